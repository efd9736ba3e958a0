"""Codes on the clipboard: what we put there leaves when the code is of no more use, if it is still there."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication


class CopiedTexts(QObject):
    """Remembers the texts with a code that the technician copied in one renewal."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts: set[str] = set()
        application = QGuiApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.forget)

    def remember(self, text: str) -> None:
        self._texts.add(text)

    def forget(self) -> None:
        """The code is useless now: clear the clipboard if it still holds one of the texts."""
        clipboard = QGuiApplication.clipboard()
        if self._texts and clipboard.text() in self._texts:
            clipboard.clear()
        self._texts.clear()
