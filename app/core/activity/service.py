"""Reads the activity list a page at a time, newest first, and writes it to a spreadsheet."""

import asyncio
from pathlib import Path
from typing import Final

from app.core.activity.model import ALL, Noted, Wanted
from app.core.clock import iso
from app.core.reports.model import Value
from app.core.reports.spreadsheet import as_csv
from app.core.reports.writing import write
from app.core.storage.database import Storage

PAGE: Final = 200
"""Lines read at a time."""
_COLUMNS: Final = ("at", "who", "what", "tenant", "tenant_id", "detail")


class ActivityService:
    """Who did what, when. Lines are added by whoever does something; nobody changes or removes one."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def latest(self, wanted: Wanted = ALL, before: int | None = None, most: int = PAGE) -> list[Noted]:
        """The newest lines, or those that follow when the line numbered `before` was the last one; at most `most`."""
        return await self._storage.activity.noted(wanted, before=before, limit=most)

    async def since(self, number: int, wanted: Wanted = ALL) -> list[Noted]:
        """Every line that came after the one with that number, newest first."""
        return await self._storage.activity.noted(wanted, after=number)

    async def export(self, file: Path, wanted: Wanted = ALL) -> int:
        """Write the lines as CSV that a spreadsheet opens without harm, newest first; returns how many.

        Raises:
            ReportNotWritten: the file cannot be written there.
        """
        lines = await self._storage.activity.noted(wanted)
        await asyncio.to_thread(lambda: write(file, as_csv(_COLUMNS, map(_cells, lines))))
        return len(lines)


def _cells(line: Noted) -> dict[str, Value]:
    done = line.activity
    tenant_id = "" if done.tenant_id is None else str(done.tenant_id)
    values = (iso(done.at), done.actor, done.action, line.tenant, tenant_id, done.detail)
    return dict(zip(_COLUMNS, values, strict=True))
