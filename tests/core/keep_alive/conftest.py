"""A fleet of tenants that are signed in, and Keyturns that keep them alive on a machine whose state tests decide."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.events import Event, KeepAliveChanged
from app.core.keep_alive import service
from app.core.keep_alive.conditions import MachineConditions
from app.core.keep_alive.model import KeepAliveState
from app.core.keep_alive.service import KeepAlive
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import Tenant
from tests.core.clocks import PassingClock
from tests.core.fleet import FleetServer, sign_in_fleet
from tests.core.servers import serving
from tests.core.vault.memory import MemorySafe

COUNT, BATCH, PROBE = 20, 12, 3


@dataclass
class Machine:
    """What the machine is like."""

    network: str = "office"
    saves_power: bool | None = None


@dataclass
class Fleet:
    """Keyturn, its tenants, the server that they are of, and what was told."""

    services: Services
    storage: Storage
    server: FleetServer
    tenants: list[Tenant]
    clock: PassingClock
    folder: DataFolder
    machine: Machine
    keep_alive: KeepAlive
    told: list[KeepAliveState] = field(default_factory=list)

    def heard(self, event: Event) -> None:
        if isinstance(event, KeepAliveChanged):
            self.told.append(event.state)

    @property
    def state(self) -> KeepAliveState:
        return self.keep_alive.state

    def another(self) -> KeepAlive:
        """What another Keyturn on the same data has."""
        return made(self.services, self.clock, self.folder, self.machine)

    async def pass_(self, **time: float) -> None:
        self.clock.pass_(timedelta(**time).total_seconds())

    async def refreshed(self) -> dict[str, datetime | None]:
        """When each tenant's tokens were last used."""
        known = await self.storage.tokens.all_evidence()
        return {tenant.directory: known[tenant.id].last_refreshed_at for tenant in self.tenants}


def made(services: Services, clock: PassingClock, folder: DataFolder, machine: Machine) -> KeepAlive:
    return KeepAlive(
        status=services.status,
        settings=services.settings,
        vault=services.vault,
        events=services.events,
        clock=clock,
        conditions=MachineConditions(network=lambda: machine.network, power=lambda: machine.saves_power),
        lock=folder.locks / "keep-alive.lock",
    )


@pytest.fixture
def clock() -> PassingClock:
    return PassingClock()


@pytest.fixture
async def fleet(tmp_path: Path, clock: PassingClock, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Fleet]:
    """All of them signed in just now; batches are as small as the fleet."""
    monkeypatch.setattr(service, "BATCH", BATCH)
    monkeypatch.setattr(service, "PROBE", PROBE)
    server, machine = FleetServer(), Machine()
    folder = DataFolder(tmp_path / "data")
    async with (
        serving(server.answer, tmp_path) as listening,
        open_services(folder, clock=clock, safe=MemorySafe()) as services,
    ):
        storage = await Storage.open(folder.database, clock)
        tenants = await sign_in_fleet(services, storage, listening.address, str(listening.ca_file), COUNT)
        keep_alive = made(services, clock, folder, machine)
        fleet = Fleet(services, storage, server, tenants, clock, folder, machine, keep_alive)
        services.events.subscribe(fleet.heard)
        yield fleet
        await storage.close()
