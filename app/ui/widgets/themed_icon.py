"""An icon in a colour of the theme, drawn anew when the theme changes. Always beside a word, never alone."""

from PySide6.QtWidgets import QLabel, QWidget

from app.ui.theme import ICON_SIZE, theme


class ThemedIcon(QLabel):
    """Shows resources/icons/`name`.svg in the colour that means `token`."""

    def __init__(self, size: int = ICON_SIZE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._shown: tuple[str, str] | None = None
        self.setFixedSize(size, size)
        theme().changed.connect(self._draw)

    def show_icon(self, name: str, token: str) -> None:
        if self._shown != (name, token):
            self._shown = name, token
            self._draw()

    def _draw(self) -> None:
        if self._shown is not None:
            self.setPixmap(theme().pixmap(*self._shown, self._size, self.devicePixelRatioF()))
