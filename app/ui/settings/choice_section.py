"""One choice of this computer's own, which is remembered with the window's size and not among the team's settings."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QVBoxLayout, QWidget

from app.ui.settings.form import label_for, note


class ChoiceSection(QGroupBox):
    """A box with its word before it and a remark below. `choices` has what people read by what is remembered."""

    def __init__(
        self, title: str, name: str, remark: str, choices: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.box = QComboBox()
        self.box.setAccessibleName(name.replace("&", ""))
        for value, words in choices.items():
            self.box.addItem(words, value)
        self.show_chosen()
        self.box.activated.connect(lambda index: self._choose(self.box.itemData(index)))
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(note(remark))
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.addRow(label_for(self.box, name), field)
        QVBoxLayout(self).addLayout(form)

    def show_chosen(self) -> None:
        """Show what counts now; it may have been chosen elsewhere."""
        self.box.setCurrentIndex(self.box.findData(self._chosen()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_chosen()

    def _chosen(self) -> str:
        """What is remembered."""
        raise NotImplementedError

    def _choose(self, value: str) -> None:
        """Remember it."""
        raise NotImplementedError
