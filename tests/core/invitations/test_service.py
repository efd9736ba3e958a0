"""Invitations from the technician's hand to the customer's, without a network: real database, real encryption."""

import base64
import sqlite3
from contextlib import closing, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from app.bootstrap import open_services
from app.core.authentication_status.model import Observed
from app.core.errors import BadInput, NotFound
from app.core.invitations.errors import InvitationOver, NoLink, UnknownLink
from app.core.invitations.link import new_link, sha256_of
from app.core.invitations.model import Invitation, InvitationState
from app.core.paths import DataFolder
from app.core.renewal.flow import Step
from app.core.services import Services
from app.core.settings.onboarding import NoPublicAddress
from app.core.storage.database import Storage
from app.core.storage.transactions import Transactions
from app.core.tenants.model import InvalidTenant, NewTenant, Tenant
from tests.core.clocks import PassingClock
from tests.core.invitations.conftest import CONTOSO, FABRIKAM, NOW, link_of
from tests.core.vault.memory import MemorySafe

STATE = InvitationState


async def moved(tmp_path: Path, clock: PassingClock, invitation: Invitation) -> None:
    """Have the invitation where a renewal in another process left it."""
    storage = await Storage.open(tmp_path / "data" / "keyturn.db", clock)
    await storage.invitations.update(invitation)
    await storage.close()


async def test_five_hundred_are_prepared_at_once_each_with_a_link_of_its_own(services: Services, told: list[object]):
    tenants = [
        await services.tenants.add(NewTenant.of(f"Customer {number}", f"c{number}.example", f"admin@c{number}.example"))
        for number in range(500)
    ]
    invited = await services.invitations.prepare([tenant.id for tenant in tenants], ticket=" INC  7 ")
    assert [each.invitation.tenant_id for each in invited] == [tenant.id for tenant in tenants]
    assert len({each.auth_url for each in invited}) == 500
    for each in invited:
        assert each.auth_url.startswith("http://127.0.0.1:8484/")
        assert len(base64.urlsafe_b64decode(link_of(each.auth_url) + "=")) == 32
    assert told == [each.invitation.id for each in invited]

    stored = {invitation.id: invitation for invitation in await services.invitations.list()}
    assert stored == {each.invitation.id: each.invitation for each in invited}
    assert {invitation.ticket for invitation in stored.values()} == {"INC 7"}
    assert await services.invitations.auth_url(invited[250].invitation.id) == invited[250].auth_url
    assert (await services.invitations.find(link_of(invited[499].auth_url))).tenant_id == tenants[499].id


async def test_one_tenant_that_is_not_there_and_none_is_prepared(services: Services, contoso: Tenant):
    with pytest.raises(NotFound):
        await services.invitations.prepare([contoso.id, uuid4()])
    assert await services.invitations.list() == []


async def test_it_goes_to_its_own_address_or_one_for_all_or_the_tenants(services: Services, contoso: Tenant):
    fabrikam = await services.tenants.add(FABRIKAM)
    both = [contoso.id, fabrikam.id]

    async def addresses(**how: object) -> list[str | None]:
        return [each.invitation.email for each in await services.invitations.prepare(both, **how)]  # type: ignore[arg-type]

    assert await addresses() == ["it@contoso.example", None]
    assert await addresses(email="desk@msp.example") == ["desk@msp.example"] * 2
    assert await addresses(email="desk@msp.example", emails={contoso.id: "boss@contoso.example", fabrikam.id: " "}) == [
        "boss@contoso.example",
        "desk@msp.example",
    ]


@pytest.mark.parametrize(
    "how",
    [{"email": "nobody"}, {"expires_in_days": 0}, {"expires_in_days": 366}, {"ticket": "x" * 101}, {"ticket": "a\x00"}],
)
async def test_what_will_not_do_is_refused_and_nothing_is_stored(
    services: Services, contoso: Tenant, how: dict[str, object]
):
    with pytest.raises((BadInput, InvalidTenant)):
        await services.invitations.prepare([contoso.id], **how)  # type: ignore[arg-type]
    assert await services.invitations.list() == []


async def test_without_an_address_that_customers_can_reach_none_is_prepared(services: Services, contoso: Tenant):
    await services.settings.set("onboarding.host", "0.0.0.0")
    with pytest.raises(NoPublicAddress):
        await services.invitations.prepare([contoso.id])
    assert await services.invitations.list() == []
    await services.settings.set("onboarding.public_url", "https://renew.msp.example/m365/")
    (invited,) = await services.invitations.prepare([contoso.id])
    assert invited.auth_url.startswith("https://renew.msp.example/m365/")


async def test_the_life_of_one_that_is_handed_out_and_opened(
    services: Services, contoso: Tenant, clock: PassingClock, told: list[object]
):
    (invited,) = await services.invitations.prepare([contoso.id], expires_in_days=3)
    invitation, link = invited.invitation, link_of(invited.auth_url)
    assert (invitation.state, invitation.expires_at) == (STATE.PREPARED, NOW + timedelta(days=3))
    clock.pass_(60)
    sent = await services.invitations.mark_sent(invitation.id)
    assert (sent.state, sent.sent_count, sent.sent_at) == (STATE.SENT, 1, NOW + timedelta(minutes=1))

    assert await services.invitations.find(link) == sent  # looking it up leaves no trace
    clock.pass_(60)
    opened = await services.invitations.opened(link)
    assert (opened.state, opened.opened_at) == (STATE.OPENED, NOW + timedelta(minutes=2))
    clock.pass_(60)
    assert await services.invitations.opened(link) == opened
    again = await services.invitations.mark_sent(invitation.id)
    assert (again.state, again.sent_count, again.sent_at) == (STATE.OPENED, 2, NOW + timedelta(minutes=3))

    assert told == [invitation.id] * 4
    assert await services.invitations.list() == [again]
    assert (await services.invitations.counts())["opened"] == 1


async def test_cancelling_ends_the_link_at_once_and_once_is_enough(
    services: Services, contoso: Tenant, clock: PassingClock
):
    (invited,) = await services.invitations.prepare([contoso.id])
    cancelled = await services.invitations.cancel(invited.invitation.id)
    assert (cancelled.state, cancelled.has_link, cancelled.ended_at) == (STATE.CANCELLED, False, NOW)
    clock.pass_(60)
    assert await services.invitations.cancel(invited.invitation.id) == cancelled
    with pytest.raises(UnknownLink):
        await services.invitations.opened(link_of(invited.auth_url))
    with pytest.raises(NoLink, match="Prepare a new invitation"):
        await services.invitations.auth_url(invited.invitation.id)
    with pytest.raises(InvitationOver):
        await services.invitations.new_link(invited.invitation.id)
    with pytest.raises(InvitationOver):
        await services.renewals.ask_for_code(invited.invitation.id)
    assert services.renewals.current(invited.invitation.id).step is Step.CANCELLED


async def test_a_new_link_revokes_the_old_one(services: Services, contoso: Tenant, told: list[object]):
    (invited,) = await services.invitations.prepare([contoso.id])
    new = await services.invitations.new_link(invited.invitation.id)
    assert new != invited.auth_url
    with pytest.raises(UnknownLink):
        await services.invitations.find(link_of(invited.auth_url))
    assert (await services.invitations.find(link_of(new))).id == invited.invitation.id
    assert await services.invitations.auth_url(invited.invitation.id) == new
    assert told == [invited.invitation.id] * 2


async def test_an_invitation_of_the_renewal_wizard_gets_a_link_when_one_is_wanted(services: Services, contoso: Tenant):
    renewal = await services.renewals.prepare(contoso.id)
    with pytest.raises(NoLink, match="Make a new link"):
        await services.invitations.auth_url(renewal.id)
    url = await services.invitations.new_link(renewal.id)
    assert (await services.invitations.opened(link_of(url))).id == renewal.id
    assert [invitation.id for invitation in await services.invitations.list()] == [renewal.id]


async def test_when_its_time_is_over_it_is_expired_and_its_link_opens_nothing(
    services: Services, contoso: Tenant, clock: PassingClock, told: list[object]
):
    (invited,) = await services.invitations.prepare([contoso.id], expires_in_days=1)
    clock.pass_(86_399)
    assert (await services.invitations.find(link_of(invited.auth_url))).state is STATE.PREPARED
    clock.pass_(1)
    with pytest.raises(UnknownLink):  # before anybody has noticed
        await services.invitations.find(link_of(invited.auth_url))
    with pytest.raises(InvitationOver, match="is expired"):
        await services.renewals.ask_for_code(invited.invitation.id)
    (expired,) = await services.invitations.list()
    assert (expired.state, expired.ended_at, expired.has_link) == (STATE.EXPIRED, expired.expires_at, False)
    assert await services.renewals.unfinished() == []
    assert told == [invited.invitation.id] * 2


async def test_what_began_in_time_may_be_finished(
    services: Services, contoso: Tenant, clock: PassingClock, tmp_path: Path
):
    waiting, signed_in = [(await services.invitations.prepare([contoso.id], expires_in_days=1))[0] for _ in range(2)]
    await moved(tmp_path, clock, replace(waiting.invitation, state=STATE.CODE_ISSUED))
    await moved(tmp_path, clock, replace(signed_in.invitation, state=STATE.SIGNED_IN))
    clock.pass_(86_400)
    for invited in (waiting, signed_in):
        found = await services.invitations.find(link_of(invited.auth_url))
        assert found.id == invited.invitation.id
    with pytest.raises(InvitationOver):
        await services.renewals.ask_for_code(waiting.invitation.id)
    clock.pass_(15 * 60)  # no code lives longer
    with pytest.raises(UnknownLink):
        await services.invitations.find(link_of(waiting.auth_url))
    assert (await services.invitations.find(link_of(signed_in.auth_url))).state is STATE.SIGNED_IN
    assert [each.state for each in await services.invitations.list()] == [STATE.SIGNED_IN, STATE.EXPIRED]


async def test_a_renewal_is_under_way_once_somebody_began_it(
    services: Services, contoso: Tenant, clock: PassingClock, tmp_path: Path
):
    fabrikam = await services.tenants.add(FABRIKAM)
    first, _ = [(await services.invitations.prepare([contoso.id], expires_in_days=1))[0] for _ in range(2)]
    assert await services.renewals.under_way(contoso.id) is None
    await moved(tmp_path, clock, replace(first.invitation, state=STATE.CODE_ISSUED))
    begun = await services.renewals.under_way(contoso.id)
    assert begun is not None
    assert begun.id == first.invitation.id
    assert await services.renewals.under_way(fabrikam.id) is None
    clock.pass_(86_400 + 15 * 60)
    assert await services.renewals.under_way(contoso.id) is None


async def test_a_failed_one_may_be_tried_again_through_its_link_until_its_time_is_over(
    services: Services, contoso: Tenant, clock: PassingClock, tmp_path: Path
):
    (invited,) = await services.invitations.prepare([contoso.id], expires_in_days=1)
    failure = Observed("access_denied", NOW)
    await moved(tmp_path, clock, replace(invited.invitation, state=STATE.FAILED, ended_at=NOW, failure=failure))
    assert (await services.invitations.opened(link_of(invited.auth_url))).state is STATE.FAILED
    await services.invitations.new_link(invited.invitation.id)
    clock.pass_(86_400)
    (failed,) = await services.invitations.list()
    assert (failed.state, failed.has_link, failed.failure) == (STATE.FAILED, False, failure)
    assert await services.invitations.cancel(failed.id) == failed


async def test_calling_off_a_failed_one_takes_its_link_away(
    services: Services, contoso: Tenant, clock: PassingClock, tmp_path: Path
):
    (invited,) = await services.invitations.prepare([contoso.id])
    await moved(tmp_path, clock, replace(invited.invitation, state=STATE.FAILED, failure=Observed("declined", NOW)))
    assert (await services.invitations.cancel(invited.invitation.id)).state is STATE.CANCELLED
    with pytest.raises(UnknownLink):
        await services.invitations.find(link_of(invited.auth_url))


@pytest.mark.parametrize("link", ["", "x", "A" * 43, "../secret", "\x00", "\ud800", "é" * 43, "a" * 10_000])
async def test_every_wrong_link_gets_the_same_answer(services: Services, contoso: Tenant, link: str):
    (invited,) = await services.invitations.prepare([contoso.id])
    await services.invitations.cancel(invited.invitation.id)
    answers = []
    for wrong in (link, link_of(invited.auth_url)):
        for look in (services.invitations.find, services.invitations.opened):
            with pytest.raises(UnknownLink) as refused:
                await look(wrong)
            answers.append(str(refused.value))
    assert len(set(answers)) == 1


async def test_every_link_costs_one_look_up_by_its_hash(
    services: Services, contoso: Tenant, monkeypatch: pytest.MonkeyPatch
):
    used, live = [(await services.invitations.prepare([contoso.id]))[0] for _ in range(2)]
    await services.invitations.cancel(used.invitation.id)
    reads: list[str] = []
    ours = Transactions.read

    async def counted(self: Transactions, work: Any) -> Any:
        def traced(connection: Connection) -> Any:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.set_trace_callback(reads.append)
            try:
                return work(connection)
            finally:
                raw.set_trace_callback(None)

        return await ours(self, traced)

    monkeypatch.setattr(Transactions, "read", counted)
    works = []
    for link in (link_of(live.auth_url), link_of(used.auth_url), new_link(), "nonsense"):
        reads.clear()
        with suppress(UnknownLink):
            await services.invitations.find(link)
        works.append([statement.replace(sha256_of(link), "HASH") for statement in reads])
        assert link not in str(reads)
    assert works == [works[0]] * 4
    assert len(works[0]) == 1


async def test_pending_ones_come_first_and_are_counted(
    services: Services, contoso: Tenant, clock: PassingClock, tmp_path: Path
):
    ids = []
    for _ in range(4):
        ids.append((await services.invitations.prepare([contoso.id]))[0].invitation.id)
        clock.pass_(60)
    await services.invitations.cancel(ids[3])
    await services.invitations.mark_sent(ids[0])
    assert [each.id for each in await services.invitations.list()] == [ids[2], ids[1], ids[0], ids[3]]
    assert [each.id for each in await services.invitations.list(state=STATE.SENT)] == [ids[0]]
    assert await services.invitations.list(tenant_id=uuid4()) == []
    counts = await services.invitations.counts()
    assert (counts["pending"], counts["prepared"], counts["sent"], counts["cancelled"]) == (3, 2, 1, 1)
    assert set(counts) == {"pending"} | {state.value for state in STATE}


async def test_links_outlive_a_new_key_and_are_lost_with_a_lost_one(services: Services, contoso: Tenant):
    (invited,) = await services.invitations.prepare([contoso.id])
    await services.vault.rotate_key()
    assert await services.invitations.auth_url(invited.invitation.id) == invited.auth_url
    await services.vault.start_over()
    with pytest.raises(NoLink, match="Make a new link"):
        await services.invitations.auth_url(invited.invitation.id)
    with pytest.raises(UnknownLink):
        await services.invitations.find(link_of(invited.auth_url))
    assert await services.invitations.new_link(invited.invitation.id)


async def test_another_keyturn_may_replace_the_key_at_any_time(
    services: Services, contoso: Tenant, tmp_path: Path, clock: PassingClock
):
    safe = MemorySafe()
    folder = DataFolder(tmp_path / "shared")
    async with (
        open_services(folder, clock=clock, safe=safe) as one,
        open_services(folder, clock=clock, safe=safe) as two,
    ):
        tenant = await one.tenants.add(CONTOSO)
        (before,) = await one.invitations.prepare([tenant.id])
        await two.vault.unlock()
        await two.vault.rotate_key()
        (after,) = await one.invitations.prepare([tenant.id])
        for services_ in (one, two):
            for invited in (before, after):
                assert await services_.invitations.auth_url(invited.invitation.id) == invited.auth_url


async def test_no_link_is_in_the_files_or_in_what_python_shows(services: Services, contoso: Tenant, tmp_path: Path):
    (invited,) = await services.invitations.prepare([contoso.id])
    link = link_of(invited.auth_url)
    assert link not in repr(invited)
    files = [file for file in (tmp_path / "data").rglob("*") if file.is_file()]
    assert files
    for file in files:
        content = file.read_bytes()
        assert link.encode() not in content
        assert base64.urlsafe_b64decode(link + "=") not in content


async def test_who_did_what_is_in_the_activity_list(services: Services, contoso: Tenant, tmp_path: Path):
    (invited,) = await services.invitations.prepare([contoso.id])
    await services.invitations.mark_sent(invited.invitation.id)
    await services.invitations.new_link(invited.invitation.id)
    await services.invitations.opened(link_of(await services.invitations.auth_url(invited.invitation.id)))
    await services.invitations.cancel(invited.invitation.id)
    with closing(sqlite3.connect(tmp_path / "data" / "keyturn.db")) as connection:
        lines = connection.execute("SELECT action, detail FROM activity ORDER BY number").fetchall()
    assert [action for action, _ in lines[1:]] == [
        "prepared an invitation",
        "sent the invitation",
        "made a new link",
        "opened the Auth URL",
        "cancelled the invitation",
    ]
    assert {detail for _, detail in lines[1:]} == {"admin@contoso.example"}


async def test_with_another_directory_the_open_invitations_are_called_off(services: Services, contoso: Tenant):
    (invited,) = await services.invitations.prepare([contoso.id])
    await services.tenants.update(contoso.id, CONTOSO._replace(directory="other.example"))
    with pytest.raises(UnknownLink):
        await services.invitations.find(link_of(invited.auth_url))
    assert (await services.invitations.get(invited.invitation.id)).state is STATE.CANCELLED
