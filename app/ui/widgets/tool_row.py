"""Two groups of controls over a list: side by side where there is room, otherwise one above the other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.ui.widgets.search_field import SearchField

_APART = 24


class ToolRow(QWidget):
    """A search field in `finding` takes the room there is; `acting` stands on the right."""

    def __init__(self, finding: list[QWidget], acting: list[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding, self._acting = QHBoxLayout(), QHBoxLayout()
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        for row, widgets in ((self._finding, finding), (self._acting, acting)):
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget, 2 if isinstance(widget, SearchField) else 0)
        self._finding.addStretch(1)
        self._acting.insertStretch(0)
        self._rows.addLayout(self._finding, 1)
        self._rows.addLayout(self._acting)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider group; as high as it is now."""
        width = max(self._finding.minimumSize().width(), self._acting.minimumSize().width())
        return QSize(width, self._rows.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self._finding.minimumSize().width() + _APART + self._acting.minimumSize().width()
        fits = needed <= self.width()
        self._rows.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
