"""The forecast: 90 days of neglect, or sooner where this tenant's own history says so; its ground, and its warnings."""

from datetime import timedelta

import pytest

from app.core.authentication_status.classify import classify
from app.core.authentication_status.forecast import Confidence, Forecast, Risk, forecast, risks
from app.core.authentication_status.model import Evidence, Observed, ResourceToken, SignInWay, TokenState
from app.core.authentication_status.remedies import explain
from tests.core.authentication_status.histories import PASSWORD, REVOKED, START, failed, lived, signed_in, worked

DAY = timedelta(days=1)
THREE_WEEKS = (*lived(0, 7), *lived(10, 7), *lived(20, 7))


def foreseen(*checks, evidence=None, now=None) -> Forecast | None:
    """The forecast right after the last check, which used the token."""
    now = now or checks[-1].at
    evidence = evidence or Evidence(account="admin@contoso.example", last_refreshed_at=checks[-1].at)
    verdict = classify(
        evidence, now, warn_before_days=14, explain=lambda observed: explain(observed, tenant="Contoso", admin="a@b.c")
    )
    return forecast(evidence, verdict, checks)


def test_used_today_it_lives_for_90_days():
    expected = foreseen(signed_in(0), worked(10))
    assert expected is not None
    assert expected.dies_at == START + 100 * DAY
    assert expected.days_left(START + 10 * DAY) == 90
    assert expected.ground == "Last used on 2026-01-11; it ends after 90 days without use."
    assert expected.confidence is Confidence.MEDIUM


def test_a_sign_in_that_was_seen_to_last_makes_it_certain():
    expected = foreseen(signed_in(0), worked(35))
    assert expected is not None
    assert expected.confidence is Confidence.HIGH


def test_the_last_use_counts_as_the_last_check():
    used = Evidence(last_refreshed_at=START + 35 * DAY)
    expected = foreseen(signed_in(0), failed(5), evidence=used, now=START + 35 * DAY)
    assert expected is not None
    assert (expected.dies_at, expected.confidence) == (START + 125 * DAY, Confidence.HIGH)


def test_what_died_after_7_days_three_times_dies_after_7_again():
    expected = foreseen(*THREE_WEEKS, signed_in(30), worked(32))
    assert expected is not None
    assert expected.dies_at == START + 37 * DAY
    assert expected.days_left(START + 32 * DAY) == 5
    assert expected.confidence is Confidence.HIGH
    assert expected.ground == (
        "Died 7 days after the sign-in 3 times in a row, the last time with: A policy wants frequent sign-ins. "
        "Signed in again on 2026-01-31."
    )


@pytest.mark.parametrize(
    ("deaths", "confidence", "words"),
    [(THREE_WEEKS[:8], Confidence.LOW, "once, the"), (THREE_WEEKS[:16], Confidence.MEDIUM, "twice in a row")],
)
def test_fewer_deaths_are_less_certain(deaths, confidence, words):
    expected = foreseen(*deaths, signed_in(30))
    assert expected is not None
    assert expected.dies_at == START + 37 * DAY
    assert expected.confidence is confidence
    assert words in expected.ground


def test_ages_known_only_roughly_are_less_certain():
    expected = foreseen(*(check for at in (0, 40, 80) for check in lived(at, 30, every=30)), signed_in(120))
    assert expected is not None
    assert expected.dies_at == START + 150 * DAY
    assert expected.confidence is Confidence.MEDIUM


def test_after_the_customer_mended_it_the_90_days_count_again():
    expected = foreseen(*THREE_WEEKS, signed_in(30), worked(45))
    assert expected is not None
    assert expected.dies_at == START + 135 * DAY
    assert expected.confidence is Confidence.LOW
    assert expected.ground.endswith("It has died sooner before: 7 days, 7 days, 7 days after the sign-in.")


def test_deaths_for_different_reasons_at_different_ages_are_told_and_no_more():
    expected = foreseen(*lived(0, 7, PASSWORD), *lived(10, 31, REVOKED), signed_in(50))
    assert expected is not None
    assert expected.dies_at == START + 140 * DAY
    assert expected.ground.endswith("7 days, 31 days after the sign-in.")


def test_an_end_that_is_overdue_leaves_no_days():
    now = START + 39 * DAY
    expected = foreseen(*THREE_WEEKS, signed_in(30), now=now)
    assert expected is not None
    assert expected.dies_at < now
    assert expected.days_left(now) == 0


def test_tokens_that_are_dead_or_were_never_there_have_no_forecast():
    death = THREE_WEEKS[-1]
    dead = Evidence(last_refreshed_at=START, failure=death.failure)
    assert foreseen(*THREE_WEEKS, evidence=dead) is None
    assert foreseen(*THREE_WEEKS, evidence=Evidence()) is None
    assert foreseen(signed_in(0), now=START + 91 * DAY) is None


def test_without_any_history_the_last_use_is_ground_enough():
    expected = foreseen(evidence=Evidence(last_refreshed_at=START), now=START + DAY)
    assert expected is not None
    assert (expected.dies_at, expected.confidence) == (START + 90 * DAY, Confidence.MEDIUM)


class TestWarnings:
    BASE = Evidence(account="admin@contoso.example", last_refreshed_at=START)
    MISSING = ResourceToken(
        "teams", False, TokenState.FAILED, failure=Observed("invalid_grant", START, (65001,), "consent_required")
    )

    def warned(self, evidence):
        return {warning.risk: warning.text for warning in risks(evidence)}

    def test_of_nothing_where_nothing_is_known(self):
        assert risks(self.BASE) == ()

    def test_of_a_sign_in_by_code_but_not_through_a_browser(self):
        text = self.warned(self.BASE._replace(signed_in_by=SignInWay.CODE))[Risk.CODE]
        assert "policy that blocks codes" in text
        assert risks(self.BASE._replace(signed_in_by=SignInWay.BROWSER)) == ()

    def test_of_consent_that_is_missing_and_for_what(self):
        assert "Teams administration" in self.warned(self.BASE._replace(resources=(self.MISSING,)))[Risk.CONSENT]
        outage = self.MISSING._replace(failure=Observed("unreachable", START))
        assert risks(self.BASE._replace(resources=(outage,))) == ()

    def test_of_a_role_that_is_no_longer_needed(self):
        text = self.warned(self.BASE._replace(global_administrator=True))[Risk.GLOBAL_ADMINISTRATOR]
        assert text.startswith("admin@contoso.example still is a Global Administrator")

    def test_but_not_while_the_role_is_needed_for_consent(self):
        evidence = self.BASE._replace(global_administrator=True, resources=(self.MISSING,))
        assert self.warned(evidence).keys() == {Risk.CONSENT}

    def test_they_come_with_the_forecast(self):
        evidence = self.BASE._replace(signed_in_by=SignInWay.CODE)
        expected = foreseen(signed_in(0), evidence=evidence)
        assert expected is not None
        assert [warning.risk for warning in expected.warnings] == [Risk.CODE]
