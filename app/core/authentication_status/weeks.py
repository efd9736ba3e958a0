"""What dies when, by week: the numbers behind the chart of the coming 90 days."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

WEEKS = 13
"""Weeks in 90 days, the last one begun."""


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `first` on, in UTC, and how many tenants' tokens are expected to die in them."""

    first: date
    tenants: int

    @property
    def last(self) -> date:
        return self.first + timedelta(days=6)


def week_of(death: datetime, now: datetime) -> int | None:
    """Which of the coming weeks a death falls in, today's being 0. One that is overdue counts for this week, one that
    is far off for none.
    """
    week = max(0, (death.date() - now.date()).days // 7)
    return week if week < WEEKS else None


def by_week(deaths: Iterable[datetime], now: datetime) -> list[Week]:
    """The coming weeks, today's first, and how many deaths fall in each."""
    counts = Counter(week_of(death, now) for death in deaths)
    return [Week(now.date() + timedelta(weeks=week), counts[week]) for week in range(WEEKS)]
