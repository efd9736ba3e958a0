"""The navigation on the left: one place a button, reached with Ctrl+1, Ctrl+2, ... or with Tab and the arrow keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.ui.numbers import figures
from app.ui.shortcuts import Shortcut
from app.ui.widgets.icon_button import IconButton
from app.ui.widgets.role import set_role


class Navigation(QFrame):
    """Tells `place_chosen` with the index of the place, in the order in which they were added."""

    place_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "navigation")
        self.setAccessibleName(self.tr("Navigation"))
        self._names: dict[int, str] = {}
        self.last: QPushButton
        """The lowest button."""
        self._places = QButtonGroup(self)
        self._places.idClicked.connect(self.place_chosen)
        brand = QLabel("Keyturn")
        set_role(brand, "brand")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 16)
        self._column.setSpacing(4)
        self._column.addWidget(brand)
        self._column.addStretch(1)

    def add_place(self, index: int, name: str, icon: str, shortcut: Shortcut) -> QPushButton:
        """A place that shows a page. `name` has a mnemonic; `index` counts from 0."""
        button = self._button(name, icon)
        button.setCheckable(True)
        shortcut.bind(self, button.click)  # beside the mnemonic, not instead of it
        button.setToolTip(shortcut.keys)
        self._places.addButton(button, index)
        self._names[index] = name
        self._column.insertWidget(index + 1, button)
        return button

    def add_way_out(self, name: str, icon: str) -> QPushButton:
        """A button at the bottom for what is not a page of the window."""
        button = self.last = self._button(name, icon)
        self._column.addWidget(button)
        return button

    def show_count(self, index: int, count: int) -> None:
        """Say beside the place's name how much waits there; nothing for 0."""
        button = self._places.button(index)
        name = self._names[index]
        button.setText(f"{name}   {figures(count)}" if count else name)
        button.setAccessibleDescription(self.tr("{count} pending").format(count=figures(count)) if count else "")
        button.setMinimumWidth(_width_when_bold(button))

    def show_place(self, index: int | None) -> None:
        """Mark the place that is open; None for a page that is none of them."""
        self._places.setExclusive(index is not None)
        for button in self._places.buttons():
            button.setChecked(self._places.id(button) == index)

    def _button(self, name: str, icon: str) -> QPushButton:
        button = IconButton(name, icon, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(name.replace("&", ""))
        set_role(button, "place")
        button.setMinimumWidth(_width_when_bold(button))
        return button


def _width_when_bold(button: QAbstractButton) -> int:
    """The open place is bold; nothing may move or be cut then."""
    bold = QFont(button.font())
    bold.setWeight(QFont.Weight.DemiBold)
    word = button.text().replace("&", "")
    wider = QFontMetrics(bold).horizontalAdvance(word) - button.fontMetrics().horizontalAdvance(word)
    return button.sizeHint().width() + wider
