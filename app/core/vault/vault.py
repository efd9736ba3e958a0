"""The vault: encrypts what opens a customer's company, and looks after the one key that this takes.

At every instant the stored record's key can be had: a key is in its place before its record is stored, and leaves it
after. A process killed in between leaves at worst an unused entry in the keyring.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial
from typing import NoReturn, SupportsIndex

from app.core.clock import Clock
from app.core.errors import EnvironmentFailed
from app.core.storage.errors import KeyRetired, KeyTaken
from app.core.vault import cipher
from app.core.vault.errors import (
    KeyLost,
    NoKeyring,
    PassphraseNeeded,
    SealBroken,
    UnknownKey,
    VaultLocked,
)
from app.core.vault.keys import KeyRecords, KeySafe, NewKey
from app.core.vault.model import Condition, KeyRecord, Protection, Sealed, VaultState
from app.core.vault.passphrase import Cost, Wrapping

log = logging.getLogger(__name__)


class Vault:
    """Seals and opens with the active data key, once it is unlocked.

    `safe` None means that there is no keyring. `cost` is scrypt's for new passphrases.
    """

    def __init__(self, records: KeyRecords, safe: KeySafe | None, clock: Clock, cost: Cost | None = None) -> None:
        self._records = records
        self._safe = safe
        self._clock = clock
        self._cost = cost or Cost()
        self._changing = asyncio.Lock()
        self._keys: dict[str, bytes] = {}  # replaced ones too, for what was read just before; only memory, until locked
        self._active: str | None = None
        self._wrapping: Wrapping | None = None

    async def state(self) -> VaultState:
        """Whether it can be used, and by what its key is protected. Asks nobody for anything."""
        record = await self._record()
        keyring = self._safe is not None and await self._safe.available()
        if record is None:
            return VaultState(Condition.NEW, None, keyring)
        condition = Condition.UNLOCKED if self._active == record.key_id else Condition.LOCKED
        return VaultState(condition, record.protection, keyring)

    async def unlock(self, passphrase: str | None = None) -> None:
        """Make sure that it can be used; the first time, make its key: in the keyring, else wrapped by `passphrase`.

        Cheap when it is unlocked already.

        Raises:
            PassphraseNeeded: there is no usable keyring, or a passphrase protects the key, and none was given.
            WrongPassphrase, WeakPassphrase: the one that was given will not do.
            KeyringLocked, KeyringFailed, NoKeyring: the keyring has the key and does not hand it over.
            KeyLost, KeyRecordBroken: the key cannot be had any more; `start_over` makes a new one.
        """
        if self._active is not None:
            return
        async with self._changing:
            if self._active is None:
                await self._take_up(passphrase)

    async def unlock_quietly(self) -> bool:
        """Whether it can be used now; opened for it only where that asks nobody for anything, and shows no dialog."""
        if self._active is not None:
            return True
        record = await self._record()
        if record is None or record.protection is not Protection.KEYRING:
            return False
        if self._safe is None or not await self._safe.silent():
            return False
        try:
            await self.unlock()
        except EnvironmentFailed as failure:
            log.info("The vault stays locked: %s", failure.title)
            return False
        return True

    async def refresh(self) -> None:
        """Take up the key that another process has put in place: after KeyRetired, or when a seal's key is not held.

        Raises: as `unlock` does; it needs unlocking then.
        """
        if self._active is None:
            raise VaultLocked
        async with self._changing:
            self._active = None
            await self._take_up(None)

    def lock(self) -> None:
        """Forget every key. (Python cannot wipe memory: a copy may outlive this until it is overwritten.)"""
        self._keys.clear()
        self._active = None
        self._wrapping = None

    def holds(self, key_id: str) -> bool:
        """Whether what is sealed with that key can be opened."""
        return key_id in self._keys

    def seal(self, plain: bytes, context: str) -> Sealed:
        """Encrypt with the active key. Only `open` with the same context gives it back.

        Raises:
            VaultLocked: there is no key in memory.
        """
        if self._active is None:
            raise VaultLocked
        return _sealed(self._active, self._keys[self._active], plain, context)

    def open(self, sealed: Sealed, context: str) -> bytes:
        """What was sealed for this context.

        Raises:
            VaultLocked: there is no key in memory.
            UnknownKey: it needs a key that is not held; `refresh`, read it again and retry.
            SealBroken: it was altered, cut short, or sealed for something else.
        """
        if not self._keys:
            raise VaultLocked
        key = self._keys.get(sealed.key_id)
        if key is None:
            raise UnknownKey
        try:
            return cipher.decrypt(key, sealed.blob, _associated(sealed.key_id, context))
        except cipher.NotAuthentic:
            raise SealBroken from None

    def key_of(self, key_id: str) -> bytes:
        """The data key itself, in clear: for a backup, which encrypts it at once, and for nothing else.

        Raises:
            UnknownKey: it is not held; `refresh` may bring it.
        """
        key = self._keys.get(key_id)
        if key is None:
            raise UnknownKey
        return key

    async def change_passphrase(self, new: str) -> None:
        """Protect by this passphrase from now on, whatever did before: a new key, everything sealed anew.

        A new key, so that an old copy of the file and the old passphrase open nothing that is stored from now on.

        Raises:
            VaultLocked: unlock it first.
            WeakPassphrase: nothing was changed.
        """

        async def wrapped(_: KeyRecord) -> NewKey:
            return NewKey.wrapped(await Wrapping.new(new, self._cost), self._clock.now())

        await self._replace_key(wrapped)

    async def protect_with_keyring(self) -> None:
        """Protect by the keyring from now on: a new key, everything sealed anew.

        Raises:
            VaultLocked: unlock it first.
            NoKeyring, KeyringLocked, KeyringFailed: nothing was changed.
        """

        async def kept(_: KeyRecord) -> NewKey:
            return await NewKey.in_safe(await self._usable_safe(), self._clock.now())

        await self._replace_key(kept)

    async def rotate_key(self) -> None:
        """Replace the key, protected as before; everything is sealed anew in one transaction.

        Raises:
            VaultLocked: unlock it first.
            KeyringLocked, KeyringFailed: nothing was changed.
        """

        async def alike(old: KeyRecord) -> NewKey:
            if old.protection is Protection.KEYRING or self._wrapping is None:
                return await NewKey.in_safe(await self._usable_safe(), self._clock.now())
            return NewKey.wrapped(self._wrapping, self._clock.now())

        await self._replace_key(alike)

    async def start_over(self, passphrase: str | None = None) -> None:
        """For a lost key or a forgotten passphrase: make a new key and drop what only the old one could open.

        Tenants and everything else stay; each tenant needs a renewal.

        Raises: as `unlock` does the first time; nothing was changed then.
        """
        async with self._changing:
            old = await self._record()
            new = await self._new_key(passphrase)
            await self._stored(new, self._records.discard)
            self.lock()
            self._adopt(new)
            if old is not None:
                await self._forget(old)

    def __repr__(self) -> str:
        return f"<Vault {'locked' if self._active is None else 'unlocked'}>"

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError("a vault holds keys and is not copied or pickled")

    async def _record(self) -> KeyRecord | None:
        return next((record for record in await self._records.records() if record.active), None)

    async def _take_up(self, passphrase: str | None) -> None:
        await self._load(await self._record() or await self._first_record(passphrase), passphrase)

    async def _load(self, record: KeyRecord, passphrase: str | None) -> None:
        """Have the record's key in memory and use it."""
        if record.key_id not in self._keys:
            if record.protection is Protection.KEYRING:
                key = await self._key_in_safe(record)
            else:
                key = await self._unwrapped(record, passphrase)
            self._keys[record.key_id] = key
        self._active = record.key_id

    async def _key_in_safe(self, record: KeyRecord) -> bytes:
        key = await (await self._usable_safe()).get(record.key_id)
        if key is None or cipher.id_of(key) != record.key_id:
            raise KeyLost
        return key

    async def _unwrapped(self, record: KeyRecord, passphrase: str | None) -> bytes:
        wrapping = self._wrapping
        if wrapping is None or not wrapping.fits(record):
            if passphrase is None:
                raise PassphraseNeeded(new=False)
            wrapping = await Wrapping.again(passphrase, record)
        key = wrapping.unwrap(record)
        self._wrapping = wrapping
        return key

    async def _first_record(self, passphrase: str | None) -> KeyRecord:
        """Make the first key, or find that another process has just done so."""
        new = await self._new_key(passphrase)
        try:
            await self._stored(new, self._records.add)
        except KeyTaken:
            taken = await self._record()
            if taken is None:
                raise
            return taken
        self._adopt(new)
        return new.record

    async def _new_key(self, passphrase: str | None) -> NewKey:
        return await NewKey.where_it_can_be(self._safe, passphrase, self._cost, self._clock.now())

    async def _usable_safe(self) -> KeySafe:
        if self._safe is None or not await self._safe.available():
            raise NoKeyring
        return self._safe

    async def _replace_key(self, make: Callable[[KeyRecord], Awaitable[NewKey]]) -> None:
        if self._active is None:
            raise VaultLocked
        async with self._changing:
            old = await self._record()
            if old is None:
                raise VaultLocked
            await self._load(old, None)
            new = await make(old)
            reseal = partial(self._resealed, new)
            try:
                await self._stored(new, lambda record: self._records.rotate(record, reseal))
            except UnknownKey:
                if await self._record() == old:
                    raise
                raise KeyRetired from None  # another process came first
            self._adopt(new)
            await self._forget(old)

    def _resealed(self, new: NewKey, context: str, sealed: Sealed) -> Sealed:
        try:
            plain = self.open(sealed, context)
        except UnknownKey:
            raise
        except SealBroken:
            return Sealed(new.record.key_id, sealed.blob)  # broken before, broken after: it must not stop the rotation
        return _sealed(new.record.key_id, new.key, plain, context)

    async def _stored(self, new: NewKey, store: Callable[[KeyRecord], Awaitable[None]]) -> None:
        """Store the record; where that fails, take the new key out of its place again unless it is in use after all.

        Only after a failure, not when cancelled: then the transaction may still be under way.
        """
        try:
            await store(new.record)
        except Exception:
            if new.record.key_id not in {record.key_id for record in await self._records.records()}:
                await self._forget(new.record)
            raise

    def _adopt(self, new: NewKey) -> None:
        self._keys[new.record.key_id] = new.key
        self._active = new.record.key_id
        self._wrapping = new.wrapping

    async def _forget(self, unused: KeyRecord) -> None:
        """Take a key that nothing is sealed with out of the keyring; one that stays opens nothing."""
        if unused.protection is not Protection.KEYRING or self._safe is None:
            return
        try:
            await self._safe.delete(unused.key_id)
        except EnvironmentFailed as failure:
            log.warning("A key that is no longer used stays in the keyring: %s", failure.title)


def _sealed(key_id: str, key: bytes, plain: bytes, context: str) -> Sealed:
    return Sealed(key_id, cipher.encrypt(key, plain, _associated(key_id, context)))


def _associated(key_id: str, context: str) -> bytes:
    """Ties a blob to its key's name and to what it is for. A key id holds no NUL: nothing else reads the same."""
    return f"{key_id}\0{context}".encode()
