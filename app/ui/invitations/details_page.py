"""The invite wizard's second page: where each invitation goes, how long it works, and which ticket it belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.ui.invitations.choose_page import MOST
from app.ui.invitations.invitees import EMAIL_COLUMN, Invitee, InviteesModel
from app.ui.numbers import figures
from app.ui.widgets.role import set_role
from app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be prepared."""

    tenant_ids: tuple[UUID, ...]
    emails: dict[UUID, str]
    days: int
    ticket: str


class DetailsPage(QWidget):
    """`wanted` carries what is to be prepared, `back_wanted` asks for the first page again."""

    wanted = Signal(object)
    back_wanted = Signal()

    def __init__(self, now: "Callable[[], datetime]", parent: QWidget | None = None) -> None:
        from app.core.invitations.service import LONGEST_TICKET, MOST_DAYS  # the database with it

        super().__init__(parent)
        self.model = InviteesModel(now)
        self.table = RowTable(self.model, self.tr("Where each invitation goes"))
        self.days = QSpinBox(minimum=1, maximum=MOST_DAYS, suffix=self.tr(" days"))
        self.days.lineEdit().setTextMargins(8, 0, 0, 0)  # a style sheet's padding does not reach it
        self.ticket = QLineEdit(placeholderText=self.tr("optional"), maxLength=LONGEST_TICKET)
        self.words = QLabel(wordWrap=True)
        self.back_button = QPushButton(self.tr("&Back"), autoDefault=False)
        self.prepare_button = QPushButton(autoDefault=False)
        set_role(self.words, "muted")
        set_role(self.prepare_button, "primary")
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.table.opened.connect(lambda _: self._edit())
        self.model.edited.connect(self._check)
        self.back_button.clicked.connect(self.back_wanted)
        self.prepare_button.clicked.connect(self._prepare)
        self._lay_out()

    def show_invitees(self, invitees: Sequence[Invitee], days: int | None) -> None:
        """Show these; `days` is how long invitations work where nobody says otherwise, None leaves what is entered."""
        self.model.show_rows(invitees)
        if days is not None:
            self.days.setValue(days)
        self.table.setCurrentIndex(self.model.index(0, EMAIL_COLUMN))
        self._check()
        self.prepare_button.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While they are being prepared, nothing can be changed."""
        for widget in (self.table, self.days, self.ticket, self.back_button, self.prepare_button):
            widget.setDisabled(busy)

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for text, field in ((self.tr("Each works &for"), self.days), (self.tr("&Ticket"), self.ticket)):
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            fields.addWidget(label)
            fields.addWidget(field)
            fields.addSpacing(16)
        self.ticket.setMinimumWidth(self.fontMetrics().averageCharWidth() * 24)
        fields.addStretch(1)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.words, 1)
        bottom.addWidget(self.back_button)
        bottom.addWidget(self.prepare_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(fields)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)

    def _edit(self) -> None:
        place = self.table.currentIndex().row()
        self.table.setCurrentIndex(self.model.index(place, EMAIL_COLUMN))
        self.table.edit(self.model.index(place, EMAIL_COLUMN))

    def _check(self) -> None:
        count = len(self.model.rows)
        refused = [row for row in self.model.rows if row.refusal]
        self.prepare_button.setText(
            self.tr("&Prepare 1 invitation")
            if count == 1
            else self.tr("&Prepare {count} invitations").format(count=figures(count))
        )
        self.prepare_button.setEnabled(1 <= count <= MOST and not refused)
        if refused:
            set_role(self.words, "refused")
            self.words.setText(
                self.tr("{tenant}: {reason}").format(tenant=refused[0].tenant.name, reason=refused[0].refusal)
            )
        elif count > MOST:
            set_role(self.words, "refused")
            self.words.setText(
                self.tr("At most {most} are invited at once. Go back and choose fewer.").format(most=figures(MOST))
            )
        else:
            set_role(self.words, "muted")
            self.words.setText(
                self.tr("Type on a row to change its address; it need not be a real one. Nothing is sent yet.")
            )

    def _prepare(self) -> None:
        rows = self.model.rows
        self.wanted.emit(
            Wanted(
                tuple(row.id for row in rows),
                {row.id: row.email for row in rows if row.email},
                self.days.value(),
                self.ticket.text(),
            )
        )
