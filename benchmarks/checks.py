"""C1 to C5: a check of many tenants beside a hand-written client and the naive script, in one run.

All of them ask the same loopback server (TLS, an answer after 100 ms, a process of its own) for the same: a refreshed
token and one call of Graph for each tenant. All of them trust whom `requests` trusts (certifi's bundle), and that
server. Their turns alternate; each number is the median of the rounds, each ratio
one of medians. Keyturn's time is from `StatusService.check` to its last result, all of it stored (SQLite in a file,
synchronous=FULL, AES-GCM) and published.

- C1, 1,000 tenants. direct: one aiohttp session, 64 requests at once, the protocol written out; nothing is stored.
- C2, 5,000 tenants. raw limit: tenants x 2 requests x 0.1 s / 64.
- C3, 1,000 tenants. naive: an msal application and a `requests` call for each tenant, in 64 threads.
- C4, 200 tenants. The same script, one after the other. Beside both stands what the raw limit would come to.
- C5, in the rounds of C1: requests as the server counts them; the processor time of this process, all its threads.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any

import aiohttp
import certifi
import msal
import requests

from app.bootstrap import open_services
from app.commands.session import spare_the_collector
from app.core.clock import SystemClock
from app.core.http.tls import trust
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import Tenant
from benchmarks.fleet_server import ANSWERS_AFTER
from benchmarks.row import Row
from tests.core.fleet import CLIENT_ID, directory_id, first_refresh_token, sign_in_fleet, signed_in_cache
from tests.core.vault.memory import MemorySafe

AT_ONCE = 64
RAW_LIMIT = 2 * ANSWERS_AFTER / AT_ONCE
"""Seconds a tenant, for a client whose every slot only waits for the server."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What the server has done so far: requests answered, seconds of processor time."""

    requests: int
    cpu: float


@dataclass
class Server:
    """The server's process."""

    process: "subprocess.Popen[str]"
    address: str
    ca_file: str

    @classmethod
    def start(cls, folder: Path) -> "Server":
        command = [sys.executable, "-m", "benchmarks.fleet_server", str(folder)]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        said = json.loads(process.stdout.readline())
        trusted = folder / "trusted.pem"
        trusted.write_bytes(Path(certifi.where()).read_bytes() + Path(said["ca_file"]).read_bytes())
        return cls(process, said["address"], str(trusted))

    def counted(self) -> Counted:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return Counted(**json.loads(self.process.stdout.readline()))

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


@dataclass(frozen=True, slots=True)
class Took:
    """What one round of Keyturn cost for each tenant: seconds, seconds of processor time here and there, requests."""

    seconds: float
    cpu: float
    server_cpu: float
    requests: float


async def keyturn(services: Services, tenants: list[Tenant], server: Server) -> Took:
    before = server.counted()
    started, cpu = time.perf_counter(), time.process_time()
    found = [each async for each in services.status.check(tenants, AT_ONCE)]
    seconds, cpu, after = time.perf_counter() - started, time.process_time() - cpu, server.counted()
    bad = [each for each in found if each.verdict.failure]
    assert not bad, bad[0]
    assert len(found) == len(tenants)
    spent = (seconds, cpu, after.cpu - before.cpu, after.requests - before.requests)
    return Took(*(each / len(tenants) for each in spent))


async def direct(server: Server, tokens: dict[str, str]) -> float:
    """The protocol written out: what any client at all has to do."""
    started = time.perf_counter()
    slots = asyncio.Semaphore(AT_ONCE)
    connector = aiohttp.TCPConnector(ssl=trust(Path(server.ca_file)), limit=AT_ONCE)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def check(tenant: str) -> None:
            form = {"grant_type": "refresh_token", "client_id": CLIENT_ID, "refresh_token": tokens[tenant]}
            async with slots:
                async with session.post(f"{server.address}/{tenant}/oauth2/v2.0/token", data=form) as answer:
                    content = await answer.json()
                tokens[tenant] = content["refresh_token"]
                headers = {"Authorization": f"Bearer {content['access_token']}"}
                async with session.get(f"{server.address}/v1.0/organization", headers=headers) as answer:
                    await answer.json()

        await asyncio.gather(*map(check, tokens))
    return time.perf_counter() - started


def naive(server: Server, services: Services, tenants: list[str], threads: int) -> float:
    """What people write first."""
    target = services.settings.target

    def check(tenant: str) -> None:
        cache = msal.SerializableTokenCache()
        cache.deserialize(caches[tenant])
        application = msal.PublicClientApplication(
            CLIENT_ID,
            authority=f"{server.address}/{tenant}",
            instance_discovery=False,
            token_cache=cache,
            verify=server.ca_file,
        )
        answer = application.acquire_token_silent(
            [f"{server.address}/.default"], application.get_accounts()[0], force_refresh=True
        )
        headers = {"Authorization": f"Bearer {answer['access_token']}"}
        requests.get(f"{server.address}/v1.0/organization", headers=headers, verify=server.ca_file, timeout=60).json()

    caches = {tenant: signed_in_cache(_tenant_target(target, tenant), services.clock).decode() for tenant in tenants}
    started = time.perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(check, tenants))
    return time.perf_counter() - started


def _tenant_target(target: Any, directory: str) -> Any:
    return target(Tenant(None, directory, directory, "", None, (), None, None))  # type: ignore[arg-type]


class Fleet:
    """Keyturn with tenants that are signed in, and others for the scripts beside it."""

    def __init__(self, services: Services, server: Server, tenants: list[Tenant], options: argparse.Namespace) -> None:
        self._services = services
        self._server = server
        self._tenants = tenants
        self._options = options
        self._others = count(1_000_000)
        self._straight = {tenant: first_refresh_token(tenant) for tenant in self._directories(options.tenants)}

    async def beside_direct(self) -> list[Row]:
        """C1, C5."""
        ours, theirs, how_many = [], [], self._options.tenants
        for _ in range(self._options.rounds):
            ours.append(await self._keyturn(how_many))
            theirs.append(await direct(self._server, self._straight) / how_many)
        each = median(took.seconds for took in ours)
        cpu, server_cpu = (median(getattr(took, name) for took in ours) for name in ("cpu", "server_cpu"))
        asked = median(took.requests for took in ours)
        return [
            Row(
                "C1", "Keyturn / direct asyncio client", each / median(theirs), 1.2, beside=f"{each * 1e3:.2f} ms each"
            ),
            Row("C5", "requests a tenant", asked, 2.0),
            Row("C5", "CPU a tenant, ms", cpu * 1e3, 3, beside=f"the server's {server_cpu * 1e3:.2f}"),
        ]

    async def beside_raw_limit(self) -> list[Row]:
        """C2."""
        each = median([(await self._keyturn(self._options.many)).seconds for _ in range(self._options.rounds)])
        return [Row("C2", "Keyturn / raw limit", each / RAW_LIMIT, 1.15)]

    async def beside_naive(self) -> list[Row]:
        """C3, C4."""
        rows = []
        for number, what, how_many, threads, target in (
            ("C3", "naive script in 64 threads / Keyturn", self._options.tenants, AT_ONCE, 10),
            ("C4", "naive script, one after the other / Keyturn", self._options.few, 1, 60),
        ):
            ours, theirs = [], []
            for _ in range(self._options.naive_rounds):
                ours.append((await self._keyturn(how_many)).seconds)
                some = self._directories(how_many)
                theirs.append(await asyncio.to_thread(naive, self._server, self._services, some, threads) / how_many)
                ours.append((await self._keyturn(how_many)).seconds)
            at_limit = f"{median(theirs) / RAW_LIMIT:.1f} at the raw limit"
            rows.append(Row(number, what, median(theirs) / median(ours), target, at_least=True, beside=at_limit))
        return rows

    async def _keyturn(self, how_many: int) -> Took:
        return await keyturn(self._services, self._tenants[:how_many], self._server)

    def _directories(self, how_many: int) -> list[str]:
        return [directory_id(next(self._others)) for _ in range(how_many)]


async def measure(options: argparse.Namespace, folder: Path) -> None:
    server = Server.start(folder)
    os.environ["REQUESTS_CA_BUNDLE"] = server.ca_file  # a machine's own setting would come before `verify`
    data, clock = DataFolder(folder / "data"), SystemClock()
    try:
        async with open_services(data, clock=clock, safe=MemorySafe()) as services:
            storage = await Storage.open(data.database, clock)
            most = max(options.tenants, options.many, options.few)
            tenants = await sign_in_fleet(services, storage, server.address, server.ca_file, most)
            await storage.close()
            spare_the_collector()  # as every command does
            fleet = Fleet(services, server, tenants, options)
            print(f"{AT_ONCE} at once; {options.tenants:,} tenants, C2 {options.many:,}, C4 {options.few:,}; medians")
            parts: list[Callable[[], Any]] = [fleet.beside_direct, fleet.beside_raw_limit, fleet.beside_naive]
            for part in parts[: 2 if options.skip_naive else 3]:
                for row in await part():
                    print(row, flush=True)
    finally:
        server.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description="Checks of many tenants: C1 to C5 of docs/performance.md")
    parser.add_argument("--tenants", type=int, default=1000, help="of C1, C3 and C5")
    parser.add_argument("--many", type=int, default=5000, help="of C2")
    parser.add_argument("--few", type=int, default=200, help="of C4")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--naive-rounds", type=int, default=1, help="of the naive script, which takes minutes")
    parser.add_argument("--skip-naive", action="store_true", help="C1, C2 and C5 alone")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(options, Path(folder)))


if __name__ == "__main__":
    main()
