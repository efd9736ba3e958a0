"""An invitation and its renewal are one thing with two writers: whoever ends it ends both. Over a real directory."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.authentication_status.model import AuthenticationStatus
from app.core.errors import KeyturnError
from app.core.events import Event, InvitationChanged, RenewalAdvanced
from app.core.invitations.errors import InvitationOver, UnknownLink
from app.core.invitations.model import InvitationState
from app.core.paths import DataFolder
from app.core.renewal.flow import Renewal, Step
from app.core.services import Services
from app.core.tenants.model import NewTenant, Tenant
from app.practice import customer
from app.practice.server import Addresses, PracticeDirectory
from tests.core.clocks import HandClock
from tests.core.invitations.conftest import CONTOSO, link_of
from tests.core.vault.memory import MemorySafe
from tests.quick import with_keys

STATE = InvitationState
SAFE = MemorySafe()


@pytest.fixture
async def addresses(tmp_path: Path) -> AsyncIterator[Addresses]:
    directory = PracticeDirectory(with_keys(tmp_path / "directory"))
    yield await directory.start()
    await directory.stop()


@pytest.fixture
async def office(tmp_path: Path, addresses: Addresses) -> AsyncIterator[Services]:
    """Keyturn pointed at the practice directory, in real time, but for waiting."""
    async with another(tmp_path) as services:
        await services.settings.set("cloud.authority", addresses.authority)
        await services.settings.set("cloud.graph", addresses.graph)
        await services.settings.set("cloud.ca_bundle", str(addresses.ca_bundle))
        await services.settings.set("cloud.name", "custom")
        yield services


def another(tmp_path: Path) -> AbstractAsyncContextManager[Services]:
    """Keyturn (once more) on the same data."""
    return open_services(DataFolder(tmp_path / "office"), clock=HandClock(), safe=SAFE)


class Steps:
    """Listens to a Keyturn; lets a test wait for a step."""

    def __init__(self, services: Services) -> None:
        self.events: list[Event] = []
        self._new = asyncio.Event()
        services.events.subscribe(self._listen)

    async def until(self, step: Step) -> Renewal:
        while True:
            for event in self.events:
                if isinstance(event, RenewalAdvanced) and event.renewal.step is step:
                    return event.renewal
            self._new.clear()
            await asyncio.wait_for(self._new.wait(), 60)

    def states(self) -> list[InvitationState]:
        """The invitation's states in order, as `RenewalAdvanced` told them."""
        told = [event.renewal.invitation.state for event in self.events if isinstance(event, RenewalAdvanced)]
        return list(dict.fromkeys(told))

    def _listen(self, event: Event) -> None:
        self.events.append(event)
        self._new.set()


async def invited(office: Services, new: NewTenant = CONTOSO) -> tuple[Tenant, str]:
    tenant = await office.tenants.add(new)
    (prepared,) = await office.invitations.prepare([tenant.id])
    return tenant, link_of(prepared.auth_url)


async def test_a_renewal_through_the_link_completes_the_invitation_and_uses_the_link_up(
    office: Services, addresses: Addresses
):
    tenant, link = await invited(office)
    steps = Steps(office)
    invitation = await office.invitations.opened(link)
    await office.renewals.ask_for_code(invitation.id)
    waiting = await steps.until(Step.WAITING_FOR_SIGN_IN)
    assert waiting.code is not None
    assert (await office.invitations.find(link)).state is STATE.CODE_ISSUED
    await customer.sign_in(addresses.sign_in_page, waiting.code.user_code)
    assert (await office.renewals.finished(invitation.id)).step is Step.COMPLETED

    assert steps.states() == [STATE.OPENED, STATE.CODE_ISSUED, STATE.SIGNED_IN, STATE.COMPLETED]
    changes = [event.invitation_id for event in steps.events if isinstance(event, InvitationChanged)]
    assert changes == [invitation.id] * 4  # opened, code issued, signed in, completed
    completed = await office.invitations.get(invitation.id)
    assert completed.authenticated_at is not None
    assert (completed.opened_at, completed.has_link) == (invitation.opened_at, False)
    with pytest.raises(UnknownLink):
        await office.invitations.find(link)
    assert (await office.status.of(tenant.id)).verdict.status is AuthenticationStatus.VALID


async def test_its_tenants_other_invitations_have_no_use_any_more(office: Services, addresses: Addresses):
    tenant, link = await invited(office)
    (other,) = await office.invitations.prepare([tenant.id])
    steps = Steps(office)
    invitation = await office.invitations.opened(link)
    await office.renewals.ask_for_code(invitation.id)
    code = (await steps.until(Step.WAITING_FOR_SIGN_IN)).code
    assert code is not None
    await customer.sign_in(addresses.sign_in_page, code.user_code)
    await office.renewals.finished(invitation.id)
    assert (await office.invitations.get(other.invitation.id)).state is STATE.CANCELLED
    with pytest.raises(UnknownLink):
        await office.invitations.find(link_of(other.auth_url))


async def test_cancelling_the_invitation_stops_its_renewal(office: Services, addresses: Addresses):
    tenant, link = await invited(office)
    steps = Steps(office)
    invitation = await office.invitations.find(link)
    await office.renewals.ask_for_code(invitation.id)
    code = (await steps.until(Step.WAITING_FOR_SIGN_IN)).code
    assert (await office.invitations.cancel(invitation.id)).state is STATE.CANCELLED
    assert office.renewals.current(invitation.id).step is Step.CANCELLED
    assert code is not None
    await customer.sign_in(addresses.sign_in_page, code.user_code)
    assert not (await office.status.of(tenant.id)).evidence.has_tokens
    with pytest.raises(InvitationOver):
        await office.renewals.ask_for_code(invitation.id)


async def test_what_another_keyturn_cancels_stores_nothing_here(office: Services, addresses: Addresses, tmp_path: Path):
    """The command line cancels while the window waits; the customer signs in all the same."""
    tenant, link = await invited(office)
    steps = Steps(office)
    invitation = await office.invitations.find(link)
    await office.renewals.ask_for_code(invitation.id)
    code = (await steps.until(Step.WAITING_FOR_SIGN_IN)).code
    async with another(tmp_path) as elsewhere:
        await elsewhere.invitations.cancel(invitation.id)
    assert code is not None
    await customer.sign_in(addresses.sign_in_page, code.user_code)
    with pytest.raises(InvitationOver):
        await office.renewals.finished(invitation.id)
    assert office.renewals.current(invitation.id).step is Step.CANCELLED
    assert (await office.invitations.get(invitation.id)).state is STATE.CANCELLED
    assert not (await office.status.of(tenant.id)).evidence.has_tokens


async def test_a_tenant_that_gets_another_directory_meanwhile_gets_no_tokens_of_the_old_one(
    office: Services, addresses: Addresses
):
    tenant, link = await invited(office)
    steps = Steps(office)
    invitation = await office.invitations.find(link)
    await office.renewals.ask_for_code(invitation.id)
    code = (await steps.until(Step.WAITING_FOR_SIGN_IN)).code
    await office.tenants.update(tenant.id, NewTenant.of("Contoso", "fabrikam.example", "admin@fabrikam.example"))
    assert code is not None
    await customer.sign_in(addresses.sign_in_page, code.user_code)
    with pytest.raises(KeyturnError):
        await office.renewals.finished(invitation.id)
    assert not (await office.status.of(tenant.id)).evidence.has_tokens


async def test_a_declined_one_is_tried_again_through_the_same_link_after_a_restart_too(
    office: Services, addresses: Addresses, tmp_path: Path
):
    _, link = await invited(office)
    steps = Steps(office)
    invitation = await office.invitations.opened(link)
    await office.renewals.ask_for_code(invitation.id)
    code = (await steps.until(Step.WAITING_FOR_SIGN_IN)).code
    assert code is not None
    await customer.sign_in(addresses.sign_in_page, code.user_code, decline=True)
    assert (await office.renewals.finished(invitation.id)).step is Step.NEEDS_NEW_CODE
    async with another(tmp_path) as restarted:
        again = Steps(restarted)
        assert (await restarted.invitations.find(link)).id == invitation.id
        await restarted.renewals.ask_for_code(invitation.id)
        code = (await again.until(Step.WAITING_FOR_SIGN_IN)).code
        assert code is not None
        await customer.sign_in(addresses.sign_in_page, code.user_code)
        assert (await restarted.renewals.finished(invitation.id)).step is Step.COMPLETED


async def test_after_a_restart_an_ended_renewal_is_where_it_ended(office: Services, tmp_path: Path):
    tenant, link = await invited(office)
    invitation = await office.invitations.find(link)
    await office.invitations.cancel(invitation.id)
    (failed,) = await office.invitations.prepare([tenant.id])
    await office.settings.set("cloud.authority", "https://127.0.0.1:9")
    await office.renewals.ask_for_code(failed.invitation.id)
    assert (await office.renewals.finished(failed.invitation.id)).step is Step.FAILED
    async with another(tmp_path) as restarted:
        await restarted.renewals.known(failed.invitation.id)
        now = restarted.renewals.current(failed.invitation.id)
        assert now.step is Step.FAILED
        assert now.failure is not None
        assert now.can_ask_for_code
        assert (await restarted.renewals.known(invitation.id)).step is Step.CANCELLED
