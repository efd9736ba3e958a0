"""Keyturn with tenants in a real database, on a clock that tests move."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.authentication_status.check import CheckKind
from app.core.paths import DataFolder
from app.core.storage.database import Storage
from tests.core.alerts.fleet import START, Fleet
from tests.core.clocks import PassingClock
from tests.core.vault.memory import MemorySafe


@pytest.fixture
def clock() -> PassingClock:
    return PassingClock(START)


@pytest.fixture
async def fleet(tmp_path: Path, clock: PassingClock) -> AsyncIterator[Fleet]:
    """Contoso and Fabrikam, whose tokens work."""
    folder = DataFolder(tmp_path / "data")
    async with open_services(folder, clock=clock, safe=MemorySafe()) as services:
        storage = await Storage.open(folder.database, clock)
        fleet = Fleet(services, storage, clock)
        await fleet.add("Contoso", "Fabrikam")
        await fleet.works("Contoso", "Fabrikam", kind=CheckKind.RENEWAL)
        services.events.subscribe(fleet.heard)
        yield fleet
        await storage.close()
