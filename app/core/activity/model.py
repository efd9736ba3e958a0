"""A line of the activity list. It is only ever added, and never holds a secret."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Activity:
    """One line of the activity list.

    `action` is what was done ("added the tenant"); `detail` what it was about, in words that stay true after the
    tenant is renamed or removed.
    """

    at: datetime
    actor: str
    action: str
    tenant_id: UUID | None
    detail: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A line as it is kept. `number` grows with each; `tenant` is the tenant's name now, "" where it was removed."""

    number: int
    activity: Activity
    tenant: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines are wanted: those of one tenant, or of all, that hold every word of `search`.

    Case makes no difference in a tenant's name, and in Latin letters without accents.
    """

    tenant_id: UUID | None = None
    search: str = ""


ALL: Final = Wanted()
"""Every line."""
