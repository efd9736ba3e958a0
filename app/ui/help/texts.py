"""The help's texts, from resources/help: a file for each language, with the same topics in all of them.

They are no part of the window's catalogues: whole paragraphs are better written anew than translated line by line.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from app.ui.resources import resource


@dataclass(frozen=True, slots=True)
class Topic:
    """What there is to say of one place. `now` says by a state of the moment what to do; `see` names other topics."""

    title: str
    text: tuple[str, ...]
    see: tuple[str, ...]
    now: Mapping[str, str]

    def holds(self, words: str) -> bool:
        """Whether every one of the words stands in it."""
        everything = " ".join((self.title, *self.text, *self.now.values())).casefold()
        return all(word in everything for word in words.casefold().split())


def language() -> str:
    """The language of the window: its catalogue names the file to read."""
    named = QCoreApplication.translate("Help", "en", "The name of the file of help texts in this language: de, for one")
    return named if resource("help", f"{named}.toml").exists() else "en"


@cache
def topics(language: str) -> Mapping[str, Topic]:
    """Every topic by its name, in the file's order."""
    read = tomllib.loads(resource("help", f"{language}.toml").read_text(encoding="utf-8"))
    return {
        name: Topic(each["title"], tuple(each["text"]), tuple(each["see"]), each.get("now", {}))
        for name, each in read.items()
    }
