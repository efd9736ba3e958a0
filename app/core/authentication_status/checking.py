"""A check of many tenants on its way: whose turn it is, who is tried again, and when an outage is one.

A failure that says nothing about the tokens is not the answer yet: the tenant rests while others are asked, and tries
again. How long that may go on grows with the number of tenants, so that a look at one answers at once.
"""

import asyncio
import random
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

from app.core.authentication_status.model import Observed
from app.core.clock import Clock
from app.core.http.client import HttpClient, Unreachable
from app.core.http.pace import Pace
from app.core.http.throttle import LONGEST_WAIT, TenantHttp, Throttle
from app.core.phrases import phrase
from app.core.tenants.model import Tenant

T = TypeVar("T")

PATIENCE_PER_TENANT = 0.1
"""Seconds that a tenant may rest in all, or an outage last, for each tenant of the round, ..."""
MOST_PATIENCE = 30.0
"""... and at most."""
_MOST_TRIES = 8
_FIRST_REST = 0.5
_LONGEST_REST = 5.0
_OUTAGE = 8
"""Failures in a row, of whichever tenants, from which on it is the way to the server and not the tenants."""


class Round:
    """What the tenants of one check share. `http` and `throttle` may be shared with other rounds."""

    def __init__(self, count: int, most: int, *, http: HttpClient, throttle: Throttle, clock: Clock) -> None:
        self.patience = timedelta(seconds=min(count * PATIENCE_PER_TENANT, MOST_PATIENCE))
        self.pace = Pace(most)
        self.throttle = throttle
        self.clock = clock
        self._http = http
        self._most_open = 2 * most
        self._failures = 0
        self._probes = 0
        self._failing_since: datetime | None = None
        self._quiet_until: datetime | None = None
        self.lost: Observed | None = None
        """Set once an outage outlasted our patience: nobody else is asked, this is what they are told."""

    async def run(
        self, tenants: Sequence[Tenant], attempt: "Callable[[Tenant, Turn], Awaitable[T | None]]"
    ) -> AsyncGenerator[T, None]:
        """What `attempt` makes of each tenant, as it comes. None from it means: again later (see `Turn.again`)."""
        waiting = iter(tenants)
        running: set[asyncio.Task[T]] = set()
        done: asyncio.Queue[asyncio.Task[T]] = asyncio.Queue()
        try:
            while True:
                while len(running) < self._most_open and (tenant := next(waiting, None)) is not None:
                    task = asyncio.create_task(self._settled(tenant, attempt))
                    task.add_done_callback(done.put_nowait)
                    running.add(task)
                if not running:
                    return
                running.discard(task := await done.get())
                yield task.result()
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    def failed(self, observed: Observed) -> None:
        """A failure that says nothing about a tenant."""
        now = self.clock.now()
        self._failures += 1
        self._failing_since = self._failing_since or now
        if self.outage and (self._quiet_until is None or now >= self._quiet_until):
            rest = timedelta(seconds=min(_FIRST_REST * 2**self._probes, _LONGEST_REST))
            self._probes += 1
            self._quiet_until = now + rest
            self.pace.start_again()
            if self._quiet_until - self._failing_since > self.patience:
                self.lost = observed

    def got_through(self) -> None:
        """A server answered: if there was an outage, it is over."""
        self._failures, self._probes, self._failing_since, self._quiet_until = 0, 0, None, None

    @property
    def outage(self) -> bool:
        return self._failures >= _OUTAGE

    async def _settled(self, tenant: Tenant, attempt: "Callable[[Tenant, Turn], Awaitable[T | None]]") -> T:
        http = TenantHttp(self._http, self.throttle, self.pace, tenant.id, Slot(self, tenant.id))
        turn = Turn(self, http, tenant.id)
        while True:
            if (seconds := self.not_before(tenant.id)) > 0:
                await self.clock.sleep(seconds)
            async with self.pace.place:
                if self.not_before(tenant.id) > 0:  # since it queued for the place: others may need it now
                    continue
                http.asked = False
                result = await attempt(tenant, turn)
            if result is not None:
                return result
            await turn.rest()

    def not_before(self, tenant: UUID) -> float:
        """Seconds until the tenant may be asked: after a pause between probes in an outage, and what servers want."""
        if self.lost:
            return 0.0
        asked_for = self.throttle.wait(tenant)
        if asked_for > LONGEST_WAIT:
            return 0.0  # the request will say so
        pause = (self._quiet_until - self.clock.now()).total_seconds() if self._quiet_until else 0.0
        return max(asked_for, pause)


class Slot:
    """A tenant's turn for one request, entered for each of them.

    Raises:
        Unreachable: an outage has outlasted our patience meanwhile.
    """

    def __init__(self, round_: Round, tenant: UUID) -> None:
        self._round = round_
        self._tenant = tenant
        self._slot = round_.pace.slot

    async def __aenter__(self) -> None:
        while True:
            await self._slot.enter()
            if self._round.lost is None and (seconds := self._round.not_before(self._tenant)) <= 0:
                return
            self._slot.leave()
            if lost := self._round.lost:
                raise Unreachable(phrase("The server"), lost.description, reason=lost.suberror or "network")
            await self._round.clock.sleep(seconds)  # asked for since we queued; others may need the slot until then

    async def __aexit__(self, *_: object) -> None:
        self._slot.leave()


class Turn:
    """One tenant in a round. `http` is its way to the servers."""

    def __init__(self, round_: Round, http: TenantHttp, tenant: UUID) -> None:
        self.http = http
        self._round = round_
        self._tenant = tenant
        self._tries = 0
        self._rested = timedelta()
        self._rest = timedelta()

    @property
    def lost(self) -> Observed | None:
        """What to say of the tenant without asking, because the servers cannot be reached; None: ask."""
        lost = self._round.lost
        return lost._replace(happened_at=self._round.clock.now()) if lost else None

    def again(self, observed: Observed | None) -> bool:
        """Whether to try once more, after `rest`. `observed` is what says nothing about the tokens; None is success."""
        if observed is None:
            self._round.got_through()
            return False
        if self._round.lost is None and observed.error != "throttled":
            self._round.failed(observed)
        self._tries += 0 if self._round.outage else 1
        backoff = min(_FIRST_REST * 2 ** max(self._tries - 1, 0), _LONGEST_REST)
        asked_for = self._round.throttle.wait(self._tenant)
        seconds = max(backoff, asked_for) * (1 + random.random() / 4)  # noqa: S311 spreads them, hides nothing
        self._rest = timedelta(seconds=seconds)
        patient = self._rested + self._rest <= self._round.patience
        return self._round.lost is None and patient and self._tries < _MOST_TRIES

    async def rest(self) -> None:
        """Let others go first for a while."""
        self._rested += self._rest
        await self._round.clock.sleep(self._rest.total_seconds())
