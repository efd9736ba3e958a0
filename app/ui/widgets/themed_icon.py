"""An icon in a colour of the theme, drawn anew when the theme changes. Always beside a word, never alone.

It is decoration: to a screen reader it is no picture (a `QLabel` would be one, without a name) but nothing at all.
"""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import ICON_SIZE, theme


class ThemedIcon(QWidget):
    """Shows resources/icons/`name`.svg in the colour that means `token`."""

    def __init__(self, size: int = ICON_SIZE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._shown: tuple[str, str] | None = None
        self.setFixedSize(size, size)
        theme().changed.connect(self.update)

    def show_icon(self, name: str, token: str) -> None:
        if self._shown != (name, token):
            self._shown = name, token
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is not None:
            picture = theme().pixmap(*self._shown, self._size, self.devicePixelRatioF())
            QPainter(self).drawPixmap(0, 0, picture)
