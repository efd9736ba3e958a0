"""D1 and D3: one tenant's tokens at 1,000 and at more tenants, and durable writes grouped beside one by one.

The database is a file with synchronous=FULL. D3 writes the same token caches twice: each awaited before the next begins
(a transaction and a commit each), then all at once, as a check of many does. Rounds alternate; numbers are medians.
"""

import argparse
import asyncio
import tempfile
import time
from pathlib import Path
from statistics import median
from uuid import UUID

from app.core.authentication_status.model import Evidence
from app.core.clock import SystemClock
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from app.core.vault.model import KeyRecord, Protection, Sealed

CACHE = Sealed("key-1", b"c" * 8_000)


async def filled(file: Path, count: int) -> tuple[Storage, list[UUID]]:
    """A database with so many tenants that have tokens."""
    clock = SystemClock()
    storage = await Storage.open(file, clock)
    await storage.keys.add(KeyRecord("key-1", Protection.PASSPHRASE, clock.now(), True, b"s", 2, 1, 1, b"w"))
    await storage.tenants.merge([NewTenant.of(f"T{each}", f"t{each}.example", "a@b.example") for each in range(count)])
    tenants = [tenant.id for tenant in await storage.tenants.all()]
    for start in range(0, count, 1000):
        await asyncio.gather(
            *(
                storage.tokens.store(each, cache=CACHE, evidence=Evidence(last_refreshed_at=clock.now()))
                for each in tenants[start : start + 1000]
            )
        )
    return storage, tenants


async def reading(storage: Storage, tenants: list[UUID], many: int) -> float:
    """Seconds for one token read."""
    started = time.perf_counter()
    for each in tenants[:: max(1, len(tenants) // many)][:many]:
        await storage.tokens.cache(each)
        await storage.tokens.evidence(each)
    return (time.perf_counter() - started) / many


async def one_by_one(storage: Storage, tenants: list[UUID]) -> float:
    """Seconds for one token write that is awaited."""
    started = time.perf_counter()
    for each in tenants:
        await storage.tokens.store_cache(each, CACHE)
    return (time.perf_counter() - started) / len(tenants)


async def grouped(storage: Storage, tenants: list[UUID]) -> float:
    """Seconds for one token write among many at once."""
    started = time.perf_counter()
    await asyncio.gather(*(storage.tokens.store_cache(each, CACHE) for each in tenants))
    return (time.perf_counter() - started) / len(tenants)


async def measure(options: argparse.Namespace, folder: Path) -> None:
    few, some = await filled(folder / "few.db", 1_000)
    many, all_of_them = await filled(folder / "many.db", options.tenants)
    reads: tuple[list[float], list[float]] = ([], [])
    writes: tuple[list[float], list[float]] = ([], [])
    alone, together = [], []
    for _ in range(options.rounds):
        for index, (storage, tenants) in enumerate(((few, some), (many, all_of_them))):
            reads[index].append(await reading(storage, tenants, 300))
            writes[index].append(await one_by_one(storage, tenants[:: len(tenants) // 100][:100]))
        alone.append(await one_by_one(few, some[:200]))
        together.append(await grouped(few, some))
    await few.close()
    await many.close()
    print(f"1,000 beside {options.tenants:,} tenants, medians of {options.rounds} rounds")
    print(f"D1  a token read, growth             {median(reads[1]) / median(reads[0]):6.2f}   target <= 2")
    print(f"D1  a token write, growth            {median(writes[1]) / median(writes[0]):6.2f}   target <= 2")
    print(f"D3  a write alone / one of many      {median(alone) / median(together):6.1f}   target >= 10")
    print(f"    ({median(alone) * 1e3:.2f} ms alone, {median(together) * 1e3:.3f} ms among many)")


def main() -> None:
    parser = argparse.ArgumentParser(description="Storage: D1 and D3 of docs/performance.md")
    parser.add_argument("--tenants", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(options, Path(folder)))


if __name__ == "__main__":
    main()
