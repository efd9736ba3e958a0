"""A button that copies one text when it is pressed, says so for two seconds, and never copies by itself."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.widgets.announcement import announce

SAYS_COPIED_MS = 2000

# What clipboard managers look for before they keep a copy: KDE's Klipper, Windows' history, macOS' pasteboard tools.
_PRIVATE_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "application/x-nspasteboard-concealed-type": b"1",
}


class CopyButton(QPushButton):
    """Copies what `value` returns at the moment of the click.

    `private` texts are marked so that clipboard managers do not keep them. `copied` carries the text.
    """

    copied = Signal(str)

    def __init__(
        self, label: str, value: Callable[[], str], *, private: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, parent)
        self._label = label
        self._mnemonic = QKeySequence.mnemonic(label)
        self._value = value
        self._private = private
        self._back = QTimer(self, singleShot=True, interval=SAYS_COPIED_MS)
        self._back.timeout.connect(self._say_label)
        self.setAutoDefault(False)
        self.clicked.connect(self._copy)
        self._keep_width()

    def _copy(self) -> None:
        text = self._value()
        if not text:
            return
        QGuiApplication.clipboard().setMimeData(_as_mime(text, self._private))
        self._say(self.tr("Copied"))
        announce(self, self.tr("Copied"))
        self._back.start()
        self.copied.emit(text)

    def _say_label(self) -> None:
        self._say(self._label)

    def _say(self, text: str) -> None:
        """Change the words and keep the mnemonic, which Qt takes from the text."""
        self.setText(text)
        self.setShortcut(self._mnemonic)

    def _keep_width(self) -> None:
        """Wide enough for both texts, so that nothing beside the button moves."""
        wide = self.sizeHint().width()
        self.setText(self.tr("Copied"))
        wide = max(wide, self.sizeHint().width())
        self._say(self._label)
        self.setMinimumWidth(wide)


def _as_mime(text: str, private: bool) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    if private:
        for kind, mark in _PRIVATE_MARKS.items():
            mime.setData(kind, mark)
    return mime
