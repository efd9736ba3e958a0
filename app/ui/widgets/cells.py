"""Draws the rows of a table, several times as quick as a style sheet does: scrolling and searching wait for that.

Selected rows are left to the style; only the colours of their cells stay their own.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen, QStaticText, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.ui.theme import ICON_SIZE, theme
from app.ui.widgets.row_model import Index, RowModel

if TYPE_CHECKING:
    from app.ui.widgets.row_model import Column

BESIDE_TEXT: Final = 11
"""Pixels left and right of a cell's text, as the headings have them (resources/themes/keyturn.qss)."""
BESIDE_ICON: Final = 6
MOST_KEPT: Final = 5_000
"""Texts whose layout is kept; most are on the screen again and again."""


class Cells(QStyledItemDelegate):
    """For all the cells of a `RowTable`, which draws its rows by `paint_rows`, and selected ones as a delegate's."""

    def __init__(self, table: QTableView, model: RowModel[Any]) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._direction = QTextOption()  # the table's: a name in Arabic does not turn its cell round
        self._direction.setTextDirection(table.layoutDirection())
        self._laid_out: dict[tuple[str, int], QStaticText] = {}
        self._take_colours()
        theme().changed.connect(self._take_colours)

    def paint_rows(self, painter: QPainter, places: Iterable[int], left: int, right: int) -> None:
        """Draw the rows at `places`, as far as they lie between `left` and `right`; all are equally high."""
        height = self._table.verticalHeader().defaultSectionSize()
        rows = [(self._model.row_at(place), self._table.rowViewportPosition(place)) for place in places]
        columns = [column for column in self._columns() if column[1] <= right and column[1] + column[2] > left]
        if not columns:
            return
        first, end = min(left for _, left, _ in columns), max(left + width for _, left, width in columns)
        painter.setPen(self._line)
        for _, top in rows:
            painter.drawLine(first, top + height - 1, end - 1, top + height - 1)
        for column, left, width in columns:
            self._paint_column(painter, column, rows, left + BESIDE_TEXT, width - 2 * BESIDE_TEXT, height - 1)

    def _columns(self) -> "list[tuple[Column[Any], int, int]]":
        """Those that are shown, each with its left edge and its width."""
        table = self._table
        widths = ((at, column, table.columnWidth(at)) for at, column in enumerate(self._model.columns))
        return [(column, table.columnViewportPosition(at), width) for at, column, width in widths if width]

    def _paint_column(
        self,
        painter: QPainter,
        column: "Column[Any]",
        rows: list[tuple[Any, int]],
        left: int,
        width: int,
        height: int,
    ) -> None:
        beside = ICON_SIZE + BESIDE_ICON if column.has_icon else 0
        icon_top, text_top = (height - ICON_SIZE) // 2, (height - self._letters) // 2
        painter.setPen(self._colour)
        for row, top in rows:
            icon = column.icon(row) if beside else None
            if icon is not None:
                icon.paint(painter, left, top + icon_top, ICON_SIZE, ICON_SIZE)
            text, indent = column.text(row), beside if icon is not None else 0
            if not text or width <= indent:
                continue
            if column.has_colour:
                painter.setPen(column.colour(row) or self._colour)
            painter.drawStaticText(left + indent, top + text_top, self._shortened(text, width - indent))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        from PySide6.QtGui import QPalette
        from PySide6.QtWidgets import QStyle  # late: PySide6 reads each class of Qt at its first use

        super().initStyleOption(option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            colour = index.data(Qt.ItemDataRole.ForegroundRole)
            if colour is not None:
                option.palette.setColor(QPalette.ColorRole.HighlightedText, colour)

    def _shortened(self, text: str, width: int) -> QStaticText:
        """`text` as it fits, laid out."""
        found = self._laid_out.get((text, width))
        if found is None:
            if len(self._laid_out) >= MOST_KEPT:
                self._laid_out.clear()
            shortened = self._table.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            found = self._laid_out[text, width] = QStaticText(shortened)
            found.setTextFormat(Qt.TextFormat.PlainText)
            found.setTextOption(self._direction)
            found.prepare(font=self._table.font())
        return found

    def _take_colours(self) -> None:
        """Those of the theme, and the font that came with it."""
        self._line, self._colour = QPen(theme().colour("border")), theme().colour("text")
        self._letters = self._table.fontMetrics().height()
        self._laid_out.clear()
