"""Importing invitations from another machine: the passphrase, then what is in the file, then what is chosen of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from app.ui.async_runner import start
from app.ui.moments import exact
from app.ui.numbers import figures
from app.ui.passphrase.open_file import OpenFileDialog
from app.ui.theme import theme
from app.ui.unlock.unlocking import unlocked
from app.ui.widgets.role import set_role
from app.ui.widgets.row_model import Column, RowModel
from app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from app.core.invitations.exported import Effect
    from app.core.invitations.transfer import ImportLine
    from app.ui.engine import Engine


class ImportInvitationsDialog(OpenFileDialog[list["ImportLine"]]):
    """`imported` carries how many were taken."""

    imported = Signal(int)

    def __init__(self, engine: "Engine", file: Path, parent: QWidget | None = None) -> None:
        super().__init__(file, parent)
        self._engine = engine
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say(
            title=self.tr("Import {file}").format(file=file.name),
            heading=self.tr("The file is encrypted. Enter its passphrase."),
            button=self.tr("&Open"),
            progress=self.tr("Reading the file"),
        )
        self.model = _preview_model()
        self.table = RowTable(self.model, self.tr("What is in the file; the selected invitations are taken"))
        self.table.hide()
        self.table.selection_changed.connect(self._count)
        self.column.insertWidget(self.column.indexOf(self.progress) + 1, self.table, 1)
        self.setTabOrder(self.fields.show_typed, self.table)
        self.import_button = self.buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.ActionRole)
        set_role(self.import_button, "primary")
        self.import_button.hide()
        self.import_button.clicked.connect(self._take)

    def set_busy(self, busy: bool) -> None:
        super().set_busy(busy)
        self.table.setDisabled(busy)

    async def _read(self, passphrase: str) -> list["ImportLine"]:
        return await self._engine.call(lambda services: services.invitations.preview(self.file, passphrase))

    def _show(self, found: list["ImportLine"]) -> None:
        self.import_button.show()
        self.import_button.setDefault(True)
        self.table.show()
        self.resize(880, 560)
        self.model.show_rows(found)
        self.table.selectAll()
        self.table.setFocus()
        self._count()

    def _take(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.set_busy(True)
            start(self, self._import(chosen), failed=self.show_failure)

    async def _import(self, chosen: Sequence[UUID]) -> None:
        if not await unlocked(self._engine, self):
            self.set_busy(False)
            return
        passphrase = self.passphrase
        taken = await self._engine.call(
            lambda services: services.invitations.import_(self.file, passphrase, frozenset(chosen))
        )
        self.imported.emit(len(taken))
        self.accept()

    def _chosen(self) -> list[UUID]:
        """Those of the selected that there is anything to take of."""
        selected = (self.model.row(key) for key in self.table.selected_keys())
        return [line.invitation.id for line in selected if line is not None and line.effect.takes]

    def _count(self) -> None:
        if not self.passphrase:
            return
        chosen, count = len(self._chosen()), len(self.model.rows)
        self.heading.setText(
            self.tr("{chosen} of {count} invitations will be taken: those that are selected and new here.").format(
                chosen=figures(chosen), count=figures(count)
            )
        )
        self.import_button.setEnabled(chosen > 0)


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
