"""The outbox against a real mail server: what is delivered, what waits, what fails, and what nobody can be sure of."""

import logging

import pytest

from app.core.events import OutboxChanged
from app.core.invitations.model import InvitationState
from app.core.mail.errors import NoAddress, NoSuchOutgoing, NotNow
from app.core.mail.model import OutgoingState, Templates
from app.core.settings.mail import MailNotSetUp
from tests.core.mail.conftest import SENDER, Office, addresses, customer
from tests.core.mail.mail_server import HANG_UP, PASSWORD, MailServer, always, for_recipient, mail_server, once

WAITING, FAILED = OutgoingState.WAITING, OutgoingState.FAILED
SENT, MAYBE_SENT = OutgoingState.SENT, OutgoingState.MAYBE_SENT


async def test_an_invitation_is_delivered_with_its_link_and_counted_as_sent(sending: Office, server: MailServer):
    (invitation,) = await sending.invite()
    await sending.mail.send(invitation.id)
    await sending.mail.drain_once()
    (message,) = server.received
    assert (message.sender, message.recipient) == (SENDER, invitation.email)
    assert await sending.link(invitation) in message.part("plain")
    assert await sending.link(invitation) in message.part("html")
    stored = await sending.services.invitations.get(invitation.id)
    assert (stored.state, stored.sent_count) == (InvitationState.SENT, 1)
    assert (await sending.only()).state is SENT


async def test_many_leave_over_one_connection_in_their_order(sending: Office, server: MailServer):
    invitations = await sending.send_all(12)
    await sending.mail.drain_once()
    assert [message.recipient for message in server.received] == addresses(invitations)
    assert server.connections == 1
    assert server.sign_ins == [("PLAIN", True)]


async def test_what_was_sent_stays_listed_but_what_it_said_is_gone(sending: Office):
    await sending.send_all(1)
    await sending.mail.drain_once()
    outgoing = await sending.only()
    assert (outgoing.tries, outgoing.last_error, outgoing.next_try_at) == (1, None, None)
    with pytest.raises(NotNow, match="was sent"):
        await sending.mail.retry(outgoing.id)
    await sending.mail.drop(outgoing.id)
    assert await sending.mail.outbox() == []
    with pytest.raises(NoSuchOutgoing):
        await sending.mail.drop(outgoing.id)


async def test_each_step_is_told(sending: Office):
    await sending.send_all(1)
    await sending.mail.drain_once()
    assert sending.events.count(OutboxChanged()) == 3  # put in, handed over, sent


async def test_without_a_mail_server_nothing_is_put_in(office: Office):
    (invitation,) = await office.invite()
    with pytest.raises(MailNotSetUp, match=r"mail.host and mail.from"):
        await office.mail.send(invitation.id)
    assert await office.mail.outbox() == []


@pytest.mark.parametrize("address", ["jürgen@contoso.example", "two..dots@contoso.example", "null\x00@contoso.example"])
async def test_an_address_that_mail_cannot_go_to_is_said_at_once(sending: Office, address):
    tenant = await sending.services.tenants.add(customer(0))
    (invited,) = await sending.services.invitations.prepare([tenant.id], email=address)
    with pytest.raises(NoAddress):
        await sending.mail.send(invited.invitation.id)


async def test_offline_a_message_waits_longer_and_longer_and_leaves_when_the_server_is_back(
    office: Office, tmp_path, clock
):
    async with mail_server(tmp_path) as server:
        await office.use(server)
    await office.send_all(1)
    waits = []
    for _ in range(8):
        assert await office.drain_due()
        outgoing = await office.only()
        assert outgoing.state is WAITING
        assert outgoing.last_error is not None
        assert "takes no connections" in outgoing.last_error
        assert outgoing.next_try_at is not None
        waits.append((outgoing.next_try_at - clock.now()).total_seconds())
        clock.pass_(waits[-1])
    assert waits == [15, 30, 60, 120, 240, 480, 900, 900]
    async with mail_server(tmp_path, port=server.port) as back:
        assert await office.drain_due()
        assert len(back.received) == 1
    assert (await office.only()).state is SENT


async def test_a_message_that_is_not_due_is_left_alone(sending: Office, server: MailServer):
    await sending.send_all(1)
    server.on_recipient = once("451 4.7.1 Greylisted, try again later")
    await sending.drain_due()
    await sending.drain_due()
    outgoing = await sending.only()
    assert (outgoing.state, outgoing.tries) == (WAITING, 1)
    assert outgoing.last_error == "“451 4.7.1 Greylisted, try again later”"
    sending.clock.pass_(15)
    await sending.drain_due()
    assert await sending.states() == [SENT]


async def test_a_retry_does_not_wait(sending: Office, server: MailServer):
    await sending.send_all(1)
    server.on_recipient = once("451 4.7.1 Greylisted")
    await sending.drain_due()
    await sending.mail.retry((await sending.only()).id)
    await sending.drain_due()
    assert await sending.states() == [SENT]


async def test_one_refused_recipient_does_not_hold_up_the_others(sending: Office, server: MailServer):
    invitations = await sending.send_all(3)
    server.on_recipient = for_recipient("it@customer1.example", "550 5.1.1 No such user here")
    await sending.mail.drain_once()
    assert await sending.states() == [SENT, FAILED, SENT]
    assert (await sending.outgoing())[invitations[1].id].last_error == "“550 5.1.1 No such user here”"
    assert server.connections == 1


@pytest.mark.parametrize(("answer", "state"), [("554 5.7.1 Spam", FAILED), ("452 4.3.1 Full", WAITING)])
async def test_a_message_refused_after_it_was_handed_over_was_certainly_not_sent(
    sending: Office, server: MailServer, answer, state
):
    (invitation,) = await sending.send_all(1)
    server.on_data = always(answer)
    await sending.drain_due()
    outgoing = await sending.only()
    assert (outgoing.state, outgoing.last_error) == (state, f"“{answer}”")
    assert (await sending.services.invitations.get(invitation.id)).sent_count == 0


async def test_a_lost_answer_is_never_sent_again_by_itself(sending: Office, server: MailServer):
    await sending.send_all(2)
    server.after_data = once(HANG_UP)
    await sending.mail.drain_once()
    assert await sending.states() == [MAYBE_SENT, SENT]
    sending.clock.pass_(7200)
    await sending.mail.drain_once()
    assert len(server.received) == 2
    (unsure,) = [each for each in await sending.mail.outbox() if each.state is MAYBE_SENT]
    assert unsure.last_error == "The connection to localhost broke before the server's answer came."


async def test_what_a_person_sends_again_can_be_told_to_be_the_same_message(sending: Office, server: MailServer):
    await sending.send_all(1)
    server.after_data = once(HANG_UP)
    await sending.mail.drain_once()
    await sending.mail.retry((await sending.only()).id)
    await sending.mail.drain_once()
    first, second = server.received
    assert first.message_id == second.message_id
    assert await sending.states() == [SENT]


async def test_a_server_that_takes_few_messages_for_each_connection_gets_all_of_them(
    sending: Office, server: MailServer
):
    invitations = await sending.send_all(7)
    taken = 0

    async def three_then_goodbye(_):
        nonlocal taken
        taken += 1
        return "421 4.7.0 Too many messages" if taken % 4 == 0 else None

    server.on_mail = three_then_goodbye
    await sending.drain_due()
    assert [message.recipient for message in server.received] == addresses(invitations)
    assert server.connections == 3
    assert {each.tries for each in await sending.mail.outbox()} == {1}


async def test_a_message_that_breaks_the_connection_holds_up_nobody_else(sending: Office, server: MailServer):
    await sending.send_all(3)
    server.on_recipient = for_recipient("it@customer0.example", HANG_UP)
    await sending.drain_due()
    assert await sending.states() == [WAITING, SENT, SENT]


async def test_a_server_that_hangs_up_on_everybody_is_left_alone_for_a_while(sending: Office, server: MailServer):
    await sending.send_all(9)
    server.on_mail = always(HANG_UP)
    await sending.drain_due()
    assert server.connections == 3
    assert await sending.states() == [WAITING] * 9
    assert {each.tries for each in await sending.mail.outbox()} == {1}


async def test_a_refused_sender_holds_everything_until_a_setting_changes(sending: Office, server: MailServer):
    await sending.send_all(2)
    server.on_mail = once("550 5.7.60 Not allowed to send as this sender")
    await sending.drain_due()
    for outgoing in await sending.mail.outbox():
        assert (outgoing.state, outgoing.next_try_at) == (WAITING, None)
        assert outgoing.last_error is not None
        assert outgoing.last_error.startswith(f"The server does not send for {SENDER}: “550 5.7.60")
    sending.clock.pass_(7200)
    await sending.drain_due()
    assert server.received == []
    await sending.mail.drain_once()
    assert await sending.states() == [SENT, SENT]


async def test_of_two_messages_of_one_invitation_that_wait_the_newer_is_sent(sending: Office, server: MailServer):
    (invitation,) = await sending.invite()
    await sending.mail.send(invitation.id)
    await sending.mail.send(invitation.id, Templates("Newer", "Newer: {{ link }}"))
    await sending.mail.drain_once()
    (message,) = server.received
    assert message.mail["Subject"] == "Newer"
    await sending.mail.send(invitation.id)
    await sending.mail.drain_once()
    assert len(server.received) == 2
    assert (await sending.services.invitations.get(invitation.id)).sent_count == 2


@pytest.mark.parametrize("act", ["cancelled", "expired", "given a new link"])
async def test_a_link_that_opens_nothing_is_not_sent(sending: Office, server: MailServer, act):
    (invitation,) = await sending.send_all(1)
    match act:
        case "cancelled":
            await sending.services.invitations.cancel(invitation.id)
        case "expired":
            sending.clock.pass_(8 * 86400)
        case _:
            await sending.services.invitations.new_link(invitation.id)
    await sending.mail.drain_once()
    assert server.connections == 0
    outgoing = await sending.only()
    assert outgoing.state is FAILED
    assert "link" in (outgoing.last_error or "")


async def test_messages_go_with_the_tenant_they_were_for(sending: Office, server: MailServer):
    (invitation,) = await sending.send_all(1)
    await sending.services.tenants.remove(invitation.tenant_id)
    await sending.mail.drain_once()
    assert await sending.mail.outbox() == []
    assert server.connections == 0


async def test_messages_outlive_a_new_key_of_the_vault_but_not_a_lost_one(sending: Office, server: MailServer):
    await sending.send_all(1)
    await sending.services.vault.rotate_key()
    await sending.mail.drain_once()
    assert await sending.states() == [SENT]
    (invitation,) = await sending.services.invitations.prepare([(await sending.services.tenants.all())[0].id])
    await sending.mail.send(invitation.invitation.id)
    await sending.services.vault.start_over()
    await sending.mail.drain_once()
    newest = (await sending.mail.outbox())[0]
    assert newest.state is FAILED
    assert "lost with the vault's old key" in (newest.last_error or "")


async def test_nothing_that_is_stored_shows_a_link_or_the_password(sending: Office, server: MailServer):
    (invitation,) = await sending.send_all(1)
    secret = (await sending.link(invitation)).rpartition("/")[2].encode()
    files = [file.read_bytes() for file in sending.folder.root.rglob("*") if file.is_file()]
    assert any(b"it@customer0.example" in content for content in files)
    assert not any(secret in content or PASSWORD.encode() in content for content in files)


async def test_nothing_that_is_logged_or_told_shows_a_link_or_the_password(
    sending: Office, server: MailServer, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    invitations = await sending.send_all(4)
    links = [await sending.link(invitation) for invitation in invitations]
    server.on_recipient = for_recipient("it@customer1.example", f"550 {links[1]} is not for us")
    server.on_data = for_recipient("it@customer2.example", f"451 {PASSWORD} {links[2][-30:]}")
    server.after_data = for_recipient("it@customer3.example", HANG_UP)
    await sending.mail.drain_once()
    assert await sending.states() == [SENT, FAILED, WAITING, MAYBE_SENT]
    ours = [record.getMessage() for record in caplog.records if not record.name.startswith("mail.")]  # not the server's
    told = "\n".join([*ours, repr(sending.events), repr(await sending.mail.outbox())])
    assert "Message" in told
    for link in links:
        secret = link.rpartition("/")[2]
        assert not [piece for piece in (secret, secret[-20:], secret[:20]) if piece in told]
    assert PASSWORD not in told
