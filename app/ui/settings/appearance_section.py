"""How the window looks: this computer's own, it counts at once, and is remembered with the window's size."""

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QGroupBox, QVBoxLayout, QWidget

from app.ui.settings.form import label_for, note
from app.ui.theme import APPEARANCE, Appearance, theme


def appearances() -> dict[Appearance, str]:
    """What can be chosen, each by its name."""
    return {
        Appearance.SYSTEM: _tr("Follow the system"),
        Appearance.LIGHT: _tr("Light"),
        Appearance.DARK: _tr("Dark"),
        Appearance.HIGH_CONTRAST: _tr("High contrast"),
        Appearance.COLOUR_BLIND: _tr("Safe for colour-blind people"),
    }


def choose_appearance(state: QSettings, appearance: Appearance) -> None:
    """Look like that from now on, and at the next start."""
    state.setValue(APPEARANCE, appearance.value)
    theme().choose(appearance)


class AppearanceSection(QGroupBox):
    """`state` is what the window remembers."""

    def __init__(self, state: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setTitle(self.tr("Appearance"))
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Colours"))
        for appearance, name in appearances().items():
            self.box.addItem(name, appearance.value)
        self.show_chosen()
        self.box.activated.connect(self._choose)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.addRow(label_for(self.box, self.tr("Colou&rs")), self._field())
        QVBoxLayout(self).addLayout(form)

    def show_chosen(self) -> None:
        """Show what counts now; it may have been chosen elsewhere."""
        self.box.setCurrentIndex(self.box.findData(theme().appearance.value))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_chosen()

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
        choose_appearance(self._state, Appearance(self.box.itemData(index)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("AppearanceSection", text)
