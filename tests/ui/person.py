"""A person at the keyboard: Tab, letters, Space and Enter, and eyes that wait until something is to be seen."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

WITHIN_MS = 15_000
D = TypeVar("D", bound=QDialog)


class Person:
    """Works what is in `window`."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot = qtbot
        self.window = window

    def sees(self, condition: Callable[[], object]) -> None:
        """Wait until it is so."""
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=WITHIN_MS)

    def sees_dialog(self, kind: type[D]) -> D:
        """The dialog of that kind that comes up."""
        found: list[D] = []

        def is_up() -> bool:
            shown = (widget for widget in QApplication.topLevelWidgets() if widget.isVisible())
            found[:] = [widget for widget in shown if isinstance(widget, kind)]
            return bool(found)

        self.sees(is_up)
        return found[0]

    def tabs_to(self, widget: QWidget) -> None:
        """Reach `widget` by Tab alone."""
        window = widget.window()
        for _ in range(80):
            focused: QWidget | None = window.focusWidget()
            if focused is widget:
                return
            self._qtbot.keyClick(focused or window, Qt.Key.Key_Tab)
        raise AssertionError(f"{widget} is not reached by Tab")

    def presses(self, button: QWidget) -> None:
        """Tab to the button, then the space bar."""
        self.sees(lambda: button.isVisible() and button.isEnabled())
        self.tabs_to(button)
        self._qtbot.keyClick(button, Qt.Key.Key_Space)

    def types(self, field: QWidget, text: str) -> None:
        """Tab to the field and enter `text` in place of what is there."""
        self.sees(field.isEnabled)
        self.tabs_to(field)
        self._qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self._qtbot.keyClick(field, Qt.Key.Key_Delete)
        self._qtbot.keyClicks(field, text)

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()
