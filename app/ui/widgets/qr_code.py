"""A link as a QR code: black on white in both themes, so that every camera reads it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

QUIET_ZONE = 4  # modules of white around the symbol, ISO/IEC 18004 section 6.3.8


class QrCode(QWidget):
    """Shows `link`; nothing while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = ""
        self._rows: tuple[bytes, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("QR code of the link"))

    @property
    def link(self) -> str:
        return self._link

    def show_link(self, link: str) -> None:
        """Draw `link`, an empty one clears."""
        if link == self._link:
            return
        self._link = link
        self._rows = _modules(link) if link else ()
        self.setAccessibleDescription(link)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(152, 152)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        across = len(self._rows) + 2 * QUIET_ZONE
        # Whole device pixels for every module: blurred edges are what cameras stumble over.
        ratio = self.devicePixelRatioF()
        module = max(1, int(min(self.width(), self.height()) * ratio / across)) / ratio
        left = (self.width() - module * across) / 2
        top = (self.height() - module * across) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(QRectF(left, top, module * across, module * across), QColor("white"))
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    spot = QRectF(left + (x + QUIET_ZONE) * module, top + (y + QUIET_ZONE) * module, module, module)
                    painter.fillRect(spot, QColor("black"))


def _modules(link: str) -> tuple[bytes, ...]:
    import segno

    return tuple(bytes(row) for row in segno.make(link, error="m", micro=False).matrix)
