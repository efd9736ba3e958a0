"""A table model over plain rows: searched, filtered and sorted as lists of indexes, which stays quick at 100,000 rows.

There is no QSortFilterProxyModel on purpose: it calls back into Python for every comparison (8 s to sort 100,000).
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Final, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon

from app.ui.widgets.row_search import RowSearch

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

FEW: Final = 4
BETWEEN_PIECES_MS: Final = 20
"""What the window has for itself between two parts of a long search: time to paint, and for the next key."""
_ROOT: Final = QModelIndex()
# Plain numbers: a view asks for some ten roles of every cell it draws.
_DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
_DECORATION: Final = int(Qt.ItemDataRole.DecorationRole)
_FOREGROUND: Final = int(Qt.ItemDataRole.ForegroundRole)
_TOOL_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
_ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
_BESIDE: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROLES: Final = frozenset({_DISPLAY, _DECORATION, _FOREGROUND, _TOOL_TIP, _ACCESSIBLE})


def _nothing(_: Any) -> None:
    return None


class Column(NamedTuple, Generic[R]):
    """One column: what its cells show, and the native value they are sorted by."""

    title: str
    text: Callable[[R], str]
    order: Callable[[R], Any]
    tip: Callable[[R], str | None] = _nothing
    icon: Callable[[R], QIcon | None] = _nothing
    colour: Callable[[R], QColor | None] = _nothing
    order_all: Callable[[Sequence[R]], list[int] | None] = _nothing
    """The places of all rows in that order, upwards, where rows know it better than one by one; None elsewhere."""
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
        self._search = RowSearch(search_text)
        self._known_at: dict[Hashable, int] | None = {}
        self._order: list[int] = []
        self._visible: list[int] = []
        self._shown_at: dict[int, int] | None = None
        self._sorted_by: tuple[int, bool] = (0, True)
        self._only: tuple[Hashable, ...] | None = None
        self._to_come: Iterator[list[int]] = iter(())
        self._going_on = QTimer(self, singleShot=True, interval=BETWEEN_PIECES_MS)
        self._going_on.timeout.connect(self._show_more)
        self.all_at_once = False
        """Whether a search shows nothing before it has looked through all rows. Otherwise rows may follow shortly."""

    # --- the rows --------------------------------------------------------------------------------------------------

    @property
    def rows(self) -> Sequence[R]:
        """All rows, shown or not."""
        return self._search.rows

    def show_rows(self, rows: Iterable[R]) -> None:
        """Show these instead. A sequence that cannot change is kept: it may make its rows when they are shown."""
        self.beginResetModel()
        self._to_come = iter(())
        self._search.take(rows if isinstance(rows, Sequence) and not isinstance(rows, list) else list(rows))
        self._known_at = None
        self._note_limit()
        self._sort()
        self._take(self._search.found(self._order))
        self.endResetModel()
        self.arranged.emit()

    def keep(self, same_rows: list[R]) -> None:
        """Have all rows in this list from now on, which is equal to what there is: nothing is drawn again."""
        self._search.rows = same_rows

    def add_rows(self, rows: Iterable[R]) -> None:
        """Show these, too, below the others, in a list that is neither searched nor filtered here."""
        more = list(rows)
        if not more:
            return
        places = range(len(self.rows), len(self.rows) + len(more))
        self.beginInsertRows(_ROOT, len(self._visible), len(self._visible) + len(more) - 1)
        self._search.add(more)
        self._at.update((self._key(row), at) for at, row in zip(places, more, strict=True))
        self._order = [*self._order, *places]
        self._take([*self._visible, *places])
        self._search.know(self._visible)
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
        return None if at is None else self.rows[at]

    def holding(self, text: str) -> Iterator[R]:
        """The rows that hold every word of `text`, shown or not; those that begin with it come first."""
        self._search.prepare()
        wanted, texts = text.casefold().split(), self._search.texts
        found: Iterable[int] = range(len(texts))
        for word in wanted:
            found = [at for at in found if word in texts[at]]
        start = " ".join(wanted)
        first = [at for at in found if texts[at].startswith(start)]
        rest = (at for at in found if not texts[at].startswith(start))
        return (self.rows[at] for at in chain(first, rest))

    def row_at(self, place: int) -> R:
        """The row shown at `place`."""
        return self._search.rows[self._visible[place]]

    def key_at(self, place: int) -> Hashable:
        return self._key(self.row_at(place))

    def keys_at(self, places: Iterable[int]) -> tuple[Hashable, ...]:
        return tuple(map(self.key_at, places))

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

    def prepare_search(self) -> None:
        """Have ready what the rows are searched in, before the first letter waits for it."""
        self._search.prepare()

    def search(self, text: str) -> None:
        """Show the rows that hold every word of `text`; of very many, the first at once and the rest as it is found."""
        if not self._search.look_for(text):
            return
        if self.all_at_once:
            self._show(self._search.found(self._order))
            return
        pieces = self._search.pieces(self._order)
        self._show(next(pieces, []))
        if not self._search.done:
            self._to_come = pieces
            self._going_on.start()

    def show_only(self, wanted: Callable[[R], bool] | None, keys: Iterable[Hashable] | None = None) -> None:
        """Show the rows that `wanted` holds for, of those with `keys`; None is no limit."""
        self._search.wanted = wanted
        self._only = None if keys is None else tuple(keys)
        self._note_limit()
        self._search.forget()
        self._show(self._search.found(self._order))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order == Qt.SortOrder.AscendingOrder)
        self.arrange()

    def arrange(self) -> None:
        """Put every row where its content belongs now."""
        self._sort()
        self._show(self._search.found(self._order))

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
        row = self.row_at(index.row())
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
            return _BESIDE
        return self.columns[section].title if role == _DISPLAY else None

    # --- how -------------------------------------------------------------------------------------------------------

    def _replace(self, row: R) -> int | None:
        at = self._at.get(self._key(row))
        if at is not None:
            self._search.forget()
            self._search.replace(at, row)
        return at

    def _sort(self) -> None:
        self._search.forget()
        at, ascending = self._sorted_by
        column = self.columns[at]
        known = column.order_all(self.rows) if ascending else None
        if known is not None:
            self._order = known
            return
        values = [column.order(row) for row in self.rows]
        self._order = sorted(range(len(values)), key=values.__getitem__, reverse=not ascending)

    @property
    def _at(self) -> dict[Hashable, int]:
        """Where each key's row is among all."""
        if self._known_at is None:
            self._known_at = {self._key(row): at for at, row in enumerate(self.rows)}
        return self._known_at

    def _note_limit(self) -> None:
        """Mark the rows that the list is limited to: looking up 100,000 keys at every letter would be felt."""
        self._search.is_among = None
        if self._only is not None:
            is_among = self._search.is_among = bytearray(len(self.rows))
            for key in self._only:
                if (at := self._at.get(key)) is not None:
                    is_among[at] = True

    def _take(self, visible: list[int]) -> None:
        """Have these shown, between the beginning and the end of a change."""
        self._visible = visible
        self._shown_at = None

    def _show(self, visible: list[int]) -> None:
        """Show these, and no others that were to come."""
        self._to_come = iter(())
        if visible != self._visible:
            self.beginResetModel()
            self._take(visible)
            self.endResetModel()
        self.arranged.emit()

    def _show_more(self) -> None:
        piece = next(self._to_come, None)
        if piece is None:
            return
        if piece:
            first = len(self._visible)
            self.beginInsertRows(_ROOT, first, first + len(piece) - 1)
            self._take([*self._visible, *piece])
            self.endInsertRows()
            self.arranged.emit()
        if not self._search.done:
            self._going_on.start()

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
