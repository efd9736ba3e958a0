"""Messages in the shapes they leave in: read back as mail programs read them."""

import email
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.mail import formats
from app.core.mail.errors import NoAddress
from app.core.mail.model import Message

LINK = "https://invitations.example/" + "aB3_-" * 8 + "xyz"
MESSAGE = Message(
    "admin@contoso.example", "Näher bei Contoso", f"Grüße,\n\n{LINK}\n.\nEnde\n", f"<p>Grüße: {LINK}</p>\n", LINK
)
NOW = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
SENDER = formats.address("help@msp.example", "Näher, Dran & Co")


def read(content: bytes) -> EmailMessage:
    return email.message_from_bytes(content, policy=default)


def body(mail: EmailMessage, subtype: str) -> str:
    part = mail.get_body((subtype,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def mailto_parts(link: str) -> tuple[str, str, str]:
    """Recipient, subject and body as a mail program gets them."""
    parts = urlsplit(link)
    assert parts.scheme == "mailto"
    fields = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    return parts.path, fields["subject"][0], fields["body"][0]


def test_a_message_for_the_server_reads_as_it_was_written():
    content = formats.for_server(MESSAGE, sender=SENDER, message_id="<1@msp.example>", now=NOW)
    mail = read(content)
    assert mail["Subject"] == MESSAGE.subject
    assert mail["To"] == MESSAGE.to
    assert mail["From"].addresses[0].display_name == "Näher, Dran & Co"
    assert mail["Message-ID"] == "<1@msp.example>"
    assert mail["Date"].datetime == NOW
    assert (body(mail, "plain"), body(mail, "html")) == (MESSAGE.text, MESSAGE.html)


def test_a_message_is_seven_bit_with_network_line_ends_and_short_lines():
    content = formats.for_server(MESSAGE, sender=SENDER, message_id="<1@msp.example>", now=NOW)
    assert content.isascii()
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(map(len, content.split(b"\r\n"))) <= 78


def test_a_draft_opens_unsent_from_whoever_opens_it():
    mail = read(formats.eml(MESSAGE))
    assert mail["X-Unsent"] == "1"
    assert (mail["To"], mail["Subject"]) == (MESSAGE.to, MESSAGE.subject)
    assert (mail["From"], mail["Date"], mail["Message-ID"]) == (None, None, None)
    assert mail.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    assert b"\n" not in formats.eml(MESSAGE).replace(b"\r\n", b"")


def test_a_draft_without_html_is_plain():
    mail = read(formats.eml(Message("a@contoso.example", "s", "text\n")))
    assert mail.get_content_type() == "text/plain"


@pytest.mark.parametrize("to", [None, "jürgen@contoso.example", "two..dots@contoso.example"])
def test_a_draft_leaves_an_address_that_cannot_be_used_to_the_user(to):
    assert read(formats.eml(Message(to, "s", "text\n")))["To"] is None


@given(st.text())
def test_no_header_can_be_smuggled_in(text):
    try:
        content = formats.eml(Message("a@contoso.example", " ".join(text.split()), text))
    except ValueError:  # refused by the library; a subject was cleaned before it came here
        return
    assert set(read(content).keys()) <= {
        "Subject", "To", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
    }  # fmt: skip


@pytest.mark.parametrize(
    "address", ["", "nobody", "a@b@c", "a b@contoso.example", "a@contoso.example\r\nBcc: x@y.example"]
)
def test_what_is_no_address_is_refused(address):
    with pytest.raises(NoAddress):
        formats.address(address)


def test_a_mail_program_gets_the_whole_text():
    link = formats.mailto(MESSAGE)
    assert formats.fits_mailto(MESSAGE)
    assert link.isascii()
    assert mailto_parts(link) == (MESSAGE.to, MESSAGE.subject, MESSAGE.text.rstrip("\n").replace("\n", "\r\n"))


def test_a_text_too_long_for_a_mail_program_loses_lines_but_never_the_link():
    lines = [f"Line {number}: " + "ü" * 30 for number in range(30)]
    long = Message("a@contoso.example", "s", "\n".join([*lines, f"Go to {LINK} now", *lines]), "", LINK)
    assert not formats.fits_mailto(long)
    link = formats.mailto(long)
    assert len(link) <= formats.LONGEST_MAILTO
    shown = mailto_parts(link)[2].split("\r\n")
    kept = len(shown) - 3
    assert kept > 3
    assert shown == [*lines[:kept], "[…]", f"Go to {LINK} now", "[…]"]


@given(st.text(max_size=4000), st.integers(0, 4000))
def test_the_link_is_always_whole_and_the_limit_kept(text, position):
    message = Message("a@contoso.example", "Subject", f"{text[:position]}\n{LINK}\n{text[position:]}", "", LINK)
    link = formats.mailto(message)
    assert LINK in mailto_parts(link)[2]
    assert len(link) <= formats.LONGEST_MAILTO


def test_nothing_that_shows_a_message_shows_its_link():
    assert LINK not in repr(MESSAGE)
    assert LINK not in str(MESSAGE)


def test_a_message_is_whole_after_it_was_packed():
    assert Message.unpacked(MESSAGE.packed()) == MESSAGE
