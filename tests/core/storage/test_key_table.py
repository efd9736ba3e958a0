"""One key is active; another takes its place in one transaction, with everything that was sealed, or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.core.invitations.link import StoredLink
from app.core.storage.database import Storage
from app.core.storage.errors import KeyRetired, KeyTaken
from app.core.storage.schema import Base
from app.core.storage.sealed import ALL_SEALED
from app.core.vault.model import Protection, Sealed, link_context, sign_in_context, tokens_context
from tests.core.storage.conftest import CONTOSO, FABRIKAM, NOW, invitation, key


async def filled(storage: Storage) -> dict[str, Sealed]:
    """Two caches, an unfinished sign-in and a link, by their contexts, sealed with key-1."""
    await storage.keys.add(key())
    contents = {}
    tenants = [await storage.tenants.add(entry) for entry in (CONTOSO, FABRIKAM)]
    for tenant in tenants:
        contents[tokens_context(tenant.id)] = Sealed("key-1", f"OLDCIPHERTEXT of {tenant.name}".encode())
        await storage.tokens.store_cache(tenant.id, contents[tokens_context(tenant.id)])
    asked = invitation(tenants[0].id)
    contents[link_context(asked.id)] = Sealed("key-1", b"OLDCIPHERTEXT of a link")
    await storage.invitations.add_all([(asked, StoredLink("0" * 64, contents[link_context(asked.id)]))], [])
    contents[sign_in_context(asked.id)] = Sealed("key-1", b"OLDCIPHERTEXT of a sign-in")
    await storage.invitations.store_resume(asked.id, contents[sign_in_context(asked.id)])
    return contents


async def stored(storage: Storage) -> dict[str, Sealed | None]:
    found = {tokens_context(each.id): await storage.tokens.cache(each.id) for each in await storage.tenants.all()}
    for asked in await storage.invitations.list():
        found[sign_in_context(asked.id)] = await storage.invitations.resume(asked.id)
        found[link_context(asked.id)] = await storage.invitations.link(asked.id)
    return found


async def test_records_come_back_with_every_field(storage: Storage):
    in_keyring = replace(
        key("key-2", active=False), protection=Protection.KEYRING, salt=b"", n=0, r=0, p=0, wrapped=b""
    )
    await storage.keys.add(key())
    await storage.keys.add(in_keyring)
    assert await storage.keys.records() == [key(), in_keyring]


async def test_a_second_active_key_is_refused(storage: Storage):
    await storage.keys.add(key())
    for record in (key("key-2"), key("key-1")):
        with pytest.raises(KeyTaken):
            await storage.keys.add(record)
    assert await storage.keys.records() == [key()]


async def test_rotation_reseals_everything_for_its_own_context(storage: Storage):
    contents = await filled(storage)

    def reseal(context: str, old: Sealed) -> Sealed:
        assert old == contents[context]
        return Sealed("key-2", context.encode())

    await storage.keys.rotate(key("key-2"), reseal)
    assert await storage.keys.records() == [key("key-2")]
    assert await stored(storage) == {context: Sealed("key-2", context.encode()) for context in contents}


async def test_the_old_ciphertext_is_gone_from_the_files(storage: Storage, file: Path):
    await filled(storage)
    assert b"OLDCIPHERTEXT" in b"".join(part.read_bytes() for part in file.parent.iterdir())
    await storage.keys.rotate(key("key-2"), lambda _context, _old: Sealed("key-2", b"new"))
    assert b"OLDCIPHERTEXT" not in b"".join(part.read_bytes() for part in file.parent.iterdir())


async def test_a_rotation_that_fails_in_the_middle_changes_nothing(storage: Storage):
    contents = await filled(storage)
    calls = []

    def reseal(context: str, old: Sealed) -> Sealed:
        calls.append(context)
        if len(calls) == 3:
            raise KeyRetired
        return Sealed("key-2", old.blob)

    with pytest.raises(KeyRetired):
        await storage.keys.rotate(key("key-2"), reseal)
    assert len(calls) == 3
    assert await storage.keys.records() == [key()]
    assert await stored(storage) == contents


async def test_a_large_store_is_resealed_to_the_last_row(storage: Storage, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.core.storage.sealed._AT_ONCE", 2)
    await storage.keys.add(key())
    for number in range(7):
        tenant = await storage.tenants.add(CONTOSO._replace(directory=f"t{number}.example"))
        await storage.tokens.store_cache(tenant.id, Sealed("key-1", b"old"))
    await storage.keys.rotate(key("key-2"), lambda _context, _old: Sealed("key-2", b"new"))
    assert set((await stored(storage)).values()) == {Sealed("key-2", b"new")}


async def test_what_another_process_seals_with_the_old_key_is_refused_after_the_rotation(storage: Storage, file: Path):
    await filled(storage)
    tenant = await storage.tenants.find("Contoso Ltd")
    other = await Storage.open(file, storage.tokens._clock)
    await storage.keys.rotate(key("key-2"), lambda _context, _old: Sealed("key-2", b"new"))
    with pytest.raises(KeyRetired):
        await other.tokens.store_cache(tenant.id, Sealed("key-1", b"late"))
    await other.close()
    assert await storage.tokens.cache(tenant.id) == Sealed("key-2", b"new")


async def test_discarding_lost_keys_keeps_the_tenants_and_drops_what_nobody_can_open(storage: Storage):
    contents = await filled(storage)
    await storage.keys.discard(replace(key("key-2"), created_at=NOW))
    assert await storage.keys.records() == [key("key-2")]
    assert await stored(storage) == dict.fromkeys(contents)
    assert len(await storage.tenants.all()) == 2


def test_everything_sealed_takes_part():
    """A table whose rows refer to a key, and that rotation does not know, would make every rotation fail."""
    sealed = {table.name for table in Base.metadata.sorted_tables if "key_id" in table.c and table.name != "vault_keys"}
    assert sealed == {"token_caches", "unfinished_sign_ins", "invitation_links", "unsent_messages", "secrets"}
    assert len(ALL_SEALED) == len(sealed)


async def test_a_link_that_was_resealed_is_found_by_its_hash_as_before(storage: Storage):
    await filled(storage)
    await storage.keys.rotate(key("key-2"), lambda _context, _old: Sealed("key-2", b"new"))
    found = await storage.invitations.find("0" * 64)
    assert found is not None
    assert found.has_link
