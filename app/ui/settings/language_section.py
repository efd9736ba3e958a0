"""Which language the window speaks: this computer's own; it is remembered with the window's size."""

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QVBoxLayout, QWidget

from app.ui.language import LANGUAGE, LANGUAGES, chosen_in
from app.ui.settings.form import label_for, note


def languages() -> dict[str, str]:
    """What can be chosen, each by its name."""
    return {"": _tr("Follow the system"), **LANGUAGES}


def choose_language(state: QSettings, language: str) -> None:
    """Have the window speak that from the next start on."""
    state.setValue(LANGUAGE, language)


class LanguageSection(QGroupBox):
    """`state` is what the window remembers."""

    def __init__(self, state: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setTitle(self.tr("Language"))
        self.box = QComboBox()
        for language, name in languages().items():
            self.box.addItem(name, language)
        self.show_chosen()
        self.box.activated.connect(self._choose)
        name = self.tr("Language of the window")
        self.box.setAccessibleName(name.replace("&", ""))
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.addRow(label_for(self.box, name), self._field())
        QVBoxLayout(self).addLayout(form)

    def show_chosen(self) -> None:
        """Show what is remembered; it may have been chosen elsewhere."""
        self.box.setCurrentIndex(self.box.findData(chosen_in(self._state)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_chosen()

    def _field(self) -> QWidget:
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(note(self.tr("Counts from the next start on, on this computer alone.")))
        return field

    def _choose(self, index: int) -> None:
        choose_language(self._state, self.box.itemData(index))


def _tr(text: str) -> str:
    return QCoreApplication.translate("LanguageSection", text)
