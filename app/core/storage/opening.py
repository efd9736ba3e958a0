"""From a path to a database that is private, sound and of this version: look first, then touch.

Alembic is slow to import and rarely needed: the revision is read by hand, and only a difference loads it.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from app.core.paths import make_private_folder
from app.core.storage.connecting import WRITES, engine_for, read_only
from app.core.storage.conversion import converted
from app.core.storage.errors import DatabaseDamaged, DatabaseForeign, DatabaseNotOpened
from app.core.storage.migrations import HEAD

_CHECKED_UP_TO = 64 * 2**20
"""Bytes up to which a file is checked whole on opening (tens of milliseconds); beyond, damage shows when it is met."""
_SMALLEST_PAGE = 512


def make_ready(file: Path) -> None:
    """Make, check or migrate `file`. Blocks.

    Raises:
        DatabaseFailed: it cannot be used; an existing file is left as it was, byte for byte.
    """
    with converted(file):
        _make_private(file)
        revision = inspect(file)
        if revision != HEAD:
            from app.core.storage.migrating import migrate

            migrate(file)
        _prove_writable(file)


def inspect(file: Path) -> str | None:
    """The schema revision of `file`, None while it is empty, having changed nothing in it.

    Raises:
        DatabaseDamaged, DatabaseForeign: it is no database, or not ours.
    """
    size = file.stat().st_size
    if size == 0:
        return None
    if size % _SMALLEST_PAGE and not file.with_name(f"{file.name}-wal").exists():
        raise DatabaseDamaged(file)  # cut off within a page, which SQLite would fill up with zeros
    with closing(read_only(file)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables:
            return None
        if size <= _CHECKED_UP_TO and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise DatabaseDamaged(file)
        if "alembic_version" not in tables:
            raise DatabaseForeign(file)
        return revision_of(connection)


def revision_of(connection: sqlite3.Connection) -> str | None:
    """The revision that is noted in a database of ours."""
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return None if row is None else str(row[0])


def _make_private(file: Path) -> None:
    """The folder and the file for their owner alone; SQLite gives its -wal and -shm files the mode of the file.

    On Windows modes mean little: there the access list of the user's profile folder is what keeps others out.
    """
    make_private_folder(file.parent)
    # An existing file is not opened here: closing it again would drop this process's locks on it (SQLite's "how to
    # corrupt", section 2.2).
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDONLY, 0o600))
    if not file.is_file():
        raise DatabaseNotOpened(file)
    if file.stat().st_mode & 0o077:
        with suppress(PermissionError):  # somebody else's file: whether we may use it, SQLite will find
            file.chmod(0o600)


def _prove_writable(file: Path) -> None:
    """Begin a write and take it back: SQLite opens what it may only read without a word."""
    engine = engine_for(file).execution_options(**{WRITES: True})
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA user_version = 0")
            connection.rollback()
    finally:
        engine.dispose()
