"""A real mail server (aiosmtpd) on loopback, with TLS and a sign-in: keeps what it accepts, and fails when told to."""

import asyncio
import email
import logging
import ssl
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.core.servers import certificates

logging.getLogger("mail.log").setLevel(logging.ERROR)  # it warns of its own deprecations

USERNAME, PASSWORD = "keyturn@msp.example", "a mail password of 32 characters"

Hook = Callable[[Envelope], Awaitable[str | None]]
"""Called with what is known of the message; the answer to give in place of 250, or None for that one."""

HANG_UP = "hang up"
"""The answer of a server that is suddenly gone."""


@dataclass(frozen=True, slots=True)
class Received:
    """A message that was accepted."""

    sender: str
    recipient: str
    mail: EmailMessage

    @property
    def message_id(self) -> str:
        return str(self.mail["Message-ID"])

    def part(self, subtype: str) -> str:
        body = self.mail.get_body((subtype,))
        assert body is not None
        return str(body.get_content())


@dataclass
class MailServer:
    """What the server at `port` does and has seen. `on_mail`, `on_recipient` and `on_data` decide about answers."""

    port: int
    ca_file: Path
    received: list[Received] = field(default_factory=list)
    peers: set[object] = field(default_factory=set)
    sign_ins: list[tuple[str, bool]] = field(default_factory=list)
    on_mail: Hook | None = None
    on_recipient: Hook | None = None
    on_data: Hook | None = None
    after_data: Hook | None = None
    accepts_sign_in: bool = True
    _next: "asyncio.Future[None] | None" = None

    @property
    def connections(self) -> int:
        """How many there were so far."""
        return len(self.peers)

    def next_delivery(self) -> "asyncio.Future[None]":
        """Done when the next message was accepted."""
        self._next = asyncio.get_running_loop().create_future()
        return self._next

    async def handle_MAIL(  # noqa: N802 (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return await self._answer(server, self.on_mail, envelope)

    async def handle_RCPT(  # noqa: N802 (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        envelope.rcpt_tos.append(address)
        answer = await self._answer(server, self.on_recipient, envelope)
        if not answer.startswith("250"):
            envelope.rcpt_tos.remove(address)
        return answer

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (aiosmtpd's name)
        answer = await self._answer(server, self.on_data, envelope)
        if answer.startswith("250"):
            self.received.append(_received(envelope))
            if self._next is not None and not self._next.done():
                self._next.set_result(None)
            answer = await self._answer(server, self.after_data, envelope)
        return answer

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: LoginPassword
    ) -> AuthResult:
        right = (data.login.decode(), data.password.decode()) == (USERNAME, PASSWORD)
        self.sign_ins.append((mechanism, right))
        return AuthResult(success=right and self.accepts_sign_in, handled=False)

    async def _answer(self, server: SMTP, hook: Hook | None, envelope: Envelope) -> str:
        answer = await hook(envelope) if hook else None
        if answer == HANG_UP:
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
            await asyncio.sleep(0)
        return answer or "250 OK"


def always(answer: str) -> Hook:
    """The same answer to everything."""

    async def hook(envelope: Envelope) -> str:
        return answer

    return hook


def once(answer: str) -> Hook:
    """That answer the first time, a yes from then on."""
    given = False

    async def hook(envelope: Envelope) -> str | None:
        nonlocal given
        given, before = True, given
        return None if before else answer

    return hook


def for_recipient(address: str, answer: str) -> Hook:
    """That answer for one recipient, a yes to everybody else."""

    async def hook(envelope: Envelope) -> str | None:
        return answer if address in envelope.rcpt_tos else None

    return hook


@asynccontextmanager
async def mail_server(
    folder: Path, *, implicit_tls: bool = False, offers_tls: bool = True, host: str = "127.0.0.1", port: int = 0
) -> AsyncIterator[MailServer]:
    """A running server; `folder` takes the certificates. With TLS, it lets only those in who sign in."""
    tls = server_tls(folder)
    state = MailServer(0, folder / "ca.pem")
    open_transports: set[asyncio.BaseTransport] = set()

    class Counted(SMTP):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            state.peers.add(transport.get_extra_info("peername"))  # once more after STARTTLS
            open_transports.add(transport)
            super().connection_made(transport)

    def session() -> SMTP:
        starts_tls = offers_tls and not implicit_tls
        with warnings.catch_warnings(action="ignore"):  # it takes TLS from the start for no TLS
            return Counted(
                state,
                hostname="mail.msp.example",
                tls_context=tls if starts_tls else None,
                require_starttls=starts_tls,
                auth_required=offers_tls,
                auth_require_tls=starts_tls,
                authenticator=state.authenticate,
                loop=asyncio.get_running_loop(),
            )

    server = await asyncio.get_running_loop().create_server(session, host, port, ssl=tls if implicit_tls else None)
    state.port = server.sockets[0].getsockname()[1]
    try:
        yield state
    finally:
        server.close()
        for transport in open_transports:
            transport.close()
        await server.wait_closed()


def server_tls(folder: Path) -> ssl.SSLContext:
    """The server's side, with a certificate of the tests' authority; `folder` takes the files."""
    made = certificates()
    for name, text in (("ca.pem", made.authority), ("key.pem", made.key), ("certificate.pem", made.certificate)):
        (folder / name).write_text(text)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    return tls


def _received(envelope: Envelope) -> Received:
    content = envelope.original_content
    assert content is not None
    assert envelope.mail_from is not None
    mail = email.message_from_bytes(content, policy=default)
    return Received(envelope.mail_from, envelope.rcpt_tos[0], mail)
