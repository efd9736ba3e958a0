"""Bringing a backup back: first a look at the whole of it, then, when a person agrees, in the present store's place.

The database is closed meanwhile. What comes in is made ready beside it (opened, proved whole, brought to this version,
its key put where this machine keeps keys) and takes its place in one transaction at the very end.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Self

from app.core.activity import details
from app.core.backup import file as backup_file
from app.core.backup.file import FileNotRead, Label
from app.core.backup.memory import LastBackup, remember
from app.core.backup.room import room
from app.core.clock import Clock
from app.core.errors import BadInput
from app.core.paths import DataFolder
from app.core.phrases import phrase
from app.core.storage.contents import Contents
from app.core.storage.database import Storage
from app.core.storage.errors import DatabaseDamaged, DatabaseForeign, DatabaseNewer
from app.core.storage.replacing import put_in_place, require_unused
from app.core.vault import cipher
from app.core.vault.errors import PassphraseNeeded
from app.core.vault.keys import KeySafe, NewKey
from app.core.vault.model import KeyRecord, Protection
from app.core.vault.passphrase import Cost
from app.core.vault.passphrase_file import FileDamaged, FileNewer


@dataclass(frozen=True, slots=True)
class Held:
    """What a backup holds: when and by which version it was made, how much is in it, and which key to its tokens."""

    made_at: datetime
    version: str
    contents: Contents
    key_id: str | None

    @classmethod
    async def of(cls, label: Label, storage: Storage) -> Self:
        """Raises FileDamaged: the key is not that of the tokens."""
        record = await _require_key(storage, label)
        return cls(label.made_at, label.version, await storage.contents(), None if record is None else record.key_id)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, where what was there before is kept, and what guards the key now (None: there is no key)."""

    held: Held
    kept: Path | None
    protection: Protection | None


class OtherKey(BadInput):
    """The key in the backup is not the one that the tokens here are sealed with."""

    def __init__(self) -> None:
        super().__init__(
            phrase("It has another key"),
            phrase("The key in this backup does not open the tokens that are here."),
            phrase("Choose a backup of this store, or restore all of this one."),
        )


class Restoring:
    """Restores into `folder`. `safe` is this machine's keyring; `cost` is scrypt's where there is none."""

    def __init__(
        self, folder: DataFolder, safe: KeySafe | None, clock: Clock, actor: str, cost: Cost | None = None
    ) -> None:
        self._folder = folder
        self._safe = safe
        self._clock = clock
        self._actor = actor
        self._cost = cost or Cost()

    async def look(self, file: Path, passphrase: str) -> Held:
        """What is in `file`, all of it read and checked. Nothing is changed; the present store may be in use.

        Raises:
            FileNotRead, FileForeign, FileNewer, FileDamaged, FileLocked: it cannot be restored.
            BackupBusy: one is being made or restored.
            DatabaseFailed, FileNotWritten: there is no room to unpack it.
        """
        with self._room() as passing:
            database = passing / "restored.db"
            label = await _unpack(file, passphrase, database)
            async with self._opened(database) as storage:
                return await Held.of(label, storage)

    async def take(self, file: Path, passphrase: str, vault_passphrase: str | None = None) -> Restored:
        """Put it in the present store's place, which is kept as a copy. No Keyturn may have that open.

        The key goes into the keyring. Where there is none, `vault_passphrase` protects it from now on, or the backup's
        own when none is given.

        Raises:
            As `look`; DatabaseInUse; KeyringLocked, WeakPassphrase: nothing was changed.
        """
        with self._room() as passing:
            await asyncio.to_thread(require_unused, self._folder.database)
            database = passing / "restored.db"
            label = await _unpack(file, passphrase, database)
            async with self._opened(database) as storage:
                held = await Held.of(label, storage)
                protection = await self._protect(storage, label.key, vault_passphrase or passphrase)
                await remember(storage, LastBackup.of(label.made_at, file))
                words = details.ONE_RESTORED if held.contents.tenants == 1 else details.RESTORED
                detail = words.format(number=held.contents.tenants, file=file.name)
                await storage.activity.add(self._clock.now(), self._actor, "restored a backup", None, detail)
            kept = await asyncio.to_thread(put_in_place, database, self._folder.database, self._clock.now())
        return Restored(held, kept, protection)

    @contextmanager
    def _room(self) -> Iterator[Path]:
        self._folder.create()
        with room(self._folder) as passing:
            yield passing

    @asynccontextmanager
    async def _opened(self, database: Path) -> AsyncIterator[Storage]:
        """The backup's database, brought to this version."""
        try:
            storage = await Storage.open(database, self._clock)
        except DatabaseNewer:
            raise FileNewer from None
        except (DatabaseDamaged, DatabaseForeign):
            raise FileDamaged from None
        try:
            yield storage
        finally:
            await storage.close()

    async def take_key(self, file: Path, passphrase: str, storage: Storage) -> None:
        """Take only the key to the tokens out of `file`, for an open store whose own key is lost.

        Raises:
            As `look`, but for what is wrong with the database in it; OtherKey: it is not that store's key.
        """
        with await _opened_file(file) as stream:
            label, _, _ = await backup_file.look_into(stream, passphrase)
        record = await _active(storage)
        if record is None or label.key is None or cipher.id_of(label.key) != record.key_id:
            raise OtherKey
        await self._protect(storage, label.key, passphrase)
        await storage.activity.add(
            self._clock.now(), self._actor, "took the key to the tokens from a backup", None, file.name
        )

    async def _protect(self, storage: Storage, key: bytes | None, passphrase: str) -> Protection | None:
        """Put the key where this machine keeps keys, and note that beside the tokens."""
        if key is None:
            return None
        now = self._clock.now()
        try:
            new = await NewKey.where_it_can_be(self._safe, None, self._cost, now, key)
        except PassphraseNeeded:
            new = await NewKey.where_it_can_be(None, passphrase, self._cost, now, key)
        await storage.keys.protect_otherwise(new.record)
        return new.record.protection


async def _unpack(file: Path, passphrase: str, database: Path) -> Label:
    """Write the backup's database to `database`; returns what the backup says of itself."""
    with await _opened_file(file) as stream:
        label, head, key = await backup_file.look_into(stream, passphrase)
        await asyncio.to_thread(backup_file.unpack, stream, head, key, database)
    return label


async def _opened_file(file: Path) -> BinaryIO:
    try:
        return await asyncio.to_thread(file.open, "rb")
    except OSError as error:
        raise FileNotRead(file, error) from error


async def _active(storage: Storage) -> KeyRecord | None:
    return next((record for record in await storage.keys.records() if record.active), None)


async def _require_key(storage: Storage, label: Label) -> KeyRecord | None:
    """The record of the key, which must be the one that came along; None where nothing was ever sealed."""
    record = await _active(storage)
    came = None if label.key is None else cipher.id_of(label.key)
    if came != (None if record is None else record.key_id):
        raise FileDamaged
    return record
