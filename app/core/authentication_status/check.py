"""One check of a tenant's tokens, as kept in its history."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.core.authentication_status.model import Observed


class CheckKind(StrEnum):
    """What was being done when the tokens were tried."""

    CHECK = "check"
    VALIDATION = "validation"
    RENEWAL = "renewal"


@dataclass(frozen=True, slots=True)
class Check:
    """What one try of a tenant's tokens showed: `failure` is None exactly when `ok`. Times in UTC and milliseconds."""

    at: datetime
    kind: CheckKind
    ok: bool
    duration_ms: int
    failure: Observed | None = None
