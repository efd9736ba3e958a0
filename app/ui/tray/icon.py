"""The tray's icon: Keyturn's own, with a warning triangle over it while a tenant needs somebody."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap, QPolygonF
from PySide6.QtSvg import QSvgRenderer

from app.ui.resources import resource

SIZES = (16, 22, 24, 32, 48, 64)
"""What trays of the three platforms ask for, sharp screens included."""
_WARNING, _EDGE, _MARK = QColor("#ffb000"), QColor("#1f2328"), QColor("#1f2328")


def tray_icon(*, warning: bool) -> QIcon:
    """Drawn for each size: what is scaled down to 16 pixels says nothing."""
    icon = QIcon()
    drawing = QSvgRenderer(str(resource("icons", "keyturn.svg")))
    for size in SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter, QRectF(0, 0, size, size))
        if warning:
            _draw_warning(painter, size)
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _draw_warning(painter: QPainter, size: int) -> None:
    """In the lower right corner, over more than half of the width: a shape that is told without its colour."""
    edge = size * 0.62
    left, top = size - edge, size - edge
    corners = [QPointF(left + edge / 2, top), QPointF(size, size), QPointF(left, size)]
    painter.setPen(_EDGE)
    painter.setBrush(_WARNING)
    painter.drawPolygon(QPolygonF(corners))
    font = QFont()
    font.setBold(True)
    font.setPixelSize(max(7, round(edge * 0.7)))
    painter.setFont(font)
    painter.setPen(_MARK)
    painter.drawText(QRectF(left, top + edge * 0.2, edge, edge * 0.8), Qt.AlignmentFlag.AlignCenter, "!")
