"""Sealing what is stored, and opening it again, while other processes may replace the vault's key in between."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from app.core.storage.errors import KeyRetired
from app.core.vault.model import Sealed
from app.core.vault.vault import Vault

T = TypeVar("T")


async def opened(vault: Vault, sealed: Sealed, context: str) -> bytes:
    """What was sealed for this context; the vault is unlocked for it.

    Raises:
        PassphraseNeeded, KeyringLocked, ...: as `Vault.unlock` does.
        SealBroken: it was altered, or sealed for something else.
    """
    await vault.unlock()
    if not vault.holds(sealed.key_id):
        await vault.refresh()
    return vault.open(sealed, context)


async def stored(vault: Vault, store: Callable[[], Awaitable[T]]) -> T:
    """What `store`, which seals and stores, returns. It is called a second time where the key was replaced meanwhile.

    Raises:
        PassphraseNeeded, KeyringLocked, ...: as `Vault.unlock` does.
    """
    await vault.unlock()
    try:
        return await store()
    except KeyRetired:  # another Keyturn replaced the key since we read it
        await vault.refresh()
        return await store()
