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

from app.core.backup import file as backup_file
from app.core.backup.file import FileNotRead, Label
from app.core.backup.memory import LastBackup, remember
from app.core.backup.room import room
from app.core.clock import Clock
from app.core.paths import DataFolder
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
    """What a backup holds: when and by which version it was made, and how much is in it."""

    made_at: datetime
    version: str
    contents: Contents


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, where what was there before is kept, and what guards the key now (None: there is no key)."""

    held: Held
    kept: Path | None
    protection: Protection | None


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
                await _require_key(storage, label)
                return Held(label.made_at, label.version, await storage.contents())

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
                protection = await self._protected(storage, label, vault_passphrase or passphrase)
                held = Held(label.made_at, label.version, await storage.contents())
                await remember(storage, LastBackup.of(label.made_at, file))
                detail = f"{held.contents.tenants} tenants from {file.name}"
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

    async def _protected(self, storage: Storage, label: Label, passphrase: str) -> Protection | None:
        """Put the key where this machine keeps keys, and note that beside the tokens."""
        if await _require_key(storage, label) is None:
            return None
        now = self._clock.now()
        try:
            new = await NewKey.where_it_can_be(self._safe, None, self._cost, now, label.key)
        except PassphraseNeeded:
            new = await NewKey.where_it_can_be(None, passphrase, self._cost, now, label.key)
        await storage.keys.protect_otherwise(new.record)
        return new.record.protection


async def _unpack(file: Path, passphrase: str, database: Path) -> Label:
    """Write the backup's database to `database`; returns what the backup says of itself."""
    try:
        stream = await asyncio.to_thread(file.open, "rb")
    except OSError as error:
        raise FileNotRead(file, error) from error
    with stream:
        label, head, key = await backup_file.look_into(stream, passphrase)
        await asyncio.to_thread(backup_file.unpack, stream, head, key, database)
    return label


async def _require_key(storage: Storage, label: Label) -> KeyRecord | None:
    """The record of the key, which must be the one that came along; None where nothing was ever sealed."""
    record = next((record for record in await storage.keys.records() if record.active), None)
    came = None if label.key is None else cipher.id_of(label.key)
    if came != (None if record is None else record.key_id):
        raise FileDamaged
    return record
