"""The outbox: where each message stands and, sealed until it is sent, what it says.

A message goes from waiting to sending in one conditional statement: of two processes that try, one succeeds.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Select, and_, delete, exists, insert, or_, select, update

from app.core.mail.errors import NoSuchOutgoing, NotNow
from app.core.mail.model import Outgoing, OutgoingState
from app.core.phrases import phrase
from app.core.storage.errors import no_such_invitation
from app.core.storage.schema import InvitationRow, OutboxRow
from app.core.storage.sealed import UNSENT_MESSAGES
from app.core.storage.transactions import Transactions
from app.core.vault.model import Sealed

_ALL = select(
    OutboxRow.id,
    OutboxRow.invitation_id,
    OutboxRow.recipient,
    OutboxRow.message_id,
    OutboxRow.state,
    OutboxRow.created_at,
    OutboxRow.tries,
    OutboxRow.last_error,
    OutboxRow.next_try_at,
)
_WAITING = OutboxRow.state == OutgoingState.WAITING.value
_SENDING = OutboxRow.state == OutgoingState.SENDING.value


class OutboxTable:
    """Messages by id. They go with their invitation when that is removed."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def add(self, outgoing: Outgoing, sealed: Sealed) -> None:
        """Put a message in.

        Raises:
            NotFound: its invitation was removed meanwhile.
            KeyRetired: it is sealed with a key that was replaced meanwhile.
        """
        await self._transactions.write(lambda connection: _add(connection, outgoing, sealed))

    async def list(self) -> list[Outgoing]:
        """All of them, newest first."""
        newest = _ALL.order_by(OutboxRow.created_at.desc(), OutboxRow.id)
        return await self._transactions.read(lambda connection: _found(connection, newest))

    async def message(self, outgoing_id: UUID) -> Sealed | None:
        """What the message says; None once it is sent, or when its key was lost."""
        return await self._transactions.read(lambda connection: UNSENT_MESSAGES.get(connection, outgoing_id))

    async def due(self, now: datetime) -> Outgoing | None:
        """The oldest waiting message whose time has come."""
        oldest = _ALL.where(_WAITING, OutboxRow.next_try_at <= now).order_by(OutboxRow.created_at, OutboxRow.id)
        found = await self._transactions.read(lambda connection: _found(connection, oldest.limit(1)))
        return found[0] if found else None

    async def has_work(self, now: datetime) -> bool:
        """Whether a message is due, or one is being sent by somebody who may not be there any more."""
        either = exists().where(or_(_SENDING, and_(_WAITING, OutboxRow.next_try_at <= now)))
        return await self._transactions.read(lambda connection: bool(connection.execute(select(either)).scalar_one()))

    async def claim(self, outgoing_id: UUID) -> bool:
        """From waiting to sending, on the disk when this returns; False when it is not waiting any more."""
        claim = update(OutboxRow).where(OutboxRow.id == outgoing_id, _WAITING)
        values = {"state": OutgoingState.SENDING.value, "next_try_at": None}
        return await self._transactions.write(lambda connection: connection.execute(claim.values(values)).rowcount == 1)

    async def settle(
        self, outgoing_id: UUID, state: OutgoingState, *, error: str | None = None, next_try_at: datetime | None = None
    ) -> None:
        """What became of a message that was tried. What a sent one said is gone with this."""
        await self._transactions.write(lambda connection: _settle(connection, outgoing_id, state, error, next_try_at))

    async def postpone(self, error: str, next_try_at: datetime | None, *, due: datetime) -> None:
        """The waiting messages due at `due` were all tried in vain, for a reason that is not theirs."""
        late = update(OutboxRow).where(_WAITING, OutboxRow.next_try_at <= due)
        values = {"tries": OutboxRow.tries + 1, "last_error": error, "next_try_at": next_try_at}
        await self._transactions.write(lambda connection: connection.execute(late.values(values)))

    async def hurry(self, now: datetime) -> bool:
        """Have every waiting message due at once; whether any of them was not."""
        late = update(OutboxRow).where(_WAITING, (OutboxRow.next_try_at > now) | OutboxRow.next_try_at.is_(None))
        return await self._transactions.write(
            lambda connection: connection.execute(late.values(next_try_at=now)).rowcount > 0
        )

    async def abandoned(self, error: str) -> int:
        """Mark messages whose sender ended in the middle as maybe sent; for whoever knows that nobody sends now."""
        values = {"state": OutgoingState.MAYBE_SENT.value, "tries": OutboxRow.tries + 1, "last_error": error}
        stopped = update(OutboxRow).where(_SENDING).values(values)
        return await self._transactions.write(lambda connection: connection.execute(stopped).rowcount)

    async def retry(self, outgoing_id: UUID, now: datetime) -> None:
        """Have a message that was not (or maybe) sent due now.

        Raises:
            NoSuchOutgoing: it is not there.
            NotNow: it is being sent, or was sent.
        """
        await self._transactions.write(lambda connection: _retry(connection, outgoing_id, now))

    async def drop(self, outgoing_id: UUID) -> None:
        """Take a message out.

        Raises:
            NoSuchOutgoing: it is not there.
            NotNow: it is being sent.
        """
        await self._transactions.write(lambda connection: _drop(connection, outgoing_id))


def _add(connection: Connection, outgoing: Outgoing, sealed: Sealed) -> None:
    """The invitation's newest message is the one to send: it takes the place of one that still waits."""
    known = select(InvitationRow.id).where(InvitationRow.id == outgoing.invitation_id)
    if connection.execute(known).first() is None:
        raise no_such_invitation(outgoing.invitation_id)
    connection.execute(delete(OutboxRow).where(OutboxRow.invitation_id == outgoing.invitation_id, _WAITING))
    connection.execute(
        insert(OutboxRow).values(
            id=outgoing.id,
            invitation_id=outgoing.invitation_id,
            recipient=outgoing.to,
            message_id=outgoing.message_id,
            state=outgoing.state.value,
            created_at=outgoing.created_at,
            tries=outgoing.tries,
            last_error=outgoing.last_error,
            next_try_at=outgoing.next_try_at,
        )
    )
    UNSENT_MESSAGES.put(connection, outgoing.id, sealed)


def _settle(
    connection: Connection, outgoing_id: UUID, state: OutgoingState, error: str | None, next_try_at: datetime | None
) -> None:
    values = {"state": state.value, "tries": OutboxRow.tries + 1, "last_error": error, "next_try_at": next_try_at}
    connection.execute(update(OutboxRow).where(OutboxRow.id == outgoing_id).values(values))
    if state is OutgoingState.SENT:
        UNSENT_MESSAGES.drop(connection, outgoing_id)


def _retry(connection: Connection, outgoing_id: UUID, now: datetime) -> None:
    outgoing = _get(connection, outgoing_id)
    if outgoing.state in {OutgoingState.SENDING, OutgoingState.SENT}:
        raise NotNow(
            phrase("The message is being sent right now.")
            if outgoing.state is OutgoingState.SENDING
            else phrase("The message was sent; send the invitation again for another one.")
        )
    values = {"state": OutgoingState.WAITING.value, "next_try_at": now}
    connection.execute(update(OutboxRow).where(OutboxRow.id == outgoing_id).values(values))


def _drop(connection: Connection, outgoing_id: UUID) -> None:
    if _get(connection, outgoing_id).state is OutgoingState.SENDING:
        raise NotNow(phrase("The message is being sent right now."))
    connection.execute(delete(OutboxRow).where(OutboxRow.id == outgoing_id))


def _get(connection: Connection, outgoing_id: UUID) -> Outgoing:
    found = _found(connection, _ALL.where(OutboxRow.id == outgoing_id))
    if not found:
        raise NoSuchOutgoing
    return found[0]


def _found(
    connection: Connection, statement: Select[UUID, UUID, str, str, str, datetime, int, str | None, datetime | None]
) -> list[Outgoing]:
    return [Outgoing(*row[:4], OutgoingState(row[4]), *row[5:]) for row in connection.execute(statement)]
