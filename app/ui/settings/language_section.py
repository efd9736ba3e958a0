"""Which language the window speaks: this computer's own; it is remembered with the window's size."""

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QVBoxLayout, QWidget

from app.ui.language import LANGUAGE, LANGUAGES, chosen_in
from app.ui.settings.form import label_for, note


class LanguageSection(QGroupBox):
    """`state` is what the window remembers."""

    def __init__(self, state: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setTitle(self.tr("Language"))
        self.box = QComboBox()
        self.box.addItem(self.tr("Follow the system"), "")
        for language, name in LANGUAGES.items():
            self.box.addItem(name, language)
        self.box.setCurrentIndex(self.box.findData(chosen_in(state)))
        self.box.activated.connect(self._choose)
        name = self.tr("Language of the window")
        self.box.setAccessibleName(name.replace("&", ""))
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.addRow(label_for(self.box, name), self._field())
        QVBoxLayout(self).addLayout(form)

    def _field(self) -> QWidget:
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addWidget(note(self.tr("Counts from the next start on, on this computer alone.")))
        return field

    def _choose(self, index: int) -> None:
        self._state.setValue(LANGUAGE, self.box.itemData(index))
