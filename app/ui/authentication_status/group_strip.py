"""Says which group of tenants the list is limited to, and offers the act that helps them all."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.ui.numbers import figures
from app.ui.widgets.announcement import announce
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.ui.authentication_status.groups import Group


class GroupStrip(QFrame):
    """Shows one group at a time. `as_text` makes of it what is copied."""

    invite_requested = Signal()
    check_requested = Signal()
    let_go = Signal()

    def __init__(self, as_text: "Callable[[Group], str]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "banner-info")
        self.group: Group | None = None
        self._as_text = as_text
        self.title = ElidedLabel()
        set_role(self.title, "banner-title")
        self.about = ElidedLabel()
        self.invite = QPushButton()
        self.invite.clicked.connect(self.invite_requested)
        self.check = QPushButton()
        self.check.clicked.connect(self.check_requested)
        self.copy_list = CopyButton(self.tr("Co&py list"), self._text)
        self.copy_list.setAccessibleDescription(self.tr("Every tenant of the group with what helps, for a ticket."))
        self.show_all = QPushButton(self.tr("S&how all"))
        self.show_all.clicked.connect(self.let_go)
        self._lay_out()
        self.hide()

    @property
    def in_tab_order(self) -> tuple[QWidget, ...]:
        return (self.invite, self.check, self.copy_list, self.show_all)

    def show_group(self, group: "Group | None") -> None:
        """Say what the tenants have in common; None hides the strip."""
        self.group = group
        self.setVisible(group is not None)
        if group is None:
            return
        count = figures(len(group.tenant_ids))
        one = len(group.tenant_ids) == 1
        self.title.setText(group.title)
        self.about.setText(group.about)
        self.about.setVisible(bool(group.about))
        self.invite.setText(self.tr("Invite") if one else self.tr("Invite all {count}").format(count=count))
        self.invite.setVisible(group.invite)
        self.check.setText(self.tr("Check") if one else self.tr("Check all {count}").format(count=count))
        self.check.setVisible(group.check)
        self.setAccessibleName(self.tr("The list shows {group}").format(group=group.title))
        announce(self, f"{group.title}. {group.about}")

    def _text(self) -> str:
        return self._as_text(self.group) if self.group is not None else ""

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.title)
        texts.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        for button in (self.invite, self.check, self.copy_list, self.show_all):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
