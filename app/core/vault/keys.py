"""Where keys and their records are kept, as the vault sees it, and how a new key gets into its place."""

import hmac
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, Self

from app.core.phrases import phrase
from app.core.vault import cipher
from app.core.vault.errors import KeyringFailed, KeyringLocked, PassphraseNeeded
from app.core.vault.model import KeyRecord, Protection, Sealed
from app.core.vault.passphrase import Cost, Wrapping

log = logging.getLogger(__name__)


class KeyRecords(Protocol):
    """Where the records of keys are stored, beside what is sealed. At most one is active."""

    async def records(self) -> list[KeyRecord]:
        """All of them."""
        ...

    async def add(self, record: KeyRecord) -> None:
        """Store the first key's record. Raises KeyTaken when an active one is there already."""
        ...

    async def rotate(self, new: KeyRecord, reseal: Callable[[str, Sealed], Sealed]) -> None:
        """In one transaction: `new` in, every sealed value through `reseal(context, old)`, every other record out."""
        ...

    async def discard(self, new: KeyRecord) -> None:
        """In one transaction: every sealed value and every record out, `new` in."""
        ...


class KeySafe(Protocol):
    """Where data keys lie as they are: the operating system's keyring.

    Each call but `available` and `silent` raises KeyringLocked, KeyringFailed or NoKeyring when it cannot do its work.
    """

    async def available(self) -> bool:
        """Whether there is one. It may be locked."""
        ...

    async def silent(self) -> bool:
        """Whether it would answer now without showing a dialog; False when that cannot be known."""
        ...

    async def get(self, key_id: str) -> bytes | None:
        """The key, None when it is not there."""
        ...

    async def put(self, key_id: str, key: bytes) -> None:
        """Keep the key."""
        ...

    async def delete(self, key_id: str) -> None:
        """Forget the key, if it is there."""
        ...


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key that is in its place already; its record is not stored yet."""

    key: bytes = field(repr=False)
    record: KeyRecord
    wrapping: Wrapping | None = field(default=None, repr=False)

    @classmethod
    async def in_safe(cls, safe: KeySafe, now: datetime, key: bytes | None = None) -> Self:
        """Make one, unless `key` is given, put it into the safe, and see that it is there.

        Raises:
            KeyringLocked, KeyringFailed, NoKeyring: it is not.
        """
        key = key or cipher.new_key()
        key_id = cipher.id_of(key)
        await safe.put(key_id, key)
        if not hmac.compare_digest(await safe.get(key_id) or b"", key):
            raise KeyringFailed(phrase("it did not keep what it was given"))
        return cls(key, KeyRecord(key_id, Protection.KEYRING, now, active=True))

    @classmethod
    def wrapped(cls, wrapping: Wrapping, now: datetime, key: bytes | None = None) -> Self:
        """Make one, unless `key` is given, that lies, encrypted, in its own record."""
        key = key or cipher.new_key()
        return cls(key, wrapping.wrap(key, now), wrapping)

    @classmethod
    async def where_it_can_be(
        cls, safe: KeySafe | None, passphrase: str | None, cost: Cost, now: datetime, key: bytes | None = None
    ) -> Self:
        """In the keyring where one can be used, else wrapped. Never in the clear, never without being told.

        Raises:
            PassphraseNeeded: there is no usable keyring, and no passphrase was given.
            WeakPassphrase: the one that was given will not do.
            KeyringLocked: the keyring is locked, and no passphrase was given.
        """
        if safe is not None and await safe.available():
            try:
                return await cls.in_safe(safe, now, key)
            except KeyringLocked:
                if passphrase is None:
                    raise
            except KeyringFailed as failure:
                log.info("There is a keyring, but: %s", failure.happened)
        if passphrase is None:
            raise PassphraseNeeded(new=True)
        return cls.wrapped(await Wrapping.new(passphrase, cost), now, key)
