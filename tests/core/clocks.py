"""Time for tests: it stands still, or passes at once when somebody sleeps."""

import asyncio
import heapq
import itertools
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta


class PassingClock:
    """A clock on which sleeping takes no time: it jumps ahead instead, and remembers how far.

    `on_sleep` is awaited at each sleep, after the jump: what happens while somebody waits.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self._now = start or datetime.now(UTC)
        self.slept: list[float] = []
        self.on_sleep: Callable[[], Awaitable[None]] | None = None

    def now(self) -> datetime:
        return self._now

    def pass_(self, seconds: float) -> None:
        """Let time pass for everybody."""
        self._now += timedelta(seconds=seconds)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.pass_(seconds)
        if self.on_sleep is not None:
            await self.on_sleep()
        await asyncio.sleep(0)


class SharedClock:
    """A clock for many sleepers: once nothing else goes on, it jumps to whoever wakes first."""

    def __init__(self) -> None:
        self._now = datetime.now(UTC)
        self._sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = []
        self._count = itertools.count()
        self._turning: asyncio.Task[None] | None = None

    def now(self) -> datetime:
        return self._now

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + timedelta(seconds=seconds), next(self._count), woken))
        if self._turning is None or self._turning.done():
            self._turning = asyncio.create_task(self._turn())
        await woken

    async def _turn(self) -> None:
        while self._sleepers:
            for _ in range(20):  # whoever can go on does, before time does
                await asyncio.sleep(0)
            at, _, woken = heapq.heappop(self._sleepers)
            self._now = max(self._now, at)
            if not woken.done():
                woken.set_result(None)


class HandClock:
    """The real time, moved on by hand; waits are as good as over: none takes longer than `nap` seconds."""

    def __init__(self, nap: float = 0.02) -> None:
        self._ahead = timedelta()
        self._nap = nap

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, self._nap))

    def advance(self, **by: float) -> None:
        self._ahead += timedelta(**by)
