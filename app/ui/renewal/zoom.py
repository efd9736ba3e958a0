"""How large the code stands in the wizard: larger and smaller by wheel or keys, as wide as its panel at most."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.shortcuts import Shortcut

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QWheelEvent

KEY: Final = "renewal/zoom"
USUAL: Final = 100
SMALLEST: Final = 75
LARGEST: Final = 400
STEP: Final = 25
"""Per cent of the size that the theme gives the code."""
_NOTCH: Final = 120
"""Eighths of degrees that a wheel turns for one step (QWheelEvent.angleDelta)."""


class CodeZoom(QObject):
    """Sets the size of `label`, whose role gives it its usual one; `room` tells how many pixels wide it may be."""

    def __init__(self, label: QLabel, room: Callable[[], int], panel: QWidget) -> None:
        super().__init__(panel)
        self._label = label
        self._room = room
        self._state: QSettings | None = None
        self._turned = 0
        self._points = 0.0
        self.percent = USUAL
        Shortcut.ENLARGE.bind(panel, lambda: self.set_percent(self.percent + STEP))
        Shortcut.REDUCE.bind(panel, lambda: self.set_percent(self.percent - STEP))
        Shortcut.USUAL_SIZE.bind(panel, lambda: self.set_percent(USUAL))

    def remember(self, state: "QSettings") -> None:
        """Begin with the size that was chosen last, and let `state` know of the next."""
        value = str(state.value(KEY, ""))
        if value.isdecimal():
            self.set_percent(int(value))
        self._state = state

    def set_percent(self, percent: int) -> None:
        """Choose the size; beyond the limits it is the nearest that will do."""
        self.percent = min(max(percent, SMALLEST), LARGEST)
        if self._state is not None:
            self._state.setValue(KEY, self.percent)
        self.fit()

    def turn(self, event: "QWheelEvent") -> None:
        """The wheel was turned with Ctrl held."""
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        if steps:
            self._turned -= steps * _NOTCH
            self.set_percent(self.percent + steps * STEP)

    def fit(self) -> None:
        """Have the chosen size, or the largest that there is room for."""
        if self.percent == USUAL and not self._points:
            return
        usual = self._usual_points()
        font = QFont(self._label.font())
        font.setPointSizeF(usual)
        width = QFontMetricsF(font).horizontalAdvance(self._label.text())
        most = max(USUAL, 100 * self._room() / width) if width else USUAL
        points = round(usual * min(self.percent, most) / 100, 1)
        if points != self._points:
            self._points = points
            self._label.setStyleSheet(f"font-size: {points}pt")

    def _usual_points(self) -> float:
        """The size that the theme gives it, which may have changed."""
        self._label.setStyleSheet("")
        self._points = 0.0
        self._label.ensurePolished()
        return self._label.font().pointSizeF()
