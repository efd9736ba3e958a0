"""The words for keeping tokens alive: what it runs in, what it waits for, and how it stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the machine is like right now. None is unknown, and restricts nothing."""

    online: bool | None = None
    metered: bool | None = None
    saving_power: bool | None = None


class Obstacle(StrEnum):
    """Why tokens are not refreshed by themselves at the moment."""

    SWITCHED_OFF = "switched off"
    OFFLINE = "no network"
    METERED = "metered network"
    SAVING_POWER = "battery saver"
    VAULT_LOCKED = "vault locked"
    ANOTHER_KEYTURN = "another Keyturn"
    OUTAGE = "servers not reached"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Run:
    """One go at the tenants that were due: how many were tried, and how many of them do not work."""

    at: datetime
    tenants: int
    failed: int


@dataclass(frozen=True, slots=True)
class KeepAliveState:
    """How it stands. `next_at` is when the next tenant is due, None where that is not known or there is none.

    `looked` is False until somebody has looked for the first time.
    """

    looked: bool = False
    waits_for: Obstacle | None = None
    running: bool = False
    next_at: datetime | None = None
    last: Run | None = None
