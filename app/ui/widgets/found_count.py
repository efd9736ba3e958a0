"""Saying how many rows a search or a filter leaves, to people who listen to the screen."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.ui.widgets.announcement import announce
from app.ui.widgets.row_model import RowModel

SAID_AFTER_MS: Final = 600
"""Not at every letter: once nothing has changed for this long."""


class FoundCount(QTimer):
    """Says `words` of the number of rows `model` shows, when somebody changed it; rows that come and go are no news."""

    def __init__(self, model: RowModel[Any], words: Callable[[int], str], widget: QWidget) -> None:
        super().__init__(widget, singleShot=True, interval=SAID_AFTER_MS)
        self._model = model
        self._shown, self._all = model.rowCount(), len(model.rows)
        model.arranged.connect(self._arranged)
        self.timeout.connect(lambda: announce(widget, words(self._shown)))

    def _arranged(self) -> None:
        shown, whole = self._model.rowCount(), len(self._model.rows)
        if shown != self._shown and whole == self._all:
            self.start()
        self._shown, self._all = shown, whole
