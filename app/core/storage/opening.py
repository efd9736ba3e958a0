"""From a path to a database that is private, sound and of this version: look first, then touch.

Alembic is slow to import: only a difference of revisions loads it.
"""

import os
from contextlib import suppress
from pathlib import Path

from app.core.paths import make_private_folder
from app.core.storage.connecting import WRITES, engine_for
from app.core.storage.conversion import converted
from app.core.storage.errors import DatabaseNotOpened
from app.core.storage.looking import inspect
from app.core.storage.migrations import HEAD


def make_ready(file: Path) -> None:
    """Make, check or migrate `file`. Blocks.

    Raises:
        DatabaseFailed: it cannot be used; an existing file is left as it was, byte for byte.
    """
    with converted(file):
        make_private(file)
        revision = inspect(file)
        if revision != HEAD:
            from app.core.storage.migrating import migrate

            migrate(file)
        _prove_writable(file)


def make_private(file: Path) -> None:
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
