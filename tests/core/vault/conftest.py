"""The keyrings and the stores that the vault's tests run on: honest ones in memory, and the real ones."""

import gc
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Protocol

import pytest

from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from app.core.vault.keyring_safe import KeyringSafe
from app.core.vault.keys import KeyRecords, KeySafe
from app.core.vault.model import Sealed, tokens_context
from app.core.vault.passphrase import Cost
from app.core.vault.vault import Vault
from tests.core.vault.memory import CHEAP, MemorySafe, MemoryStore, StoppedClock
from tests.core.vault.secret_service import SecretService, missing, secret_service


@pytest.fixture(autouse=True)
def _cheap_passphrases() -> None:
    """Not here."""


@pytest.fixture(scope="module")
def running_secret_service() -> Iterator[SecretService]:
    reason = missing()
    if reason:
        pytest.skip(reason)
    with secret_service() as service:
        yield service


def pytest_itemcollected(item: pytest.Item) -> None:
    """keyring leaves its connection open when it finds the collection locked: any test here may see that collected."""
    item.add_marker(pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning"))


@pytest.fixture
def service(running_secret_service: SecretService, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """The real Secret Service, unlocked, and this process led to it."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", running_secret_service.address)
    yield running_secret_service
    _let_go_of_connections()


def _let_go_of_connections() -> None:
    """Have what keyring left open collected within this test, not in one that knows nothing of it."""
    for thread in threading.enumerate():
        if thread.name == "keyturn-vault":
            thread.join(60)
    gc.collect()


@pytest.fixture(params=["memory", "secret service"])
def safe(request: pytest.FixtureRequest) -> KeySafe:
    """Each implementation of KeySafe."""
    if request.param == "memory":
        return MemorySafe()
    service: SecretService = request.getfixturevalue("service")
    return KeyringSafe(lambda: [service.backend()])


class Store(Protocol):
    """Records of keys, and what is sealed beside them."""

    @property
    def keys(self) -> KeyRecords: ...

    async def contexts(self, count: int) -> list[str]: ...

    async def keep(self, context: str, sealed: Sealed) -> None: ...

    async def kept(self) -> dict[str, Sealed]: ...


class DatabaseStore:
    """The real database, with a token cache for each context."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    @property
    def keys(self) -> KeyRecords:
        return self._storage.keys

    async def contexts(self, count: int) -> list[str]:
        tenants = self._storage.tenants
        named = [NewTenant.of(f"T{number}", f"t{number}.example", f"a@t{number}.example") for number in range(count)]
        return [tokens_context((await tenants.add(each)).id) for each in named]

    async def keep(self, context: str, sealed: Sealed) -> None:
        for tenant in await self._storage.tenants.all():
            if tokens_context(tenant.id) == context:
                await self._storage.tokens.store_cache(tenant.id, sealed)

    async def kept(self) -> dict[str, Sealed]:
        tenants = await self._storage.tenants.all()
        caches = {tokens_context(each.id): await self._storage.tokens.cache(each.id) for each in tenants}
        return {context: cache for context, cache in caches.items() if cache is not None}


@pytest.fixture(params=["memory", "database"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    """Each implementation of KeyRecords."""
    if request.param == "memory":
        yield MemoryStore()
        return
    storage = await Storage.open(tmp_path / "keyturn.db", StoppedClock())
    yield DatabaseStore(storage)
    await storage.close()


def vault_on(store: Store, safe: KeySafe | None, cost: Cost = CHEAP) -> Vault:
    """A vault as a process finds it when it starts."""
    return Vault(store.keys, safe, StoppedClock(), cost)
