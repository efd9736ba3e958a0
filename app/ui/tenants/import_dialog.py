"""Importing tenants from a file or a list: what would happen to each row, then, when agreed to, the import itself."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.engine import Engine
from app.ui.numbers import figures
from app.ui.shown import shown
from app.ui.theme import theme
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.busy_bar import BusyBar
from app.ui.widgets.role import set_role
from app.ui.widgets.row_model import Column, RowModel
from app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from app.core.services import Services
    from app.core.tenants.model import Tenant
    from app.core.tenants.service import Outcome

    Bring = Callable[[Services, bool], Awaitable[Sequence[Outcome]]]
    """Imports, or with True only says what that would do."""


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of the file as the preview shows it. `line` is the file's own, None where the row is fine."""

    number: int
    what: str
    name: str
    detail: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows were, or will be, added, updated and refused."""

    added: int = 0
    updated: int = 0
    refused: int = 0

    @property
    def usable(self) -> int:
        return self.added + self.updated


class ImportDialog(QDialog):
    """Shows what `bring` would do; `imported` tells in a title and a text what came of it, `taken` which tenants."""

    imported = Signal(str, str)
    taken = Signal(object)

    def __init__(self, engine: Engine, title: str, bring: "Bring", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bring = bring
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.problem = Banner()
        self.summary = QLabel(self.tr("Reading"), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        set_role(self.summary, "subheading")
        self.model = _preview_model()
        self.table = RowTable(self.model, self.tr("What will happen to each row"))
        self.progress = BusyBar(self.tr("Reading the list"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.import_button = QPushButton(self.tr("&Import"))
        self.import_button.setEnabled(False)
        set_role(self.import_button, "primary")
        self.buttons.addButton(self.import_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self._import)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        start(self, self._preview(), failed=self.show_failure)

    @classmethod
    def of_file(cls, engine: Engine, file: Path, parent: QWidget | None = None) -> Self:
        """For the CSV file `file`."""
        title = _tr("Import {file}").format(file=file.name)
        return cls(engine, title, lambda services, dry: services.tenants.import_csv(file, dry_run=dry), parent)

    def show_failure(self, failure: KeyturnError) -> None:
        """Nothing was imported: say why."""
        self.problem.show_message(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))
        self.progress.hide()
        self.summary.setVisible(bool(self.model.rows))
        self.table.setVisible(bool(self.model.rows))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (self.problem, self.summary, self.progress):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)
        self.resize(880, 560)

    async def _preview(self) -> None:
        outcomes = await self._engine.call(lambda services: self._bring(services, True))
        counts, rows = _read(outcomes)
        self.model.show_rows(rows)
        self.progress.hide()
        self.summary.setText(_will(counts))
        self.import_button.setEnabled(counts.usable > 0)
        self.import_button.setFocus()

    def _import(self) -> None:
        self.import_button.setEnabled(False)
        self.progress.show()
        start(self, self._do_import(), failed=self.show_failure)

    async def _do_import(self) -> None:
        outcomes = await self._engine.call(lambda services: self._bring(services, False))
        counts, rows = _read(outcomes)
        self.imported.emit(_done(counts), _refusals(rows))
        self.taken.emit(_tenants(outcomes))
        self.accept()


def _read(outcomes: "Sequence[Outcome]") -> tuple[Counts, list[PreviewRow]]:
    from app.core.tenants.service import RowRefused, TenantAdded

    rows = []
    added = refused = 0
    for number, outcome in enumerate(outcomes):
        if isinstance(outcome, RowRefused):
            refused += 1
            where = _tr("Row {line}").format(line=outcome.line)
            rows.append(PreviewRow(number, _tr("Refused"), where, shown(outcome.reason), outcome.line))
            continue
        new = isinstance(outcome, TenantAdded)
        added += new
        what = _tr("Will be added") if new else _tr("Will be updated")
        detail = f"{outcome.tenant.directory}   {outcome.tenant.admin_username}"
        rows.append(PreviewRow(number, what, outcome.tenant.name, detail))
    return Counts(added, len(outcomes) - added - refused, refused), rows


def _tenants(outcomes: "Sequence[Outcome]") -> "list[Tenant]":
    from app.core.tenants.service import RowRefused

    return [outcome.tenant for outcome in outcomes if not isinstance(outcome, RowRefused)]


def _preview_model() -> RowModel[PreviewRow]:
    def refused_first(row: PreviewRow) -> tuple[bool, str, int]:
        return (row.line is None, row.what, row.number)

    return RowModel(
        (
            Column(
                _tr("What happens"),
                text=lambda row: row.what,
                order=refused_first,
                icon=_sign,
                width=18,
            ),
            Column(_tr("Tenant"), text=lambda row: row.name, order=lambda row: row.name.casefold(), width=30),
            Column(
                _tr("Details"),
                text=lambda row: row.detail,
                order=lambda row: row.detail.casefold(),
                width=40,
                grows=True,
            ),
        ),
        key=lambda row: row.number,
        search_text=lambda row: row.name,
    )


def _sign(row: PreviewRow) -> QIcon:
    return theme().icon("success", "success") if row.line is None else theme().icon("failure", "failure")


def _will(counts: Counts) -> str:
    if counts.usable == 0 and counts.refused == 0:
        return _tr("There are no rows.")
    return _tr("{added} will be added, {updated} updated. {refused} cannot be used.").format(
        added=figures(counts.added), updated=figures(counts.updated), refused=figures(counts.refused)
    )


def _done(counts: Counts) -> str:
    return _tr("{added} added, {updated} updated.").format(added=figures(counts.added), updated=figures(counts.updated))


def _refusals(rows: Sequence[PreviewRow], most: int = 5) -> str:
    """The first refused rows with their reasons, and how many more there are."""
    refused = [row for row in rows if row.line is not None]
    lines = [_tr("Row {line}: {reason}").format(line=row.line, reason=row.detail) for row in refused[:most]]
    if len(refused) > most:
        lines.append(_tr("{count} more rows were refused.").format(count=figures(len(refused) - most)))
    return "\n".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tenants", text)
