"""Several processes on one database: one key in the end, and each hears of the others' changes."""

import asyncio

import pytest

from app.core.storage.errors import KeyRetired
from app.core.vault.errors import PassphraseNeeded, UnknownKey, WrongPassphrase
from app.core.vault.keys import KeySafe
from app.core.vault.model import Condition, Protection
from tests.core.vault.conftest import Store, vault_on
from tests.core.vault.memory import MemorySafe, MemoryStore
from tests.core.vault.scenes import OTHER, PASSPHRASE, contents, filled, unlocked


async def test_two_that_make_the_first_key_at_once_end_up_with_one(store: Store, safe: KeySafe):
    vaults = [vault_on(store, safe) for _ in range(4)]
    await asyncio.gather(*(vault.unlock() for vault in vaults))
    (record,) = await store.keys.records()
    sealed = vaults[0].seal(b"secret", "context")
    assert sealed.key_id == record.key_id
    assert all(vault.open(sealed, "context") == b"secret" for vault in vaults)


async def test_the_key_that_lost_the_race_does_not_stay_in_the_keyring():
    store, safe = MemoryStore(), MemorySafe()
    await asyncio.gather(*(vault_on(store, safe).unlock() for _ in range(4)))
    (record,) = await store.records()
    assert list(safe.keys) == [record.key_id]


async def test_two_that_choose_a_passphrase_at_once_the_second_has_to_know_the_first():
    store = MemoryStore()
    first, second = vault_on(store, None), vault_on(store, None)
    outcomes = await asyncio.gather(first.unlock(PASSPHRASE), second.unlock(OTHER), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["NoneType", "WrongPassphrase"]


async def test_a_process_hears_of_anothers_new_key_when_it_writes_and_takes_it_up(store: Store, safe: KeySafe):
    secrets = await filled(store, safe, Protection.KEYRING)
    ours, theirs = await unlocked(store, safe), await unlocked(store, safe)
    await theirs.rotate_key()
    context = next(iter(secrets))
    with pytest.raises(KeyRetired):
        await store.keep(context, ours.seal(b"newer", context))
    assert (await ours.state()).condition is Condition.LOCKED
    with pytest.raises(UnknownKey):
        await contents(store, ours)

    await ours.refresh()

    assert (await ours.state()).condition is Condition.UNLOCKED
    assert await contents(store, ours) == secrets
    await store.keep(context, ours.seal(b"newer", context))
    assert await contents(store, ours) == {**secrets, context: b"newer"}


async def test_a_new_key_under_the_same_passphrase_is_taken_up_without_asking(store: Store):
    secrets = await filled(store, MemorySafe(), Protection.PASSPHRASE)
    ours, theirs = vault_on(store, None), vault_on(store, None)
    await ours.unlock(PASSPHRASE)
    await theirs.unlock(PASSPHRASE)
    await theirs.rotate_key()
    await ours.refresh()
    assert await contents(store, ours) == secrets


async def test_a_passphrase_that_another_process_chose_has_to_be_given(store: Store):
    secrets = await filled(store, MemorySafe(), Protection.PASSPHRASE)
    ours, theirs = vault_on(store, None), vault_on(store, None)
    await ours.unlock(PASSPHRASE)
    await theirs.unlock(PASSPHRASE)
    await theirs.change_passphrase(OTHER)
    with pytest.raises(PassphraseNeeded) as needed:
        await ours.refresh()
    assert not needed.value.new
    with pytest.raises(PassphraseNeeded):
        await ours.unlock()
    with pytest.raises(WrongPassphrase):
        await ours.unlock(PASSPHRASE)
    await ours.unlock(OTHER)
    assert await contents(store, ours) == secrets


async def test_two_that_replace_the_key_one_after_the_other_both_succeed(store: Store, safe: KeySafe):
    secrets = await filled(store, safe, Protection.KEYRING)
    ours, theirs = await unlocked(store, safe), await unlocked(store, safe)
    await theirs.rotate_key()
    await ours.rotate_key()
    assert await contents(store, ours) == secrets
    assert await contents(store, await unlocked(store, safe)) == secrets


async def test_two_that_replace_the_key_at_once_lose_nothing(store: Store, safe: KeySafe):
    secrets = await filled(store, safe, Protection.KEYRING)
    vaults = [await unlocked(store, safe) for _ in range(4)]
    outcomes = await asyncio.gather(*(vault.rotate_key() for vault in vaults), return_exceptions=True)
    assert {type(outcome) for outcome in outcomes} <= {type(None), KeyRetired}
    assert type(None) in {type(outcome) for outcome in outcomes}
    assert await contents(store, await unlocked(store, safe)) == secrets
    for vault in vaults:
        await vault.refresh()
        assert await contents(store, vault) == secrets
