"""Invitations survive everything but their tenant, and an unfinished sign-in can be gone on with."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from app.core.errors import NotFound
from app.core.invitations.model import InvitationState
from app.core.storage.database import Storage
from app.core.storage.errors import KeyRetired
from app.core.vault.model import Sealed
from tests.core.storage.conftest import CONTOSO, FABRIKAM, NOW, REVOKED, invitation, key


async def test_an_invitation_comes_back_in_every_state_of_its_life(storage: Storage):
    tenant = await storage.tenants.add(CONTOSO)
    asked = replace(invitation(tenant.id), email="any@where.example")
    await storage.invitations.add(asked)
    assert await storage.invitations.get(asked.id) == asked
    for state in InvitationState:
        asked = replace(
            asked,
            state=state,
            opened_at=NOW,
            authenticated_at=NOW + timedelta(minutes=1),
            ended_at=NOW + timedelta(minutes=2),
            failure=REVOKED,
        )
        await storage.invitations.update(asked)
        assert await storage.invitations.get(asked.id) == asked


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
