"""A trial of settings where there is no core yet, at the first start: on a loop of its own, in a thread."""

import logging
import threading
from collections.abc import AsyncGenerator, Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.errors import KeyturnError

if TYPE_CHECKING:
    import asyncio

    from app.core.settings.trial import Tried

    Trial = Callable[[str], AsyncGenerator[Tried, None]]
    """Tries the application of that id in Microsoft's global cloud."""

log = logging.getLogger(__name__)


class TrialThread(QObject):
    """One trial. The thread holds this object, so that whoever listens may go before it ends."""

    tried = Signal(object)
    failed = Signal(object)
    """Carries a `KeyturnError`."""
    ended = Signal()

    def __init__(self, trial: "Callable[[], AsyncGenerator[Tried, None]]") -> None:
        super().__init__()
        self._trial = trial
        self._stopped = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._thread = threading.Thread(target=self._run, name="trial", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Give it up, and wait for its end, which is soon."""
        self._stopped = True
        if self._loop is not None and self._task is not None:
            try:
                self._loop.call_soon_threadsafe(self._task.cancel)
            except RuntimeError:  # it has just ended
                return
        self._thread.join(timeout=5)

    def _our_mistake(self) -> KeyturnError:
        return KeyturnError(
            self.tr("That is a mistake in Keyturn"),
            self.tr("The test did not come to its end. It was written to the log."),
            self.tr("Start all the same, and test again in the settings."),
        )

    def _run(self) -> None:
        import asyncio
        from contextlib import suppress

        with suppress(asyncio.CancelledError):
            asyncio.run(self._try())

    async def _try(self) -> None:
        import asyncio
        from contextlib import aclosing

        self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
        if self._stopped:
            return
        try:
            async with aclosing(self._trial()) as results:
                async for result in results:
                    self.tried.emit(result)
        except KeyturnError as failure:
            self.failed.emit(failure)
        except Exception:
            log.exception("The trial of the settings ended by a mistake of ours")
            self.failed.emit(self._our_mistake())
        finally:
            self.ended.emit()
