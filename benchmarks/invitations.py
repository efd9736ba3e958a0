"""Preparing 500 invitations without a network, beside the bare work: seal 500 links, insert 500 rows, commit once.

Run: python benchmarks/invitations.py
"""

import asyncio
import secrets
import sqlite3
import statistics
import tempfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.bootstrap import open_services
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.tenants.model import NewTenant

INVITATIONS = 500
ROUNDS = 7


async def main() -> None:
    """Measure both in turn and print the medians."""
    ours, bare = [], []
    with tempfile.TemporaryDirectory() as folder:
        async with open_services(DataFolder(Path(folder) / "data")) as services:
            await services.vault.unlock("a passphrase for this run")
            tenant_ids = await tenants(services)
            for round_ in range(ROUNDS):
                started, worked = perf_counter(), process_time()
                await services.invitations.prepare(tenant_ids)
                ours.append((perf_counter() - started, process_time() - worked))
                bare.append(measured(partial(bare_work, Path(folder) / f"bare{round_}.db")))
    for name, rounds in (("prepare", ours), ("bare", bare)):
        elapsed, work = (statistics.median(column) for column in zip(*rounds, strict=True))
        per_hundred = work / INVITATIONS * 100
        print(f"{name:<8} {elapsed:.3f} s elapsed, {work:.3f} s of work, {per_hundred:.3f} s of work per hundred")
    print(f"ratio    {statistics.median(one / other for (_, one), (_, other) in zip(ours, bare, strict=True)):.1f}")


async def tenants(services: Services) -> list[UUID]:
    """As many as there are to be invitations, and where they are."""
    news = (NewTenant.of(f"Customer {n}", f"c{n}.example", f"admin@c{n}.example") for n in range(INVITATIONS))
    return [(await services.tenants.add(new)).id for new in news]


def measured(work: Callable[[], None]) -> tuple[float, float]:
    """Seconds that pass, and seconds of work, in this process."""
    started, worked = perf_counter(), process_time()
    work()
    return perf_counter() - started, process_time() - worked


def bare_work(file: Path) -> None:
    """What nobody can leave out."""
    cipher = AESGCM(secrets.token_bytes(32))
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE invitations (id BLOB PRIMARY KEY, tenant TEXT, state TEXT, expires TEXT)")
        connection.execute("CREATE TABLE links (id BLOB PRIMARY KEY, hash TEXT UNIQUE, sealed BLOB)")
        connection.execute("BEGIN IMMEDIATE")
        for number in range(INVITATIONS):
            key, nonce, link = uuid4().bytes, secrets.token_bytes(12), secrets.token_urlsafe(32)
            connection.execute("INSERT INTO invitations VALUES (?, ?, 'prepared', '2026')", (key, f"c{number}.example"))
            sealed = cipher.encrypt(nonce, link.encode(), key)
            connection.execute("INSERT INTO links VALUES (?, ?, ?)", (key, secrets.token_hex(32), sealed))
        connection.execute("COMMIT")


if __name__ == "__main__":
    asyncio.run(main())
