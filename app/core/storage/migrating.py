"""Brings a database file to this version's schema: a copy first, then everything in one transaction.

Killed anywhere in between, the file is as it was. Two processes that start together take turns: the second finds the
work done.
"""

from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from app.core.storage.connecting import WRITES, engine_for, read_only
from app.core.storage.copying import copy_private
from app.core.storage.count_table import keep_counts
from app.core.storage.errors import DatabaseDamaged, DatabaseNewer
from app.core.storage.looking import inspect
from app.core.storage.migrations import HEAD

STEPS = Path(__file__).with_name("migrations")
"""Where the steps are: by the package's own place, so that they are found inside a bundle too."""


def migrate(file: Path) -> None:
    """Bring `file` to the newest revision. Blocks.

    Raises:
        DatabaseNewer: its revision is unknown here; nothing was changed.
        DatabaseDamaged: its rows contradict each other; nothing was changed.
    """
    scripts = ScriptDirectory.from_config(_config())
    _refuse_newer(file, inspect(file), scripts)
    engine = engine_for(file, foreign_keys=False).execution_options(**{WRITES: True})
    try:
        with engine.begin() as connection:
            revision = inspect(file)  # again, now that nobody else can write
            if revision == HEAD:
                return
            _refuse_newer(file, revision, scripts)
            if revision is not None:
                copy_aside(file, revision)
            command.upgrade(_config(connection), "head")
            keep_counts(connection)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise DatabaseDamaged(file)
    finally:
        engine.dispose()


def copy_aside(file: Path, revision: str) -> Path:
    """Copy the last committed state of `file` beside it."""
    copy = file.with_name(f"{file.name}.before-{revision}")
    with closing(read_only(file)) as source:
        copy_private(source, copy)
    return copy


def _config(connection: Connection | None = None) -> Config:
    """Alembic without an alembic.ini."""
    config = Config()
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    config.set_main_option("sourceless", "true")
    config.attributes["connection"] = connection
    return config


def _refuse_newer(file: Path, revision: str | None, scripts: ScriptDirectory) -> None:
    known = {script.revision for script in scripts.walk_revisions()}
    if revision is not None and revision not in known:
        raise DatabaseNewer(file, revision)
