"""The coming weeks: every death within them is counted once, in its week."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.core.authentication_status.weeks import WEEKS, by_week

NOW = datetime(2026, 3, 4, 15, 0, tzinfo=UTC)


def in_days(*days: float) -> list[datetime]:
    return [NOW + timedelta(days=each) for each in days]


def test_weeks_begin_today():
    weeks = by_week(in_days(0, 6, 7, 13.2, 90), NOW)
    assert (weeks[0].first, weeks[0].last) == (date(2026, 3, 4), date(2026, 3, 10))
    assert [week.tenants for week in weeks] == [2, 2] + [0] * 10 + [1]


def test_what_is_overdue_is_for_this_week_and_what_is_far_off_for_none():
    assert [week.tenants for week in by_week(in_days(-3, 91, 400), NOW)] == [1] + [0] * 12


@given(st.lists(st.floats(-10, 90.3)))
def test_nothing_within_90_days_is_lost(days):
    weeks = by_week(in_days(*days), NOW)
    assert len(weeks) == WEEKS
    assert sum(week.tenants for week in weeks) == len(days)
