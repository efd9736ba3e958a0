"""Invitations that come from another machine: what each would do here, and taking them in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, or_, select

from app.core.activity.model import Activity
from app.core.clock import Clock
from app.core.invitations import life
from app.core.invitations.exported import Effect, Exported
from app.core.invitations.link import StoredLink
from app.core.invitations.model import Invitation
from app.core.storage.activity_table import add_lines
from app.core.storage.invitation_table import add_invitation
from app.core.storage.schema import InvitationLinkRow, InvitationRow, TenantRow
from app.core.storage.tenant_table import add_tenant
from app.core.storage.transactions import Transactions


class TransferTable:
    """The tables of tenants, invitations and links, as far as an exported file is about them."""

    def __init__(self, transactions: Transactions, clock: Clock) -> None:
        self._transactions = transactions
        self._clock = clock

    async def effects(self, entries: Sequence[Exported]) -> list[Effect]:
        """What taking in each of the entries would do; nothing is changed."""
        now = self._clock.now()
        return await self._transactions.read(lambda connection: [_effect(connection, entry, now) for entry in entries])

    async def take(self, entries: Sequence[tuple[Exported, StoredLink]], actor: str) -> list[Invitation]:
        """Store those of the entries that are not here and whose time is not over, in one transaction.

        A tenant that is here stays as it is.

        Raises:
            KeyRetired: links are sealed with a key that was replaced meanwhile.
        """
        return await self._transactions.write(lambda connection: self._take(connection, entries, actor))

    def _take(
        self, connection: Connection, entries: Sequence[tuple[Exported, StoredLink]], actor: str
    ) -> list[Invitation]:
        taken, now = [], self._clock.now()
        for entry, link in entries:
            if _effect(connection, entry, now).takes:
                tenant_id = _tenant_id(connection, entry) or add_tenant(connection, entry.tenant, now).id
                invitation = replace(entry.invitation, tenant_id=tenant_id)
                add_invitation(connection, invitation, link)
                taken.append(invitation)
        action = "imported the invitation"
        add_lines(connection, [Activity(now, actor, action, each.tenant_id, each.admin_username) for each in taken])
        return taken


def _effect(connection: Connection, entry: Exported, now: datetime) -> Effect:
    if _is_here(connection, entry):
        return Effect.ALREADY_HERE
    if not life.may_start(entry.invitation, now):
        return Effect.OVER
    return Effect.NEW_TENANT if _tenant_id(connection, entry) is None else Effect.KNOWN_TENANT


def _is_here(connection: Connection, entry: Exported) -> bool:
    same = select(InvitationRow.id).where(InvitationRow.id == entry.invitation.id)
    same_link = select(InvitationLinkRow.invitation_id).where(InvitationLinkRow.sha256 == entry.sha256)
    return any(connection.execute(each).first() is not None for each in (same, same_link))


def _tenant_id(connection: Connection, entry: Exported) -> UUID | None:
    directory = entry.tenant.directory
    same = or_(TenantRow.directory == directory, TenantRow.directory_id == directory)
    return connection.execute(select(TenantRow.id).where(same)).scalars().first()
