"""Looks at what becomes of tenants while a window is open, and raises an alert for what nobody was told yet.

It looks at all of them at the start and now and then, at single ones when something was stored about them. What was
told is on the disk before it is told: of two windows, and before and after a restart, one tells. In quiet hours nothing
is told and nothing is noted as told, so that it is news afterwards.
"""

import asyncio
import logging
from collections.abc import Iterable, Sequence
from datetime import tzinfo
from typing import Final
from uuid import UUID

from app.core.alerts.concerns import Looked, grouped, is_told, looked, news
from app.core.alerts.model import Concern, Told
from app.core.authentication_status.forecasts import Forecasts
from app.core.authentication_status.overview import TenantOverview
from app.core.authentication_status.service import StatusService
from app.core.clock import Clock
from app.core.errors import KeyturnError, NotFound
from app.core.events import (
    AlertRaised,
    AttentionChanged,
    CheckAdvanced,
    Event,
    Events,
    SettingChanged,
    TenantsChanged,
    TenantStatusChanged,
)
from app.core.settings.service import SettingsService
from app.core.storage.database import Storage
from app.core.waiting import woken_or_passed

log = logging.getLogger(__name__)

START_SECONDS: Final = 10.0
"""The first moments belong to the window."""
CALM_SECONDS: Final = 5.0
"""What happens closer together is told together, ..."""
LONGEST_GATHERING_SECONDS: Final = 120.0
"""... but not later than this."""
LOOK_SECONDS: Final = 60.0
FULL_LOOK_SECONDS: Final = 6 * 3600.0
"""How often to look at all: tokens come near their end without anything happening."""
_MANY: Final = 100
"""From so many tenants on, reading all is quicker than reading each."""


class Watch:
    """Watches while `run` runs. `zone` is the local time zone; the machine's unless given."""

    def __init__(
        self,
        *,
        storage: Storage,
        status: StatusService,
        forecasts: Forecasts,
        settings: SettingsService,
        events: Events,
        clock: Clock,
        zone: tzinfo | None = None,
    ) -> None:
        self._storage = storage
        self._status = status
        self._forecasts = forecasts
        self._settings = settings
        self._events = events
        self._clock = clock
        self._zone = zone
        self._stirred = asyncio.Event()
        self._changed: set[UUID] = set()
        self._held: set[UUID] = set()
        self._all = True
        self._full_look_at = clock.now()
        self._concerns: dict[UUID, Concern] = {}
        self._attention = 0

    @property
    def concerns(self) -> tuple[Concern, ...]:
        """The tenants that need somebody, as of the last look."""
        return tuple(self._concerns.values())

    async def run(self) -> None:
        """Until it is cancelled."""
        unsubscribe = self._events.subscribe(self.heard)
        try:
            await self._clock.sleep(START_SECONDS)
            while True:
                await self._gather()
                await self._look_safely()
                await woken_or_passed(self._stirred, self._clock, LOOK_SECONDS)
        finally:
            unsubscribe()

    async def look(self) -> None:
        """Look at what has changed since the last time, and tell what is news.

        Raises:
            KeyturnError: the data cannot be used.
        """
        now = self._clock.now()
        everything = self._all or (now - self._full_look_at).total_seconds() >= FULL_LOOK_SECONDS
        quiet = self._settings.alerts.quiet
        hold = quiet is not None and quiet.hold(now.astimezone(self._zone))
        ids = self._changed if hold else self._changed | self._held
        if not everything and not ids:
            return
        self._all, self._changed = False, set()
        overviews = await self._overviews(None if everything or len(ids) > _MANY else ids)
        if everything:
            self._full_look_at = now
            self._concerns = {}
        await self._look_at(overviews, hold=hold)

    async def _look_at(self, overviews: Sequence[TenantOverview], *, hold: bool) -> None:
        found = await self._found(overviews)
        ids = [each.tenant_id for each in found]
        known = await self._storage.alerts.known(None if len(ids) > _MANY else ids)
        changes: dict[UUID, Told] = {}
        for each in found:
            self._note(each)
            change = news(each, known.get(each.tenant_id))
            if change is None:
                self._held.discard(each.tenant_id)
            elif hold and is_told(each.concern, change):
                self._held.add(each.tenant_id)
            else:
                changes[each.tenant_id] = change
        if changes:
            ours = await self._storage.alerts.change(changes)
            self._held -= changes.keys()
            self._tell(
                each.concern
                for each in found
                if each.tenant_id in ours and is_told(each.concern, changes[each.tenant_id])
            )
        if len(self._concerns) != self._attention:
            self._attention = len(self._concerns)
            self._events.publish(AttentionChanged(self._attention))

    def _tell(self, concerns: Iterable[Concern | None]) -> None:
        alert = grouped(concern for concern in concerns if concern is not None)
        if alert.tenant_ids and self._settings.alerts.enabled:
            log.info("Tokens of %d tenants died, those of %d soon will", len(alert.died), len(alert.dying))
            self._events.publish(AlertRaised(alert))

    def _note(self, found: Looked) -> None:
        """A tenant that could not be asked stays what it was."""
        if found.concern is not None:
            self._concerns[found.tenant_id] = found.concern
        elif found.certain:
            self._concerns.pop(found.tenant_id, None)

    async def _overviews(self, ids: Iterable[UUID] | None) -> list[TenantOverview]:
        if ids is None:
            return await self._status.overview()
        found = []
        for tenant_id in ids:
            try:
                found.append(await self._status.of(tenant_id))
            except NotFound:
                self._concerns.pop(tenant_id, None)
        return found

    async def _found(self, overviews: Sequence[TenantOverview]) -> list[Looked]:
        now, before = self._clock.now(), self._settings.alerts.before
        if len(overviews) > _MANY:
            forecasts = await self._forecasts.of_all(overviews)
            return [looked(each, forecasts.get(each.tenant.id), now, before) for each in overviews]
        return [looked(each, await self._forecasts.of(each), now, before) for each in overviews]

    async def _look_safely(self) -> None:
        try:
            await self.look()
        except KeyturnError as error:
            log.info("Alerts wait: %s", error.title)
            self._all = True
        except Exception:
            log.exception("A mistake of ours held up the alerts")
            self._all = True

    async def _gather(self) -> None:
        """Wait until what has begun to happen is over, or goes on for too long."""
        begun = self._clock.now()
        while self._stirred.is_set() and (self._clock.now() - begun).total_seconds() < LONGEST_GATHERING_SECONDS:
            self._stirred.clear()
            await self._clock.sleep(CALM_SECONDS)
        self._stirred.clear()

    def heard(self, event: Event) -> None:
        """Something may be news at the next look."""
        match event:
            case TenantStatusChanged(tenant_id):
                self._changed.add(tenant_id)
            case TenantsChanged():
                self._all = True
            case SettingChanged(key) if key.startswith("alerts.") or key == "checks.warn_before_days":
                self._all = True
            case CheckAdvanced() if self._changed:
                pass
            case _:
                return
        self._stirred.set()
