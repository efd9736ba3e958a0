"""Copies of a database: its last committed state in a file of its own, for its owner only, whole or not at all."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path


def copy_private(source: sqlite3.Connection, copy: Path) -> None:
    """Copy what `source` is open on into `copy`; one of that name is replaced. Blocks.

    By SQLite's own backup: what another process is writing meanwhile is in it whole or not at all.
    """
    part = copy.with_name(f"{copy.name}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDONLY, 0o600))
        with closing(sqlite3.connect(part)) as target:
            source.backup(target)
        part.replace(copy)
    finally:
        part.unlink(missing_ok=True)
