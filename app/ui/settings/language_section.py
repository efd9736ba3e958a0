"""Which language the window speaks: this computer's own; it is remembered with the window's size."""

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QWidget

from app.ui.language import LANGUAGE, LANGUAGES, chosen_in
from app.ui.settings.choice_section import ChoiceSection


def languages() -> dict[str, str]:
    """What can be chosen, each by its name."""
    return {"": _tr("Follow the system"), **LANGUAGES}


def choose_language(state: QSettings, language: str) -> None:
    """Have the window speak that from the next start on."""
    state.setValue(LANGUAGE, language)


class LanguageSection(ChoiceSection):
    """`state` is what the window remembers."""

    def __init__(self, state: QSettings, parent: QWidget | None = None) -> None:
        self._state = state
        super().__init__(
            _tr("Language"),
            _tr("Language of the window"),
            _tr("Counts from the next start on, on this computer alone."),
            languages(),
            parent,
        )

    def _chosen(self) -> str:
        return chosen_in(self._state)

    def _choose(self, value: str) -> None:
        choose_language(self._state, value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LanguageSection", text)
