"""What people do with messages: compose, hand them out in one way or another, send them, and write their templates."""

import logging
from asyncio import to_thread
from collections.abc import Awaitable, Callable
from email.utils import make_msgid
from pathlib import Path
from typing import Final, Protocol
from uuid import UUID, uuid4

from app.core.clock import Clock
from app.core.errors import BadInput
from app.core.events import Events, OutboxChanged
from app.core.http.tls import trust
from app.core.invitations.model import Invitation
from app.core.mail import formats, outbox, placeholders, templates
from app.core.mail.draining import Draining
from app.core.mail.errors import MailNotSent, NoAddress
from app.core.mail.model import Message, Outgoing, OutgoingState, Templates
from app.core.mail.network import own_addresses
from app.core.mail.outbox import Outbox
from app.core.mail.smtp import AnswerLost, Connection, Envelope, MessageRefused, ServerFailed
from app.core.phrases import phrase
from app.core.settings.service import SettingsService
from app.core.storage.database import Storage
from app.core.tenants.model import clean_address
from app.core.vault import sealing
from app.core.vault.errors import SealBroken
from app.core.vault.model import message_context, secret_context
from app.core.vault.vault import Vault

log = logging.getLogger(__name__)

INVITATION: Final = "invitation"
"""The name of the templates that invitations are made from."""
PASSWORD: Final = "mail.password"  # noqa: S105 (the secret's name)

_TURNS: Final = 40
_TURN_SECONDS: Final = 0.25
_TEST_SUBJECT: Final = "Test message from Keyturn"
_TEST_TEXT: Final = "The mail server's settings work: Keyturn can send invitations.\n"


class Invitations(outbox.Invitations, Protocol):
    """What messages are made of, of the invitations' side."""

    async def get(self, invitation_id: UUID) -> Invitation: ...


class MailService:
    """Messages and the outbox. `locks` is a folder for the lock that keeps two processes from sending at once."""

    def __init__(
        self,
        *,
        storage: Storage,
        vault: Vault,
        settings: SettingsService,
        invitations: Invitations,
        events: Events,
        clock: Clock,
        locks: Path,
        network: Callable[[], object] = own_addresses,
    ) -> None:
        self._storage = storage
        self._vault = vault
        self._settings = settings
        self._invitations = invitations
        self._events = events
        self._clock = clock
        self._outbox = Outbox(
            storage=storage,
            vault=vault,
            settings=settings,
            invitations=invitations,
            events=events,
            clock=clock,
            connect=self._connect,
            lock=locks / "outbox.lock",
        )
        self._draining = Draining(
            outbox=self._outbox, storage=storage, vault=vault, events=events, clock=clock, network=network
        )

    async def compose(self, invitation_id: UUID, made_from: Templates | None = None) -> Message:
        """The invitation's message, from the stored templates unless others are given. Needs no network.

        Raises:
            NotFound: no such invitation.
            NoLink: it has no link (any more).
            TemplateRefused: `made_from` cannot be used.
            PassphraseNeeded, KeyringLocked, ...: the vault, which has the link, cannot be opened.
        """
        if made_from is not None:
            templates.check_all(made_from)
        link = await self._invitations.auth_url(invitation_id)
        invitation = await self._invitations.get(invitation_id)
        tenant = await self._storage.tenants.get(invitation.tenant_id)
        values = placeholders.of_invitation(
            invitation, tenant, link, self._settings.onboarding, self._settings.resources()
        )
        filled = templates.rendered(made_from or await self.templates(), values)
        return Message(invitation.email, filled.subject, filled.text, filled.html, link)

    def check_template(self, text: str) -> None:
        """Raises TemplateRefused: `text` cannot be a template; says the line and what is wrong there."""
        templates.check(text)

    async def preview(self, subject: str, text: str, html: str = "") -> Message:
        """What these templates make for a made-up customer.

        Raises:
            TemplateRefused: they cannot be used.
        """
        values = placeholders.of_sample(
            self._clock.now(),
            self._settings.expire_after_days,
            self._settings.onboarding,
            self._settings.resources(),
        )
        filled = templates.rendered(Templates(subject, text, html), values)
        return Message(placeholders.SAMPLE_ADDRESS, filled.subject, filled.text, filled.html, placeholders.SAMPLE_LINK)

    async def templates(self) -> Templates:
        """The templates in use."""
        return await self._storage.templates.get(INVITATION) or templates.default_templates()

    async def set_templates(self, new: Templates | None) -> None:
        """Use these from now on; None goes back to those Keyturn comes with.

        Raises:
            TemplateRefused: they cannot be used; nothing was changed.
        """
        if new is not None:
            templates.check_all(new)
        kept = None if new == templates.default_templates() else new
        await self._storage.templates.set(INVITATION, kept, self._clock.now())

    def mailto(self, message: Message) -> str:
        """A mailto: link with the message's text; see `fits_mailto`."""
        return formats.mailto(message)

    def fits_mailto(self, message: Message) -> bool:
        """Whether a mailto: link can hold the whole text; where not, `mailto` leaves lines out, never the link."""
        return formats.fits_mailto(message)

    def eml(self, message: Message) -> bytes:
        """The message as a draft that Outlook opens unsent: the content of an .eml file."""
        return formats.eml(message)

    async def send(self, invitation_id: UUID, made_from: Templates | None = None) -> None:
        """Put the invitation's message into the outbox; it leaves by itself when there is a network.

        It takes the place of one of the same invitation that still waits.

        Raises:
            MailNotSetUp, PasswordInTheOpen: there is no way to send.
            NoAddress: the invitation has no address that mail could go to.
            ... and as `compose` does.
        """
        self._settings.mail.check()
        message = await self.compose(invitation_id, made_from)
        if not message.to:
            raise NoAddress(phrase("The invitation has no e-mail address."))
        formats.address(message.to)
        now, outgoing_id = self._clock.now(), uuid4()
        outgoing = Outgoing(
            id=outgoing_id,
            invitation_id=invitation_id,
            to=message.to,
            message_id=f"<{outgoing_id}@{_domain(self._settings.mail.sender)}>",
            state=OutgoingState.WAITING,
            created_at=now,
            next_try_at=now,
        )
        await sealing.stored(
            self._vault,
            lambda: self._storage.outbox.add(
                outgoing, self._vault.seal(message.packed(), message_context(outgoing_id))
            ),
        )
        self._changed()

    async def outbox(self) -> list[Outgoing]:
        """Every message that was sent or is to be, newest first."""
        return await self._storage.outbox.list()

    async def retry(self, outgoing_id: UUID) -> None:
        """Send a message (again) that waits, failed, or may have been sent.

        Raises:
            NoSuchOutgoing: it is not there.
            NotNow: it is being sent, or was sent.
        """
        await self._storage.outbox.retry(outgoing_id, self._clock.now())
        self._changed()

    async def drop(self, outgoing_id: UUID) -> None:
        """Take a message out of the outbox.

        Raises:
            NoSuchOutgoing: it is not there.
            NotNow: it is being sent.
        """
        await self._storage.outbox.drop(outgoing_id)
        self._changed()

    async def send_test(self, to: str) -> None:
        """Send a test message, at once and past the outbox; returns when the server has taken it.

        Raises:
            InvalidTenant, NoAddress: `to` is not an address that mail can go to.
            MailNotSetUp, PasswordInTheOpen: there is no way to send.
            MailNotSent: the server did not take it, and what it said.
        """
        self._settings.mail.check()
        message = Message(clean_address(to, "to", "e-mail address"), _TEST_SUBJECT, _TEST_TEXT)

        async def go_ahead() -> bool:
            return True

        try:
            await self.hand_over(message, make_msgid(domain=_domain(self._settings.mail.sender)), go_ahead)
        except (ServerFailed, MessageRefused) as failure:
            raise MailNotSent(phrase("The test message was not sent"), failure.words) from None
        except AnswerLost as lost:
            raise MailNotSent(phrase("The test message may not have been sent"), lost.words) from None

    async def hand_over(self, message: Message, message_id: str, commit: Callable[[], Awaitable[bool]]) -> None:
        """Send a message that belongs to no invitation, at once. `commit` is awaited right before the server gets it.

        Raises:
            NoAddress: mail cannot go to its address.
            ServerFailed, MessageRefused: it was certainly not delivered.
            AnswerLost: it may have been.
        """
        mail = self._settings.mail
        content = formats.for_server(
            message,
            sender=formats.address(mail.sender, mail.sender_name),
            message_id=message_id,
            now=self._clock.now(),
        )
        connection = await self._connect()
        try:
            await connection.deliver(Envelope(mail.sender, message.to or "", content), commit)
        except BaseException:
            connection.drop()
            raise
        await connection.close()

    async def set_password(self, password: str | None) -> None:
        """Keep the mail server's password in the vault; None or "" forgets it.

        Raises:
            PassphraseNeeded, KeyringLocked, ...: the vault cannot be opened.
        """
        if not password:
            await self._storage.secrets.drop(PASSWORD)
        else:
            secret = password.encode()
            await sealing.stored(
                self._vault,
                lambda: self._storage.secrets.set(PASSWORD, self._vault.seal(secret, secret_context(PASSWORD))),
            )
        self._draining.wake(hurry=True)

    async def has_password(self) -> bool:
        """Whether a password for the mail server is kept."""
        return await self._storage.secrets.get(PASSWORD) is not None

    async def run(self) -> None:
        """Keep the outbox empty until cancelled."""
        await self._draining.run()

    async def drain_once(self) -> None:
        """Try everything that waits, now; returns when nothing is due any more, or another Keyturn sees to it.

        Raises:
            PassphraseNeeded, KeyringLocked, ...: something waits and the vault cannot be opened.
        """
        await self._storage.outbox.hurry(self._clock.now())
        for _ in range(_TURNS):
            if await self._outbox.drain():
                return
            await self._clock.sleep(_TURN_SECONDS)

    async def _connect(self) -> Connection:
        """Raises ServerFailed, for settings that do not work, too: the outbox tells it with each message."""
        settings = self._settings.mail
        try:
            settings.check()
            tls = await to_thread(trust, self._settings.ca_bundle)
            password = await self._password() if settings.username else ""
        except BadInput as error:
            raise ServerFailed(
                phrase("{happened} {way_out}", happened=error.happened, way_out=error.way_out), passing=False
            ) from None
        return await Connection.open(settings, password, tls)

    async def _password(self) -> str:
        sealed = await self._storage.secrets.get(PASSWORD)
        try:
            if sealed is not None:
                return (await sealing.opened(self._vault, sealed, secret_context(PASSWORD))).decode()
        except SealBroken:
            log.info("The mail server's password does not open any more")
        raise ServerFailed(phrase("The mail server's password is not known. Enter it in Settings."), passing=False)

    def _changed(self) -> None:
        self._events.publish(OutboxChanged())
        self._draining.wake()


def _domain(address: str) -> str:
    return address.rpartition("@")[2]
