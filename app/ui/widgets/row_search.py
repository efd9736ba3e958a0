"""Which rows of a model a search, a filter and a limit leave: lists of indexes, which stays quick at 100,000 rows."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Generic, TypeVar

R = TypeVar("R")

AT_ONCE: Final = 10_000
"""So many rows are looked through together: 2 ms."""
AT_FIRST: Final = 4_000
"""Of more than those, so many before what is found of them can be shown."""


class RowSearch(Generic[R]):
    """Looks through `rows` by their `texts`, which `text_of` gives from the first search on; `forget` when they change.

    `wanted` is the filter, `is_among` marks the rows that the list is limited to; None is no limit.
    """

    def __init__(self, text_of: Callable[[R], str]) -> None:
        self._text_of = text_of
        self.rows: Sequence[R] = []
        self.texts: list[str] = []
        self.wanted: Callable[[R], bool] | None = None
        self.is_among: bytearray | None = None
        self._text = ""
        self._known: dict[str, list[int]] = {}
        """What the search finds, and found with fewer letters: for letters taken back."""

    def take(self, rows: Sequence[R]) -> None:
        """Look through these instead."""
        self.rows = rows
        self.texts = []

    def add(self, rows: list[R]) -> None:
        """Look through these, too."""
        if self.texts:
            self.texts += self._lowered(rows)
        self.rows = [*self.rows, *rows]

    def replace(self, at: int, row: R) -> None:
        """Look through this one in its place."""
        if not isinstance(self.rows, list):
            self.rows = list(self.rows)
        self.rows[at] = row
        if self.texts:
            self.texts[at] = self._text_of(row).casefold()

    def prepare(self) -> None:
        """Have the texts ready, before the first letter waits for them."""
        if not self.texts:
            self.texts = self._lowered(self.rows)

    def look_for(self, text: str) -> bool:
        """Find the rows that hold every word of `text` from now on; whether that is anything new."""
        before, self._text = self._text, " ".join(text.casefold().split())
        return self._text != before

    @property
    def done(self) -> bool:
        """Whether all rows have been looked through."""
        return self._text in self._known

    def forget(self) -> None:
        """What was found is no longer true."""
        self._known = {}

    def know(self, found: list[int]) -> None:
        """That these are found, in their order."""
        self._known = {self._text: found}

    def found(self, order: list[int]) -> list[int]:
        """All there are, in that order."""
        return [at for piece in self.pieces(order) for at in piece]

    def pieces(self, order: list[int]) -> Iterator[list[int]]:
        """The same bit by bit. Each looks through `AT_ONCE` rows; the first goes on until it can say something.

        That is not so while nothing is found, nor while everything is: that list is likely to stay as it was.
        """
        self._known = {text: found for text, found in self._known.items() if self._text.startswith(text)}
        known, text = self._known, self._text
        among = known[max(known, key=len)] if known else order
        if text in known:
            yield among
            return
        whole: list[int] = []
        told, start, last = 0, 0, False
        while not last:
            end = start + (AT_FIRST if not told and len(among) > AT_ONCE else AT_ONCE)
            found = self._look_through(among[start:end])
            whole += found
            last = end >= len(among)
            if last:
                known[text] = whole
            if told or last or 0 < len(found) < end - start:
                yield whole[told:]
                told = len(whole)
            start = end

    def _lowered(self, rows: Sequence[R]) -> list[str]:
        return [self._text_of(row).casefold() for row in rows]

    def _look_through(self, found: list[int]) -> list[int]:
        if self._text:
            self.prepare()
        texts, rows, is_among, wanted = self.texts, self.rows, self.is_among, self.wanted
        if is_among is not None:
            found = [at for at in found if is_among[at]]
        for word in self._text.split():
            found = [at for at in found if word in texts[at]]
        if wanted is not None:
            found = [at for at in found if wanted(rows[at])]
        return found
