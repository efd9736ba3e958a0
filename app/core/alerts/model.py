"""The words for what is told by itself: why a tenant needs somebody, an alert about several, how far a digest got."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Cause(StrEnum):
    """Why a tenant needs somebody. All but `DYING` are deaths, called as the status they come to."""

    DYING = "dying"
    EXPIRED = "expired"
    CONSENT_REQUIRED = "consent required"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Concern:
    """A tenant that needs somebody. `dies_at` is known of a dying one only."""

    tenant_id: UUID
    name: str
    cause: Cause
    dies_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """What is told at once: the tenants whose tokens died, and those whose tokens soon will, each by name."""

    died: tuple[Concern, ...] = ()
    dying: tuple[Concern, ...] = ()

    @property
    def tenant_ids(self) -> frozenset[UUID]:
        return frozenset(concern.tenant_id for concern in (*self.died, *self.dying))


@dataclass(frozen=True, slots=True)
class Told:
    """The causes that were told of a tenant since it was last well, and with those told now.

    `before` is None where the tenant was never looked at.
    """

    before: tuple[str, ...] | None
    after: tuple[str, ...]


class DigestState(StrEnum):
    """How far a day's digest got. `SENDING` is on the disk before the server can have it."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    MAYBE_SENT = "may have been sent"


@dataclass(frozen=True, slots=True)
class SentDigest:
    """One day's digest. `sent_at` is until when it tells, once it was (or may have been) sent."""

    day: str
    state: DigestState
    tries: int = 0
    last_error: str | None = None
    next_try_at: datetime | None = None
    sent_at: datetime | None = None
