"""Where the window is on the screen, and how large: remembered from one start to the next."""

from typing import Final

from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QMainWindow

USUAL: Final = QSize(1280, 800)
_TITLE: Final = QSize(0, 40)
"""What the system puts around a window, at most; it cannot be asked before there is one."""
_KEY: Final = "window/geometry"


def restore_place(window: QMainWindow, state: QSettings) -> None:
    """Put the window where it was last time; the first time, give it its usual size, as far as the screen has room."""
    if not _restored(window, state.value(_KEY)):
        window.resize(USUAL.boundedTo(window.screen().availableSize() - _TITLE))


def remember_place(window: QMainWindow, state: QSettings) -> None:
    """Have the window there at the next start."""
    state.setValue(_KEY, window.saveGeometry())


def _restored(window: QMainWindow, geometry: object) -> bool:
    if geometry is None:
        return False
    from PySide6.QtCore import QByteArray  # at the first start it need not be read

    return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)
