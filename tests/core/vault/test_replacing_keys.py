"""A key takes another's place with everything it sealed, whatever protects them; what is old opens nothing new."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.storage.errors import DiskFull
from app.core.vault.errors import (
    KeyringLocked,
    NoKeyring,
    SealBroken,
    UnknownKey,
    VaultLocked,
    WeakPassphrase,
    WrongPassphrase,
)
from app.core.vault.keys import KeySafe
from app.core.vault.model import KeyRecord, Protection, Sealed
from tests.core.vault.conftest import Store, vault_on
from tests.core.vault.memory import MemorySafe, MemoryStore
from tests.core.vault.scenes import OTHER, PASSPHRASE, WAYS, Act, contents, filled, unlocked


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> tuple[Protection, Act, Protection]:
    return WAYS[request.param]


async def test_everything_is_sealed_anew_with_a_new_key(
    store: Store, safe: KeySafe, way: tuple[Protection, Act, Protection]
):
    before, act, after = way
    secrets = await filled(store, safe, before)
    old = await store.kept()
    (old_record,) = await store.keys.records()
    vault = await unlocked(store, safe)

    await act(vault)

    assert await contents(store, vault) == secrets
    assert await contents(store, await unlocked(store, safe)) == secrets
    (record,) = await store.keys.records()
    assert (record.protection, record.active) == (after, True)
    assert record.key_id != old_record.key_id
    for context, sealed in (await store.kept()).items():
        assert sealed.key_id == record.key_id
        assert sealed.blob != old[context].blob
    assert await safe.get(old_record.key_id) is None
    assert (await safe.get(record.key_id) is not None) == (after is Protection.KEYRING)


async def test_the_old_passphrase_opens_nothing_any_more(store: Store):
    secrets = await filled(store, MemorySafe(), Protection.PASSPHRASE)
    vault = vault_on(store, None)
    await vault.unlock(PASSPHRASE)
    await vault.change_passphrase(OTHER)
    with pytest.raises(WrongPassphrase):
        await vault_on(store, None).unlock(PASSPHRASE)
    reopened = vault_on(store, None)
    await reopened.unlock(OTHER)
    assert await contents(store, reopened) == secrets


async def test_an_old_copy_of_the_record_and_the_old_passphrase_do_not_open_what_came_after():
    store, thief = MemoryStore(), MemoryStore()
    await filled(store, MemorySafe(), Protection.PASSPHRASE)
    (copied,) = await store.records()
    vault = vault_on(store, None)
    await vault.unlock(PASSPHRASE)
    await vault.change_passphrase(OTHER)
    await thief.add(copied)
    stolen = vault_on(thief, None)
    await stolen.unlock(PASSPHRASE)
    with pytest.raises(UnknownKey):
        stolen.open(vault.seal(b"new", "context"), "context")


async def test_a_passphrase_that_will_not_do_changes_nothing(store: Store):
    secrets = await filled(store, MemorySafe(), Protection.PASSPHRASE)
    vault = await unlocked(store, MemorySafe())
    before = await store.keys.records()
    with pytest.raises(WeakPassphrase):
        await vault.change_passphrase("short")
    assert await store.keys.records() == before
    assert await contents(store, vault) == secrets


async def test_where_there_is_no_keyring_nothing_is_moved_into_one(store: Store):
    secrets = await filled(store, MemorySafe(), Protection.PASSPHRASE)
    vault = vault_on(store, None)
    await vault.unlock(PASSPHRASE)
    with pytest.raises(NoKeyring):
        await vault.protect_with_keyring()
    assert (await vault.state()).protection is Protection.PASSPHRASE
    assert await contents(store, vault) == secrets


async def test_locked_no_key_is_replaced(store: Store, way: tuple[Protection, Act, Protection]):
    before, act, _ = way
    safe = MemorySafe()
    await filled(store, safe, before)
    records = await store.keys.records()
    with pytest.raises(VaultLocked):
        await act(vault_on(store, safe))
    assert await store.keys.records() == records


async def test_what_was_broken_before_does_not_stop_the_rest_and_stays_refused(store: Store):
    safe = MemorySafe()
    secrets = await filled(store, safe, Protection.KEYRING)
    broken, *whole = secrets
    sealed = (await store.kept())[broken]
    await store.keep(broken, Sealed(sealed.key_id, sealed.blob[:-1] + bytes([sealed.blob[-1] ^ 1])))
    vault = await unlocked(store, safe)
    for _ in range(2):
        await vault.rotate_key()
        kept = await store.kept()
        assert {context: vault.open(kept[context], context) for context in whole} == {
            context: secrets[context] for context in whole
        }
        with pytest.raises(SealBroken):
            vault.open(kept[broken], broken)


async def test_what_was_read_before_still_opens_after(store: Store):
    safe = MemorySafe()
    secrets = await filled(store, safe, Protection.KEYRING)
    vault = await unlocked(store, safe)
    read = await store.kept()
    await vault.rotate_key()
    assert {context: vault.open(sealed, context) for context, sealed in read.items()} == secrets
    vault.lock()
    await vault.unlock()
    with pytest.raises(UnknownKey):
        vault.open(next(iter(read.values())), next(iter(read)))


@pytest.mark.expects_log("no longer used stays in the keyring: The keyring is locked")
async def test_an_old_key_that_cannot_be_removed_undoes_nothing():
    class Sticky(MemorySafe):
        async def delete(self, key_id: str) -> None:
            raise KeyringLocked

    store, safe = MemoryStore(), Sticky()
    secrets = await filled(store, safe, Protection.KEYRING)
    vault = await unlocked(store, safe)
    await vault.rotate_key()
    assert len(safe.keys) == 2
    assert await contents(store, await unlocked(store, safe)) == secrets


async def test_a_replacement_that_was_not_stored_leaves_no_key_behind(way: tuple[Protection, Act, Protection]):
    before, act, _ = way

    class Full(MemoryStore):
        async def rotate(self, new: KeyRecord, reseal: Callable[[str, Sealed], Sealed]) -> None:
            raise DiskFull(Path("keyturn.db"))

    store, safe = Full(), MemorySafe()
    secrets = await filled(store, safe, before)
    kept = dict(safe.keys)
    vault = await unlocked(store, safe)
    with pytest.raises(DiskFull):
        await act(vault)
    assert safe.keys == kept
    assert await contents(store, vault) == secrets


async def test_cancelled_while_the_transaction_goes_on_the_new_key_stays_in_its_place(
    way: tuple[Protection, Act, Protection],
):
    """A database's thread cannot be called back: it commits after the caller has gone."""
    before, act, after = way

    class Slow(MemoryStore):
        def __init__(self) -> None:
            super().__init__()
            self.begun, self.go_on = asyncio.Event(), asyncio.Event()
            self.transaction: asyncio.Task[None] | None = None

        async def rotate(self, new: KeyRecord, reseal: Callable[[str, Sealed], Sealed]) -> None:
            async def commit() -> None:
                await self.go_on.wait()
                await MemoryStore.rotate(self, new, reseal)

            self.transaction = asyncio.create_task(commit())
            self.begun.set()
            await asyncio.shield(self.transaction)

    store, safe = Slow(), MemorySafe()
    secrets = await filled(store, safe, before)
    changing = asyncio.ensure_future(act(await unlocked(store, safe)))
    await store.begun.wait()
    changing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await changing
    store.go_on.set()
    assert store.transaction is not None
    await store.transaction
    restarted = await unlocked(store, safe)
    assert await contents(store, restarted) == secrets
    assert (await restarted.state()).protection is after


async def test_while_a_key_is_being_replaced_everybody_else_goes_on(store: Store):
    """The keyring may be showing its dialog all that time."""

    class Asking(MemorySafe):
        def __init__(self) -> None:
            super().__init__()
            self.answered = asyncio.Event()
            self.answered.set()

        async def put(self, key_id: str, key: bytes) -> None:
            await self.answered.wait()
            await super().put(key_id, key)

    safe = Asking()
    secrets = await filled(store, safe, Protection.KEYRING)
    vault = await unlocked(store, safe)
    safe.answered.clear()
    rotating = asyncio.create_task(vault.rotate_key())
    await asyncio.sleep(0)
    async with asyncio.timeout(60):  # if it waits for the dialog after all
        await vault.unlock()
    context = next(iter(secrets))
    await store.keep(context, vault.seal(b"newer", context))
    assert not rotating.done()
    safe.answered.set()
    await rotating
    assert await contents(store, vault) == {**secrets, context: b"newer"}
