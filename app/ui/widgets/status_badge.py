"""An authentication status as icon and word; the colour only repeats what the word says."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.core.authentication_status.model import AuthenticationStatus
from app.ui.authentication_status import words
from app.ui.theme import theme
from app.ui.widgets.themed_icon import ThemedIcon


class StatusBadge(QWidget):
    """Shows one status."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: AuthenticationStatus | None = None
        self._icon = ThemedIcon()
        self._word = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._word)
        theme().changed.connect(self._colour)

    def show_status(self, status: AuthenticationStatus) -> None:
        self._status = status
        self._icon.show_icon(words.icon_name(status), words.colour_token(status))
        self._word.setText(words.label(status))
        self.setAccessibleName(self.tr("Status: {status}").format(status=words.label(status)))
        self._colour()

    def _colour(self) -> None:
        if self._status is not None:
            palette = self._word.palette()
            palette.setColor(self._word.foregroundRole(), words.colour(self._status))
            self._word.setPalette(palette)
