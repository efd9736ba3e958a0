"""Making a backup: what is in the file, where it may go, and what it leaves behind."""

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.core.backup.room import BackupBusy, room, sweep
from app.core.backup.service import WORTH_A_BACKUP, FileOfStore, FileThere
from app.core.private_file import FileNotWritten
from app.core.storage.errors import DatabaseDamaged
from app.core.vault.errors import WeakPassphrase
from tests.core.backup.conftest import PASSPHRASE, Machine, core, secret_of, secrets_of


async def test_a_backup_says_what_it_holds(here: Machine, file: Path):
    await here.has("contoso", "fabrikam")
    made = await here.backs_up(file)
    assert (made.file, made.size) == (file, file.stat().st_size)
    assert (made.contents.tenants, made.contents.with_tokens, made.contents.checked_at) == (2, 2, here.clock.now())


async def test_nothing_in_the_file_can_be_read_without_the_passphrase(here: Machine, file: Path):
    await here.has("contoso")
    await here.backs_up(file)
    content = file.read_bytes()
    assert content.startswith(b"Keyturn backup 1\n")
    (key,) = here.safe.keys.values()
    for told in (b"contoso", b"SQLite", secret_of("contoso"), key, PASSPHRASE.encode(), b"tenant"):
        assert told not in content


@pytest.mark.skipif(os.name == "nt", reason="modes mean little there")
async def test_the_file_is_for_its_owner_only(here: Machine, file: Path):
    await here.backs_up(file)
    assert file.stat().st_mode & 0o777 == 0o600


async def test_nothing_stays_behind_but_the_file(here: Machine, file: Path):
    await here.has("contoso")
    before = here.state()
    await here.backs_up(file)
    assert here.state().keys() == before.keys()
    assert [path.name for path in file.parent.iterdir()] == [file.name]


async def test_a_file_that_is_there_is_replaced_only_when_told(here: Machine, file: Path):
    file.write_bytes(b"something dear")
    with pytest.raises(FileThere):
        await here.backs_up(file)
    assert file.read_bytes() == b"something dear"
    await here.backs_up(file, replace=True)
    assert file.read_bytes().startswith(b"Keyturn backup")


@pytest.mark.parametrize("name", ["keyturn.db", "keyturn.db-wal"])
async def test_the_store_itself_is_never_overwritten(here: Machine, name: str):
    await here.has("contoso")
    with pytest.raises(FileOfStore):
        await here.backs_up(here.folder.root / name, replace=True)
    assert await here.secrets() == secrets_of("contoso")


async def test_where_nothing_can_be_written_an_older_backup_stays(here: Machine, file: Path):
    with pytest.raises(FileNotWritten):
        await here.backs_up(file.parent / "no such folder" / "backup")


async def test_a_weak_passphrase_makes_no_backup(here: Machine, file: Path):
    async with here.store() as (storage, vault):
        with pytest.raises(WeakPassphrase):
            await here.backups(storage, vault).make(file, "short")
    assert not file.exists()


async def test_a_store_without_any_token_can_be_backed_up_while_the_vault_has_no_key(
    here: Machine, there: Machine, file: Path
):
    async with core(here) as services:
        await services.settings.set("onboarding.provider_name", "Northwind")
        await services.backups.make(file, PASSPHRASE)
    await there.restoring.take(file, PASSPHRASE)
    async with core(there) as services:
        assert services.settings.get("onboarding.provider_name") == "Northwind"
    assert here.safe.keys == there.safe.keys == {}


async def test_a_damaged_store_is_not_taken_for_a_good_one(here: Machine, file: Path):
    await here.has(*(f"tenant{number}" for number in range(40)))
    async with here.store() as (storage, vault):
        await storage.tenants.all()
        with closing(sqlite3.connect(here.folder.database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        content = bytearray(here.folder.database.read_bytes())
        content[8192:12288] = b"\x5a" * 4096
        here.folder.database.write_bytes(content)
        with pytest.raises(DatabaseDamaged):
            await here.backups(storage, vault).make(file, PASSPHRASE)
    assert not file.exists()


async def test_the_store_remembers_when_and_to_where(here: Machine, file: Path):
    async with here.store() as (storage, vault):
        backups = here.backups(storage, vault)
        assert await backups.last() is None
        await backups.make(file, PASSPHRASE)
        last = await backups.last()
        (line,) = await storage.activity.list()
    assert last is not None
    assert (last.at, last.file) == (here.clock.now(), str(file))
    assert (line.action, line.detail) == ("made a backup", f"0 tenants to {file.name}")


async def test_a_backup_is_due_when_there_is_much_to_lose_and_none_of_these_weeks(here: Machine, file: Path):
    await here.has(*(f"tenant{number}" for number in range(WORTH_A_BACKUP - 1)))
    async with here.store() as (storage, vault):
        assert not await here.backups(storage, vault).due()
    await here.has("one-more")
    async with here.store() as (storage, vault):
        backups = here.backups(storage, vault)
        assert await backups.due()
        await backups.make(file, PASSPHRASE)
        assert not await backups.due()
        here.clock.passes(days=29)
        assert not await backups.due()
        here.clock.passes(days=2)
        assert await backups.due()


async def test_one_at_a_time(here: Machine, file: Path):
    await here.has("contoso")
    with room(here.folder), pytest.raises(BackupBusy):
        await here.backs_up(file)
    await here.backs_up(file)


async def test_what_a_killed_one_left_goes_at_the_next_start(here: Machine):
    here.folder.create()
    here.folder.passing.mkdir()
    (here.folder.passing / "snapshot.db").write_bytes(b"half of it")
    async with core(here):
        assert not here.folder.passing.exists()


async def test_what_is_under_way_elsewhere_is_left_alone(here: Machine):
    here.folder.create()
    with room(here.folder) as passing:
        (passing / "snapshot.db").write_bytes(b"half of it")
        await asyncio.to_thread(sweep, here.folder)
        assert (passing / "snapshot.db").exists()


async def test_what_is_stored_meanwhile_is_whole_or_not_at_all_in_it(here: Machine, there: Machine, file: Path):
    await here.has("contoso")
    async with here.store() as (storage, vault):
        storing = asyncio.gather(*(storage.settings.set(f"key {number}", "value") for number in range(200)))
        await here.backups(storage, vault).make(file, PASSPHRASE)
        await storing
    await there.restoring.take(file, PASSPHRASE)
    assert await there.secrets() == secrets_of("contoso")


async def test_the_key_that_another_process_has_put_in_place_is_the_one_that_travels(
    here: Machine, there: Machine, file: Path
):
    await here.has("contoso")
    async with here.store() as (storage, vault):
        async with here.store() as (_, another):
            await another.rotate_key()
        await here.backups(storage, vault).make(file, PASSPHRASE)
    await there.restoring.take(file, PASSPHRASE)
    assert await there.secrets() == secrets_of("contoso")
