"""A line of the activity list. It is only ever added, and never holds a secret."""

from collections.abc import Mapping
from dataclasses import dataclass, field
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

    `shown` has what stands on the screen for acts and actors, by what is stored of them: a word is looked for there,
    and in what is stored only where nothing else is shown. `worded` has the words that stand in details in place of a
    template of such acts (see `details.templates`), where they are others than its own. Case makes no difference in all
    these, in a tenant's name, and in Latin letters without accents.
    """

    tenant_id: UUID | None = None
    search: str = ""
    shown: Mapping[str, str] = field(default_factory=dict)
    worded: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def everything(self) -> bool:
        """Whether no line is left out."""
        return self.tenant_id is None and not self.search


ALL: Final = Wanted()
"""Every line."""
