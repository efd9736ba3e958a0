"""The words, icons and colours of each status, and the order in which statuses want attention."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QColor, QIcon

from app.core.authentication_status.model import ATTENTION, AuthenticationStatus, Verdict
from app.ui.moments import days_left
from app.ui.shown import shown
from app.ui.theme import theme

URGENCY: Final = {status: rank for rank, status in enumerate(ATTENTION)}


_LABELS: Final = {
    AuthenticationStatus.VALID: QT_TRANSLATE_NOOP("AuthenticationStatus", "Valid"),
    AuthenticationStatus.EXPIRING: QT_TRANSLATE_NOOP("AuthenticationStatus", "Expiring"),
    AuthenticationStatus.EXPIRED: QT_TRANSLATE_NOOP("AuthenticationStatus", "Expired"),
    AuthenticationStatus.CONSENT_REQUIRED: QT_TRANSLATE_NOOP("AuthenticationStatus", "Consent required"),
    AuthenticationStatus.BLOCKED: QT_TRANSLATE_NOOP("AuthenticationStatus", "Blocked"),
    AuthenticationStatus.UNREACHABLE: QT_TRANSLATE_NOOP("AuthenticationStatus", "Unreachable"),
    AuthenticationStatus.NOT_SET_UP: QT_TRANSLATE_NOOP("AuthenticationStatus", "Not set up"),
}


def label(status: AuthenticationStatus) -> str:
    """The status as a word on the screen."""
    return _tr(str(_LABELS[status]))


def icon_name(status: AuthenticationStatus) -> str:
    """The file of the status in resources/icons, without its ending."""
    return status.value.replace(" ", "-")


def colour_token(status: AuthenticationStatus) -> str:
    """The status's colour in the theme's file."""
    return f"status-{icon_name(status)}"


def icon(status: AuthenticationStatus) -> QIcon:
    return theme().icon(icon_name(status), colour_token(status))


def colour(status: AuthenticationStatus) -> QColor:
    return theme().colour(colour_token(status))


def happened(verdict: Verdict, now: datetime) -> str:
    """What is behind the status, in a few words."""
    if verdict.failure is not None:
        return shown(verdict.failure.title)
    if verdict.status is AuthenticationStatus.EXPIRING and verdict.estimated_expiry is not None:
        return _tr("Ends in {days} days if nothing uses it").format(days=days_left(verdict.estimated_expiry, now))
    if verdict.status is AuthenticationStatus.NOT_SET_UP:
        return _tr("No sign-in yet")
    return ""


def helps(verdict: Verdict) -> str:
    """What to do about it, in a sentence."""
    if verdict.failure is not None:
        return shown(verdict.failure.next_step)
    if verdict.status is AuthenticationStatus.EXPIRING:
        return _tr("Check now: that uses it, and it lives on.")
    if verdict.status is AuthenticationStatus.NOT_SET_UP:
        return _tr("Renew it: have the administrator sign in.")
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("AuthenticationStatus", text)
