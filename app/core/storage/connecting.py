"""How Keyturn talks to SQLite: safe on power loss, several processes at once, nothing deleted left in the file."""

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event

BUSY_SECONDS = 15.0
"""How long a statement waits for another process. Ours hold the lock for milliseconds; a migration for seconds."""

WRITES = "keyturn_writes"
"""Execution option of engines whose transactions take the write lock at once."""

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
)


def engine_for(file: Path, *, foreign_keys: bool = True) -> Engine:
    """An engine on `file`. Foreign keys are off only while a migration rebuilds tables."""
    engine = create_engine(
        URL.create("sqlite", database=str(file)),
        connect_args={"timeout": BUSY_SECONDS},
        hide_parameters=True,  # what is stored belongs in no log and no exception
        pool_size=1,
        max_overflow=0,
    )

    def set_up(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin where we say, not where the driver guesses
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        connection.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")

    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", begin)
    return engine


def read_only(file: Path) -> sqlite3.Connection:
    """A plain connection that cannot change `file`: to look before anything is touched."""
    posix = file.resolve().as_posix()
    path = quote(posix if posix.startswith("/") else f"/{posix}")
    return sqlite3.connect(f"file://{path}?mode=ro", uri=True, timeout=BUSY_SECONDS, isolation_level=None)
