"""A table's columns as a person has them: how wide, in which order, which of them, sorted by which; and remembered."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QSettings
    from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

    from app.ui.widgets.row_model import Column

NARROWEST: Final = 12
"""Letters a column that grows keeps at least."""
WIDEST: Final = 4_000
"""Pixels; a remembered width beyond is nobody's wish."""
_AROUND_TEXT: Final = 24
_ICON: Final = 20
"""Pixels in a cell that are not text."""
_LAID_OUT: Final = ("order", "hidden", "asked-for", "widths")
_ASCENDING, _DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class TableColumns(QObject):
    """Looks after the header of `table`, which lies over `columns`.

    Until somebody chooses a width, columns share the room there is.
    """

    def __init__(self, table: "QTableView", header: "QHeaderView", columns: "Sequence[Column[Any]]") -> None:
        super().__init__(table)
        self._table = table
        self._header = header
        self._columns = columns
        self._places = range(len(columns))
        self._at_work = False
        self._by_hand = False
        self._hidden: set[int] = set()
        self._asked_for: set[int] = set()
        """What a person hid, and what one wants to see however little room there is."""
        self._state: QSettings | None = None
        self._key = ""
        self._sorted_at_first = (0, _ASCENDING)
        header.setSectionsMovable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._open_menu)
        header.sectionResized.connect(self._width_chosen)
        header.sectionMoved.connect(self._store)
        header.sortIndicatorChanged.connect(self._store)

    # --- widths ----------------------------------------------------------------------------------------------------

    def share_width(self) -> None:
        """Every column as wide as it wants to be, as far as there is room for all that are not to spare.

        Those that grow share what is left over, and what is missing.
        """
        if self._by_hand:
            return
        letter = self._table.fontMetrics().averageCharWidth()
        widths = {at: self._wanted(self._columns[at], at, letter) for at in self._places if at not in self._hidden}
        room = self._table.viewport().width()
        left_out = self._left_out(widths, room)
        growing = [at for at in widths if self._columns[at].grows]
        spare = room - sum(width for at, width in widths.items() if at not in left_out)
        least = NARROWEST * letter + _AROUND_TEXT
        self._at_work = True
        for at, width in widths.items():
            self._hide(at, hidden=at in left_out)
            share = spare // len(growing) if at in growing else 0
            self._table.setColumnWidth(at, max(width + share, min(width, max(least, self._header.sectionSizeHint(at)))))
        self._at_work = False

    def _left_out(self, widths: dict[int, int], room: int) -> set[int]:
        """The columns to spare that there is no room for, and that nobody asked for."""
        to_spare = [at for at in widths if self._columns[at].spare and at not in self._asked_for]
        missing, left_out = sum(widths.values()) - room, set[int]()
        for at in sorted(to_spare, key=lambda at: -self._columns[at].spare):
            if missing > 0:
                left_out.add(at)
                missing -= widths[at]
        return left_out

    def _hide(self, at: int, *, hidden: bool) -> None:
        if self._header.isSectionHidden(at) != hidden:
            self._header.setSectionHidden(at, hidden)

    def _wanted(self, column: "Column[Any]", at: int, letter: int) -> int:
        width = column.width * letter + _AROUND_TEXT + (_ICON if column.has_icon else 0)
        return max(width, self._header.sectionSizeHint(at))

    def _width_chosen(self, _at: int, before: int, now: int) -> None:
        if not self._at_work and before and now:  # to or from 0 is hiding and showing
            self._by_hand = True
            self._store()

    # --- which of them, in which order -----------------------------------------------------------------------------

    def in_order(self) -> list[int]:
        """The columns that are shown, from left to right."""
        order = (self._header.logicalIndex(place) for place in self._places)
        return [at for at in order if not self._header.isSectionHidden(at)]

    def show_column(self, at: int, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if not shown and len(self.in_order()) == 1:
            return
        (self._asked_for.add if shown else self._asked_for.discard)(at)
        (self._hidden.discard if shown else self._hidden.add)(at)
        self._hide(at, hidden=not shown)
        self.share_width()
        self._store()

    def reset(self) -> None:
        """As if nobody had ever touched them."""
        self._arrange(self._places, (), ())
        self._by_hand = False
        self.share_width()
        self._table.sortByColumn(*self._sorted_at_first)
        self._store()

    def fill_menu(self, menu: "QMenu") -> None:
        """An entry for each column, ticked while it is shown, and the way back."""
        for at in self._places:
            act = menu.addAction(self._columns[at].title.replace("&", "&&"))
            act.setCheckable(True)
            act.setChecked(not self._header.isSectionHidden(at))
            act.toggled.connect(partial(self.show_column, at))
        menu.addSeparator()
        menu.addAction(self.tr("&Reset columns"), self.reset)

    def _open_menu(self, where: "QPoint") -> None:
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(self._header.mapToGlobal(where))

    def _arrange(self, order: Sequence[int], hidden: Sequence[int], asked_for: Sequence[int]) -> None:
        self._hidden, self._asked_for = set(hidden), set(asked_for)
        self._at_work = True
        for place, at in enumerate(order):
            self._header.moveSection(self._header.visualIndex(at), place)
            self._hide(at, hidden=at in hidden)
        self._at_work = False

    # --- remembering -----------------------------------------------------------------------------------------------

    def remember(self, state: "QSettings", name: str) -> None:
        """Be as `state` remembers the table of that name, and let it know of every change from now on.

        To be called when the table is sorted as it is to be at first. What no longer fits the table is passed over.
        """
        self._key = f"tables/{name}/"
        self._sorted_at_first = (self._header.sortIndicatorSection(), self._header.sortIndicatorOrder())
        if state.contains(f"{self._key}order"):
            order, hidden, asked_for, widths = (_numbers(state.value(f"{self._key}{what}")) for what in _LAID_OUT)
            if sorted(order) == list(self._places) and not set(hidden) >= set(order):
                self._arrange(order, hidden, asked_for)
                self._restore(widths)
        sorted_by = _numbers(state.value(f"{self._key}sort"))
        if len(sorted_by) == 2 and sorted_by[0] in self._places:
            self._table.sortByColumn(sorted_by[0], _DESCENDING if sorted_by[1] else _ASCENDING)
        self._state = state

    def _restore(self, widths: list[int]) -> None:
        if len(widths) == len(self._places) and all(0 < width <= WIDEST for width in widths):
            self._at_work = self._by_hand = True
            for at, width in enumerate(widths):
                self._header.resizeSection(at, width)
            self._at_work = False
        self.share_width()

    def _store(self) -> None:
        if self._state is None or self._at_work:
            return
        descending = int(self._header.sortIndicatorOrder() == _DESCENDING)
        for what, numbers in (
            ("order", [self._header.logicalIndex(place) for place in self._places]),
            ("hidden", sorted(self._hidden)),
            ("asked-for", sorted(self._asked_for)),
            ("widths", [self._width(at) for at in self._places] if self._by_hand else []),
            ("sort", [self._header.sortIndicatorSection(), descending]),
        ):
            self._state.setValue(f"{self._key}{what}", " ".join(map(str, numbers)))

    def _width(self, at: int) -> int:
        """A hidden column has none; it comes back as wide as it wants to be."""
        letter = self._table.fontMetrics().averageCharWidth()
        return self._header.sectionSize(at) or self._wanted(self._columns[at], at, letter)


def _numbers(value: object) -> list[int]:
    """What is stored as numbers; nothing where it is something else."""
    words = value.split() if isinstance(value, str) else []
    return [int(word) for word in words] if all(map(str.isdecimal, words)) else []
