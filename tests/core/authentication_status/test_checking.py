"""A check of a whole fleet: what it asks, how it yields to servers, and what is on the disk when it ends anyhow."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web

from app.bootstrap import open_services
from app.core.authentication_status.model import AuthenticationStatus
from app.core.authentication_status.overview import TenantOverview
from app.core.events import CheckAdvanced
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import Tenant
from tests.core.clocks import PassingClock
from tests.core.fleet import FleetServer, sign_in_fleet, stored_refresh_token
from tests.core.servers import Server, serving
from tests.core.vault.memory import MemorySafe

VALID, UNREACHABLE = AuthenticationStatus.VALID, AuthenticationStatus.UNREACHABLE
COUNT = 40


@dataclass(slots=True)
class Fleet:
    """Keyturn with tenants that are signed in, and the server that they are of."""

    services: Services
    storage: Storage
    server: FleetServer
    tenants: list[Tenant]
    folder: DataFolder
    safe: MemorySafe

    async def check(self, count: int = COUNT, concurrency: int = 16) -> list[TenantOverview]:
        return [each async for each in self.services.status.check(self.tenants[:count], concurrency)]

    async def lost(self) -> list[str]:
        """The tenants whose refresh token on the disk the server does not honour."""
        found = {each.directory: await stored_refresh_token(self.services, self.storage, each) for each in self.tenants}
        return [directory for directory, token in found.items() if not self.server.honours(directory, token)]


@pytest.fixture
def clock() -> PassingClock:
    return PassingClock()


@pytest.fixture
async def fleet(tmp_path: Path, clock: PassingClock) -> AsyncIterator[Fleet]:
    server = FleetServer()
    folder, safe = DataFolder(tmp_path / "data"), MemorySafe()
    listening: Server
    async with (
        serving(server.answer, tmp_path) as listening,
        open_services(folder, clock=clock, safe=safe) as services,
    ):
        storage = await Storage.open(folder.database, clock)
        tenants = await sign_in_fleet(services, storage, listening.address, str(listening.ca_file), COUNT)
        yield Fleet(services, storage, server, tenants, folder, safe)
        await storage.close()


def refusal(status: int, **headers: str) -> web.Response:
    return web.Response(
        status=status, text="no", headers={name.replace("_", "-"): each for name, each in headers.items()}
    )


async def test_two_requests_a_tenant_and_results_as_they_come(fleet):
    told = []
    fleet.services.events.subscribe(lambda event: told.append(event) if isinstance(event, CheckAdvanced) else None)
    found = await fleet.check()
    assert {each.verdict.status for each in found} == {VALID}
    assert fleet.server.requests == {"token": COUNT, "graph": COUNT}
    assert [(each.done, each.left) for each in told] == [(done, COUNT - done) for done in range(1, COUNT + 1)]
    assert told[-1].by_status == {VALID: COUNT}
    assert await fleet.lost() == []


async def test_it_starts_small_and_never_has_more_under_way_than_allowed(fleet):
    async def turn() -> None:
        await asyncio.sleep(0)

    fleet.server.wait = turn
    await fleet.check(concurrency=3)
    assert fleet.server.most_at_once <= 3


async def test_a_tenant_that_is_throttled_is_tried_again_after_its_time_while_others_go_on(fleet, clock):
    throttled, asked = fleet.tenants[3].directory, []

    def fault(tenant: str, kind: str) -> web.Response | None:
        if tenant != throttled or kind != "token":
            return None
        asked.append(clock.now())
        return refusal(429, Retry_After="2") if len(asked) == 1 else None

    fleet.server.fault = fault
    found = await fleet.check()
    assert {each.verdict.status for each in found} == {VALID}
    assert asked[1] - asked[0] >= timedelta(seconds=2)
    assert len(asked) == 2


async def test_a_host_that_is_unavailable_is_left_alone_for_as_long_as_it_says(fleet, clock):
    refused_at: list[datetime] = []
    asked_since: list[datetime] = []

    def fault(_tenant: str, _kind: str) -> web.Response | None:
        if not refused_at:
            refused_at.append(clock.now())
            return refusal(503, Retry_After="3")
        asked_since.append(clock.now())
        return None

    fleet.server.fault = fault
    assert {each.verdict.status for each in await fleet.check(concurrency=1)} == {VALID}
    assert min(asked_since) - refused_at[0] >= timedelta(seconds=3)


async def test_what_passes_is_tried_again_and_leaves_no_trace(fleet):
    seen: set[str] = set()

    def fault(tenant: str, kind: str) -> web.Response | None:
        if kind == "graph" and tenant not in seen and len(seen) < 5:
            seen.add(tenant)
            return web.Response(status=200, text="<html>Log in first.</html>", content_type="text/html")
        return None

    fleet.server.fault = fault
    assert {each.verdict.status for each in await fleet.check()} == {VALID}
    assert len(seen) == 5
    for tenant in fleet.tenants:
        assert [check.ok for check in await fleet.services.status.history(tenant.id)] == [True]


async def test_an_outage_is_waited_for_a_while_and_then_told_without_asking_everybody(fleet):
    fleet.server.fault = lambda _tenant, _kind: refusal(502)
    found = await fleet.check()
    assert {each.verdict.status for each in found} == {UNREACHABLE}
    assert len(found) == COUNT
    assert fleet.server.requests.total() < COUNT * 2
    fleet.server.fault = None
    assert {each.verdict.status for each in await fleet.check()} == {VALID}


async def test_one_tenant_answers_at_once_even_if_that_is_that_nobody_is_there(fleet, clock):
    fleet.server.fault = lambda _tenant, _kind: refusal(502)
    assert [each.verdict.status for each in await fleet.check(1)] == [UNREACHABLE]
    assert clock.slept == []


async def test_cancelling_returns_at_once_and_loses_no_refresh_token(fleet):
    arrived, release = asyncio.Event(), asyncio.Event()

    async def held_up() -> None:
        arrived.set()
        await release.wait()

    fleet.server.wait = held_up
    async with aclosing(fleet.services.status.check(fleet.tenants, 4)) as results:
        first = asyncio.ensure_future(anext(results))
        await arrived.wait()
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
    assert fleet.server.generations.total() == 0
    release.set()
    await fleet.services.status.close()
    assert fleet.server.generations.total() > 0
    assert fleet.server.requests["graph"] == 0
    assert await fleet.lost() == []
    assert {each.verdict.status for each in await fleet.check()} == {VALID}


async def test_a_check_that_was_broken_off_goes_on_with_those_left(fleet, clock):
    assert await fleet.services.status.left_to_check() == []
    broken_off = asyncio.Event()

    async def wait() -> None:
        """No more than ten are answered before: a quick machine would be through with all of them."""
        if fleet.server.requests["graph"] > 10:
            await broken_off.wait()

    fleet.server.wait = wait
    async with aclosing(fleet.services.status.check(fleet.tenants)) as results:
        done = {(await anext(results)).tenant.id for _ in range(7)}
        broken_off.set()
    async with open_services(fleet.folder, clock=clock, safe=fleet.safe) as after_a_restart:
        left = await after_a_restart.status.left_to_check()
    assert done.isdisjoint(each.id for each in left)
    assert 0 < len(left) <= COUNT - 7
    asked = fleet.server.requests["graph"]
    assert len([each async for each in fleet.services.status.check(left)]) == len(left)
    assert fleet.server.requests["graph"] - asked == len(left)
    assert await fleet.services.status.left_to_check() == []


async def test_a_check_of_others_leaves_those_left_as_they_are(fleet):
    async with aclosing(fleet.services.status.check(fleet.tenants)) as results:
        await anext(results)
    left = await fleet.services.status.left_to_check()
    await fleet.check(3)
    first = {each.id for each in fleet.tenants[:3]}
    assert [each for each in left if each.id not in first] == await fleet.services.status.left_to_check()


async def test_what_servers_ask_for_holds_after_a_restart(fleet, clock):
    throttled = fleet.tenants[3].directory
    fleet.server.fault = lambda tenant, _kind: refusal(429, Retry_After="600") if tenant == throttled else None
    statuses = {each.tenant.directory: each.verdict.status for each in await fleet.check()}
    assert statuses[throttled] is UNREACHABLE
    asked = len(fleet.server.asked[throttled])
    async with open_services(fleet.folder, clock=clock, safe=fleet.safe) as after_a_restart:
        await after_a_restart.vault.unlock()
        found = [each async for each in after_a_restart.status.check(fleet.tenants[3:4])]
        assert [each.verdict.status for each in found] == [UNREACHABLE]
        assert len(fleet.server.asked[throttled]) == asked
        fleet.server.fault = None
        clock.pass_(601)
        found = [each async for each in after_a_restart.status.check(fleet.tenants[3:4])]
        assert [each.verdict.status for each in found] == [VALID]


async def test_a_tenant_removed_meanwhile_stops_nobody_else(fleet):
    gone = fleet.tenants[30]

    async def remove() -> None:
        fleet.server.wait = None
        await fleet.services.tenants.remove(gone.id)

    fleet.server.wait = remove
    found = await fleet.check()
    assert {each.tenant.id for each in found} == {each.id for each in fleet.tenants} - {gone.id}
