"""Invitations survive everything but their tenant, and an unfinished sign-in can be gone on with."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from uuid import uuid4

import pytest

from app.core.activity.model import Activity
from app.core.errors import NotFound
from app.core.invitations import life
from app.core.invitations.errors import InvitationOver
from app.core.invitations.link import StoredLink
from app.core.invitations.model import InvitationState
from app.core.storage.database import Storage
from app.core.storage.errors import KeyRetired
from app.core.vault.model import Sealed
from tests.core.storage.conftest import CONTOSO, FABRIKAM, NOW, REVOKED, invitation, key

LINE = Activity(NOW, "alice", "did something", None, "")


async def test_an_invitation_comes_back_as_far_as_its_renewal_got(storage: Storage):
    tenant = await storage.tenants.add(CONTOSO)
    for state in InvitationState:
        asked = replace(invitation(tenant.id), email="any@where.example", ticket="INC-1", sent_at=NOW, sent_count=2)
        await storage.invitations.add(asked)
        assert await storage.invitations.get(asked.id) == asked
        moved = replace(
            asked,
            state=state,
            authenticated_at=NOW + timedelta(minutes=1),
            ended_at=NOW + timedelta(minutes=2),
            failure=REVOKED,
        )
        assert await storage.invitations.update(moved) == moved
        assert await storage.invitations.get(asked.id) == moved


async def test_a_renewal_does_not_undo_what_happened_to_its_invitation_meanwhile(storage: Storage):
    asked = invitation((await storage.tenants.add(CONTOSO)).id)
    await storage.invitations.add(asked)
    await storage.invitations.change(asked.id, partial(life.sent, at=NOW))
    await storage.invitations.change(asked.id, partial(life.opened, at=NOW))
    renewal = replace(asked, state=InvitationState.CODE_ISSUED)
    now = await storage.invitations.update(renewal)
    assert (now.state, now.sent_count, now.opened_at) == (InvitationState.CODE_ISSUED, 1, NOW)


@pytest.mark.parametrize("closed", [state for state in InvitationState if state.closed])
async def test_what_is_closed_stays_closed_and_has_no_link_and_no_sign_in_to_go_on_with(
    storage: Storage, closed: InvitationState
):
    await storage.keys.add(key())
    asked = invitation((await storage.tenants.add(CONTOSO)).id)
    link = StoredLink("0" * 64, Sealed("key-1", b"link"))
    await storage.invitations.add_all([(asked, link)], [])
    await storage.invitations.store_resume(asked.id, Sealed("key-1", b"resume"))
    assert (await storage.invitations.get(asked.id)).has_link
    over = await storage.invitations.update(replace(asked, state=closed))

    assert (over.state, over.has_link) == (closed, False)
    assert await storage.invitations.link(asked.id) is None
    assert await storage.invitations.find(link.sha256) is None
    assert await storage.invitations.resume(asked.id) is None
    for late in (InvitationState.CODE_ISSUED, InvitationState.SIGNED_IN):
        with pytest.raises(InvitationOver) as refused:
            await storage.invitations.update(replace(asked, state=late))
        assert refused.value.invitation == over
    assert await storage.invitations.update(replace(asked, state=InvitationState.FAILED)) == over
    with pytest.raises(InvitationOver):
        await storage.invitations.store_resume(asked.id, Sealed("key-1", b"resume"))
    with pytest.raises(InvitationOver):
        await storage.invitations.replace_link(asked.id, link, LINE)


async def test_many_are_stored_all_or_none(storage: Storage):
    await storage.keys.add(key())
    tenant = await storage.tenants.add(CONTOSO)
    good, orphan = invitation(tenant.id), invitation(uuid4())
    entries = [
        (each, StoredLink(f"{number:064}", Sealed("key-1", b"link"))) for number, each in enumerate((good, orphan))
    ]
    with pytest.raises(NotFound):
        await storage.invitations.add_all(entries, [LINE])
    assert await storage.invitations.list() == []
    assert await storage.activity.list() == []


async def test_lists_are_newest_first_of_all_of_one_tenant_or_of_the_open_ones(storage: Storage):
    contoso, fabrikam = await storage.tenants.add(CONTOSO), await storage.tenants.add(FABRIKAM)
    oldest = invitation(contoso.id, days_ago=3)
    ended = invitation(contoso.id, days_ago=1, state=InvitationState.CANCELLED)
    newest = invitation(contoso.id)
    other = invitation(fabrikam.id, days_ago=2, state=InvitationState.CODE_ISSUED)
    for one in (oldest, ended, newest, other):
        await storage.invitations.add(one)
    assert await storage.invitations.list() == [newest, ended, other, oldest]
    assert await storage.invitations.list(contoso.id) == [newest, ended, oldest]
    assert await storage.invitations.list(open_only=True) == [newest, other, oldest]
    assert await storage.invitations.list(contoso.id, open_only=True) == [newest, oldest]


async def test_what_is_not_there_is_said(storage: Storage):
    nothing = invitation(uuid4())
    for attempt in (
        storage.invitations.add(nothing),
        storage.invitations.update(nothing),
        storage.invitations.get(nothing.id),
        storage.invitations.store_resume(nothing.id, None),
    ):
        with pytest.raises(NotFound):
            await attempt


async def test_an_unfinished_sign_in_is_kept_until_it_is_over(storage: Storage):
    await storage.keys.add(key())
    asked = invitation((await storage.tenants.add(CONTOSO)).id)
    await storage.invitations.add(asked)
    assert await storage.invitations.resume(asked.id) is None
    for blob in (b"first", b"second"):
        await storage.invitations.store_resume(asked.id, Sealed("key-1", blob))
        assert await storage.invitations.resume(asked.id) == Sealed("key-1", blob)
    await storage.invitations.store_resume(asked.id, None)
    assert await storage.invitations.resume(asked.id) is None


async def test_it_too_needs_a_key_that_exists(storage: Storage):
    asked = invitation((await storage.tenants.add(CONTOSO)).id)
    await storage.invitations.add(asked)
    with pytest.raises(KeyRetired):
        await storage.invitations.store_resume(asked.id, Sealed("key-1", b"resume"))
