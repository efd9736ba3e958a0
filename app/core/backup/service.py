"""Making backups, knowing when the last one was made, and when it is time to remind of one."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from app import __version__
from app.core.activity import details
from app.core.backup import file as backup_file
from app.core.backup.memory import LastBackup, last_of, remember
from app.core.backup.restoring import Held, Restoring
from app.core.backup.room import room
from app.core.clock import Clock
from app.core.errors import BadInput
from app.core.paths import DataFolder
from app.core.phrases import phrase
from app.core.storage.contents import Contents
from app.core.storage.database import Storage
from app.core.storage.errors import KeyRetired
from app.core.storage.replacing import take_snapshot
from app.core.vault.errors import UnknownKey
from app.core.vault.model import Condition
from app.core.vault.passphrase import Cost
from app.core.vault.vault import Vault

WORTH_A_BACKUP: Final = 5
"""Tenants with tokens from which on their loss would cost more than an hour."""
OLD_AFTER: Final = timedelta(days=30)


class FileThere(BadInput):
    """There is a file of that name, and nobody said that it may go."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            phrase("The file is there already"),
            phrase("{name} exists and was left as it is.", name=file.name),
            phrase("Choose another name, or say that it may be replaced."),
        )


class FileOfStore(BadInput):
    """The name is that of the store's own files."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            phrase("Not a place for a backup"),
            phrase("{name} in this folder is where Keyturn keeps its data.", name=file.name),
            phrase("Choose another folder, on another disk if there is one."),
        )


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that is on the disk; `size` in bytes."""

    file: Path
    contents: Contents
    size: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a backup holds, and what is here. `brings_key`: its key opens the tokens here, and nothing else does now."""

    held: Held
    here: Contents
    brings_key: bool


class Backups:
    """Backups of the store that is open. `cost` is scrypt's for their passphrases. `restoring` brings them back."""

    def __init__(
        self,
        *,
        storage: Storage,
        vault: Vault,
        folder: DataFolder,
        restoring: Restoring,
        clock: Clock,
        actor: str,
        cost: Cost | None = None,
    ) -> None:
        self.restoring = restoring
        self._storage = storage
        self._vault = vault
        self._folder = folder
        self._clock = clock
        self._actor = actor
        self._cost = cost or Cost()

    async def make(self, file: Path, passphrase: str, *, replace: bool = False) -> Made:
        """Write the whole store and the key to its tokens to `file`, encrypted with `passphrase`. The vault is open.

        Raises:
            FileThere, FileOfStore: there is one of that name, and not `replace`; it is the store's own.
            WeakPassphrase: it will not do.
            VaultLocked, KeyRetired: the key to the tokens cannot be had now.
            BackupBusy: one is being made or restored.
            DatabaseFailed, FileNotWritten: no backup was made; a file of that name is as it was.
        """
        self._refuse(file, replace=replace)
        now = self._clock.now()
        with room(self._folder) as passing:
            snapshot = passing / "snapshot.db"
            await asyncio.to_thread(take_snapshot, self._folder.database, snapshot)
            key, contents = await self._look_at(snapshot)
            head, file_key = await backup_file.begun(backup_file.Label(now, __version__, key), passphrase, self._cost)
            size = await asyncio.to_thread(backup_file.write, file, head, file_key, snapshot)
        await remember(self._storage, LastBackup.of(now, file))
        words = details.ONE_BACKED_UP if contents.tenants == 1 else details.BACKED_UP
        detail = words.format(number=contents.tenants, file=file.name)
        await self._storage.activity.add(self._clock.now(), self._actor, "made a backup", None, detail)
        return Made(file, contents, size)

    async def look(self, file: Path, passphrase: str) -> Found:
        """What is in `file`, beside what is here. Raises: as `Restoring.look`."""
        held = await self.restoring.look(file, passphrase)
        locked = (await self._vault.state()).condition is Condition.LOCKED
        here = {record.key_id for record in await self._storage.keys.records() if record.active}
        return Found(held, await self._storage.contents(), brings_key=locked and held.key_id in here)

    async def take_key(self, file: Path, passphrase: str) -> None:
        """Open the vault by the key in `file`, and leave everything else as it is.

        Raises:
            OtherKey, FileLocked, ...: as `Restoring.take_key`.
        """
        await self.restoring.take_key(file, passphrase, self._storage)
        self._vault.lock()
        await self._vault.unlock(passphrase)

    async def last(self) -> LastBackup | None:
        """The last one that was made, or that this store was restored from."""
        return await last_of(self._storage)

    async def due(self) -> bool:
        """Whether there is much to lose and no backup of these weeks."""
        last = await self.last()
        if last is not None and self._clock.now() - last.at < OLD_AFTER:
            return False
        return (await self._storage.contents()).with_tokens >= WORTH_A_BACKUP

    def _refuse(self, file: Path, *, replace: bool) -> None:
        """Keep what must not be overwritten: the store itself, whatever anybody says."""
        database = self._folder.database
        if file.absolute().parent == database.parent and file.name.startswith(database.name):
            raise FileOfStore(file)
        if file.exists() and not replace:
            raise FileThere(file)

    async def _look_at(self, snapshot: Path) -> tuple[bytes | None, Contents]:
        """The key that the snapshot's tokens are sealed with, and what else is in it."""
        storage = await Storage.open(snapshot, self._clock)
        try:
            records, contents = await storage.keys.records(), await storage.contents()
        finally:
            await storage.close()
        active = next((record.key_id for record in records if record.active), None)
        return None if active is None else await self._key(active), contents

    async def _key(self, key_id: str) -> bytes:
        await self._vault.unlock()
        if not self._vault.holds(key_id):
            await self._vault.refresh()
        try:
            return self._vault.key_of(key_id)
        except UnknownKey:
            raise KeyRetired from None
