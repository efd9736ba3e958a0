"""What the vault may expect of a keyring and of a key table, of each there is."""

import pytest

from app.core.storage.errors import KeyRetired, KeyTaken
from app.core.vault import cipher
from app.core.vault.errors import KeyringFailed
from app.core.vault.keys import KeySafe, NewKey
from app.core.vault.model import KeyRecord, Protection, Sealed
from app.core.vault.passphrase import Wrapping
from tests.core.vault.conftest import Store
from tests.core.vault.memory import CHEAP, NOW, MemorySafe

KEY, OTHER = bytes(range(32)), bytes(reversed(range(32)))
PASSPHRASE = "four unrelated little words"


def record(key_id: str) -> KeyRecord:
    return KeyRecord(key_id, Protection.KEYRING, NOW, active=True)


async def test_a_safe_keeps_keys_apart_by_their_ids(safe: KeySafe):
    assert await safe.available()
    assert await safe.get("first") is None
    await safe.put("first", KEY)
    await safe.put("second", OTHER)
    assert (await safe.get("first"), await safe.get("second")) == (KEY, OTHER)


async def test_an_open_safe_answers_without_a_dialog(safe: KeySafe):
    assert await safe.silent()


async def test_a_safe_replaces_a_key_of_the_same_id(safe: KeySafe):
    await safe.put("replaced", KEY)
    await safe.put("replaced", OTHER)
    assert await safe.get("replaced") == OTHER
    await safe.delete("replaced")
    assert await safe.get("replaced") is None


async def test_a_safe_forgets_one_key_and_no_other(safe: KeySafe):
    await safe.put("goes", KEY)
    await safe.put("stays", OTHER)
    await safe.delete("goes")
    assert (await safe.get("goes"), await safe.get("stays")) == (None, OTHER)


async def test_to_forget_what_is_not_there_is_no_failure(safe: KeySafe):
    await safe.delete("never there")
    assert await safe.get("never there") is None


async def test_a_store_takes_one_active_key(store: Store):
    assert await store.keys.records() == []
    await store.keys.add(record("first"))
    with pytest.raises(KeyTaken):
        await store.keys.add(record("second"))
    assert await store.keys.records() == [record("first")]


async def test_a_store_refuses_what_a_key_it_does_not_know_has_sealed(store: Store):
    (context,) = await store.contexts(1)
    await store.keys.add(record("first"))
    with pytest.raises(KeyRetired):
        await store.keep(context, Sealed("second", b"blob"))
    assert await store.kept() == {}


async def test_rotating_takes_every_sealed_value_along(store: Store):
    contexts = await store.contexts(3)
    await store.keys.add(record("first"))
    for context in contexts:
        await store.keep(context, Sealed("first", context.encode()))
    await store.keys.rotate(record("second"), lambda context, old: Sealed("second", old.blob + context.encode()))
    assert await store.keys.records() == [record("second")]
    assert await store.kept() == {context: Sealed("second", context.encode() * 2) for context in contexts}


async def test_a_rotation_that_fails_midway_changes_nothing(store: Store):
    contexts = await store.contexts(3)
    await store.keys.add(record("first"))
    for context in contexts:
        await store.keep(context, Sealed("first", context.encode()))
    before = await store.kept()
    seen = []

    def reseal(context: str, old: Sealed) -> Sealed:
        seen.append(context)
        if len(seen) == 2:
            raise KeyRetired
        return Sealed("second", old.blob)

    with pytest.raises(KeyRetired):
        await store.keys.rotate(record("second"), reseal)
    assert await store.kept() == before
    assert await store.keys.records() == [record("first")]


async def test_discarding_leaves_the_new_key_alone(store: Store):
    (context,) = await store.contexts(1)
    await store.keys.add(record("first"))
    await store.keep(context, Sealed("first", b"blob"))
    await store.keys.discard(record("second"))
    assert await store.keys.records() == [record("second")]
    assert await store.kept() == {}


async def test_a_new_key_is_in_the_safe_before_anybody_hears_of_it(safe: KeySafe):
    new = await NewKey.in_safe(safe, NOW)
    assert new.record == KeyRecord(cipher.id_of(new.key), Protection.KEYRING, NOW, active=True)
    assert await safe.get(new.record.key_id) == new.key


async def test_a_safe_that_does_not_keep_what_it_is_given_is_found_out():
    class Forgetful(MemorySafe):
        async def put(self, key_id: str, key: bytes) -> None:
            self.keys[key_id] = key[:-1]

    with pytest.raises(KeyringFailed, match="did not keep"):
        await NewKey.in_safe(Forgetful(), NOW)


async def test_a_wrapped_key_lies_in_its_record_and_nowhere_in_clear():
    wrapping = await Wrapping.new(PASSPHRASE, CHEAP)
    new = NewKey.wrapped(wrapping, NOW)
    assert new.record.key_id == cipher.id_of(new.key)
    assert wrapping.unwrap(new.record) == new.key
    assert new.key not in new.record.wrapped


async def test_no_key_shows_in_a_repr():
    new = NewKey.wrapped(await Wrapping.new(PASSPHRASE, CHEAP), NOW)
    assert new.wrapping is not None
    shown = repr(new) + repr(new.wrapping) + repr(Sealed("id", new.key))
    assert all(repr(secret)[2:-1] not in shown for secret in (new.key, new.wrapping.key, new.record.wrapped))
