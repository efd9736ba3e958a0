"""Kill Keyturn at any instant of a restore: the old store is there or the new one, whole, and its tokens open."""

import asyncio
import contextlib
import os
import random
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.core.backup.room import sweep
from app.core.tenants.model import NewTenant
from app.core.vault.model import tokens_context
from tests.core.backup.conftest import PASSPHRASE, Machine, secret_of
from tests.core.vault.memory import NoSafe
from tests.processes import start_module

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a POSIX signal")

KILLS = 5


async def fill(machine: Machine, name: str, tenants: int) -> None:
    """Many tenants, each with the secret of `name`."""
    async with machine.store() as (storage, vault):
        entries = [NewTenant.of(f"{name} {at}", f"{name}{at}.example", f"a@{name}.example") for at in range(tenants)]
        added = [merged.tenant.id for merged in await storage.tenants.merge(entries)]
        secret = secret_of(name)
        await asyncio.gather(
            *(storage.tokens.store_cache(each, vault.seal(secret, tokens_context(each))) for each in added)
        )


async def whole(machine: Machine, sizes: dict[str, int]) -> str:
    """Which of the two stores is there, all of it."""
    with closing(sqlite3.connect(machine.folder.database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    async with machine.store() as (storage, vault):
        tenants = await storage.tenants.all()
        (name,) = {tenant.name.split()[0] for tenant in tenants}
        assert len(tenants) == sizes[name]
        for tenant in tenants:
            sealed = await storage.tokens.cache(tenant.id)
            assert sealed is not None
            assert vault.open(sealed, tokens_context(tenant.id)) == secret_of(name)
    return name


async def killed_after(seconds: float, folder: Path, *backups: Path) -> int:
    """How often it had restored before it was killed, so long after the first time."""
    process = await start_module(
        "tests.core.backup.restore_process", PASSPHRASE, str(folder), *map(str, backups), environment=os.environ
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"restored\n"
    await asyncio.sleep(seconds)  # the instant itself is the machine's
    with contextlib.suppress(ProcessLookupError):
        process.send_signal(signal.SIGKILL)
    more = await process.stdout.read()
    assert await process.wait() == -signal.SIGKILL
    return 1 + more.count(b"restored")


async def test_a_restore_killed_at_any_instant_leaves_one_store_whole(here: Machine, there: Machine, file: Path):
    sizes = {"contoso": 40, "fabrikam": 200}
    here.safe, here.vault_passphrase = NoSafe(), PASSPHRASE
    there.safe, there.vault_passphrase = NoSafe(), PASSPHRASE
    backups = []
    for name, size in sizes.items():
        here.folder.database.unlink(missing_ok=True)
        await fill(here, name, size)
        backups.append(file.with_name(name))
        await here.backs_up(backups[-1])
    chance = random.Random(5)
    restored = 0
    for _ in range(KILLS):
        restored += await killed_after(chance.uniform(0.0, 0.3), there.folder.root, *backups)
        await whole(there, sizes)
        sweep(there.folder)
        assert not there.folder.passing.exists()
    assert restored >= KILLS
