"""Histories of a tenant as they come about: a sign-in, checks that work, a check that finds the tokens dead."""

from datetime import UTC, datetime, timedelta

from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.model import Observed

START = datetime(2026, 1, 1, 9, 0, tzinfo=UTC)
FREQUENCY, PASSWORD, REVOKED = 70043, 50133, 50173


def signed_in(at: float) -> Check:
    """A sign-in, `at` days after START."""
    return Check(START + timedelta(days=at), CheckKind.RENEWAL, True, 800)


def worked(at: float) -> Check:
    return Check(START + timedelta(days=at), CheckKind.CHECK, True, 200)


def failed(at: float, code: int = FREQUENCY, error: str = "invalid_grant") -> Check:
    moment = START + timedelta(days=at)
    return Check(moment, CheckKind.CHECK, False, 200, Observed(error, moment, codes=(code,) if code else ()))


def lived(began: float, days: float, code: int = FREQUENCY, every: float = 1) -> list[Check]:
    """A sign-in whose tokens are checked `every` so many days and found dead once they are `days` old."""
    checks, at = [signed_in(began)], began + every
    while at - began < days:
        checks.append(worked(at))
        at += every
    return [*checks, failed(at, code)]
