"""Somebody in front of the settings, by keyboard."""

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core.events import OnboardingPageChanged
from app.ui.page import Navigator
from app.ui.settings.page import SettingsPage
from app.ui.tray.presence import Presence
from tests.ui.conftest import Practice
from tests.ui.person import Person


class Window:
    """What the page asks of its window."""

    def __init__(self) -> None:
        self.told: OnboardingPageChanged | None = None
        self.there: Presence | None = None

    def onboarding_page(self) -> OnboardingPageChanged | None:
        return self.told

    def presence(self) -> Presence | None:
        return self.there


class Technician(Person):
    """Works the settings page."""

    def __init__(self, qtbot: QtBot, practice: Practice, state: QSettings) -> None:
        self.practice = practice
        self.qtbot = qtbot
        self.main_window = Window()
        self.page = SettingsPage(practice.engine, cast(Navigator, self.main_window), state)
        super().__init__(qtbot, self.page)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 1400)
        self.page.show()
        self.page.opened()
        self.sees(lambda: self.page.client_id.value and self.page.messages.entered.text)

    def turns_to(self, part: QWidget) -> None:
        """Open the tab that `part` is on."""
        tabs = self.page.tabs
        for at in range(tabs.count()):
            tab = tabs.widget(at)
            if tab is part or (tab is not None and tab.isAncestorOf(part)):
                tabs.setCurrentIndex(at)

    def saves(self) -> None:
        self.presses(self.page.save_button)

    def setting(self, key: str) -> str:
        async def get(services: Any) -> str:
            return str(services.settings.get(key))

        return self.practice.run(get)


@pytest.fixture
def state(tmp_path: Path) -> QSettings:
    """What the window remembers."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def technician(qtbot: QtBot, practice: Practice, state: QSettings) -> Technician:
    return Technician(qtbot, practice, state)
