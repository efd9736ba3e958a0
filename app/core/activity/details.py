"""What a line of the activity list was about, where that is more than a name.

A line is kept as English text. `recognized` finds the template and the values in it again, so that a window can say the
same in its language, of old lines as of new ones.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from string import Formatter
from typing import Final

from app.core.phrases import Phrase, phrase

ONE_BACKED_UP: Final = phrase("1 tenant to {file}")
BACKED_UP: Final = phrase("{number} tenants to {file}")
ONE_RESTORED: Final = phrase("1 tenant from {file}")
RESTORED: Final = phrase("{number} tenants from {file}")
EXPORTED: Final = phrase("{number} to {file}")
IMPORTED: Final = phrase("{number} added, {updated} updated from {source}")
TAGGED: Final = phrase("{tags} on {tenants}")
AND_MORE: Final = phrase("{tenants} and {number} more")
"""Stands for the tenants of `TAGGED` where they are many."""
PASTED: Final = phrase("a pasted list")
"""A source that is no file."""

_TEMPLATES: Final[Mapping[str, tuple[str, ...]]] = {
    "made a backup": (ONE_BACKED_UP, BACKED_UP),
    "restored a backup": (ONE_RESTORED, RESTORED),
    "exported invitations": (EXPORTED,),
    "imported tenants": (IMPORTED,),
    "changed tags": (TAGGED,),
}
"""By the act; the details of others are names and files."""
_WITHIN: Final[Mapping[str, tuple[str, ...]]] = {"imported tenants": (PASTED,), "changed tags": (AND_MORE,)}
"""What stands in the values of these."""
_NUMBERS: Final = frozenset({"number", "updated"})


def recognized(action: str, detail: str) -> str:
    """`detail` as a phrase, where the act is known to word it; else as it is."""
    return _as_phrase(_TEMPLATES.get(action, ()), detail)


def templates() -> Iterator[tuple[str, str]]:
    """Every act whose details have words, with each template that they are made of."""
    for known in (_TEMPLATES, _WITHIN):
        for action, texts in known.items():
            for text in texts:
                yield action, text


def words_of(template: str) -> str:
    """The template without its values."""
    return " ".join(plain for plain, *_ in Formatter().parse(template))


def like(template: str) -> str:
    """What SQL's LIKE finds what the template makes by. None of ours holds a letter that means something to LIKE."""
    return f"%{'%'.join(plain for plain, *_ in Formatter().parse(template))}%"


def _as_phrase(templates: tuple[str, ...], text: str) -> str:
    for template in templates:
        if (match := _pattern(template).fullmatch(text)) is not None:
            return Phrase(template, {name: _value(name, value) for name, value in match.groupdict().items()})
    return text


def _value(name: str, text: str) -> str:
    if name == "tenants":
        return _as_phrase((AND_MORE,), text)
    return PASTED if name == "source" and text == PASTED else text


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """Matches what the template makes. Of two ways to read a text it takes the one with the shortest beginning."""
    parts = []
    for plain, name, _, _ in Formatter().parse(template):
        parts.append(re.escape(plain))
        if name is not None:
            parts.append(rf"(?P<{name}>\d+)" if name in _NUMBERS else rf"(?P<{name}>.*?)")
    return re.compile("".join(parts), re.DOTALL)
