"""How long sign-ins lasted, as the history tells: what ends one, what does not, and when ends become a pattern."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.authentication_status.lives import Life, Pattern, lives, pattern
from app.core.authentication_status.remedies import remedies
from tests.core.authentication_status.histories import (
    FREQUENCY,
    PASSWORD,
    REVOKED,
    START,
    failed,
    lived,
    signed_in,
    worked,
)

DAY = timedelta(days=1)


def found(*checks) -> list[Life]:
    return lives(checks, remedies().status)


def repeated(*checks) -> Pattern | None:
    return pattern(found(*checks), lambda observed: remedies().find(observed).recurs)


class TestLives:
    def test_a_life_lasts_from_a_sign_in_to_the_first_refusal(self):
        death = failed(7)
        (life,) = found(signed_in(0), worked(3), worked(6), death, failed(8))
        assert life == Life(START, 6 * DAY, 7 * DAY, death.failure)

    def test_a_new_sign_in_begins_another(self):
        first, second = found(signed_in(0), worked(3), signed_in(4), worked(9))
        assert (first.alive, first.dead) == (3 * DAY, None)
        assert (second.began, second.alive, second.dead) == (START + 4 * DAY, 5 * DAY, None)

    def test_what_began_before_the_history_has_no_known_age(self):
        assert found(worked(1), failed(2), worked(3)) == []

    @pytest.mark.parametrize(
        ("code", "error"), [(0, "unreachable"), (0, "throttled"), (65001, "invalid_grant"), (53003, "access_denied")]
    )
    def test_an_outage_missing_consent_and_a_block_are_no_death(self, code, error):
        (life,) = found(signed_in(0), failed(5, code, error))
        assert life.dead is None

    def test_tokens_that_work_again_did_not_die(self):
        (life,) = found(signed_in(0), failed(5), worked(6))
        assert (life.alive, life.dead, life.why) == (6 * DAY, None, None)

    def test_a_clock_set_back_makes_nothing_younger(self):
        (life,) = found(signed_in(0), worked(9), worked(4))
        assert life.alive == 9 * DAY

    def test_90_days_without_use_are_neglect(self):
        assert found(signed_in(0), worked(10), failed(101, 700082))[0].unused
        assert not found(signed_in(0), worked(10), failed(99, 700082))[0].unused


class TestPattern:
    def test_three_deaths_at_one_age(self):
        repeats = repeated(*lived(0, 7), *lived(10.4, 7), *lived(20.2, 7), signed_in(28))
        assert repeats is not None
        assert (repeats.times, repeats.lifetime, repeats.narrow) == (3, 7 * DAY, True)

    def test_known_only_by_the_day_it_was_found_dead(self):
        repeats = repeated(*(check for began in (0, 8, 16) for check in (signed_in(began), failed(began + 7))))
        assert repeats is not None
        assert (repeats.times, repeats.lifetime, repeats.narrow) == (3, 7 * DAY, False)

    def test_hours_where_days_are_too_long(self):
        repeats = repeated(*lived(0, 0.5, every=0.25), *lived(1, 0.5, every=0.25))
        assert repeats is not None
        assert repeats.lifetime == timedelta(hours=12)

    def test_once_is_none_unless_its_cause_recurs(self):
        assert repeated(*lived(0, 7, PASSWORD)) is None
        repeats = repeated(*lived(0, 7, FREQUENCY))
        assert repeats is not None
        assert repeats.times == 1

    def test_different_ages_are_none(self):
        assert repeated(*lived(0, 7, PASSWORD), *lived(10, 31, REVOKED)) is None

    def test_what_outlives_the_age_ends_it(self):
        deaths = (*lived(0, 7), *lived(10, 7), *lived(20, 7))
        assert repeated(*deaths, signed_in(30), worked(36)) is not None
        assert repeated(*deaths, signed_in(30), worked(38)) is None

    def test_only_the_latest_in_a_row_count(self):
        repeats = repeated(*lived(0, 30), *lived(40, 7), *lived(50, 7))
        assert repeats is not None
        assert (repeats.times, repeats.lifetime) == (2, 7 * DAY)

    def test_neglect_is_none(self):
        assert repeated(signed_in(0), failed(95, 700082), signed_in(100), failed(200, 700082)) is None


@given(
    true_lifetime=st.integers(3, 60),
    begins=st.lists(st.floats(0, 1), min_size=2, max_size=6),
    every=st.floats(0.2, 2),
)
def test_a_fixed_lifetime_is_found_however_the_checks_fall(true_lifetime, begins, every):
    checks, at = [], 0.0
    for offset in begins:
        checks += lived(at + offset, true_lifetime, PASSWORD, every)
        at += true_lifetime + 5
    repeats = repeated(*checks)
    assert repeats is not None
    assert repeats.times == len(begins)
    assert timedelta(days=true_lifetime - 2) <= repeats.lifetime <= timedelta(days=true_lifetime + every, hours=1)


@given(
    st.lists(
        st.tuples(
            st.sampled_from([signed_in, worked, failed, lambda at: failed(at, PASSWORD)]),
            st.floats(0, 400),
        ),
        max_size=30,
    )
)
def test_no_history_at_all_breaks_it(steps):
    checks = [make(at) for make, at in steps]
    for life in found(*checks):
        assert life.dead is None or life.dead >= life.alive >= timedelta()
    repeats = repeated(*checks)
    assert repeats is None or timedelta() <= repeats.low <= repeats.high
