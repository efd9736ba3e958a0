"""The samples sign in by themselves at a first start; one that a person renews meanwhile is left to that person."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.bootstrap import open_services
from app.core.authentication_status.model import AuthenticationStatus
from app.core.events import Event, RenewalAdvanced
from app.core.invitations.model import InvitationState
from app.core.paths import DataFolder
from app.core.renewal.flow import Renewal, Step
from app.core.services import Services
from app.core.tenants.model import Tenant
from app.practice import Addresses
from app.practice.customer import sign_in
from app.practice_session import directory_folder, give_sample_tokens, practising
from tests.core.clocks import HandClock
from tests.core.vault.memory import MemorySafe
from tests.practice.conftest import keys

__all__ = ["keys"]

FABRIKAM = "fabrikam.example"  # its story: consent was taken away
CONTOSO = "contoso.example"  # its story: unused for too long


class Session:
    """A first start on the practice directory, with two samples, whose sign-ins are yet to come."""

    def __init__(self, folder: DataFolder, services: Services, addresses: Addresses) -> None:
        self.folder = folder
        self.services = services
        self.addresses = addresses
        self.offered_at = services.clock.now()

    async def samples_sign_in(self) -> None:
        await give_sample_tokens(self.folder, self.services, self.addresses, since=self.offered_at)

    async def tenant(self, domain: str) -> Tenant:
        return next(tenant for tenant in await self.services.tenants.all() if tenant.directory == domain)

    async def status(self, domain: str) -> AuthenticationStatus:
        return (await self.services.status.of((await self.tenant(domain)).id)).verdict.status

    async def states(self, domain: str) -> list[InvitationState]:
        tenant = await self.tenant(domain)
        return [one.state for one in await self.services.invitations.list(tenant_id=tenant.id)]

    async def asks_for_code(self, renewal_id: UUID) -> str:
        """The code that a person gets for that renewal."""
        issued: asyncio.Queue[str] = asyncio.Queue()

        def hear(event: Event) -> None:
            if isinstance(event, RenewalAdvanced) and event.renewal.id == renewal_id and event.renewal.code:
                issued.put_nowait(event.renewal.code.user_code)

        unsubscribe = self.services.events.subscribe(hear)
        await self.services.renewals.ask_for_code(renewal_id)
        code = await issued.get()
        unsubscribe()
        return code

    async def customer_signs_in(self, renewal_id: UUID, code: str) -> Renewal:
        assert (await sign_in(self.addresses.sign_in_page, code)).signed_in
        return await self.services.renewals.finished(renewal_id)


@pytest.fixture
async def session(tmp_path: Path, keys: Path) -> AsyncIterator[Session]:
    folder = DataFolder(tmp_path / "practice")
    shutil.copytree(keys, directory_folder(folder, practice=True))
    async with open_services(folder, clock=HandClock(), safe=MemorySafe()) as services:
        await services.vault.unlock()
        async with practising(folder, services, sample_tokens=False) as addresses:
            for tenant in await services.tenants.all():
                if tenant.directory not in {CONTOSO, FABRIKAM}:
                    await services.tenants.remove(tenant.id)
            yield Session(folder, services, addresses)


async def test_samples_sign_in_once_and_come_to_their_stories(session: Session) -> None:
    await session.samples_sign_in()
    assert await session.status(CONTOSO) is AuthenticationStatus.EXPIRED
    assert await session.status(FABRIKAM) is AuthenticationStatus.CONSENT_REQUIRED
    await session.samples_sign_in()
    assert await session.states(CONTOSO) == [InvitationState.COMPLETED]


async def test_a_sample_that_somebody_renews_already_is_left_alone(session: Session) -> None:
    renewal = await session.services.renewals.prepare((await session.tenant(CONTOSO)).id)
    code = await session.asks_for_code(renewal.id)
    await session.samples_sign_in()
    renewed = await session.customer_signs_in(renewal.id, code)
    assert renewed.step is Step.COMPLETED
    assert await session.status(CONTOSO) is AuthenticationStatus.VALID
    assert await session.states(CONTOSO) == [InvitationState.COMPLETED]
    assert await session.status(FABRIKAM) is AuthenticationStatus.CONSENT_REQUIRED


async def test_a_sample_that_somebody_begins_to_renew_meanwhile_is_theirs(session: Session) -> None:
    contoso = await session.tenant(CONTOSO)
    theirs: list[UUID] = []

    async def begin(own: Renewal) -> None:
        theirs.append((await session.services.renewals.prepare(contoso.id)).id)

    await meanwhile(session, contoso, begin)
    (renewal_id,) = theirs
    assert sorted(await session.states(CONTOSO)) == [InvitationState.CANCELLED, InvitationState.PREPARED]
    code = await session.asks_for_code(renewal_id)
    assert (await session.customer_signs_in(renewal_id, code)).step is Step.COMPLETED
    assert await session.status(CONTOSO) is AuthenticationStatus.VALID
    assert await session.status(FABRIKAM) is AuthenticationStatus.CONSENT_REQUIRED


async def test_a_samples_own_renewal_that_somebody_takes_over_is_theirs(session: Session) -> None:
    contoso = await session.tenant(CONTOSO)
    theirs: list[tuple[UUID, str]] = []

    async def take_over(own: Renewal) -> None:
        theirs.append((own.id, await session.asks_for_code(own.id)))

    await meanwhile(session, contoso, take_over)
    (taken,) = theirs
    assert (await session.customer_signs_in(*taken)).step is Step.COMPLETED
    assert await session.status(CONTOSO) is AuthenticationStatus.VALID
    assert await session.status(FABRIKAM) is AuthenticationStatus.CONSENT_REQUIRED


async def test_what_a_start_that_was_stopped_in_the_middle_left_is_called_off(session: Session) -> None:
    renewal = await session.services.renewals.prepare((await session.tenant(CONTOSO)).id)
    await session.asks_for_code(renewal.id)
    session.offered_at = session.services.clock.now()
    await session.samples_sign_in()
    assert sorted(await session.states(CONTOSO)) == [InvitationState.CANCELLED, InvitationState.COMPLETED]
    assert await session.status(CONTOSO) is AuthenticationStatus.EXPIRED


async def meanwhile(session: Session, tenant: Tenant, act: Callable[[Renewal], Coroutine[Any, Any, None]]) -> None:
    """Let the samples sign in; `act` as soon as that tenant's own renewal has its code."""
    acting: list[asyncio.Task[None]] = []

    def hear(event: Event) -> None:
        renewal = event.renewal if isinstance(event, RenewalAdvanced) else None
        if renewal and renewal.code and renewal.invitation.tenant_id == tenant.id and not acting:
            acting.append(asyncio.ensure_future(act(renewal)))

    unsubscribe = session.services.events.subscribe(hear)
    await session.samples_sign_in()
    unsubscribe()
    await acting[0]
