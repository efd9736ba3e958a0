"""About: versions, every licence, and diagnostics that are copied by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import __version__
from app.ui.help.about_dialog import AboutDialog
from tests.ui.conftest import Practice
from tests.ui.person import Person


@pytest.fixture
def about(qtbot: QtBot, practice: Practice) -> AboutDialog:
    dialog = AboutDialog(practice.engine)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_every_licence_can_be_read(qtbot: QtBot, about: AboutDialog) -> None:
    Person(qtbot, about).tabs_to(about.which)
    read = []
    for _ in range(about.which.count()):
        read.append(about.licence.toPlainText())
        qtbot.keyClick(about.which, Qt.Key.Key_Down)
    for words in ("MIT License", "Qt for Python", "LESSER GENERAL PUBLIC", "GNU GENERAL PUBLIC LICENSE"):
        assert any(words in text for text in read), words


def test_our_own_licence_is_the_one_we_give(pytestconfig: pytest.Config) -> None:
    root = Path(pytestconfig.rootpath)
    assert (root / "resources/licences/Keyturn.txt").read_text() == (root / "LICENSE").read_text()


def test_diagnostics_are_copied(qtbot: QtBot, about: AboutDialog) -> None:
    person = Person(qtbot, about)
    person.presses(about.copy)
    person.sees(lambda: person.clipboard.startswith("Keyturn diagnostics"))
    for line in (f"Keyturn: {__version__}", "PySide6: 6.", "msal: 1.", "SQLite: 3.", "not set up: 0", "schema: 00"):
        assert line in person.clipboard


def test_without_a_core_there_are_none(qtbot: QtBot) -> None:
    dialog = AboutDialog(None)
    qtbot.addWidget(dialog)
    assert not dialog.copy.isEnabled()
