"""Work that nobody asked for opens the vault where that asks nobody for anything, and otherwise leaves it locked."""

from app.core.vault.keys import KeySafe
from app.core.vault.model import Condition
from tests.core.vault.conftest import Store, vault_on
from tests.core.vault.memory import MemorySafe, MemoryStore, NoSafe

PASSPHRASE = "four unrelated little words"


class Locked(MemorySafe):
    """A keyring that would show its dialog."""

    async def silent(self) -> bool:
        return False

    async def get(self, key_id: str) -> bytes | None:
        raise AssertionError("this would have shown a dialog")


async def test_an_open_keyring_opens_it(store: Store, safe: KeySafe):
    await vault_on(store, safe).unlock()
    vault = vault_on(store, safe)
    assert await vault.unlock_quietly()
    assert (await vault.state()).condition is Condition.UNLOCKED


async def test_a_keyring_that_would_show_a_dialog_is_not_asked():
    store, keyring = MemoryStore(), Locked()
    await vault_on(store, MemorySafe()).unlock()
    assert not await vault_on(store, keyring).unlock_quietly()


async def test_a_passphrase_is_waited_for():
    store = MemoryStore()
    vault = vault_on(store, NoSafe())
    await vault.unlock(PASSPHRASE)
    assert await vault.unlock_quietly()
    assert not await vault_on(store, NoSafe()).unlock_quietly()


async def test_a_key_that_is_gone_and_a_vault_that_is_new_are_left_alone():
    store = MemoryStore()
    assert not await vault_on(store, MemorySafe()).unlock_quietly()
    assert await store.records() == []
    await vault_on(store, MemorySafe()).unlock()
    assert not await vault_on(store, MemorySafe()).unlock_quietly()
