"""Opening an address in the user's browser: only https, or http on this machine; everything else stays closed."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

_LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


def may_open(address: str) -> bool:
    """Whether `address`, which came from a server, is of a kind that a browser may be handed."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or not url.host() or url.userInfo():
        return False
    return url.scheme() == "https" or (url.scheme() == "http" and url.host() in _LOOPBACK)


def open_address(address: str) -> bool:
    """Open `address` in the browser; False when it may not be opened or no browser took it."""
    return may_open(address) and QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
