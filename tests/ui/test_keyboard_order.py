"""Every page by keyboard: Tab visits all in reading order and comes back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.page import Place
from tests.ui.conftest import Practice
from tests.ui.technician import Technician

MOST_STEPS = 150


@pytest.fixture
def technician(qtbot: QtBot, practice: Practice, tmp_path: Path) -> Technician:
    tenant = practice.add_tenant()
    practice.run(lambda services: services.vault.unlock())
    practice.run(lambda services: services.invitations.prepare([tenant.id]))
    return Technician(qtbot, practice, tmp_path / "window.ini", control_page=lambda: "http://127.0.0.1:1/")


def _settle(technician: Technician, page: QWidget) -> None:
    table = getattr(page, "table", None)
    if table is not None:
        technician.sees(lambda: table.model().rowCount() > 0)
        table.selectRow(0)
        QApplication.processEvents()


@pytest.mark.parametrize("place", Place)
def test_tab_visits_everything_in_reading_order_and_comes_back(
    qtbot: QtBot, technician: Technician, place: Place
) -> None:
    window = technician.main_window
    window.open_place(place)
    assert window.page is not None
    _settle(technician, window.page)
    first = window.navigation.findChildren(QAbstractButton)[0]
    first.setFocus()
    visited = [first]
    for _ in range(MOST_STEPS):
        focused = window.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        now = window.focusWidget()
        assert now is not None
        if now is first:
            break
        assert now not in visited, f"Tab goes round before it is back: {now}"
        if window.page.isAncestorOf(focused) and window.page.isAncestorOf(now):  # now: what is further on scrolls
            assert _follows(focused, now), f"{_named(focused)} comes before {_named(now)}"
        visited.append(now)  # type: ignore[arg-type]
    else:
        raise AssertionError("Tab does not come back")
    qtbot.keyClick(first, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is visited[-1]
    assert any(window.page.isAncestorOf(widget) for widget in visited)


def _follows(before: QWidget, after: QWidget) -> bool:
    """Whether `after` lies in `before`, to the right of it on the same line, or lower."""
    one, other = before.mapToGlobal(QPoint(0, 0)), after.mapToGlobal(QPoint(0, 0))
    if before.isAncestorOf(after):
        return True
    lower = other.y() + after.height() > one.y()
    return lower and (other.x() >= one.x() or other.y() + after.height() / 2 > one.y() + before.height() / 2)


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()}"
