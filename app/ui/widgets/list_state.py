"""What a list shows where its rows would be: loading, empty, nothing found, failed. Always with the next step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.widgets.role import set_role


class ListState(QWidget):
    """A title, a sentence, and the buttons that help."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        set_role(self._title, "subheading")
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setMaximumWidth(560)
        set_role(self._text, "muted")
        self.buttons: tuple[QPushButton, ...] = ()
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._text, 8)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addLayout(middle)
        column.addSpacing(8)
        column.addLayout(self._row)
        column.addStretch(3)

    @property
    def title(self) -> str:
        return self._title.text()

    def say(self, title: str, text: str = "", *buttons: QPushButton) -> None:
        """Show these words, and these buttons under them; the earlier ones go."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
        self.buttons = buttons
        self._row.addStretch(1)
        for button in buttons:
            self._row.addWidget(button)
            button.show()
        self._row.addStretch(1)
