"""The core on a real folder, its onboarding page over real HTTP, and the practice directory behind both."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import open_services
from app.core.invitations.service import Invited
from app.core.paths import DataFolder
from app.core.renewal.flow import Renewal, Step
from app.core.services import Services
from app.core.tenants.model import NewTenant, Tenant
from app.onboarding.limits import Rate, Rates
from app.onboarding.server import OnboardingServer
from app.practice import Addresses, Control, customer
from tests.core.clocks import HandClock
from tests.core.vault.memory import MemorySafe
from tests.onboarding.visitor import Visitor, visiting
from tests.practice.conftest import control, folder, keys, practice

__all__ = ["control", "folder", "keys", "practice"]

ADMIN = "admin@contoso.example"
TEAMS = "48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default"
GENEROUS = Rates(address=Rate(10_000, 0.01), link=Rate(10_000, 0.01), code=Rate(100, 1.0))


@dataclass(frozen=True, slots=True)
class Provider:
    """The technician's side: the core with one tenant, and an invitation with an Auth URL on a page that listens."""

    services: Services
    clock: HandClock
    tenant: Tenant
    invited: Invited
    base: str

    @property
    def auth_url(self) -> str:
        return self.invited.auth_url

    @property
    def link(self) -> str:
        return self.auth_url.rsplit("/", 1)[1]

    @property
    def id(self) -> Any:
        return self.invited.invitation.id

    async def invites(self) -> Invited:
        """Another invitation of the tenant."""
        (invited,) = await self.services.invitations.prepare([self.tenant.id])
        return invited

    async def renewal(self) -> Renewal:
        return await self.services.renewals.known(self.id)

    async def code(self) -> str:
        renewal = await self.renewal()
        assert renewal.step is Step.WAITING_FOR_SIGN_IN, renewal.step
        assert renewal.code is not None
        return renewal.code.user_code

    async def finished(self) -> Renewal:
        return await self.services.renewals.finished(self.id)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def services(tmp_path: Path, clock: HandClock) -> AsyncIterator[Services]:
    """The core, its vault open, without a network."""
    async with open_services(DataFolder(tmp_path / "data"), clock=clock, safe=MemorySafe()) as services:
        await services.vault.unlock()
        yield services


@asynccontextmanager
async def page(services: Services, **how: Any) -> AsyncIterator[str]:
    """The onboarding page on any free port; its address."""
    server = OnboardingServer(services, port=0, **{"rates": GENEROUS, **how})
    address = await server.start()
    try:
        yield address
    finally:
        await server.stop()


@asynccontextmanager
async def inviting(services: Services, clock: HandClock, **how: Any) -> AsyncIterator[Provider]:
    """One tenant with an invitation that its page is there for."""
    async with page(services, **how) as base:
        await services.settings.set("onboarding.public_url", base)
        await services.settings.set("onboarding.provider_name", "Northern Lights IT")
        await services.settings.set("onboarding.provider_phone", "+49 30 901820")
        tenant = await services.tenants.add(NewTenant.of("Contoso Ltd", "contoso.example", ADMIN))
        (invited,) = await services.invitations.prepare([tenant.id])
        yield Provider(services, clock, tenant, invited, base)


async def point_at(practice: Addresses, services: Services) -> None:
    """Have the core use the practice directory."""
    for key, value in {
        "cloud.ca_bundle": str(practice.ca_bundle),
        "cloud.authority": practice.authority,
        "cloud.graph": practice.graph,
        "cloud.name": "custom",
        "resources.teams.scopes": TEAMS,
    }.items():
        await services.settings.set(key, value)


@pytest.fixture
async def offline(services: Services, clock: HandClock) -> AsyncIterator[Provider]:
    """An invitation, and nobody to sign in to: for what happens before Start."""
    async with inviting(services, clock) as provider:
        yield provider


@pytest.fixture
async def provider(services: Services, clock: HandClock, practice: Addresses) -> AsyncIterator[Provider]:
    """An invitation whose tenant is in the practice directory."""
    await point_at(practice, services)
    async with inviting(services, clock) as provider:
        yield provider


@pytest.fixture
async def visitor() -> AsyncIterator[Visitor]:
    async with visiting() as visitor:
        yield visitor


@pytest.fixture
async def stranger() -> AsyncIterator[Visitor]:
    """Another browser."""
    async with visiting() as stranger:
        yield stranger


class Microsoft:
    """The practice directory as the customer meets it."""

    def __init__(self, addresses: Addresses, control: Control) -> None:
        self.addresses = addresses
        self.control = control

    async def signs_in(self, code: str, **how: Any) -> customer.Outcome:
        """Enter the code on its page and sign in."""
        return await customer.sign_in(self.addresses.sign_in_page, code, **how)


@pytest.fixture
def microsoft(practice: Addresses, control: Control) -> Microsoft:
    return Microsoft(practice, control)
