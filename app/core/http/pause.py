"""A server's wish to be left alone for a while (Retry-After), as it is kept for the next process."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Pause:
    """`host` is to be left alone until then: by this tenant, or by everybody (None)."""

    host: str
    tenant_id: UUID | None
    until: datetime


class Pauses(Protocol):
    """Where they are kept."""

    async def keep(self, pauses: Sequence[Pause], now: datetime) -> None:
        """Have them on the disk, in place of earlier ones about the same."""
        ...

    async def going_on(self, now: datetime) -> list[Pause]:
        """Those that are not over."""
        ...
