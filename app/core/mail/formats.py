"""A message in the shapes it leaves in: for the mail server, as a draft for Outlook, and as a mailto: link."""

from contextlib import suppress
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import quote

from app.core.mail.errors import NoAddress
from app.core.mail.model import Message
from app.core.phrases import phrase
from app.core.tenants.model import printable

LONGEST_MAILTO = 1800
"""Characters of a mailto: link; Windows hands on about 2,000 of them."""
_LEFT_OUT = "[…]"


def address(text: str, name: str = "") -> Address:
    """`text` as it goes into a header and onto an envelope.

    Raises:
        NoAddress: not every mail server takes such an address (RFC 5321; nothing beyond ASCII).
    """
    try:
        return Address(name, addr_spec=text)
    except (ValueError, IndexError, MessageError):  # the library's parser has its moods
        raise NoAddress(
            phrase("'{text}' is not an address that every mail server takes.", text=printable(text))
        ) from None


def for_server(message: Message, *, sender: Address, message_id: str, now: datetime) -> bytes:
    """The message as the mail server gets it (RFC 5322): 7-bit, CRLF, never a line too long.

    Raises:
        NoAddress: it cannot go to its address.
    """
    mail = _mail(message)
    mail["To"] = address(message.to or "")
    mail["From"] = sender
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = message_id
    mail["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office answers
    return mail.as_bytes()


def eml(message: Message) -> bytes:
    """A draft: Outlook opens a file with X-Unsent as a message still to be sent, from the user's own account.

    An address that mail cannot go to is left for the user to fill in.
    """
    mail = _mail(message)
    with suppress(NoAddress):
        mail["To"] = address(message.to or "")
    mail["X-Unsent"] = "1"
    return mail.as_bytes()


def mailto(message: Message) -> str:
    """A link (RFC 6068) that opens the message's text in the mail program; see `fits_mailto` for long ones."""
    if fits_mailto(message):
        return _mailto(message, message.text)
    return _shortened(message)


def fits_mailto(message: Message) -> bool:
    """Whether `mailto` holds the whole text. Where not, it leaves lines out and says so, never the link's."""
    return len(_mailto(message, message.text)) <= LONGEST_MAILTO


def _shortened(message: Message) -> str:
    """As many lines from the start as there is room for, and the link's in any case."""
    lines = message.text.splitlines()
    needed = {number for number, line in enumerate(lines) if message.link and message.link in line}
    kept: set[int] = set()
    for number, line in enumerate(lines):
        body = _joined(lines, kept | needed | {number})
        if line.strip() and len(_mailto(message, body)) > LONGEST_MAILTO:
            break
        kept.add(number)
    body = _joined(lines, kept | needed)
    return _mailto(message, body if len(_mailto(message, body)) <= LONGEST_MAILTO else message.link)


def _joined(lines: list[str], kept: set[int]) -> str:
    """The kept lines, with a mark wherever some are left out."""
    shown: list[str] = []
    for number, line in enumerate(lines):
        if number in kept:
            shown.append(line)
        elif not shown or shown[-1] != _LEFT_OUT:
            shown.append(_LEFT_OUT)
    return "\n".join(shown)


def _mailto(message: Message, body: str) -> str:
    lines = "\r\n".join(body.splitlines())
    return f"mailto:{quote(message.to or '', safe='@')}?subject={quote(message.subject)}&body={quote(lines)}"


def _mail(message: Message) -> EmailMessage:
    """Subject and bodies. The library refuses a header with a line break in it."""
    mail = EmailMessage(SMTP)
    mail["Subject"] = message.subject
    mail.set_content(message.text, cte="quoted-printable")
    if message.html:
        mail.add_alternative(message.html, subtype="html", cte="quoted-printable")
    return mail
