"""The list of tenants that pages show: read from the core, kept true by its events, with words where there is none."""

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from app.core.clock import Clock, SystemClock
from app.core.errors import KeyturnError, NotFound
from app.ui.async_runner import ShowsFailures, start
from app.ui.engine import Engine
from app.ui.theme import theme
from app.ui.widgets.list_state import ListState
from app.ui.widgets.row_model import RowModel
from app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from app.core.authentication_status.service import TenantOverview
    from app.core.events import Event
    from app.core.services import Services

TOGETHER_MS = 50
"""Changes that come within this time are drawn at once; a bulk check brings hundreds a second."""
MINUTE_MS = 60_000


class TenantList(QStackedWidget):
    """`changed` tells that rows have new content; `everything_wanted` that search and filters are to be taken back."""

    changed = Signal()
    everything_wanted = Signal()

    def __init__(
        self, engine: Engine, model: "RowModel[TenantOverview]", name: str, window: ShowsFailures, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._window = window
        self._loading: asyncio.Task[None] | None = None
        self._outdated = False
        self._loaded = False
        self._wants_focus = False
        self._stale: set[UUID] = set()
        self._arrived: list[TenantOverview] = []
        self._select_next: UUID | None = None
        self._empty: tuple[str, tuple[QPushButton, ...]] = ("", ())
        self.clock: Clock = SystemClock()
        self.left_alone: frozenset[UUID] = frozenset()
        """Tenants whose news are brought by somebody else, who calls `update_later`."""
        self.model = model
        self.table = RowTable(model, name)
        self.state = ListState()
        self._everything = QPushButton(self.tr("Show all"), self)
        self._again = QPushButton(self.tr("Try again"), self)
        self._again.hide()
        self._everything.hide()
        for widget in (self.table, self.state):
            self.addWidget(widget)
        self._connect()
        self.say_why_empty("")

    def say_why_empty(self, text: str, *buttons: QPushButton) -> None:
        """What to do first, where there are no tenants at all."""
        for button in buttons:
            button.hide()
        self._empty = text, buttons
        self._show_state()

    def reload(self) -> None:
        """Read the list again; what is shown stays until it is there."""
        if self._loading is not None and not self._loading.done():
            self._outdated = True
        else:
            self._loading = start(self, self._load(), failed=self._say_failed)

    def show_overviews(self, overviews: "Sequence[TenantOverview]") -> None:
        """Show these tenants, wherever they come from."""
        first = not self._loaded
        self._loaded = True
        self.model.show_rows(overviews)
        if self._select_next is not None:
            self.table.select(self._select_next)
            self._select_next = None
        if first and self._wants_focus:
            self.table.setFocus()
        self.changed.emit()

    def update_later(self, overview: "TenantOverview") -> None:
        """Show a tenant's new content, together with what else comes at about this time."""
        self._arrived.append(overview)
        if not self._together.isActive():
            self._together.start()

    def update_now(self) -> None:
        """Show what came for `update_later` so far."""
        arrived, self._arrived = self._arrived, []
        if arrived:
            self.model.update_rows(arrived)
            self.changed.emit()

    def select_when_read(self, tenant_id: UUID) -> None:
        """Select that tenant once the list has been read again."""
        self._select_next = tenant_id
        self.reload()

    def take_focus(self) -> None:
        """Have the keyboard in the table, now or when it is there."""
        self._wants_focus = True
        self.table.setFocus()

    def selected(self) -> "list[TenantOverview]":
        """The selected tenants, in the order shown."""
        rows = (self.model.row(key) for key in self.table.selected_keys())
        return [row for row in rows if row is not None]

    def selected_one(self) -> "TenantOverview | None":
        """The selected tenant, if it is just one."""
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
        self._everything.clicked.connect(self.everything_wanted)
        self._again.clicked.connect(self._try_again)
        unsubscribe = self._engine.subscribe(self._heard)
        self.destroyed.connect(lambda: unsubscribe())  # noqa: PLW0108 (`destroyed` carries the object)

    async def _load(self) -> None:
        async def read(services: "Services") -> "tuple[list[TenantOverview], Clock]":
            return await services.status.overview(), services.clock

        while True:
            self._outdated = False
            overviews, self.clock = await self._engine.call(read)
            if not self._outdated:
                break
        self.show_overviews(overviews)

    def _heard(self, event: "Event") -> None:
        from app.core.events import SettingChanged, TenantsChanged, TenantStatusChanged  # after the first paint

        if isinstance(event, TenantsChanged | SettingChanged):
            self.reload()
        elif isinstance(event, TenantStatusChanged) and event.tenant_id not in self.left_alone:
            self._stale.add(event.tenant_id)
            self._together.start()

    def _draw_changes(self) -> None:
        self.update_now()
        stale, self._stale = frozenset(self._stale), set()
        if stale:
            start(self, self._read_again(stale))

    async def _read_again(self, tenant_ids: frozenset[UUID]) -> None:
        async def read(services: "Services") -> "list[TenantOverview]":
            found = []
            for tenant_id in tenant_ids:
                try:
                    found.append(await services.status.of(tenant_id))
                except NotFound:  # removed meanwhile: the list is read again for that
                    continue
            return found

        self.model.update_rows(await self._engine.call(read))
        self.changed.emit()

    def _show_state(self) -> None:
        if self.model.rowCount():
            self.setCurrentWidget(self.table)
            return
        if not self._loaded:
            self.state.say(self.tr("Loading"))
        elif not self.model.rows:
            text, buttons = self._empty
            self.state.say(self.tr("No tenants yet"), text, *buttons)
        else:
            text = self.tr("Search for something else, or show all.")
            self.state.say(self.tr("No tenant matches"), text, self._everything)
        self.setCurrentWidget(self.state)

    def _say_failed(self, failure: KeyturnError) -> None:
        if self.model.rows:
            self._window.show_failure(failure)
            return
        self.state.say(failure.title, f"{failure.happened} {failure.way_out}", self._again)
        self.setCurrentWidget(self.state)

    def _try_again(self) -> None:
        self._engine.start()
        self._show_state()
        self.reload()


def tenant_id_of(key: object) -> UUID:
    """A row's key, as the tenant's id that it is."""
    return cast(UUID, key)
