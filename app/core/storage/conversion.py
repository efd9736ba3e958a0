"""The one place where SQLite's and the operating system's errors become Keyturn's."""

import errno
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.core.storage.errors import (
    DatabaseDamaged,
    DatabaseFailed,
    DatabaseLocked,
    DatabaseNotOpened,
    DatabaseReadOnly,
    DiskFailed,
    DiskFull,
)

# Primary result codes (https://www.sqlite.org/rescode.html). What is not here (constraints, misuse) is a bug of ours.
_BY_SQLITE_CODE: dict[int, Callable[[Path], DatabaseFailed]] = {
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
    sqlite3.SQLITE_READONLY: DatabaseReadOnly,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_BUSY: DatabaseLocked,
    sqlite3.SQLITE_LOCKED: DatabaseLocked,
    sqlite3.SQLITE_PROTOCOL: DatabaseLocked,
    sqlite3.SQLITE_CANTOPEN: DatabaseNotOpened,
    sqlite3.SQLITE_PERM: DatabaseNotOpened,
    sqlite3.SQLITE_AUTH: DatabaseNotOpened,
    sqlite3.SQLITE_IOERR: DiskFailed,
}
_BY_ERRNO: dict[int, Callable[[Path], DatabaseFailed]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: DatabaseReadOnly,
    errno.EIO: DiskFailed,
}


@contextmanager
def converted(file: Path) -> Iterator[None]:
    """Raise `DatabaseFailed` for what the surroundings of `file` did to us; let everything else through."""
    try:
        yield
    except DBAPIError as error:
        found = _for_sqlite(error.orig)
        if found is None:
            raise
        raise found(file) from error
    except sqlite3.Error as error:
        found = _for_sqlite(error)
        if found is None:
            raise
        raise found(file) from error
    except OSError as error:
        raise _BY_ERRNO.get(error.errno or 0, DatabaseNotOpened)(file) from error


def _for_sqlite(error: BaseException | None) -> Callable[[Path], DatabaseFailed] | None:
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else _BY_SQLITE_CODE.get(code & 0xFF)
