"""The onboarding page with 200 customers connected at once, beside a bare aiohttp handler: pages a second and memory.

Each server is a process of its own; the customers are in this one. Both servers hold 200 open event streams while pages
are asked for: ours for 200 renewals that wait for their sign-in and poll a practice directory all the while, the bare
one for nothing. The bare handler answers with as many bytes as our page has, ready made. Reads /proc, so Linux only.

Run: python benchmarks/onboarding_page.py
"""

import asyncio
import json
import os
import statistics
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import aiohttp
from aiohttp import web

from app.bootstrap import open_services
from app.core.paths import DataFolder
from app.core.tenants.model import NewTenant
from app.onboarding.limits import Rate, Rates
from app.onboarding.server import OnboardingServer
from app.practice import Control, PracticeDirectory
from app.practice.customer import Page

CUSTOMERS = 200
AT_ONCE = 16
REQUESTS = 600
ROUNDS = 5
Act = Callable[[aiohttp.ClientSession, str], Awaitable[None]]
UNLIMITED = Rate(10**9, 0.001)


async def main() -> None:
    """Measure both in turn and print the medians."""
    async with AsyncExitStack() as closing:
        folder = Path(closing.enter_context(tempfile.TemporaryDirectory()))
        practice = await closing.enter_async_context(process("practice", str(folder / "directory")))
        ours = await closing.enter_async_context(process("ours", str(folder / "data"), json.dumps(practice.said)))
        size = len(await asked_for(ours.said["urls"][0]))
        bare = await closing.enter_async_context(process("bare", str(size)))
        sessions = await closing.enter_async_context(sessions_of(CUSTOMERS))
        alone = ours.memory()
        await each(sessions, ours.said["urls"], press_start)
        print(f"a renewal that waits for its sign-in takes {(ours.memory() - alone) / CUSTOMERS:.0f} kB")
        for name, server in (("onboarding page", ours), ("bare handler", bare)):
            before = server.memory()
            await each(sessions, server.said["urls"], open_stream)
            grown, total = (server.memory() - before) / CUSTOMERS, server.memory() / 1024
            print(f"{name:<16} {grown:5.1f} kB for each of {CUSTOMERS} customers connected, {total:.0f} MB in all")
        await compare(ours, bare, size)


async def compare(ours: "Server", bare: "Server", size: int) -> None:
    """Pages a second and seconds of work for each, in turn, while all customers stay connected."""
    rounds: dict[str, list[tuple[float, float]]] = {"onboarding page": [], "bare handler": []}
    for _ in range(ROUNDS):
        for measured, server in zip(rounds.values(), (ours, bare), strict=True):
            worked = server.work()
            rate = await pages_a_second(server.said["urls"])
            measured.append((rate, (server.work() - worked) / REQUESTS * 1000))
    for name, measured in rounds.items():
        rate, work = (statistics.median(column) for column in zip(*measured, strict=True))
        print(f"{name:<16} {rate:5.0f} pages of {size} bytes a second, {work:.2f} ms of work for each")
    ratios = [one / other for (_, one), (_, other) in zip(*rounds.values(), strict=True)]
    print(
        f"ratio            {statistics.median(ratios):.1f} times the bare handler's work, polls for the codes included"
    )


# --- customers ---


async def asked_for(url: str) -> bytes:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return await answer.read()


@asynccontextmanager
async def sessions_of(customers: int) -> AsyncIterator[list[aiohttp.ClientSession]]:
    """A browser for each."""
    async with AsyncExitStack() as closing:
        yield [
            await closing.enter_async_context(aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)))
            for _ in range(customers)
        ]


async def each(sessions: list[aiohttp.ClientSession], urls: list[str], does: Act) -> None:
    """Every customer does that, `AT_ONCE` at a time."""
    pairs = list(zip(sessions, urls, strict=True))
    for at in range(0, len(pairs), AT_ONCE):
        await asyncio.gather(*(does(session, url) for session, url in pairs[at : at + AT_ONCE]))


async def press_start(session: aiohttp.ClientSession, url: str) -> None:
    async with session.get(url) as answer:
        form = Page(url, await answer.text()).form
    if form is None:
        raise LookupError("a page without a form")
    async with session.post(form.action, data=form.fields) as answer:
        answer.raise_for_status()


async def open_stream(session: aiohttp.ClientSession, url: str) -> None:
    """Open the stream of news, read the first, and stay."""
    stream = await session.get(f"{url}/events", timeout=aiohttp.ClientTimeout(total=None))
    stream.raise_for_status()
    while not (await stream.content.readline()).startswith(b"data: "):
        pass


async def pages_a_second(urls: list[str]) -> float:
    """Pages asked for, `AT_ONCE` at a time, over connections that stay open."""
    waiting = iter(range(REQUESTS))

    async def one(session: aiohttp.ClientSession) -> None:
        for number in waiting:
            async with session.get(urls[number % len(urls)]) as answer:
                await answer.read()
                answer.raise_for_status()

    async with aiohttp.ClientSession() as session:
        started = perf_counter()
        await asyncio.gather(*(one(session) for _ in range(AT_ONCE)))
        return REQUESTS / (perf_counter() - started)


# --- processes ---


@dataclass(frozen=True, slots=True)
class Server:
    """A process of this program's in another role, and what it said when it was ready."""

    pid: int
    said: dict[str, Any]

    def memory(self) -> int:
        """Resident, in kB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])

    def work(self) -> float:
        """Seconds of processor time until now."""
        user, system = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def process(role: str, *arguments: str) -> AsyncIterator[Server]:
    command = [sys.executable, __file__, role, *arguments]
    started = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, limit=2**20)
    assert started.stdout is not None
    try:
        yield Server(started.pid, json.loads(await started.stdout.readline()))
    finally:
        started.terminate()
        await started.wait()


async def say_and_stay(**said: Any) -> None:
    print(json.dumps(said), flush=True)
    await asyncio.Event().wait()


async def practice(folder: str) -> None:
    """The practice directory."""
    async with PracticeDirectory(Path(folder)) as addresses:
        await say_and_stay(**{name: str(value) for name, value in asdict(addresses).items()})


async def ours(folder: str, practice: str) -> None:
    """The onboarding page with its core, and as many invitations as there are customers."""
    addresses = json.loads(practice)
    async with open_services(DataFolder(Path(folder))) as services:
        await services.vault.unlock("a passphrase for this run")
        for name in ("ca_bundle", "authority", "graph"):
            await services.settings.set(f"cloud.{name}", addresses[name])
        await services.settings.set("cloud.name", "custom")
        server = OnboardingServer(services, port=0, rates=Rates(address=UNLIMITED, link=UNLIMITED, code=UNLIMITED))
        await services.settings.set("onboarding.public_url", await server.start())
        directories = await Control(addresses["control_page"]).create_tenants(CUSTOMERS)
        tenants = [
            await services.tenants.add(NewTenant.of(each["name"], each["domain"], each["admin"]))
            for each in directories
        ]
        invited = await services.invitations.prepare([tenant.id for tenant in tenants])
        await say_and_stay(urls=[each.auth_url for each in invited])


async def bare(size: str) -> None:
    """A handler that does nothing."""
    content = "x" * int(size)

    async def page(_request: web.Request) -> web.Response:
        return web.Response(text=content, content_type="text/html")

    async def events(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        await response.write(b"data: x\n\n")
        await asyncio.Event().wait()
        return response

    application = web.Application()
    application.add_routes([web.get("/{link}", page), web.get("/{link}/events", events)])
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    await say_and_stay(urls=[f"{base}/{number}" for number in range(CUSTOMERS)])


ROLES: dict[str, Callable[..., Coroutine[Any, Any, None]]] = {"practice": practice, "ours": ours, "bare": bare}

if __name__ == "__main__":
    role, *arguments = sys.argv[1:] or [""]
    asyncio.run(ROLES[role](*arguments) if role else main())
