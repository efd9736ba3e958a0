"""Two machines: one with a store and a keyring, one to bring a backup to, with or without a keyring."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

import pytest

from app.bootstrap import open_services
from app.core.authentication_status.model import Evidence, ResourceToken, TokenState
from app.core.backup.restoring import Restoring
from app.core.backup.service import Backups, Made
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from app.core.vault.model import tokens_context
from app.core.vault.vault import Vault
from tests.core.vault.memory import CHEAP, NOW, MemorySafe, StoppedClock

PASSPHRASE = "a passphrase for the backup"
VAULT_PASSPHRASE = "a passphrase for the vault"


class LaterClock(StoppedClock):
    """Stands where a test puts it."""

    def __init__(self) -> None:
        self.at = NOW

    def now(self):
        return self.at

    def passes(self, **how: float) -> None:
        self.at += timedelta(**how)


@dataclass
class Machine:
    """A data folder and the keyring beside it. Its scrypt takes no time."""

    folder: DataFolder
    safe: MemorySafe = field(default_factory=MemorySafe)
    clock: LaterClock = field(default_factory=LaterClock)
    vault_passphrase: str | None = None
    empty_store: ClassVar[Path]
    """A database without rows, made once: its migrations take a while."""

    def create(self) -> None:
        """Have a folder with a store in it."""
        self.folder.create()
        if not self.folder.database.exists():
            shutil.copy(self.empty_store, self.folder.database)

    @property
    def restoring(self) -> Restoring:
        return Restoring(self.folder, self.safe, self.clock, "alice", CHEAP)

    @asynccontextmanager
    async def store(self) -> AsyncIterator[tuple[Storage, Vault]]:
        """The open store and its open vault."""
        self.create()
        storage = await Storage.open(self.folder.database, self.clock)
        try:
            vault = Vault(storage.keys, self.safe, self.clock, CHEAP)
            await vault.unlock(self.vault_passphrase)
            yield storage, vault
        finally:
            await storage.close()

    def backups(self, storage: Storage, vault: Vault) -> Backups:
        return Backups(
            storage=storage,
            vault=vault,
            folder=self.folder,
            restoring=self.restoring,
            clock=self.clock,
            actor="alice",
            cost=CHEAP,
        )

    async def has(self, *names: str) -> None:
        """Store tenants with tokens, each of them its own name as a secret."""
        async with self.store() as (storage, vault):
            for name in names:
                tenant = await storage.tenants.add(NewTenant.of(name, f"{name}.example", f"admin@{name}.example"))
                sealed = vault.seal(secret_of(name), tokens_context(tenant.id))
                await storage.tokens.store_cache(tenant.id, sealed)
                tokens = (ResourceToken("graph", True, TokenState.ACQUIRED),)
                await storage.tokens.store(tenant.id, evidence=Evidence(resources=tokens, checked_at=self.clock.now()))

    async def secrets(self) -> dict[str, bytes]:
        """What the vault opens, by tenant."""
        async with self.store() as (storage, vault):
            found = {}
            for tenant in await storage.tenants.all():
                sealed = await storage.tokens.cache(tenant.id)
                assert sealed is not None
                found[tenant.name] = vault.open(sealed, tokens_context(tenant.id))
            return found

    async def backs_up(self, file: Path, *, replace: bool = False) -> Made:
        async with self.store() as (storage, vault):
            return await self.backups(storage, vault).make(file, PASSPHRASE, replace=replace)

    def state(self) -> dict[str, bytes]:
        """Every file of the folder with its content, but for locks."""
        files = (path for path in self.folder.root.rglob("*") if path.is_file() and path.suffix != ".lock")
        return {path.name: path.read_bytes() for path in files}


def secret_of(name: str) -> bytes:
    return f"the refresh token of {name}".encode()


def secrets_of(*names: str) -> dict[str, bytes]:
    return {name: secret_of(name) for name in names}


@pytest.fixture(scope="session", autouse=True)
def _empty_store(tmp_path_factory: pytest.TempPathFactory) -> None:
    Machine.empty_store = tmp_path_factory.mktemp("empty") / "keyturn.db"

    async def make() -> None:
        await (await Storage.open(Machine.empty_store, StoppedClock())).close()

    asyncio.run(make())


@pytest.fixture(scope="session")
def backed_up(tmp_path_factory: pytest.TempPathFactory, _empty_store: None) -> tuple[Machine, Path]:
    """A machine with two tenants, and a backup of it; to be copied, not used."""
    folder = tmp_path_factory.mktemp("backed-up")
    machine, file = Machine(DataFolder(folder / "data")), folder / "backup"

    async def make() -> None:
        await machine.has("contoso", "fabrikam")
        await machine.backs_up(file)

    asyncio.run(make())
    return machine, file


@pytest.fixture
def backup(backed_up: tuple[Machine, Path], here: Machine, file: Path) -> Path:
    """A backup of two tenants, which are `here`."""
    machine, made = backed_up
    shutil.copytree(machine.folder.root, here.folder.root)
    here.safe.keys |= machine.safe.keys
    return Path(shutil.copy(made, file))


@pytest.fixture
def here(tmp_path: Path) -> Machine:
    return Machine(DataFolder(tmp_path / "here"))


@pytest.fixture
def there(tmp_path: Path) -> Machine:
    return Machine(DataFolder(tmp_path / "there"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "disk" / "keyturn.keyturn-backup"


@pytest.fixture(autouse=True)
def _disk(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()


@asynccontextmanager
async def core(machine: Machine) -> AsyncIterator[Services]:
    """The whole core on the machine's folder."""
    machine.create()
    async with open_services(machine.folder, clock=machine.clock, safe=machine.safe) as services:
        yield services
