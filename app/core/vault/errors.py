"""What can go wrong with the vault, each with its way out. None of them ever holds a key or a passphrase."""

from app.core.errors import BadInput, EnvironmentFailed


class VaultLocked(EnvironmentFailed):
    """The vault was used before it was opened."""

    def __init__(self) -> None:
        super().__init__("The vault is locked", "Its key has not been fetched yet.", "Unlock it first.")


class PassphraseNeeded(EnvironmentFailed):
    """There is no keyring to hold the key. `new`: a passphrase is to be chosen, rather than the known one given."""

    def __init__(self, *, new: bool) -> None:
        self.new = new
        if new:
            happened = "There is no keyring on this computer that could hold the key to the tokens."
            way_out = "Choose a passphrase; on the command line with --passphrase-file or KEYTURN_PASSPHRASE."
        else:
            happened = "The key to the tokens is protected by a passphrase."
            way_out = "Give it; on the command line with --passphrase-file or KEYTURN_PASSPHRASE."
        super().__init__("A passphrase is needed", happened, way_out)


class PassphraseTooShort(BadInput):
    """A new passphrase is too easily guessed."""

    def __init__(self, shortest: int) -> None:
        super().__init__(
            "The passphrase is too short",
            f"A passphrase of fewer than {shortest} characters is soon guessed by somebody who has the file.",
            "Choose a longer one: four or five words that have nothing to do with each other.",
        )


class WrongPassphrase(EnvironmentFailed):
    """The passphrase does not open the key."""

    def __init__(self) -> None:
        super().__init__("That is not the passphrase", "It does not open the vault. Nothing was changed.", "Try again.")


class KeyringLocked(EnvironmentFailed):
    """The operating system's keyring is there, but did not let us in."""

    def __init__(self) -> None:
        super().__init__(
            "The keyring is locked",
            "The operating system's keyring was not opened, or refused access.",
            "Unlock it, then try again.",
        )


class KeyringFailed(EnvironmentFailed):
    """The operating system's keyring did something else than it was asked to."""

    def __init__(self, doing: str) -> None:
        super().__init__(
            "The keyring failed",
            f"The operating system's keyring could not {doing}. Nothing was changed.",
            "Look at the keyring in the system's own settings, then try again.",
        )


class KeyLost(EnvironmentFailed):
    """The keyring no longer has a key that the store needs."""

    def __init__(self) -> None:
        super().__init__(
            "The key to the tokens is gone",
            "The keyring has no key for this data: it was deleted, or the data came from another computer or user. The "
            "tenants are there, but their tokens cannot be opened without it.",
            "Restore the keyring, or start with a new key and renew each tenant once.",
        )


class SealBroken(EnvironmentFailed):
    """Something sealed does not open: altered, cut short, of another tenant, or sealed with another key."""

    def __init__(self) -> None:
        super().__init__(
            "A stored secret does not open",
            "It was changed, cut short, or belongs somewhere else. It was not used.",
            "Renew the tenant, which stores new tokens.",
        )
