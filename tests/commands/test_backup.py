"""`keyturn backup` and `keyturn restore`: from one machine to another, and never by accident."""

import os
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.paths import DataFolder
from app.core.tenants.model import NewTenant
from tests.commands.conftest import ADMIN, CONTOSO, Keyturn
from tests.commands.conftest import PASSPHRASE as VAULT_PASSPHRASE

PASSPHRASE = "a passphrase for the backup"


@pytest.fixture
def options(tmp_path: Path) -> tuple[str, ...]:
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\n")
    return "--backup-passphrase-file", str(file)


@pytest.fixture
async def here(keyturn: Keyturn) -> Keyturn:
    """Keyturn with a tenant and an invitation, whose link is sealed."""
    async with open_services(DataFolder(keyturn.folder)) as services:
        await services.vault.unlock(VAULT_PASSPHRASE)
        tenant = await services.tenants.add(NewTenant.of("Contoso", CONTOSO, ADMIN))
        await services.invitations.prepare([tenant.id])
    return keyturn


@pytest.fixture
async def backup(here: Keyturn, tmp_path: Path) -> Path:
    file = tmp_path / "made.keyturn-backup"
    async with open_services(DataFolder(here.folder)) as services:
        await services.vault.unlock(VAULT_PASSPHRASE)
        await services.backups.make(file, PASSPHRASE)
    return file


async def links(folder: Path) -> list[str]:
    """Every Auth URL, which only the vault's key opens."""
    async with open_services(DataFolder(folder)) as services:
        await services.vault.unlock(VAULT_PASSPHRASE)
        return [await services.invitations.auth_url(each.id) for each in await services.invitations.list()]


async def test_a_store_moves_to_another_machine(here: Keyturn, tmp_path: Path, options: tuple[str, ...]):
    file = tmp_path / "made.keyturn-backup"
    made = await here("backup", str(file), *options)
    assert made.code == 0
    assert made.events == [
        {
            "event": "backed_up",
            "file": str(file),
            "tenants": 1,
            "invitations": 1,
            "bytes": file.stat().st_size,
        }
    ]
    again = await here("backup", str(file), *options)
    assert (again.code, again.only("refused")["title"]) == (2, "The file is there already")
    there = Keyturn(tmp_path / "there")
    restored = await there("restore", str(file), "--yes", *options)
    assert (restored.code, restored.names) == (0, ["backup_read", "restored"])
    assert restored.only("backup_read")["tenants"] == 1
    event = restored.only("restored")
    assert (event["tenants"], event["protection"], event["kept"]) == (1, "passphrase", None)
    assert await links(there.folder) == await links(here.folder)


async def test_nothing_is_replaced_that_nobody_agreed_to(
    here: Keyturn, backup: Path, tmp_path: Path, options: tuple[str, ...]
):
    file = backup
    before = here.folder.joinpath("keyturn.db").read_bytes()
    unasked = await here("restore", str(file), *options)
    assert (unasked.code, unasked.names) == (2, ["backup_read", "refused"])
    nameless = await here("restore", str(file), "--yes")
    assert (nameless.code, nameless.only("refused")["title"]) == (2, "A passphrase is needed")
    wrong = tmp_path / "wrong"
    wrong.write_text("not the passphrase at all")
    locked = await here("restore", str(file), "--yes", "--backup-passphrase-file", str(wrong))
    assert (locked.code, locked.only("refused")["title"]) == (2, "The file cannot be opened")
    assert here.folder.joinpath("keyturn.db").read_bytes() == before


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one process on Windows")
async def test_a_store_that_a_running_keyturn_uses_is_not_replaced(
    here: Keyturn, backup: Path, options: tuple[str, ...]
):
    file = backup
    serving = await here.start("serve", "--port", "0")
    await serving.until("listening")
    refused = await here("restore", str(file), "--yes", *options)
    serving.interrupt()
    await serving.end()
    assert (refused.code, refused.only("refused")["title"]) == (3, "Keyturn is running")
    restored = await here("restore", str(file), "--yes", *options)
    assert restored.code == 0
    assert Path(restored.only("restored")["kept"]).exists()
