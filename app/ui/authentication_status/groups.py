"""Tenants that have something in common, which the list can be limited to: a week, a change, a cause; and its words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.core.authentication_status.changes import Change
from app.core.authentication_status.model import NewInvitationHelps, Who
from app.ui.moments import short, short_day
from app.ui.numbers import figures
from app.ui.shown import shown

if TYPE_CHECKING:
    from app.core.authentication_status.causes import Cause
    from app.core.authentication_status.overview import TenantOverview
    from app.core.authentication_status.weeks import Week


@dataclass(frozen=True, slots=True)
class Group:
    """`title` says what they have in common, `about` what that means; `invite` and `check` which act helps them all."""

    title: str
    about: str
    tenant_ids: tuple[UUID, ...]
    invite: bool = False
    check: bool = False


_WHO: Final = {
    Who.TECHNICIAN: QT_TRANSLATE_NOOP("TenantGroup", "You"),
    Who.USER: QT_TRANSLATE_NOOP("TenantGroup", "Whoever signs in"),
    Who.ADMINISTRATOR: QT_TRANSLATE_NOOP("TenantGroup", "Their administrator"),
}
_WHO_HAS_TO_ACT: Final = {
    Who.TECHNICIAN: QT_TRANSLATE_NOOP("TenantGroup", "It is for you to act."),
    Who.USER: QT_TRANSLATE_NOOP("TenantGroup", "Whoever signs in for the customer has to act."),
    Who.ADMINISTRATOR: QT_TRANSLATE_NOOP("TenantGroup", "The customer's administrator has to act."),
}
_HELPS: Final = {
    NewInvitationHelps.YES: QT_TRANSLATE_NOOP("TenantGroup", "A new invitation helps."),
    NewInvitationHelps.NO: QT_TRANSLATE_NOOP("TenantGroup", "A new invitation does not help."),
    NewInvitationHelps.AFTER: QT_TRANSLATE_NOOP("TenantGroup", "A new invitation helps after that."),
    NewInvitationHelps.MAYBE: QT_TRANSLATE_NOOP("TenantGroup", "A new invitation may help."),
}


def who_acts(who: Who) -> str:
    """Who has to act, in a word or two."""
    return _tr(str(_WHO[who]))


def of_cause(cause: "Cause") -> Group:
    """The tenants that fail for one reason."""
    acts = _tr(str(_WHO_HAS_TO_ACT[cause.who]))
    helps = _tr(str(_HELPS[cause.new_invitation_helps]))
    return Group(
        counted(len(cause.tenant_ids), shown(cause.title)),
        f"{acts} {helps}",
        cause.tenant_ids,
        invite=cause.new_invitation_helps is not NewInvitationHelps.NO,
        check=True,
    )


def of_week(week: "Week", tenant_ids: tuple[UUID, ...]) -> Group:
    """The tenants whose tokens are expected to end in one week."""
    return Group(
        counted(len(tenant_ids), _tr("Expected to end in the week of {week}").format(week=span(week))),
        _tr("A check uses the tokens, and they live on. Some policies end them all the same."),
        tenant_ids,
        invite=True,
        check=True,
    )


def of_change(change: Change, tenant_ids: tuple[UUID, ...]) -> Group:
    """The tenants that the same happened to since yesterday."""
    common = {
        Change.STOPPED: _tr("Stopped working since yesterday"),
        Change.EXPIRING: _tr("Expiring since yesterday"),
        Change.CAME_BACK: _tr("Work again since yesterday"),
        Change.RENEWED: _tr("Renewed since yesterday"),
        Change.ADDED: _tr("Added since yesterday"),
    }
    return Group(
        counted(len(tenant_ids), common[change]),
        "",
        tenant_ids,
        invite=change in {Change.STOPPED, Change.EXPIRING, Change.ADDED},
        check=True,
    )


def of_alert(tenant_ids: tuple[UUID, ...], at: datetime, now: datetime) -> Group:
    """The tenants that one notification told of."""
    told = _tr("From the notification of {moment}").format(moment=short(at, now))
    return Group(counted(len(tenant_ids), told), "", tenant_ids, invite=True, check=True)


def as_text(group: Group, overviews: "Iterable[TenantOverview]") -> str:
    """The group for a ticket: what its tenants have in common, then each with what helps it."""
    lines = [group.title, *filter(None, [group.about]), ""]
    for overview in overviews:
        tenant, failure = overview.tenant, overview.verdict.failure
        name = _tr("{tenant} ({directory})").format(tenant=tenant.name, directory=tenant.directory)
        helps = shown(failure.next_step) if failure else ""
        lines.append(_tr("{tenant}: {helps}").format(tenant=name, helps=helps) if helps else name)
    return "\n".join(lines)


def counted(count: int, common: str) -> str:
    """`14 tenants: The application is disabled`."""
    if count == 1:
        return _tr("1 tenant: {common}").format(common=common)
    return _tr("{count} tenants: {common}").format(count=figures(count), common=common)


def span(week: "Week") -> str:
    """The week's first and last day."""
    return _tr("{first} to {last}").format(first=short_day(week.first), last=short_day(week.last))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TenantGroup", text)
