"""The operating system's keyring is locked: says so, and tries again when asked."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.widgets.role import set_role


class KeyringLockedDialog(QDialog):
    """Accepted means: try again."""

    def __init__(self, locked: KeyturnError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyturn's vault"))
        title = QLabel(locked.title)
        set_role(title, "subheading")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        again = buttons.addButton(self.tr("&Try again"), QDialogButtonBox.ButtonRole.AcceptRole)
        again.setDefault(True)
        set_role(again, "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(title)
        column.addWidget(QLabel(f"{locked.happened} {locked.way_out}", wordWrap=True))
        column.addWidget(buttons)
        self.setMinimumWidth(480)
