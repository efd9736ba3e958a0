"""The first start's question, answered by keyboard."""

from collections.abc import AsyncGenerator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.clock import SystemClock
from app.core.settings.trial import Tried, application_target, tried
from app.ui.first_run.choice import Directory, FirstChoice
from app.ui.first_run.dialog import FirstRunDialog
from app.ui.registration.steps_dialog import StepsDialog
from tests.ui.conftest import Practice
from tests.ui.person import Person

OWN = "11111111-2222-3333-4444-555555555555"


async def nothing_tried(_: str) -> AsyncGenerator[Tried, None]:
    for result in list[Tried]():
        yield result


@pytest.fixture
def dialog(qtbot: QtBot) -> FirstRunDialog:
    dialog = FirstRunDialog(nothing_tried)
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


def test_the_id_is_judged_while_it_is_entered(qtbot: QtBot, dialog: FirstRunDialog) -> None:
    dialog.own.setChecked(True)
    person = Person(qtbot, dialog)
    person.types(dialog.client_id, OWN[:-1])
    assert "Not an application id yet" in dialog.hint.text()
    assert not dialog.test_button.isEnabled()
    qtbot.keyClicks(dialog.client_id, OWN[-1])
    assert "form of an application id" in dialog.hint.text()
    assert dialog.test_button.isEnabled()


def test_the_steps_bring_the_id_along(qtbot: QtBot, dialog: FirstRunDialog) -> None:
    dialog.own.setChecked(True)
    person = Person(qtbot, dialog)
    person.presses(dialog.register_button)
    steps = person.sees_dialog(StepsDialog)
    person.types(steps.line, f" {OWN.upper()} ")
    person.presses(steps.use_button)
    assert dialog.client_id.text() == OWN


def test_the_application_is_really_tried_before_the_start(qtbot: QtBot, practice: Practice) -> None:
    addresses = practice.addresses

    def trial(client_id: str) -> AsyncGenerator[Tried, None]:
        target = replace(application_target(client_id), authority=addresses.authority, graph=addresses.graph)
        scopes = (replace(target.resources[0], scopes=(f"{addresses.graph}/.default",)),)
        return tried(replace(target, resources=scopes), addresses.ca_bundle, SystemClock())

    dialog = FirstRunDialog(trial)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.own.setChecked(True)
    person = Person(qtbot, dialog)
    person.types(dialog.client_id, OWN)
    person.presses(dialog.test_button)
    person.sees(lambda: dialog.test_button.isEnabled() and "Microsoft Graph is reached" in dialog.results.text)
    assert "The application is accepted" in dialog.results.text

    practice.control(lambda control: control.fault("refuse", code=7000218, error="invalid_client"))
    person.presses(dialog.test_button)
    person.sees(lambda: dialog.test_button.isEnabled() and "Microsoft Graph is reached" in dialog.results.text)
    assert "Allow public client flows to Yes" in dialog.results.text


def test_leaving_gives_the_trial_up(qtbot: QtBot, practice: Practice) -> None:
    asked = []

    async def endless(client_id: str) -> AsyncGenerator[Tried, None]:
        asked.append(client_id)
        await practice.clock.sleep(3600)
        yield Tried.__new__(Tried)

    dialog = FirstRunDialog(endless)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.own.setChecked(True)
    person = Person(qtbot, dialog)
    person.types(dialog.client_id, OWN)
    person.presses(dialog.test_button)
    person.sees(lambda: asked)
    trying = dialog._trying
    assert trying is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not trying._thread.is_alive()
