"""The field over a list that searches it: Enter or Down goes on to the list, Escape clears it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_SHORTEST: Final = 24
"""Characters: most names, and enough of the hint to know what it is."""


class SearchField(QLineEdit):
    """`left` tells that the person wants to go to what was found."""

    left = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, placeholderText=hint)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _SHORTEST)
        self.setAccessibleName(self.tr("Search"))
        self.setAccessibleDescription(hint)
        self.setToolTip(self.tr("Ctrl+F"))
        self.textChanged.connect(self._add_clear_button, Qt.ConnectionType.SingleShotConnection)

    def take(self) -> None:
        """Take the keyboard, ready to type over what is there."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _add_clear_button(self) -> None:
        """Only when it shows: it takes a fiftieth of the window's start."""
        self.setClearButtonEnabled(True)
        name_clear_button(self, self.tr("Clear the search"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


def name_clear_button(field: QLineEdit, name: str) -> None:
    """Qt's own has no name. Only when it shows: asked for at the start, PySide6 would read every class there is."""
    from PySide6.QtWidgets import QToolButton

    for button in field.findChildren(QToolButton):
        button.setAccessibleName(name)
