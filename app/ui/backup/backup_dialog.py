"""Making a backup: a passphrase, then a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.backup.files import ask_where
from app.ui.shown import shown
from app.ui.unlock.passphrase_fields import PassphraseFields
from app.ui.unlock.unlocking import unlocked
from app.ui.widgets.busy_bar import BusyBar
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.ui.engine import Engine


class BackupDialog(QDialog):
    """`made` carries how many tenants are in the file, and the file's path."""

    made = Signal(int, str)

    def __init__(self, engine: "Engine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Make a backup"))
        heading = QLabel(self.tr("Everything, in one encrypted file"))
        set_role(heading, "subheading")
        words = QLabel(
            self.tr(
                "The file holds tenants, tokens, invitations, history and settings, and the key that opens the tokens. "
                "Whoever has it and the passphrase has your customers' tokens. Nobody can recover the passphrase."
            ),
            wordWrap=True,
        )
        self.fields = PassphraseFields(new=True)
        self.progress = BusyBar(self.tr("Writing the backup"))
        self.progress.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.make_button = self.buttons.addButton(self.tr("&Make a backup…"), QDialogButtonBox.ButtonRole.ActionRole)
        set_role(self.make_button, "primary")
        self.make_button.clicked.connect(self._ask_where)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (heading, words, self.fields, self.progress, self.buttons):
            column.addWidget(widget)
        self.setMinimumWidth(520)
        self.make_button.setDefault(True)  # not before it is in the dialog: Qt would forget it
        self.fields.first.setFocus()

    def done(self, result: int) -> None:
        self.fields.forget()
        super().done(result)

    def make(self, file: Path) -> None:
        """Write it to `file`, which may be replaced: the person was asked."""
        passphrase = self.fields.passphrase
        if passphrase is not None:
            self._set_busy(True)
            start(self, self._make(file, passphrase), failed=self._refused)

    def _ask_where(self) -> None:
        if self.fields.passphrase is not None:
            today = self._engine.services.clock.now().astimezone()
            ask_where(self, f"keyturn-{today:%Y-%m-%d}", self.make)

    async def _make(self, file: Path, passphrase: str) -> None:
        if not await unlocked(self._engine, self):
            self._set_busy(False)
            return
        made = await self._engine.call(lambda services: services.backups.make(file, passphrase, replace=True))
        self.made.emit(made.contents.tenants, str(made.file))
        self.accept()

    def _refused(self, failure: KeyturnError) -> None:
        self._set_busy(False)
        self.fields.refuse(shown(failure.happened, failure.way_out))

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.fields.setDisabled(busy)
        self.make_button.setDisabled(busy)
