"""A window whose desktop has a tray, or gets one later. There is none offscreen: this one notes what it is given."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.ui.tray.presence import Presence
from app.ui.tray.system_tray import SystemTray
from tests.ui.conftest import Practice
from tests.ui.technician import Technician


class NotedTray(SystemTray):
    """A tray that says it is there."""

    there = True

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: list[tuple[QIcon, str]] = []
        self.told: list[tuple[str, str]] = []
        self.menu: QMenu | None = None

    @property
    def available(self) -> bool:
        return self.there

    def show_state(self, icon: QIcon, tooltip: str) -> None:
        self.shown.append((icon, tooltip))

    def set_menu(self, menu: QMenu) -> None:
        self.menu = menu

    def tell(self, title: str, text: str) -> None:
        self.told.append((title, text))

    def hide(self) -> None:
        self.shown.clear()

    @property
    def tooltip(self) -> str:
        return self.shown[-1][1] if self.shown else ""


class Desktop:
    """The window, its presence, and the tray."""

    def __init__(self, qtbot: QtBot, practice: Practice, state: Path, *, background: bool = False) -> None:
        self.technician = Technician(qtbot, practice, state)
        self.window = self.technician.main_window
        self.window.close_requested.disconnect()
        if background:
            self.window.hide()
        self.state = QSettings(str(state), QSettings.Format.IniFormat)
        self.presence = Presence(practice.engine, self.window, self.state, background=background, system=NotedTray)
        self.window.set_presence(self.presence)
        self.window.close_requested.connect(lambda: None)  # for the end of the test
        self.ended: list[bool] = []
        self.presence.ended.connect(lambda: self.ended.append(True))

    @property
    def tray(self) -> NotedTray:
        assert isinstance(self.presence._system, NotedTray)
        return self.presence._system


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


@pytest.fixture
def desktop(qtbot: QtBot, practice: Practice, state: Path) -> Desktop:
    return Desktop(qtbot, practice, state)
