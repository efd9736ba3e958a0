"""The Auth URL of one invitation, with the button that copies it. It can be opened again at any time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.ui.invitations.row import InvitationRow
from app.ui.moments import exact
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.role import set_role


class AuthUrlDialog(QDialog):
    """Shows `url`; nothing else keeps it. `replaced` says that it is a new one."""

    def __init__(self, row: InvitationRow, url: str, *, replaced: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Auth URL"))
        heading = ElidedLabel(self.tr("Auth URL of {tenant}").format(tenant=row.tenant.name))
        set_role(heading, "subheading")
        self.link = QLineEdit(url, readOnly=True)
        self.link.setAccessibleName(self.tr("Auth URL"))
        self.link.setMinimumWidth(self.fontMetrics().horizontalAdvance(url[:100]) + 32)
        self.link.setCursorPosition(0)
        self.copy = CopyButton(self.tr("&Copy link"), lambda: url, private=True)
        set_role(self.copy, "primary")
        self.words = QLabel(self._words(row, replaced), wordWrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.link, 1)
        line.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(heading)
        column.addLayout(line)
        column.addWidget(self.words)
        column.addWidget(self.buttons)
        self.copy.setFocus()

    def _words(self, row: InvitationRow, replaced: bool) -> str:
        works = self.tr(
            "It works for one renewal, until {expires}. Whoever has it can open the page: send it to {admin} alone, to "
            "be opened in a private (incognito) window."
        ).format(expires=exact(row.invitation.expires_at), admin=row.invitation.admin_username)
        if not replaced:
            return works
        return self.tr("The old one opens nothing from now on.") + "\n\n" + works
