"""The steps lead to exactly the tables of schema.py, lose nothing on the way, and a copy is made before each."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert
from sqlalchemy import inspect as reflect

from app.core.alerts.model import DigestState, SentDigest, Told
from app.core.http.pause import Pause
from app.core.invitations.model import InvitationState
from app.core.storage import migrating, opening
from app.core.storage.connecting import engine_for
from app.core.storage.database import Storage
from app.core.storage.errors import DatabaseDamaged, DiskFull
from app.core.storage.migrations import HEAD
from app.core.storage.schema import Base, OutboxRow, TemplateRow
from app.core.storage.sealed import INVITATION_LINKS, SECRETS, UNSENT_MESSAGES
from app.core.vault.model import Sealed
from tests.core.storage.conftest import CONTOSO, NOW, StoppedClock, full_evidence, invitation, key

# A step such as SQLite finds hardest: it rebuilds a table that others refer to.
NEXT_STEP = f"""
import os, signal, sqlalchemy as sa
from alembic import op

revision, down_revision = "9001", "{HEAD}"

def upgrade():
    op.create_table("early", sa.Column("id", sa.Integer(), primary_key=True))
    with op.batch_alter_table("tenants") as tenants:
        tenants.add_column(sa.Column("ticket", sa.String(), nullable=False, server_default="none"))
        tenants.alter_column("email", new_column_name="mail")
    BREAK
    op.drop_table("early")
"""

OPEN = """
import asyncio, sys
from pathlib import Path
from app.core.clock import SystemClock
from app.core.storage import migrating, opening
from app.core.storage.database import Storage

async def main(file, steps, head):
    if steps:
        migrating.STEPS, migrating.HEAD, opening.HEAD = Path(steps), head, head
    storage = await Storage.open(Path(file), SystemClock())
    print(len(await storage.settings.get_all()))
    await storage.close()

asyncio.run(main(*sys.argv[1:]))
"""


def next_version(folder: Path, in_the_middle: str = "pass") -> Path:
    """The steps of a Keyturn one schema ahead of this one."""
    steps = folder / "steps"
    shutil.copytree(migrating.STEPS, steps, ignore=shutil.ignore_patterns("__pycache__"))
    (steps / "versions" / "9001_next.py").write_text(NEXT_STEP.replace("BREAK", in_the_middle))
    return steps


def as_next_version(monkeypatch: pytest.MonkeyPatch, steps: Path) -> None:
    monkeypatch.setattr(migrating, "STEPS", steps)
    monkeypatch.setattr(migrating, "HEAD", "9001")
    monkeypatch.setattr(opening, "HEAD", "9001")


def opened_elsewhere(file: Path, steps: Path | None = None) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", OPEN, str(file), str(steps or ""), "9001"]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


async def fill(file: Path) -> None:
    """A row in every table, the references between them included."""
    storage = await Storage.open(file, StoppedClock())
    await storage.keys.add(key())
    tenant = await storage.tenants.add(CONTOSO)
    asked = invitation(tenant.id)
    await storage.invitations.add(asked)
    await storage.invitations.store_resume(asked.id, Sealed("key-1", b"resume"))
    await storage.tokens.store(tenant.id, cache=Sealed("key-1", b"cache"), evidence=full_evidence())
    await storage.settings.set("cloud.name", "china")
    await storage.alerts.change({tenant.id: Told(None, ("expired",))})
    await storage.digests.put(SentDigest("2026-05-04", DigestState.SENT, 1, None, None, NOW))
    await storage._transactions.write(lambda connection: fill_messages(connection, asked.id))
    await storage.wanted.begin({tenant.id}, NOW)
    await storage.pauses.keep([Pause("login.example", tenant.id, NOW + timedelta(minutes=1))], NOW)
    await storage.activity.add(tenant.created_at, "alice", "added the tenant", tenant.id, tenant.name)
    await storage.close()


def fill_messages(connection: Connection, asked: UUID) -> None:
    """A link, a message under way, a template and a secret."""
    INVITATION_LINKS.put(connection, asked, Sealed("key-1", b"link"), sha256="0" * 64)
    message_id = uuid4()
    message = {
        "id": message_id,
        "invitation_id": asked,
        "recipient": "it@contoso.example",
        "message_id": "<1@contoso.example>",
        "state": "waiting",
        "tries": 0,
        "created_at": NOW,
    }
    connection.execute(insert(OutboxRow), message)
    UNSENT_MESSAGES.put(connection, message_id, Sealed("key-1", b"message"))
    connection.execute(
        insert(TemplateRow), {"name": "invitation", "subject": "s", "text": "t", "html": "h", "changed_at": NOW}
    )
    SECRETS.put(connection, "mail.password", Sealed("key-1", b"secret"))


def contents(file: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(file)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in sorted(names)}


async def test_the_steps_make_exactly_the_tables_of_the_schema(storage: Storage, file: Path):
    engine = engine_for(file)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
        tables = reflect(connection)
        for table in Base.metadata.sorted_tables:
            named = [each["name"] for each in tables.get_foreign_keys(table.name)]
            named += [each["name"] for each in tables.get_unique_constraints(table.name)]
            named += [tables.get_pk_constraint(table.name)["name"]]
            declared = [constraint.name for constraint in table.constraints]
            assert sorted(map(str, named)) == sorted(map(str, declared))
            assert all(named)
    engine.dispose()


async def test_the_index_that_allows_one_active_key_is_the_same_in_both(storage: Storage, file: Path):
    """Alembic does not compare the condition of a partial index."""
    with closing(sqlite3.connect(file)) as connection:
        (made,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'uq_vault_keys_active'").fetchone()
    assert made == "CREATE UNIQUE INDEX uq_vault_keys_active ON vault_keys (active) WHERE active = 1"


def test_the_steps_are_one_line_that_ends_at_head():
    scripts = ScriptDirectory.from_config(migrating._config())
    assert scripts.get_heads() == [HEAD]
    steps = list(scripts.walk_revisions())
    assert [Path(step.path).name[:4] for step in steps] == [step.revision for step in steps]
    assert len(scripts.get_bases()) == 1


async def test_a_step_on_a_filled_file_keeps_every_row_and_a_copy_of_what_was(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    await fill(file)
    before = contents(file)
    as_next_version(monkeypatch, next_version(tmp_path))
    await (await Storage.open(file, StoppedClock())).close()

    after = contents(file)
    assert after.pop("alembic_version") == [("9001",)]
    assert [row[:-1] for row in after["tenants"]] == before["tenants"]
    assert [row[-1] for row in after["tenants"]] == ["none"]
    unchanged = before.keys() - {"alembic_version", "tenants"}
    assert {name: after[name] for name in unchanged} == {name: before[name] for name in unchanged}
    assert all(before[name] for name in unchanged - {"checks"})

    copy = file.with_name(f"keyturn.db.before-{HEAD}")
    assert contents(copy) == before
    if sys.platform != "win32":
        assert oct(copy.stat().st_mode & 0o777) == "0o600"
    assert sorted(part.name for part in file.parent.iterdir()) == ["keyturn.db", copy.name]


async def test_a_database_of_the_first_schema_is_taken_over(file: Path):
    """Filled as it was then: by plain SQL."""
    file.parent.mkdir()
    engine = engine_for(file, foreign_keys=False)
    with engine.begin() as connection:
        command.upgrade(migrating._config(connection), "0001")
    engine.dispose()
    tenant_id, invitation_id = uuid4(), uuid4()
    with closing(sqlite3.connect(file)) as first, first:
        first.execute(
            "INSERT INTO tenants (id, name, name_key, directory, admin_username, tags, created_at) "
            "VALUES (?, 'Contoso', 'contoso', 'contoso.example', 'admin@contoso.example', '[]', '2026-05-04 12:30:15')",
            [tenant_id.hex],
        )
        first.execute(
            "INSERT INTO invitations (id, tenant_id, admin_username, state, created_at, expires_at, created_by) "
            "VALUES (?, ?, 'admin@contoso.example', 'sent', ?, ?, 'alice')",
            [invitation_id.hex, tenant_id.hex, "2026-05-04 12:30:15.123456", "2026-05-11 12:30:15.123456"],
        )
    storage = await Storage.open(file, StoppedClock())
    (asked,) = await storage.invitations.list()
    assert asked == replace(invitation(tenant_id, state=InvitationState.SENT), id=invitation_id)
    assert (asked.ticket, asked.sent_at, asked.sent_count, asked.has_link) == (None, None, 0, False)
    await storage.close()
    assert file.with_name("keyturn.db.before-0001").exists()


async def test_the_copy_opens_in_the_version_it_was_made_by(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    await fill(file)
    with monkeypatch.context() as patched:
        as_next_version(patched, next_version(tmp_path))
        await (await Storage.open(file, StoppedClock())).close()
    file.with_name(f"keyturn.db.before-{HEAD}").replace(file)
    storage = await Storage.open(file, StoppedClock())
    assert [tenant.name for tenant in await storage.tenants.all()] == ["Contoso Ltd"]
    await storage.close()


@pytest.mark.parametrize("accident", ["op.execute('SELECT * FROM nowhere')", "op.execute('DELETE FROM vault_keys')"])
async def test_a_step_that_fails_leaves_the_old_database(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, accident: str
):
    """Be it by a mistake of the step, or because rows would refer to nothing afterwards."""
    await fill(file)
    before = contents(file)
    with monkeypatch.context() as patched:
        as_next_version(patched, next_version(tmp_path, accident))
        with pytest.raises((sqlite3.OperationalError, DatabaseDamaged, Exception), match=r"nowhere|damaged"):
            await Storage.open(file, StoppedClock())
    assert contents(file) == before
    await (await Storage.open(file, StoppedClock())).close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
async def test_a_process_killed_in_the_middle_of_a_step_leaves_the_old_database(file: Path, tmp_path: Path):
    await fill(file)
    before = contents(file)
    killed = opened_elsewhere(file, next_version(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)"))
    killed.communicate()
    assert killed.returncode == -9
    assert contents(file) == before
    storage = await Storage.open(file, StoppedClock())
    assert [tenant.name for tenant in await storage.tenants.all()] == ["Contoso Ltd"]
    await storage.close()


async def test_processes_that_start_together_take_turns(file: Path, tmp_path: Path):
    """First on no file at all, then on an older one: one works, the others wait and find it done."""
    for steps in (None, next_version(tmp_path)):
        started = [opened_elsewhere(file, steps) for _ in range(3)]
        answers = [process.communicate() for process in started]
        assert answers == [("0\n", "")] * 3
    assert contents(file)["alembic_version"] == [("9001",)]


async def test_without_room_for_the_copy_nothing_is_touched(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    await fill(file)
    before = contents(file)
    as_next_version(monkeypatch, next_version(tmp_path))

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.core.storage.copying.os.open", full)
    with pytest.raises(DiskFull):
        await Storage.open(file, StoppedClock())
    assert contents(file) == before
    assert [part.name for part in file.parent.iterdir()] == ["keyturn.db"]
