"""What all tenants add up to at a moment: what ends when, what changed since yesterday, what is behind the failures."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from uuid import UUID

from app.core.authentication_status.causes import Cause, causes
from app.core.authentication_status.changes import Change, changes
from app.core.authentication_status.check import Check
from app.core.authentication_status.forecast import Forecast, forecast
from app.core.authentication_status.overview import TenantOverview
from app.core.authentication_status.weeks import WEEKS, Week, day_of, weeks_of
from app.core.clock import Clock
from app.core.settings.service import SettingsService
from app.core.storage.database import Storage

YESTERDAY = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Summary:
    """What is to be seen of the whole fleet beside its list."""

    weeks: tuple[Week, ...]
    ending: tuple[tuple[UUID, ...], ...]
    """For each of `weeks` the tenants whose tokens are expected to die in it: by day, then in the list's order."""
    since: datetime
    changes: Mapping[Change, tuple[UUID, ...]]
    causes: tuple[Cause, ...]
    sooner: Mapping[UUID, Forecast]
    """The forecasts that expect an end before 90 days without use."""


class SummaryService:
    """Sums up what a list of tenants has. Takes long for many: in a thread, beside what else the core does."""

    def __init__(self, storage: Storage, settings: SettingsService, clock: Clock) -> None:
        self._storage = storage
        self._settings = settings
        self._clock = clock

    async def of(self, overviews: Sequence[TenantOverview]) -> Summary:
        """The summary of these tenants, with their histories as stored."""
        histories = await self._storage.history.turning_points()
        return await asyncio.to_thread(
            summary, overviews, histories, self._clock.now(), warn_before_days=self._settings.warn_before_days
        )


def summary(
    overviews: Sequence[TenantOverview],
    histories: Mapping[UUID, Sequence[Check]],
    now: datetime,
    *,
    warn_before_days: int,
) -> Summary:
    """As `SummaryService.of`; `histories` has each tenant's turning points, oldest first."""
    days: list[list[UUID]] = [[] for _ in range(7 * WEEKS)]
    sooner: dict[UUID, Forecast] = {}
    for each in overviews:
        tenant_id, estimate = each.tenant.id, each.verdict.estimated_expiry
        found = forecast(each.evidence, each.verdict, histories.get(tenant_id, ()))
        if found is None:
            continue
        if (day := day_of(found.dies_at, now)) is not None:
            days[day].append(tenant_id)
        if estimate is not None and found.dies_at < estimate:
            sooner[tenant_id] = found
    # By days, and not sorted: sorting 100,000 takes a second in which no other thread of this process gets its turn.
    ending = tuple(tuple(chain.from_iterable(days[first : first + 7])) for first in range(0, len(days), 7))
    since = now - YESTERDAY
    return Summary(
        weeks=tuple(weeks_of([len(ids) for ids in ending], now)),
        ending=ending,
        since=since,
        changes=changes(overviews, histories, since, warn_before_days=warn_before_days),
        causes=tuple(causes(overviews)),
        sooner=sooner,
    )
