"""Restoring a backup: its passphrase, then what it holds, then what to take of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.backup.files import which
from app.ui.backup.restore import Restore
from app.ui.moments import exact
from app.ui.shown import shown
from app.ui.unlock.asking import accepted
from app.ui.unlock.passphrase_fields import PassphraseFields
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.busy_bar import BusyBar
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


class RestoreDialog(QDialog):
    """Accepted once the key is back (`key_taken`), or the window is about to close for everything to be replaced."""

    def __init__(self, engine: "Engine", file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._file = file
        self._passphrase = ""
        self.key_taken = False
        self.setWindowTitle(self.tr("Restore {file}").format(file=file.name))
        self.summary = QLabel(self.tr("The backup is encrypted. Enter its passphrase."), wordWrap=True)
        set_role(self.summary, "subheading")
        self.problem = Banner()
        self.fields = PassphraseFields(new=False)
        self.words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.words.hide()
        self.progress = BusyBar(self.tr("Working on the backup"))
        self.progress.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.open_button = self.buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.ActionRole)
        self.key_button = self.buttons.addButton(self.tr("Take the &key only"), QDialogButtonBox.ButtonRole.ActionRole)
        self.replace_button = self.buttons.addButton(
            self.tr("&Replace everything"), QDialogButtonBox.ButtonRole.ActionRole
        )
        for button in (self.key_button, self.replace_button):
            button.hide()
        for button in (self.open_button, self.key_button):
            set_role(button, "primary")
        self.open_button.clicked.connect(self._open)
        self.key_button.clicked.connect(self._take_key)
        self.replace_button.clicked.connect(self._replace)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (self.problem, self.summary, self.fields, self.words, self.progress, self.buttons):
            column.addWidget(widget)
        self.setMinimumWidth(600)
        self.open_button.setDefault(True)  # not before it is in the dialog: Qt would forget it
        self.fields.first.setFocus()

    def show_failure(self, failure: KeyturnError) -> None:
        """Nothing was changed: say why."""
        self._set_busy(False)
        self.problem.show_message(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))

    def done(self, result: int) -> None:
        self._passphrase = ""
        self.fields.forget()
        super().done(result)

    def _open(self) -> None:
        passphrase = self.fields.passphrase
        if passphrase is not None:
            self._set_busy(True)
            start(self, self._look(passphrase), failed=self._refused)

    async def _look(self, passphrase: str) -> None:
        found = await self._engine.call(lambda services: services.backups.look(self._file, passphrase))
        self._passphrase = passphrase
        self._set_busy(False)
        self._show(found)

    def _show(self, found: "Found") -> None:
        self.fields.hide()
        self.open_button.hide()
        self.summary.setText(
            self.tr("Made {when} by Keyturn {version}").format(
                when=exact(found.held.made_at), version=found.held.version
            )
        )
        self.words.setText(self._words(found))
        self.words.show()
        self.key_button.setVisible(found.brings_key)
        self.replace_button.show()
        set_role(self.replace_button, "" if found.brings_key else "primary")
        self.adjustSize()
        (self.key_button if found.brings_key else self.replace_button).setFocus()
        self.setAccessibleDescription(self.words.text())

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
        self._set_busy(True)
        start(self, self._do_take_key(), failed=self.show_failure)

    async def _do_take_key(self) -> None:
        passphrase = self._passphrase
        await self._engine.call(lambda services: services.backups.take_key(self._file, passphrase))
        self.key_taken = True
        self.accept()

    def _replace(self) -> None:
        restore = Restore(self._engine.services.backups.restoring, self._file, self._passphrase)
        self.accept()
        self._engine.start_again.emit(restore)

    def _refused(self, failure: KeyturnError) -> None:
        self._set_busy(False)
        self.fields.refuse(shown(failure.happened, failure.way_out))

    def _set_busy(self, busy: bool) -> None:
        self.problem.hide()
        self.progress.setVisible(busy)
        for widget in (self.fields, self.open_button, self.key_button, self.replace_button):
            widget.setDisabled(busy)
