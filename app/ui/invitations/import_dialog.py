"""Importing invitations from another machine: the passphrase, then what is in the file, then what is chosen of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.moments import exact
from app.ui.numbers import figures
from app.ui.shown import shown
from app.ui.theme import theme
from app.ui.unlock.passphrase_fields import PassphraseFields
from app.ui.unlock.unlocking import unlocked
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.busy_bar import BusyBar
from app.ui.widgets.role import set_role
from app.ui.widgets.row_model import Column, RowModel
from app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from app.core.invitations.exported import Effect
    from app.core.invitations.transfer import ImportLine
    from app.ui.engine import Engine


class ImportInvitationsDialog(QDialog):
    """Nothing is taken before the person has seen it. `imported` carries how many were."""

    imported = Signal(int)

    def __init__(self, engine: "Engine", file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._file = file
        self._passphrase = ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import {file}").format(file=file.name))
        self.summary = QLabel(self.tr("The file is encrypted. Enter its passphrase."), wordWrap=True)
        set_role(self.summary, "subheading")
        self.problem = Banner()
        self.fields = PassphraseFields(new=False)
        self.model = _preview_model()
        self.table = RowTable(self.model, self.tr("What is in the file; the selected invitations are taken"))
        self.table.hide()
        self.progress = BusyBar(self.tr("Reading the file"))
        self.progress.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.open_button = self.buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.ActionRole)
        self.import_button = self.buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self.open_button, self.import_button):
            set_role(button, "primary")
        self.import_button.hide()
        self.open_button.clicked.connect(self._open)
        self.import_button.clicked.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        self.table.selection_changed.connect(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (self.problem, self.summary, self.fields, self.progress):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(560)
        self.open_button.setDefault(True)  # not before it is in the dialog: Qt would forget it
        self.fields.first.setFocus()

    def show_failure(self, failure: KeyturnError) -> None:
        """Nothing was taken: say why."""
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
            start(self, self._preview(passphrase), failed=self._refused)

    async def _preview(self, passphrase: str) -> None:
        lines = await self._engine.call(lambda services: services.invitations.preview(self._file, passphrase))
        self._passphrase = passphrase
        self._set_busy(False)
        self.fields.hide()
        self.open_button.hide()
        self.import_button.show()
        self.import_button.setDefault(True)
        self.table.show()
        self.resize(880, 560)
        self.model.show_rows(lines)
        self.table.selectAll()
        self.table.setFocus()
        self._count()

    def _take(self) -> None:
        chosen = self._chosen()
        if chosen:
            self._set_busy(True)
            start(self, self._import(chosen), failed=self.show_failure)

    async def _import(self, chosen: Sequence[UUID]) -> None:
        if not await unlocked(self._engine, self):
            self._set_busy(False)
            return
        passphrase = self._passphrase
        taken = await self._engine.call(
            lambda services: services.invitations.import_(self._file, passphrase, frozenset(chosen))
        )
        self.imported.emit(len(taken))
        self.accept()

    def _chosen(self) -> list[UUID]:
        """Those of the selected that there is anything to take of."""
        selected = (self.model.row(key) for key in self.table.selected_keys())
        return [line.invitation.id for line in selected if line is not None and line.effect.takes]

    def _count(self) -> None:
        if not self._passphrase:
            return
        chosen, count = len(self._chosen()), len(self.model.rows)
        self.summary.setText(
            self.tr("{chosen} of {count} invitations will be taken: those that are selected and new here.").format(
                chosen=figures(chosen), count=figures(count)
            )
        )
        self.import_button.setEnabled(chosen > 0)

    def _refused(self, failure: KeyturnError) -> None:
        self._set_busy(False)
        self.fields.refuse(shown(failure.happened, failure.way_out))

    def _set_busy(self, busy: bool) -> None:
        self.problem.hide()
        self.progress.setVisible(busy)
        for widget in (self.fields, self.open_button, self.import_button, self.table):
            widget.setDisabled(busy)


def _preview_model() -> "RowModel[ImportLine]":
    return RowModel(
        (
            Column(
                _tr("What happens"),
                text=lambda line: _effect(line.effect),
                order=lambda line: (not line.effect.takes, _effect(line.effect)),
                icon=lambda line: theme().icon(*(("add", "success") if line.effect.takes else ("info", "text-muted"))),
                width=26,
            ),
            Column(
                _tr("Tenant"),
                text=lambda line: line.tenant.name,
                order=lambda line: line.tenant.name.casefold(),
                tip=lambda line: f"{line.tenant.name}\n{line.tenant.directory}",
                width=22,
                grows=True,
            ),
            Column(
                _tr("Invitation e-mail"),
                text=lambda line: line.invitation.email or "",
                order=lambda line: (line.invitation.email or "").casefold(),
                width=22,
                grows=True,
            ),
            Column(
                _tr("Expires"),
                text=lambda line: exact(line.invitation.expires_at),
                order=lambda line: line.invitation.expires_at,
                width=16,
            ),
        ),
        key=lambda line: line.invitation.id,
        search_text=lambda line: line.tenant.name,
    )


def _effect(effect: "Effect") -> str:
    from app.core.invitations.exported import Effect  # encryption with it, which no page waits for

    return {
        Effect.NEW_TENANT: _tr("New, with its tenant"),
        Effect.KNOWN_TENANT: _tr("New, of a known tenant"),
        Effect.ALREADY_HERE: _tr("Here already"),
        Effect.OVER: _tr("Its time is over"),
    }[effect]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Invitations", text)
