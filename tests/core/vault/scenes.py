"""Vaults with something in them, and each way in which one key can take another's place."""

from collections.abc import Awaitable, Callable

from app.core.vault.errors import WrongPassphrase
from app.core.vault.keys import KeySafe
from app.core.vault.model import Protection
from app.core.vault.vault import Vault
from tests.core.vault.conftest import Store, vault_on

PASSPHRASE, OTHER = "four unrelated little words", "some other unrelated words"

Act = Callable[[Vault], Awaitable[None]]


async def rotate(vault: Vault) -> None:
    await vault.rotate_key()


async def change_passphrase(vault: Vault) -> None:
    await vault.change_passphrase(OTHER)


async def protect_with_keyring(vault: Vault) -> None:
    await vault.protect_with_keyring()


WAYS = {
    "keyring, rotated": (Protection.KEYRING, rotate, Protection.KEYRING),
    "keyring to passphrase": (Protection.KEYRING, change_passphrase, Protection.PASSPHRASE),
    "passphrase, rotated": (Protection.PASSPHRASE, rotate, Protection.PASSPHRASE),
    "passphrase, changed": (Protection.PASSPHRASE, change_passphrase, Protection.PASSPHRASE),
    "passphrase to keyring": (Protection.PASSPHRASE, protect_with_keyring, Protection.KEYRING),
}


async def filled(store: Store, safe: KeySafe, protection: Protection) -> dict[str, bytes]:
    """Make a vault so protected, seal three things, and return what must never be lost."""
    vault = vault_on(store, safe if protection is Protection.KEYRING else None)
    await vault.unlock(PASSPHRASE)
    secrets = {context: f"secret of {context}".encode() for context in await store.contexts(3)}
    for context, secret in secrets.items():
        await store.keep(context, vault.seal(secret, context))
    return secrets


async def unlocked(store: Store, safe: KeySafe) -> Vault:
    """The vault after a restart, opened by whichever passphrase is in force."""
    vault = vault_on(store, safe)
    try:
        await vault.unlock(PASSPHRASE)
    except WrongPassphrase:
        await vault.unlock(OTHER)
    return vault


async def contents(store: Store, vault: Vault) -> dict[str, bytes]:
    return {context: vault.open(sealed, context) for context, sealed in (await store.kept()).items()}
