"""Takes a whole database out of one in use, and puts one in the place of another: for backups.

Through SQLite itself, as one transaction: killed at any instant, the file holds the old content or the new, and no
other process ever has a file under its hands that was moved away.
"""

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from app.core.storage.connecting import read_only
from app.core.storage.conversion import converted
from app.core.storage.copying import copy_private
from app.core.storage.errors import DatabaseDamaged, DatabaseInUse
from app.core.storage.looking import inspect
from app.core.storage.opening import make_private


def take_snapshot(file: Path, snapshot: Path) -> None:
    """Copy the last committed state of `file` to `snapshot`, and see that it is sound. Blocks.

    Raises:
        DatabaseFailed: `file` cannot be read or is damaged, or there is no room.
    """
    with converted(file):
        with closing(read_only(file)) as source:
            copy_private(source, snapshot)
        with closing(sqlite3.connect(snapshot)) as copied:
            if copied.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise DatabaseDamaged(file)


def require_unused(file: Path) -> None:
    """See that nobody works on `file`; one that is not there, or is no database any more, counts as unused. Blocks.

    Raises:
        DatabaseInUse: another process has it open.
        DatabaseFailed: it cannot be written.
    """
    if not file.exists():
        return
    with suppress(DatabaseDamaged), converted(file):
        with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as target:
            _keep_to_ourselves(target, file)


def put_in_place(new: Path, file: Path, now: datetime) -> Path | None:
    """Replace what `file` holds by what `new` holds; returns the copy of what was there, if anything was. Blocks.

    A file that is no database any more is moved aside.

    Raises:
        DatabaseInUse: another process has it open; nothing was changed.
        DatabaseFailed: it cannot be replaced; what it held is as it was.
    """
    stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    with converted(file):
        moved = _move_damaged_aside(file, stamp)
        make_private(file)
        with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as target:
            _keep_to_ourselves(target, file)
            kept = _copy_aside(target, file, stamp)
            target.execute("PRAGMA journal_mode=WAL")
            target.execute("PRAGMA synchronous=FULL")
            with closing(read_only(new)) as source:
                source.backup(target)
            target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return kept or moved


def _keep_to_ourselves(target: sqlite3.Connection, file: Path) -> None:
    """Without the shared memory that a write-ahead log is shared by, SQLite wants the file alone, and keeps it until it
    is closed (sqlite.org/wal.html, section 6)."""
    try:
        target.execute("PRAGMA locking_mode=EXCLUSIVE")
        target.execute("BEGIN IMMEDIATE")
        target.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            raise DatabaseInUse(file) from error
        raise


def _copy_aside(target: sqlite3.Connection, file: Path, stamp: str) -> Path | None:
    if target.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
        return None
    copy = file.with_name(f"{file.name}.before-restore-{stamp}")
    copy_private(target, copy)
    return copy


def _move_damaged_aside(file: Path, stamp: str) -> Path | None:
    if not file.exists():
        return None
    try:
        with converted(file):
            inspect(file)
    except DatabaseDamaged:
        aside = file.with_name(f"{file.name}.damaged-{stamp}")
        for ending in ("-wal", "-shm"):
            with suppress(FileNotFoundError):
                file.with_name(f"{file.name}{ending}").replace(f"{aside}{ending}")
        file.replace(aside)
        return aside
    return None
