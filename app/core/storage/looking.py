"""A look at a database file before anything touches it: is it one, is it ours, is it whole, and of which revision.

Alembic is slow to import and rarely needed, so the revision is read by hand.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.core.storage.connecting import read_only
from app.core.storage.errors import DatabaseDamaged, DatabaseForeign

_CHECKED_UP_TO = 64 * 2**20
"""Bytes up to which a file is checked whole on opening (tens of milliseconds); beyond, damage shows when it is met."""
_SMALLEST_PAGE = 512


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
