"""What dies when, by week: the numbers behind the chart of the coming 90 days."""

from collections.abc import Iterable, Sequence
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


def day_of(death: datetime, now: datetime) -> int | None:
    """In how many days a death is: 0 is today, also for one that is overdue. None for one after all the weeks."""
    day = max(0, (death.date() - now.date()).days)
    return day if day < 7 * WEEKS else None


def weeks_of(tenants: Sequence[int], now: datetime) -> list[Week]:
    """The coming weeks, today's first, with so many tenants each."""
    return [Week(now.date() + timedelta(weeks=week), count) for week, count in enumerate(tenants)]


def by_week(deaths: Iterable[datetime], now: datetime) -> list[Week]:
    """The coming weeks, today's first, and how many deaths fall in each."""
    counts = [0] * WEEKS
    for death in deaths:
        if (day := day_of(death, now)) is not None:
            counts[day // 7] += 1
    return weeks_of(counts, now)
