"""The list of invitations, live: it follows each of them, its renewal, and its message in the outbox."""

import asyncio
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.core.events import Event, InvitationChanged, OutboxChanged, RenewalAdvanced, TenantsChanged
from app.core.mail.model import Outgoing
from app.ui.async_runner import ShowsFailures, start
from app.ui.engine import Engine
from app.ui.invitations.columns import invitations_model
from app.ui.invitations.row import InvitationRow, newest, read_rows, read_some_rows
from app.ui.live_list import LiveList

if TYPE_CHECKING:
    from app.core.services import Services

OUTBOX_SECONDS: Final = 0.25
"""The outbox is read whole: once for all that happens in it within this time."""


class InvitationList(LiveList[InvitationRow]):
    """Every invitation, or those of `only` (their ids) where it is given; it takes a `reload` to change that."""

    def __init__(self, engine: Engine, window: ShowsFailures, parent: QWidget | None = None) -> None:
        super().__init__(engine, invitations_model(self._now), self.tr("Invitations"), window, parent)
        self.only: frozenset[UUID] | None = None
        self._outbox_moved = False
        self._following: asyncio.Task[None] | None = None
        self.say_no_match(self.tr("No invitation matches"))
        self.say_why_empty("", "")

    def count_text(self, count: int) -> str:
        return self.tr("1 invitation") if count == 1 else self.tr("{count} invitations").format(count=count)

    async def read(self, services: "Services") -> list[InvitationRow]:
        return self._wanted(await read_rows(services))

    async def read_some(self, services: "Services", ids: frozenset[UUID]) -> list[InvitationRow]:
        return self._wanted(await read_some_rows(services, ids))

    def heard(self, event: Event) -> None:
        match event:
            case InvitationChanged(changed):
                if self.model.row(changed) is not None:
                    self.read_again(changed)
                elif self.only is None or changed in self.only:
                    self.reload()
            case RenewalAdvanced(_, renewal):
                self.read_again(renewal.id)
            case OutboxChanged():
                self._outbox_moved = True
                if self._following is None or self._following.done():
                    self._following = start(self, self._follow_outbox())
            case TenantsChanged():
                self.reload()

    def explain(self, row: InvitationRow) -> None:
        """Find out why an invitation failed that failed in an earlier run."""
        start(self, self._explain(row))

    async def _explain(self, row: InvitationRow) -> None:
        await self._engine.call(lambda services: services.renewals.known(row.id))
        self.read_again(row.id)

    async def _follow_outbox(self) -> None:
        async def read(services: "Services") -> list[Outgoing]:
            return await services.mail.outbox()

        while self._outbox_moved:
            await asyncio.sleep(OUTBOX_SECONDS)
            self._outbox_moved = False
            messages = newest(await self._engine.call(read))
            changed = [row for row in self.model.rows if messages.get(row.id) != row.outgoing]
            if changed:
                self.model.update_rows(replace(row, outgoing=messages.get(row.id)) for row in changed)
                self.changed.emit()

    def _now(self) -> datetime:
        return self.clock.now()

    def _wanted(self, rows: list[InvitationRow]) -> list[InvitationRow]:
        only = self.only
        return rows if only is None else [row for row in rows if row.id in only]
