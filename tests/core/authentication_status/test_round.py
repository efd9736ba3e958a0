"""Whose turn it is in a round of checks, second by second, against a server that exists in time only."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import cast
from uuid import uuid4

import pytest

from app.core.authentication_status.checking import Round, Turn
from app.core.authentication_status.model import Observed
from app.core.http.client import HttpClient, Response, Unreachable
from app.core.http.throttle import Throttle
from app.core.tenants.model import Tenant
from tests.core.clocks import SharedClock


@dataclass
class Server:
    """Answers after 0.1 s with the status that `status` gives for the seconds since the start."""

    clock: SharedClock
    status: Callable[[float], int]
    retry_after: str = ""
    start: datetime = field(init=False)
    asked: list[tuple[float, int]] = field(default_factory=list)
    """When each request came, and how many were under way then."""
    under_way: int = 0

    def __post_init__(self) -> None:
        self.start = self.clock.now()

    async def request(self, *_: object, **__: object) -> Response:
        self.under_way += 1
        now = (self.clock.now() - self.start).total_seconds()
        self.asked.append((now, self.under_way))
        await self.clock.sleep(0.1)
        self.under_way -= 1
        status = self.status(now)
        headers = {"retry-after": self.retry_after} if self.retry_after and status != 200 else {}
        return Response(status, headers, "")

    def most_at_once(self, since: float, until: float) -> int:
        return max((at_once for now, at_once in self.asked if since <= now < until), default=0)


def tenants(count: int) -> list[Tenant]:
    now = datetime(2026, 5, 4, tzinfo=UTC)
    return [
        Tenant(uuid4(), f"T{each}", f"t{each}.example", "a@b.example", None, (), None, now) for each in range(count)
    ]


async def run(server: Server, count: int, most: int = 64) -> list[str]:
    """How each tenant ended: well, or as what."""
    http = cast("HttpClient", server)
    whole = Round(count, most, http=http, throttle=Throttle(server.clock), clock=server.clock)

    async def attempt(_tenant: Tenant, turn: Turn) -> str | None:
        observed = turn.lost
        if observed is None:
            try:
                status = (await turn.http.request("GET", "https://server.example/")).status
            except Unreachable:
                status = 0
            error = "throttled" if status == 429 else "unreachable"
            observed = None if status == 200 else Observed(error, server.clock.now())
        if turn.again(observed):
            return None
        return observed.error if observed else "well"

    return [result async for result in whole.run(tenants(count), attempt)]


@pytest.fixture
def clock() -> SharedClock:
    return SharedClock()


async def test_it_starts_small_and_grows_while_answers_stay_quick(clock):
    server = Server(clock, lambda _now: 200)
    assert await run(server, 1000) == ["well"] * 1000
    assert server.most_at_once(0, 0.05) == 16
    assert server.most_at_once(0, 100) == 64


async def test_it_halves_when_it_is_refused(clock):
    server = Server(clock, lambda now: 502 if 1.0 <= now < 1.01 else 200)
    assert await run(server, 1000) == ["well"] * 1000
    assert server.most_at_once(0.9, 1.05) == 64
    assert server.most_at_once(1.25, 1.4) <= 40


async def test_an_outage_is_ridden_out_by_one_at_a_time_and_no_stampede_follows(clock):
    server = Server(clock, lambda now: 502 if 1.0 <= now < 9.0 else 200)
    assert await run(server, 2000) == ["well"] * 2000
    probes = [now for now, _ in server.asked if 3.0 <= now < 9.0]
    assert len(probes) <= 6
    back = min(now for now, _ in server.asked if now >= 9.0)
    assert server.most_at_once(back, back + 0.25) <= 8
    assert server.most_at_once(back, back + 60) > 40


@pytest.mark.parametrize(("count", "ends"), [(1000, "well"), (5, "unreachable")])
async def test_in_a_large_check_a_tenant_out_of_luck_is_tried_many_times(clock, count, ends):
    whole = Round(count, 64, http=cast("HttpClient", None), throttle=Throttle(clock), clock=clock)
    everybody, failures = tenants(count), iter(range(6))

    async def attempt(tenant: Tenant, turn: Turn) -> str | None:
        failed = tenant is everybody[3] and next(failures, None) is not None
        if turn.again(Observed("unreachable", clock.now()) if failed else None):
            return None
        return "unreachable" if failed else "well"

    found = [result async for result in whole.run(everybody, attempt)]
    assert sorted(found) == sorted(["well"] * (count - 1) + [ends])


async def test_an_outage_that_lasts_is_told_to_the_rest_without_asking(clock):
    server = Server(clock, lambda now: 502 if now >= 1.0 else 200)
    found = await run(server, 2000)
    assert set(found) == {"well", "unreachable"}
    assert len(found) == 2000
    assert len(server.asked) < 2000
    assert (clock.now() - server.start) < timedelta(seconds=60)


async def test_no_request_falls_into_the_time_that_a_host_asked_for(clock):
    server = Server(clock, lambda now: 503 if 1.0 <= now < 1.05 else 200, retry_after="4")
    assert await run(server, 1000) == ["well"] * 1000
    assert [now for now, _ in server.asked if 1.16 < now < 5.1] == []
    back = min(now for now, _ in server.asked if now > 5.1)
    assert server.most_at_once(back, back + 0.1) <= 8


async def test_a_host_that_throttles_many_tenants_is_left_alone_as_a_whole(clock):
    server = Server(clock, lambda now: 429 if 1.0 <= now < 1.05 else 200, retry_after="4")
    assert await run(server, 1000) == ["well"] * 1000
    assert [now for now, _ in server.asked if 1.16 < now < 5.1] == []
