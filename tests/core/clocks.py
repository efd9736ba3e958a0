"""Time for tests: it stands still, or passes at once when somebody sleeps."""

import asyncio
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


class HandClock:
    """The real time, moved on by hand; waits are as good as over."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, 0.02))

    def advance(self, **by: float) -> None:
        self._ahead += timedelta(**by)
