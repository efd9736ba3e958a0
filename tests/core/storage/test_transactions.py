"""Statements run beside the loop, whole or not at all, and several processes take turns."""

import asyncio
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from app.core.errors import BadInput
from app.core.storage.database import Storage
from app.core.storage.errors import DatabaseLocked, DiskFailed
from app.core.tenants.model import NewTenant
from app.core.vault.model import Sealed
from tests.core.storage.conftest import CONTOSO, FABRIKAM, StoppedClock, key

WRITE_FOR_EVER = """
import asyncio, sys
from pathlib import Path
from app.core.clock import SystemClock
from app.core.storage.database import Storage
from app.core.vault.model import Sealed

async def main(file, directory, how_often):
    storage = await Storage.open(Path(file), SystemClock())
    tenant = await storage.tenants.find(directory)
    for number in range(int(how_often)):
        await storage.tokens.store_cache(tenant.id, Sealed("key-1", str(number).encode() * 500))
        print(number, flush=True)
    await storage.close()

asyncio.run(main(*sys.argv[1:]))
"""


@contextmanager
def writer(file: Path, directory: str, how_often: int) -> Iterator[subprocess.Popen[str]]:
    """Another process that writes one tenant's cache over and over, and says so after each time."""
    arguments = [sys.executable, "-c", WRITE_FOR_EVER, str(file), directory, str(how_often)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


async def filled(file: Path) -> Storage:
    storage = await Storage.open(file, StoppedClock())
    await storage.keys.add(key())
    await storage.tenants.add(CONTOSO)
    await storage.tenants.add(FABRIKAM)
    return storage


async def test_the_loop_turns_while_a_statement_runs(storage: Storage):
    turned = threading.Event()
    reading = asyncio.create_task(storage._transactions.read(lambda _connection: turned.wait(30)))
    await asyncio.sleep(0)
    turned.set()
    assert await reading


async def test_a_cancelled_caller_does_not_tear_a_transaction(storage: Storage):
    writing = asyncio.create_task(storage.tenants.add(CONTOSO))
    await asyncio.sleep(0)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert [tenant.name for tenant in await storage.tenants.all()] in ([], ["Contoso Ltd"])
    assert (await storage.tenants.add(FABRIKAM)).name == "Fabrikam"


async def test_many_callers_at_once_are_all_served(storage: Storage):
    entries = [NewTenant.of(f"Tenant {number}", f"t{number}.example", "a@b.example") for number in range(40)]
    await asyncio.gather(*map(storage.tenants.add, entries))
    assert len(await storage.tenants.all()) == 40


async def test_writes_that_wait_together_share_one_commit_and_only_the_bad_one_fails(storage: Storage):
    commits: list[object] = []
    event.listen(storage._transactions._engine, "commit", commits.append)
    release = threading.Event()
    reading = asyncio.create_task(storage._transactions.read(lambda _connection: release.wait(30)))
    await asyncio.sleep(0)
    adding = [asyncio.create_task(storage.tenants.add(tenant)) for tenant in (CONTOSO, CONTOSO, FABRIKAM)]
    cancelled = asyncio.create_task(storage.settings.set("key", "never"))
    await asyncio.sleep(0)
    cancelled.cancel()
    await asyncio.sleep(0)
    release.set()
    await reading
    contoso, twice, fabrikam = await asyncio.gather(*adding, return_exceptions=True)
    assert isinstance(twice, BadInput)
    assert await storage.tenants.all() == [contoso, fabrikam]
    assert await storage.settings.get_all() == {}
    assert len(commits) == 4  # the blocked read, the three together, and the two reads since


async def test_when_the_commit_fails_every_caller_hears_it_and_nothing_is_stored(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
):
    failure = sqlite3.OperationalError("disk I/O error")
    failure.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE
    transactions = storage._transactions

    def fails(_connection: Connection) -> None:
        raise failure

    release = threading.Event()
    reading = asyncio.create_task(transactions.read(lambda _connection: release.wait(30)))
    await asyncio.sleep(0)
    event.listen(transactions._engine, "commit", fails)
    adding = [asyncio.create_task(storage.tenants.add(tenant)) for tenant in (CONTOSO, FABRIKAM)]
    await asyncio.sleep(0)
    release.set()
    await asyncio.gather(reading, return_exceptions=True)
    assert [type(each) for each in await asyncio.gather(*adding, return_exceptions=True)] == [DiskFailed, DiskFailed]
    event.remove(transactions._engine, "commit", fails)
    assert await storage.tenants.all() == []


async def test_four_processes_write_at_once_and_none_is_turned_away(file: Path):
    storage = await filled(file)
    with writer(file, "contoso.example", 60) as one, writer(file, FABRIKAM.directory, 60) as two:
        with writer(file, "contoso.example", 60) as three:
            for number in range(60):
                await storage.settings.set("key", str(number))
            for process in (one, two, three):
                output, _ = await asyncio.to_thread(process.communicate)
                assert process.returncode == 0
                assert output.split() == [str(number) for number in range(60)]
    fabrikam = await storage.tenants.find("Fabrikam")
    assert await storage.tokens.cache(fabrikam.id) == Sealed("key-1", b"59" * 500)
    await storage.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's; Windows has no signal of that kind")
async def test_what_was_reported_stored_survives_the_death_of_the_process(file: Path):
    await (await filled(file)).close()
    for how_many in (1, 17, 60):
        with writer(file, "contoso.example", 10_000) as process:
            assert process.stdout is not None
            for _ in range(how_many):
                last = int(process.stdout.readline())
            process.send_signal(signal.SIGKILL)
            rest = process.stdout.read().split()
        last = int(rest[-1]) if rest else last
        storage = await Storage.open(file, StoppedClock())
        cache = await storage.tokens.cache((await storage.tenants.find("contoso.example")).id)
        assert cache in (Sealed("key-1", str(last).encode() * 500), Sealed("key-1", str(last + 1).encode() * 500))
        await storage.close()


async def test_a_lock_that_is_never_released_is_said_and_loses_nothing(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.core.storage.connecting.BUSY_SECONDS", 0.01)
    one, two = await Storage.open(file, StoppedClock()), await Storage.open(file, StoppedClock())
    locked, release = threading.Event(), threading.Event()

    def hold(_connection: Connection) -> None:
        locked.set()
        release.wait(30)

    holding = asyncio.create_task(one._transactions.write(hold))
    await asyncio.to_thread(locked.wait)
    with pytest.raises(DatabaseLocked, match=r"keyturn\.db locked\. Close other copies"):
        await two.tenants.add(CONTOSO)
    assert await two.tenants.all() == []
    release.set()
    await holding
    await two.tenants.add(CONTOSO)
    await one.close()
    await two.close()


async def test_a_reader_in_another_process_does_not_stop_a_removal(file: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.core.storage.connecting.BUSY_SECONDS", 0.01)
    storage = await filled(file)
    contoso = await storage.tenants.find("contoso.example")
    with closing(sqlite3.connect(file, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        before = reader.execute("SELECT count(*) FROM tenants").fetchall()
        await storage.tenants.remove(contoso.id)
        assert reader.execute("SELECT count(*) FROM tenants").fetchall() == before == [(2,)]
    assert [tenant.name for tenant in await storage.tenants.all()] == ["Fabrikam"]
    await storage.close()


@pytest.mark.expects_log("Old pages are still in the database's log: The disk failed")
async def test_what_was_committed_stays_so_when_tidying_up_fails(file: Path, monkeypatch: pytest.MonkeyPatch):
    storage = await filled(file)
    contoso = await storage.tenants.find("contoso.example")
    failure = sqlite3.OperationalError("disk I/O error")
    failure.sqlite_errorcode = sqlite3.SQLITE_IOERR_WRITE

    def fails() -> None:
        raise failure

    with monkeypatch.context() as patched:
        patched.setattr(storage._transactions._engine, "raw_connection", fails)
        await storage.tenants.remove(contoso.id)
    assert [tenant.name for tenant in await storage.tenants.all()] == ["Fabrikam"]
    await storage.close()
