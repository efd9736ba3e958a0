"""How many tenants have which status, from counts that storage keeps: one for each kind of trouble and day of last use.

What a trouble means is decided here and now, by the table of remedies. Only tenants last refreshed on a day in the
middle of which that changes are counted one by one. The result is what counting verdicts would give.
"""

import json
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from app.core.authentication_status.classify import REFRESH_TOKEN_LIFETIME, observed_in
from app.core.authentication_status.model import AuthenticationStatus, Evidence, Observed
from app.core.authentication_status.remedies import remedies

_ALIVE = frozenset({AuthenticationStatus.VALID, AuthenticationStatus.UNREACHABLE})
_SOME_TIME = datetime(1, 1, 1, tzinfo=UTC)  # when it happened makes no difference to what it means


class Lines(NamedTuple):
    """Last used up to here: `dead` means expired by now, `warned` expiring (see `classify`)."""

    dead: datetime
    warned: datetime

    @classmethod
    def at(cls, now: datetime, warn_before_days: int) -> "Lines":
        """The lines as they lie at this moment."""
        dead = now.astimezone(UTC) - REFRESH_TOKEN_LIFETIME
        return cls(dead, dead + timedelta(days=warn_before_days))

    def status(self, refreshed_at: datetime | None, meaning: AuthenticationStatus) -> AuthenticationStatus:
        """The status of a tenant whose trouble means that while its tokens live; the same as its verdict's."""
        if refreshed_at is None:
            return AuthenticationStatus.NOT_SET_UP
        if meaning not in _ALIVE:
            return meaning
        if refreshed_at <= self.dead:
            return AuthenticationStatus.EXPIRED
        if meaning is AuthenticationStatus.VALID and refreshed_at <= self.warned:
            return AuthenticationStatus.EXPIRING
        return meaning


class DayCount(NamedTuple):
    """So many `tenants` with this trouble were last refreshed on that day (UTC); of these, up to each line."""

    trouble: str
    day: date
    tenants: int
    dead: int
    warned: int


def trouble_of(evidence: Evidence) -> str:
    """All that decides about the status, but the time: what was observed, as text; empty where nothing is wrong."""
    observed = observed_in(evidence)
    return json.dumps([[each.error, each.suberror, each.codes] for each in observed]) if observed else ""


def counted(tenants: int, days: Sequence[DayCount]) -> dict[AuthenticationStatus, int]:
    """How many of the tenants have which status; every status is there."""
    found = Counter(dict.fromkeys(AuthenticationStatus, 0))
    found[AuthenticationStatus.NOT_SET_UP] = tenants - sum(each.tenants for each in days)
    meanings = {trouble: meaning_of(trouble) for trouble in {each.trouble for each in days}}
    for each in days:
        meaning = meanings[each.trouble]
        if meaning not in _ALIVE:
            found[meaning] += each.tenants
            continue
        warned = max(each.warned, each.dead) if meaning is AuthenticationStatus.VALID else each.dead
        found[AuthenticationStatus.EXPIRED] += each.dead
        found[AuthenticationStatus.EXPIRING] += warned - each.dead
        found[meaning] += each.tenants - warned
    return dict(found)


def meaning_of(trouble: str) -> AuthenticationStatus:
    """The status that the trouble means while the tokens live: as `classify`, the first that is certain."""
    meanings = [_status(*each) for each in json.loads(trouble or "[]")]
    certain = [each for each in meanings if each is not AuthenticationStatus.UNREACHABLE]
    return next(iter(certain or meanings), AuthenticationStatus.VALID)


def _status(error: str, suberror: str | None, codes: Sequence[int]) -> AuthenticationStatus:
    return remedies().status(Observed(error, _SOME_TIME, tuple(codes), suberror))
