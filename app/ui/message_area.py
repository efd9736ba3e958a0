"""The room over the pages where the window says something, and the button that takes it away."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.icon_button import IconButton


class MessageArea(QWidget):
    """Says one thing at a time, until it is closed or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner()
        self.close_button = IconButton(QCoreApplication.translate("MainWindow", "C&lose"), "close")
        self.close_button.setAccessibleDescription(QCoreApplication.translate("MainWindow", "Takes the message away"))
        self.close_button.clicked.connect(self.close_message)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.banner, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, kind: BannerKind, title: str, text: str, actions: Sequence[QPushButton]) -> None:
        """Show the words with `actions` under them."""
        self.show()
        self.banner.set_actions(*actions)
        self.banner.show_message(kind, title, text)

    def close_message(self) -> None:
        """Take away what is said."""
        self.banner.set_actions()
        self.banner.hide()
        self.hide()
