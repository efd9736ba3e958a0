"""Time, injected: what expires, polls or counts down asks a clock and can be tested without waiting."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """The present moment and the passing of time."""

    def now(self) -> datetime:
        """The present, timezone-aware, in UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return after `seconds`; cancelled like any other await."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        import asyncio  # as slow to import as a tenth of the window's start

        await asyncio.sleep(seconds)


def iso(moment: datetime) -> str:
    """`moment` as the command line and exported files write it: ISO 8601 in UTC, whole seconds, with `Z`."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
