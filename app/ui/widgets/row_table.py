"""The table every list uses: fixed row heights, whole rows, by keyboard; keeps selection and scroll through changes."""

from collections.abc import Callable, Hashable, Iterable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QScrollBar, QTableView, QWidget

from app.ui.widgets.cells import Cells
from app.ui.widgets.clipboard import table_as_text
from app.ui.widgets.row_model import RowModel, runs

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelectionRange

NARROWEST: Final = 12
"""Letters a column that grows keeps at least."""
_AROUND_TEXT: Final = 24
_ICON: Final = 20
"""Pixels in a cell that are not text."""


class RowTable(QTableView):
    """Shows a `RowModel`. `opened` carries the key of the row on Enter or double click."""

    opened = Signal(object)
    selection_changed = Signal()

    def __init__(self, model: RowModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._selected: tuple[Hashable, ...] = ()
        self._current: Hashable | None = None
        self._scrolled = 0
        self._restoring = False
        self.make_menu: Callable[[QPoint], None] | None = None
        self.setAccessibleName(name)
        self._own_parts()
        self.setModel(model)
        self.setItemDelegate(Cells(self, model))
        self._sharing = False
        self._width_by_hand = False
        self._look()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._put_back)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.key_at(index.row())))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)

    def selected_keys(self) -> tuple[Hashable, ...]:
        """The keys of the selected rows, in the order shown."""
        # Ranges, not indexes: making an index for each of 100,000 selected rows takes seconds.
        ranges: Iterable[QItemSelectionRange] = self.selectionModel().selection()  # type: ignore[assignment] # a list
        return self._rows.keys_at(sorted({place for one in ranges for place in range(one.top(), one.bottom() + 1)}))

    def select(self, key: Hashable) -> None:
        """Select the row with that key, if it is shown, and bring it into view."""
        place = self._rows.place_of(key)
        if place is not None:
            self.selectRow(place)
            self.scrollTo(self._rows.index(place, 0))

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, cells separated by tabs as spreadsheets take them."""
        rows = [self._rows.row(key) for key in self.selected_keys()]
        if rows:
            cells = ([column.text(row) for column in self._rows.columns] for row in rows)
            QGuiApplication.clipboard().setText(table_as_text(cells))

    def copy_cell(self) -> None:
        """Put the current cell on the clipboard."""
        index = self.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(str(index.data()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self._rows.key_at(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def _own_parts(self) -> None:
        """Parts made here instead of by Qt: asked for one of its own, PySide6 reads every class of widgets there is."""
        self.setViewport(QWidget())
        self.setHorizontalHeader(QHeaderView(Qt.Orientation.Horizontal))
        self.setVerticalHeader(QHeaderView(Qt.Orientation.Vertical))
        self.setVerticalScrollBar(QScrollBar())
        self.horizontalHeader().setSectionsClickable(True)

    def _look(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 16)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(56)
        header.setStretchLastSection(False)
        header.setSortIndicatorClearable(False)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.sectionResized.connect(self._width_chosen)
        self.setSortingEnabled(True)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._width_by_hand:
            self._share_width()

    def _share_width(self) -> None:
        """Every column as wide as it wants to be, as far as there is room for all that are not to spare.

        Those that grow share what is left over, and what is missing.
        """
        letter = self.fontMetrics().averageCharWidth()
        widths = [
            column.width * letter + _AROUND_TEXT + (_ICON if column.has_icon else 0) for column in self._rows.columns
        ]
        header = self.horizontalHeader()
        widths = [max(width, header.sectionSizeHint(at)) for at, width in enumerate(widths)]
        growing = [at for at, column in enumerate(self._rows.columns) if column.grows]
        room = self.viewport().width()
        left_out = self._left_out(widths, room)
        spare = room - sum(width for at, width in enumerate(widths) if at not in left_out)
        least = NARROWEST * letter + _AROUND_TEXT
        self._sharing = True
        for at, width in enumerate(widths):
            if self.isColumnHidden(at) != (at in left_out):
                self.setColumnHidden(at, at in left_out)
            share = spare // len(growing) if at in growing else 0
            self.setColumnWidth(at, max(width + share, min(width, max(least, header.sectionSizeHint(at)))))
        self._sharing = False

    def _left_out(self, widths: list[int], room: int) -> set[int]:
        """The columns to spare that there is no room for."""
        to_spare = [at for at, column in enumerate(self._rows.columns) if column.spare]
        missing, left_out = sum(widths) - room, set[int]()
        for at in sorted(to_spare, key=lambda at: -self._rows.columns[at].spare):
            if missing > 0:
                left_out.add(at)
                missing -= widths[at]
        return left_out

    def _width_chosen(self) -> None:
        self._width_by_hand = self._width_by_hand or not self._sharing

    def _remember(self) -> None:
        self._selected = self.selected_keys() if self.selectionModel().hasSelection() else ()
        current = self.currentIndex()
        self._current = self._rows.key_at(current.row()) if current.isValid() else None
        self._scrolled = self.verticalScrollBar().value()
        self._restoring = True

    def _put_back(self) -> None:
        """Select what was selected and is still shown; a search for one row selects nothing by itself."""
        from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange

        selection = QItemSelection()
        last = len(self._rows.columns) - 1
        for first, end in runs(self._rows.places_of(self._selected)):
            selection.append(QItemSelectionRange(self._rows.index(first, 0), self._rows.index(end, last)))
        current = self._rows.place_of(self._current) if self._current is not None else None
        chosen = self.selectionModel()
        if current is not None:
            chosen.setCurrentIndex(self._rows.index(current, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        chosen.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._restoring = False
        self.updateGeometries()
        self.verticalScrollBar().setValue(self._scrolled)
        self.selection_changed.emit()

    def _tell_selection(self) -> None:
        if not self._restoring:
            self.selection_changed.emit()

    def _ask_for_menu(self, where: QPoint) -> None:
        if self.make_menu is not None and self.selected_keys():
            self.make_menu(self.viewport().mapToGlobal(where))
