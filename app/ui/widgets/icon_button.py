"""A button with a word and an icon in the theme's colour, drawn anew when the theme changes."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.theme import ICON_SIZE, theme


class IconButton(QPushButton):
    """`icon` names a file in resources/icons, `colour` a colour of the theme."""

    def __init__(self, text: str, icon: str, colour: str = "text-muted", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._drawn = icon, colour
        self.setIconSize(QSize(ICON_SIZE + 8, ICON_SIZE))  # air between icon and word
        theme().changed.connect(self._draw)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(theme().icon(*self._drawn) if self.isEnabled() else theme().disabled_icon(self._drawn[0]))
