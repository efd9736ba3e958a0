"""The window's life: first paint, then the core behind it, then an orderly end. Called by the composition root."""

import os
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
_NEEDS_NO_DISPLAY = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}


def run(
    open_services: OpenServices,
    *,
    window_state: Path,
    first_look: FirstLook | None = None,
    control_page: Callable[[], str] | None = None,
    prepare: "Prepare | None" = None,
    on_ready: Callable[[MainWindow], None] | None = None,
    background: bool = False,
    starts_again_with: Sequence[str] | None = None,
) -> int:
    """Show the window until it is closed; returns the exit code.

    `open_services` is entered in the background after the first paint and left at the end. `window_state` is the file
    that remembers sizes and places. `first_look` gives the tenants for the first paint. `control_page` gives the
    address of the practice directory's own page, where the core runs on one. `prepare` is work for the core as soon as
    the vault is open, which is asked for at once then. `on_ready` is called once the core is open. With `background`
    the window waits in the tray. `starts_again_with` are the arguments for a Keyturn that starts with the session; None
    where it cannot. Where a window is open on the same data already, that one comes forward, and this returns at once.
    """
    application()
    one_window = _the_one_window(window_state.parent / "window", come_forward=not background)
    if one_window is None:
        return 0
    state = QSettings(str(window_state), QSettings.Format.IniFormat)
    theme().choose(appearance_in(state))
    put_on(application(), chosen_in(state))

    def show(engine: Engine) -> tuple[Engine, MainWindow]:
        window = MainWindow(engine, state, control_page)
        window.show()
        return engine, window

    def open_again(interlude: "Interlude") -> tuple[Engine, MainWindow]:
        from app.ui.interlude import opened_after

        return show(Engine(opened_after(interlude, open_services)))

    def present(engine: Engine, window: MainWindow) -> "Presence":
        from app.ui.tray.autostart import autostart
        from app.ui.tray.presence import Presence

        with_session = None if starts_again_with is None else autostart(starts_again_with)
        presence = Presence(engine, window, state, autostart=with_session, background=window.isHidden())
        one_window.wanted.connect(presence.show_window)
        presence.ended.connect(one_window.leave)  # whoever starts Keyturn while this one closes gets another one
        one_window.take()  # again, between two windows
        return presence

    first = Engine(open_services, first_look=first_look)
    if background:
        engine, window = first, MainWindow(first, state, control_page)
        window.winId()  # a window that the system knows, though nobody sees it
    else:
        engine, window = show(first)
        _wait_for_paint(window)
    return run_window(lambda: _live(engine, window, open_again, prepare, on_ready, present))


def first_choice(trial: "Trial") -> "FirstChoice | None":
    """Ask what Keyturn is to work on; None when the person would rather not say and leaves.

    `trial` tries an application in Microsoft's cloud.
    """
    from app.ui.first_run.dialog import FirstRunDialog

    put_on(application())
    dialog = FirstRunDialog(trial)
    return dialog.choice if dialog.exec() else None


def application() -> QApplication:
    """The one QApplication, made at the first call. `display_missing` must have been asked before."""
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


def display_missing() -> bool:
    """Whether no window can be opened here. Qt would end the process if it were asked; so this asks the sockets."""
    if sys.platform in {"win32", "darwin"}:
        return False
    wanted = os.environ.get("QT_QPA_PLATFORM", "")
    if {name.split(":")[0] for name in wanted.split(";")} & _NEEDS_NO_DISPLAY:
        return False
    return not (_answers(_wayland_address()) or _x11_answers(os.environ.get("DISPLAY", "")))


async def _live(
    engine: Engine,
    window: MainWindow,
    open_again: "Callable[[Interlude], tuple[Engine, MainWindow]]",
    prepare: "Prepare | None",
    on_ready: Callable[[MainWindow], None] | None,
    present: "Callable[[Engine, MainWindow], Presence]",
) -> int:
    """One window after the other, as often as something can only happen between two."""
    interlude = await _one_life(engine, window, prepare, on_ready, present)
    while interlude is not None:
        engine, window = open_again(interlude)
        interlude = await _one_life(engine, window, prepare, interlude.tell, present)
    return 0


async def _one_life(
    engine: Engine,
    window: MainWindow,
    prepare: "Prepare | None",
    on_ready: Callable[[MainWindow], None] | None,
    present: "Callable[[Engine, MainWindow], Presence]",
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
    window.set_presence(present(engine, window))
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


def _wayland_address() -> str:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return str(Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name)) if name else ""


def _x11_answers(display: str) -> bool:
    import socket

    host, colon, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not colon or not number.isdecimal():
        return False
    if host in {"", "unix"} or host.startswith("/"):
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 (where X servers listen)
        return _answers(f"\0{path}") or _answers(path)
    try:
        with socket.create_connection((host, 6000 + int(number)), timeout=3):
            return True
    except OSError:
        return False


def _answers(address: str) -> bool:
    """Whether something listens at the unix socket `address`."""
    import socket

    if not address:
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(3)
        try:
            probe.connect(address)
        except OSError:
            return False
    return True
