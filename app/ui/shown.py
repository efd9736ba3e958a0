"""Texts of the core in the window's language: the one place where their templates meet the catalogue.

Every text that the core made, of a failure, a forecast, an alert, is passed through `shown` on its way to a screen.
"""

from datetime import date
from functools import lru_cache
from string import Formatter

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.core.phrases import Phrase

CONTEXT = "Core"
"""Under which the catalogue keeps the core's texts."""


def shown(*texts: str) -> str:
    """The texts in the window's language, one after the other; what the catalogue does not know stays as it is."""
    return " ".join(filter(None, map(_translated, texts)))


def forget() -> None:
    """The language is another one now."""
    _template.cache_clear()


def _translated(text: str) -> str:
    if not text:
        return ""
    if not isinstance(text, Phrase):
        return _template(text)
    template = _template(text.template)
    return _FILLING.vformat(template, (), text.values) if text.values else template


@lru_cache(maxsize=2048)  # lists ask for the same few again and again
def _template(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


class _Filling(Formatter):
    def format_field(self, value: object, format_spec: str) -> str:
        """Phrases in it are translated; dates, and numbers that have a form, are written as the locale does."""
        if isinstance(value, Phrase):
            return _translated(value)
        if isinstance(value, date):
            return QLocale().toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat)
        written = str(super().format_field(value, format_spec))
        if isinstance(value, int | float) and format_spec:
            return _in_locale(written)
        return written


def _in_locale(number: str) -> str:
    """A number in English figures, `1,234.5`, with the separators of the window's locale."""
    locale = QLocale()
    separators = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
    return "".join(separators.get(figure, figure) for figure in number)


_FILLING = _Filling()
