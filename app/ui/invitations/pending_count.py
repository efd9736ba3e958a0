"""How many invitations are pending, for the navigation: counted anew when one changes, and as time passes."""

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.engine import Engine

if TYPE_CHECKING:
    import asyncio

    from app.core.events import Event

log = logging.getLogger(__name__)

PAUSE_SECONDS: Final = 0.2
"""What changes within this time is counted at once."""
MINUTE_MS: Final = 60_000


class PendingCount(QObject):
    """`counted` carries the number, from `begin` on."""

    counted = Signal(int)

    def __init__(self, engine: Engine, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine

    def begin(self) -> None:
        """Count as soon as the core is open, and from then on."""
        start(self, self._keep_counting())

    async def _keep_counting(self) -> None:
        import asyncio  # after the first paint

        news = asyncio.Event()
        minute = QTimer(self, interval=MINUTE_MS)
        minute.timeout.connect(news.set)  # time ends invitations, and nobody else would notice
        minute.start()
        self.destroyed.connect(self._engine.subscribe(lambda event: self._heard(event, news)))
        while True:
            news.clear()
            try:
                counts = await self._engine.call(lambda services: services.invitations.counts())
                self.counted.emit(counts["pending"])
            except KeyturnError as failure:  # the open page tells it
                log.info("Pending invitations were not counted: %s", failure.title)
            await asyncio.sleep(PAUSE_SECONDS)
            await news.wait()

    def _heard(self, event: "Event", news: "asyncio.Event") -> None:
        from app.core.events import InvitationChanged, TenantsChanged

        if isinstance(event, InvitationChanged | TenantsChanged):
            news.set()
