"""Exporting prepared invitations for another machine: a passphrase, then a file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.numbers import figures
from app.ui.shown import shown
from app.ui.unlock.passphrase_fields import PassphraseFields
from app.ui.widgets.busy_bar import BusyBar
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.ui.engine import Engine

SUFFIX = "keyturn"


class ExportDialog(QDialog):
    """`exported` carries how many are in the file, and the file's name."""

    exported = Signal(int, str)

    def __init__(self, engine: "Engine", invitation_ids: Sequence[UUID], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._ids = tuple(invitation_ids)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export invitations"))
        count = len(self._ids)
        title = self.tr("Export 1 invitation") if count == 1 else self.tr("Export {count} invitations")
        heading = QLabel(title.format(count=figures(count)))
        set_role(heading, "subheading")
        words = QLabel(
            self.tr(
                "The file holds the tenants and the Auth URLs, no tokens. The passphrase encrypts it: give it to the "
                "other machine in another way than the file."
            ),
            wordWrap=True,
        )
        self.fields = PassphraseFields(new=True)
        self.progress = BusyBar(self.tr("Writing the file"))
        self.progress.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.export_button = self.buttons.addButton(self.tr("&Export…"), QDialogButtonBox.ButtonRole.ActionRole)
        set_role(self.export_button, "primary")
        self.export_button.clicked.connect(self._ask_where)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (heading, words, self.fields, self.progress, self.buttons):
            column.addWidget(widget)
        self.setMinimumWidth(520)
        self.export_button.setDefault(True)  # not before it is in the dialog: Qt would forget it
        self.fields.first.setFocus()

    def reject(self) -> None:
        self.fields.forget()
        super().reject()

    def export_to(self, file: Path) -> None:
        """Write them to `file`."""
        passphrase = self.fields.passphrase
        if passphrase is not None:
            self._set_busy(True)
            start(self, self._export(file, passphrase), failed=self._refused)

    def _ask_where(self) -> None:
        if self.fields.passphrase is None:
            return
        dialog = QFileDialog(self, self.tr("Export invitations"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Invitations (*.{suffix})").format(suffix=SUFFIX)])
        dialog.setDefaultSuffix(SUFFIX)
        dialog.selectFile(f"invitations.{SUFFIX}")
        dialog.fileSelected.connect(lambda name: self.export_to(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _export(self, file: Path, passphrase: str) -> None:
        count = await self._engine.call(lambda services: services.invitations.export(self._ids, file, passphrase))
        self.fields.forget()
        self.exported.emit(count, file.name)
        self.accept()

    def _refused(self, failure: KeyturnError) -> None:
        self._set_busy(False)
        self.fields.refuse(shown(failure.happened, failure.way_out))

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.fields.setDisabled(busy)
        self.export_button.setDisabled(busy)
