"""Refreshes the tenants that are due, a few at a time, for as long as Keyturn runs and the conditions hold.

It asks nobody for anything: it waits until the vault is open, or can be opened without a dialog. Of several Keyturns on
one database, one does it.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import UUID

from app.core.authentication_status.model import AuthenticationStatus
from app.core.authentication_status.overview import TenantOverview
from app.core.authentication_status.service import StatusService
from app.core.clock import Clock
from app.core.errors import KeyturnError
from app.core.events import Event, Events, KeepAliveChanged, SettingChanged
from app.core.keep_alive.conditions import MachineConditions, obstacle
from app.core.keep_alive.model import KeepAliveState, Obstacle, Run
from app.core.keep_alive.schedule import AGAIN, Plan, plan
from app.core.one_process import one_process
from app.core.settings.service import SettingsService
from app.core.tenants.model import Tenant
from app.core.vault.vault import Vault
from app.core.waiting import woken_or_passed

log = logging.getLogger(__name__)

AT_ONCE: Final = 4
"""Tenants that are asked at once: quiet work leaves room for whatever people do."""
BATCH: Final = 50
"""Tenants between two looks at the conditions."""
PROBE: Final = 8
"""As many are tried first after an outage."""
FIRST_REST: Final = timedelta(minutes=15)
LONGEST_REST: Final = timedelta(hours=2)
"""How long to leave servers alone that could not be reached: doubling, up to this."""
START_SECONDS: Final = 30.0
"""The first moments belong to the window."""
LOOK_SECONDS: Final = 60.0
LONGEST_LOOK_SECONDS: Final = 900.0
_SECONDS_PER_TENANT = 0.06
"""Finding out who is due reads every tenant: with 10,000 of them it is done every ten minutes."""

_WORKS = {AuthenticationStatus.VALID, AuthenticationStatus.EXPIRING}


class KeepAlive:
    """Keeps tokens alive while `run` runs. `lock` is a file for the lock that keeps two processes apart."""

    def __init__(
        self,
        *,
        status: StatusService,
        settings: SettingsService,
        vault: Vault,
        events: Events,
        clock: Clock,
        conditions: MachineConditions,
        lock: Path,
    ) -> None:
        self._status = status
        self._settings = settings
        self._vault = vault
        self._events = events
        self._clock = clock
        self.conditions = conditions
        self._lock = lock
        self._woken = asyncio.Event()
        self._one_here = asyncio.Lock()
        self._state = KeepAliveState()
        self._outages = 0
        self._rest_until: datetime | None = None
        self._left_alone: dict[UUID, datetime] = {}
        self._seconds = LOOK_SECONDS

    @property
    def state(self) -> KeepAliveState:
        """How it stands."""
        return self._state

    async def run(self) -> None:
        """Until it is cancelled."""
        unsubscribe = self._events.subscribe(self._heard)
        try:
            await self._clock.sleep(START_SECONDS)
            while True:
                self._woken.clear()
                await self._look_safely()
                await woken_or_passed(self._woken, self._clock, self._seconds)
        finally:
            unsubscribe()

    async def look(self) -> None:
        """Refresh what is due, if the conditions hold.

        Raises:
            KeyturnError: the data or the settings cannot be used.
        """
        self._seconds = LOOK_SECONDS
        async with self._one_here:
            found = await self._obstacle()
            if found is None:
                with one_process(self._lock) as ours:
                    found = await self._refresh_what_is_due() if ours else Obstacle.ANOTHER_KEYTURN
            self._tell(waits_for=found, running=False, looked=True)

    async def due(self) -> tuple[Tenant, ...]:
        """The tenants that are due now, those whose tokens were longest unused first."""
        return plan(await self._status.overview(), self._settings.keep_alive.every, self._clock.now()).due

    async def check_now(self, tenants: Sequence[Tenant]) -> Run:
        """Refresh `tenants` at once, due or not and whatever the conditions; what came of it.

        Raises:
            PassphraseNeeded, KeyringLocked, ...: the vault cannot be opened.
        """
        await self._vault.unlock()
        async with self._one_here:
            self._tell(running=True)
            try:
                results = [each async for each in self._status.check(tenants)]
            finally:
                self._tell(running=False)
            run = Run(self._clock.now(), len(results), _failed(results))
            self._tell(last=run)
        self._woken.set()
        return run

    async def _look_safely(self) -> None:
        try:
            await self.look()
        except KeyturnError as error:
            log.info("Keep alive waits: %s", error.title)
            self._tell(waits_for=Obstacle.FAILED, running=False, looked=True)
        except Exception:
            log.exception("A mistake of ours held up keep alive")
            self._tell(waits_for=Obstacle.FAILED, running=False, looked=True)

    async def _obstacle(self) -> Obstacle | None:
        if self._rest_until is not None and self._clock.now() < self._rest_until:
            return Obstacle.OUTAGE
        found = obstacle(await self.conditions.now(), self._settings.keep_alive)
        if found is None and not await self._vault.unlock_quietly():
            return Obstacle.VAULT_LOCKED
        return found

    async def _refresh_what_is_due(self) -> Obstacle | None:
        """In batches, until nothing is due or something is in the way; then that."""
        done: list[TenantOverview] = []
        todo = await self._plan()
        while todo:
            batch, todo = todo[: self._batch], todo[self._batch :]
            self._tell(waits_for=None, running=True)
            results = await self._check(batch)
            done += results
            if done:
                self._tell(last=Run(self._clock.now(), len(done), _failed(done)))
            if found := self._outage(results) or await self._obstacle():
                return found
        if done:
            await self._plan()
        return None

    async def _check(self, batch: Sequence[Tenant]) -> list[TenantOverview]:
        """What came of those that were really tried. One that is being renewed, or whose tokens were lost with the
        vault's key, is left alone for a while.
        """
        begun = self._clock.now()
        results = [each async for each in self._status.check(batch, AT_ONCE, noted=False)]
        tried = [each for each in results if each.evidence.checked_at and each.evidence.checked_at >= begun]
        left = {each.tenant.id for each in results} - {each.tenant.id for each in tried}
        self._left_alone |= dict.fromkeys(left, begun + AGAIN)
        return tried

    async def _plan(self) -> tuple[Tenant, ...]:
        overviews = await self._status.overview()
        found: Plan = plan(overviews, self._settings.keep_alive.every, self._clock.now())
        self._tell(next_at=found.next_at)
        until_next = LONGEST_LOOK_SECONDS
        if found.next_at is not None:
            until_next = min(until_next, (found.next_at - self._clock.now()).total_seconds())
        self._seconds = max(LOOK_SECONDS, _SECONDS_PER_TENANT * len(overviews), until_next)
        now = self._clock.now()
        self._left_alone = {tenant: until for tenant, until in self._left_alone.items() if until > now}
        return tuple(tenant for tenant in found.due if tenant.id not in self._left_alone)

    @property
    def _batch(self) -> int:
        return PROBE if self._outages else BATCH

    def _outage(self, results: Sequence[TenantOverview]) -> Obstacle | None:
        """Whether nobody got through; then the servers are left alone for a while."""
        if not results or any(each.verdict.status is not AuthenticationStatus.UNREACHABLE for each in results):
            self._outages, self._rest_until = 0, None
            return None
        self._rest_until = self._clock.now() + min(FIRST_REST * (1 << min(self._outages, 10)), LONGEST_REST)
        self._outages += 1
        self._seconds = LOOK_SECONDS
        return Obstacle.OUTAGE

    def _tell(self, **changes: object) -> None:
        state = replace(self._state, **changes)  # type: ignore[arg-type]
        if state != self._state:
            self._state = state
            self._events.publish(KeepAliveChanged(state))

    def _heard(self, event: Event) -> None:
        if isinstance(event, SettingChanged) and event.key.startswith("keep_alive."):
            self._woken.set()


def _failed(results: Sequence[TenantOverview]) -> int:
    return sum(each.verdict.status not in _WORKS for each in results)
