"""The window's tests: Qt's loop runs for `start`, and the real core works on a practice directory over HTTP.

Tests are plain functions driven by keyboard; what happens in between is waited for with `qtbot.waitUntil`.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from itertools import chain, repeat
from pathlib import Path
from typing import Any, TypeVar

import pytest
import qasync
from pytestqt.qtbot import QtBot

from app.bootstrap import open_services
from app.core.events import Event, RenewalAdvanced
from app.core.paths import DataFolder
from app.core.renewal.flow import Step
from app.core.services import Services
from app.core.tenants.model import NewTenant, Tenant
from app.practice import Addresses, Control, PracticeDirectory
from app.practice.customer import Outcome, sign_in
from app.ui.async_runner import stop_all
from app.ui.engine import Engine
from tests.core.clocks import HandClock
from tests.quick import with_keys
from tests.ui.person import WITHIN_MS

__all__ = ["WITHIN_MS", "HandClock"]

T = TypeVar("T")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Offscreen there is no window manager to tell sizes to or to ask for the front; Qt warns of it at every window."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support ", extend=True))


@dataclass
class MemorySafe:
    """A keyring as good as any, that goes with the test."""

    there: bool = True
    failing: Exception | None = None
    keys: dict[str, bytes] = field(default_factory=dict, repr=False)

    async def available(self) -> bool:
        return self.there

    async def silent(self) -> bool:
        return self.there and self.failing is None

    async def get(self, key_id: str) -> bytes | None:
        self._fail()
        return self.keys.get(key_id)

    async def put(self, key_id: str, key: bytes) -> None:
        self._fail()
        self.keys[key_id] = key

    async def delete(self, key_id: str) -> None:
        self._fail()
        self.keys.pop(key_id, None)

    def _fail(self) -> None:
        if self.failing is not None:
            raise self.failing


class Practice:
    """The core, its practice directory, and the customers, as a test reaches them while the window waits."""

    def __init__(self, begin: Callable[[], Engine], end: Callable[[Engine], None], clock: HandClock) -> None:
        self._begin = begin
        self._end = end
        self.clock = clock
        self.engine = begin()
        self.addresses: Addresses

    def restart(self) -> None:
        """End the core and begin it again on the same data, as at the program's next start."""
        self._end(self.engine)
        self.engine = self._begin()

    def stop(self) -> None:
        self._end(self.engine)

    def run(self, work: Callable[[Services], Awaitable[T]]) -> T:
        """Do `work` on the engine's loop, now."""
        loop = self.engine._loop
        assert loop is not None

        async def run() -> T:
            return await work(self.engine.services)

        return asyncio.run_coroutine_threadsafe(run(), loop).result(timeout=WITHIN_MS / 1000)

    def add_tenant(self, name: str = "Contoso Ltd", directory: str = "contoso.example", **more: Any) -> Tenant:
        new = NewTenant.of(name, directory, more.pop("admin_username", f"admin@{directory}"), **more)
        return self.run(lambda services: services.tenants.add(new))

    def control(self, act: Callable[[Control], Awaitable[T]]) -> T:
        """Let something happen at the practice directory."""
        return self.run(lambda _: act(Control(self.addresses.control_page)))

    def apply(self, tenant: str, condition: str) -> None:
        self.control(lambda control: control.apply(tenant, condition))

    def renew(self, tenant: Tenant) -> None:
        """Renew the tenant's tokens as its administrator would, without a window."""

        async def renew(services: Services) -> None:
            issued: asyncio.Queue[str] = asyncio.Queue()

            def listen(event: Event) -> None:
                if isinstance(event, RenewalAdvanced) and event.renewal.code and event.before.code is None:
                    issued.put_nowait(event.renewal.code.user_code)

            unsubscribe = services.events.subscribe(listen)
            renewal = await services.renewals.prepare(tenant.id)
            await services.renewals.ask_for_code(renewal.id)
            assert (await sign_in(self.addresses.sign_in_page, await issued.get())).signed_in
            unsubscribe()
            assert (await services.renewals.finished(renewal.id)).step is Step.COMPLETED

        self.run(renew)

    def customer_signs_in(self, code: str, account: str | None = None, *, decline: bool = False) -> Outcome:
        """The customer types the code on the sign-in page, which may still be on the way to it."""
        return self.run(lambda _: sign_in(self.addresses.sign_in_page, code, account=account, decline=decline))


class AttentiveBot(QtBot):
    """Looks again after a millisecond, then less and less often: most of what tests wait for is there in a few."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = 5000) -> None:  # noqa: N802 (QtBot's)
        until = time.monotonic() + timeout / 1000
        for nap in chain(range(1, 10), repeat(10)):
            late = time.monotonic() > until
            try:
                if callback() in {None, True}:
                    return
            except AssertionError:
                if late:
                    raise
            if late:
                raise TimeoutError(f"not within {timeout} ms")
            self.wait(nap)


@pytest.fixture
def qtbot(qapp: Any, request: pytest.FixtureRequest) -> QtBot:
    return AttentiveBot(request)


@pytest.fixture(scope="session")
def qt_loop(qapp: Any) -> asyncio.AbstractEventLoop:
    """Qt's loop as asyncio's. One for all tests: stopping it would stop Qt's own loops for good."""
    loop = qasync.QEventLoop(qapp, already_running=True)
    asyncio.events._set_running_loop(None)
    return loop


@pytest.fixture
def window_loop(qt_loop: asyncio.AbstractEventLoop) -> Iterator[asyncio.AbstractEventLoop]:
    """The loop that runs whenever Qt handles events; what is left running is cancelled at the end.

    What the test closed is deleted while the loop is still there: its timers must not go off in the next test.
    """
    from PySide6.QtCore import QCoreApplication, QEvent

    asyncio.events._set_running_loop(qt_loop)
    yield qt_loop
    _finish(qt_loop, stop_all())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    asyncio.events._set_running_loop(None)


def _finish(loop: asyncio.AbstractEventLoop, work: Any) -> None:
    """Handle events until `work` is done."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    task = loop.create_task(work)
    while not task.done():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    task.result()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def safe() -> MemorySafe:
    return MemorySafe()


@pytest.fixture
def data_folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


@pytest.fixture
def practice(
    qtbot: QtBot,
    window_loop: asyncio.AbstractEventLoop,
    tmp_path: Path,
    data_folder: DataFolder,
    clock: HandClock,
    safe: MemorySafe,
) -> Iterator[Practice]:
    """A running engine whose core is pointed at a practice directory of its own."""
    folder = with_keys(tmp_path / "directory")
    addresses: list[Addresses] = []

    @asynccontextmanager
    async def services() -> AsyncIterator[Services]:
        async with AsyncExitStack() as closing:
            directory = PracticeDirectory(folder)
            addresses[:] = [await directory.start()]
            closing.push_async_callback(directory.stop)
            core = await closing.enter_async_context(open_services(data_folder, clock=clock, safe=safe))
            await _point_at(core, addresses[0])
            yield core

    def begin() -> Engine:
        engine = Engine(services)
        engine.start()
        qtbot.waitUntil(engine._opened.done, timeout=WITHIN_MS)
        engine._opened.result()  # what failed at opening is raised here
        return engine

    def end(engine: Engine) -> None:
        _finish(window_loop, stop_all())
        _finish(window_loop, engine.close())

    made = Practice(begin, end, clock)
    made.addresses = addresses[0]
    yield made
    made.stop()


async def _point_at(services: Services, addresses: Addresses) -> None:
    for key, value in {
        "cloud.ca_bundle": str(addresses.ca_bundle),
        "cloud.authority": addresses.authority,
        "cloud.graph": addresses.graph,
        "cloud.name": "custom",
        "resources.teams.scopes": "48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default",
        "resources.teams.required": "no",
    }.items():
        await services.settings.set(key, value)


@pytest.fixture
def engine(practice: Practice) -> Engine:
    """The engine alone, for tests that need nothing else of the practice."""
    return practice.engine
