"""A state as icon and word; the colour only repeats what the word says."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.theme import theme
from app.ui.widgets.themed_icon import ThemedIcon


class Badge(QWidget):
    """Shows one state at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour_name = "text"
        self._icon = ThemedIcon()
        self._word = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._word)
        theme().changed.connect(self._draw)

    @property
    def word(self) -> str:
        return self._word.text()

    def show_state(self, word: str, icon: str, colour: str) -> None:
        """`icon` names a file in resources/icons, `colour` a colour of the theme."""
        self._colour_name = colour
        self._icon.show_icon(icon, colour)
        self._word.setText(word)
        self._draw()

    def _draw(self) -> None:
        palette = self._word.palette()
        palette.setColor(self._word.foregroundRole(), theme().colour(self._colour_name))
        self._word.setPalette(palette)
