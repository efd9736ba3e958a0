"""What can go wrong with the vault, in words a technician can act on.

Importable without keyring or cryptography: windows and commands catch these.
"""

from app.core.errors import BadInput, EnvironmentFailed
from app.core.phrases import phrase


class VaultLocked(EnvironmentFailed):
    """Something was to be encrypted or decrypted before the vault was opened."""

    def __init__(self) -> None:
        super().__init__(
            phrase("The vault is locked"),
            phrase("The stored tokens cannot be used before the vault is open."),
            phrase("Open the vault, then try again."),
        )


class SealBroken(EnvironmentFailed):
    """What is stored does not open: cut short, altered, moved here from somewhere else, or sealed by a foreign key."""

    def __init__(self) -> None:
        super().__init__(
            phrase("Stored tokens cannot be opened"),
            phrase("They were altered, cut short, or belong to something else, so they were not used."),
            phrase("Renew the tenant: that stores new ones."),
        )


class UnknownKey(SealBroken):
    """The seal needs a key that this vault does not hold; `Vault.refresh` may bring it."""


class PassphraseNeeded(EnvironmentFailed):
    """Only a passphrase opens the vault. With `new`, one has to be chosen: there is no key yet."""

    def __init__(self, *, new: bool) -> None:
        if new:
            super().__init__(
                phrase("A passphrase is needed"),
                phrase("This machine has no keyring that Keyturn can use, so a passphrase has to protect the tokens."),
                phrase("Choose one when the window asks, or give one on the command line with --passphrase-file."),
            )
        else:
            super().__init__(
                phrase("The passphrase is needed"),
                phrase("A passphrase protects the stored tokens."),
                phrase("Enter it when the window asks, or give it on the command line with --passphrase-file."),
            )
        self.new = new


class WrongPassphrase(BadInput):
    """The passphrase is not the one that was chosen."""

    def __init__(self) -> None:
        super().__init__(
            phrase("Wrong passphrase"),
            phrase("This passphrase does not open the vault."),
            phrase("Try again; capital letters, spaces and the keyboard's language count."),
        )


class WeakPassphrase(BadInput):
    """A new passphrase is too easy to guess, or cannot be typed again reliably."""

    def __init__(self, happened: str, way_out: str) -> None:
        super().__init__(phrase("This passphrase will not do"), happened, way_out)


class KeyringLocked(EnvironmentFailed):
    """The keyring is there, but stayed locked: its dialog was dismissed, or nothing could show it."""

    def __init__(self) -> None:
        super().__init__(
            phrase("The keyring is locked"),
            phrase("The system's keyring holds the key to the stored tokens, and it was not unlocked."),
            phrase("Unlock it or answer its dialog, then try again."),
        )


class KeyringFailed(EnvironmentFailed):
    """The keyring is there, but does not work."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            phrase("The keyring failed"),
            phrase("The system's keyring did not do what Keyturn asked of it ({reason}).", reason=reason),
            phrase("Check that the keyring works, sign out of the desktop and in again, then try again."),
        )


class NoKeyring(EnvironmentFailed):
    """A keyring is needed, and this session has none that Keyturn trusts."""

    def __init__(self) -> None:
        super().__init__(
            phrase("No keyring here"),
            phrase("This session has no keyring that Keyturn can use."),
            phrase("Run Keyturn where the keyring is: in the desktop session of the account that uses it."),
        )


class KeyLost(EnvironmentFailed):
    """The keyring works, but the key is not in it: what was sealed is lost. `Vault.start_over` makes a new key."""

    def __init__(self) -> None:
        super().__init__(
            phrase("The key to the tokens is gone"),
            phrase(
                "The system's keyring does not have the key, so the stored tokens cannot be opened. "
                "The tenants are all there."
            ),
            phrase(
                "Restore a backup: it brings the key back. Data from another machine or account can be used there. "
                "Without either, start with a new key and renew each tenant once."
            ),
        )


class KeyRecordBroken(EnvironmentFailed):
    """What is stored about a key makes no sense or would cost too much to believe."""

    def __init__(self) -> None:
        super().__init__(
            phrase("The record of the vault's key is damaged"),
            phrase("What is stored about the key to the tokens cannot be right, so it was not used."),
            phrase("Put a backup of the database in its place, or start with a new key and renew the tenants."),
        )


class TooLittleMemory(EnvironmentFailed):
    """The passphrase cannot be checked for want of memory; `needed` is in bytes."""

    def __init__(self, needed: int) -> None:
        super().__init__(
            phrase("Not enough memory"),
            phrase(
                "Checking a passphrase takes {megabytes} MB of memory, and so much is not free.",
                megabytes=needed // 2**20,
            ),
            phrase("Close other programs, then try again."),
        )
