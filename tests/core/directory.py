"""The practice directory and a way to it, as the tests of sign-in and validation use them: over real HTTPS."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.core.clock import Clock
from app.core.http.client import HttpClient
from app.core.sign_in.application import Application
from app.core.sign_in.model import Account, Code, Resource, Target
from app.practice import SAMPLES, Addresses, Control, PracticeDirectory, SampleTenant
from app.practice.customer import sign_in
from tests.core.clocks import PassingClock
from tests.quick import with_keys

CLIENT_ID = "14d82eec-204b-4c2f-b7e8-296a70dab67e"
TEAMS = Resource("teams", ("48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default",))


def sample(domain: str) -> SampleTenant:
    """The sample tenant of that domain."""
    return next(tenant for tenant in SAMPLES if tenant.domain == domain)


@dataclass(frozen=True, slots=True)
class Directory:
    """A running practice directory and what reaches it."""

    addresses: Addresses
    control: Control
    http: HttpClient
    clock: Clock

    @property
    def graph(self) -> Resource:
        return Resource("graph", (f"{self.addresses.graph}/.default",))

    def target(self, tenant: str, *resources: Resource, client_id: str = CLIENT_ID) -> Target:
        """The directory's `tenant`, for Graph unless said otherwise."""
        return Target(self.addresses.authority, self.addresses.graph, tenant, client_id, resources or (self.graph,))

    async def application(self, tenant: str, *resources: Resource, cache: bytes | None = None) -> Application:
        return await Application.open(self.target(tenant, *resources), self.http, self.clock, cache)

    async def enter(self, code: Code, account: str | None = None, *, decline: bool = False) -> str:
        """The customer types the code and signs in; the key of the page at the end."""
        outcome = await sign_in(self.addresses.sign_in_page, code.user_code, account=account, decline=decline)
        return outcome.page

    async def signed_in(self, tenant: str, *resources: Resource, account: str | None = None) -> Application:
        """An application with the tokens of a completed sign-in."""
        application = await self.application(tenant, *resources)
        code = await application.ask_for_code()
        assert isinstance(code, Code)
        assert await self.enter(code, account) == "signed_in"
        assert isinstance(await application.poll(code), Account)
        return application

    async def requests(self) -> dict[str, int]:
        """How often each endpoint was asked since `control.clear_statistics`."""
        return dict((await self.control.statistics())["requests"])


@pytest.fixture
def clock() -> PassingClock:
    return PassingClock()


@pytest.fixture
async def directory(tmp_path: Path, clock: PassingClock) -> AsyncIterator[Directory]:
    practice = PracticeDirectory(with_keys(tmp_path / "practice"))
    addresses = await practice.start()
    http = HttpClient(addresses.ca_bundle, clock)
    try:
        async with Control(addresses.control_page) as control:
            yield Directory(addresses, control, http, clock)
    finally:
        await http.close()
        await practice.stop()


async def quietly(_: bool) -> None:
    """A listener to the connection that does not care."""
