"""What happened around an invitation: who did what and when, and the messages that were sent or are to be."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.core.activity.model import Activity
from app.core.mail.model import Outgoing
from app.ui.activity.columns import words_shown
from app.ui.async_runner import start
from app.ui.invitations import words
from app.ui.invitations.row import InvitationRow
from app.ui.moments import exact
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.role import set_role
from app.ui.widgets.row_model import Column, RowModel
from app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the history."""

    number: int
    at: datetime
    who: str
    what: str


class HistoryDialog(QDialog):
    """Lists what is noted of the invitation's tenant since it was invited, the latest first."""

    def __init__(self, engine: "Engine", row: InvitationRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._row = row
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History"))
        heading = ElidedLabel(self.tr("{tenant} since it was invited").format(tenant=row.tenant.name))
        set_role(heading, "subheading")
        self.stands = QLabel(words.stands_text(row, engine.services.clock.now()), wordWrap=True)
        self.stands.setTextFormat(Qt.TextFormat.PlainText)
        self.model = _history_model()
        self.table = RowTable(self.model, self.tr("History"))
        self.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(heading)
        column.addWidget(self.stands)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.resize(720, 440)
        start(self, self._load())

    async def _load(self) -> None:
        async def read(services: "Services") -> tuple[list[Activity], list[Outgoing]]:
            lines = await services.invitations.history(self._row.id)
            messages = await services.mail.outbox()
            return lines, [one for one in messages if one.invitation_id == self._row.id]

        lines, messages = await self._engine.call(read)
        now = self._engine.services.clock.now()
        known = words_shown()
        happenings = [
            (line.at, known.get(line.actor, line.actor), known.get(line.action, line.action)) for line in lines
        ]
        happenings += [(one.created_at, "", words.outbox_text(one, now)) for one in messages]
        happenings.sort(key=lambda happening: happening[0])
        self.model.show_rows(Happening(number, *happening) for number, happening in enumerate(happenings))


def _history_model() -> RowModel[Happening]:
    return RowModel(
        (
            Column(_tr("When"), text=lambda line: exact(line.at), order=lambda line: line.number, width=20),
            Column(_tr("Who"), text=lambda line: line.who, order=lambda line: line.who.casefold(), width=14),
            Column(
                _tr("What"), text=lambda line: line.what, order=lambda line: line.what.casefold(), width=30, grows=True
            ),
        ),
        key=lambda line: line.number,
        search_text=lambda line: line.what,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Invitations", text)
