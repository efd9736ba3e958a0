"""Opens the core: makes each service out of the parts below it, and closes them in the opposite order.

A new service has a field in `Services` and a line in `_joined`; what works by itself has a line in `opened`.
"""

import asyncio
import getpass
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from app.core.activity.service import ActivityService
from app.core.alerts.daily import DailyDigest
from app.core.alerts.watch import Watch
from app.core.authentication_status.forecasts import Forecasts
from app.core.authentication_status.service import StatusService
from app.core.authentication_status.summary import SummaryService
from app.core.backup.restoring import Restoring
from app.core.backup.room import sweep
from app.core.backup.service import Backups
from app.core.clock import Clock, SystemClock
from app.core.consent.service import ConsentService
from app.core.diagnostics import Diagnostics
from app.core.events import Events
from app.core.http.connection import Connection
from app.core.invitations.service import InvitationService
from app.core.keep_alive.conditions import MachineConditions
from app.core.keep_alive.service import KeepAlive
from app.core.mail.service import MailService
from app.core.paths import DataFolder
from app.core.renewal.service import RenewalService
from app.core.reports.service import ReportService
from app.core.services import Services
from app.core.settings.service import SettingsService
from app.core.settings.trial import SettingsTrial
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
    folder: DataFolder, *, clock: Clock | None, safe: KeySafe | None, on_its_own: bool
) -> AsyncIterator[Services]:
    """The core on the data in `folder`, for as long as the block lasts; see `app.bootstrap.open_services`."""
    async with AsyncExitStack() as closing:
        ground = await _ground(folder, clock or SystemClock(), safe or KeyringSafe(), closing)
        services = _joined(ground, closing)
        if on_its_own:
            for work in (services.mail.run(), services.keep_alive.run(), services.digest.run()):
                await closing.enter_async_context(going_on(work))
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
    mail = _mail(ground, invitations)
    return Services(
        tenants=tenants,
        settings=ground.settings,
        trial=SettingsTrial(ground.settings, ground.clock),
        status=status,
        forecasts=forecasts,
        summary=SummaryService(ground.storage, ground.settings, ground.clock),
        reports=ReportService(tenants=tenants, status=status, forecasts=forecasts, clock=ground.clock),
        renewals=renewals,
        invitations=invitations,
        mail=mail,
        activity=ActivityService(ground.storage),
        keep_alive=_keep_alive(ground, status),
        watch=_watch(ground, status, forecasts),
        digest=_digest(ground, status, forecasts, mail),
        backups=_backups(ground),
        consent=_consent(ground, tokens, status, closing),
        diagnostics=_diagnostics(ground, status, invitations),
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


def _keep_alive(ground: Ground, status: StatusService) -> KeepAlive:
    return KeepAlive(
        status=status,
        settings=ground.settings,
        vault=ground.vault,
        events=ground.events,
        clock=ground.clock,
        conditions=MachineConditions(),
        lock=ground.folder.locks / "keep-alive.lock",
    )


def _watch(ground: Ground, status: StatusService, forecasts: Forecasts) -> Watch:
    return Watch(
        storage=ground.storage,
        status=status,
        forecasts=forecasts,
        settings=ground.settings,
        events=ground.events,
        clock=ground.clock,
    )


def _digest(ground: Ground, status: StatusService, forecasts: Forecasts, mail: MailService) -> DailyDigest:
    return DailyDigest(
        storage=ground.storage,
        status=status,
        forecasts=forecasts,
        settings=ground.settings,
        mail=mail,
        vault=ground.vault,
        clock=ground.clock,
        lock=ground.folder.locks / "digest.lock",
    )


def _diagnostics(ground: Ground, status: StatusService, invitations: InvitationService) -> Diagnostics:
    return Diagnostics(
        folder=ground.folder,
        settings=ground.settings,
        status=status,
        invitations=invitations,
        vault=ground.vault,
        clock=ground.clock,
    )


@asynccontextmanager
async def going_on(work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """`work` in the background for as long as the block lasts."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})
