"""The outbox: sends what waits, each message once, and knows after any interruption which ones it cannot be sure of.

A message is `sending` on the disk before the server can have it, and leaves that state by the server's answer alone.
One process sends at a time, under a lock of the operating system; whoever has the lock knows that a message still
`sending` lost its sender in the middle, and marks it: only a person sends it again.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID

from app.core.clock import Clock
from app.core.errors import BadInput, NotFound
from app.core.events import Events, OutboxChanged
from app.core.invitations.model import Invitation
from app.core.mail import formats
from app.core.mail.errors import NoAddress
from app.core.mail.model import Message, Outgoing, OutgoingState
from app.core.mail.smtp import AnswerLost, Connection, Envelope, MessageRefused, ServerFailed
from app.core.one_process import one_process
from app.core.settings.service import SettingsService
from app.core.storage.database import Storage
from app.core.vault import sealing
from app.core.vault.errors import SealBroken
from app.core.vault.model import message_context
from app.core.vault.vault import Vault

log = logging.getLogger(__name__)

FIRST_DELAY: Final = timedelta(seconds=15)
LONGEST_DELAY: Final = timedelta(minutes=15)
LAST_WORD_SECONDS: Final = 3.0
"""How long a closing Keyturn waits for the answer to a message that was handed over."""
_BREAKS_IN_A_ROW: Final = 3
"""As many connections broken by different messages are the server's doing."""


class Invitations(Protocol):
    """What the outbox asks of the invitations."""

    async def auth_url(self, invitation_id: UUID) -> str: ...

    async def mark_sent(self, invitation_id: UUID) -> Invitation: ...


class Outbox:
    """Sends waiting messages. `connect` opens a connection to the mail server or raises ServerFailed."""

    def __init__(
        self,
        *,
        storage: Storage,
        vault: Vault,
        settings: SettingsService,
        invitations: Invitations,
        events: Events,
        clock: Clock,
        connect: Callable[[], Awaitable[Connection]],
        lock: Path,
    ) -> None:
        self._storage = storage
        self._vault = vault
        self._settings = settings
        self._invitations = invitations
        self._events = events
        self._clock = clock
        self._connect = connect
        self._lock = lock
        self._one_here = asyncio.Lock()

    async def drain(self) -> bool:
        """Send what is due, until nothing is; False when another process is doing just that.

        Raises:
            PassphraseNeeded, KeyringLocked, ...: something is due and the vault cannot be opened.
        """
        async with self._one_here:
            if not await self._storage.outbox.has_work(self._clock.now()):
                return True
            with one_process(self._lock) as ours:
                if ours:
                    await self._look_after_the_abandoned()
                    await self._send_what_is_due()
        return ours

    async def _look_after_the_abandoned(self) -> None:
        found = await self._storage.outbox.abandoned(
            "Keyturn was stopped before the server's answer came. Ask the customer before you send it again."
        )
        if found:
            log.info("%d messages may have been sent when Keyturn was stopped", found)
            self._events.publish(OutboxChanged())

    async def _send_what_is_due(self) -> None:
        connection: Connection | None = None
        breaks = 0
        try:
            while outgoing := await self._storage.outbox.due(self._clock.now()):
                message = await self._ready(outgoing)
                if message is None:
                    continue
                try:
                    if connection is None or not connection.usable:
                        connection = await self._connect()
                    await self._send(connection, outgoing, message)
                    breaks = 0
                except ServerFailed as failure:
                    breaks += 1
                    if not failure.on_the_way or breaks == _BREAKS_IN_A_ROW:
                        await self._postpone_all(outgoing, failure)
                        break
                    if connection is None or not connection.delivered:  # else it only wants a new connection
                        await self._postpone(outgoing, failure.words)
        except BaseException:
            if connection is not None:
                connection.drop()
            raise
        if connection is not None:
            await connection.close()

    async def _ready(self, outgoing: Outgoing) -> Message | None:
        """What the message says, if it still may be sent."""
        sealed = await self._storage.outbox.message(outgoing.id)
        try:
            if sealed is None:
                raise SealBroken
            message = Message.unpacked(await sealing.opened(self._vault, sealed, message_context(outgoing.id)))
            if await self._invitations.auth_url(outgoing.invitation_id) == message.link:
                return message
            reason = "Its link is not the invitation's any more. Send the invitation again."
        except SealBroken:
            reason = "What it said was lost with the vault's old key. Send the invitation again."
        except BadInput as error:  # no link any more: the invitation is over
            reason = f"{error.happened} {error.way_out}"
        await self._settle(outgoing, OutgoingState.FAILED, reason)
        return None

    async def _send(self, connection: Connection, outgoing: Outgoing, message: Message) -> None:
        """Send it, and let its answer in when Keyturn is closed in the middle."""
        committing = asyncio.Event()
        sending = asyncio.create_task(self._deliver(connection, outgoing, message, committing))
        try:
            await asyncio.shield(sending)
        except asyncio.CancelledError:
            if committing.is_set():
                await asyncio.wait({sending}, timeout=LAST_WORD_SECONDS)
            sending.cancel()
            await asyncio.wait({sending})
            raise

    async def _deliver(
        self, connection: Connection, outgoing: Outgoing, message: Message, committing: asyncio.Event
    ) -> None:
        async def commit() -> bool:
            committing.set()
            claimed = await self._storage.outbox.claim(outgoing.id)
            self._events.publish(OutboxChanged())
            return claimed

        try:
            if await connection.deliver(self._envelope(outgoing, message), commit):
                with suppress(NotFound):  # removed meanwhile, and this entry with it
                    await self._invitations.mark_sent(outgoing.invitation_id)
                await self._settle(outgoing, OutgoingState.SENT)
        except MessageRefused as refusal:
            if refusal.passing:
                await self._postpone(outgoing, refusal.words)
            else:
                await self._settle(outgoing, OutgoingState.FAILED, refusal.words)
        except AnswerLost as lost:
            await self._settle(outgoing, OutgoingState.MAYBE_SENT, lost.words)
        except NoAddress as error:
            await self._settle(outgoing, OutgoingState.FAILED, error.happened)

    def _envelope(self, outgoing: Outgoing, message: Message) -> Envelope:
        mail = self._settings.mail
        content = formats.for_server(
            message,
            sender=formats.address(mail.sender, mail.sender_name),
            message_id=outgoing.message_id,
            now=self._clock.now(),
        )
        return Envelope(mail.sender, outgoing.to, content, (message.link, message.link.rpartition("/")[2]))

    async def _postpone(self, outgoing: Outgoing, reason: str) -> None:
        next_try_at = self._clock.now() + delay(outgoing.tries)
        await self._settle(outgoing, OutgoingState.WAITING, reason, next_try_at)

    async def _postpone_all(self, outgoing: Outgoing, failure: ServerFailed) -> None:
        """The server's failure holds up everything that is due; one that does not pass, until something is changed."""
        now = self._clock.now()
        next_try_at = now + delay(outgoing.tries) if failure.passing else None
        log.info("The outbox waits: the mail server failed")
        await self._storage.outbox.postpone(failure.words, next_try_at, due=now)
        self._events.publish(OutboxChanged())

    async def _settle(
        self, outgoing: Outgoing, state: OutgoingState, error: str | None = None, next_try_at: datetime | None = None
    ) -> None:
        await self._storage.outbox.settle(outgoing.id, state, error=error, next_try_at=next_try_at)
        log.info("Message %s: %s", outgoing.id, state)
        self._events.publish(OutboxChanged())


def delay(tries: int) -> timedelta:
    """How long after the try that follows `tries` others the next one comes: doubling, at most a quarter of an hour."""
    return min(FIRST_DELAY * (1 << min(tries, 10)), LONGEST_DELAY)
