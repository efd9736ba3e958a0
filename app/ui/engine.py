"""The only door from the window to the core.

The core runs on a plain asyncio loop in one background thread, so that no server, database or bulk traffic ever waits
for a repaint, nor the other way round. The window's coroutines, on Qt's loop, await it through `Engine`.
"""

import logging
import threading
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from app.core.errors import KeyturnError

if TYPE_CHECKING:  # asyncio, and the core with its libraries, stay out of the way of the first paint
    import asyncio
    import concurrent.futures

    from app.core.authentication_status.overview import TenantOverview
    from app.core.events import Event
    from app.core.services import Services

log = logging.getLogger(__name__)

T = TypeVar("T")
OpenServices = Callable[[], "AbstractAsyncContextManager[Services]"]
FirstLook = Callable[[], "Sequence[TenantOverview] | None"]

CLOSING_SECONDS: Final = 15.0
"""The core waits a few seconds for refreshes under way (`StatusService.close`); the window is hidden by then."""


class EngineClosed(Exception):
    """The engine was asked for something after it had closed; only a closing window meets this."""


class CoreNotOpened(KeyturnError):
    """A mistake of ours kept the core from opening; the log has it."""


class Engine(QObject):
    """Runs the core in its thread from `start` until `close`. All methods are for the window's thread.

    `first_look` reads the list of tenants without the core, at once; see `tenants_at_first`.
    """

    opening = Signal()
    """The core is being opened: at the start, and at each further try."""
    start_again = Signal(object)
    """To be emitted with an `Interlude`: the window and the core close, it happens, and both open again."""
    _events_published = Signal()

    def __init__(
        self, open_services: OpenServices, parent: QObject | None = None, *, first_look: FirstLook | None = None
    ) -> None:
        super().__init__(parent)
        self._open_services = open_services
        self._first_look = first_look
        self._listeners: list[Callable[[Event], None]] = []
        self._untold: deque[Event] = deque()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._thread: threading.Thread | None = None
        self._closing = False
        self._events_published.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Open the core in the background. After an opening that failed, try again."""
        if self._thread is not None and not self._ended.done():
            return
        import concurrent.futures

        if self._opened.done():
            self._opened = concurrent.futures.Future()
        self._ended = concurrent.futures.Future()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self._thread.start()
        self.opening.emit()

    @property
    def begun(self) -> bool:
        """Whether the core is open, or on its way."""
        return self._thread is not None

    @property
    def closing(self) -> bool:
        """Whether it was asked to close: a timer that fires now has nothing to begin any more."""
        return self._closing

    async def ready(self) -> None:
        """Return when the core is open.

        Raises:
            KeyturnError: it could not be opened.
        """
        await _result(self._opened)

    def tenants_at_first(self) -> "Sequence[TenantOverview] | None":
        """What there is to show while the core is not open yet; None where nothing is, and from its opening on."""
        look, self._first_look = self._first_look, None
        return None if look is None or (self.begun and self._opened.done()) else look()

    @cached_property
    def _opened(self) -> "concurrent.futures.Future[Services]":
        import concurrent.futures  # which reads threads, queues and more: after the first paint

        return concurrent.futures.Future()

    @cached_property
    def _ended(self) -> "concurrent.futures.Future[None]":
        import concurrent.futures

        return concurrent.futures.Future()

    @property
    def services(self) -> "Services":
        """The open core; to be touched only by functions that run on the engine's loop, and for its clock's `now`."""
        return self._opened.result(timeout=0)

    async def call(self, work: "Callable[[Services], Awaitable[T]]") -> T:
        """Run `work` on the engine's loop and return what it returns; waits for the core to open first.

        Cancelling the caller cancels the work. What the work raises arrives here as itself.
        """
        import asyncio

        await self.ready()
        if self._closing or self._loop is None:
            raise EngineClosed

        async def run() -> T:
            return await work(self.services)

        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(run(), self._loop))

    async def iterate(self, work: "Callable[[Services], AsyncIterator[T]]") -> AsyncIterator[T]:
        """What `work` yields on the engine's loop, in order, as it comes. Cancelling the caller ends the work."""
        import asyncio

        arrived: deque[T] = deque()
        news = asyncio.Event()
        window = asyncio.get_running_loop()

        async def pump(services: "Services") -> None:
            async for item in work(services):
                arrived.append(item)
                if len(arrived) == 1:  # for those behind the first, the window is on its way
                    window.call_soon_threadsafe(news.set)

        pumping = asyncio.create_task(self.call(pump))
        pumping.add_done_callback(lambda _: news.set())
        try:
            finished = False
            while not finished:
                await news.wait()
                news.clear()
                finished = pumping.done()
                while arrived:
                    yield arrived.popleft()
            await pumping
        finally:
            pumping.cancel()

    def subscribe(self, listener: "Callable[[Event], None]") -> Callable[[], None]:
        """Call `listener` in the window's thread for every event, in order; the returned function ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    async def close(self) -> None:
        """Have the core close, and wait for it, but not for longer than `CLOSING_SECONDS`."""
        self._closing = True
        if self._thread is None or self._ended.done():
            return
        if self._loop is not None and self._stopping is not None:
            self._loop.call_soon_threadsafe(self._stopping.set)
        import asyncio

        ended = asyncio.wrap_future(self._ended)
        done, _ = await asyncio.wait({ended}, timeout=CLOSING_SECONDS)
        if not done:
            log.warning("The core was still busy %.0f seconds after it was asked to close", CLOSING_SECONDS)

    def _run(self) -> None:
        """The thread's life: the core is opened and closed on this loop."""
        import asyncio

        try:
            asyncio.run(self._serve())
        except Exception as failure:
            if self._opened.done():
                log.exception("The core did not close cleanly")
            else:
                self._opened.set_exception(self._told(failure))
        finally:
            self._loop = None
            self._ended.set_result(None)

    async def _serve(self) -> None:
        import asyncio

        self._loop = asyncio.get_running_loop()
        self._stopping = asyncio.Event()
        if self._closing:
            return
        async with self._open_services() as services:
            services.events.subscribe(self._hand_over)
            self._opened.set_result(services)
            await self._stopping.wait()

    def _told(self, failure: Exception) -> KeyturnError:
        """Why the core did not open, for people."""
        if isinstance(failure, KeyturnError):
            return failure
        log.error("The core did not open", exc_info=failure)
        return CoreNotOpened(
            self.tr("Keyturn could not open its data"),
            self.tr("That is a mistake in Keyturn. It was written to the log; nothing that is stored was lost."),
            self.tr("Try again. If it comes back, send the log with a word on what you did."),
        )

    def _hand_over(self, event: "Event") -> None:
        """From the engine's thread. One signal for all that come until the window has looked: each waits for a lock."""
        self._untold.append(event)
        if len(self._untold) == 1:
            self._events_published.emit()

    def _tell(self) -> None:
        while self._untold:
            event = self._untold.popleft()
            for listener in tuple(self._listeners):
                try:
                    listener(event)
                except Exception:
                    log.exception("The window failed on %s", type(event).__name__)


async def _result(future: "concurrent.futures.Future[T]") -> T:
    """Wait for what others wait for too: one who gives up does not cancel it for the rest."""
    if future.done():
        return future.result()
    import asyncio

    loop = asyncio.get_running_loop()
    arrived = loop.create_future()

    def settle() -> None:
        if not arrived.done():
            arrived.set_result(None)

    def tell(_: object) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle)

    future.add_done_callback(tell)
    await arrived
    return future.result()
