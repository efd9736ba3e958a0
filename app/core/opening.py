"""Opens the core: makes each service out of the parts below it, and closes them in the opposite order.

A new service has a field in `Services` and a line in `_joined`; what works by itself has a line in `opened`.
"""

import asyncio
import getpass
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from app.core.authentication_status.forecasts import Forecasts
from app.core.authentication_status.service import StatusService
from app.core.authentication_status.summary import SummaryService
from app.core.backup.restoring import Restoring
from app.core.backup.room import sweep
from app.core.backup.service import Backups
from app.core.clock import Clock, SystemClock
from app.core.consent.service import ConsentService
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


@dataclass(frozen=True, slots=True)
class Ground:
    """What the services stand on."""

    folder: DataFolder
    storage: Storage
    settings: SettingsService
    safe: KeySafe
    vault: Vault
    connection: Connection
    events: Events
    clock: Clock
    actor: str
    """Who the activity list says did it."""


@asynccontextmanager
async def opened(
    folder: DataFolder, *, clock: Clock | None, safe: KeySafe | None, sends_mail: bool
) -> AsyncIterator[Services]:
    """The core on the data in `folder`, for as long as the block lasts; see `app.bootstrap.open_services`."""
    async with AsyncExitStack() as closing:
        ground = await _ground(folder, clock or SystemClock(), safe or KeyringSafe(), closing)
        services = _joined(ground, closing)
        if sends_mail:
            await closing.enter_async_context(_going_on(services.mail.run()))
        yield services


async def _ground(folder: DataFolder, clock: Clock, safe: KeySafe, closing: AsyncExitStack) -> Ground:
    folder.create()
    sweep(folder)
    storage = await Storage.open(folder.database, clock)
    closing.push_async_callback(storage.close)
    events = Events()
    settings = SettingsService(storage, events)
    await settings.load()
    vault = Vault(storage.keys, safe, clock)
    closing.callback(vault.lock)
    connection = Connection(settings, clock)
    closing.push_async_callback(connection.close)
    return Ground(folder, storage, settings, safe, vault, connection, events, clock, getpass.getuser())


def _joined(ground: Ground, closing: AsyncExitStack) -> Services:
    """Every service, each after those that it uses."""
    tokens = _tokens(ground)
    status = _status(ground, tokens, closing)
    renewals = _renewals(ground, tokens, status, closing)
    invitations = _invitations(ground, renewals)
    tenants = TenantService(ground.storage, ground.events, ground.clock, ground.actor)
    forecasts = Forecasts(ground.storage)
    return Services(
        tenants=tenants,
        settings=ground.settings,
        status=status,
        forecasts=forecasts,
        summary=SummaryService(ground.storage, ground.settings, ground.clock),
        reports=ReportService(tenants=tenants, status=status, forecasts=forecasts, clock=ground.clock),
        renewals=renewals,
        invitations=invitations,
        mail=_mail(ground, invitations),
        backups=_backups(ground),
        consent=_consent(ground, tokens, status, closing),
        vault=ground.vault,
        connection=ground.connection,
        events=ground.events,
        clock=ground.clock,
    )


def _tokens(ground: Ground) -> Tokens:
    return Tokens(
        storage=ground.storage,
        vault=ground.vault,
        settings=ground.settings,
        connect=ground.connection,
        exclusive=Exclusive(ground.folder.locks),
        clock=ground.clock,
    )


def _status(ground: Ground, tokens: Tokens, closing: AsyncExitStack) -> StatusService:
    status = StatusService(
        storage=ground.storage, tokens=tokens, settings=ground.settings, events=ground.events, clock=ground.clock
    )
    closing.push_async_callback(status.close)
    return status


def _renewals(ground: Ground, tokens: Tokens, status: StatusService, closing: AsyncExitStack) -> RenewalService:
    renewals = RenewalService(
        storage=ground.storage,
        tokens=tokens,
        status=status,
        settings=ground.settings,
        events=ground.events,
        clock=ground.clock,
        actor=ground.actor,
    )
    closing.push_async_callback(renewals.close)
    return renewals


def _invitations(ground: Ground, renewals: RenewalService) -> InvitationService:
    return InvitationService(
        storage=ground.storage,
        vault=ground.vault,
        settings=ground.settings,
        renewals=renewals,
        events=ground.events,
        clock=ground.clock,
        actor=ground.actor,
    )


def _mail(ground: Ground, invitations: InvitationService) -> MailService:
    return MailService(
        storage=ground.storage,
        vault=ground.vault,
        settings=ground.settings,
        invitations=invitations,
        events=ground.events,
        clock=ground.clock,
        locks=ground.folder.locks,
    )


def _backups(ground: Ground) -> Backups:
    return Backups(
        storage=ground.storage,
        vault=ground.vault,
        folder=ground.folder,
        restoring=restoring(ground.folder, clock=ground.clock, safe=ground.safe),
        clock=ground.clock,
        actor=ground.actor,
    )


def restoring(folder: DataFolder, *, clock: Clock | None, safe: KeySafe | None) -> Restoring:
    """See `app.bootstrap.restoring`."""
    return Restoring(folder, safe or KeyringSafe(), clock or SystemClock(), getpass.getuser())


def _consent(ground: Ground, tokens: Tokens, status: StatusService, closing: AsyncExitStack) -> ConsentService:
    consent = ConsentService(storage=ground.storage, tokens=tokens, status=status, clock=ground.clock)
    closing.push_async_callback(consent.close)
    return consent


@asynccontextmanager
async def _going_on(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """`work` in the background for as long as the block lasts."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})
