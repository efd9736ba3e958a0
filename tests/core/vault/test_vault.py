"""The vault is never plain and never silent: how it gets its key, what it seals, and what it says when it cannot."""

import asyncio
import copy
import pickle
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.core.storage.database import Storage
from app.core.vault.errors import (
    KeyLost,
    KeyringFailed,
    KeyringLocked,
    NoKeyring,
    PassphraseNeeded,
    SealBroken,
    UnknownKey,
    VaultLocked,
    WeakPassphrase,
    WrongPassphrase,
)
from app.core.vault.keyring_safe import KeyringSafe
from app.core.vault.keys import KeySafe
from app.core.vault.model import Condition, KeyRecord, Protection, Sealed, VaultState
from app.core.vault.vault import Vault
from tests.core.vault.conftest import DatabaseStore, Store, vault_on
from tests.core.vault.memory import NOW, MemorySafe, MemoryStore, NoSafe, StoppedClock
from tests.core.vault.secret_service import SecretService, SilentPrompter

PASSPHRASE = "four unrelated little words"
SECRET = b"a refresh token"


class BrokenSafe(MemorySafe):
    """A keyring that does not work, or stays locked."""

    def __init__(self, failure: Exception) -> None:
        super().__init__()
        self.failure = failure

    async def get(self, key_id: str) -> bytes | None:
        raise self.failure

    async def put(self, key_id: str, key: bytes) -> None:
        raise self.failure

    async def delete(self, key_id: str) -> None:
        raise self.failure


async def test_the_first_key_goes_into_the_keyring_and_opens_after_a_restart(store: Store, safe: KeySafe):
    (context,) = await store.contexts(1)
    vault = vault_on(store, safe)
    assert await vault.state() == VaultState(Condition.NEW, None, keyring_available=True)
    await vault.unlock()
    assert await vault.state() == VaultState(Condition.UNLOCKED, Protection.KEYRING, keyring_available=True)
    await store.keep(context, vault.seal(SECRET, context))

    restarted = vault_on(store, safe)
    assert await restarted.state() == VaultState(Condition.LOCKED, Protection.KEYRING, keyring_available=True)
    await restarted.unlock()
    assert restarted.open((await store.kept())[context], context) == SECRET


@pytest.mark.parametrize("no_keyring", [None, NoSafe()])
async def test_without_a_keyring_it_asks_for_a_passphrase_and_stores_nothing_before(
    store: Store, no_keyring: KeySafe | None
):
    vault = vault_on(store, no_keyring)
    assert await vault.state() == VaultState(Condition.NEW, None, keyring_available=False)
    with pytest.raises(PassphraseNeeded, match="no keyring") as needed:
        await vault.unlock()
    assert needed.value.new
    with pytest.raises(WeakPassphrase):
        await vault.unlock("short")
    assert await store.keys.records() == []
    with pytest.raises(VaultLocked):
        vault.seal(SECRET, "context")

    await vault.unlock(PASSPHRASE)
    assert await vault.state() == VaultState(Condition.UNLOCKED, Protection.PASSPHRASE, keyring_available=False)


async def test_the_passphrase_is_asked_for_again_after_a_restart(store: Store):
    (context,) = await store.contexts(1)
    vault = vault_on(store, None)
    await vault.unlock(PASSPHRASE)
    await store.keep(context, vault.seal(SECRET, context))

    restarted = vault_on(store, None)
    with pytest.raises(PassphraseNeeded) as needed:
        await restarted.unlock()
    assert not needed.value.new
    with pytest.raises(WrongPassphrase):
        await restarted.unlock(PASSPHRASE + "s")
    assert (await restarted.state()).condition is Condition.LOCKED
    await restarted.unlock(PASSPHRASE)
    assert restarted.open((await store.kept())[context], context) == SECRET


async def test_a_passphrase_that_was_given_is_not_used_where_there_is_a_keyring():
    vault = vault_on(MemoryStore(), MemorySafe())
    await vault.unlock(PASSPHRASE)
    assert (await vault.state()).protection is Protection.KEYRING


async def test_a_keyring_that_fails_at_the_first_key_leads_to_a_passphrase_and_never_past_it():
    store, safe = MemoryStore(), BrokenSafe(KeyringFailed("OSError"))
    vault = vault_on(store, safe)
    with pytest.raises(PassphraseNeeded) as needed:
        await vault.unlock()
    assert needed.value.new
    assert await store.records() == []
    await vault.unlock(PASSPHRASE)
    assert (await vault.state()).protection is Protection.PASSPHRASE


async def test_a_keyring_that_stays_locked_at_the_first_key_says_so_unless_a_passphrase_was_given():
    store = MemoryStore()
    vault = vault_on(store, BrokenSafe(KeyringLocked()))
    with pytest.raises(KeyringLocked):
        await vault.unlock()
    assert await store.records() == []
    await vault.unlock(PASSPHRASE)
    assert (await vault.state()).protection is Protection.PASSPHRASE


@pytest.mark.parametrize("failure", [KeyringLocked(), KeyringFailed("OSError")])
async def test_a_keyring_that_keeps_the_key_to_itself_says_so_and_no_passphrase_takes_its_place(failure: Exception):
    store = MemoryStore()
    await vault_on(store, MemorySafe()).unlock()
    vault = vault_on(store, BrokenSafe(failure))
    for passphrase in (None, PASSPHRASE):
        with pytest.raises(type(failure)):
            await vault.unlock(passphrase)
    assert (await vault.state()).condition is Condition.LOCKED


@pytest.mark.parametrize("no_keyring", [None, NoSafe()])
async def test_a_key_in_the_keyring_cannot_be_had_where_there_is_none(no_keyring: KeySafe | None):
    store = MemoryStore()
    await vault_on(store, MemorySafe()).unlock()
    with pytest.raises(NoKeyring, match="desktop session"):
        await vault_on(store, no_keyring).unlock(PASSPHRASE)


async def test_a_key_that_is_gone_is_called_gone(store: Store, safe: KeySafe):
    vault = vault_on(store, safe)
    await vault.unlock()
    (record,) = await store.keys.records()
    await safe.delete(record.key_id)
    with pytest.raises(KeyLost, match="tenants are all there"):
        await vault_on(store, safe).unlock()
    await safe.put(record.key_id, bytes(32))  # some key, but not this one
    with pytest.raises(KeyLost):
        await vault_on(store, safe).unlock()


async def test_a_lost_key_is_replaced_on_request_and_takes_what_it_sealed_along(store: Store, safe: KeySafe):
    contexts = await store.contexts(2)
    vault = vault_on(store, safe)
    await vault.unlock()
    await store.keep(contexts[0], vault.seal(SECRET, contexts[0]))
    (lost,) = await store.keys.records()
    await safe.delete(lost.key_id)

    vault = vault_on(store, safe)
    await vault.start_over()
    assert await store.kept() == {}
    assert (await vault.state()).condition is Condition.UNLOCKED
    await store.keep(contexts[1], vault.seal(SECRET, contexts[1]))
    restarted = vault_on(store, safe)
    await restarted.unlock()
    assert restarted.open((await store.kept())[contexts[1]], contexts[1]) == SECRET
    assert not restarted.holds(lost.key_id)


async def test_starting_over_an_open_vault_forgets_the_old_key_too():
    store, safe = MemoryStore(), MemorySafe()
    vault = vault_on(store, safe)
    await vault.unlock()
    (old,) = await store.records()
    await vault.start_over()
    (new,) = await store.records()
    assert not vault.holds(old.key_id)
    assert list(safe.keys) == [new.key_id]


async def test_a_forgotten_passphrase_is_replaced_on_request(store: Store):
    await vault_on(store, None).unlock(PASSPHRASE)
    vault = vault_on(store, None)
    with pytest.raises(PassphraseNeeded) as needed:
        await vault.start_over()
    assert needed.value.new
    await vault.start_over("another one altogether")
    with pytest.raises(WrongPassphrase):
        await vault_on(store, None).unlock(PASSPHRASE)
    await vault_on(store, None).unlock("another one altogether")


async def test_locked_it_neither_seals_nor_opens(store: Store):
    vault = vault_on(store, MemorySafe())
    with pytest.raises(VaultLocked):
        vault.seal(SECRET, "context")
    await vault.unlock()
    sealed = vault.seal(SECRET, "context")
    assert vault.holds(sealed.key_id)

    vault.lock()
    assert not vault.holds(sealed.key_id)
    with pytest.raises(VaultLocked):
        vault.seal(SECRET, "context")
    with pytest.raises(VaultLocked):
        vault.open(sealed, "context")
    with pytest.raises(VaultLocked):
        await vault.refresh()

    await vault.unlock()
    assert vault.open(sealed, "context") == SECRET


async def test_unlocking_what_is_unlocked_asks_nobody():
    store = MemoryStore()
    vault = vault_on(store, None)
    await vault.unlock(PASSPHRASE)
    store.records = None  # type: ignore[assignment, method-assign]
    await vault.unlock()
    await vault.unlock("not even looked at")


@pytest.fixture(scope="module")
def opened() -> Vault:
    """An open vault in memory. (Sealing and opening need no loop.)"""
    vault = vault_on(MemoryStore(), MemorySafe())
    asyncio.run(vault.unlock())
    return vault


@given(plain=st.binary(max_size=200), context=st.text(max_size=30))
def test_what_was_sealed_comes_back(opened: Vault, plain: bytes, context: str):
    assert opened.open(opened.seal(plain, context), context) == plain


@given(context=st.text(max_size=30), other=st.text(max_size=30))
def test_a_blob_moved_to_another_place_is_refused(opened: Vault, context: str, other: str):
    assume(context != other)
    with pytest.raises(SealBroken, match="Renew the tenant"):
        opened.open(opened.seal(SECRET, context), other)


@given(data=st.data())
def test_a_blob_with_any_bit_flipped_is_refused(opened: Vault, data: st.DataObject):
    sealed = opened.seal(SECRET, "context")
    altered = bytearray(sealed.blob)
    bit = data.draw(st.integers(0, len(altered) * 8 - 1))
    altered[bit // 8] ^= 1 << bit % 8
    with pytest.raises(SealBroken):
        opened.open(Sealed(sealed.key_id, bytes(altered)), "context")


@given(data=st.data())
def test_a_blob_cut_short_is_refused(opened: Vault, data: st.DataObject):
    sealed = opened.seal(SECRET, "context")
    length = data.draw(st.integers(0, len(sealed.blob) - 1))
    with pytest.raises(SealBroken):
        opened.open(Sealed(sealed.key_id, sealed.blob[:length]), "context")


@given(key_id=st.text(max_size=40))
def test_a_blob_under_another_keys_name_is_refused(opened: Vault, key_id: str):
    sealed = opened.seal(SECRET, "context")
    assume(key_id != sealed.key_id)
    with pytest.raises(UnknownKey):
        opened.open(Sealed(key_id, sealed.blob), "context")


async def test_a_blob_of_another_vault_is_refused(opened: Vault):
    other = vault_on(MemoryStore(), MemorySafe())
    await other.unlock()
    foreign = other.seal(SECRET, "context")
    with pytest.raises(UnknownKey):
        opened.open(foreign, "context")
    ours = opened.seal(b"", "context")
    with pytest.raises(SealBroken):
        opened.open(Sealed(ours.key_id, foreign.blob), "context")


async def test_what_is_on_disk_today_opens_tomorrow():
    store, safe, key_id = MemoryStore(), MemorySafe(), "55c05165fec83a0cbd24f2e353ddc5b0"
    await safe.put(key_id, bytes(range(32)))
    await store.add(KeyRecord(key_id, Protection.KEYRING, NOW, active=True))
    vault = vault_on(store, safe)
    await vault.unlock()
    blob = bytes.fromhex("01000102030405060708090a0b2622a47ea397a768e561e3e4da8c16ac81d8a5c7ee1dc3a57de21f7a1ba4e1")
    assert vault.open(Sealed(key_id, blob), "tokens:1") == SECRET


def test_the_same_sealed_twice_looks_different(opened: Vault):
    assert opened.seal(SECRET, "context").blob != opened.seal(SECRET, "context").blob


async def test_no_secret_shows_in_a_repr_or_an_error(opened: Vault, store: Store):
    vault = vault_on(store, None)
    await vault.unlock(PASSPHRASE)
    (record,) = await store.keys.records()
    sealed = vault.seal(SECRET, "context")
    shown = f"{vault!r} {record!r} {sealed!r}"
    with pytest.raises(UnknownKey) as refused:
        opened.open(sealed, "context")
    with pytest.raises(WrongPassphrase) as wrong:
        await vault_on(store, None).unlock("a passphrase that is wrong")
    shown += f"{refused.value!r} {wrong.value!r}"
    assert repr(vault) == "<Vault unlocked>"
    for secret in (PASSPHRASE, "that is wrong", SECRET.decode(), repr(sealed.blob)[2:-1], repr(record.wrapped)[2:-1]):
        assert secret not in shown
    vault.lock()
    assert repr(vault) == "<Vault locked>"


def test_a_vault_does_not_leave_its_process(opened: Vault):
    for leave in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="not copied or pickled"):
            leave(opened)


@pytest.mark.parametrize("safe_kind", ["keyring", "passphrase"])
async def test_neither_key_nor_passphrase_nor_plain_text_is_in_any_file(tmp_path: Path, safe_kind: str):
    storage = await Storage.open(tmp_path / "keyturn.db", StoppedClock())
    safe, store = MemorySafe(), DatabaseStore(storage)
    (context,) = await store.contexts(1)
    vault = vault_on(store, safe if safe_kind == "keyring" else None)
    await vault.unlock(PASSPHRASE)
    for _ in range(2):
        await store.keep(context, vault.seal(SECRET, context))
        await vault.rotate_key()
    keys = [key for held in vars(vault).values() if isinstance(held, dict) for key in held.values()]
    assert len(keys) == 3
    needles = [SECRET, PASSPHRASE.encode(), *keys, *(key.hex().encode() for key in keys)]
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert files
    for file in files:
        assert not [needle for needle in needles if needle in file.read_bytes()]
    await storage.close()


async def test_a_locked_keyring_is_asked_again_once_it_is_unlocked(service: SecretService):
    """The whole way, on the real thing: a dialog nobody answers, given up; then dismissed; then unlocked."""
    store, safe = MemoryStore(), KeyringSafe(lambda: [service.backend()])
    await vault_on(store, safe).unlock()
    service.lock()
    vault = vault_on(store, safe)
    prompter = SilentPrompter(service)
    try:
        unlocking = asyncio.create_task(vault.unlock())
        await asyncio.to_thread(prompter.wait_for_dialog)
        assert await vault.state() == VaultState(Condition.LOCKED, Protection.KEYRING, keyring_available=True)
        unlocking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await unlocking
    finally:
        prompter.close()
    with pytest.raises(KeyringLocked):
        await vault.unlock()
    service.unlock()
    await vault.unlock()
    assert (await vault.state()).condition is Condition.UNLOCKED
