"""What dies when, by week: the numbers behind the chart of the coming 90 days."""

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


def by_week(deaths: Iterable[datetime], now: datetime) -> list[Week]:
    """The coming weeks, today's first. A death that is overdue counts for this week, one that is far off for none."""
    counts = [0] * WEEKS
    for death in deaths:
        week = max(0, (death.date() - now.date()).days // 7)
        if week < WEEKS:
            counts[week] += 1
    return [Week(now.date() + timedelta(weeks=week), count) for week, count in enumerate(counts)]
