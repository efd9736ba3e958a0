"""D1 to D3: pages, tokens and the summary at 1,000 beside 100,000 tenants, and durable writes grouped and one by one.

Databases are files with synchronous=FULL. Of every seven tenants one is not set up and one is in trouble; the others'
tokens were last refreshed on some day of the last 90. D1: a page of 100 by name, first or after a tenant in the middle,
and one tenant's tokens read and written. D2: `StatusService.summary`. D3 writes the same token caches twice: each
awaited before the next begins (a transaction and a commit each), then all at once, as a check of many does. Turns
alternate; numbers are medians of many turns.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any

from app.bootstrap import open_services
from app.core.authentication_status.model import Evidence, Observed
from app.core.clock import SystemClock
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant, Tenant
from app.core.vault.model import KeyRecord, Protection, Sealed
from benchmarks.row import Row
from tests.core.vault.memory import MemorySafe

CACHE = Sealed("key-1", b"c" * 8_000)
SMALL_CACHE = Sealed("key-1", b"c" * 2_000)
"""What most of the many have: filling them takes long enough."""
PAGE = 100


@dataclass(frozen=True, slots=True)
class Office:
    """Keyturn with so many tenants that have tokens."""

    services: Services
    storage: Storage
    tenants: list[Tenant]

    @classmethod
    async def filled(cls, stack: AsyncExitStack, folder: Path, how_many: int) -> "Office":
        clock, data = SystemClock(), DataFolder(folder)
        services = await stack.enter_async_context(open_services(data, clock=clock, safe=MemorySafe()))
        storage = await Storage.open(data.database, clock)
        stack.push_async_callback(storage.close)
        await storage.keys.add(KeyRecord("key-1", Protection.PASSPHRASE, clock.now(), True, b"s", 2, 1, 1, b"w"))
        await storage.tenants.merge(
            [NewTenant.of(f"Tenant {each:06}", f"t{each}.example", "a@b.example") for each in range(how_many)]
        )
        tenants = await storage.tenants.all()
        for start in range(0, how_many, 2000):
            await asyncio.gather(
                *(
                    storage.tokens.store(tenant.id, cache=SMALL_CACHE, evidence=_evidence(number, clock))
                    for number, tenant in enumerate(tenants[start : start + 2000], start)
                    if number % 7
                )
            )
        return cls(services, storage, tenants)

    def one(self, number: int) -> Tenant:
        """Some tenant that has tokens; another for each number, all over the list."""
        return self.tenants[(number * 7919) % len(self.tenants) // 7 * 7 + 1 - 7]


def _evidence(number: int, clock: SystemClock) -> Evidence:
    used = clock.now() - timedelta(days=number % 90, minutes=number % 1440)
    failure = Observed("invalid_grant", used, codes=(50173, 700082)[: number % 3]) if number % 7 == 1 else None
    return Evidence(last_refreshed_at=used, checked_at=clock.now(), failure=failure)


Act = Callable[[Office, int], Awaitable[Any]]


async def page(office: Office, _number: int) -> None:
    assert len(await office.services.status.page(limit=PAGE)) == PAGE


async def next_page(office: Office, number: int) -> None:
    middle = office.tenants[len(office.tenants) // 2 + number % 100]
    assert len(await office.storage.tenants.page(middle, PAGE)) == PAGE


async def read(office: Office, number: int) -> None:
    await office.storage.tokens.cache_and_evidence(office.one(number).id)


async def write(office: Office, number: int) -> None:
    await office.storage.tokens.store_cache(office.one(number).id, CACHE)


async def summary(office: Office, _number: int) -> None:
    found = await office.services.status.summary()
    assert sum(found.values()) == len(office.tenants)


async def growth(act: Act, few: Office, many: Office, turns: int) -> tuple[float, str]:
    """How much longer the act takes with many tenants, and what it takes with them."""
    took: tuple[list[float], list[float]] = ([], [])
    for number in range(turns):
        for office, seconds in zip((few, many), took, strict=True):
            started = time.perf_counter()
            await act(office, number)
            seconds.append(time.perf_counter() - started)
    before, after = map(median, took)
    return after / before, f"{before * 1e3:.2f} and {after * 1e3:.2f} ms"


async def grouping(office: Office, rounds: int) -> tuple[float, str]:
    """How much less a durable write takes among many than alone."""
    alone, together, numbers = [], [], count()
    for _ in range(rounds):
        started = time.perf_counter()
        for _ in range(200):
            await write(office, next(numbers))
        alone.append((time.perf_counter() - started) / 200)
        started = time.perf_counter()
        await asyncio.gather(*(write(office, next(numbers)) for _ in range(1000)))
        together.append((time.perf_counter() - started) / 1000)
    one, among_many = median(alone), median(together)
    return one / among_many, f"{one * 1e3:.2f} ms alone, {among_many * 1e3:.3f} ms among many"


async def measure(options: argparse.Namespace, folder: Path) -> None:
    async with AsyncExitStack() as stack:
        few = await Office.filled(stack, folder / "few", 1_000)
        started = time.perf_counter()
        many = await Office.filled(stack, folder / "many", options.tenants)
        print(f"1,000 beside {options.tenants:,} tenants (filled in {time.perf_counter() - started:.0f} s); medians")
        acts: tuple[tuple[str, str, Act], ...] = (
            ("D1", "the first page, growth", page),
            ("D1", "a page in the middle, growth", next_page),
            ("D1", "a token read, growth", read),
            ("D1", "a token write, growth", write),
            ("D2", "the summary by status, growth", summary),
        )
        for number, what, act in acts:
            found, beside = await growth(act, few, many, options.turns)
            print(Row(number, what, found, 2, beside=beside), flush=True)
        found, beside = await grouping(few, options.rounds)
        print(Row("D3", "a durable write alone / one of many", found, 10, at_least=True, beside=beside))


def main() -> None:
    parser = argparse.ArgumentParser(description="Storage: D1 to D3 of docs/performance.md")
    parser.add_argument("--tenants", type=int, default=100_000)
    parser.add_argument("--turns", type=int, default=200, help="of each act of D1 and D2")
    parser.add_argument("--rounds", type=int, default=3, help="of D3")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(options, Path(folder)))


if __name__ == "__main__":
    main()
