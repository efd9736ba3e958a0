"""A table model over plain rows: searched, filtered and sorted as lists of indexes, which stays quick at 100,000 rows.

There is no QSortFilterProxyModel on purpose: it calls back into Python for every comparison (8 s to sort 100,000).
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, compress, repeat
from operator import contains
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QIcon

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

FEW: Final = 4
_ROOT: Final = QModelIndex()
# Plain numbers: a view asks for some ten roles of every cell it draws.
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_DECORATION: Final = int(Qt.ItemDataRole.DecorationRole)
_FOREGROUND: Final = int(Qt.ItemDataRole.ForegroundRole)
_TOOL_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_ROLES: Final = frozenset({_DISPLAY, _DECORATION, _FOREGROUND, _TOOL_TIP, _ACCESSIBLE})


def _nothing(_: Any) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: what its cells show, and the native value they are sorted by."""

    title: str
    text: Callable[[R], str]
    order: Callable[[R], Any]
    tip: Callable[[R], str | None] = field(default=_nothing)
    icon: Callable[[R], QIcon | None] = field(default=_nothing)
    colour: Callable[[R], QColor | None] = field(default=_nothing)
    width: int = 16
    """Letters that are to fit."""
    grows: bool = False
    """Whether the column takes a share of the room that is left over, or missing."""
    spare: int = 0
    """Where the table is too narrow, the column with the highest number is left out first; 0 stays."""

    @property
    def has_icon(self) -> bool:
        return self.icon is not _nothing

    @property
    def has_colour(self) -> bool:
        return self.colour is not _nothing


class RowModel(QAbstractTableModel, Generic[R]):
    """Rows of type `R`, each with a key that stays the same while the row's content changes.

    Rows that change stay where they are, so that nothing jumps under the mouse, until `arrange` is called or the person
    sorts, searches or filters. `arranged` tells that what is shown may have become more or less, or moved.
    """

    arranged = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        *,
        key: Callable[[R], Hashable],
        search_text: Callable[[R], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._search_text = search_text
        self._rows: list[R] = []
        self._texts: list[str] = []
        self._at: dict[Hashable, int] = {}
        self._order: list[int] = []
        self._visible: list[int] = []
        self._shown_at: dict[int, int] | None = None
        self._sorted_by: tuple[int, bool] = (0, True)
        self._search = ""
        self._found_before: dict[str, list[int]] = {}
        """What the search finds, and found with fewer letters: for letters taken back. Empty when rows have changed."""
        self._filter: Callable[[R], bool] | None = None
        self._only: tuple[Hashable, ...] | None = None
        self._is_among: bytearray | None = None

    # --- the rows --------------------------------------------------------------------------------------------------

    @property
    def rows(self) -> Sequence[R]:
        """All rows, shown or not."""
        return self._rows

    def show_rows(self, rows: Iterable[R]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = list(rows)
        self._texts = [self._search_text(row).casefold() for row in self._rows]
        self._at = {self._key(row): at for at, row in enumerate(self._rows)}
        self._note_limit()
        self._sort()
        self._visible = self._found_before[self._search] = self._found(self._order)
        self._shown_at = None
        self.endResetModel()
        self.arranged.emit()

    def add_rows(self, rows: Iterable[R]) -> None:
        """Show these, too, below the others, in a list that is neither searched nor filtered here."""
        more = list(rows)
        if not more:
            return
        places = range(len(self._rows), len(self._rows) + len(more))
        self.beginInsertRows(_ROOT, len(self._visible), len(self._visible) + len(more) - 1)
        self._rows += more
        self._texts += [self._search_text(row).casefold() for row in more]
        self._at.update((self._key(row), at) for at, row in zip(places, more, strict=True))
        self._order = [*self._order, *places]
        self._visible = [*self._visible, *places]
        self._shown_at = None
        self._found_before = {self._search: self._visible}
        self.endInsertRows()
        self.arranged.emit()

    def update_rows(self, rows: Iterable[R]) -> None:
        """Show new content of rows that are there, each in its place; unknown ones are ignored."""
        changed = [at for row in rows if (at := self._replace(row)) is not None]
        shown = sorted(place for at in changed if (place := self._places().get(at)) is not None)
        if shown:
            last = len(self.columns) - 1
            for first, end in runs(shown):
                self.dataChanged.emit(self.index(first, 0), self.index(end, last))

    def row(self, key: Hashable) -> R | None:
        """The row with that key, shown or not."""
        at = self._at.get(key)
        return None if at is None else self._rows[at]

    def holding(self, text: str) -> Iterator[R]:
        """The rows that hold every word of `text`, shown or not; those that begin with it come first."""
        wanted = text.casefold().split()
        found: Iterable[int] = range(len(self._rows))
        for word in wanted:
            texts = self._texts
            found = [at for at in found if word in texts[at]]
        start = " ".join(wanted)
        first = [at for at in found if self._texts[at].startswith(start)]
        rest = (at for at in found if not self._texts[at].startswith(start))
        return (self._rows[at] for at in chain(first, rest))

    def row_at(self, place: int) -> R:
        """The row shown at `place`."""
        return self._rows[self._visible[place]]

    def key_at(self, place: int) -> Hashable:
        return self._key(self.row_at(place))

    def keys_at(self, places: Iterable[int]) -> tuple[Hashable, ...]:
        return tuple(self._key(self._rows[self._visible[place]]) for place in places)

    def places_of(self, keys: Iterable[Hashable]) -> list[int]:
        """Where the rows with those keys are shown, from top to bottom; those that are not are left out."""
        found = [at for key in keys if (at := self._at.get(key)) is not None]
        if len(found) <= FEW:
            return sorted(place for at in found if (place := self._place(at)) is not None)
        places = self._places()
        return sorted(places[at] for at in found if at in places)

    def place_of(self, key: Hashable) -> int | None:
        """Where the row with that key is shown; None if it is not."""
        at = self._at.get(key)
        return None if at is None else self._place(at)

    # --- what is shown, and in which order -------------------------------------------------------------------------

    def search(self, text: str) -> None:
        """Show the rows that hold every word of `text`."""
        wanted = " ".join(text.casefold().split())
        if wanted == self._search:
            return
        self._search = wanted
        known = {text: found for text, found in self._found_before.items() if wanted.startswith(text)}
        self._found_before = known
        found = known.get(wanted)
        self._show(self._found(known[max(known, key=len)] if known else self._order) if found is None else found)

    def show_only(self, wanted: Callable[[R], bool] | None, keys: Iterable[Hashable] | None = None) -> None:
        """Show the rows that `wanted` holds for, of those with `keys`; None is no limit."""
        self._filter = wanted
        self._only = None if keys is None else tuple(keys)
        self._note_limit()
        self._found_before.clear()
        self._show(self._found(self._order))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order == Qt.SortOrder.AscendingOrder)
        self.arrange()

    def arrange(self) -> None:
        """Put every row where its content belongs now."""
        self._sort()
        self._show(self._found(self._order))

    def content_changed(self) -> None:
        """Everything is to be drawn again: the colours changed, or time passed."""
        if self._visible:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._visible) - 1, len(self.columns) - 1))

    # --- Qt's side -------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._visible)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role not in _ROLES or not index.isValid():
            return None
        column = self.columns[index.column()]
        row = self._rows[self._visible[index.row()]]
        if role == _DISPLAY:
            return column.text(row)
        if role == _DECORATION:
            return column.icon(row)
        if role == _FOREGROUND:
            return column.colour(row)
        if role == _TOOL_TIP:
            return column.tip(row) or column.text(row)
        return f"{column.title}: {column.text(row)}"

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.columns[section].title if role == _DISPLAY else None

    # --- how -------------------------------------------------------------------------------------------------------

    def _replace(self, row: R) -> int | None:
        at = self._at.get(self._key(row))
        if at is not None:
            self._found_before.clear()
            self._rows[at] = row
            self._texts[at] = self._search_text(row).casefold()
        return at

    def _sort(self) -> None:
        self._found_before.clear()
        column, ascending = self._sorted_by
        value = self.columns[column].order
        values = [value(row) for row in self._rows]
        self._order = sorted(range(len(self._rows)), key=values.__getitem__, reverse=not ascending)

    def _note_limit(self) -> None:
        """Mark the rows that the list is limited to: looking up 100,000 keys at every letter would be felt."""
        self._is_among = None
        if self._only is not None:
            self._is_among = bytearray(len(self._rows))
            for key in self._only:
                if (at := self._at.get(key)) is not None:
                    self._is_among[at] = True

    def _found(self, among: list[int]) -> list[int]:
        found = among
        if self._is_among is not None:
            is_among = self._is_among
            found = [at for at in found if is_among[at]]
        for word in self._search.split():  # without a step of Python's for each row
            texts = map(self._texts.__getitem__, found)
            found = list(compress(found, map(contains, texts, repeat(word))))
        if self._filter is not None:
            wanted, rows = self._filter, self._rows
            found = [at for at in found if wanted(rows[at])]
        return found

    def _show(self, visible: list[int]) -> None:
        self._found_before[self._search] = visible
        if visible != self._visible:
            self.beginResetModel()
            self._visible = visible
            self._shown_at = None
            self.endResetModel()
        self.arranged.emit()

    def _place(self, at: int) -> int | None:
        """Where one row is shown. To look for it is quicker than to note where every row is."""
        if self._shown_at is not None:
            return self._shown_at.get(at)
        try:
            return self._visible.index(at)
        except ValueError:
            return None

    def _places(self) -> dict[int, int]:
        if self._shown_at is None:
            self._shown_at = {at: place for place, at in enumerate(self._visible)}
        return self._shown_at


def runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The runs of neighbours in sorted `numbers`, each as its first and last."""
    first = last = None
    for number in numbers:
        if first is None or last is None:
            first = number
        elif number > last + 1:
            yield first, last
            first = number
        last = number
    if first is not None and last is not None:
        yield first, last
