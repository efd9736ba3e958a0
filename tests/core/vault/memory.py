"""A keyring and a key table in memory, which keep their contracts and nothing else, and a clock that stands still."""

from collections.abc import Callable
from datetime import UTC, datetime

from app.core.clock import SystemClock
from app.core.storage.errors import KeyRetired, KeyTaken
from app.core.vault.model import KeyRecord, Sealed
from app.core.vault.passphrase import Cost

NOW = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
CHEAP = Cost(n=2**4)
"""scrypt in no time: how strong it is is not the point of most tests."""


class StoppedClock(SystemClock):
    """Always the same moment."""

    def now(self) -> datetime:
        return NOW


class MemorySafe:
    """A keyring that is always there and never locked."""

    def __init__(self) -> None:
        self.keys: dict[str, bytes] = {}

    async def available(self) -> bool:
        return True

    async def silent(self) -> bool:
        return True

    async def get(self, key_id: str) -> bytes | None:
        return self.keys.get(key_id)

    async def put(self, key_id: str, key: bytes) -> None:
        self.keys[key_id] = key

    async def delete(self, key_id: str) -> None:
        self.keys.pop(key_id, None)


class NoSafe(MemorySafe):
    """A session without a keyring."""

    async def available(self) -> bool:
        return False

    async def silent(self) -> bool:
        return False


class MemoryStore:
    """Records of keys, and the sealed values that lie beside them, by context."""

    def __init__(self) -> None:
        self._records: dict[str, KeyRecord] = {}
        self._sealed: dict[str, Sealed] = {}

    @property
    def keys(self) -> "MemoryStore":
        return self

    async def contexts(self, count: int) -> list[str]:
        """As many contexts that something can be kept under."""
        return [f"context {number}" for number in range(count)]

    async def keep(self, context: str, sealed: Sealed) -> None:
        if sealed.key_id not in self._records:
            raise KeyRetired
        self._sealed[context] = sealed

    async def kept(self) -> dict[str, Sealed]:
        return dict(self._sealed)

    async def records(self) -> list[KeyRecord]:
        return list(self._records.values())

    async def add(self, record: KeyRecord) -> None:
        if any(each.active for each in self._records.values()):
            raise KeyTaken
        self._records[record.key_id] = record

    async def rotate(self, new: KeyRecord, reseal: Callable[[str, Sealed], Sealed]) -> None:
        resealed = {context: reseal(context, old) for context, old in self._sealed.items()}
        self._records, self._sealed = {new.key_id: new}, resealed

    async def discard(self, new: KeyRecord) -> None:
        self._records, self._sealed = {new.key_id: new}, {}
