"""Draws the packaged app's icon from its one picture, keyturn.svg: a PNG in each size, an .ico, an .icns.

Started by `python3 dev.py icons`. What it writes lies beside it, is committed, and is looked at by a test.
"""

import os
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

PICTURE = Path(__file__).resolve().parents[1] / "icons" / "keyturn.svg"
FOLDER = Path(__file__).resolve().parent / "icon"
PNG_SIZES = (16, 32, 48, 64, 128, 256, 512, 1024)
ICO_SIZES = (16, 32, 48, 64, 256)
ICNS_SIZES = (32, 64, 128, 256, 512, 1024)
# macOS expects air around the picture: 824 of 1024 pixels are filled (Apple's Human Interface Guidelines, App icons).
FILLED_ON_MACOS = 824 / 1024


def draw(size: int, filled: float = 1.0) -> Image.Image:
    """The icon, `size` pixels wide and high, whose picture fills the share `filled` of them."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    edge = size * (1 - filled) / 2
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(PICTURE)).render(painter, QRectF(edge, edge, size - 2 * edge, size - 2 * edge))
    painter.end()
    png = QByteArray()
    buffer = QBuffer(png)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # takes a device; the stubs ask for bytes as the format
    return Image.open(BytesIO(png.data()))


def write(folder: Path) -> None:
    """Write every file of the icon into `folder`. There must be a QGuiApplication."""
    folder.mkdir(exist_ok=True)
    for size in PNG_SIZES:
        draw(size).save(folder / f"keyturn-{size}.png", optimize=True)
    *smaller, largest = (draw(size) for size in ICO_SIZES)
    largest.save(folder / "keyturn.ico", sizes=[(size, size) for size in ICO_SIZES], append_images=smaller)
    *smaller, largest = (draw(size, FILLED_ON_MACOS) for size in ICNS_SIZES)
    largest.save(folder / "keyturn.icns", append_images=smaller)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv)
    write(FOLDER)
