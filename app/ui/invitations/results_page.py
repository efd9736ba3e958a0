"""The invite wizard's last page: the prepared invitations in one list, handed out from here and followed to the end."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.core.invitations.model import InvitationState
from app.ui.invitations import acts
from app.ui.invitations.acts import Act
from app.ui.invitations.desk import InvitationDesk, Teller
from app.ui.invitations.sharing import table_of
from app.ui.numbers import figures
from app.ui.page import Navigator
from app.ui.unlock.unlocking import unlocked
from app.ui.widgets.copy_button import FetchingCopyButton
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.ui.engine import Engine


class ResultsPage(QWidget):
    """Shows the invitations of `show_invitations`; `done_wanted` says that the person has seen enough."""

    done_wanted = Signal()

    def __init__(self, engine: "Engine", navigator: Navigator, teller: Teller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.desk = InvitationDesk(engine, navigator, teller)
        self.desk.list.only = frozenset()
        self.summary = QLabel(wordWrap=True)
        set_role(self.summary, "subheading")
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(self.tr("Completed invitations"))
        self.copy_all = FetchingCopyButton(self.tr("Cop&y all as a table"), self._fetch_all)
        self.copy_all.setAccessibleDescription(acts.meaning(Act.COPY))
        self.send_all = QPushButton(self.tr("Send &all"), autoDefault=False)
        self.send_all.setAccessibleDescription(acts.meaning(Act.SEND))
        self.export_all = QPushButton(self.tr("Export a&ll"), autoDefault=False)
        self.export_all.setAccessibleDescription(acts.meaning(Act.EXPORT))
        self.done_button = QPushButton(self.tr("D&one"), autoDefault=False)
        set_role(self.copy_all, "primary")
        self.send_all.clicked.connect(lambda: self.desk.do(Act.SEND, self.desk.list.model.rows))
        self.export_all.clicked.connect(lambda: self.desk.do(Act.EXPORT, self.desk.list.model.rows))
        self.done_button.clicked.connect(self.done_wanted)
        self.desk.list.changed.connect(self._count)
        self._lay_out()

    def show_invitations(self, invitation_ids: Sequence[UUID]) -> None:
        """List these, and take the keyboard."""
        self.desk.list.only = frozenset(invitation_ids)
        self.desk.list.select_when_read(invitation_ids[0])
        self.copy_all.setFocus()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for button in (self.copy_all, self.send_all, self.export_all):
            tools.addWidget(button)
        tools.addStretch(1)
        tools.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.summary)
        column.addWidget(self.progress)
        column.addLayout(tools)
        column.addWidget(self.desk, 1)

    def _count(self) -> None:
        rows = self.desk.list.model.rows
        states = Counter(row.invitation.state for row in rows)
        completed = states[InvitationState.COMPLETED]
        self.progress.setRange(0, max(1, len(rows)))
        self.progress.setValue(completed)
        self.summary.setText(
            self.tr("{count} prepared. {sent} handed out, {completed} completed.").format(
                count=figures(len(rows)),
                sent=sum(row.invitation.sent_count > 0 for row in rows),
                completed=figures(completed),
            )
        )
        for act, button in ((Act.SEND, self.send_all), (Act.EXPORT, self.export_all), (Act.COPY, self.copy_all)):
            button.setEnabled(acts.possible(act, rows))

    async def _fetch_all(self) -> tuple[str, str]:
        rows = acts.fitting(Act.COPY, self.desk.list.model.rows)
        return await table_of(self._engine, rows) if await unlocked(self._engine, self) else ("", "")
