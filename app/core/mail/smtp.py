"""A connection to the mail server; the only file that imports `aiosmtplib`, and where its errors become ours.

What matters about an error is whose it is (the server's or the message's), whether it passes, and whether the message
may have got through all the same.
"""

import base64
import re
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.core.phrases import phrase
from app.core.settings.mail import MailSettings, Security
from app.core.tenants.model import printable

if TYPE_CHECKING:
    from aiosmtplib import SMTP

CONNECT_SECONDS = 20.0
ANSWER_SECONDS = 60.0
ACCEPT_SECONDS = 600.0
"""How long a server may take to accept a message (RFC 5321 section 4.5.3.2.6)."""

_OURSELVES = "[127.0.0.1]"  # the machine's name is none of the server's business (RFC 5321 section 4.1.3)
_LONGEST_WORDS = 300
_SECRET = re.compile(r"[A-Za-z0-9_\-.~+/=]{40,}")
_PIECE = re.compile(r"[A-Za-z0-9_\-]{8,}")


class ServerFailed(Exception):
    """The server could not be used; no message is to blame and none got through.

    `passing`: it may work by itself later. Otherwise a setting has to change. `on_the_way`: the connection broke while
    a message was being announced.
    """

    def __init__(self, words: str, *, passing: bool = True, on_the_way: bool = False) -> None:
        super().__init__(words)
        self.words = words
        self.passing = passing
        self.on_the_way = on_the_way


class MessageRefused(Exception):
    """The server did not take this message; `passing`: it may later."""

    def __init__(self, words: str, *, passing: bool) -> None:
        super().__init__(words)
        self.words = words
        self.passing = passing


class AnswerLost(Exception):
    """The message was handed over and no answer came: the server may have delivered it."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


@dataclass(frozen=True, slots=True)
class Envelope:
    """What is handed to the server. `secrets` are cut out of whatever it says about it."""

    sender: str
    recipient: str
    content: bytes = field(repr=False)
    secrets: tuple[str, ...] = field(repr=False, default=())


class Connection:
    """An open connection, signed in; `delivered` counts the messages it took. Close it."""

    def __init__(self, client: "SMTP", host: str, secrets: tuple[str, ...]) -> None:
        self._client = client
        self._host = host
        self._secrets = secrets
        self.delivered = 0

    @classmethod
    async def open(cls, settings: MailSettings, password: str, tls: ssl.SSLContext) -> "Connection":
        """Connect, encrypt as the settings demand, sign in.

        Raises:
            ServerFailed: it did not come to that.
        """
        from aiosmtplib import SMTP  # 100 ms that a start-up need not pay

        client = SMTP(
            hostname=settings.host,
            port=settings.port,
            local_hostname=_OURSELVES,
            timeout=CONNECT_SECONDS,
            use_tls=settings.security is Security.TLS,
            start_tls=settings.security is Security.STARTTLS,
            tls_context=tls,
        )
        secrets = _credentials(settings.username, password)
        with _converted_opening(settings, secrets):
            try:
                await client.connect()
                await client.ehlo()
                if settings.username:
                    await _sign_in(client, settings.username, password)
            except BaseException:
                client.close()
                raise
        client.timeout = ANSWER_SECONDS
        return cls(client, settings.host, secrets)

    async def deliver(self, envelope: Envelope, commit: Callable[[], Awaitable[bool]]) -> bool:
        """Hand over one message. `commit` is awaited when everything but the message itself is agreed on.

        From its return on, the server may have the message. When it says False, nothing is handed over, and so says
        this.

        Raises:
            ServerFailed, MessageRefused: it was certainly not delivered.
            AnswerLost: it may have been.
        """
        await self._announce(envelope)
        if not await commit():
            with suppress(ServerFailed):
                await self._reset()
            return False
        await self._hand_over(envelope)
        self.delivered += 1
        return True

    async def close(self) -> None:
        """Say goodbye; a server that does not listen any more is let go."""
        from aiosmtplib import SMTPException

        with suppress(SMTPException, OSError):
            if self._client.is_connected:
                await self._client.quit(timeout=5)
        self.drop()

    def drop(self) -> None:
        """Let go at once, without a word."""
        self._client.close()

    @property
    def usable(self) -> bool:
        """Whether another message can be handed over."""
        return self._client.is_connected

    async def _announce(self, envelope: Envelope) -> None:
        from aiosmtplib import SMTPException, SMTPRecipientRefused, SMTPResponseException

        try:
            await self._client.mail(envelope.sender)
            await self._client.rcpt(envelope.recipient)
        except SMTPResponseException as error:
            said = _said(error.code, error.message, (*self._secrets, *envelope.secrets))
            if not self.usable or error.code == 421:  # it hangs up (RFC 5321 section 3.8)
                raise ServerFailed(said, on_the_way=True) from None
            await self._reset()
            if isinstance(error, SMTPRecipientRefused):
                raise MessageRefused(said, passing=_passes(error.code)) from None
            raise ServerFailed(
                phrase("The server does not send for {sender}: {said}", sender=envelope.sender, said=said),
                passing=_passes(error.code),
            ) from None
        except (SMTPException, OSError):
            self._client.close()
            raise ServerFailed(phrase("The connection to {host} broke.", host=self._host), on_the_way=True) from None

    async def _hand_over(self, envelope: Envelope) -> None:
        from aiosmtplib import SMTPDataError, SMTPException

        try:
            await self._client.data(envelope.content, timeout=ACCEPT_SECONDS)
        except SMTPDataError as error:
            said = _said(error.code, error.message, (*self._secrets, *envelope.secrets))
            if error.code // 100 in {4, 5}:
                raise MessageRefused(said, passing=_passes(error.code)) from None
            if error.code // 100 != 2:  # any 2yz is a yes (RFC 5321 section 4.2.1)
                raise AnswerLost(said) from None
        except (SMTPException, OSError):
            self._client.close()
            raise AnswerLost(
                phrase("The connection to {host} broke before the server's answer came.", host=self._host)
            ) from None

    async def _reset(self) -> None:
        from aiosmtplib import SMTPException

        try:
            await self._client.rset()
        except (SMTPException, OSError):
            self._client.close()


async def _sign_in(client: "SMTP", username: str, password: str) -> None:
    """By one method, once: a wrong password tried three ways locks accounts."""
    offered = client.server_auth_methods
    if "plain" in offered:
        await client.auth_plain(username, password)
    elif "login" in offered:
        await client.auth_login(username, password)
    elif "cram-md5" in offered:
        await client.auth_crammd5(username, password)
    else:
        raise ServerFailed(phrase("The server does not offer to sign in with a name and a password."), passing=False)


@contextmanager
def _converted_opening(settings: MailSettings, secrets: tuple[str, ...]) -> Iterator[None]:
    from aiosmtplib import SMTPAuthenticationError, SMTPException, SMTPResponseException

    where = f"{settings.host}, port {settings.port}"
    try:
        yield
    except SMTPAuthenticationError as error:
        said = _said(error.code, error.message, secrets)
        raise ServerFailed(
            phrase("The server did not let {username} in: {said}", username=settings.username, said=said),
            passing=_passes(error.code),
        ) from None
    except SMTPResponseException as error:
        raise ServerFailed(
            phrase("{where}: {said}", where=where, said=_said(error.code, error.message, secrets))
        ) from None
    except TimeoutError:
        raise ServerFailed(_hinted(phrase("{where}, did not answer in time.", where=where), settings)) from None
    except OSError as error:  # aiosmtplib's SMTPConnectError is one, too
        raise ServerFailed(_hinted(_unreachable(where, _cause(error)), settings)) from None
    except (SMTPException, ValueError) as error:
        if settings.security is Security.STARTTLS and "STARTTLS" in str(error):
            raise ServerFailed(
                phrase("{where}, does not offer STARTTLS, so nothing was sent there.", where=where)
            ) from None
        raise ServerFailed(
            phrase("{where}, does not speak SMTP as it should ({kind}).", where=where, kind=type(error).__name__)
        ) from None


def _unreachable(where: str, cause: BaseException) -> str:
    match cause:
        case ssl.SSLCertVerificationError():
            return phrase(
                "{where}: its certificate is not trusted ({reason}).",
                where=where,
                reason=printable(cause.verify_message, 120),
            )
        case ssl.SSLError():
            return phrase("{where}, did not agree on TLS.", where=where)
        case socket.gaierror():
            return phrase("{where}, was not found: there is no network, or no server of that name.", where=where)
        case ConnectionRefusedError():
            return phrase("{where}, takes no connections.", where=where)
        case ConnectionError():
            return phrase("{where}, broke the connection off.", where=where)
        case _:
            return phrase("{where}, cannot be reached.", where=where)


def _hinted(happened: str, settings: MailSettings) -> str:
    """`happened`, and a hint at the usual mistake, which shows as a timeout or as broken TLS."""
    hint = _hint(settings)
    return phrase("{happened} {hint}", happened=happened, hint=hint) if hint else happened


def _hint(settings: MailSettings) -> str:
    if settings.port == 465 and settings.security is not Security.TLS:
        return phrase("Port {port} is usually for mail.security {security}.", port=465, security="tls")
    if settings.port in {25, 587} and settings.security is Security.TLS:
        return phrase("Port {port} is usually for mail.security {security}.", port=settings.port, security="starttls")
    return ""


def _cause(error: BaseException) -> BaseException:
    """What the operating system or the TLS library said, under what aiosmtplib made of it."""
    while error.__cause__ is not None:
        error = error.__cause__
    return error


def _passes(code: int) -> bool:
    """4yz: try again later; 5yz: do not (RFC 5321 section 4.2.1)."""
    return code // 100 != 5


def _said(code: int, message: str, secrets: tuple[str, ...]) -> str:
    return f"“{cleaned(f'{code} {message}', secrets)}”"


def cleaned(words: str, secrets: tuple[str, ...]) -> str:
    """A server's words fit to store and show: on one line, not too long, and nothing of the message's secrets in it."""
    for secret in filter(None, secrets):
        words = words.replace(secret, "…")
    ends = [secret.rpartition("/")[2] for secret in secrets]  # of a link, what follows the host
    words = _PIECE.sub(lambda piece: "…" if any(piece[0] in end for end in ends) else piece[0], words)
    return printable(_SECRET.sub("…", " ".join(words.split())), _LONGEST_WORDS)


def _credentials(username: str, password: str) -> tuple[str, ...]:
    """The password as it travels: plain, and as AUTH PLAIN (RFC 4616) and AUTH LOGIN spell it."""
    if not password:
        return ()
    plain = f"\0{username}\0{password}".encode()
    return password, base64.b64encode(plain).decode(), base64.b64encode(password.encode()).decode()
