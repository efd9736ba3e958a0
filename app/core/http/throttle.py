"""Waiting as long as servers ask us to (Retry-After, RFC 9110 section 10.2.3): for a tenant, or for a whole host."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from time import perf_counter
from urllib.parse import urlsplit
from uuid import UUID

from app.core.clock import Clock
from app.core.http.client import TIMEOUT, HttpClient, Response, Unreachable
from app.core.http.pace import Pace
from app.core.http.pause import Pause, Pauses
from app.core.phrases import phrase

LONGEST_WAIT = 60.0
"""Seconds. A server that wants more than this is not waited for; it is told as being so."""
_TENANTS_ARE_THE_HOST = 3
"""A 429 is about one tenant; as many at the same time mean that the host is busy with all of us."""
_APART = 0.05
"""Seconds between those who waited for the same host: they do not all come back in one moment."""


class Throttle:
    """Until when each host, and each tenant at it, is to be left alone. `pauses` keeps it for the next process."""

    def __init__(self, clock: Clock, pauses: Pauses | None = None) -> None:
        self._clock = clock
        self._pauses = pauses
        self._unkept: list[Pause] = []
        self._hosts: dict[str, datetime] = {}
        self._tenants: defaultdict[str, dict[UUID, datetime]] = defaultdict(dict)
        self._waiting: Counter[str] = Counter()

    async def recall(self) -> None:
        """Take note of what servers asked of other processes, or of one that has ended since."""
        if self._pauses is None:
            return
        for pause in await self._pauses.going_on(self._clock.now()):
            if pause.tenant_id is None:
                self._hosts[pause.host] = max(pause.until, self._hosts.get(pause.host, pause.until))
            else:
                self._tenants[pause.host][pause.tenant_id] = pause.until

    async def keep(self) -> None:
        """Have on the disk what `answered` took note of."""
        unkept, self._unkept = self._unkept, []
        if unkept and self._pauses is not None:
            await self._pauses.keep(unkept, self._clock.now())

    def answered(self, host: str, tenant: UUID, response: Response) -> bool:
        """Take note of what a server asks for: 503 is about the host, 429 about the tenant. True: the host has gone."""
        if response.status not in {429, 503}:
            return False
        now = self._clock.now()
        seconds = response.retry_after(now)
        if seconds is None:
            return False
        until = now + timedelta(seconds=seconds)
        self._unkept.append(Pause(host, tenant if response.status == 429 else None, until))
        if response.status == 503:
            gone = self._hosts.get(host, now) <= now
            self._hosts[host] = max(until, self._hosts.get(host, until))
            return gone
        held = {each: end for each, end in self._tenants[host].items() if end > now} | {tenant: until}
        self._tenants[host] = held
        if len(held) >= _TENANTS_ARE_THE_HOST:
            self._hosts[host] = max(min(held.values()), self._hosts.get(host, now))
        return False

    @property
    def idle(self) -> bool:
        """Whether no server has asked for anything so far: nobody has to wait."""
        return not self._hosts and not self._tenants

    def wait(self, tenant: UUID, *hosts: str) -> float:
        """Seconds for which the tenant has to wait at one of these hosts; all that are known unless given."""
        if self.idle:
            return 0.0
        now = self._clock.now()
        ends = [self._tenants[host].get(tenant, now) for host in hosts or tuple(self._tenants)]
        ends += [self._hosts.get(host, now) for host in hosts or self._hosts]
        return max([(end - now).total_seconds() for end in ends], default=0.0)

    async def turn(self, tenant: UUID, host: str) -> None:
        """Return when the tenant may ask the host.

        Raises:
            Unreachable: that would take longer than `LONGEST_WAIT`.
        """
        while (seconds := self.wait(tenant, host)) > 0:
            if seconds > LONGEST_WAIT:
                raise Unreachable(
                    host,
                    phrase("{host} asks us to wait for {seconds:.0f} seconds.", host=host, seconds=seconds),
                    phrase("Check again when that time is over."),
                    "throttled",
                )
            self._waiting[host] += 1
            try:
                await self._clock.sleep(seconds + _APART * self._waiting[host])
            finally:
                self._waiting[host] -= 1


class TenantHttp:
    """One tenant's way to the client: each request waits for its turn, and each answer tells the pace."""

    def __init__(
        self,
        pool: HttpClient,
        throttle: Throttle,
        pace: Pace,
        tenant: UUID,
        slot: AbstractAsyncContextManager[None],
    ) -> None:
        """`slot` is entered by each request: it waits for its turn among others' there."""
        self.pool = pool
        self._throttle = throttle
        self._pace = pace
        self._tenant = tenant
        self._slot = slot
        self.asked = False
        """Whether any request was sent."""

    async def turn(self, address: str) -> None:
        """Return when the server at `address` may be asked; raises as `Throttle.turn`."""
        if not self._throttle.idle:
            await self._throttle.turn(self._tenant, urlsplit(address).netloc)

    async def request(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, str] | None = None,
        timeout: float = TIMEOUT,
    ) -> Response:
        """As `HttpClient.request`, and as `turn` where the server is not to be asked now."""
        await self.turn(url)
        async with self._slot:
            await self.turn(url)  # it may have asked for a long time meanwhile
            asked_at, self.asked = perf_counter(), True
            try:
                response = await self.pool.request(
                    method, url, headers=headers, params=params, data=data, timeout=timeout
                )
            except Unreachable:
                self._pace.refused(asked_at)
                raise
            self._answered(url, response, asked_at)
        await self._throttle.keep()
        return response

    def _answered(self, url: str, response: Response, asked_at: float) -> None:
        if self._throttle.answered(urlsplit(url).netloc, self._tenant, response):
            self._pace.start_again()
        elif response.status == 429 or response.status >= 500:
            self._pace.refused(asked_at)
        else:
            self._pace.answered(perf_counter() - asked_at)
