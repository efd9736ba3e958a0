"""What is slow and the same each time, made once for all tests: a new database's tables, a practice directory's keys.

scrypt, too, costs next to nothing in them. Where one of these is what a test is about it is real: `tests/core/storage`
makes every table by the migrations, `tests/core/vault` pays scrypt's price, `tests/practice` makes keys.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from app.core.storage import connecting, migrating
from app.core.storage.connecting import BUSY_SECONDS
from app.core.storage.looking import inspect
from app.core.vault.passphrase import Cost
from app.practice.certificates import certificates
from app.practice.folder import write_private
from app.practice.id_tokens import Signer

CHEAP = (2**4, 8, 1)
"""scrypt's cost that takes no time; how strong it is is not the point of most tests."""

migrate_step_by_step = migrating.migrate
"""As Keyturn does it."""


Replace = Callable[[object, str, object], None]
"""`setattr`, or that of a MonkeyPatch."""


def make_tables_at_once(replace: Replace) -> None:
    """Have a new database get its tables without the steps to them."""
    replace(migrating, "migrate", migrate)


def compile_statements_once(replace: Replace) -> None:
    """Have all databases of a process share what SQLAlchemy makes of a statement: it is the same for each of them."""
    replace(connecting, "create_engine", partial(create_engine, execution_options={"compiled_cache": _COMPILED}))
    replace(SQLiteDialect_pysqlite, "__eq__", lambda self, other: type(self) is type(other))
    replace(SQLiteDialect_pysqlite, "__hash__", lambda self: hash(type(self)))


_COMPILED: dict[object, object] = {}


def make_passphrases_cheap(replace: Replace) -> None:
    """Have scrypt take no time for a new passphrase."""
    replace(Cost.__init__, "__defaults__", CHEAP)


def migrate(file: Path) -> None:
    """As `migrating.migrate`; a database that is empty gets at once what all the steps lead to."""
    if inspect(file) is None and _filled(file):
        return
    migrate_step_by_step(file)


def _filled(file: Path) -> bool:
    """Give an empty database its tables, unless another process was quicker."""
    with closing(sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        if inspect(file) is None:
            for statement in new_tables():
                connection.execute(statement)
            connection.execute("COMMIT")
            return True
    return False


@cache
def new_tables() -> list[str]:
    """The statements that make a database as the migrations leave a new one."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "keyturn.db"
        file.touch()
        migrate_step_by_step(file)
        with closing(sqlite3.connect(file)) as made:
            return [line for line in made.iterdump() if line not in {"BEGIN TRANSACTION;", "COMMIT;"}]


def with_keys(folder: Path) -> Path:
    """A new practice directory's folder in which keys and certificates are made already."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in _keys().items():
        write_private(folder / name, content)
    return folder


@cache
def _keys() -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        certificates(Path(folder), datetime.now(UTC))
        Signer(Path(folder) / "signing-key.pem")
        return {file.name: file.read_bytes() for file in Path(folder).iterdir()}
