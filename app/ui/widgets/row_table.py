"""The table every list uses: fixed row heights, whole rows, by keyboard; keeps selection and scroll through changes."""

from collections.abc import Callable, Hashable, Iterable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QScrollBar, QTableView, QWidget

from app.ui.shortcuts import Shortcut
from app.ui.widgets.cells import Cells
from app.ui.widgets.clipboard import clipboard_content, table_as_html, table_as_text
from app.ui.widgets.row_model import Index, RowModel, runs
from app.ui.widgets.table_columns import TableColumns

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QItemSelectionModel, QItemSelectionRange

MOST_FORMATTED: Final = 2_000
"""Rows that are copied as HTML, too: more of them would hold up the window."""


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
        self._alone = False
        self.fill_menu: Callable[[QMenu], None] | None = None
        """Puts what can be done with the selected rows into their menu."""
        self.setAccessibleName(name)
        self._own_parts()
        self.setModel(model)
        self._cells = Cells(self, model)
        self.setItemDelegate(self._cells)
        self._look()
        self.columns = TableColumns(self, self.horizontalHeader(), model.columns)
        self.columns.share_width()
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
        """Put the selected rows on the clipboard as they are shown: as text that spreadsheets take, and as a table."""
        rows = [self._rows.row(key) for key in self.selected_keys()]
        if rows:
            columns = [self._rows.columns[at] for at in self.columns.in_order()]
            cells = [[column.text(row) for column in columns] for row in rows]
            formatted = table_as_html(cells, headed=False) if len(cells) <= MOST_FORMATTED else ""
            QGuiApplication.clipboard().setMimeData(clipboard_content(table_as_text(cells), formatted))

    def copy_cell(self) -> None:
        """Put the current cell on the clipboard."""
        index = self.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(str(index.data()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Shortcut.COPY_ROWS.pressed(event):
            self.copy_rows()
        elif Shortcut.COPY_CELL.pressed(event):
            self.copy_cell()
        elif self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self._rows.key_at(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def _own_parts(self) -> None:
        """Parts made here instead of by Qt: asked for one of its own, PySide6 reads every class of widgets there is."""
        self._canvas = QWidget()
        self.setViewport(self._canvas)
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
        self.setSortingEnabled(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw row by row what Qt would draw cell by cell, but for selected rows, which the style has to do with."""
        if not self.isEnabled():
            super().paintEvent(event)
            return
        rect = event.rect()
        first, last = self.rowAt(rect.top()), self.rowAt(rect.bottom())
        if first < 0:
            return
        shown = range(first, (last if last >= 0 else self._rows.rowCount() - 1) + 1)
        selected = self._selected_among(shown)
        painter = QPainter(self._canvas)
        self._cells.paint_rows(painter, (row for row in shown if row not in selected), rect.left(), rect.right())
        painter.end()
        for top, end in runs(sorted(selected)):
            height = self.rowViewportPosition(end) + self.rowHeight(end) - self.rowViewportPosition(top)
            super().paintEvent(QPaintEvent(QRect(rect.left(), self.rowViewportPosition(top), rect.width(), height)))

    def _selected_among(self, shown: range) -> set[int]:
        if not self.selectionModel().hasSelection():
            return set()
        ranges: Iterable[QItemSelectionRange] = self.selectionModel().selection()  # type: ignore[assignment] # a list
        return {row for one in ranges for row in range(max(one.top(), shown.start), min(one.bottom() + 1, shown.stop))}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.share_width()

    def selectRow(self, row: int) -> None:
        """Select that row alone, though somebody holds Shift or Ctrl: Qt would take that for a wish of theirs."""
        self._alone = True
        super().selectRow(row)
        self._alone = False

    def selectionCommand(self, index: Index, event: "QEvent | None" = None) -> "QItemSelectionModel.SelectionFlag":
        from PySide6.QtCore import QItemSelectionModel

        if self._alone:
            return QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        return super().selectionCommand(index, event)

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
        self.doItemsLayout()  # now, or Qt does it after it has painted, and paints again
        self.verticalScrollBar().setValue(self._scrolled)
        self._tell_selection()

    def _tell_selection(self) -> None:
        if self._restoring:
            return
        self._rows.all_at_once = self.selectionModel().hasSelection()  # selected rows that are found stay selected
        self.selection_changed.emit()

    def _ask_for_menu(self, where: QPoint) -> None:
        from app.ui.widgets.row_menu import row_menu  # when somebody asks for the first one

        if self.selected_keys():
            row_menu(self).popup(self.viewport().mapToGlobal(where))
