"""The door between window and core: results, errors and cancelling come through, events keep their order."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from app.core.authentication_status.overview import TenantOverview
from app.core.errors import EnvironmentFailed
from app.core.events import Event, TenantsChanged
from app.core.services import Services
from app.core.tenants.model import InvalidTenant, NewTenant
from app.ui.engine import CoreNotOpened, Engine, EngineClosed
from tests.ui.conftest import Practice
from tests.ui.person import WITHIN_MS

Run = Callable[[Coroutine[Any, Any, Any]], Any]


@pytest.fixture
def run(qtbot: QtBot, window_loop: asyncio.AbstractEventLoop) -> Run:
    """Await something on the window's loop."""

    def run_to_its_end(work: Coroutine[Any, Any, Any]) -> Any:
        task = window_loop.create_task(work)
        qtbot.waitUntil(task.done, timeout=WITHIN_MS)
        return task.result()

    return run_to_its_end


def test_a_call_runs_on_the_engines_loop_and_returns_its_result(run: Run, engine: Engine) -> None:
    async def where(_: Services) -> asyncio.AbstractEventLoop:
        return asyncio.get_running_loop()

    assert run(engine.call(where)) is not asyncio.get_running_loop()


def test_an_error_of_the_core_arrives_as_itself(run: Run, engine: Engine) -> None:
    async def add(services: Services) -> None:
        await services.tenants.add(NewTenant.of("Contoso", "not a domain", "admin@contoso.example"))

    with pytest.raises(InvalidTenant) as refused:
        run(engine.call(add))
    assert refused.value.field == "tenant"


def test_cancelling_the_caller_cancels_the_work(
    qtbot: QtBot, window_loop: asyncio.AbstractEventLoop, engine: Engine
) -> None:
    states: list[str] = []

    async def wait(_: Services) -> None:
        states.append("begun")
        try:
            await asyncio.Event().wait()
        finally:
            states.append("ended")

    task = window_loop.create_task(engine.call(wait))
    qtbot.waitUntil(lambda: states == ["begun"], timeout=WITHIN_MS)
    task.cancel()
    qtbot.waitUntil(lambda: states == ["begun", "ended"] and task.cancelled(), timeout=WITHIN_MS)


def test_what_is_iterated_comes_in_order_and_an_error_comes_last(run: Run, engine: Engine) -> None:
    arrived: list[int] = []

    async def count(_: Services) -> AsyncIterator[int]:
        for number in range(500):
            yield number
        raise EnvironmentFailed("Full", "The disk is full.", "Free some room.")

    async def listen() -> None:
        async for number in engine.iterate(count):
            arrived.append(number)  # noqa: PERF401 (what came before the error counts)

    with pytest.raises(EnvironmentFailed):
        run(listen())
    assert arrived == list(range(500))


def test_cancelling_an_iteration_ends_it_in_the_core(
    qtbot: QtBot, window_loop: asyncio.AbstractEventLoop, engine: Engine
) -> None:
    states: list[str] = []

    async def endless(_: Services) -> AsyncIterator[int]:
        try:
            yield 1
            await asyncio.Event().wait()
        finally:
            states.append("ended")

    async def listen() -> None:
        async for _ in engine.iterate(endless):
            states.append("heard")  # noqa: PERF401 (each as it comes)

    task = window_loop.create_task(listen())
    qtbot.waitUntil(lambda: states == ["heard"], timeout=WITHIN_MS)
    task.cancel()
    qtbot.waitUntil(lambda: states == ["heard", "ended"], timeout=WITHIN_MS)


def test_events_are_told_in_the_windows_thread_in_their_order(qtbot: QtBot, practice: Practice) -> None:
    heard: list[tuple[Event, bool]] = []
    here = QThread.currentThread()
    unsubscribe = practice.engine.subscribe(lambda event: heard.append((event, QThread.currentThread() is here)))
    tenants = [practice.add_tenant(f"Tenant {n}", f"tenant{n}.example") for n in range(5)]
    qtbot.waitUntil(lambda: len(heard) == 5, timeout=WITHIN_MS)
    assert heard == [(TenantsChanged(frozenset({tenant.id})), True) for tenant in tenants]
    unsubscribe()
    later: list[Event] = []
    practice.engine.subscribe(later.append)
    practice.add_tenant("Later", "later.example")
    qtbot.waitUntil(lambda: len(later) == 1, timeout=WITHIN_MS)
    assert len(heard) == 5


@pytest.mark.expects_log("app.ui.engine: ERROR: The window failed on TenantsChanged")
def test_a_listener_that_fails_does_not_keep_the_others_from_hearing(qtbot: QtBot, practice: Practice) -> None:
    heard: list[Event] = []

    def fail(_: Event) -> None:
        raise RuntimeError

    practice.engine.subscribe(fail)
    practice.engine.subscribe(heard.append)
    practice.add_tenant()
    qtbot.waitUntil(lambda: len(heard) == 1, timeout=WITHIN_MS)


def test_a_core_that_could_not_be_opened_says_why_and_can_be_tried_again(run: Run) -> None:
    attempts: list[str] = []

    @asynccontextmanager
    async def open_services() -> AsyncIterator[Any]:
        attempts.append("opened")
        if len(attempts) == 1:
            raise EnvironmentFailed("Damaged", "The database is damaged.", "Restore the copy.")
        yield _CoreWithoutServices()

    engine = Engine(open_services)
    engine.start()
    with pytest.raises(EnvironmentFailed):
        run(engine.ready())
    engine.start()
    run(engine.ready())
    run(engine.close())
    assert attempts == ["opened", "opened"]


@pytest.mark.expects_log("app.ui.engine: ERROR: The core did not open")
def test_a_mistake_of_ours_while_the_core_opens_is_logged_and_told_in_words(run: Run) -> None:
    @asynccontextmanager
    async def open_services() -> AsyncIterator[Any]:
        raise ZeroDivisionError
        yield

    engine = Engine(open_services)
    engine.start()
    with pytest.raises(CoreNotOpened) as told:
        run(engine.ready())
    assert "mistake in Keyturn" in told.value.happened
    assert told.value.way_out.startswith("Try again")


def test_the_first_look_is_for_the_time_before_the_core_is_open(run: Run) -> None:
    @asynccontextmanager
    async def open_services() -> AsyncIterator[Any]:
        yield _CoreWithoutServices()

    looks: list[str] = []

    def look() -> list[TenantOverview]:
        looks.append("looked")
        return []

    early, late = Engine(open_services, first_look=look), Engine(open_services, first_look=look)
    assert early.tenants_at_first() == []
    late.start()
    run(late.ready())
    assert late.tenants_at_first() is None
    run(late.close())
    assert looks == ["looked"]


def test_closing_leaves_the_core_and_refuses_what_comes_later(run: Run) -> None:
    states: list[str] = []

    @asynccontextmanager
    async def open_services() -> AsyncIterator[Any]:
        yield _CoreWithoutServices()
        states.append("closed")

    engine = Engine(open_services)
    engine.start()
    run(engine.ready())
    run(engine.close())
    assert states == ["closed"]
    with pytest.raises(EngineClosed):
        run(engine.call(lambda _: asyncio.sleep(0)))


class _CoreWithoutServices:
    """Enough of a core to open and close."""

    class events:  # noqa: N801 (stands where `Services.events` does)
        @staticmethod
        def subscribe(_: object) -> None: ...
