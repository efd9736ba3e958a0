"""Makes reports: the status list of all tenants and one tenant's history, in the format that a file name asks for."""

import asyncio
import json
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from uuid import UUID

from app.core.authentication_status.forecasts import Forecasts
from app.core.authentication_status.service import StatusService
from app.core.authentication_status.weeks import by_week
from app.core.clock import Clock, iso
from app.core.reports import model
from app.core.reports.formats import Format
from app.core.reports.model import HistoryLine, StatusLine
from app.core.reports.spreadsheet import as_csv
from app.core.reports.wording import ENGLISH, Wording
from app.core.reports.writing import write
from app.core.tenants.service import TenantService

LONGEST_HISTORY = 10_000
"""Checks of one tenant that a report holds: the latest, some 27 years of daily ones."""


class ReportService:
    """Writes reports. A file of that name is replaced."""

    def __init__(self, *, tenants: TenantService, status: StatusService, forecasts: Forecasts, clock: Clock) -> None:
        self._tenants = tenants
        self._status = status
        self._forecasts = forecasts
        self._clock = clock

    async def export_status(self, file: Path, only: Collection[UUID] | None = None, wording: Wording = ENGLISH) -> int:
        """Every tenant with its status, forecast and failure, what needs attention first; returns how many.

        `only` names the tenants that are wanted, where not all are. `wording` is that of a page; what programs read is
        the same in every language.

        Raises:
            UnknownFormat: the name ends in something else than a format's.
            ReportNotWritten: the file cannot be written there.
        """
        chosen, now = Format.of(file), self._clock.now()
        wanted = None if only is None else frozenset(only)
        found = await self._status.overview()
        overviews = sorted((each for each in found if wanted is None or each.tenant.id in wanted), key=model.attention)
        forecasts = await self._forecasts.of_all(overviews)
        lines = [model.status_line(each, forecasts.get(each.tenant.id), now) for each in overviews]

        def made() -> bytes:
            if chosen is Format.HTML:
                from app.core.reports import page  # templates take a moment to import

                weeks = by_week((each.dies_at for each in forecasts.values()), now)
                return page.status_page(lines, weeks, now, wording)
            return _plain(chosen, StatusLine, lines, "tenants", made_at=iso(now))

        await asyncio.to_thread(_put, file, made)
        return len(lines)

    async def export_history(self, tenant_id: UUID, file: Path, wording: Wording = ENGLISH) -> int:
        """One tenant's checks, newest first; returns how many. `wording` as in `export_status`.

        Raises:
            NotFound: no such tenant.
            UnknownFormat, ReportNotWritten: as `export_status`.
        """
        chosen, now = Format.of(file), self._clock.now()
        tenant = await self._tenants.get(tenant_id)
        checks = await self._status.history(tenant_id, LONGEST_HISTORY)
        lines = [
            model.history_line(check, self._status.explain(check.failure, tenant) if check.failure else None)
            for check in checks
        ]

        def made() -> bytes:
            if chosen is Format.HTML:
                from app.core.reports import page

                return page.history_page(tenant, lines, now, wording)
            return _plain(chosen, HistoryLine, lines, "checks", made_at=iso(now), tenant=tenant.directory)

        await asyncio.to_thread(_put, file, made)
        return len(lines)


def _put(file: Path, made: Callable[[], bytes]) -> None:
    write(file, made())


def _plain(
    chosen: Format,
    kind: type[StatusLine] | type[HistoryLine],
    lines: Sequence[StatusLine | HistoryLine],
    called: str,
    **about: str,
) -> bytes:
    values = [model.values(line) for line in lines]
    if chosen is Format.CSV:
        return as_csv(model.columns(kind), values)
    objects = [{name: None if value == "" else value for name, value in line.items()} for line in values]
    return json.dumps({**about, called: objects}, ensure_ascii=False, indent=2).encode("utf-8", errors="replace")
