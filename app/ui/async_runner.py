"""Background work in the window: one loop, one way to start work from a widget, one way to end.

The only importer of qasync; that, and asyncio, are read when the first work starts: after the first paint.
"""

import logging
import sys
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.core.errors import KeyturnError
from app.ui.engine import EngineClosed
from app.ui.shown import shown

if TYPE_CHECKING:
    import asyncio

log = logging.getLogger(__name__)

GIVES_WAY_SECONDS: Final = 0.00005
"""After so long the engine's busy thread gives way to the window's. Python's 5 ms are much of a paint."""

_running: "set[asyncio.Task[None]]" = set()  # asyncio itself keeps only weak references


@runtime_checkable
class ShowsFailures(Protocol):
    """A widget that tells a person about a failure of its own, or of what lies in it."""

    def show_failure(self, failure: KeyturnError) -> None: ...


def run_window(make_main: Callable[[], Coroutine[Any, Any, int]]) -> int:
    """Run the coroutine to its end on Qt's event loop and return what it returns.

    Closing a window must not end Qt's loop, or the `finally` of running tasks would be skipped: the coroutine returns
    when all is closed.
    """
    import asyncio

    import qasync

    sys.setswitchinterval(GIVES_WAY_SECONDS)
    QApplication.setQuitOnLastWindowClosed(False)
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(QApplication.instance())) as runner:
        return runner.run(_to_the_end(make_main()))


def on_interrupt(stop: Callable[[], None]) -> None:
    """Have Ctrl+C in the terminal, and a polite kill, call `stop` (not on Windows, whose loops cannot)."""
    import asyncio
    import signal

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop)
        except NotImplementedError:
            return


def start(
    parent: QObject, work: Coroutine[Any, Any, None], *, failed: Callable[[KeyturnError], None] | None = None
) -> "asyncio.Task[None]":
    """Run `work` in the background for as long as `parent` lives.

    A `KeyturnError` goes to `failed`, or else to the nearest ancestor that `ShowsFailures`; anything else is a bug,
    logged and told in a dialog.
    """
    import asyncio

    task = asyncio.get_running_loop().create_task(_watched(parent, work, failed))

    def cancel() -> None:
        task.cancel()

    def forget(_: "asyncio.Task[None]") -> None:
        _running.discard(task)
        work.close()  # one that was cancelled before its first step would be reported as never awaited
        if isValid(parent):
            parent.destroyed.disconnect(cancel)

    _running.add(task)
    parent.destroyed.connect(cancel)
    task.add_done_callback(forget)
    return task


async def stop_all() -> None:
    """Cancel what is still running and wait until it has cleaned up."""
    import asyncio

    while _running:
        for task in _running:
            task.cancel()
        await asyncio.gather(*_running, return_exceptions=True)


async def _to_the_end(main: Coroutine[Any, Any, int]) -> int:
    try:
        return await main
    finally:
        await stop_all()


async def _watched(
    parent: QObject, work: Coroutine[Any, Any, None], failed: Callable[[KeyturnError], None] | None
) -> None:
    try:
        await work
    except KeyturnError as failure:
        log.info("%s", failure)
        if isValid(parent):
            (failed or _shower(parent))(failure)
    except EngineClosed:
        log.debug("Background work ended with the window")
    except Exception:
        log.exception("Background work failed")
        if isValid(parent):
            _tell_of_bug(parent)


def _shower(parent: QObject) -> Callable[[KeyturnError], None]:
    ancestor: QObject | None = parent
    while ancestor is not None:
        if isinstance(ancestor, ShowsFailures):
            return ancestor.show_failure
        ancestor = ancestor.parent()
    return lambda failure: _tell(parent, shown(failure.title), f"{shown(failure.happened)}\n\n{shown(failure.way_out)}")


def _tell_of_bug(parent: QObject) -> None:
    _tell(
        parent,
        QApplication.translate("Failure", "That is a mistake in Keyturn"),
        QApplication.translate(
            "Failure",
            "It was written to the log. Nothing that was stored is lost. "
            "Try it once more; if it comes back, send the log with a word on what you did.",
        ),
    )


def _tell(parent: QObject, title: str, text: str) -> None:
    """A dialog that does not stop the loop, as `exec` would."""
    from PySide6.QtWidgets import QMessageBox

    window = parent.window() if isinstance(parent, QWidget) else None
    dialog = QMessageBox(QMessageBox.Icon.Warning, "Keyturn", title, QMessageBox.StandardButton.Ok, window)
    dialog.setInformativeText(text)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
