"""What an invitation is and the states of its life. What may become of it is in life.py."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.core.authentication_status.model import Observed


class InvitationState(StrEnum):
    """Where an invitation stands. The last four are final; but for a failed one, which may be tried again, closed."""

    PREPARED = "prepared"
    SENT = "sent"
    OPENED = "opened"
    CODE_ISSUED = "code issued"
    SIGNED_IN = "signed in"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    FAILED = "failed"

    @property
    def final(self) -> bool:
        return self in _FINAL

    @property
    def closed(self) -> bool:
        """Whether nothing more can come of it: its link is gone."""
        return self in _CLOSED


_CLOSED = frozenset({InvitationState.COMPLETED, InvitationState.CANCELLED, InvitationState.EXPIRED})
_FINAL = _CLOSED | {InvitationState.FAILED}


@dataclass(frozen=True, slots=True)
class Invitation:
    """Our request that a customer's administrator signs in as `admin_username`.

    `email` is where it goes and need not be a real address. `expires_at` ends the invitation itself (days), not a code
    (minutes). `failure` says why a failed one failed. `sent_count` counts how often it was handed out, `sent_at` is the
    last time. `has_link`: an Auth URL of it can be shown; it is gone when it opens nothing any more.
    """

    id: UUID
    tenant_id: UUID
    email: str | None
    admin_username: str
    state: InvitationState
    created_at: datetime
    expires_at: datetime
    created_by: str
    opened_at: datetime | None = None
    authenticated_at: datetime | None = None
    ended_at: datetime | None = None
    failure: Observed | None = None
    ticket: str | None = None
    sent_at: datetime | None = None
    sent_count: int = 0
    has_link: bool = False
