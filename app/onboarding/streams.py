"""Who is watching which renewal: wakes the page's open streams when something happens to their invitation."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from app.core.events import Event, Events, InvitationChanged, RenewalAdvanced


class TooManyStreams(Exception):
    """As many streams are open as may be; the page asks again from time to time instead."""


class Watcher:
    """Wakes one who waits. Events that come while nobody waits are not lost, and many count as one."""

    def __init__(self) -> None:
        self._news = asyncio.Event()

    def wake(self) -> None:
        self._news.set()

    async def news(self, seconds: float) -> bool:
        """Wait for news; False when there were none for `seconds`."""
        try:
            async with asyncio.timeout(seconds):
                await self._news.wait()
        except TimeoutError:
            return False
        self._news.clear()
        return True


class Streams:
    """The watchers of every renewal. At most `per_link` streams for one and `in_all` for all are open at once."""

    def __init__(self, events: Events, *, per_link: int, in_all: int) -> None:
        self._per_link = per_link
        self._in_all = in_all
        self._watchers: defaultdict[UUID, set[Watcher]] = defaultdict(set)
        self._open: Counter[UUID] = Counter()
        self._unsubscribe = events.subscribe(self._heard)
        self.closed = False

    @contextmanager
    def stream(self, invitation_id: UUID) -> Iterator[Watcher]:
        """A watcher for a stream to a browser.

        Raises:
            TooManyStreams: one more would be too many.
        """
        if self._open[invitation_id] >= self._per_link or self._open.total() >= self._in_all:
            raise TooManyStreams
        self._open[invitation_id] += 1
        try:
            with self.watch(invitation_id) as watcher:
                yield watcher
        finally:
            self._open[invitation_id] -= 1
            if not self._open[invitation_id]:
                del self._open[invitation_id]

    @contextmanager
    def watch(self, invitation_id: UUID) -> Iterator[Watcher]:
        """A watcher for as long as the block lasts."""
        watcher = Watcher()
        self._watchers[invitation_id].add(watcher)
        try:
            yield watcher
        finally:
            self._watchers[invitation_id].discard(watcher)
            if not self._watchers[invitation_id]:
                del self._watchers[invitation_id]

    def close(self) -> None:
        """Have every stream end: the server stops. Browsers come back to the next one."""
        self.closed = True
        self._unsubscribe()
        for watchers in self._watchers.values():
            for watcher in watchers:
                watcher.wake()

    def _heard(self, event: Event) -> None:
        if isinstance(event, RenewalAdvanced | InvitationChanged):
            invitation_id = event.renewal.id if isinstance(event, RenewalAdvanced) else event.invitation_id
            for watcher in self._watchers.get(invitation_id, ()):
                watcher.wake()
