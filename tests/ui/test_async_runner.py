"""Background work from a widget: it lives as long as the widget, its failures are told, nothing is left at the end."""

import asyncio
import gc

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.core.errors import BadInput, KeyturnError
from app.ui.async_runner import start, stop_all
from tests.ui.person import WITHIN_MS

REFUSED = BadInput("Not so", "That is not a tenant.", "Choose another.")


class Shows(QWidget):
    """A widget that shows failures."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[KeyturnError] = []

    def show_failure(self, failure: KeyturnError) -> None:
        self.shown.append(failure)


async def refuse() -> None:
    raise REFUSED


def dialog_of(qtbot: QtBot, parent: QWidget) -> QMessageBox:
    """The dialog that opens over `parent`."""
    qtbot.waitUntil(lambda: bool(parent.findChildren(QMessageBox)), timeout=WITHIN_MS)
    return parent.findChildren(QMessageBox)[0]


@pytest.mark.usefixtures("window_loop")
def test_work_goes_on_though_nobody_holds_its_task(qtbot: QtBot) -> None:
    parent = QWidget()
    done: list[bool] = []

    async def work() -> None:
        for _ in range(3):
            await asyncio.sleep(0)
            gc.collect()
        done.append(True)

    start(parent, work())
    qtbot.waitUntil(lambda: done == [True], timeout=WITHIN_MS)


@pytest.mark.usefixtures("window_loop")
def test_work_ends_with_its_widget(qtbot: QtBot) -> None:
    parent = QWidget()
    states: list[str] = []

    async def work() -> None:
        states.append("begun")
        try:
            await asyncio.Event().wait()
        finally:
            states.append("ended")

    task = start(parent, work())
    qtbot.waitUntil(lambda: states == ["begun"], timeout=WITHIN_MS)
    parent.deleteLater()
    qtbot.waitUntil(task.cancelled, timeout=WITHIN_MS)
    assert states == ["begun", "ended"]


@pytest.mark.usefixtures("window_loop")
def test_work_whose_widget_goes_before_it_began_never_begins(qtbot: QtBot) -> None:
    parent, states = QWidget(), []

    async def work() -> None:
        states.append("begun")

    task = start(parent, work())
    task.cancel()
    qtbot.waitUntil(task.cancelled, timeout=WITHIN_MS)
    assert states == []


@pytest.mark.usefixtures("window_loop")
def test_a_failure_is_shown_by_the_nearest_widget_that_can(qtbot: QtBot) -> None:
    outer, inner = Shows(), QWidget()
    inner.setParent(outer)
    start(inner, refuse())
    qtbot.waitUntil(lambda: outer.shown == [REFUSED], timeout=WITHIN_MS)


@pytest.mark.usefixtures("window_loop")
def test_a_caller_may_want_the_failure_itself(qtbot: QtBot) -> None:
    parent = Shows()
    wanted: list[KeyturnError] = []
    start(parent, refuse(), failed=wanted.append)
    qtbot.waitUntil(lambda: wanted == [REFUSED], timeout=WITHIN_MS)
    assert parent.shown == []


@pytest.mark.usefixtures("window_loop")
def test_a_failure_that_no_widget_shows_gets_a_dialog(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    start(parent, refuse())
    dialog = dialog_of(qtbot, parent)
    assert dialog.text() == "Not so"
    assert dialog.informativeText() == "That is not a tenant.\n\nChoose another."
    dialog.close()


@pytest.mark.usefixtures("window_loop")
@pytest.mark.expects_log("app.ui.async_runner: ERROR: Background work failed")
def test_a_bug_is_logged_and_told_calmly(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    async def divide() -> None:
        raise ZeroDivisionError("a detail")

    start(parent, divide())
    dialog = dialog_of(qtbot, parent)
    assert dialog.text() == "That is a mistake in Keyturn"
    assert "a detail" not in dialog.informativeText()
    dialog.close()


def test_at_the_end_everything_is_cancelled_and_cleans_up(qtbot: QtBot, window_loop: asyncio.AbstractEventLoop) -> None:
    parent, states = QWidget(), []

    async def work() -> None:
        states.append("begun")
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            states.append("cleaned up")

    for _ in range(3):
        start(parent, work())
    qtbot.waitUntil(lambda: len(states) == 3, timeout=WITHIN_MS)
    ending = window_loop.create_task(stop_all())
    qtbot.waitUntil(ending.done, timeout=WITHIN_MS)
    assert states == ["begun"] * 3 + ["cleaned up"] * 3
