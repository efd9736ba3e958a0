"""A new file is private and complete; one that cannot be used is left as it is, and the error says what to do."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection

from app.core.storage.database import Storage
from app.core.storage.errors import (
    DatabaseDamaged,
    DatabaseFailed,
    DatabaseForeign,
    DatabaseNewer,
    DatabaseNotOpened,
    DatabaseReadOnly,
    DiskFull,
)
from app.core.tenants.model import NewTenant
from tests.core.storage.conftest import CONTOSO, StoppedClock

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows guards the user's profile by access lists")


async def make(file: Path, tenants: int = 50) -> None:
    """A database with some pages in it."""
    storage = await Storage.open(file, StoppedClock())
    await storage.tenants.merge(
        [NewTenant.of(f"Tenant {number} {'x' * 150}", f"t{number}.example", "a@b.example") for number in range(tenants)]
    )
    await storage.close()


async def refused(file: Path) -> DatabaseFailed:
    """The error of opening `file`, which must not change by it."""
    before = file.read_bytes()
    with pytest.raises(DatabaseFailed) as failed:
        await Storage.open(file, StoppedClock())
    assert file.read_bytes() == before
    assert failed.value.file == file
    assert str(file) in failed.value.happened
    assert failed.value.way_out
    return failed.value


@posix_only
async def test_a_new_database_is_for_its_owner_only(file: Path):
    storage = await Storage.open(file, StoppedClock())
    await storage.tenants.add(CONTOSO)
    modes = {part.name: oct(part.stat().st_mode & 0o777) for part in (file.parent, *file.parent.iterdir())}
    assert modes == {"data": "0o700", "keyturn.db": "0o600", "keyturn.db-shm": "0o600", "keyturn.db-wal": "0o600"}
    await storage.close()


@posix_only
async def test_a_database_that_others_could_read_is_closed_to_them(file: Path):
    await make(file)
    file.chmod(0o644)
    await (await Storage.open(file, StoppedClock())).close()
    assert oct(file.stat().st_mode & 0o777) == "0o600"


async def test_sqlite_is_told_to_be_safe(storage: Storage):
    async def asked(pragma: str) -> object:
        return await storage._transactions.read(lambda connection: connection.exec_driver_sql(pragma).scalar())

    assert await asked("PRAGMA journal_mode") == "wal"
    assert await asked("PRAGMA synchronous") == 2  # FULL
    assert await asked("PRAGMA foreign_keys") == 1
    assert await asked("PRAGMA secure_delete") == 1
    assert await asked("PRAGMA busy_timeout") == 15_000


@pytest.mark.parametrize("name", ["with space", "100%", "what?", "a#b", "Übersicht 日本", "x'y\"z"])
async def test_the_folder_may_be_called_anything(tmp_path: Path, name: str):
    if sys.platform == "win32" and not set(name).isdisjoint('?"'):
        pytest.skip("Windows has no such names")
    file = tmp_path / name / "keyturn.db"
    await make(file, 3)
    await (await Storage.open(file, StoppedClock())).close()
    assert [part.name for part in tmp_path.iterdir()] == [name]
    assert [part.name for part in file.parent.iterdir()] == ["keyturn.db"]


async def test_an_empty_file_becomes_a_database(file: Path):
    """What is left when the process dies right after making the file."""
    file.parent.mkdir()
    file.touch()
    await make(file)


async def test_a_database_without_tables_becomes_ours(file: Path):
    """What is left when it dies before the first tables are committed."""
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    assert file.stat().st_size > 0
    await make(file)


@pytest.mark.parametrize("content", [b"name,tenant\n", b"\0" * 8192, b"SQLite format 3\0" + b"\xff" * 5000])
async def test_what_is_no_database_is_left_alone(file: Path, content: bytes):
    file.parent.mkdir()
    file.write_bytes(content)
    error = await refused(file)
    assert isinstance(error, DatabaseDamaged)
    assert "keyturn.db.before-*" in error.way_out


@pytest.mark.parametrize("cut", ["half", "last byte", "all but the first page"])
async def test_a_truncated_database_is_left_alone(file: Path, cut: str):
    await make(file)
    content = file.read_bytes()
    length = {"half": len(content) // 2, "last byte": len(content) - 1, "all but the first page": 4096}[cut]
    file.write_bytes(content[:length])
    assert isinstance(await refused(file), DatabaseDamaged)


async def test_overwritten_pages_are_found_on_opening(file: Path):
    await make(file, 500)
    content = bytearray(file.read_bytes())
    content[8192:-4096] = b"\x55" * (len(content) - 12288)
    file.write_bytes(content)
    assert isinstance(await refused(file), DatabaseDamaged)


async def test_damage_in_a_file_too_large_to_check_is_said_when_it_is_met(file: Path, monkeypatch: pytest.MonkeyPatch):
    await make(file, 500)
    monkeypatch.setattr("app.core.storage.looking._CHECKED_UP_TO", 0)
    with closing(sqlite3.connect(file)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'tenants'").fetchone()
    content = bytearray(file.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\x55" * 4096
    file.write_bytes(content)
    storage = await Storage.open(file, StoppedClock())
    with pytest.raises(DatabaseDamaged):
        await storage.tenants.all()
    await storage.close()


async def test_a_database_of_another_program_is_left_alone(file: Path):
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE moz_cookies (id INTEGER)")
    assert isinstance(await refused(file), DatabaseForeign)


async def test_a_newer_database_is_left_alone(file: Path):
    await make(file)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    error = await refused(file)
    assert isinstance(error, DatabaseNewer)
    assert "9999" in error.happened
    assert "Update Keyturn" in error.way_out


async def test_so_is_one_whose_newest_changes_are_still_in_its_log(file: Path, tmp_path: Path):
    """A newer Keyturn was killed: looking must not fold its write-ahead log into the file."""
    await make(file)
    killed = tmp_path / "killed" / file.name
    killed.parent.mkdir()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        for part in file.parent.iterdir():
            if not part.name.endswith("-shm"):
                shutil.copy(part, killed.parent)
    log = killed.with_name("keyturn.db-wal")
    before = log.read_bytes()
    assert isinstance(await refused(killed), DatabaseNewer)
    assert log.read_bytes() == before


@pytest.mark.parametrize("in_the_way", ["a folder", "a file for a folder"])
async def test_a_path_that_cannot_be_opened_is_said(tmp_path: Path, in_the_way: str):
    file = tmp_path / "data" / "keyturn.db"
    if in_the_way == "a folder":
        file.mkdir(parents=True)
    else:
        file.parent.write_text("in the way")
    with pytest.raises(DatabaseNotOpened, match="did not let Keyturn open"):
        await Storage.open(file, StoppedClock())


@contextmanager
def as_somebody_else() -> Iterator[Path]:
    """A folder in which file modes hold for us, even where the tests run as root."""
    folder = Path(tempfile.mkdtemp(dir=tempfile.gettempdir()))
    root = os.geteuid() == 0
    try:
        if root:
            os.chown(folder, 65534, 65534)
            os.seteuid(65534)
        yield folder
    finally:
        if root:
            os.seteuid(0)
        for part in (folder, *folder.rglob("*")):
            part.chmod(0o700)
        shutil.rmtree(folder)


@posix_only
@pytest.mark.parametrize("closed", ["file", "folder", "both"])
async def test_a_read_only_database_is_said_and_left_alone(closed: str):
    with as_somebody_else() as folder:
        file = folder / "keyturn.db"
        await make(file)
        if closed != "folder":
            file.chmod(0o400)
        if closed != "file":
            folder.chmod(0o500)
        error = await refused(file)
        assert isinstance(error, DatabaseReadOnly)


@posix_only
async def test_a_database_that_may_not_be_read_is_said():
    with as_somebody_else() as folder:
        file = folder / "keyturn.db"
        await make(file)
        file.chmod(0)
        with pytest.raises(DatabaseNotOpened):
            await Storage.open(file, StoppedClock())


@posix_only
async def test_a_folder_that_takes_no_new_file_is_said():
    with as_somebody_else() as folder:
        folder.chmod(0o500)
        for file in (folder / "keyturn.db", folder / "deeper" / "keyturn.db"):
            with pytest.raises(DatabaseFailed, match="another data folder"):
                await Storage.open(file, StoppedClock())


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[None]:
    """A file system of its own that really fills up, where the machine lets us mount one."""
    folder.mkdir()
    mounted = sys.platform == "linux" and shutil.which("mount") and os.geteuid() == 0
    if (
        not mounted
        or subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=False).returncode
    ):
        pytest.skip("a small file system can only be mounted by root on Linux")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


async def test_a_disk_without_room_for_a_new_database_is_said(tmp_path: Path):
    with small_disk(tmp_path / "disk", "64k"):
        with pytest.raises(DiskFull, match="Free some space"):
            await Storage.open(tmp_path / "disk" / "keyturn.db", StoppedClock())


async def test_a_disk_that_fills_up_loses_nothing_that_was_stored(tmp_path: Path):
    file = tmp_path / "disk" / "keyturn.db"
    with small_disk(file.parent, "2m"):
        storage = await Storage.open(file, StoppedClock())
        stored = []

        async def fill() -> None:
            for number in range(5000):
                new = NewTenant.of(f"{'x' * 190} {number}", f"t{number}.example", "a@b.example")
                stored.append(await storage.tenants.add(new))

        with pytest.raises(DiskFull):
            await fill()
        assert len(stored) > 10
        assert sorted(await storage.tenants.all(), key=str) == sorted(stored, key=str)
        await storage.close()
        await (await Storage.open(file, StoppedClock())).close()


async def test_a_database_that_may_not_grow_says_that_the_disk_is_full(storage: Storage):
    """The same on every machine: SQLite's own limit stands for the disk's."""

    def limit(connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")

    await storage._transactions.read(limit)
    with pytest.raises(DiskFull):
        await storage.tenants.merge(
            [NewTenant.of(f"{'x' * 190} {number}", f"t{number}.example", "a@b.example") for number in range(2000)]
        )
    assert await storage.tenants.all() == []


def test_opening_a_database_of_this_version_does_not_import_alembic(file: Path):
    look = (
        "import asyncio, sys; from pathlib import Path; from app.core.clock import SystemClock\n"
        "from app.core.storage.database import Storage\n"
        "async def main(): await (await Storage.open(Path(sys.argv[1]), SystemClock())).close()\n"
        "asyncio.run(main()); print('alembic' in sys.modules)"
    )
    first, second = (
        subprocess.run([sys.executable, "-c", look, file], capture_output=True, text=True, check=True) for _ in range(2)
    )
    assert (first.stdout, second.stdout) == ("True\n", "False\n")
