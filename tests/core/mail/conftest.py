"""An MSP's Keyturn with customers to invite, and its mail server."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest

from app.bootstrap import open_services
from app.core.events import Event
from app.core.invitations.model import Invitation
from app.core.mail.model import Outgoing, OutgoingState
from app.core.mail.service import MailService
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.tenants.model import NewTenant
from tests.core.clocks import PassingClock
from tests.core.mail.mail_server import PASSWORD, USERNAME, MailServer, mail_server
from tests.core.vault.memory import MemorySafe

SENDER = "help@msp.example"


@dataclass
class Office:
    """Keyturn on a data folder, and what it has told so far."""

    services: Services
    clock: PassingClock
    folder: DataFolder
    events: list[Event] = field(default_factory=list)

    @property
    def mail(self) -> MailService:
        return self.services.mail

    async def invite(self, count: int = 1) -> list[Invitation]:
        """Prepare invitations for that many customers."""
        tenants = [await self.services.tenants.add(customer(number)) for number in range(count)]
        invited = await self.services.invitations.prepare([tenant.id for tenant in tenants])
        return [each.invitation for each in invited]

    async def send_all(self, count: int) -> list[Invitation]:
        """Invite that many, and put their messages into the outbox, a second apart."""
        invitations = await self.invite(count)
        invitations.sort(key=lambda invitation: int((invitation.email or "0").strip("@abcdefghijklmnopqrstuvwxyz.")))
        for invitation in invitations:
            await self.mail.send(invitation.id)
            self.clock.pass_(1)
        return invitations

    def another_service(self, **more: Callable[[], object]) -> MailService:
        """What another Keyturn on the same data has."""
        services = self.services
        return MailService(
            storage=services.mail._storage,
            vault=services.vault,
            settings=services.settings,
            invitations=services.invitations,
            events=services.events,
            clock=self.clock,
            locks=self.folder.locks,
            **more,
        )

    async def drain_due(self) -> bool:
        """What the background does at this moment; `drain_once` would try what is not due yet, too."""
        return await self.mail._outbox.drain()

    async def use(self, server: MailServer, **more: str) -> None:
        """Set the mail server up, with STARTTLS unless `more` says otherwise."""
        values = {"host": "localhost", "port": str(server.port), "username": USERNAME, "from": SENDER, **more}
        await self.services.settings.set("cloud.ca_bundle", str(server.ca_file))
        for key, value in values.items():
            await self.services.settings.set(f"mail.{key}", value)
        await self.mail.set_password(PASSWORD)

    async def outgoing(self) -> dict[UUID, Outgoing]:
        """The outbox by invitation."""
        return {each.invitation_id: each for each in await self.mail.outbox()}

    async def only(self) -> Outgoing:
        (found,) = await self.mail.outbox()
        return found

    async def states(self) -> list[OutgoingState]:
        """Of all messages, in the order they were put in."""
        return [each.state for each in reversed(await self.mail.outbox())]

    async def link(self, invitation: Invitation) -> str:
        return await self.services.invitations.auth_url(invitation.id)


def customer(number: int) -> NewTenant:
    domain = f"customer{number}.example"
    return NewTenant.of(f"Customer {number}", domain, f"admin@{domain}", f"it@{domain}")


def addresses(invitations: Sequence[Invitation]) -> list[str]:
    return [invitation.email or "" for invitation in invitations]


@pytest.fixture
def clock() -> PassingClock:
    return PassingClock()


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[MailServer]:
    """A server that wants STARTTLS and a sign-in."""
    async with mail_server(tmp_path) as running:
        yield running


@pytest.fixture
async def office(tmp_path: Path, clock: PassingClock) -> AsyncIterator[Office]:
    """Keyturn without a mail server set up."""
    folder = DataFolder(tmp_path / "data")
    async with open_services(folder, clock=clock, safe=MemorySafe()) as services:
        await services.vault.unlock()
        office = Office(services, clock, folder)
        services.events.subscribe(office.events.append)
        yield office


@pytest.fixture
async def sending(office: Office, server: MailServer) -> Office:
    """Keyturn that sends by `server`."""
    await office.use(server)
    return office
