"""The first start's question, answered by keyboard."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.first_run.choice import Directory, FirstChoice
from app.ui.first_run.dialog import FirstRunDialog
from tests.ui.person import Person

OWN = "11111111-2222-3333-4444-555555555555"


@pytest.fixture
def dialog(qtbot: QtBot) -> FirstRunDialog:
    dialog = FirstRunDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_enter_alone_practises(qtbot: QtBot, dialog: FirstRunDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == FirstRunDialog.DialogCode.Accepted
    assert dialog.choice == FirstChoice(Directory.PRACTICE)


def test_the_quick_start_names_no_application(qtbot: QtBot, dialog: FirstRunDialog) -> None:
    Person(qtbot, dialog).tabs_to(dialog.practice)
    qtbot.keyClick(dialog.practice, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Q, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(dialog.quick.isChecked)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.choice == FirstChoice(Directory.MICROSOFT)


def test_ones_own_application_needs_its_id(qtbot: QtBot, dialog: FirstRunDialog) -> None:
    person = Person(qtbot, dialog)
    qtbot.keyClick(dialog.practice, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(dialog.own.isChecked)
    person.types(dialog.client_id, "my application")
    qtbot.keyClick(dialog.client_id, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "not an application id" in dialog.refusal.text()
    person.types(dialog.client_id, f"{{{OWN.upper()}}}")
    qtbot.keyClick(dialog.client_id, Qt.Key.Key_Return)
    assert dialog.result() == FirstRunDialog.DialogCode.Accepted
    assert dialog.choice == FirstChoice(Directory.MICROSOFT, OWN)


def test_escape_chooses_nothing(qtbot: QtBot, dialog: FirstRunDialog) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == FirstRunDialog.DialogCode.Rejected


def test_each_choice_says_what_it_means(dialog: FirstRunDialog) -> None:
    assert "Nothing leaves the machine" in dialog.practice.accessibleDescription()
    assert "public client flows" in dialog.own.accessibleDescription()
    assert "Microsoft Graph Command Line Tools" in dialog.quick.accessibleDescription()


def test_a_backup_is_restored_onto_microsoft(qtbot: QtBot, dialog: FirstRunDialog) -> None:
    dialog.restore.setChecked(True)
    Person(qtbot, dialog).presses(dialog.start_button)
    assert dialog.choice == FirstChoice(Directory.MICROSOFT, restore=True)
