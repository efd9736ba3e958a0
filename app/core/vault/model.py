"""What the vault makes and what it keeps about its keys; no key or passphrase is ever in clear here."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Protection(StrEnum):
    """What guards a data key."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 (a word, not a secret)


@dataclass(frozen=True, slots=True)
class Sealed:
    """Something encrypted: which data key it needs, and version byte, nonce, ciphertext and tag in one blob."""

    key_id: str
    blob: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyRecord:
    """What is stored about one data key.

    With `PASSPHRASE`, `wrapped` holds the data key, encrypted by a key that scrypt derives from the passphrase with
    `salt` and cost `n`, `r`, `p` (RFC 7914). With `KEYRING` the data key lies in the operating system's keyring under
    `key_id` and the other fields are empty.
    """

    key_id: str
    protection: Protection
    created_at: datetime
    active: bool
    salt: bytes = field(default=b"", repr=False)
    n: int = 0
    r: int = 0
    p: int = 0
    wrapped: bytes = field(default=b"", repr=False)


class Condition(StrEnum):
    """Whether the vault can be used."""

    NEW = "new"
    LOCKED = "locked"
    UNLOCKED = "unlocked"


@dataclass(frozen=True, slots=True)
class VaultState:
    """Whether the vault can be used, what guards its key (None while there is none), and whether there is a keyring."""

    condition: Condition
    protection: Protection | None
    keyring_available: bool


def tokens_context(tenant_id: UUID) -> str:
    """What a tenant's token cache is sealed for: the associated data that ties it to this tenant alone."""
    return f"tokens:{tenant_id}"


def sign_in_context(invitation_id: UUID) -> str:
    """What an unfinished sign-in is sealed for: the associated data that ties it to this invitation alone."""
    return f"sign-in:{invitation_id}"


def link_context(invitation_id: UUID) -> str:
    """What the link of an Auth URL is sealed for: the associated data that ties it to this invitation alone."""
    return f"link:{invitation_id}"


def message_context(outbox_id: UUID) -> str:
    """What a message in the outbox is sealed for: the associated data that ties it to this entry alone."""
    return f"message:{outbox_id}"


def secret_context(name: str) -> str:
    """What a secret of the settings is sealed for: the associated data that ties it to this name alone."""
    return f"secret:{name}"
