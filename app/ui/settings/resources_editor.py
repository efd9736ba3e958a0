"""The resources one sign-in must yield tokens for: their scopes, whether they are required, adding and removing."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.core.settings.model import NAME, Setting
from app.ui.widgets.announcement import announce
from app.ui.widgets.role import set_role


class ResourceLine:
    """The widgets of one resource."""

    def __init__(self, name: str, parent: QWidget) -> None:
        self.name = name
        self.label = QLabel(name, parent)
        self.scopes = QLineEdit(parent)
        self.required = QCheckBox(_tr("required"), parent)
        self.remove = QPushButton(_tr("Remove"), parent)
        self.scopes.setAccessibleName(_tr("Scopes of {resource}").format(resource=name))
        self.required.setAccessibleName(_tr("{resource} is required").format(resource=name))
        self.remove.setAccessibleName(_tr("Remove {resource}").format(resource=name))

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return self.label, self.scopes, self.required, self.remove


class ResourcesEditor(QWidget):
    """Edits the settings `resources.NAME.scopes` and `resources.NAME.required`."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: dict[str, ResourceLine] = {}
        self._saved: dict[str, str] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.refusal = QLabel(wordWrap=True)
        set_role(self.refusal, "refused")
        self.refusal.hide()
        self.new_name = QLineEdit(placeholderText=self.tr("name, such as teams"))
        self.new_name.setMinimumWidth(self.fontMetrics().averageCharWidth() * 32)
        self.new_name.setAccessibleName(self.tr("Name of a new resource"))
        self.add_button = QPushButton(self.tr("A&dd resource"))
        self.add_button.clicked.connect(self._add_named)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self.new_name)
        adding.addWidget(self.add_button)
        adding.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addLayout(adding)
        column.addWidget(self.refusal)

    def show_saved(self, settings: Iterable[Setting]) -> None:
        """Show the resources among `settings`."""
        self._saved = {setting.key: setting.value for setting in settings if setting.key.startswith("resources.")}
        for name in tuple(self.lines):
            self._drop(name)
        for key, scopes in self._saved.items():
            name, part = key.split(".")[1:]
            if part == "scopes" and scopes:
                self._add(name, scopes, self._saved.get(_required(name), "yes") == "yes")
        self.refusal.hide()

    def changes(self) -> dict[str, str]:
        """What is entered and not saved, by key. Added resources come first, so that one always remains."""
        entered: dict[str, str] = {}
        for name, line in self.lines.items():
            entered[_scopes(name)] = " ".join(line.scopes.text().split())
            entered[_required(name)] = "yes" if line.required.isChecked() else "no"
        gone = {key: "" for key in self._saved if key.endswith(".scopes") and key not in entered and self._saved[key]}
        new = {_required(name): "yes" for name in self.lines}
        changed = {key: value for key, value in entered.items() if self._saved.get(key, new.get(key)) != value}
        return changed | gone

    def refuse(self, key: str, text: str) -> None:
        """Say why a value of `key` will not do, and go there."""
        self.refusal.setText(text)
        self.refusal.show()
        line = self.lines.get(key.split(".")[1])
        if line is not None:
            line.scopes.setFocus()
        announce(self, text)

    def _add_named(self) -> None:
        name = self.new_name.text().strip().lower()
        if not re.fullmatch(NAME, name):
            self._refuse_name(self.tr("A name starts with a letter and has letters, digits and hyphens only."))
        elif name in self.lines:
            self._refuse_name(self.tr("There is a resource with that name."))
        else:
            self.new_name.clear()
            self._add(name, "", required=True)
            self.lines[name].scopes.setFocus()
            self._tell()

    def _refuse_name(self, text: str) -> None:
        self.refusal.setText(text)
        self.refusal.show()
        self.new_name.setFocus()
        announce(self.new_name, text)

    def _add(self, name: str, scopes: str, required: bool) -> None:
        line = ResourceLine(name, self)
        line.scopes.setText(scopes)
        line.required.setChecked(required)
        row = self._grid.rowCount()
        before: QWidget = self.new_name.previousInFocusChain() or self
        for column, widget in enumerate(line.widgets):
            self._grid.addWidget(widget, row, column)
            self.setTabOrder(before, widget)
            widget.show()
            before = widget
        line.scopes.textEdited.connect(self._tell)
        line.required.clicked.connect(self._tell)
        line.remove.clicked.connect(lambda: self._remove(name))
        self.lines[name] = line

    def _remove(self, name: str) -> None:
        self._drop(name)
        self.new_name.setFocus()
        self._tell()

    def _drop(self, name: str) -> None:
        for widget in self.lines.pop(name).widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _tell(self) -> None:
        self.refusal.hide()
        self.edited.emit()


def _scopes(name: str) -> str:
    return f"resources.{name}.scopes"


def _required(name: str) -> str:
    return f"resources.{name}.required"


def _tr(text: str) -> str:
    return QCoreApplication.translate("ResourceLine", text)
