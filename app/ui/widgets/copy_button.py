"""A button that copies one text when it is pressed, says so for two seconds, and never copies by itself."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from app.ui.async_runner import start
from app.ui.widgets.announcement import announce
from app.ui.widgets.clipboard import clipboard_content

SAYS_COPIED_MS = 2000


class CopyButton(QPushButton):
    """Copies what `value` returns at the moment of the click, and beside it what `formatted` returns, as HTML.

    `private` texts are marked so that clipboard managers do not keep them. `copied` carries the text.
    """

    copied = Signal(str)

    def __init__(
        self,
        label: str,
        value: Callable[[], str],
        *,
        formatted: Callable[[], str] | None = None,
        private: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, parent)
        self._label = label
        self._mnemonic = QKeySequence.mnemonic(label)
        self._value = value
        self._formatted = formatted
        self._private = private
        self._back = QTimer(self, singleShot=True, interval=SAYS_COPIED_MS)
        self._back.timeout.connect(self._say_label)
        self.setAutoDefault(False)
        self.clicked.connect(self._copy)

    def sizeHint(self) -> QSize:
        """Wide enough for both texts, so that nothing beside the button moves."""
        texts = (self.text(), self._label, self.tr("Copied"))
        sizes = [self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text) for text in texts]
        hint, option = super().sizeHint(), QStyleOptionButton()
        self.initStyleOption(option)  # the style alone knows from how many letters on a button grows
        widest = self.style().sizeFromContents(
            QStyle.ContentsType.CT_PushButton, option, max(sizes, key=QSize.width), self
        )
        return hint.expandedTo(QSize(widest.width(), 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _copy(self) -> None:
        self._put(self._value(), self._formatted() if self._formatted is not None else "")

    def _put(self, text: str, formatted: str) -> None:
        if not text:
            return
        QGuiApplication.clipboard().setMimeData(clipboard_content(text, formatted, private=self._private))
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


class FetchingCopyButton(CopyButton):
    """Copies a private text, and the same as HTML, that `fetch` brings first; empty texts copy nothing."""

    def __init__(
        self, label: str, fetch: Callable[[], Coroutine[Any, Any, tuple[str, str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(label, lambda: "", private=True, parent=parent)
        self._fetch = fetch

    def _copy(self) -> None:
        start(self, self._fetch_and_copy())

    async def _fetch_and_copy(self) -> None:
        self._put(*await self._fetch())
