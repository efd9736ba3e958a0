"""Opening the vault from the window, by keyboard, where there is no keyring, a locked one, or one that lost the key."""

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core.vault.errors import KeyringLocked
from app.core.vault.model import Condition, Protection
from app.ui.backup.restore_dialog import RestoreDialog
from app.ui.unlock.passphrase_dialog import PassphraseDialog
from app.ui.unlock.problem_dialog import ProblemDialog
from app.ui.unlock.unlocking import unlocked
from tests.ui.conftest import MemorySafe, Practice
from tests.ui.person import Person

GOOD = "correct horse battery"


class Unlocking(Person):
    """Somebody whose vault is being opened; `answer` is what came of it."""

    def __init__(self, qtbot: QtBot, practice: Practice, loop: asyncio.AbstractEventLoop) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        window.show()
        super().__init__(qtbot, window)
        self.qtbot = qtbot
        self.practice = practice
        self._loop = loop
        self._task: asyncio.Task[bool] | None = None

    def begins(self) -> None:
        self._task = self._loop.create_task(unlocked(self.practice.engine, self.window))

    @property
    def answer(self) -> bool:
        task = self._task
        assert task is not None
        self.sees(task.done)
        return task.result()

    @property
    def protection(self) -> Protection | None:
        return self.practice.run(lambda services: services.vault.state()).protection

    def chooses(self, passphrase: str) -> None:
        """Enter a new passphrase twice and use it."""
        dialog = self.sees_dialog(PassphraseDialog)
        self.types(dialog.fields.first, passphrase)
        self.types(dialog.fields.second, passphrase)
        self.qtbot.keyClick(dialog.fields.second, Qt.Key.Key_Return)


@pytest.fixture
def person(qtbot: QtBot, practice: Practice, window_loop: asyncio.AbstractEventLoop) -> Unlocking:
    return Unlocking(qtbot, practice, window_loop)


def test_with_a_keyring_nobody_is_asked(person: Unlocking) -> None:
    person.begins()
    assert person.answer
    assert person.protection is Protection.KEYRING


def test_without_one_a_passphrase_is_chosen(person: Unlocking, safe: MemorySafe) -> None:
    safe.there = False
    person.begins()
    person.chooses(GOOD)
    assert person.answer
    assert person.protection is Protection.PASSPHRASE


def test_two_entries_that_differ_are_said_to(person: Unlocking, safe: MemorySafe) -> None:
    safe.there = False
    person.begins()
    dialog = person.sees_dialog(PassphraseDialog)
    person.types(dialog.fields.first, GOOD)
    person.types(dialog.fields.second, "correct house battery")
    person.presses(dialog.use_button)
    person.sees(dialog.fields.refusal.isVisible)
    assert dialog.fields.refusal.text() == "The two entries are not the same."
    person.chooses(GOOD)
    assert person.answer


def test_one_that_is_too_short_is_refused_with_what_is_needed(person: Unlocking, safe: MemorySafe) -> None:
    safe.there = False
    person.begins()
    person.chooses("short")
    dialog = person.sees_dialog(PassphraseDialog)
    person.sees(dialog.fields.refusal.isVisible)
    assert "at least 12 characters" in dialog.fields.refusal.text()
    person.chooses(GOOD)
    assert person.answer


def test_a_known_passphrase_is_asked_for_once_and_a_wrong_one_said_inline(person: Unlocking, safe: MemorySafe) -> None:
    safe.there = False
    person.practice.run(lambda services: services.vault.unlock(GOOD))
    person.practice.restart()
    person.begins()
    dialog = person.sees_dialog(PassphraseDialog)
    assert not dialog.fields.second.isVisible()
    person.types(dialog.fields.first, "wrong horse battery")
    person.qtbot.keyClick(dialog.fields.first, Qt.Key.Key_Return)
    person.sees(dialog.fields.refusal.isVisible)
    assert "does not open the vault" in dialog.fields.refusal.text()
    person.types(dialog.fields.first, GOOD)
    person.qtbot.keyClick(dialog.fields.first, Qt.Key.Key_Return)
    assert person.answer


def test_escape_is_a_no(person: Unlocking, safe: MemorySafe) -> None:
    safe.there = False
    person.begins()
    dialog = person.sees_dialog(PassphraseDialog)
    person.types(dialog.fields.first, GOOD)
    person.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not person.answer
    assert person.practice.run(lambda services: services.vault.state()).condition is Condition.NEW


def test_what_is_typed_can_be_looked_at(person: Unlocking, safe: MemorySafe) -> None:
    safe.there = False
    person.begins()
    dialog = person.sees_dialog(PassphraseDialog)
    person.types(dialog.fields.first, GOOD)
    assert dialog.fields.first.displayText() != GOOD
    person.presses(dialog.fields.show_typed)
    assert dialog.fields.first.displayText() == GOOD
    person.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not person.answer


def test_a_locked_keyring_can_be_tried_again(person: Unlocking, safe: MemorySafe) -> None:
    safe.failing = KeyringLocked()
    person.begins()
    dialog = person.sees_dialog(ProblemDialog)
    assert "The keyring is locked" in dialog.accessibleDescription()
    safe.failing = None
    person.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert person.answer


def test_a_lost_key_is_replaced_only_when_told_to(person: Unlocking, safe: MemorySafe) -> None:
    person.practice.run(lambda services: services.vault.unlock())
    safe.keys.clear()
    person.practice.restart()
    person.begins()
    dialog = person.sees_dialog(ProblemDialog)
    assert "The key to the tokens is gone" in dialog.accessibleDescription()
    person.presses(dialog.go_on)
    assert person.answer
    assert len(safe.keys) == 1


def test_a_lost_key_comes_back_from_a_backup(
    person: Unlocking, safe: MemorySafe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "made.keyturn-backup"
    person.practice.run(lambda services: services.vault.unlock())
    person.practice.run(lambda services: services.backups.make(file, GOOD))
    kept = dict(safe.keys)
    safe.keys.clear()
    person.practice.restart()

    async def chosen(_: QWidget) -> Path:
        return file

    monkeypatch.setattr("app.ui.backup.restore_dialog.which", chosen)
    person.begins()
    person.qtbot.keyClick(person.sees_dialog(ProblemDialog), Qt.Key.Key_Return)
    dialog = person.sees_dialog(RestoreDialog)
    person.types(dialog.fields.first, GOOD)
    person.qtbot.keyClick(dialog.fields.first, Qt.Key.Key_Return)
    person.sees(dialog.key_button.isVisible)
    person.presses(dialog.key_button)
    assert person.answer
    assert safe.keys == kept


def test_a_forgotten_passphrase_can_be_given_up(person: Unlocking, safe: MemorySafe) -> None:
    safe.there = False
    person.practice.run(lambda services: services.vault.unlock(GOOD))
    person.practice.restart()
    person.begins()
    person.presses(person.sees_dialog(PassphraseDialog).forgotten_button)
    person.presses(person.sees_dialog(ProblemDialog).go_on)
    person.chooses("another good passphrase")
    assert person.answer


def test_two_who_need_it_at_once_ask_once(person: Unlocking, safe: MemorySafe) -> None:
    safe.there = False
    person.begins()
    first = person._task
    person.begins()
    person.chooses(GOOD)
    assert person.answer
    assert first is not None
    assert first.result()
