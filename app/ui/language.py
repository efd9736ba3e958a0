"""The window's language: the system's, or the one chosen in Settings. It is put on before the first text is made.

With it go Qt's own texts, and the way dates and numbers are written.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from app.ui import shown
from app.ui.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication, QSettings

LANGUAGE: Final = "language"
"""Under which the window's state remembers the choice; "" or nothing there follows the system."""
LANGUAGES: Final = {"en": "English", "de": "Deutsch"}
"""The languages that there are, each by the name it has for itself."""
_FALLBACK = "en"

_worn: list[QTranslator] = []


def chosen_in(state: "QSettings") -> str:
    """The language chosen, or "" where the system's is followed."""
    chosen = str(state.value(LANGUAGE, "", type=str))
    return chosen if chosen in LANGUAGES else ""


def put_on(application: "QCoreApplication", chosen: str = "") -> str:
    """Have all texts that are made from now on in the language `chosen`, else in the system's; says which that is."""
    take_off(application)
    system = QLocale.system()
    language = chosen or _nearest(system.uiLanguages())
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"keyturn_{language}", str(resource("translations"))),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            _worn.append(translator)
    follows = not chosen or system.language() == QLocale(language).language()
    QLocale.setDefault(system if follows else QLocale(language))
    return language


def spoken() -> str:
    """The language that texts are made in now."""
    return _worn[-1].language().partition("_")[0] if _worn else _FALLBACK


def take_off(application: "QCoreApplication") -> None:
    """Have texts as they stand in the sources, and dates and numbers as the system writes them."""
    while _worn:
        application.removeTranslator(_worn.pop())
    QLocale.setDefault(QLocale.system())
    shown.forget()


def _nearest(wanted: list[str]) -> str:
    """The first of the wanted languages (`de-AT`) that there is."""
    known = (name.partition("-")[0] for name in wanted)
    return next((language for language in known if language in LANGUAGES), _FALLBACK)
