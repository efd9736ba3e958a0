"""The activity list: read a page at a time as it is scrolled, with what happens meanwhile on top."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from app.core.activity.model import Noted, Wanted
from app.core.errors import KeyturnError
from app.ui.activity.columns import activity_model
from app.ui.async_runner import start
from app.ui.shown import shown
from app.ui.widgets.list_state import ListState
from app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    import asyncio

    from app.core.events import Event
    from app.core.services import Services
    from app.ui.engine import Engine

TOGETHER_MS = 200
"""What is noted within this time is shown at once."""
AHEAD = 50
"""Rows under the lowest one on the screen that are there before somebody scrolls to them."""


class ActivityList(QStackedWidget):
    """Shows the lines that are `wanted`. `everything_wanted` tells that search and filter are to be taken back."""

    everything_wanted = Signal()

    def __init__(self, engine: "Engine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.wanted = Wanted()
        self._shown: Wanted | None = None
        """What the rows that are here answer to."""
        self._all_read = False
        self._reading: asyncio.Task[None] | None = None
        self.model = activity_model()
        self.table = RowTable(self.model, self.tr("Activity"))
        self.table.setObjectName("activity")
        self.table.setSortingEnabled(False)  # newest first, always: the rest is not here to be sorted
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.state = ListState()
        self._everything = QPushButton(self.tr("Show all"), self)
        self._again = QPushButton(self.tr("Try again"), self)
        for button in (self._everything, self._again):
            button.hide()
        for widget in (self.table, self.state):
            self.addWidget(widget)
        self._news = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._connect()
        self._say(self.tr("Loading"))

    def show_wanted(self, wanted: Wanted) -> None:
        """Show these lines, from the newest on."""
        self.wanted = wanted
        self._read(lambda services: services.activity.latest(wanted), lambda lines: self._show(lines, wanted))

    def refresh(self) -> None:
        """Put what happened meanwhile on top."""
        if not self.model.rows or self._shown != self.wanted:  # a search that is under way sees what happened, too
            self.show_wanted(self.wanted)
            return
        newest, wanted = self.model.rows[0].number, self.wanted
        self._read(lambda services: services.activity.since(newest, wanted), self._put_on_top)

    def _connect(self) -> None:
        self._everything.clicked.connect(self.everything_wanted)
        self._again.clicked.connect(lambda: self.show_wanted(self.wanted))
        self._news.timeout.connect(self.refresh)
        self.table.verticalScrollBar().valueChanged.connect(self._read_on)
        self.destroyed.connect(self._engine.subscribe(self._heard))

    def _heard(self, event: "Event") -> None:
        from app.core.events import CheckAdvanced, KeepAliveChanged

        if self.isVisible() and not isinstance(event, CheckAdvanced | KeepAliveChanged):
            self._news.start()

    def _read_on(self) -> None:
        """Read the next page when the end of what is here comes near."""
        bottom = self.table.rowAt(self.table.viewport().height() - 1)
        rows = self.model.rows
        near = bottom < 0 or bottom + AHEAD >= len(rows)
        if rows and near and not self._all_read and (self._reading is None or self._reading.done()):
            last, wanted = rows[-1].number, self.wanted
            self._read(lambda services: services.activity.latest(wanted, before=last), self._put_below)

    # --- how -------------------------------------------------------------------------------------------------------

    def _read(self, work: "Callable[[Services], Awaitable[list[Noted]]]", then: Callable[[list[Noted]], None]) -> None:
        """Have `then` show what `work` finds; only the last reading counts."""
        if self._engine.closing:  # a timer may still fire
            return
        if self._reading is not None:
            self._reading.cancel()

        async def read() -> None:
            then(await self._engine.call(work))

        self._reading = start(self, read(), failed=self._say_failed)

    def _show(self, lines: list[Noted], wanted: Wanted) -> None:
        self._shown = wanted
        self._note_end(lines)
        self.model.show_rows(lines)
        self.table.scrollToTop()
        self._show_state()

    def _put_on_top(self, lines: list[Noted]) -> None:
        if lines:
            self.model.show_rows([*lines, *self.model.rows])
        self._read_on()  # it may have been that which was broken off

    def _put_below(self, lines: list[Noted]) -> None:
        self._note_end(lines)
        self.model.add_rows(lines)

    def _note_end(self, lines: list[Noted]) -> None:
        from app.core.activity.service import PAGE  # its service needs the storage: when something was read

        self._all_read = len(lines) < PAGE

    def _show_state(self) -> None:
        if self.model.rows:
            self.setCurrentWidget(self.table)
        elif self.wanted.everything:
            self._say(self.tr("Nothing was done yet"), self.tr("Who does what, and when, will stand here."))
        else:
            text = self.tr("Search for something else, or show all.")
            self._say(self.tr("Nothing matches"), text, self._everything)

    def _say_failed(self, failure: KeyturnError) -> None:
        self.model.show_rows(())
        self._say(shown(failure.title), shown(failure.happened, failure.way_out), self._again)

    def _say(self, title: str, text: str = "", *buttons: QPushButton) -> None:
        self.state.say(title, text, *buttons)
        self.setCurrentWidget(self.state)

    def take_focus(self) -> None:
        """Have the keyboard in the table."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
