"""The page's words: one catalogue a language, chosen by what the browser asks for.

A language is a file in resources/onboarding/languages. English is the one that every other is measured by.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from app.onboarding.resources import FOLDER, read_toml

FALLBACK = "en"
_LONGEST_HEADER = 500


@dataclass(frozen=True, slots=True)
class Language:
    """One catalogue: texts by dotted key, with `{placeholders}`."""

    tag: str
    """As the `lang` attribute has it (BCP 47)."""
    texts: dict[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of `key`; a key that is not there is a mistake of ours (KeyError)."""
        return self.texts[key].format_map(values)

    def has(self, key: str) -> bool:
        """Whether there is a text of that key."""
        return key in self.texts

    def moment(self, when: datetime) -> str:
        """A date with its time, in UTC and saying so: where the reader is, the server cannot know."""
        utc = when.astimezone(UTC)
        month = self(f"date.month_{utc.month}")
        return self("date.moment", day=utc.day, month=month, year=utc.year, time=f"{utc:%H:%M}")

    def time(self, when: datetime) -> str:
        """The time of day, in UTC and saying so."""
        return self("date.time", time=f"{when.astimezone(UTC):%H:%M}")


@cache
def languages() -> dict[str, Language]:
    """Every language there is, by its tag."""
    tags = sorted(file.stem for file in (FOLDER / "languages").glob("*.toml"))
    return {tag: Language(tag, dict(_flat(read_toml(f"languages/{tag}.toml")))) for tag in tags}


def chosen(accept_language: str) -> Language:
    """The language that an Accept-Language header (RFC 9110 section 12.5.4) likes best among ours."""
    known = languages()
    for tag in _by_preference(accept_language[:_LONGEST_HEADER]):
        if tag in known:
            return known[tag]
    return known[FALLBACK]


def _by_preference(header: str) -> list[str]:
    """The primary subtags, the most wanted first."""
    wanted = []
    for place, part in enumerate(header.split(",")):
        tag, _, parameter = part.partition(";")
        quality = _quality(parameter)
        if quality > 0:
            wanted.append((-quality, place, tag.strip().partition("-")[0].lower()))
    return [tag for *_, tag in sorted(wanted)]


def _quality(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if not name:
        return 1.0
    try:
        return min(float(value), 1.0)
    except ValueError:
        return 0.0


def _flat(table: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield before + name, str(value).strip()
