"""The vault: one data key for the store, kept in the keyring or wrapped by a passphrase, and what is sealed with it.

Order keeps it safe against a kill at any instant: a key lies where it is kept, and was read back, before its record is
stored; its record is stored before anything is sealed with it; an old key goes only after nothing needs it.
"""

import asyncio
import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn, Protocol
from uuid import uuid4

from app.core.clock import Clock
from app.core.errors import EnvironmentFailed
from app.core.vault import passphrase as passphrases
from app.core.vault.errors import KeyLost, PassphraseNeeded, SealBroken, VaultLocked
from app.core.vault.model import KeyRecord, Protection, Sealed
from app.core.vault.seal import KEY_BYTES, decrypt, encrypt

log = logging.getLogger(__name__)


class KeyRecords(Protocol):
    """Where the records of keys are stored, beside what is sealed with them."""

    async def records(self) -> list[KeyRecord]: ...

    async def add(self, record: KeyRecord) -> None:
        """Raises KeyTaken: another process made the store's key meanwhile."""

    async def replace(self, record: KeyRecord) -> None: ...

    async def rotate(self, new: KeyRecord, reseal: Callable[[str, Sealed], Sealed]) -> None:
        """In one transaction: `new` in, everything sealed through `reseal(context, old)`, the old records out."""

    async def discard(self, new: KeyRecord) -> None:
        """In one transaction: everything sealed and every record out, `new` in."""


class KeySafe(Protocol):
    """Where data keys lie in clear, guarded by somebody else: the operating system's keyring."""

    async def available(self) -> bool: ...

    async def get(self, key_id: str) -> bytes | None: ...

    async def put(self, key_id: str, key: bytes) -> None: ...

    async def delete(self, key_id: str) -> None: ...


@dataclass(frozen=True, slots=True)
class VaultState:
    """How things stand. `protection` is None while there is no key yet."""

    locked: bool
    protection: Protection | None
    keyring_available: bool


class Vault:
    """Seals and opens, once unlocked. Never in plain text, never without saying how the key is protected."""

    def __init__(self, records: KeyRecords, safe: KeySafe | None, clock: Clock) -> None:
        self._records = records
        self._safe = safe
        self._clock = clock
        self._keys: dict[str, bytes] = {}
        self._active: KeyRecord | None = None
        self._one_at_a_time = asyncio.Lock()

    def __repr__(self) -> str:
        return f"<Vault {'locked' if self._active is None else 'open'}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a vault does not leave its process")

    async def state(self) -> VaultState:
        """How things stand now; asks the keyring whether it is there, not for a key."""
        active = _active_of(await self._records.records())
        return VaultState(
            locked=self._active is None,
            protection=active.protection if active else None,
            keyring_available=self._safe is not None and await self._safe.available(),
        )

    async def unlock(self, passphrase: str | None = None) -> None:
        """Fetch the key; the first time, make one. Does nothing when the vault is open.

        Raises:
            PassphraseNeeded: there is no keyring, or the key is wrapped, and no passphrase was given.
            WrongPassphrase: it does not open the key.
            PassphraseTooShort: for a new key.
            KeyringLocked, KeyringFailed: the keyring did not let us in.
            KeyLost: the keyring no longer has the key.
        """
        async with self._one_at_a_time:
            if self._active is not None:
                return
            record = _active_of(await self._records.records())
            if record is None:
                await self._make_first(passphrase)
            else:
                self._hold(record, await self._fetch(record, passphrase))

    def lock(self) -> None:
        """Forget the key until the next `unlock`."""
        self._keys.clear()
        self._active = None

    def holds(self, key_id: str) -> bool:
        """Whether what was sealed with that key can be opened now."""
        return key_id in self._keys

    async def refresh(self) -> None:
        """Read the store's key again, after another process replaced it.

        Raises:
            PassphraseNeeded: the new key is wrapped by a passphrase; otherwise as `unlock`.
        """
        record = _active_of(await self._records.records())
        if record is None or record.key_id in self._keys:
            return
        self._hold(record, await self._fetch(record, None))

    def seal(self, plain: bytes, context: str) -> Sealed:
        """`plain`, readable only by `open` with the same `context`.

        Raises:
            VaultLocked: not unlocked yet.
        """
        if self._active is None:
            raise VaultLocked
        key_id = self._active.key_id
        return Sealed(key_id, encrypt(self._keys[key_id], plain, _bound(key_id, context)))

    def open(self, sealed: Sealed, context: str) -> bytes:
        """What was sealed for `context`.

        Raises:
            VaultLocked: not unlocked yet.
            SealBroken: altered, cut short, for another context, or of a key we do not have.
        """
        if self._active is None:
            raise VaultLocked
        key = self._keys.get(sealed.key_id)
        if key is None:
            raise SealBroken
        return decrypt(key, sealed.blob, _bound(sealed.key_id, context))

    async def change_passphrase(self, new: str) -> None:
        """Wrap the same key by another passphrase: one row changes, nothing is sealed anew.

        Where the keyring has had the key until now, its entry goes afterwards.

        Raises:
            VaultLocked, PassphraseTooShort.
        """
        active = self._require()
        wrapped = await asyncio.to_thread(passphrases.wrap, active, self._keys[active.key_id], new)
        await self._records.replace(wrapped)
        self._active = wrapped
        if active.protection is Protection.KEYRING:
            await self._forget_in_keyring(active.key_id)

    async def protect_with_keyring(self) -> None:
        """Keep the same key in the keyring from now on, without a passphrase.

        Raises:
            VaultLocked, KeyringLocked, KeyringFailed.
        """
        active = self._require()
        if active.protection is Protection.PASSPHRASE:
            record = KeyRecord(active.key_id, Protection.KEYRING, active.created_at, active=True)
            await self._keyring().put(record.key_id, self._keys[record.key_id])
            await self._records.replace(record)
            self._active = record

    async def rotate_key(self, passphrase: str | None = None) -> None:
        """Make a new key and seal everything anew with it, all or nothing. A wrapped key needs its passphrase again.

        Raises:
            VaultLocked, PassphraseNeeded, WrongPassphrase, KeyringLocked, KeyringFailed.
        """
        old = self._require()
        if old.protection is Protection.PASSPHRASE:
            if passphrase is None:
                raise PassphraseNeeded(new=False)
            await asyncio.to_thread(passphrases.unwrap, old, passphrase)
        new, key = await self._new_key(old.protection, passphrase)

        def reseal(context: str, sealed: Sealed) -> Sealed:
            plain = self.open(sealed, context)
            return Sealed(new.key_id, encrypt(key, plain, _bound(new.key_id, context)))

        await self._records.rotate(new, reseal)
        self._keys[new.key_id] = key
        self._active = new
        if old.protection is Protection.KEYRING:
            await self._forget_in_keyring(old.key_id)

    async def start_over(self, passphrase: str | None = None) -> None:
        """Give up everything sealed with a lost key and begin with a new one. The tenants stay.

        Raises:
            PassphraseNeeded, PassphraseTooShort, KeyringLocked, KeyringFailed.
        """
        self.lock()
        record, key = await self._new_key(await self._protection_for_new(passphrase), passphrase)
        await self._records.discard(record)
        self._hold(record, key)

    async def _make_first(self, passphrase: str | None) -> None:
        record, key = await self._new_key(await self._protection_for_new(passphrase), passphrase)
        try:
            await self._records.add(record)
        except EnvironmentFailed:
            made_meanwhile = _active_of(await self._records.records())
            if made_meanwhile is None:
                raise
            record, key = made_meanwhile, await self._fetch(made_meanwhile, passphrase)
        self._hold(record, key)

    async def _protection_for_new(self, passphrase: str | None) -> Protection:
        if self._safe is not None and await self._safe.available():
            return Protection.KEYRING
        if passphrase is None:
            raise PassphraseNeeded(new=True)
        return Protection.PASSPHRASE

    async def _new_key(self, protection: Protection, passphrase: str | None) -> tuple[KeyRecord, bytes]:
        """A new key that already lies where it is kept."""
        key = os.urandom(KEY_BYTES)
        record = KeyRecord(str(uuid4()), protection, self._clock.now(), active=True)
        if protection is Protection.KEYRING:
            await self._keyring().put(record.key_id, key)
            return record, key
        if passphrase is None:
            raise PassphraseNeeded(new=True)
        return await asyncio.to_thread(passphrases.wrap, record, key, passphrase), key

    async def _fetch(self, record: KeyRecord, passphrase: str | None) -> bytes:
        if record.protection is Protection.KEYRING:
            key = await self._keyring().get(record.key_id)
            if key is None:
                raise KeyLost
            return key
        if passphrase is None:
            raise PassphraseNeeded(new=False)
        return await asyncio.to_thread(passphrases.unwrap, record, passphrase)

    async def _forget_in_keyring(self, key_id: str) -> None:
        """Remove an entry that nothing needs any more; one that stays is harmless and undoes nothing."""
        try:
            await self._keyring().delete(key_id)
        except EnvironmentFailed:
            log.info("An old key could not be removed from the keyring")

    def _keyring(self) -> KeySafe:
        if self._safe is None:
            raise KeyLost
        return self._safe

    def _require(self) -> KeyRecord:
        if self._active is None:
            raise VaultLocked
        return self._active

    def _hold(self, record: KeyRecord, key: bytes) -> None:
        self._keys[record.key_id] = key
        self._active = record


def _active_of(records: list[KeyRecord]) -> KeyRecord | None:
    return next((record for record in records if record.active), None)


def _bound(key_id: str, context: str) -> str:
    return f"{key_id}:{context}"
