"""How a page is worded for its readers.

A window hands in its own language; the core knows English and ISO dates alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from app.core.clock import iso


def _short(day: date) -> str:
    return f"{day:%d %b}"


@dataclass(frozen=True, slots=True)
class Wording:
    """`language` is what HTML calls it (BCP 47); `say` gives a phrase in it, the others moments, days and counts.

    `short_day` is for an axis: without the year.
    """

    language: str = "en"
    say: Callable[[str], str] = str
    moment: Callable[[datetime], str] = iso
    day: Callable[[date], str] = date.isoformat
    short_day: Callable[[date], str] = _short
    number: Callable[[int], str] = str


ENGLISH: Final = Wording()
"""As the command line's contract wants it."""
