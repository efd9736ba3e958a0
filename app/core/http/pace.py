"""How many requests are under way at once: some at first, more while answers stay quick, half after a refusal.

The way TCP finds out what a network bears (RFC 5681 section 3.1), for servers that throttle.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from time import perf_counter

_FIRST = 16
"""At once at the start, and the least at which growth is quick again after a refusal."""
_SLOWER = 3.0
"""An answer is quick while it takes less than this many times what the quickest took, ..."""
_UNNOTICED = 0.25
"""... and this many seconds."""


class Gate:
    """Lets in as many as its limit says at the moment; the others queue."""

    def __init__(self, limit: Callable[[], int]) -> None:
        self._limit = limit
        self._inside = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def __aenter__(self) -> None:
        await self.enter()

    async def __aexit__(self, *_: object) -> None:
        self.leave()

    async def enter(self) -> None:
        """Wait for a turn, and keep it until `leave`."""
        while self._inside >= self._limit():
            turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.append(turn)
            try:
                await turn
            except asyncio.CancelledError:
                if turn.done() and not turn.cancelled():
                    self.wake()  # the turn was ours, and somebody else's now
                raise
        self._inside += 1

    def leave(self) -> None:
        """Give the turn back."""
        self._inside -= 1
        self.wake()

    def wake(self) -> None:
        """Call those who may enter now: the limit may have grown."""
        free = self._limit() - self._inside
        while free > 0 and self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                free -= 1


class Pace:
    """Hands out slots for requests: never more than `most` at once.

    What is done around requests, in memory and on the disk, needs no slot but a place: there are half as many again, so
    that the slots stay in use.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._limit = float(min(_FIRST, most))
        self._quick_until = float(most)  # the limit up to which growth is quick
        self._quickest: float | None = None
        self._halved_at = perf_counter()
        self.slot = Gate(lambda: self.limit)
        self.place = Gate(lambda: self.limit + (self.limit + 1) // 2)

    @property
    def limit(self) -> int:
        """How many requests may be under way now."""
        return int(self._limit)

    def answered(self, seconds: float) -> None:
        """An answer came after so long."""
        self._quickest = min(seconds, self._quickest or seconds)
        if seconds <= self._quickest * _SLOWER + _UNNOTICED:
            step = 1.0 if self._limit < self._quick_until else 1.0 / self._limit
            before, self._limit = self.limit, min(self._limit + step, float(self._most))
            if self.limit > before:
                self.slot.wake()
                self.place.wake()

    def refused(self, asked_at: float) -> None:
        """A request sent at `asked_at` (`perf_counter`) was refused, or lost. What was sent together counts once."""
        if asked_at < self._halved_at:
            return
        self._halved_at = perf_counter()
        self._limit = max(self._limit / 2, 1.0)
        self._quick_until = max(self._limit, float(_FIRST))

    def start_again(self) -> None:
        """From one at a time: the server was away, and all who wait for it must not come back at once."""
        self._halved_at = perf_counter()
        self._quick_until = max(self._limit / 2, float(_FIRST))
        self._limit = 1.0
