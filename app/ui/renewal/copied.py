"""Codes on the clipboard: what we put there leaves when the code is of no more use, if it is still there."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication


class CopiedTexts(QObject):
    """Remembers the texts with a code that the technician copied in one renewal."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        texts: set[str] = set()
        self._texts = texts
        self.destroyed.connect(lambda: _forget(texts))  # the window closes: nobody would clear it later

    def remember(self, text: str) -> None:
        self._texts.add(text)

    def forget(self) -> None:
        """The code is useless now: clear the clipboard if it still holds one of the texts."""
        _forget(self._texts)


def _forget(texts: set[str]) -> None:
    if texts and QGuiApplication.instance() is not None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() in texts:
            clipboard.clear()
    texts.clear()
