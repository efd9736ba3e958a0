"""How the window looks: this computer's own, it counts at once, and is remembered with the window's size."""

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QVBoxLayout, QWidget

from app.ui.settings.form import label_for, note
from app.ui.theme import APPEARANCE, Appearance, theme


class AppearanceSection(QGroupBox):
    """`state` is what the window remembers."""

    def __init__(self, state: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setTitle(self.tr("Appearance"))
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Colours"))
        for appearance, name in self._names().items():
            self.box.addItem(name, appearance.value)
        self.box.setCurrentIndex(self.box.findData(theme().appearance.value))
        self.box.activated.connect(self._choose)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.addRow(label_for(self.box, self.tr("Co&lours")), self._field())
        QVBoxLayout(self).addLayout(form)

    def _names(self) -> dict[Appearance, str]:
        return {
            Appearance.SYSTEM: self.tr("Follow the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
            Appearance.HIGH_CONTRAST: self.tr("High contrast"),
            Appearance.COLOUR_BLIND: self.tr("Safe for colour-blind people"),
        }

    def _field(self) -> QWidget:
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(
            note(self.tr("Counts at once, on this computer alone. The last two are light or dark as the system is."))
        )
        return field

    def _choose(self, index: int) -> None:
        chosen = Appearance(self.box.itemData(index))
        self._state.setValue(APPEARANCE, chosen.value)
        theme().choose(chosen)
