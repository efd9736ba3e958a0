"""What evidence means at a moment: the status, as a pure function."""

from collections.abc import Callable
from datetime import datetime, timedelta

from app.core.authentication_status.model import (
    AuthenticationStatus,
    Evidence,
    Failure,
    Observed,
    TokenState,
    Verdict,
)

REFRESH_TOKEN_LIFETIME = timedelta(days=90)
"""How long a refresh token lives unused (Microsoft's refresh-tokens.md). Policies can end it sooner."""

WARN_BEFORE_DAYS = 14
"""Unless the setting checks.warn_before_days says otherwise."""


def classify(
    evidence: Evidence, now: datetime, *, warn_before_days: int, explain: Callable[[Observed], Failure]
) -> Verdict:
    """The status of one tenant, from the most certain knowledge to the least.

    A failure of the tokens themselves comes first, of the whole check or of a required resource; then 90 days without
    use; then a check that did not get through, which keeps the estimate; then how long the tokens still live.
    """
    if evidence.last_refreshed_at is None:
        failure = explain(evidence.failure) if evidence.failure else None
        return Verdict(AuthenticationStatus.NOT_SET_UP, None, failure)
    estimate = evidence.last_refreshed_at + REFRESH_TOKEN_LIFETIME
    failures = [explain(observed) for observed in observed_in(evidence)]
    certain = [failure for failure in failures if failure.status is not AuthenticationStatus.UNREACHABLE]
    if certain:
        dead = certain[0].status is AuthenticationStatus.EXPIRED
        return Verdict(certain[0].status, None if dead else estimate, certain[0])
    if now >= estimate:
        return Verdict(AuthenticationStatus.EXPIRED, None, explain(Observed("unused_too_long", estimate)))
    if failures:
        return Verdict(AuthenticationStatus.UNREACHABLE, estimate, failures[0])
    if estimate - now <= timedelta(days=warn_before_days):
        return Verdict(AuthenticationStatus.EXPIRING, estimate)
    return Verdict(AuthenticationStatus.VALID, estimate)


def observed_in(evidence: Evidence) -> list[Observed]:
    """What went wrong, the whole check's first, then each required resource's."""
    needed = (token for token in evidence.resources if token.required and token.state is TokenState.FAILED)
    return [observed for observed in (evidence.failure, *(token.failure for token in needed)) if observed]
