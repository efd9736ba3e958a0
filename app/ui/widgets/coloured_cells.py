"""Cells that keep their own colour while they are selected. Read at the first selection, with what
it needs of Qt's styles.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem


class ColouredCells(QStyledItemDelegate):
    """For the columns of a `RowTable` that have a colour."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            colour = index.data(Qt.ItemDataRole.ForegroundRole)
            if colour is not None:
                option.palette.setColor(QPalette.ColorRole.HighlightedText, colour)
