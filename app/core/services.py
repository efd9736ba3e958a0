"""The core as its users see it: one object that holds every service, for the window and the command line alike."""

from dataclasses import dataclass

from app.core.activity.service import ActivityService
from app.core.alerts.daily import DailyDigest
from app.core.alerts.watch import Watch
from app.core.authentication_status.forecasts import Forecasts
from app.core.authentication_status.service import StatusService
from app.core.authentication_status.summary import SummaryService
from app.core.backup.service import Backups
from app.core.clock import Clock
from app.core.consent.service import ConsentService
from app.core.diagnostics import Diagnostics
from app.core.events import Events
from app.core.http.connection import Connection
from app.core.invitations.service import InvitationService
from app.core.keep_alive.service import KeepAlive
from app.core.mail.service import MailService
from app.core.renewal.service import RenewalService
from app.core.reports.service import ReportService
from app.core.settings.service import SettingsService
from app.core.settings.trial import SettingsTrial
from app.core.tenants.service import TenantService
from app.core.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class Services:
    """Everything Keyturn does. Use it only on the loop it was opened on."""

    tenants: TenantService
    settings: SettingsService
    trial: SettingsTrial
    status: StatusService
    forecasts: Forecasts
    summary: SummaryService
    reports: ReportService
    renewals: RenewalService
    invitations: InvitationService
    mail: MailService
    activity: ActivityService
    backups: Backups
    consent: ConsentService
    keep_alive: KeepAlive
    watch: Watch
    digest: DailyDigest
    diagnostics: Diagnostics
    vault: Vault
    connection: Connection
    events: Events
    clock: Clock
