"""A customer with a real browser: the core, the onboarding page and the practice directory behind it, all over HTTP."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from app.core.authentication_status.model import AuthenticationStatus
from app.core.invitations.model import Invitation
from app.core.invitations.service import Invited
from app.core.renewal.flow import Renewal
from app.core.services import Services
from app.core.tenants.model import NewTenant, Tenant
from app.onboarding.server import OnboardingServer
from app.practice import Addresses
from tests.core.clocks import HandClock
from tests.onboarding.browser import webdriver
from tests.onboarding.browser.customer import Customer
from tests.onboarding.browser.webdriver import Look
from tests.onboarding.conftest import point_at

# The console tells of every answer that is no success; whether it was to be one is each test's own matter.
_ANSWERED = re.compile(r"Failed to load resource: the server responded with a status of (403|404|429)")


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The driver of this worker's browsers; its address."""
    if webdriver.CHROMIUM is None or webdriver.CHROMEDRIVER is None:
        pytest.skip("needs Debian's chromium and chromium-driver, which `python3 dev.py test` installs where it may")
    with webdriver.driver(tmp_path_factory.mktemp("browser-home")) as address:
        yield address


@pytest.fixture
def clock() -> HandClock:
    """Patient enough to leave the machine to the browser."""
    return HandClock(nap=0.2)


@dataclass(frozen=True, slots=True)
class Provider:
    """The technician's side: the core with one tenant, its onboarding page, and an invitation with an Auth URL."""

    services: Services
    pages: list[OnboardingServer]
    clock: HandClock
    tenant: Tenant
    invited: Invited

    @property
    def auth_url(self) -> str:
        return self.invited.auth_url

    @property
    def page(self) -> OnboardingServer:
        """The server of the onboarding page."""
        return self.pages[-1]

    async def renewal(self) -> Renewal:
        return await self.services.renewals.known(self.invited.invitation.id)

    async def restart_page(self, **how: Any) -> None:
        """Serve the page again where it was, by a server that remembers nothing."""
        port = urlsplit(self.auth_url).port
        self.pages.append(OnboardingServer(self.services, port=port, **how))
        await self.pages[-1].start()

    async def invitation(self) -> Invitation:
        """As it is stored now."""
        return await self.services.invitations.get(self.invited.invitation.id)

    async def status(self) -> AuthenticationStatus:
        """What the technician's list says of the tenant."""
        return (await self.services.status.of(self.tenant.id)).verdict.status


@pytest.fixture
async def provider(services: Services, clock: HandClock, practice: Addresses) -> AsyncIterator[Provider]:
    """Contoso's tokens are to be renewed; nobody has opened the Auth URL yet."""
    await point_at(practice, services)
    pages = [OnboardingServer(services, port=0)]
    for key, value in {
        "onboarding.public_url": await pages[0].start(),
        "onboarding.provider_name": "Northern Lights IT",
        "onboarding.provider_phone": "+49 30 901820",
    }.items():
        await services.settings.set(key, value)
    tenant = await services.tenants.add(NewTenant.of("Contoso Ltd", "contoso.example", "admin@contoso.example"))
    (invited,) = await services.invitations.prepare([tenant.id])
    yield Provider(services, pages, clock, tenant, invited)
    for page in pages:
        await page.stop()


@pytest.fixture
async def sits_down(driver: str, tmp_path: Path) -> AsyncIterator[Callable[[Look], Awaitable[Customer]]]:
    """Someone at a browser of their own, which looks like that."""
    customers: list[Customer] = []
    async with AsyncExitStack() as closing:

        async def sit_down(look: Look) -> Customer:
            profile = tmp_path / f"browser-{len(customers)}"
            customer = Customer(await closing.enter_async_context(webdriver.browser(driver, profile, look)))
            customers.append(customer)
            return customer

        yield sit_down
        complaints = [line for customer in customers for line in await customer.browser.complaints()]
        assert not [line for line in complaints if not _ANSWERED.search(line)]


@pytest.fixture
async def customer(sits_down: Callable[[Look], Awaitable[Customer]]) -> Customer:
    """The customer's administrator at a desktop's browser."""
    return await sits_down(Look())
