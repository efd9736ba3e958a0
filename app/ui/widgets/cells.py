"""Draws the cells of a table, three times as quick as a style sheet does: scrolling and searching wait for that.

A selected cell is left to the style; only its colour stays its own.
"""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen, QStaticText, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from app.ui.theme import ICON_SIZE, theme
from app.ui.widgets.row_model import Index, RowModel

if TYPE_CHECKING:
    from PySide6.QtCore import QItemSelectionModel

BESIDE_TEXT: Final = 11
"""Pixels left and right of a cell's text, as the headings have them (resources/themes/keyturn.qss)."""
BESIDE_ICON: Final = 6
MOST_KEPT: Final = 5_000
"""Texts whose layout is kept; most are on the screen again and again."""


class Cells(QStyledItemDelegate):
    """For all the cells of a `RowTable`."""

    def __init__(self, table: QTableView, model: RowModel[Any]) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._chosen: QItemSelectionModel = table.selectionModel()
        self._direction = QTextOption()  # the table's: a name in Arabic does not turn its cell round
        self._direction.setTextDirection(table.layoutDirection())
        self._laid_out: dict[tuple[str, int], QStaticText] = {}
        self._take_colours()
        theme().changed.connect(self._take_colours)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._chosen.isSelected(index) or not self._table.isEnabled():
            super().paint(painter, option, index)
            return
        cell: QRect = option.rect
        left, top, width, height = cell.left(), cell.top(), cell.width(), cell.height()
        painter.setPen(self._line)
        painter.drawLine(left, top + height - 1, left + width - 1, top + height - 1)
        column, row = self._model.columns[index.column()], self._model.row_at(index.row())
        left, width = left + BESIDE_TEXT, width - 2 * BESIDE_TEXT
        icon = column.icon(row)
        if icon is not None:
            icon.paint(painter, left, top + (height - 1 - ICON_SIZE) // 2, ICON_SIZE, ICON_SIZE)
            left, width = left + ICON_SIZE + BESIDE_ICON, width - ICON_SIZE - BESIDE_ICON
        text = column.text(row)
        if text and width > 0:
            painter.setPen(column.colour(row) or self._colour)
            painter.drawStaticText(left, top + (height - 1 - self._letters) // 2, self._shortened(text, width))

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
