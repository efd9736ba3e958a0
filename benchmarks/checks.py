"""C1 to C5: a check of many tenants beside a hand-written client and the naive script, in one run.

All three ask the same loopback server (TLS, an answer after 100 ms, a process of its own) for the same: a refreshed
token and one call of Graph for each tenant. Their turns alternate; each number is the median of the rounds, each ratio
one of medians. Keyturn's time is from `StatusService.check` to its last result, all of it stored (SQLite in a file,
synchronous=FULL, AES-GCM) and published.

- direct: one aiohttp session, 64 requests at once, the protocol written out; nothing is stored.
- raw limit: tenants x 2 requests x 0.1 s / 64.
- naive: an msal application and a `requests` call for each tenant, in 64 threads (C3, on a part of the tenants, in
  proportion), or one after the other (C4, likewise).
- CPU is this process's while Keyturn checks, all its threads; requests are counted by the server.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any

import aiohttp
import msal
import requests

from app.bootstrap import open_services
from app.core.clock import SystemClock
from app.core.http.tls import trust
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import Tenant
from benchmarks.fleet_server import ANSWERS_AFTER
from tests.core.fleet import CLIENT_ID, directory_id, first_refresh_token, sign_in_fleet, signed_in_cache
from tests.core.vault.memory import MemorySafe

AT_ONCE = 64


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
        return cls(process, **json.loads(process.stdout.readline()))

    def requests(self) -> dict[str, int]:
        """How many were counted so far, by kind."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        counted: dict[str, int] = json.loads(self.process.stdout.readline())
        return counted

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()


@dataclass
class Took:
    """What one round of Keyturn cost."""

    seconds: float
    cpu: float
    requests: float


async def keyturn(services: Services, tenants: list[Tenant], server: Server) -> Took:
    before = sum(server.requests().values())
    started, cpu = time.perf_counter(), time.process_time()
    found = [each async for each in services.status.check(tenants, AT_ONCE)]
    took = Took(time.perf_counter() - started, time.process_time() - cpu, 0.0)
    bad = [each for each in found if each.verdict.failure]
    assert not bad, bad[0]
    assert len(found) == len(tenants)
    took.requests = (sum(server.requests().values()) - before) / len(tenants)
    return took


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


async def measure(options: argparse.Namespace, folder: Path) -> None:
    server = Server.start(folder)
    os.environ["REQUESTS_CA_BUNDLE"] = server.ca_file  # a machine's own setting would come before `verify`
    data = DataFolder(folder / "data")
    clock = SystemClock()
    others = count(1_000_000)
    try:
        async with open_services(data, clock=clock, safe=MemorySafe()) as services:
            storage = await Storage.open(data.database, clock)
            tenants = await sign_in_fleet(services, storage, server.address, server.ca_file, options.tenants)
            await storage.close()
            straight = {tenant: first_refresh_token(tenant) for tenant in _directories(others, options.tenants)}
            ours, theirs, many, one = [], [], [], []
            for _ in range(options.rounds):
                ours.append(await keyturn(services, tenants, server))
                theirs.append(await direct(server, straight))
                some = _directories(others, options.naive)
                many.append(await asyncio.to_thread(naive, server, services, some, AT_ONCE))
                few = _directories(others, options.naive // 10)
                one.append(await asyncio.to_thread(naive, server, services, few, 1))
            report(options, ours, theirs, many, one)
    finally:
        server.stop()


def _directories(numbers: "count[int]", how_many: int) -> list[str]:
    return [directory_id(next(numbers)) for _ in range(how_many)]


def report(
    options: argparse.Namespace, ours: list[Took], theirs: list[float], many: list[float], one: list[float]
) -> None:
    each = median(took.seconds for took in ours) / options.tenants
    straight = median(theirs) / options.tenants
    raw = 2 * ANSWERS_AFTER / AT_ONCE
    threads = median(many) / options.naive
    alone = median(one) / (options.naive // 10)
    cpu = median(took.cpu for took in ours) / options.tenants
    print(f"{options.tenants} tenants, {AT_ONCE} at once, medians of {options.rounds} rounds")
    print(
        f"C1  Keyturn / direct asyncio client      {each / straight:6.2f}   target <= 1.2   ({each * 1e3:.2f} ms each)"
    )
    print(f"C2  Keyturn / raw limit                  {each / raw:6.2f}   target <= 1.15 (at 5,000 tenants)")
    print(f"C3  naive, 64 threads / Keyturn          {threads / each:6.1f}   target >= 10")
    print(f"C4  naive, one after the other / Keyturn {alone / each:6.1f}   target >= 60 (at 200 tenants)")
    print(f"C5  requests a tenant                    {median(took.requests for took in ours):6.2f}   target 2.0")
    print(f"C5  CPU a tenant, ms                     {cpu * 1e3:6.2f}   target <= 3")


def main() -> None:
    parser = argparse.ArgumentParser(description="Checks of many tenants: C1 to C5 of docs/performance.md")
    parser.add_argument("--tenants", type=int, default=1000)
    parser.add_argument("--naive", type=int, default=200, help="tenants that the naive script is measured on")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(options, Path(folder)))


if __name__ == "__main__":
    main()
