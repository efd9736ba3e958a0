"""The least a window of Qt in Python can be: QMainWindow, QTableView, 1,000 rows of text. S1 is measured beside it."""

import sys
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

ROWS, COLUMNS = 1_000, 7
Index = QModelIndex | QPersistentModelIndex
NOTHING = QModelIndex()


class Rows(QAbstractTableModel):
    """Names of tenants, and the same words in every other cell."""

    def rowCount(self, parent: Index = NOTHING) -> int:
        return ROWS

    def columnCount(self, parent: Index = NOTHING) -> int:
        return COLUMNS

    def data(self, index: Index, role: int = 0) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return f"Tenant {index.row():05}" if index.column() == 0 else "Refresh token"


def main() -> int:
    application = QApplication(sys.argv)
    window = QMainWindow()
    table = QTableView()
    table.setModel(Rows())
    window.setCentralWidget(table)
    window.resize(1280, 800)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
