"""Tenants come back as they went in, answer to what people call them, and take everything of theirs with them."""

from pathlib import Path
from uuid import uuid4

import pytest

from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.model import Evidence
from app.core.errors import Ambiguous, NotFound
from app.core.invitations.model import InvitationState
from app.core.storage.database import Storage
from app.core.storage.errors import DuplicateTenant
from app.core.tenants.model import NewTenant
from app.core.vault.model import Sealed
from tests.core.storage.conftest import (
    CONTOSO,
    DIRECTORY_ID,
    FABRIKAM,
    NOW,
    StoppedClock,
    full_evidence,
    invitation,
    key,
)


async def test_a_tenant_comes_back_as_it_was_entered(storage: Storage):
    added = await storage.tenants.add(CONTOSO)
    assert added.created_at == NOW
    assert added.tags == ("EU", "gold")
    assert added.directory_id is None
    assert await storage.tenants.get(added.id) == added
    assert await storage.tenants.all() == [added]


async def test_it_is_there_after_a_restart(file: Path):
    storage = await Storage.open(file, StoppedClock())
    added = await storage.tenants.add(CONTOSO)
    await storage.close()
    again = await Storage.open(file, StoppedClock())
    assert await again.tenants.all() == [added]
    await again.close()


async def test_the_list_is_ordered_by_name_without_regard_to_case(storage: Storage):
    for number, name in enumerate(["zeta", "Alpha", "éclair", "beta", "Ämter"]):
        await storage.tenants.add(NewTenant.of(name, f"t{number}.example", "a@b.example"))
    assert [tenant.name for tenant in await storage.tenants.all()] == ["Alpha", "beta", "zeta", "Ämter", "éclair"]


async def test_a_directory_is_stored_only_once(storage: Storage):
    contoso = await storage.tenants.add(CONTOSO)
    with pytest.raises(DuplicateTenant, match=r"already stored as Contoso Ltd") as refused:
        await storage.tenants.add(NewTenant.of("Other", "CONTOSO.example", "x@contoso.example"))
    assert refused.value.tenant_id == contoso.id
    await storage.tenants.prove_directory(contoso.id, DIRECTORY_ID.upper())
    with pytest.raises(DuplicateTenant):
        await storage.tenants.add(NewTenant.of("Other", DIRECTORY_ID, "x@contoso.example"))
    fabrikam = await storage.tenants.add(FABRIKAM)
    with pytest.raises(DuplicateTenant):
        await storage.tenants.update(fabrikam.id, FABRIKAM._replace(directory="contoso.example"))
    assert [tenant.directory for tenant in await storage.tenants.all()] == ["contoso.example", FABRIKAM.directory]


@pytest.mark.parametrize(
    "reference", ["contoso.example", " CONTOSO.example ", DIRECTORY_ID, f"{{{DIRECTORY_ID.upper()}}}", "contoso  LTD"]
)
async def test_a_tenant_answers_to_directory_domain_and_name(storage: Storage, reference: str):
    contoso = await storage.tenants.add(CONTOSO)
    contoso = await storage.tenants.prove_directory(contoso.id, DIRECTORY_ID)
    await storage.tenants.add(FABRIKAM)
    assert await storage.tenants.find(reference) == contoso


async def test_names_compare_by_their_letters_not_by_their_bytes(storage: Storage):
    tenant = await storage.tenants.add(NewTenant.of("Cafe\u0301 Straße", "cafe.example", "a@cafe.example"))
    assert await storage.tenants.find("CAF\u00c9 STRASSE") == tenant


async def test_a_directory_is_preferred_to_a_name_of_another_tenant(storage: Storage):
    contoso = await storage.tenants.add(CONTOSO)
    await storage.tenants.add(NewTenant.of("contoso.example", "else.example", "a@else.example"))
    assert await storage.tenants.find("contoso.example") == contoso


async def test_what_nobody_answers_to_is_said(storage: Storage):
    await storage.tenants.add(CONTOSO)
    with pytest.raises(NotFound, match=r"'nowhere\.example'"):
        await storage.tenants.find("nowhere.example")
    with pytest.raises(NotFound):
        await storage.tenants.find("")


async def test_a_name_of_two_tenants_is_ambiguous_and_both_are_named(storage: Storage):
    await storage.tenants.add(CONTOSO)
    await storage.tenants.add(FABRIKAM._replace(name="CONTOSO LTD"))
    with pytest.raises(Ambiguous, match="2 tenants answer to 'Contoso Ltd'") as refused:
        await storage.tenants.find("Contoso Ltd")
    assert "contoso.example" in refused.value.happened
    assert FABRIKAM.directory in refused.value.happened


async def test_a_changed_tenant_keeps_its_id_and_its_proved_directory(storage: Storage):
    added = await storage.tenants.add(CONTOSO)
    await storage.tenants.prove_directory(added.id, DIRECTORY_ID)
    changed = await storage.tenants.update(added.id, CONTOSO._replace(name="Contoso AG", email=None, tags=()))
    assert (changed.id, changed.name, changed.email, changed.tags) == (added.id, "Contoso AG", None, ())
    assert changed.directory_id == DIRECTORY_ID
    assert await storage.tenants.find("contoso ag") == changed
    by_its_id = await storage.tenants.update(added.id, CONTOSO._replace(directory=DIRECTORY_ID))
    assert by_its_id.directory_id == DIRECTORY_ID


async def test_another_directory_has_to_be_proved_again(storage: Storage):
    added = await storage.tenants.add(CONTOSO)
    await storage.tenants.prove_directory(added.id, DIRECTORY_ID)
    changed = await storage.tenants.update(added.id, CONTOSO._replace(directory="contoso.onmicrosoft.com"))
    assert changed.directory_id is None


async def test_with_another_directory_what_belonged_to_the_old_one_is_gone(storage: Storage, file: Path):
    await storage.keys.add(key())
    added = await storage.tenants.add(CONTOSO)
    open_, ended = invitation(added.id), invitation(added.id, days_ago=1, state=InvitationState.FAILED)
    for each in (open_, ended):
        await storage.invitations.add(each)
    cache = Sealed("key-1", b"OLDCIPHERTEXT")
    await storage.tokens.store(added.id, cache=cache, evidence=full_evidence())
    await storage.tokens.record_check(added.id, Check(NOW, CheckKind.CHECK, True, 5))

    await storage.tenants.update(added.id, CONTOSO._replace(name="Contoso AG", admin_username="other@contoso.example"))
    assert await storage.tokens.cache(added.id) == cache
    await storage.tenants.update(added.id, CONTOSO._replace(directory="other.example"))
    assert await storage.tokens.cache(added.id) is None
    assert await storage.tokens.evidence(added.id) == Evidence()
    assert [each.state for each in await storage.invitations.list()] == [
        InvitationState.CANCELLED,
        InvitationState.FAILED,
    ]
    assert len(await storage.tokens.history(added.id, 10)) == 1  # what happened stays so
    assert b"OLDCIPHERTEXT" not in b"".join(part.read_bytes() for part in file.parent.iterdir())


async def test_a_change_of_directory_that_is_refused_drops_nothing(storage: Storage):
    await storage.keys.add(key())
    added = await storage.tenants.add(CONTOSO)
    await storage.tenants.add(FABRIKAM)
    await storage.tokens.store(added.id, cache=Sealed("key-1", b"cache"), evidence=full_evidence())
    with pytest.raises(DuplicateTenant):
        await storage.tenants.update(added.id, CONTOSO._replace(directory=FABRIKAM.directory))
    assert await storage.tokens.cache(added.id) == Sealed("key-1", b"cache")
    assert await storage.tokens.evidence(added.id) == full_evidence()


async def test_several_are_had_in_the_order_asked_for_or_none(storage: Storage):
    contoso, fabrikam = await storage.tenants.add(CONTOSO), await storage.tenants.add(FABRIKAM)
    assert await storage.tenants.several([fabrikam.id, contoso.id]) == [fabrikam, contoso]
    with pytest.raises(NotFound):
        await storage.tenants.several([fabrikam.id, uuid4()])


async def test_what_is_not_there_cannot_be_changed_removed_or_proved(storage: Storage):
    nobody = uuid4()
    for attempt in (
        storage.tenants.get(nobody),
        storage.tenants.update(nobody, CONTOSO),
        storage.tenants.remove(nobody),
        storage.tenants.prove_directory(nobody, DIRECTORY_ID),
    ):
        with pytest.raises(NotFound):
            await attempt


async def test_a_removed_tenant_takes_everything_but_its_activity_along(storage: Storage):
    await storage.keys.add(key())
    contoso, fabrikam = await storage.tenants.add(CONTOSO), await storage.tenants.add(FABRIKAM)
    for tenant in (contoso, fabrikam):
        asked = invitation(tenant.id)
        await storage.tokens.store(tenant.id, cache=Sealed("key-1", b"cache"), evidence=full_evidence())
        await storage.tokens.record_check(tenant.id, Check(NOW, CheckKind.CHECK, True, 12))
        await storage.invitations.add(asked)
        await storage.invitations.store_resume(asked.id, Sealed("key-1", b"resume"))
        await storage.activity.add(NOW, "alice", "added the tenant", tenant.id, tenant.name)

    await storage.tenants.remove(contoso.id)

    assert await storage.tenants.all() == [fabrikam]
    assert await storage.tokens.cache(contoso.id) is None
    assert await storage.tokens.evidence(contoso.id) == Evidence()
    assert await storage.tokens.history(contoso.id, 10) == []
    assert await storage.invitations.list(contoso.id) == []
    assert [line.detail for line in await storage.activity.list(contoso.id)] == ["Contoso Ltd"]
    assert await storage.tokens.cache(fabrikam.id) is not None
    assert len(await storage.invitations.list()) == 1


async def test_what_was_sealed_for_a_removed_tenant_is_gone_from_the_files(storage: Storage, file: Path):
    await storage.keys.add(key())
    contoso = await storage.tenants.add(CONTOSO)
    await storage.tokens.store_cache(contoso.id, Sealed("key-1", b"CIPHERTEXT" * 400))
    await storage.tenants.remove(contoso.id)
    everything = b"".join(part.read_bytes() for part in file.parent.iterdir())
    assert b"Contoso" not in everything
    assert b"CIPHERTEXT" not in everything


async def test_a_merge_adds_and_updates_in_one_go(storage: Storage):
    contoso = await storage.tenants.add(CONTOSO)
    await storage.tenants.prove_directory(contoso.id, DIRECTORY_ID)
    entries = [
        CONTOSO._replace(name="Contoso AG", email=None, tags=()),
        FABRIKAM,
        CONTOSO._replace(directory=DIRECTORY_ID, admin_username="new@contoso.example", email=None, tags=("x",)),
    ]
    dry = await storage.tenants.merge(entries, keep=frozenset({"email"}), dry_run=True)
    assert [outcome.added for outcome in dry] == [False, True, False]
    assert [tenant.name for tenant in await storage.tenants.all()] == ["Contoso Ltd"]

    merged = await storage.tenants.merge(entries, keep=frozenset({"email"}))
    assert [outcome.added for outcome in merged] == [False, True, False]
    changed = await storage.tenants.get(contoso.id)
    assert (changed.name, changed.directory, changed.directory_id) == ("Contoso Ltd", "contoso.example", DIRECTORY_ID)
    assert (changed.admin_username, changed.email, changed.tags) == (
        "new@contoso.example",
        "it@contoso.example",
        ("x",),
    )
    assert len(await storage.tenants.all()) == 2
    assert await storage.tenants.merge([]) == []
