"""A message as its reader will see it: dark on white in both themes, and nothing is ever fetched for it."""

from PySide6.QtCore import QByteArray, QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget

from app.ui.widgets.role import set_role


class Paper(QTextBrowser):
    """Shows HTML or plain text. Links lead nowhere; pictures, style sheets and files stay unread."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        set_role(self, "paper")

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:  # noqa: N802 (Qt's name)
        return QByteArray()
