"""The time that is left of something, as minutes and seconds, by the injected clock."""

from collections.abc import Callable
from datetime import datetime
from math import ceil

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.widgets.announcement import announce

LAST_CALL = 60
"""Seconds left at which people who listen to the screen are told."""


class Countdown(QLabel):
    """Counts down to a moment; says `ended` once when it is there."""

    ended = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._until: datetime | None = None
        self._told = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.tick)

    def count_to(self, until: datetime | None) -> None:
        """Start counting to `until` (timezone-aware); None stops and clears."""
        if until == self._until:
            return
        self._until = until
        self._told = False
        self.clear()
        self._timer.stop()
        if until is not None:
            self.tick()

    def tick(self) -> None:
        """Show what is left now, and come back at the next second."""
        if self._until is None:
            return
        left = (self._until - self._now()).total_seconds()
        if left <= 0:
            self.setText(self.tr("expired"))
            self._until = None
            self.ended.emit()
            return
        seconds = ceil(left)
        self.setText(self.tr("expires in {left}").format(left=f"{seconds // 60:02}:{seconds % 60:02}"))
        if seconds <= LAST_CALL and not self._told:
            self._told = True
            announce(self, self.tr("The code expires in one minute."))
        self._timer.start(max(20, round((left % 1 or 1) * 1000)))
