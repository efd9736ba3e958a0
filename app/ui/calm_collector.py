"""Full passes of the garbage collector, moved to calm moments: with many tenants one takes 100 ms, which people see."""

import gc
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow

from app.ui.engine import Engine

CALM_MS: Final = 10_000
_AT_ONCE: Final = 1
"""After so many young collections comes one of what they left: after Python's 10, that takes 5 ms and more."""
_NEVER: Final = 1_000_000_000


class CalmCollector(QObject):
    """Collects once after each busy time, when neither the person nor the core has done anything for a while.

    The first time it also takes what lives as long as the program out of every later pass.
    """

    def __init__(self, engine: Engine, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        gc.enable()  # the start does without
        gc.set_threshold(gc.get_threshold()[0], _AT_ONCE, _NEVER)
        self._frozen = False
        self.timer = QTimer(self, singleShot=True, interval=CALM_MS)
        self.timer.timeout.connect(self._collect)
        window.installEventFilter(self)
        engine.subscribe(lambda _: self.timer.start())
        self.timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.isInputEvent():
            self.timer.start()
        return False

    def _collect(self) -> None:
        gc.collect()
        if not self._frozen:
            gc.freeze()
            self._frozen = True
