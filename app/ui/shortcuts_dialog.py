"""The list of shortcuts, made from the table that they are bound from."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.ui.shortcuts import Shortcut, Where
from app.ui.widgets.role import set_role
from app.ui.widgets.row_model import Column, RowModel
from app.ui.widgets.row_table import RowTable


class ShortcutsDialog(QDialog):
    """Shows every shortcut, and where it works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Shortcuts"))
        heading = QLabel(self.tr("Everything by keyboard"))
        set_role(heading, "subheading")
        letters = QLabel(
            self.tr(
                "Tab goes from control to control, the arrow keys move within one. Alt with an underlined letter "
                "presses that button. The menu key, or Shift+F10, opens the menu of a row."
            ),
            wordWrap=True,
        )
        self.model = _model()
        self.table = RowTable(self.model, self.tr("Shortcuts"))
        self.model.show_rows(Shortcut)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (heading, letters):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.resize(760, 560)
        self.table.setFocus()


def _model() -> RowModel[Shortcut]:
    places, order = list(Where), list(Shortcut)
    return RowModel(
        (
            Column(
                _tr("Where"),
                text=lambda shortcut: shortcut.where.text,
                order=lambda shortcut: (places.index(shortcut.where), order.index(shortcut)),
                width=26,
            ),
            Column(_tr("Keys"), text=lambda shortcut: shortcut.keys, order=lambda shortcut: shortcut.keys, width=16),
            Column(
                _tr("What they do"),
                text=lambda shortcut: shortcut.what,
                order=lambda shortcut: shortcut.what.casefold(),
                width=34,
                grows=True,
            ),
        ),
        key=lambda shortcut: shortcut.name,
        search_text=lambda shortcut: shortcut.what,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ShortcutsDialog", text)
