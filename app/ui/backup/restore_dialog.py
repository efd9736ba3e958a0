"""Restoring a backup: its passphrase, then what it holds, then what to take of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from app.ui.async_runner import start
from app.ui.backup.files import which
from app.ui.backup.restore import Restore
from app.ui.moments import exact
from app.ui.passphrase.open_file import OpenFileDialog
from app.ui.unlock.asking import accepted
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.backup.service import Found
    from app.ui.engine import Engine


async def key_restored(engine: "Engine", parent: QWidget) -> bool:
    """Let the person restore a backup; whether it has brought the key back to the store that is open.

    False too where nothing was chosen, or where the window is about to close for everything to be replaced.
    """
    file = await which(parent)
    if file is None:
        return False
    dialog = RestoreDialog(engine, file, parent)
    return await accepted(dialog) and dialog.key_taken


class RestoreDialog(OpenFileDialog["Found"]):
    """Accepted once the key is back (`key_taken`), or the window is about to close for everything to be replaced."""

    def __init__(self, engine: "Engine", file: Path, parent: QWidget | None = None) -> None:
        super().__init__(file, parent)
        self._engine = engine
        self.key_taken = False
        self.say(
            title=self.tr("Restore {file}").format(file=file.name),
            heading=self.tr("The backup is encrypted. Enter its passphrase."),
            button=self.tr("&Open"),
            progress=self.tr("Working on the backup"),
        )
        self.key_button = self._button(self.tr("Take the &key only"), self._take_key)
        self.replace_button = self._button(self.tr("&Replace everything"), self._replace)
        set_role(self.key_button, "primary")
        self.setMinimumWidth(600)

    def _button(self, text: str, pressed: Callable[[], None]) -> QPushButton:
        """One for when it is known what the backup holds."""
        button: QPushButton = self.buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.hide()
        button.clicked.connect(pressed)
        return button

    async def _read(self, passphrase: str) -> "Found":
        return await self._engine.call(lambda services: services.backups.look(self.file, passphrase))

    def _show(self, found: "Found") -> None:
        made = self.tr("Made {when} by Keyturn {version}")
        self.heading.setText(made.format(when=exact(found.held.made_at), version=found.held.version))
        self.words.setText(self._words(found))
        self.words.show()
        self.key_button.setVisible(found.brings_key)
        self.replace_button.show()
        set_role(self.replace_button, "" if found.brings_key else "primary")
        self.adjustSize()
        self._what_enter_does(found).setFocus()

    def _what_enter_does(self, found: "Found") -> QPushButton:
        """Enter has just opened the file: pressed once more, it must not replace what is here."""
        if found.brings_key:
            return self.key_button
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        return cancel if found.here.tenants else self.replace_button

    def _words(self, found: "Found") -> str:
        held = found.held.contents
        holds = self.tr("Tenants: {tenants}, with tokens: {with_tokens}, invitations: {invitations}.")
        parts = [holds.format(tenants=held.tenants, with_tokens=held.with_tokens, invitations=held.invitations)]
        if held.checked_at is not None:
            parts.append(self.tr("The latest check in it is of {when}.").format(when=exact(held.checked_at)))
        if found.brings_key:
            parts.append(
                self.tr(
                    "It has the key to the tokens that are here. Taking the key only opens them again and leaves "
                    "everything else as it is."
                )
            )
        parts.append(
            self.tr(
                "It replaces everything that is here now (tenants: {tenants}); a copy of that stays in the data "
                "folder. Keyturn closes for a moment and opens again."
            ).format(tenants=found.here.tenants)
        )
        parts.append(
            self.tr(
                "If it comes from another machine, stop using Keyturn there: both would go on with the same "
                "invitations."
            )
        )
        return "\n\n".join(parts)

    def _take_key(self) -> None:
        self.set_busy(True)
        start(self, self._do_take_key(), failed=self.show_failure)

    async def _do_take_key(self) -> None:
        passphrase = self.passphrase
        await self._engine.call(lambda services: services.backups.take_key(self.file, passphrase))
        self.key_taken = True
        self.accept()

    def _replace(self) -> None:
        restore = Restore(self._engine.services.backups.restoring, self.file, self.passphrase)
        self.accept()
        self._engine.start_again.emit(restore)
