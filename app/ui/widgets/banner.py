"""A banner: what happened and the way out, with the buttons that do it. Green only for success."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.widgets.announcement import announce
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.role import set_role
from app.ui.widgets.themed_icon import ThemedIcon

ICON_SIZE = 24


class BannerKind(StrEnum):
    """What a banner is about; its colour and the word before its text follow."""

    SUCCESS = "success"
    FAILURE = "failure"
    INFO = "info"


class Banner(QFrame):
    """Hidden until `show_message`. Buttons given to `set_actions` stand under the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = BannerKind.INFO
        self._icon = ThemedIcon(ICON_SIZE)
        self._title = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        set_role(self._title, "banner-title")
        for label in (self._title, self._text):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        holder = QWidget()
        self._actions = FlowLayout(holder, 8)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addWidget(holder)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.set_actions()  # an empty row of buttons would keep the words narrow
        self.hide()

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def text(self) -> str:
        return self._text.text()

    @property
    def message(self) -> tuple[BannerKind, str, str]:
        """Kind, title and text, to be shown again elsewhere."""
        return self.kind, self.title, self.text

    def show_message(self, kind: BannerKind, title: str, text: str = "") -> None:
        """Show the words, and say them to people who listen to the screen when they are new."""
        new = (title, text) != (self.title, self.text) or self.isHidden()
        self.kind = kind
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        set_role(self, f"banner-{kind}")
        self._icon.show_icon(kind.value, kind.value)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.show()
        if new:
            announce(self, f"{title} {text}".strip(), at_once=kind is BannerKind.FAILURE)

    def set_actions(self, *buttons: QPushButton) -> None:
        """Put `buttons` under the words, the first one being what helps most; the earlier ones go."""
        while (item := self._actions.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old not in buttons:
                old.hide()
        for button in buttons:
            self._actions.addWidget(button)
            button.show()
