"""The status from evidence, as a pure function: what is certain goes before what is guessed."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.authentication_status.classify import REFRESH_TOKEN_LIFETIME, classify
from app.core.authentication_status.model import (
    Act,
    AuthenticationStatus,
    Evidence,
    Observed,
    ResourceToken,
    TokenState,
    Verdict,
)
from app.core.authentication_status.remedies import explain

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
Status = AuthenticationStatus
USED = Evidence(account="admin@contoso.example", last_refreshed_at=NOW - timedelta(days=1), checked_at=NOW)
ESTIMATE = NOW + timedelta(days=89)


def failed(error, *codes):
    return Observed(error, NOW, codes=codes, description="Something was said.")


def token(failure=None, *, required=True, name="graph"):
    state = TokenState.FAILED if failure else TokenState.ACQUIRED
    return ResourceToken(name, required, state, failure=failure)


def classified(evidence: Evidence, now: datetime = NOW, warn: int = 14) -> Verdict:
    return classify(
        evidence,
        now,
        warn_before_days=warn,
        explain=lambda observed: explain(observed, tenant="Contoso", admin="admin@contoso.example"),
    )


@pytest.mark.parametrize(
    ("status", "act"),
    [
        (AuthenticationStatus.VALID, Act.NONE),
        (AuthenticationStatus.EXPIRING, Act.CHECK),
        (AuthenticationStatus.NOT_SET_UP, Act.INVITE),
    ],
)
def test_where_nothing_failed_the_status_says_what_to_do(status, act):
    assert Verdict(status, None).act is act


def test_without_tokens_a_tenant_is_not_set_up():
    assert classified(Evidence()) == Verdict(Status.NOT_SET_UP, None)


def test_a_sign_in_that_failed_says_why_the_tenant_is_not_set_up():
    verdict = classified(Evidence(failure=failed("access_denied", 53003)))
    assert verdict.status is Status.NOT_SET_UP
    assert verdict.failure is not None
    assert verdict.failure.code == "AADSTS53003"


def test_tokens_used_lately_are_valid_until_90_days_after():
    assert classified(USED) == Verdict(Status.VALID, ESTIMATE)
    assert classified(USED._replace(resources=(token(),))).status is Status.VALID


@pytest.mark.parametrize(
    ("days", "status"),
    [(75, Status.VALID), (76, Status.EXPIRING), (89, Status.EXPIRING), (90, Status.EXPIRED), (400, Status.EXPIRED)],
)
def test_time_alone_turns_valid_into_expiring_and_expired(days, status):
    evidence = Evidence(last_refreshed_at=NOW - timedelta(days=days))
    assert classified(evidence).status is status


def test_tokens_that_are_likely_dead_say_so():
    verdict = classified(Evidence(last_refreshed_at=NOW - timedelta(days=91)))
    assert verdict.estimated_expiry is None
    assert verdict.failure is not None
    assert verdict.failure.error == "unused_too_long"
    assert verdict.failure.observed.happened_at == NOW - timedelta(days=1)


@pytest.mark.parametrize(
    ("failure", "status", "estimate"),
    [
        (failed("invalid_grant", 700082), Status.EXPIRED, None),
        (failed("invalid_grant", 65001), Status.CONSENT_REQUIRED, ESTIMATE),
        (failed("access_denied", 53003), Status.BLOCKED, ESTIMATE),
        (failed("graph_denied"), Status.CONSENT_REQUIRED, ESTIMATE),
        (failed("lunar_eclipse"), Status.BLOCKED, ESTIMATE),
    ],
)
def test_the_last_failure_decides(failure, status, estimate):
    verdict = classified(USED._replace(failure=failure))
    assert (verdict.status, verdict.estimated_expiry) == (status, estimate)
    assert verdict.failure is not None
    assert verdict.failure.observed == failure


def test_a_required_resource_that_fails_is_the_tenants_failure():
    verdict = classified(USED._replace(resources=(token(), token(failed("invalid_grant", 65001), name="teams"))))
    assert verdict.status is Status.CONSENT_REQUIRED


def test_an_optional_resource_that_fails_is_not():
    optional = token(failed("invalid_grant", 65001), required=False, name="teams")
    assert classified(USED._replace(resources=(token(), optional))) == Verdict(Status.VALID, ESTIMATE)


class TestUnreachable:
    def test_an_outage_keeps_the_estimate(self):
        verdict = classified(USED._replace(failure=failed("unreachable")))
        assert (verdict.status, verdict.estimated_expiry) == (Status.UNREACHABLE, ESTIMATE)

    def test_what_is_certain_of_a_resource_outranks_an_outage(self):
        evidence = USED._replace(failure=failed("unreachable"), resources=(token(failed("invalid_grant", 50173)),))
        assert classified(evidence).status is Status.EXPIRED

    def test_90_days_outrank_an_outage(self):
        evidence = Evidence(last_refreshed_at=NOW - timedelta(days=90), failure=failed("throttled"))
        assert classified(evidence).status is Status.EXPIRED

    def test_an_outage_hides_that_the_end_is_near_but_not_when_it_is(self):
        evidence = Evidence(last_refreshed_at=NOW - timedelta(days=85), failure=failed("unreachable"))
        verdict = classified(evidence)
        assert (verdict.status, verdict.estimated_expiry) == (Status.UNREACHABLE, NOW + timedelta(days=5))


@given(
    age=st.integers(0, 400),
    warn=st.integers(0, 90),
    error=st.sampled_from([None, "unreachable", "invalid_grant", "consent_required", "access_denied"]),
)
def test_whatever_is_observed_the_verdict_holds_together(age, warn, error):
    last = NOW - timedelta(days=age)
    evidence = Evidence(last_refreshed_at=last, failure=failed(error) if error else None)
    verdict = classified(evidence, warn=warn)
    assert (verdict.failure is None) == (verdict.status in {Status.VALID, Status.EXPIRING})
    if verdict.estimated_expiry is not None:
        assert verdict.estimated_expiry == last + REFRESH_TOKEN_LIFETIME
    if verdict.status is Status.EXPIRED:
        assert verdict.estimated_expiry is None
