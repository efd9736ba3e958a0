"""F1 in every window of the program: the help for what that window shows."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.shortcuts import Shortcut

if TYPE_CHECKING:
    from app.ui.engine import Engine

HAS_KEY: Final = "help-key"
"""The property of windows that need no key of ours: they have one, or are the help."""


class HelpKey(QObject):
    """Gives each window that comes to the front its F1: a shortcut of the main window does not reach into dialogs."""

    def __init__(self, engine: "Engine | None", parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        running = QGuiApplication.instance()
        if isinstance(running, QGuiApplication):
            running.focusWindowChanged.connect(self._give)
        if isinstance(parent, QWidget):
            self._equip(parent)

    def _give(self) -> None:
        window = QApplication.activeWindow()
        if window is not None:
            self._equip(window)

    def _equip(self, window: QWidget) -> None:
        if window.property(HAS_KEY):
            return
        window.setProperty(HAS_KEY, True)
        Shortcut.HELP.bind(window, lambda: show_help(self._engine, window))


def show_help(engine: "Engine | None", window: QWidget) -> None:
    """Open the help for what `window` shows, in place of the one that is open beside it."""
    from app.ui.help.dialog import HelpDialog

    for shown in window.findChildren(HelpDialog):
        shown.close()
    dialog = HelpDialog(engine, window)
    dialog.show()
    dialog.activateWindow()
