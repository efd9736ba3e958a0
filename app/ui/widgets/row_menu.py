"""The context menu of a table's rows: what its page does with them, then copying, then the columns."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from app.ui.widgets.row_table import RowTable


def row_menu(table: "RowTable") -> QMenu:
    """A menu for the rows that are selected now; it goes when it is closed."""
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if table.fill_menu is not None:
        table.fill_menu(menu)
        menu.addSeparator()
    several = len(table.selected_keys()) > 1
    menu.addAction(_tr("Cop&y cell"), table.copy_cell)
    menu.addAction(_tr("Copy ro&ws") if several else _tr("Copy ro&w"), table.copy_rows)
    columns = QMenu(_tr("Column&s"), menu)
    table.columns.fill_menu(columns)
    menu.addMenu(columns)
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("RowMenu", text)
