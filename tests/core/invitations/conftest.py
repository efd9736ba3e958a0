"""The whole core on a real folder, with a clock that passes at will and a keyring in memory; no network anywhere."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.events import Event, InvitationChanged
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.tenants.model import NewTenant, Tenant
from tests.core.clocks import PassingClock
from tests.core.vault.memory import MemorySafe

NOW = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
CONTOSO = NewTenant.of("Contoso Ltd", "contoso.example", "admin@contoso.example", "it@contoso.example", ("gold",))
FABRIKAM = NewTenant.of("Fabrikam", "fabrikam.example", "admin@fabrikam.example")


@pytest.fixture
def clock() -> PassingClock:
    return PassingClock(NOW)


@pytest.fixture
async def services(tmp_path: Path, clock: PassingClock) -> AsyncIterator[Services]:
    async with open_services(DataFolder(tmp_path / "data"), clock=clock, safe=MemorySafe()) as services:
        yield services


@pytest.fixture
async def elsewhere(tmp_path: Path, clock: PassingClock) -> AsyncIterator[Services]:
    """Keyturn on another machine."""
    async with open_services(DataFolder(tmp_path / "elsewhere"), clock=clock, safe=MemorySafe()) as services:
        yield services


@pytest.fixture
async def contoso(services: Services) -> Tenant:
    return await services.tenants.add(CONTOSO)


@pytest.fixture
def told(services: Services) -> list[object]:
    """The ids of the invitations that were told to have changed, in order."""
    ids: list[object] = []

    def listen(event: Event) -> None:
        if isinstance(event, InvitationChanged):
            ids.append(event.invitation_id)

    services.events.subscribe(listen)
    return ids


def link_of(auth_url: str) -> str:
    return auth_url.rsplit("/", 1)[1]
