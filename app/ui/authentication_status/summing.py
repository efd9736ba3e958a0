"""Has the core sum up the list when it changed: soon for a few tenants, now and then for very many."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.engine import Engine

if TYPE_CHECKING:
    from app.core.authentication_status.overview import TenantOverview
    from app.core.authentication_status.summary import Summary

log = logging.getLogger(__name__)

PAUSE_SECONDS: Final = 0.3
"""What changes within this time is summed up at once."""
PAUSE_PER_TENANT: Final = 0.0015
"""Seconds more for each tenant: some twenty times what summing up takes, so that it is a small part of all work."""
_HOUR_MS: Final = 3_600_000


class Summing(QObject):
    """`came` carries each new `Summary`, from `begin` on. `rows` gives the list as it is shown."""

    came = Signal(object)

    def __init__(self, engine: Engine, rows: "Callable[[], Sequence[TenantOverview]]", parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._rows = rows
        self._news = asyncio.Event()
        self._free = asyncio.Event()
        self._free.set()
        self._task: asyncio.Task[None] | None = None
        hour = QTimer(self, interval=_HOUR_MS)
        hour.timeout.connect(self._news.set)  # yesterday moves on
        hour.start()

    def begin(self) -> None:
        """Sum up whenever the list changed, from now on."""
        if self._task is None:
            self._task = start(self, self._keep_summing_up())

    def list_changed(self) -> None:
        """Sum up anew, together with what else changes soon."""
        self._news.set()

    def hold(self, held: bool) -> None:
        """Wait while very much changes, such as during a check of all."""
        if held:
            self._free.clear()
        else:
            self._free.set()

    async def _keep_summing_up(self) -> None:
        while True:
            await self._news.wait()
            await self._free.wait()
            self._news.clear()
            rows = list(self._rows())
            try:
                self.came.emit(await self._sum_up(rows))
            except KeyturnError as failure:  # the list itself tells what is the matter
                log.info("The list was not summed up: %s", failure.title)
            await asyncio.sleep(PAUSE_SECONDS + len(rows) * PAUSE_PER_TENANT)

    async def _sum_up(self, rows: "list[TenantOverview]") -> "Summary":
        return await self._engine.call(lambda services: services.summary.of(rows))
