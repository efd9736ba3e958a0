"""A moment as short as it can be said: of today the time alone, of another day the date with it."""

from datetime import datetime, timedelta

from app.ui.moments import exact, short

NINE = datetime(2026, 3, 9, 9, 14).astimezone()


def test_today_needs_no_date():
    assert "9:14" in (told := short(NINE, NINE + timedelta(hours=5)))
    assert "26" not in told


def test_yesterday_does():
    assert short(NINE, NINE + timedelta(hours=20)) == exact(NINE)
