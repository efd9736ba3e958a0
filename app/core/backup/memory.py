"""What a store remembers of its backups: when the last one was made, and to where."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.core.clock import iso
from app.core.storage.database import Storage

_KEY = "backup.last"


@dataclass(frozen=True, slots=True)
class LastBackup:
    """`file` is the path as it was when it was made; after a restore, that of the file it came from."""

    at: datetime
    file: str

    @classmethod
    def of(cls, at: datetime, file: Path) -> "LastBackup":
        return cls(at, str(file.absolute()))


async def last_of(storage: Storage) -> LastBackup | None:
    """None while none was made."""
    stored = (await storage.settings.get_all()).get(_KEY)
    if stored is None:
        return None
    values = json.loads(stored)
    return LastBackup(datetime.fromisoformat(values["at"]), values["file"])


async def remember(storage: Storage, last: LastBackup) -> None:
    await storage.settings.set(_KEY, json.dumps({"at": iso(last.at), "file": last.file}))
