"""The window's life: first paint, then the core behind it, then an orderly end. Called by the composition root."""

import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.ui.async_runner import on_interrupt, run_window, start, stop_all
from app.ui.engine import Engine, FirstLook, OpenServices
from app.ui.language import chosen_in, put_on
from app.ui.main_window import MainWindow
from app.ui.theme import appearance_in, theme

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.first_run.choice import FirstChoice
    from app.ui.interlude import Interlude
    from app.ui.registration.trial_thread import Trial
    from app.ui.tray.one_window import OneWindow
    from app.ui.tray.presence import Presence

    Prepare = Callable[[Services], Awaitable[None]]

PAINTED_WITHIN_MS: Final = 1_000
"""A window that starts hidden or minimized is never painted; the core is opened all the same."""


def run(
    open_services: OpenServices,
    *,
    window_state: Path,
    first_look: FirstLook | None = None,
    control_page: Callable[[], str] | None = None,
    prepare: "Prepare | None" = None,
    on_ready: Callable[[MainWindow], None] | None = None,
    background: bool = False,
    starts_again_with: Callable[[], Sequence[str]] | None = None,
) -> int:
    """Show the window until it is closed; returns the exit code.

    `open_services` is entered in the background after the first paint and left at the end. `window_state` is the file
    that remembers sizes and places. `first_look` gives the tenants for the first paint. `control_page` gives the
    address of the practice directory's own page, where the core runs on one. `prepare` is work for the core as soon as
    the vault is open, which is asked for at once then. `on_ready` is called once the core is open. With `background`
    the window waits in the tray. `starts_again_with` gives the arguments for a Keyturn that starts with the session;
    None where it cannot. Where a window is open on the same data already, that one comes forward, and this returns at
    once.
    """
    application()
    one_window = _the_one_window(window_state.parent / "window", come_forward=not background)
    if one_window is None:
        return 0
    state = QSettings(str(window_state), QSettings.Format.IniFormat)
    theme().choose(appearance_in(state))
    put_on(application(), chosen_in(state))
    windows = _Windows(open_services, state, one_window, control_page, starts_again_with)
    engine = Engine(open_services, first_look=first_look)
    if background:
        window = windows.made_for(engine)
        window.winId()  # a window that the system knows, though nobody sees it
    else:
        window = windows.shown_for(engine)
        _wait_for_paint(window)
    return run_window(lambda: _live(engine, window, windows, prepare, on_ready))


class _Windows:
    """The windows of one run, one after the other, and what is made for each."""

    def __init__(
        self,
        open_services: OpenServices,
        state: QSettings,
        one_window: "OneWindow",
        control_page: Callable[[], str] | None,
        starts_again_with: Callable[[], Sequence[str]] | None,
    ) -> None:
        self._open_services = open_services
        self._state = state
        self._one_window = one_window
        self._control_page = control_page
        self._starts_again_with = starts_again_with

    def made_for(self, engine: Engine) -> MainWindow:
        return MainWindow(engine, self._state, self._control_page)

    def shown_for(self, engine: Engine) -> MainWindow:
        window = self.made_for(engine)
        window.show()
        return window

    def engine_after(self, interlude: "Interlude") -> Engine:
        """What opens the core again, once that has happened."""
        from app.ui.interlude import opened_after

        return Engine(opened_after(interlude, self._open_services))

    def presence_of(self, engine: Engine, window: MainWindow) -> "Presence":
        """How Keyturn is there without the window."""
        from app.ui.tray.autostart import autostart
        from app.ui.tray.presence import Presence

        arguments = self._starts_again_with
        presence = Presence(
            engine,
            window,
            self._state,
            autostart=None if arguments is None else autostart(arguments()),
            background=window.isHidden(),
        )
        self._one_window.wanted.connect(presence.show_window)
        presence.ended.connect(self._one_window.leave)  # whoever starts Keyturn while this one closes gets another one
        self._one_window.take()  # again, between two windows
        return presence


def first_choice(trial: "Trial") -> "FirstChoice | None":
    """Ask what Keyturn is to work on; None when the person would rather not say and leaves.

    `trial` tries an application in Microsoft's cloud.
    """
    from app.ui.first_run.dialog import FirstRunDialog

    put_on(application())
    dialog = FirstRunDialog(trial)
    return dialog.choice if dialog.exec() else None


def application() -> QApplication:
    """The one QApplication, made at the first call. `display.missing` must have been asked before."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    made = _Application([sys.argv[0], "-style", "fusion"])  # set later, PySide6 would read every class of styles
    made.setApplicationName("Keyturn")
    made.setDesktopFileName("keyturn")
    theme()
    return made


class _Application(QApplication):
    """Knows quitting from closing a window, where somebody wants to know."""

    on_quit: Callable[[], None] | None = None

    def event(self, event: QEvent) -> bool:
        """Of the macOS menu, and of a session that ends: the window, which may go on in the tray, is not asked."""
        if event.type() == QEvent.Type.Quit and self.on_quit is not None:
            self.on_quit()
            return True
        return super().event(event)


async def _live(
    engine: Engine,
    window: MainWindow,
    windows: _Windows,
    prepare: "Prepare | None",
    on_ready: Callable[[MainWindow], None] | None,
) -> int:
    """One window after the other, as often as something can only happen between two."""
    interlude = await _one_life(engine, window, windows, prepare, on_ready)
    while interlude is not None:
        engine = windows.engine_after(interlude)
        window = windows.shown_for(engine)
        interlude = await _one_life(engine, window, windows, prepare, interlude.tell)
    return 0


async def _one_life(
    engine: Engine,
    window: MainWindow,
    windows: _Windows,
    prepare: "Prepare | None",
    on_ready: Callable[[MainWindow], None] | None,
) -> "Interlude | None":
    """Have the core behind the window until it is closed; what is to happen then, before another is shown."""
    import asyncio

    from app.ui.calm_collector import CalmCollector

    closing = asyncio.Event()
    wanted: list[Interlude] = []
    window.close_requested.connect(closing.set)
    if window.closing:
        closing.set()
    engine.start_again.connect(wanted.append)
    on_interrupt(closing.set)
    CalmCollector(engine, window.windowHandle(), window)
    engine.opening.connect(lambda: start(window, _settle(engine, window, prepare, on_ready)))
    engine.start()
    window.set_presence(windows.presence_of(engine, window))
    window.close_requested.disconnect(closing.set)
    _end_with(window, closing.set)
    engine.start_again.connect(window.close)  # after its presence, which lets it end then
    await closing.wait()
    window.hide()
    await engine.close()
    await stop_all()
    window.deleteLater()
    return wanted[0] if wanted else None


def _end_with(window: MainWindow, end: Callable[[], None]) -> None:
    """Whether a closed window is the end, is for its presence to say."""
    presence, running = window.presence(), QApplication.instance()
    if presence is not None:
        presence.ended.connect(end)
    if isinstance(running, _Application):
        running.on_quit = end


def _the_one_window(folder: Path, *, come_forward: bool) -> "OneWindow | None":
    """What keeps others from opening a window on the same data; None where another one is there, and came forward.

    One that does not answer is passed over.
    """
    from app.ui.tray import one_window

    one = one_window.OneWindow(folder)
    if not one.take() and (not come_forward or one_window.come_forward(folder)):
        return None
    return one


def _wait_for_paint(window: MainWindow) -> None:
    """Return when the window is on the screen: even reading asyncio would hold up the paint."""
    waiting = QEventLoop()
    window.painted.connect(waiting.quit)
    window.close_requested.connect(waiting.quit)
    QTimer.singleShot(PAINTED_WITHIN_MS, waiting.quit)
    waiting.exec()


async def _settle(
    engine: Engine,
    window: MainWindow,
    prepare: "Prepare | None",
    on_ready: Callable[[MainWindow], None] | None,
) -> None:
    await engine.ready()
    _tell_of_network(engine, window)
    window.pending.begin()
    window.take_up_renewals()
    window.remind_of_backup()
    if prepare is not None:
        start(window, _prepare(engine, window, prepare))
    if on_ready is not None:
        on_ready(window)


def _tell_of_network(engine: Engine, window: MainWindow) -> None:
    from app.ui.network_facts import NetworkFacts  # after the first paint

    NetworkFacts(engine, window)


async def _prepare(engine: Engine, window: MainWindow, prepare: "Prepare") -> None:
    from app.ui.unlock.unlocking import unlocked

    if await unlocked(engine, window):
        await engine.call(prepare)
