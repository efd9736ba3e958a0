"""Reaching the mail server: encrypted as demanded or not at all, signed in once, and every failure in plain words."""

import asyncio
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from app.core.mail.errors import MailNotSent
from app.core.mail.model import OutgoingState
from app.core.mail.smtp import cleaned
from app.core.settings.mail import PasswordInTheOpen
from tests.core.mail.conftest import Office
from tests.core.mail.mail_server import HANG_UP, PASSWORD, USERNAME, MailServer, always, mail_server


async def refusal(office: Office) -> str:
    """Why a test message was not sent."""
    with pytest.raises(MailNotSent) as refused:
        await office.mail.send_test("somebody@contoso.example")
    return refused.value.happened


async def test_a_test_message_goes_out_at_once(sending: Office, server: MailServer):
    await sending.mail.send_test("somebody@contoso.example")
    (message,) = server.received
    assert message.recipient == "somebody@contoso.example"
    assert message.mail["Subject"] == "Test message from Keyturn"
    assert message.mail["From"] == "help@msp.example"
    assert server.sign_ins == [("PLAIN", True)]
    assert await sending.mail.outbox() == []


async def test_the_sender_has_a_name_where_one_is_set(sending: Office, server: MailServer):
    await sending.services.settings.set("mail.from_name", "Näher, Dran & Co")
    await sending.mail.send_test("somebody@contoso.example")
    assert server.received[0].mail["From"].addresses[0].display_name == "Näher, Dran & Co"


async def test_tls_from_the_start(office: Office, tmp_path):
    async with mail_server(tmp_path, implicit_tls=True) as server:
        await office.use(server, security="tls")
        await office.mail.send_test("somebody@contoso.example")
        assert len(server.received) == 1


async def test_a_server_without_starttls_gets_nothing(office: Office, tmp_path):
    async with mail_server(tmp_path, offers_tls=False) as server:
        await office.use(server)
        assert "does not offer STARTTLS, so nothing was sent" in await refusal(office)
        assert (server.sign_ins, server.received) == ([], [])


async def test_no_encryption_only_where_somebody_set_it(office: Office, tmp_path):
    async with mail_server(tmp_path, offers_tls=False) as server:
        await office.use(server, security="none", username="")
        await office.mail.send_test("somebody@contoso.example")
        assert len(server.received) == 1


async def test_a_password_never_leaves_this_machine_in_the_open(sending: Office):
    await sending.services.settings.set("mail.security", "none")
    await sending.services.settings.set("mail.host", "mail.msp.example")
    with pytest.raises(PasswordInTheOpen, match=r"mail\.msp\.example"):
        await sending.mail.send_test("somebody@contoso.example")


@pytest.mark.parametrize("implicit_tls", [True, False])
async def test_a_certificate_that_nobody_vouches_for_is_refused(office: Office, tmp_path, implicit_tls):
    async with mail_server(tmp_path, implicit_tls=implicit_tls) as server:
        await office.use(server, security="tls" if implicit_tls else "starttls")
        await office.services.settings.set("cloud.ca_bundle", "")
        assert "certificate is not trusted" in await refusal(office)
        assert server.received == []


@pytest.mark.skipif(sys.platform == "darwin", reason="only 127.0.0.1 is there")
async def test_a_certificate_of_another_host_is_refused(office: Office, tmp_path):
    async with mail_server(tmp_path, host="127.0.0.2") as server:
        await office.use(server, host="127.0.0.2")
        assert "certificate is not trusted (IP address mismatch" in await refusal(office)
        assert server.sign_ins == []


async def test_a_wrong_password_is_tried_once_and_not_told(sending: Office, server: MailServer):
    await sending.mail.set_password("another password, and a wrong one")
    words = await refusal(sending)
    assert words.startswith(f"The server did not let {USERNAME} in: “535 ")
    assert "another" not in words
    assert server.sign_ins == [("PLAIN", False)]


async def test_a_refused_sign_in_holds_the_outbox_until_the_password_is_another(sending: Office, server: MailServer):
    await sending.mail.set_password("another password, and a wrong one")
    await sending.send_all(2)
    await sending.drain_due()
    sending.clock.pass_(86400)
    await sending.drain_due()
    assert server.sign_ins == [("PLAIN", False)]
    outgoing = await sending.mail.outbox()
    assert [(each.state, each.next_try_at) for each in outgoing] == [(OutgoingState.WAITING, None)] * 2
    await sending.mail.set_password(PASSWORD)
    await sending.mail.drain_once()
    assert len(server.received) == 2


async def test_without_a_password_it_says_so(sending: Office):
    assert await sending.mail.has_password()
    await sending.mail.set_password(None)
    assert not await sending.mail.has_password()
    assert "Enter it in Settings" in await refusal(sending)


async def test_nobody_listening_is_said_with_the_port(sending: Office, server: MailServer):
    await sending.services.settings.set("mail.port", "1")
    assert await refusal(sending) == "localhost, port 1, takes no connections."


async def test_an_unknown_host_is_said(sending: Office):
    await sending.services.settings.set("mail.host", "no-such-host.invalid")
    assert "no-such-host.invalid, port" in await refusal(sending)
    assert "was not found: there is no network, or no server of that name" in await refusal(sending)


async def test_the_usual_mix_up_of_port_and_encryption_is_said(sending: Office, server: MailServer):
    await sending.services.settings.set("mail.security", "tls")
    assert await refusal(sending) == f"localhost, port {server.port}, did not agree on TLS."


async def test_a_server_that_speaks_something_else_is_said(sending: Office):
    async def web(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async with listening(web) as port:
        await sending.services.settings.set("mail.port", str(port))
        assert "localhost, port" in await refusal(sending)


async def test_a_recipient_that_the_server_refuses(sending: Office, server: MailServer):
    server.on_recipient = always("550 5.1.1 No such user")
    assert await refusal(sending) == "“550 5.1.1 No such user”"


async def test_a_test_message_whose_answer_is_lost_may_have_been_sent(sending: Office, server: MailServer):
    server.after_data = always(HANG_UP)
    with pytest.raises(MailNotSent, match="may not have been sent"):
        await sending.mail.send_test("somebody@contoso.example")


async def test_a_server_that_repeats_what_it_got_does_not_have_it_stored(sending: Office, server: MailServer):
    (invitation,) = await sending.invite()
    await sending.mail.send(invitation.id)
    link = await sending.link(invitation)
    secret = link.rpartition("/")[2]
    server.on_data = always(f"550 5.7.1 Blocked: {link} and its end {secret[20:]} look bad")
    await sending.mail.drain_once()
    said = (await sending.only()).last_error
    assert said == "“550 5.7.1 Blocked: … and its end … look bad”"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("ok\r\n\x1b[31mred\u202e", "ok \N{REPLACEMENT CHARACTER}[31mred\N{REPLACEMENT CHARACTER}"),
        ("token " + "aB3" * 20, "token …"),
        ("x " * 400, "x " * 149 + "x…"),
    ],
)
def test_a_servers_words_are_fit_to_show(said, shown):
    assert cleaned(said, ()) == shown


@asynccontextmanager
async def listening(
    answer: Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]],
) -> AsyncIterator[int]:
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]
