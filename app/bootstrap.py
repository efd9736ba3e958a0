"""The composition root: joins the concrete parts of core, and the window or the practice directory to them."""

import asyncio
import getpass
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.authentication_status.forecasts import Forecasts
from app.core.authentication_status.service import StatusService
from app.core.clock import Clock, SystemClock
from app.core.events import Events
from app.core.http.connection import Connection
from app.core.invitations.service import InvitationService
from app.core.mail.service import MailService
from app.core.paths import DataFolder
from app.core.renewal.service import RenewalService
from app.core.reports.service import ReportService
from app.core.services import Services
from app.core.settings.service import SettingsService
from app.core.storage.database import Storage
from app.core.tenants.service import TenantService
from app.core.tokens.exclusive import Exclusive
from app.core.tokens.service import Tokens
from app.core.vault.keyring_safe import KeyringSafe
from app.core.vault.keys import KeySafe
from app.core.vault.vault import Vault

if TYPE_CHECKING:
    from app.practice.server import Addresses


class NoDisplay(Exception):
    """There is nothing to show a window on."""


@asynccontextmanager
async def open_services(
    folder: DataFolder, *, clock: Clock | None = None, safe: KeySafe | None = None, sends_mail: bool = False
) -> AsyncIterator[Services]:
    """The core on the data in `folder`, for as long as the block lasts. The vault is still locked.

    `safe` is where the data key lies; the operating system's keyring unless given. With `sends_mail` the outbox is
    emptied in the background.

    Raises:
        EnvironmentFailed: the folder or the database cannot be used.
    """
    clock = clock or SystemClock()
    events = Events()
    async with AsyncExitStack() as closing:
        folder.create()
        storage = await Storage.open(folder.database, clock)
        closing.push_async_callback(storage.close)
        settings = SettingsService(storage, events)
        await settings.load()
        vault = Vault(storage.keys, safe or KeyringSafe(), clock)
        closing.callback(vault.lock)
        connection = Connection(settings, clock)
        closing.push_async_callback(connection.close)
        tokens = Tokens(
            storage=storage,
            vault=vault,
            settings=settings,
            connect=connection,
            exclusive=Exclusive(folder.locks),
            clock=clock,
        )
        status = StatusService(storage=storage, tokens=tokens, settings=settings, events=events, clock=clock)
        closing.push_async_callback(status.close)
        actor = getpass.getuser()
        renewals = RenewalService(
            storage=storage,
            tokens=tokens,
            status=status,
            settings=settings,
            events=events,
            clock=clock,
            actor=actor,
        )
        closing.push_async_callback(renewals.close)
        invitations = InvitationService(
            storage=storage,
            vault=vault,
            settings=settings,
            renewals=renewals,
            events=events,
            clock=clock,
            actor=actor,
        )
        mail = MailService(
            storage=storage,
            vault=vault,
            settings=settings,
            invitations=invitations,
            events=events,
            clock=clock,
            locks=folder.locks,
        )
        if sends_mail:
            await closing.enter_async_context(_going_on(mail.run()))
        tenants, forecasts = TenantService(storage, events, clock, actor), Forecasts(storage)
        yield Services(
            tenants=tenants,
            settings=settings,
            status=status,
            forecasts=forecasts,
            reports=ReportService(tenants=tenants, status=status, forecasts=forecasts, clock=clock),
            renewals=renewals,
            invitations=invitations,
            mail=mail,
            vault=vault,
            connection=connection,
            events=events,
            clock=clock,
        )


@asynccontextmanager
async def onboarding_page(
    services: Services, *, host: str | None = None, port: int | None = None
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


@asynccontextmanager
async def _going_on(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """`work` in the background for as long as the block lasts."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


def open_window(folder: DataFolder, *, practice: bool) -> int:
    """Show the window until it is closed; returns the exit code.

    Raises:
        NoDisplay: there is no screen.
    """
    from app.ui import application  # PySide6, and only here

    if application.display_missing():
        raise NoDisplay
    state = folder.root / "window.ini"
    if practice:
        return _open_practice_window(folder, state)
    if folder.database.exists():
        return application.run(lambda: _open_for_window(folder), window_state=state)
    return _first_start(folder, state)


@asynccontextmanager
async def _open_for_window(folder: DataFolder) -> AsyncIterator[Services]:
    """The core, and beside it what works by itself while the window is open."""
    from app.onboarding.alongside import alongside

    async with open_services(folder, sends_mail=True) as services, alongside(services):
        yield services


def _first_start(folder: DataFolder, state: Path) -> int:
    """Nothing is stored yet: ask what to work on, then open the window on it."""
    from app.ui import application
    from app.ui.first_run.choice import Directory

    choice = application.first_choice()
    if choice is None:
        return 0
    if choice.directory is Directory.PRACTICE:
        return _open_practice_window(folder.practice, folder.practice.root / state.name)

    @asynccontextmanager
    async def opened() -> AsyncIterator[Services]:
        async with _open_for_window(folder) as services:
            if choice.client_id:
                await services.settings.set("application.client_id", choice.client_id)
            yield services

    return application.run(opened, window_state=state)


def _open_practice_window(folder: DataFolder, state: Path) -> int:
    from app.practice_session import give_sample_tokens, practising
    from app.ui import application

    found: list[Addresses] = []

    @asynccontextmanager
    async def opened() -> AsyncIterator[Services]:
        async with (
            _open_for_window(folder) as services,
            practising(folder, services, sample_tokens=False) as addresses,
        ):
            found.append(addresses)
            yield services

    return application.run(
        opened,
        window_state=state,
        control_page=lambda: found[-1].control_page if found else "",
        prepare=lambda services: give_sample_tokens(folder, services, found[-1]),
    )
