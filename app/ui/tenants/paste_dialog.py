"""Pasting a list of customers: a domain on each line, or a name and an account beside it. The preview comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.widgets.field_label import field_label
from app.ui.widgets.role import set_role

LONGEST = 2**20
"""Characters that are taken from the clipboard unasked."""


class PasteDialog(QDialog):
    """`entered` carries the list and who administrates a domain that stands alone."""

    entered = Signal(str, str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from app.core.tenants.pasted import USUAL_ADMIN

        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Paste a list of tenants"))
        words = QLabel(
            self.tr(
                "A tenant on each line: its domain alone, or name, domain and admin username in any order, separated "
                "by commas, semicolons or tabs. Nothing is added before you have seen what will be."
            ),
            wordWrap=True,
        )
        self.list = QPlainTextEdit(text[:LONGEST], tabChangesFocus=True)
        self.list.setPlaceholderText("contoso.com\nFabrikam, fabrikam.com, it@fabrikam.com")
        self.list.setAccessibleName(self.tr("List of tenants"))
        self.admin = QLineEdit(USUAL_ADMIN)
        form = QFormLayout(fieldGrowthPolicy=QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(field_label(self.tr("&Admin of a domain alone (before the @)"), self.admin), self.admin)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go_on_button = self.buttons.addButton(self.tr("&Preview"), QDialogButtonBox.ButtonRole.AcceptRole)
        set_role(self.go_on_button, "primary")
        self.buttons.accepted.connect(self._enter)
        self.buttons.rejected.connect(self.reject)
        for changed in (self.list.textChanged, self.admin.textChanged):
            changed.connect(self._edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.resize(640, 480)
        self.list.setFocus()
        self._edited()

    def _edited(self) -> None:
        self.go_on_button.setEnabled(bool(self.list.toPlainText().strip() and self.admin.text().strip()))

    def _enter(self) -> None:
        self.entered.emit(self.list.toPlainText(), self.admin.text())
        self.accept()
