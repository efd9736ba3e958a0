"""How the window looks: this computer's own, it counts at once, and is remembered with the window's size."""

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QWidget

from app.ui.settings.choice_section import ChoiceSection
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


class AppearanceSection(ChoiceSection):
    """`state` is what the window remembers."""

    def __init__(self, state: QSettings, parent: QWidget | None = None) -> None:
        self._state = state
        super().__init__(
            _tr("Appearance"),
            _tr("Colou&rs"),
            _tr("Counts at once, on this computer alone. The last two are light or dark as the system is."),
            {appearance.value: name for appearance, name in appearances().items()},
            parent,
        )

    def _chosen(self) -> str:
        return theme().appearance.value

    def _choose(self, value: str) -> None:
        choose_appearance(self._state, Appearance(value))


def _tr(text: str) -> str:
    return QCoreApplication.translate("AppearanceSection", text)
