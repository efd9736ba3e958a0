"""Has the core sum up the list when it changed: soon for a few tenants, now and then for very many."""

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.engine import Engine

if TYPE_CHECKING:
    import asyncio

    from app.core.authentication_status.overview import TenantOverview
    from app.core.authentication_status.summary import Summary

log = logging.getLogger(__name__)

PAUSE_SECONDS: Final = 0.3
"""What changes within this time is summed up at once."""
PAUSE_PER_TENANT: Final = 0.0015
"""Seconds more for each tenant: some twenty times what summing up takes, so that it is a small part of all work."""
_HOUR_MS: Final = 3_600_000


class Summing(QObject):
    """`came` carries each new `Summary`, from `begin` on. `rows` gives the list as shown."""

    came = Signal(object)

    def __init__(self, engine: Engine, rows: "Callable[[], Sequence[TenantOverview]]", parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._rows = rows
        self._outdated = False
        self._held = False
        self._woken: asyncio.Event | None = None
        self._task: asyncio.Task[None] | None = None
        hour = QTimer(self, interval=_HOUR_MS)
        hour.timeout.connect(self.list_changed)  # yesterday moves on
        hour.start()

    def begin(self) -> None:
        """Sum up whenever the list changed, from now on, where the core is being opened at least."""
        if self._task is None and self._engine.begun:
            self._task = start(self, self._keep_summing_up())

    def list_changed(self) -> None:
        """Sum up anew, together with what else changes soon."""
        self._outdated = True
        self._wake()

    def hold(self, held: bool) -> None:
        """Wait while very much changes, such as during a check of all."""
        self._held = held
        self._wake()

    def _wake(self) -> None:
        if self._woken is not None:
            self._woken.set()

    async def _keep_summing_up(self) -> None:
        import asyncio  # after the first paint

        self._woken = asyncio.Event()
        while True:
            while self._held or not self._outdated:
                self._woken.clear()
                await self._woken.wait()
            self._outdated = False
            rows = list(self._rows())
            try:
                self.came.emit(await self._sum_up(rows))
            except KeyturnError as failure:  # the list itself tells what is the matter
                log.info("The list was not summed up: %s", failure.title)
            await asyncio.sleep(PAUSE_SECONDS + len(rows) * PAUSE_PER_TENANT)

    async def _sum_up(self, rows: "list[TenantOverview]") -> "Summary":
        return await self._engine.call(lambda services: services.summary.of(rows))
