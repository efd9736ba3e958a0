"""The strip under a list of invitations: where the selected one stands, and the buttons for what is next."""

from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.renewal.flow import Renewal, Step
from app.ui.invitations import acts, words
from app.ui.invitations.acts import Act
from app.ui.invitations.row import InvitationRow
from app.ui.numbers import figures
from app.ui.renewal.resource_list import ResourceList
from app.ui.widgets.announcement import announce
from app.ui.widgets.badge import Badge
from app.ui.widgets.copy_button import FetchingCopyButton
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.role import set_role

_FOR_ONE: Final = (
    Act.AUTH_URL,
    Act.MESSAGE,
    Act.SEND_NOW,
    Act.DROP,
    Act.SEND,
    Act.RENEW,
    Act.NEW_LINK,
    Act.CANCEL,
    Act.HISTORY,
)
_FOR_MANY: Final = (Act.SEND, Act.SEND_NOW, Act.DROP, Act.EXPORT, Act.CANCEL)
_ACQUIRING: Final = frozenset({Step.ACQUIRING, Step.VALIDATING})


class InvitationDetail(QFrame):
    """Shows the selected invitations. `asked` carries the act whose button was pressed."""

    asked = Signal(object)

    def __init__(
        self,
        now: Callable[[], datetime],
        fetch_table: Callable[[], Coroutine[Any, Any, tuple[str, str]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._now = now
        self._said: tuple[object, str] = (None, "")
        self.badge = Badge()
        self.name = ElidedLabel()
        set_role(self.name, "subheading")
        self.stands = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.stands.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.outbox = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        set_role(self.outbox, "muted")
        self.resources = ResourceList()
        self.copy_table = FetchingCopyButton(acts.label(Act.COPY, ()), fetch_table)
        self.copy_table.setAccessibleDescription(acts.meaning(Act.COPY))
        self.buttons: dict[Act, QPushButton] = {act: self._button(act) for act in dict.fromkeys(_FOR_ONE + _FOR_MANY)}
        self._lay_out()

    def show_rows(self, rows: Sequence[InvitationRow]) -> None:
        """Say where the one stands, or how many there are, and offer what can be done with them."""
        if len(rows) == 1:
            self._show_one(rows[0])
        else:
            self._show_many(len(rows))
        self.copy_table.setVisible(len(rows) > 1 and acts.possible(Act.COPY, rows))
        offered = _offered(rows)
        for act, button in self.buttons.items():
            button.setText(acts.label(act, rows))
            button.setVisible(act in offered and acts.possible(act, rows))

    def _show_one(self, row: InvitationRow) -> None:
        self.name.setText(row.tenant.name)
        self.badge.show()
        self.badge.show_state(words.state_text(row), *words.state_look(row))
        self.badge.setAccessibleName(self.tr("State: {state}").format(state=words.state_text(row)))
        self._say(row, words.stands_text(row, self._now()))
        unsettled = row.outgoing if words.unsettled(row) else None
        self.outbox.setText(words.outbox_text(unsettled, self._now()) if unsettled is not None else "")
        self.outbox.setVisible(unsettled is not None)
        self._show_resources(row.renewal)
        self.setAccessibleName(self.tr("Details of the invitation of {tenant}").format(tenant=row.tenant.name))

    def _show_many(self, count: int) -> None:
        self.name.setText(self.tr("{count} invitations are selected").format(count=figures(count)))
        self.setAccessibleName(self.name.text())
        for widget in (self.badge, self.stands, self.outbox, self.resources):
            widget.hide()

    def _say(self, row: InvitationRow, text: str) -> None:
        """Show the sentence; when it is news about the same invitation, tell people who listen to the screen."""
        self.stands.setText(text)
        self.stands.show()
        about, state = self._said
        if about == row.id and state != words.state_text(row):
            announce(self, f"{row.tenant.name}: {words.state_text(row)}. {text}")
        self._said = row.id, words.state_text(row)

    def _show_resources(self, renewal: Renewal | None) -> None:
        arriving = renewal is not None and renewal.step in _ACQUIRING
        self.resources.setVisible(arriving)
        if renewal is not None and arriving:
            self.resources.render_renewal(renewal)

    def _button(self, act: Act) -> QPushButton:
        button = QPushButton(acts.label(act, ()), self)
        button.setAccessibleDescription(acts.meaning(act))
        button.setToolTip(acts.meaning(act))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.asked.emit(act))
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.badge)
        top.addWidget(self.name, 1)
        holder = QWidget()
        row = FlowLayout(holder, 8)
        for act in (Act.AUTH_URL, Act.MESSAGE):
            row.addWidget(self.buttons[act])
        row.addWidget(self.copy_table)
        for act, button in self.buttons.items():
            if act not in {Act.AUTH_URL, Act.MESSAGE}:
                row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        for widget in (self.stands, self.outbox, self.resources, holder):
            column.addWidget(widget)


def _offered(rows: Sequence[InvitationRow]) -> tuple[Act, ...]:
    """What the strip has buttons for; the rest is in the menu."""
    if len(rows) != 1:
        return _FOR_MANY
    first = Act.SEND_NOW if words.unsettled(rows[0]) else Act.SEND
    return tuple(act for act in _FOR_ONE if act not in {Act.SEND, Act.SEND_NOW} or act is first)
