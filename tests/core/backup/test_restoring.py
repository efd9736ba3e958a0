"""Bringing a backup back, here or elsewhere: all of it works, or nothing has changed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.backup import file as backup_file
from app.core.backup.restoring import OtherKey, Restoring
from app.core.errors import BadInput, EnvironmentFailed
from app.core.storage.errors import DatabaseForeign, DatabaseInUse
from app.core.vault.errors import KeyLost, KeyringLocked
from app.core.vault.model import Condition, Protection
from app.core.vault.passphrase_file import FileDamaged, FileForeign, FileLocked, FileNewer, FileRefused
from tests.core.backup.conftest import PASSPHRASE, VAULT_PASSPHRASE, Machine, core, secrets_of
from tests.core.vault.memory import CHEAP, NOW, MemorySafe, NoSafe


class LockedSafe(MemorySafe):
    async def put(self, key_id: str, key: bytes) -> None:
        raise KeyringLocked


BOTH = secrets_of("contoso", "fabrikam")


async def test_every_token_opens_on_another_machine(there: Machine, backup: Path):
    restored = await there.restoring.take(backup, PASSPHRASE)
    assert (restored.held.contents.tenants, restored.kept, restored.protection) == (2, None, Protection.KEYRING)
    assert await there.secrets() == BOTH


async def test_a_look_tells_what_it_holds_and_changes_nothing(here: Machine, there: Machine, backup: Path):
    await there.has("tailspin")
    before = there.state()
    held = await there.restoring.look(backup, PASSPHRASE)
    assert (held.made_at, held.contents.tenants, held.contents.checked_at) == (NOW, 2, NOW)
    assert there.state() == before
    assert not (there.safe.keys.keys() & here.safe.keys.keys())


async def test_a_look_needs_no_store(there: Machine, backup: Path):
    assert (await there.restoring.look(backup, PASSPHRASE)).contents.tenants == 2
    assert not there.folder.database.exists()


async def test_what_was_there_is_kept_and_opens_again(there: Machine, backup: Path):
    await there.has("tailspin")
    kept = (await there.restoring.take(backup, PASSPHRASE)).kept
    assert kept is not None
    assert await there.secrets() == BOTH
    kept.replace(there.folder.database)
    assert await there.secrets() == secrets_of("tailspin")


async def test_without_a_keyring_the_backups_passphrase_protects_the_key(there: Machine, backup: Path):
    there.safe, there.vault_passphrase = NoSafe(), PASSPHRASE
    assert (await there.restoring.take(backup, PASSPHRASE)).protection is Protection.PASSPHRASE
    assert await there.secrets() == BOTH
    assert there.safe.keys == {}


async def test_without_a_keyring_a_passphrase_of_the_vault_does_when_one_is_given(there: Machine, backup: Path):
    there.safe, there.vault_passphrase = NoSafe(), VAULT_PASSPHRASE
    await there.restoring.take(backup, PASSPHRASE, VAULT_PASSPHRASE)
    assert await there.secrets() == BOTH


async def test_a_key_that_a_passphrase_protected_moves_into_the_keyring(here: Machine, there: Machine, file: Path):
    here.safe, here.vault_passphrase = NoSafe(), VAULT_PASSPHRASE
    await here.has("contoso", "fabrikam")
    await here.backs_up(file)
    assert (await there.restoring.take(file, PASSPHRASE)).protection is Protection.KEYRING
    assert await there.secrets() == BOTH


async def test_a_key_that_the_keyring_has_lost_comes_back(here: Machine, backup: Path):
    here.safe.keys.clear()
    await here.restoring.take(backup, PASSPHRASE)
    assert await here.secrets() == BOTH


async def test_the_key_alone_comes_back_and_newer_tokens_stay(here: Machine, backup: Path):
    await here.has("tailspin")
    here.safe.keys.clear()
    async with core(here) as services:
        assert (await services.backups.look(backup, PASSPHRASE)).brings_key
        with pytest.raises(KeyLost):
            await services.vault.unlock()
        await services.backups.take_key(backup, PASSPHRASE)
        assert (await services.vault.state()).condition is Condition.UNLOCKED
        assert not (await services.backups.look(backup, PASSPHRASE)).brings_key
    assert await here.secrets() == BOTH | secrets_of("tailspin")


async def test_a_forgotten_passphrase_is_replaced_by_the_backups(here: Machine, backup: Path):
    here.safe, here.vault_passphrase = NoSafe(), PASSPHRASE
    async with core(here) as services:
        await services.backups.take_key(backup, PASSPHRASE)
    assert await here.secrets() == BOTH


async def test_the_key_of_another_store_is_refused(there: Machine, backup: Path):
    await there.has("tailspin")
    keys = dict(there.safe.keys)
    async with core(there) as services:
        assert not (await services.backups.look(backup, PASSPHRASE)).brings_key
        with pytest.raises(OtherKey):
            await services.backups.take_key(backup, PASSPHRASE)
    assert there.safe.keys == keys


async def test_a_locked_keyring_changes_nothing(there: Machine, backup: Path):
    await there.has("tailspin")
    before, there.safe = there.state(), LockedSafe()
    with pytest.raises(KeyringLocked):
        await there.restoring.take(backup, PASSPHRASE)
    assert there.state() == before


async def test_a_store_that_is_in_use_is_not_replaced(there: Machine, backup: Path):
    await there.has("tailspin")
    async with there.store() as (storage, _):
        keys = dict(there.safe.keys)
        with pytest.raises(DatabaseInUse):
            await there.restoring.take(backup, PASSPHRASE)
        assert [tenant.name for tenant in await storage.tenants.all()] == ["tailspin"]
        assert there.safe.keys == keys
    assert await there.secrets() == secrets_of("tailspin")


async def test_a_store_in_use_can_still_be_compared_with_a_backup(there: Machine, backup: Path):
    await there.has("tailspin")
    async with there.store():
        assert (await there.restoring.look(backup, PASSPHRASE)).contents.tenants == 2


async def test_a_damaged_store_is_moved_aside(there: Machine, backup: Path):
    there.folder.create()
    there.folder.database.write_bytes(b"not a database any more" * 100)
    kept = (await there.restoring.take(backup, PASSPHRASE)).kept
    assert kept is not None
    assert kept.read_bytes().startswith(b"not a database")
    assert await there.secrets() == BOTH


async def test_another_programs_database_is_left_alone(there: Machine, backup: Path):
    there.folder.create()
    with closing(sqlite3.connect(there.folder.database)) as connection:
        connection.execute("CREATE TABLE songs (title)")
    before = there.folder.database.read_bytes()
    with pytest.raises(DatabaseForeign):
        await there.restoring.take(backup, PASSPHRASE)
    assert there.folder.database.read_bytes() == before


async def test_a_restored_store_is_not_reminded_of_a_backup_at_once(there: Machine, backup: Path):
    await there.restoring.take(backup, PASSPHRASE)
    async with core(there) as services:
        last = await services.backups.last()
        assert last is not None
        assert (last.at, last.file) == (NOW, str(backup))


async def test_it_can_be_backed_up_and_restored_again(here: Machine, there: Machine, backup: Path):
    await there.restoring.take(backup, PASSPHRASE)
    await there.has("tailspin")
    again = backup.with_name("again")
    await there.backs_up(again)
    await here.restoring.take(again, PASSPHRASE)
    assert await here.secrets() == BOTH | secrets_of("tailspin")


# --- what is refused --------------------------------------------------------------------------------------------------


async def refused(machine: Machine, file: Path, how: type[BadInput], passphrase: str = PASSPHRASE) -> BadInput:
    """Both acts refuse it, and nothing has changed."""
    before, keys = machine.state(), dict(machine.safe.keys)
    with pytest.raises(how):
        await machine.restoring.look(file, passphrase)
    with pytest.raises(how) as caught:
        await machine.restoring.take(file, passphrase)
    assert (machine.state(), machine.safe.keys) == (before, keys)
    return caught.value


async def test_the_wrong_passphrase(there: Machine, backup: Path):
    await there.has("tailspin")
    await refused(there, backup, FileLocked, "not the passphrase")


async def test_a_file_that_is_not_there(there: Machine, file: Path):
    await refused(there, file, backup_file.FileNotRead)


@pytest.mark.parametrize(
    "content", [b"", b"\n\n\n", b"PK\x03\x04", b"Keyturn invitations 1\n{}\nxyz", b"Keyturn backup x\n", b"\0" * 9000]
)
async def test_another_programs_file(there: Machine, file: Path, content: bytes):
    await there.has("tailspin")
    file.write_bytes(content)
    await refused(there, file, FileForeign)


async def test_a_file_of_a_later_format(there: Machine, backup: Path):
    backup.write_bytes(backup.read_bytes().replace(b"Keyturn backup 1\n", b"Keyturn backup 2\n", 1))
    await refused(there, backup, FileNewer)


async def test_a_cost_that_would_take_all_memory(there: Machine, backup: Path):
    backup.write_bytes(backup.read_bytes().replace(b'"n": 16', b'"n": 1125899906842624', 1))
    await refused(there, backup, FileDamaged)


async def test_the_database_of_a_newer_keyturn(here: Machine, there: Machine, file: Path):
    await here.has("contoso")
    with closing(sqlite3.connect(here.folder.database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    (key,) = here.safe.keys.values()
    head, file_key = await backup_file.begun(backup_file.Label(NOW, "9.0", key), PASSPHRASE, CHEAP)
    backup_file.write(file, head, file_key, here.folder.database)
    await there.has("tailspin")
    error = await refused(there, file, FileNewer)
    assert "Update Keyturn" in error.way_out


async def test_a_key_that_is_not_the_tokens_key(here: Machine, there: Machine, file: Path):
    await here.has("contoso")
    head, file_key = await backup_file.begun(backup_file.Label(NOW, "0.1.0", bytes(32)), PASSPHRASE, CHEAP)
    backup_file.write(file, head, file_key, here.folder.database)
    await refused(there, file, FileDamaged)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
async def test_whatever_is_altered_in_the_file_changes_nothing(
    there: Machine, backup: Path, file: Path, data: st.DataObject
):
    whole = backup.read_bytes()
    altered = file.with_name("altered")
    way = data.draw(st.sampled_from(["flipped", "cut", "longer", "lines"]))
    at = data.draw(st.integers(0, len(whole) - 1) | st.integers(0, 900))
    if way == "flipped":
        content = whole[:at] + bytes([whole[at] ^ 1 << data.draw(st.integers(0, 7))]) + whole[at + 1 :]
    elif way == "cut":
        content = whole[:at]
    elif way == "longer":
        content = whole + data.draw(st.binary(min_size=1, max_size=50))
    else:
        lines = whole.split(b"\n", 3)
        content = b"\n".join(data.draw(st.permutations(lines).filter(lambda order: order != lines)))
    altered.write_bytes(content)
    before = there.state()
    with pytest.raises((FileRefused, EnvironmentFailed)) as caught:
        await Restoring(there.folder, there.safe, there.clock, "alice", CHEAP).take(altered, PASSPHRASE)
    assert isinstance(caught.value, FileRefused)
    assert there.state() == before
    assert there.safe.keys == {}
