"""What the core tells people, in English, each with what it was made of, so that a window can say it in its language.

The core knows no catalogue. `app/ui/shown.py` translates the template and fills the same values in.
"""

from collections.abc import Sequence
from typing import Self


class Phrase(str):
    """A text that still knows its template and the values in it. In all else it is the English text."""

    __slots__ = ("template", "values")

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, values: dict[str, object]) -> Self:
        made = super().__new__(cls, template.format_map(values) if values else template)
        made.template = template
        made.values = values
        return made

    def __getnewargs__(self) -> tuple[str, dict[str, object]]:  # type: ignore[override]  # ours takes two
        return self.template, self.values


def phrase(template: str, /, **values: object) -> str:
    """`template` with its `{names}` filled in; without values it is taken as it is, braces and all.

    The template is to be a literal, so that the catalogue gets to know it. A value may be a phrase itself.
    """
    return Phrase(template, values)


def together(texts: Sequence[str]) -> str:
    """One after the other, parted by blanks."""
    first, *others = texts or ("",)
    for text in others:
        first = Phrase("{first} {second}", {"first": first, "second": text})
    return first


def listed(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a and b and c`."""
    first, *others = words
    for word in others:
        first = phrase("{first} and {second}", first=first, second=word)
    return first
