"""Token buckets: bursts pass, more than the rate waits, and no number of visitors fills the memory."""

from hypothesis import given
from hypothesis import strategies as st

from app.onboarding import limits
from app.onboarding.limits import Limit, Rate
from tests.core.clocks import PassingClock


def test_a_burst_passes_and_the_next_one_is_told_how_long_to_wait():
    clock = PassingClock()
    limit = Limit(Rate(burst=3, seconds=10), clock.now)
    assert [limit.take("a") for _ in range(4)] == [0, 0, 0, 10]
    assert limit.take("b") == 0
    clock.pass_(4)
    assert limit.take("a") == 6
    clock.pass_(6)
    assert limit.take("a") == 0
    assert limit.take("a") == 10


def test_a_bucket_never_holds_more_than_a_burst():
    clock = PassingClock()
    limit = Limit(Rate(burst=2, seconds=1), clock.now)
    limit.take("a")
    clock.pass_(3600)
    assert [limit.take("a") for _ in range(3)] == [0, 0, 1]


def test_a_charge_counts_though_it_is_too_much():
    clock = PassingClock()
    limit = Limit(Rate(burst=10, seconds=1), clock.now)
    limit.charge("a", 100)
    assert limit.take("a") == 1


def test_a_clock_that_is_set_back_takes_nothing_away():
    clock = PassingClock()
    limit = Limit(Rate(burst=2, seconds=60), clock.now)
    limit.take("a")
    clock.pass_(-3600)
    assert limit.take("a") == 0


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 30)), max_size=400))
def test_memory_is_bounded_and_nobody_is_forgotten_who_has_used_up_a_burst_just_now(acts):
    clock = PassingClock()
    limit = Limit(Rate(burst=2, seconds=5), clock.now)
    before, limits.MOST_KEYS = limits.MOST_KEYS, 50
    try:
        for key, seconds in acts:
            clock.pass_(seconds)
            limit.take(key)
            limit.take(key)
            assert limit.take(key) > 0
            assert len(limit) <= 50
    finally:
        limits.MOST_KEYS = before
