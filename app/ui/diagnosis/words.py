"""The verdict's words beside the table's own: who must act, what an invitation does, forecasts, tickets."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.core.authentication_status.entra_pages import Blade, EntraPage
from app.core.authentication_status.model import Act, Failure, NewInvitationHelps, Verdict, Who
from app.core.clock import iso
from app.core.tenants.model import Tenant
from app.ui.moments import days_left, exact
from app.ui.shown import shown

if TYPE_CHECKING:
    from app.core.authentication_status.forecast import Forecast

_WHO: Final = {
    Who.TECHNICIAN: QT_TRANSLATE_NOOP("Diagnosis", "You"),
    Who.USER: QT_TRANSLATE_NOOP("Diagnosis", "The customer's user"),
    Who.ADMINISTRATOR: QT_TRANSLATE_NOOP("Diagnosis", "Their administrator"),
}
_INVITATION: Final = {
    NewInvitationHelps.YES: QT_TRANSLATE_NOOP("Diagnosis", "A new invitation fixes it."),
    NewInvitationHelps.NO: QT_TRANSLATE_NOOP("Diagnosis", "A new invitation does not help."),
    NewInvitationHelps.AFTER: QT_TRANSLATE_NOOP("Diagnosis", "A new invitation helps once that is done."),
    NewInvitationHelps.MAYBE: QT_TRANSLATE_NOOP("Diagnosis", "A new invitation may help."),
}
_ACTS: Final = {
    Act.INVITE: QT_TRANSLATE_NOOP("Diagnosis", "Send an invitation"),
    Act.NEW_CODE: QT_TRANSLATE_NOOP("Diagnosis", "New code"),
    Act.BROWSER: QT_TRANSLATE_NOOP("Diagnosis", "Sign in through a browser"),
    Act.CONSENT: QT_TRANSLATE_NOOP("Diagnosis", "Admin consent link"),
    Act.SETTINGS: QT_TRANSLATE_NOOP("Diagnosis", "Open the settings"),
    Act.TENANT: QT_TRANSLATE_NOOP("Diagnosis", "Correct the tenant"),
    Act.CHECK: QT_TRANSLATE_NOOP("Diagnosis", "Check again"),
}
_PAGES: Final = {
    Blade.POLICIES: QT_TRANSLATE_NOOP("Diagnosis", "Open Conditional Access"),
    Blade.APPLICATIONS: QT_TRANSLATE_NOOP("Diagnosis", "Open enterprise applications"),
    Blade.USERS: QT_TRANSLATE_NOOP("Diagnosis", "Open their users"),
    Blade.RISKY_USERS: QT_TRANSLATE_NOOP("Diagnosis", "Open risky users"),
    Blade.SIGN_INS: QT_TRANSLATE_NOOP("Diagnosis", "Open sign-in logs"),
    Blade.CROSS_TENANT: QT_TRANSLATE_NOOP("Diagnosis", "Open cross-tenant access"),
    Blade.REGISTRATION: QT_TRANSLATE_NOOP("Diagnosis", "Open the app registration"),
}


def who_text(who: Who) -> str:
    """Who must act, as people."""
    return _tr(str(_WHO[who]))


def invitation_text(helps: NewInvitationHelps) -> str:
    """Whether a new invitation helps, as a sentence."""
    return _tr(str(_INVITATION[helps]))


def act_text(act: Act, page: EntraPage | None = None) -> str:
    """What the button says that does `act`; nothing where there is nothing to press."""
    if act is Act.ENTRA:
        return _tr(str(_PAGES[page.blade])) if page else ""
    return _tr(str(_ACTS[act])) if act in _ACTS else ""


def who_acts_text(failure: Failure) -> str:
    """Who must act, and whether a new invitation helps, in a line."""
    who = _tr("Who must act: {who}").format(who=who_text(failure.who))
    return f"{who}   {invitation_text(failure.new_invitation_helps)}"


def codes_text(failure: Failure) -> str:
    """What to find the failure by at Microsoft: code, correlation id and time, in a line."""
    observed = failure.observed
    parts = [failure.code or failure.error, exact(observed.happened_at)]
    if observed.correlation_id:
        parts.insert(1, _tr("correlation id {id}").format(id=observed.correlation_id))
    return "   ".join(parts)


def left_text(verdict: Verdict, now: datetime) -> str:
    """How long the tokens live by the rule alone, until the forecast is there."""
    if verdict.estimated_expiry is None:
        return ""
    return _days_text(days_left(verdict.estimated_expiry, now))


def forecast_text(forecast: "Forecast", now: datetime) -> str:
    """The days that are left, the ground for it, and how sure that is."""
    sure = {"low": _tr("Confidence: low."), "medium": _tr("Confidence: medium."), "high": _tr("Confidence: high.")}
    return f"{_days_text(forecast.days_left(now))} {shown(forecast.ground)} {sure[forecast.confidence]}"


def ticket_text(tenant: Tenant, failure: Failure) -> str:
    """A failure for a ticket: whose, what happened, what helps, and what Microsoft's support asks for."""
    observed = failure.observed
    facts = [
        (_tr("Tenant"), f"{tenant.name} ({tenant.directory})"),
        (_tr("Tenant id"), tenant.directory_id or ""),
        (_tr("Account"), tenant.admin_username),
        (_tr("What happened"), f"{shown(failure.title)}. {shown(failure.message)}"),
        (_tr("What helps"), shown(failure.next_step)),
        (_tr("Who must act"), who_text(failure.who)),
        (_tr("New invitation"), invitation_text(failure.new_invitation_helps)),
        (_tr("Error"), " ".join(filter(None, (failure.error, observed.suberror, failure.code)))),
        (_tr("Correlation id"), observed.correlation_id or ""),
        (_tr("Time"), iso(observed.happened_at)),
        (_tr("Microsoft's words"), shown(observed.description)),
    ]
    return "\n".join(f"{name}: {value}" for name, value in facts if value)


def consent_message(tenant: Tenant, link: str) -> str:
    """What the technician pastes to the customer: who is to do what, and what they will see."""
    return "\n".join(
        (
            _tr("Permission for the Microsoft 365 access of {tenant}").format(tenant=tenant.name),
            "",
            _tr("A Global Administrator has to allow the application that we work with. It takes a minute:"),
            "",
            _tr("1. Open this link in a private (incognito) window: {link}").format(link=link),
            _tr("2. Sign in as a Global Administrator, read the permissions and press Accept."),
            _tr("3. The browser may then say that a page on localhost cannot be opened. That is how it ends."),
            "",
            _tr("If you did not expect this, do not accept, and call us on the number you know."),
        )
    )


def _days_text(days: int) -> str:
    return _tr("1 day left.") if days == 1 else _tr("{days} days left.").format(days=days)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Diagnosis", text)
