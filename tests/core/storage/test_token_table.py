"""What is known of tokens comes back as observed, is replaced whole, and stands on a key that still exists."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy.exc import StatementError

from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.model import Evidence
from app.core.errors import NotFound
from app.core.invitations.model import InvitationState
from app.core.storage.database import Storage
from app.core.storage.errors import KeyRetired
from app.core.vault.model import Sealed
from tests.core.storage.conftest import CONTOSO, FABRIKAM, NOW, REVOKED, full_evidence, invitation, key

SEALED = Sealed("key-1", b"\x01cache")


async def test_evidence_comes_back_exactly_as_observed(storage: Storage):
    tenant = await storage.tenants.add(CONTOSO)
    assert await storage.tokens.evidence(tenant.id) == Evidence()
    await storage.tokens.store(tenant.id, evidence=full_evidence())
    assert await storage.tokens.evidence(tenant.id) == full_evidence()


async def test_new_evidence_replaces_all_of_the_old(storage: Storage):
    tenant = await storage.tenants.add(CONTOSO)
    await storage.tokens.store(tenant.id, evidence=full_evidence())
    newer = Evidence(resources=full_evidence().resources[1:], checked_at=NOW)
    await storage.tokens.store(tenant.id, evidence=newer)
    assert await storage.tokens.evidence(tenant.id) == newer
    await storage.tokens.store(tenant.id, evidence=Evidence())
    assert await storage.tokens.evidence(tenant.id) == Evidence()


async def test_all_evidence_is_that_of_each_tenant(storage: Storage):
    contoso, fabrikam = await storage.tenants.add(CONTOSO), await storage.tenants.add(FABRIKAM)
    await storage.tokens.store(contoso.id, evidence=full_evidence())
    await storage.tokens.store(fabrikam.id, evidence=Evidence(checked_at=NOW))
    assert await storage.tokens.all_evidence() == {contoso.id: full_evidence(), fabrikam.id: Evidence(checked_at=NOW)}


async def test_times_of_any_zone_are_the_same_moment_afterwards(storage: Storage):
    tenant = await storage.tenants.add(CONTOSO)
    elsewhere = NOW.astimezone(datetime.strptime("+0530", "%z").tzinfo)
    await storage.tokens.store(tenant.id, evidence=Evidence(checked_at=elsewhere))
    found = (await storage.tokens.evidence(tenant.id)).checked_at
    assert found == elsewhere
    assert found is not None
    assert found.utcoffset() == timedelta(0)


async def test_a_time_without_a_zone_is_refused(storage: Storage):
    tenant = await storage.tenants.add(CONTOSO)
    with pytest.raises(StatementError, match="needs its time zone"):
        await storage.tokens.store(tenant.id, evidence=Evidence(checked_at=NOW.replace(tzinfo=None)))
    assert await storage.tokens.evidence(tenant.id) == Evidence()


async def test_a_cache_is_replaced_by_the_next(storage: Storage):
    await storage.keys.add(key())
    tenant = await storage.tenants.add(CONTOSO)
    assert await storage.tokens.cache(tenant.id) is None
    await storage.tokens.store_cache(tenant.id, SEALED)
    await storage.tokens.store_cache(tenant.id, Sealed("key-1", b"\x01newer"))
    assert await storage.tokens.cache(tenant.id) == Sealed("key-1", b"\x01newer")


async def test_a_cache_sealed_with_a_retired_key_is_refused_and_changes_nothing(storage: Storage):
    await storage.keys.add(key())
    tenant = await storage.tenants.add(CONTOSO)
    await storage.tokens.store_cache(tenant.id, SEALED)
    for sealed in (Sealed("key-0", b"old"), Sealed("", b"")):
        with pytest.raises(KeyRetired):
            await storage.tokens.store(tenant.id, cache=sealed, evidence=full_evidence())
    assert await storage.tokens.cache(tenant.id) == SEALED
    assert await storage.tokens.evidence(tenant.id) == Evidence()


async def test_a_sign_in_is_stored_whole_with_the_invitation_it_came_by(storage: Storage):
    await storage.keys.add(key())
    tenant = await storage.tenants.add(CONTOSO)
    asked = invitation(tenant.id)
    await storage.invitations.add(asked)
    signed_in = replace(asked, state=InvitationState.SIGNED_IN, authenticated_at=NOW)
    await storage.tokens.store(tenant.id, cache=SEALED, evidence=full_evidence(), invitation=signed_in)
    assert await storage.tokens.cache(tenant.id) == SEALED
    assert await storage.invitations.get(asked.id) == signed_in


async def test_or_not_at_all(storage: Storage):
    await storage.keys.add(key())
    tenant = await storage.tenants.add(CONTOSO)
    with pytest.raises(NotFound):
        await storage.tokens.store(tenant.id, cache=SEALED, evidence=full_evidence(), invitation=invitation(tenant.id))
    assert await storage.tokens.cache(tenant.id) is None
    assert await storage.tokens.evidence(tenant.id) == Evidence()


async def test_nothing_is_stored_for_a_tenant_that_was_removed_meanwhile(storage: Storage):
    await storage.keys.add(key())
    for attempt in (
        storage.tokens.store_cache(uuid4(), SEALED),
        storage.tokens.store(uuid4(), evidence=full_evidence()),
        storage.tokens.record_check(uuid4(), Check(NOW, CheckKind.CHECK, True, 1)),
    ):
        with pytest.raises(NotFound):
            await attempt


async def test_the_history_is_newest_first_and_no_longer_than_asked(storage: Storage):
    tenant, other = await storage.tenants.add(CONTOSO), await storage.tenants.add(FABRIKAM)
    checks = [
        Check(NOW, CheckKind.RENEWAL, True, 830),
        Check(NOW + timedelta(days=1), CheckKind.VALIDATION, False, 41, REVOKED),
        Check(NOW, CheckKind.CHECK, True, 0),
    ]
    for check in checks:
        await storage.tokens.record_check(tenant.id, check)
    await storage.tokens.record_check(other.id, checks[0])
    assert await storage.tokens.history(tenant.id, 10) == checks[::-1]
    assert await storage.tokens.history(tenant.id, 1) == checks[-1:]


async def test_a_check_and_what_it_showed_are_stored_together(storage: Storage):
    tenant = await storage.tenants.add(CONTOSO)
    check = Check(NOW, CheckKind.CHECK, False, 9, REVOKED)
    await storage.tokens.record_check(tenant.id, check, full_evidence())
    assert await storage.tokens.history(tenant.id, 1) == [check]
    assert await storage.tokens.evidence(tenant.id) == full_evidence()


async def test_what_is_stored_together_is_whole_or_not_at_all_for_each_tenant(storage: Storage):
    """One was removed meanwhile, another's cache is sealed with a retired key: that is theirs alone."""
    await storage.keys.add(key())
    contoso, fabrikam = await storage.tenants.add(CONTOSO), await storage.tenants.add(FABRIKAM)
    results = await asyncio.gather(
        storage.tokens.store(contoso.id, cache=SEALED, evidence=full_evidence()),
        storage.tokens.store(uuid4(), cache=SEALED, evidence=full_evidence()),
        storage.tokens.store(fabrikam.id, cache=Sealed("key-0", b"old"), evidence=full_evidence()),
        storage.tokens.record_check(fabrikam.id, Check(NOW, CheckKind.CHECK, True, 1)),
        return_exceptions=True,
    )
    assert [type(each) for each in results] == [type(None), NotFound, KeyRetired, type(None)]
    assert await storage.tokens.cache_and_evidence(contoso.id) == (SEALED, full_evidence())
    assert await storage.tokens.cache_and_evidence(fabrikam.id) == (None, Evidence())
    assert len(await storage.tokens.history(fabrikam.id, 10)) == 1


@pytest.mark.parametrize("known", [False, True], ids=["read again", "known to the caller"])
async def test_resources_that_are_no_longer_asked_for_and_changed_places_are_stored_so(storage: Storage, known):
    tenant = await storage.tenants.add(CONTOSO)
    teams, graph = full_evidence().resources
    before = Evidence()
    for resources in ((teams, graph), (graph, teams), (graph,), (graph._replace(required=False), teams), ()):
        evidence = full_evidence()._replace(resources=resources)
        await storage.tokens.store(tenant.id, evidence=evidence, before=before if known else None)
        assert await storage.tokens.evidence(tenant.id) == evidence
        before = evidence


async def test_many_read_at_once_each_get_their_own(storage: Storage):
    contoso, fabrikam = await storage.tenants.add(CONTOSO), await storage.tenants.add(FABRIKAM)
    await storage.tokens.store(contoso.id, evidence=full_evidence())
    ids = [contoso.id, fabrikam.id, uuid4(), contoso.id]
    found = await asyncio.gather(*map(storage.tokens.evidence, ids))
    assert found == [full_evidence(), Evidence(), Evidence(), full_evidence()]
