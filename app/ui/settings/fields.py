"""One field for one setting: it shows a value, gives the value typed, and says beside itself why one will not do."""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.ui.widgets.announcement import announce
from app.ui.widgets.role import set_role


class SettingField(QWidget):
    """The field of the setting `key`. `edited` says that the person changed it."""

    edited = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self._saved: str | None = None
        self.hint = QLabel(wordWrap=True)
        set_role(self.hint, "muted")
        self.hint.hide()
        self.refusal = QLabel(wordWrap=True)
        set_role(self.refusal, "refused")
        self.refusal.hide()
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._row)
        column.addWidget(self.hint)
        column.addWidget(self.refusal)
        self.edited.connect(self.refusal.hide)

    @property
    @abstractmethod
    def value(self) -> str:
        """What is entered, as the setting's text."""

    @property
    @abstractmethod
    def control(self) -> QWidget:
        """The widget that takes the keyboard."""

    @abstractmethod
    def _enter(self, value: str) -> None:
        """Enter `value` as if it were typed."""

    @property
    def changed(self) -> bool:
        """Whether something else is entered than what is saved; never before that is known."""
        return self._saved is not None and self.value.strip() != self._saved

    def explain(self, label: str, hint: str) -> None:
        """Say what the setting is called and what it means."""
        self.control.setAccessibleName(label)
        self.control.setAccessibleDescription(hint)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def show_saved(self, value: str) -> None:
        """Show the setting's value in use."""
        self._saved = value
        self._enter(value)
        self.refusal.hide()

    def refuse(self, text: str) -> None:
        """Say why the value will not do, and go there."""
        self.refusal.setText(text)
        self.refusal.show()
        self.control.setFocus()
        announce(self.control, text)


class TextField(SettingField):
    """A setting that is a line of text."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.line = QLineEdit()
        self.line.textEdited.connect(self.edited)
        self._row.addWidget(self.line, 1)

    @property
    def value(self) -> str:
        return self.line.text()

    @property
    def control(self) -> QWidget:
        return self.line

    def _enter(self, value: str) -> None:
        self.line.setText(value)


class FileField(TextField):
    """A setting that is the path of a file."""

    def __init__(self, key: str, file_filter: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self._filter = file_filter
        self.browse = QPushButton(self.tr("Bro&wse…"))
        self.browse.clicked.connect(self._browse)
        self._row.addWidget(self.browse)

    def _browse(self) -> None:
        """Not modal for the program: the window's loop goes on while the person looks."""
        dialog = QFileDialog(self, self.tr("Choose a file"), self.line.text(), self._filter)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.line.setText(path)
        self.edited.emit()


class ChoiceField(SettingField):
    """A setting that is one of a few words."""

    def __init__(self, key: str, choices: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.box = QComboBox()
        for value, label in choices.items():
            self.box.addItem(label, value)
        self.box.activated.connect(lambda _: self.edited.emit())
        self._row.addWidget(self.box)
        self._row.addStretch(1)

    @property
    def value(self) -> str:
        return str(self.box.currentData())

    @property
    def control(self) -> QWidget:
        return self.box

    def _enter(self, value: str) -> None:
        self.box.setCurrentIndex(self.box.findData(value))


class NumberField(SettingField):
    """A setting that is a whole number; the core knows its bounds."""

    def __init__(self, key: str, unit: str = "", *, most: int = 9999, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.spin = QSpinBox(maximum=most, suffix=f" {unit}" if unit else "")
        self.spin.lineEdit().setTextMargins(8, 0, 0, 0)  # a style sheet's padding does not reach it
        self.spin.valueChanged.connect(lambda _: self.edited.emit())
        self._row.addWidget(self.spin)
        self._row.addStretch(1)

    @property
    def value(self) -> str:
        return str(self.spin.value())

    @property
    def control(self) -> QWidget:
        return self.spin

    def _enter(self, value: str) -> None:
        self.spin.setValue(int(value))


class YesNoField(SettingField):
    """A setting that is yes or no; the label beside it says what."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.box = QCheckBox(self.tr("Yes"))
        self.box.clicked.connect(lambda _: self.edited.emit())
        self._row.addWidget(self.box)
        self._row.addStretch(1)

    @property
    def value(self) -> str:
        return "yes" if self.box.isChecked() else "no"

    @property
    def control(self) -> QWidget:
        return self.box

    def _enter(self, value: str) -> None:
        self.box.setChecked(value == "yes")
