"""The mail server's settings as they are meant: which one, how it is reached, and who the mail comes from.

Encryption is required unless somebody has set `mail.security` to none, in so many letters.
"""

from dataclasses import dataclass
from enum import StrEnum

from app.core.errors import BadInput
from app.core.phrases import listed, phrase
from app.core.settings.checks import is_loopback


class Security(StrEnum):
    """How the connection to the mail server is protected; `STARTTLS` is required, never tried and given up."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


_PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}
"""Where each is offered (RFC 8314 sections 3.3 and 7.3, RFC 5321 section 4.5.4.2)."""


class MailNotSetUp(BadInput):
    """There is no mail server to send by, or no address to send from."""

    def __init__(self, missing: list[str]) -> None:
        super().__init__(
            phrase("Mail is not set up"),
            phrase(
                "Keyturn does not know by which server, or from which address, to send: {keys} has no value.",
                keys=missing[0],
            )
            if len(missing) == 1
            else phrase(
                "Keyturn does not know by which server, or from which address, to send: {keys} have no value.",
                keys=listed(missing),
            ),
            phrase("Fill in the mail server in Settings, or hand the message out by copying or a draft."),
        )


class PasswordInTheOpen(BadInput):
    """A password would cross the network unencrypted."""

    def __init__(self, host: str) -> None:
        super().__init__(
            phrase("The mail password would be sent in the open"),
            phrase("mail.security is none, and the connection to {host} leaves this machine.", host=host),
            phrase("Set mail.security to tls or starttls, or clear mail.username if the server asks for no password."),
        )


@dataclass(frozen=True, slots=True)
class MailSettings:
    """One mail server. `username` is "" where it asks for none, `sender` is an address, `sender_name` may be ""."""

    host: str
    port: int
    security: Security
    username: str
    sender: str
    sender_name: str

    @classmethod
    def of(cls, host: str, port: str, security: str, username: str, sender: str, sender_name: str) -> "MailSettings":
        """From values that their rules have checked; without a port, the one that `security` usually has."""
        kind = Security(security)
        return cls(host, int(port) if port else _PORTS[kind], kind, username, sender, sender_name)

    @property
    def set_up(self) -> bool:
        """Whether there is enough to send by."""
        return bool(self.host and self.sender)

    def check(self) -> None:
        """Raises:
        MailNotSetUp: a server or a sender is missing.
        PasswordInTheOpen: the password would leave this machine unencrypted.
        """
        missing = [key for key, value in (("mail.host", self.host), ("mail.from", self.sender)) if not value]
        if missing:
            raise MailNotSetUp(missing)
        if self.security is Security.NONE and self.username and not is_loopback(self.host):
            raise PasswordInTheOpen(self.host)
