"""Where a passphrase is typed: once to open, twice to choose a new one. What is wrong is said beside it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.ui.widgets.announcement import announce
from app.ui.widgets.field_label import field_label
from app.ui.widgets.role import set_role


class PassphraseFields(QWidget):
    """Two fields, or one. `passphrase` is what was typed, and None while both differ."""

    changed = Signal()

    def __init__(self, *, new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.second = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.show_typed = QCheckBox(self.tr("&Show what is typed"))
        self.refusal = QLabel(wordWrap=True)
        set_role(self.refusal, "refused")
        self.refusal.hide()
        form = QFormLayout(fieldGrowthPolicy=QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setVerticalSpacing(8)
        form.addRow(field_label(self.tr("New &passphrase") if new else self.tr("&Passphrase"), self.first), self.first)
        if new:
            form.addRow(field_label(self.tr("Once &more"), self.second), self.second)
        else:
            self.second.setParent(self)
            self.second.hide()
        form.addRow("", self.show_typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self.refusal)
        self._new = new
        self.show_typed.toggled.connect(self._show_typed)
        for field in (self.first, self.second):
            field.textEdited.connect(self._edited)

    @property
    def passphrase(self) -> str | None:
        """What was typed; None, with words beside the field, while it cannot be used."""
        if not self.first.text():
            return None
        if self._new and self.first.text() != self.second.text():
            self.refuse(self.tr("The two entries are not the same."))
            return None
        return self.first.text()

    def refuse(self, text: str) -> None:
        """Say what is wrong, and let it be typed again."""
        self.refusal.setText(text)
        self.refusal.show()
        self.window().adjustSize()
        announce(self, text)
        self.first.setFocus()
        self.first.selectAll()

    def forget(self) -> None:
        """Nothing typed stays behind."""
        for field in (self.first, self.second):
            field.clear()

    def _edited(self) -> None:
        self.refusal.hide()
        self.changed.emit()

    def _show_typed(self, shown: bool) -> None:
        for field in (self.first, self.second):
            field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
