"""Activity: who did what, when, to which tenant. Only ever added to, and never holding a secret."""

from dataclasses import dataclass
from datetime import datetime
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
