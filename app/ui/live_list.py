"""A list of rows that pages show: read from the core, kept true by its events, with words where there is none."""

from abc import abstractmethod
from collections.abc import Sequence
from functools import cached_property
from operator import eq
from typing import TYPE_CHECKING, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from app.core.clock import Clock, SystemClock
from app.core.errors import KeyturnError
from app.ui.async_runner import ShowsFailures, start
from app.ui.engine import Engine, EngineClosed
from app.ui.shown import shown
from app.ui.theme import theme
from app.ui.widgets.announcement import announce
from app.ui.widgets.found_count import FoundCount
from app.ui.widgets.list_state import ListState
from app.ui.widgets.row_model import RowModel
from app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    import asyncio

    from app.core.events import Event
    from app.core.services import Services

R = TypeVar("R")

TOGETHER_MS = 50
"""Changes that come within this time are drawn at once; a bulk check brings hundreds a second."""
MINUTE_MS = 60_000


class LiveList(QStackedWidget, Generic[R]):
    """Rows with ids as their keys. `changed` tells that rows have new content; `everything_wanted` that search and
    filters are to be taken back.
    """

    changed = Signal()
    everything_wanted = Signal()

    def __init__(
        self, engine: Engine, model: RowModel[R], name: str, window: ShowsFailures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._window = window
        self._loading: asyncio.Task[None] | None = None
        self._outdated = False
        self._loaded = False
        self._asked = False
        self._wants_focus = False
        self._stale: set[UUID] = set()
        self._arrived: list[R] = []
        self._select_next: UUID | None = None
        self._empty: tuple[str, str, tuple[QPushButton, ...]] = ("", "", ())
        self._no_match = ""
        self.clock: Clock = SystemClock()
        self.model = model
        self.table = RowTable(model, name, self)
        self.addWidget(self.table)
        self._found_count = FoundCount(model, self._words_for, self)
        self._connect()

    # --- what each list does in its own way ------------------------------------------------------------------------

    def read_at_first(self) -> Sequence[R] | None:
        """Every row as far as it can be had before the core is open, at once; None where it cannot."""
        return None

    @abstractmethod
    async def read(self, services: "Services") -> list[R]:
        """Every row. Runs on the engine's loop."""

    @abstractmethod
    async def read_some(self, services: "Services", ids: frozenset[UUID]) -> list[R]:
        """Those rows, as far as they are still there. Runs on the engine's loop."""

    @abstractmethod
    def heard(self, event: "Event") -> None:
        """What the core told; to be answered by `reload` or `read_again`."""

    @abstractmethod
    def count_text(self, count: int) -> str:
        """That so many rows are shown."""

    # --- what pages ask --------------------------------------------------------------------------------------------

    def say_why_empty(self, title: str, text: str, *buttons: QPushButton) -> None:
        """That there are no rows at all, and what to do first."""
        for button in buttons:
            button.hide()
        self._empty = title, text, buttons
        self._show_state()

    def say_no_match(self, title: str) -> None:
        """That search and filters leave nothing."""
        self._no_match = title

    def reload(self) -> None:
        """Read the list again; what is shown stays until it is there."""
        if self._loading is not None and not self._loading.done():
            self._outdated = True
            return
        self._asked = True
        if not self._loaded and (rows := self.read_at_first()):
            self._show_rows(rows)
        elif not self._loaded:
            self._show_state()
        if self._engine.begun:
            self._loading = start(self, self._load(), failed=self._say_failed)

    def read_again(self, row_id: UUID) -> None:
        """Read one row again, together with what else changes at about this time."""
        self._stale.add(row_id)
        self._draw_soon()

    def update_later(self, row: R) -> None:
        """Show a row's new content, together with what else comes at about this time."""
        self._arrived.append(row)
        self._draw_soon()

    def update_now(self) -> None:
        """Show what came for `update_later` so far."""
        arrived, self._arrived = self._arrived, []
        if arrived:
            self.model.update_rows(arrived)
            self.changed.emit()

    def select_when_read(self, row_id: UUID) -> None:
        """Select that row once the list has been read again."""
        self._select_next = row_id
        self.reload()

    def take_focus(self) -> None:
        """Have the keyboard in the table, now or when it is there."""
        self._wants_focus = self.currentWidget() is not self.table
        self.table.setFocus()

    def selected(self) -> list[R]:
        """The selected rows, in the order shown."""
        rows = (self.model.row(key) for key in self.table.selected_keys())
        return [row for row in rows if row is not None]

    def selected_one(self) -> R | None:
        """The selected row, if it is just one."""
        selected = self.selected()
        return selected[0] if len(selected) == 1 else None

    # --- how -------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._together = QTimer(self, singleShot=True, interval=TOGETHER_MS)
        self._together.timeout.connect(self._draw_changes)
        minute = QTimer(self, interval=MINUTE_MS)
        minute.timeout.connect(self.model.content_changed)
        minute.start()
        theme().changed.connect(self.model.content_changed)
        self.model.arranged.connect(self._show_state)
        self._engine.opening.connect(self.reload)
        unsubscribe = self._engine.subscribe(self.heard)
        self.destroyed.connect(lambda: unsubscribe())  # noqa: PLW0108 (`destroyed` carries the object)

    @cached_property
    def state(self) -> ListState:
        """What is shown in place of the table."""
        made = ListState()
        self.addWidget(made)
        return made

    @cached_property
    def _everything(self) -> QPushButton:
        made = QPushButton(self.tr("Show all"), self)
        made.clicked.connect(self.everything_wanted)
        return made

    @cached_property
    def _again(self) -> QPushButton:
        made = QPushButton(self.tr("Try again"), self)
        made.clicked.connect(self._try_again)
        return made

    async def _load(self) -> None:
        async def read(services: "Services") -> tuple[list[R], Clock]:
            return await self.read(services), services.clock

        try:
            while True:
                self._outdated = False
                rows, self.clock = await self._engine.call(read)
                if not self._outdated:
                    break
        except (KeyturnError, EngineClosed):
            raise
        except Exception:  # a mistake of ours, which is told in a dialog
            self._say(self.tr("The list could not be read"), self.tr("The log has the details."), self._again)
            raise
        seen, self._loaded = not self._loaded and self._has_seen(rows), True
        if seen:
            self.model.keep(rows)
        else:
            self._show_rows(rows)
        self.model.prepare_search()

    def _has_seen(self, rows: Sequence[R]) -> bool:
        """Whether the first look showed just these. One that differs is enough: the others need not be made for it."""
        known = self.model.rows
        return len(rows) > 0 and len(rows) == len(known) and all(map(eq, known, rows))

    def _show_rows(self, rows: Sequence[R]) -> None:
        self.model.show_rows(rows)
        if self._select_next is not None:
            self.table.select(self._select_next)
            self._select_next = None
        if self._wants_focus and self.currentWidget() is self.table:
            self._wants_focus = False
            self.table.setFocus()
        self.changed.emit()

    def _words_for(self, count: int) -> str:
        return self.count_text(count) if count else self._no_match

    def _draw_soon(self) -> None:
        if not self._together.isActive():
            self._together.start()

    def _draw_changes(self) -> None:
        self.update_now()
        stale, self._stale = frozenset(self._stale), set()
        if stale and not self._engine.closing:
            start(self, self._read_again(stale))

    async def _read_again(self, ids: frozenset[UUID]) -> None:
        self.model.update_rows(await self._engine.call(lambda services: self.read_some(services, ids)))
        self.changed.emit()

    def _show_state(self) -> None:
        if self.model.rowCount():
            self.setCurrentWidget(self.table)
        elif self.model.rows:
            self._say(self._no_match, self.tr("Search for something else, or show all."), self._everything)
        elif self._loaded:
            title, text, buttons = self._empty
            self._say(title, text, *buttons)
        elif self._asked:
            self._say(self.tr("Loading"))

    def _say_failed(self, failure: KeyturnError) -> None:
        if self._loaded and self.model.rows:
            self._window.show_failure(failure)
            return
        self.model.show_rows(())  # nothing can be done with what the first look saw
        title, text = shown(failure.title), shown(failure.happened, failure.way_out)
        self._say(title, text, self._again)
        announce(self, f"{title} {text}", at_once=True)

    def _say(self, title: str, text: str = "", *buttons: QPushButton) -> None:
        self.state.say(title, text, *buttons)
        self.setCurrentWidget(self.state)

    def _try_again(self) -> None:
        self._show_state()
        self._engine.start()  # a core that did not open is tried again, and tells `opening`
        if self._loading is None or self._loading.done():
            self.reload()
