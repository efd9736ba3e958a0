"""A list at the start: the first look's rows at once, the core's in their place, and words where the core fails."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from app.core.authentication_status.model import AuthenticationStatus, Evidence, Verdict
from app.core.authentication_status.overview import TenantOverview
from app.core.clock import SystemClock
from app.core.errors import KeyturnError
from app.core.tenants.model import Tenant
from app.ui.authentication_status.columns import status_model
from app.ui.authentication_status.page import StatusPage
from app.ui.engine import Engine
from app.ui.main_window import MainWindow
from app.ui.tenant_list import TenantList
from tests.ui.conftest import Practice
from tests.ui.person import WITHIN_MS

NOW = datetime(2026, 5, 4, tzinfo=UTC)
Open = Callable[[], AbstractAsyncContextManager[Any]]


def overview(number: int) -> TenantOverview:
    tenant = Tenant(UUID(int=number), f"Tenant {number:03}", f"t{number}.example", "a@t.example", None, (), None, NOW)
    return TenantOverview(tenant, Evidence(), Verdict(AuthenticationStatus.NOT_SET_UP, None))


def shown(qtbot: QtBot, engine: Engine, tmp_path: Path) -> StatusPage:
    window = MainWindow(engine, QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(window, before_close_func=lambda window: window.close_requested.connect(lambda: None))
    window.show()
    page = window.page
    assert isinstance(page, StatusPage)
    return page


class Window:
    """Nobody is told of a failure: there is none."""

    def show_failure(self, failure: KeyturnError) -> None:
        raise AssertionError(failure)


class Core:
    """A core whose status list is `rows`."""

    class Silent:
        def subscribe(self, _: object) -> None:
            """Nobody will be told anything."""

    def __init__(self, rows: list[TenantOverview]) -> None:
        self.rows = rows
        self.status = self
        self.events = self.Silent()
        self.clock = SystemClock()

    async def overview(self) -> list[TenantOverview]:
        return self.rows


def test_the_cores_rows_replace_the_first_looks_without_a_jump(
    qtbot: QtBot, window_loop: asyncio.AbstractEventLoop
) -> None:
    @asynccontextmanager
    async def open_services() -> AsyncIterator[Any]:
        yield Core([overview(number) for number in range(1, 301)])

    engine = Engine(open_services, first_look=lambda: [overview(number) for number in range(300)])
    tenants = TenantList(engine, status_model(lambda: NOW), "Tenants", Window(), None)
    qtbot.addWidget(tenants)
    tenants.show()
    tenants.reload()
    assert tenants.model.rowCount() == 300
    tenants.table.select(overview(250).tenant.id)
    tenants.table.verticalScrollBar().setValue(240)
    engine.start()
    qtbot.waitUntil(lambda: tenants.model.row(overview(300).tenant.id) is not None, timeout=WITHIN_MS)
    assert tenants.currentWidget() is tenants.table
    assert tenants.table.selected_keys() == (overview(250).tenant.id,)
    assert tenants.table.verticalScrollBar().value() == 240
    closing = window_loop.create_task(engine.close())
    qtbot.waitUntil(closing.done, timeout=WITHIN_MS)


@pytest.mark.expects_log("app.ui.engine: ERROR: The core did not open")
@pytest.mark.usefixtures("window_loop")
def test_a_core_that_does_not_open_by_a_mistake_of_ours_leaves_words_and_a_way_on(qtbot: QtBot, tmp_path: Path) -> None:
    attempts: list[str] = []

    @asynccontextmanager
    async def open_services() -> AsyncIterator[Any]:
        attempts.append("opened")
        raise ZeroDivisionError
        yield

    engine = Engine(open_services, first_look=lambda: [overview(1)])
    page = shown(qtbot, engine, tmp_path)
    engine.start()
    qtbot.waitUntil(lambda: page.list.state.title == "Keyturn could not open its data", timeout=WITHIN_MS)
    assert page.list.currentWidget() is page.list.state
    again = page.list.state.buttons[0]
    qtbot.waitUntil(engine._ended.done, timeout=WITHIN_MS)
    qtbot.keyClick(again, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(attempts) == 2, timeout=WITHIN_MS)
    qtbot.waitUntil(lambda: page.list.state.title == "Keyturn could not open its data", timeout=WITHIN_MS)


@pytest.mark.expects_log("app.ui.async_runner: ERROR: Background work failed")
def test_a_list_that_cannot_be_read_by_a_mistake_of_ours_says_what_to_do(
    qtbot: QtBot, practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> list[TenantOverview]:
        raise ZeroDivisionError

    monkeypatch.setattr("app.ui.tenant_list.TenantList.read", broken)
    page = shown(qtbot, practice.engine, tmp_path)
    qtbot.waitUntil(lambda: page.list.state.title == "The list could not be read", timeout=WITHIN_MS)
    assert page.list.state.buttons
