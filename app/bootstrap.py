"""The composition root: joins the core to the window, the onboarding page or the practice directory.

It imports nothing of them on top: the window's first paint waits for whatever is imported here.
"""

import gc
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.clock import SystemClock
from app.core.paths import DataFolder

if TYPE_CHECKING:
    from datetime import datetime

    from app.core.authentication_status.overview import Overviews
    from app.core.backup.restoring import Restoring
    from app.core.clock import Clock
    from app.core.services import Services
    from app.core.settings.trial import Tried
    from app.core.vault.keys import KeySafe
    from app.practice.server import Addresses


class NoDisplay(Exception):
    """There is nothing to show a window on."""


def open_services(
    folder: DataFolder, *, clock: "Clock | None" = None, safe: "KeySafe | None" = None, on_its_own: bool = False
) -> "AbstractAsyncContextManager[Services]":
    """The core on the data in `folder`, for as long as the block lasts. The vault is still locked.

    `safe` is where the data key lies; the operating system's keyring unless given. With `on_its_own` Keyturn does by
    itself what it can, in the background: it empties the outbox, keeps tokens alive, and sends the digest.

    Raises:
        EnvironmentFailed: the folder or the database cannot be used.
    """
    from app.core.opening import opened  # every library of the core: after the window's first paint

    return opened(folder, clock=clock, safe=safe, on_its_own=on_its_own)


def restoring(folder: DataFolder, *, clock: "Clock | None" = None, safe: "KeySafe | None" = None) -> "Restoring":
    """What brings backups back into `folder`, for which no core may be open on it."""
    from app.core.opening import restoring

    return restoring(folder, clock=clock, safe=safe)


@asynccontextmanager
async def onboarding_page(
    services: "Services", *, host: str | None = None, port: int | None = None
) -> AsyncIterator[str]:
    """The onboarding page for as long as the block lasts; the address that it listens on.

    `host` and `port` stand in for the settings. The block goes on with what an earlier run left unfinished.

    Raises:
        NoPublicAddress: other machines would reach it over plain http.
        CannotListen: the address or port cannot be had.
    """
    from app.onboarding.server import OnboardingServer  # its web server takes a moment to import

    server = OnboardingServer(services, host=host, port=port)
    address = await server.start()
    try:
        await services.renewals.go_on_with_all()
        yield address
    finally:
        await server.stop()


def open_window(folder: DataFolder, *, practice: bool, background: bool = False) -> int:
    """Show the window until it is closed; returns the exit code. With `background` it waits in the tray.

    Raises:
        NoDisplay: there is no screen.
    """
    gc.disable()  # nothing of what a start makes is garbage; `CalmCollector` takes over
    from app.ui import display, qt_bindings

    if display.missing():
        raise NoDisplay
    qt_bindings.load()
    from app.ui import application

    state = folder.root / "window.ini"
    if practice:
        return _open_practice_window(folder, state)
    if folder.database.exists():
        return application.run(
            lambda: _open_for_window(folder),
            window_state=state,
            first_look=lambda: _first_look(folder),
            background=background,
            starts_again_with=lambda: folder.arguments,
        )
    return _first_start(folder, state)


@asynccontextmanager
async def _open_for_window(folder: DataFolder) -> AsyncIterator["Services"]:
    """The core, and beside it what works by itself while the window is open."""
    from app.core.opening import going_on
    from app.onboarding.alongside import alongside

    async with (
        open_services(folder, on_its_own=True) as services,
        alongside(services),
        going_on(services.watch.run()),  # where there is no window, nobody would see its alerts
    ):
        yield services


def _first_look(folder: DataFolder) -> "Overviews | None":
    from app.core.storage.first_look import first_look

    return first_look(folder.database, SystemClock().now())


def _try_application(client_id: str) -> "AsyncGenerator[Tried, None]":
    from app.core.settings.trial import application_target, tried

    return tried(application_target(client_id), None, SystemClock())


def _first_start(folder: DataFolder, state: Path) -> int:
    """Nothing is stored yet: ask what to work on, then open the window on it."""
    from app.ui import application
    from app.ui.first_run.choice import Directory

    choice = application.first_choice(_try_application)
    if choice is None:
        return 0
    if choice.directory is Directory.PRACTICE:
        return _open_practice_window(folder.practice, folder.practice.root / state.name)

    @asynccontextmanager
    async def opened() -> AsyncIterator["Services"]:
        async with _open_for_window(folder) as services:
            if choice.client_id:
                await services.settings.set("application.client_id", choice.client_id)
            yield services

    return application.run(
        opened,
        window_state=state,
        starts_again_with=lambda: folder.arguments,
        on_ready=(lambda window: window.restore()) if choice.restore else None,
    )


def _open_practice_window(folder: DataFolder, state: Path) -> int:
    from app.ui import application

    found: list[Addresses] = []
    offered_at: list[datetime] = []

    @asynccontextmanager
    async def opened() -> AsyncIterator["Services"]:
        from app.practice_session import practising  # its web server is read after the first paint

        async with (
            _open_for_window(folder) as services,
            practising(folder, services, sample_tokens=False) as addresses,
        ):
            found.append(addresses)
            offered_at.append(services.clock.now())
            yield services

    async def prepare(services: "Services") -> None:
        from app.practice_session import give_sample_tokens

        await give_sample_tokens(folder, services, found[-1], since=offered_at[-1])

    return application.run(
        opened,
        window_state=state,
        first_look=lambda: _first_look(folder),
        control_page=lambda: found[-1].control_page if found else "",
        prepare=prepare,
    )
