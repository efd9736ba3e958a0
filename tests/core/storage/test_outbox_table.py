"""The outbox's rows: who may take one, what is due, and that what it said goes when it is sent."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from app.core.errors import NotFound
from app.core.mail.errors import NoSuchOutgoing, NotNow
from app.core.mail.model import Outgoing, OutgoingState, Templates
from app.core.storage.database import Storage
from app.core.storage.errors import KeyRetired
from app.core.vault.model import Sealed
from tests.core.storage.conftest import CONTOSO, NOW, invitation, key

SEALED = Sealed("key-1", b"sealed")
LATER = NOW + timedelta(minutes=1)


def waiting(invitation_id: UUID, minute: int = 0) -> Outgoing:
    outgoing_id = uuid4()
    at = NOW + timedelta(minutes=minute)
    message_id = f"<{outgoing_id}@msp.example>"
    return Outgoing(
        outgoing_id, invitation_id, "it@contoso.example", message_id, OutgoingState.WAITING, at, 0, None, at
    )


@pytest.fixture
async def invited(storage: Storage) -> UUID:
    """An invitation, and a key to seal with."""
    await storage.keys.add(key())
    new = invitation((await storage.tenants.add(CONTOSO)).id)
    await storage.invitations.add(new)
    return new.id


async def test_a_message_is_kept_whole(storage: Storage, invited: UUID):
    outgoing = waiting(invited)
    await storage.outbox.add(outgoing, SEALED)
    assert await storage.outbox.list() == [outgoing]
    assert await storage.outbox.message(outgoing.id) == SEALED


async def test_one_of_two_that_claim_it_gets_it(storage: Storage, invited: UUID):
    outgoing = waiting(invited)
    await storage.outbox.add(outgoing, SEALED)
    assert await storage.outbox.claim(outgoing.id)
    assert not await storage.outbox.claim(outgoing.id)
    assert (await storage.outbox.list())[0].state is OutgoingState.SENDING


async def test_a_message_of_a_removed_invitation_or_under_a_replaced_key_is_not_taken(storage: Storage, invited: UUID):
    with pytest.raises(NotFound):
        await storage.outbox.add(waiting(uuid4()), SEALED)
    with pytest.raises(KeyRetired):
        await storage.outbox.add(waiting(invited), Sealed("key-0", b"sealed"))
    assert await storage.outbox.list() == []


async def test_the_oldest_that_is_due_comes_first(storage: Storage, invited: UUID):
    other = invitation((await storage.tenants.all())[0].id)
    await storage.invitations.add(other)
    second, first = waiting(invited, minute=2), waiting(other.id, minute=1)
    for outgoing in (second, first):
        await storage.outbox.add(outgoing, SEALED)
    assert await storage.outbox.due(NOW) is None
    assert not await storage.outbox.has_work(NOW)
    assert await storage.outbox.due(NOW + timedelta(minutes=3)) == first
    assert await storage.outbox.has_work(LATER)


async def test_what_was_sent_has_nothing_left_to_read(storage: Storage, invited: UUID):
    outgoing = waiting(invited)
    await storage.outbox.add(outgoing, SEALED)
    await storage.outbox.claim(outgoing.id)
    await storage.outbox.settle(outgoing.id, OutgoingState.SENT)
    assert await storage.outbox.message(outgoing.id) is None
    (sent,) = await storage.outbox.list()
    assert (sent.state, sent.tries, sent.next_try_at) == (OutgoingState.SENT, 1, None)


async def test_an_abandoned_one_is_maybe_sent_and_keeps_what_it_said(storage: Storage, invited: UUID):
    outgoing = waiting(invited)
    await storage.outbox.add(outgoing, SEALED)
    assert await storage.outbox.abandoned("stopped") == 0
    await storage.outbox.claim(outgoing.id)
    assert await storage.outbox.abandoned("stopped") == 1
    (found,) = await storage.outbox.list()
    assert (found.state, found.last_error) == (OutgoingState.MAYBE_SENT, "stopped")
    assert await storage.outbox.message(outgoing.id) == SEALED
    assert await storage.outbox.due(NOW + timedelta(days=1)) is None


async def test_postponed_ones_wait_and_hurried_ones_do_not(storage: Storage, invited: UUID):
    outgoing = waiting(invited)
    await storage.outbox.add(outgoing, SEALED)
    await storage.outbox.postpone("no server", LATER, due=NOW)
    assert await storage.outbox.due(NOW) is None
    assert await storage.outbox.hurry(NOW)
    assert not await storage.outbox.hurry(NOW)
    await storage.outbox.postpone("no server", None, due=NOW)
    assert await storage.outbox.due(NOW + timedelta(days=1)) is None
    assert await storage.outbox.hurry(NOW)
    due = await storage.outbox.due(NOW)
    assert due is not None
    assert (due.tries, due.last_error) == (2, "no server")


async def test_what_is_being_sent_is_neither_retried_nor_dropped(storage: Storage, invited: UUID):
    outgoing = waiting(invited)
    await storage.outbox.add(outgoing, SEALED)
    await storage.outbox.claim(outgoing.id)
    for act in (storage.outbox.drop(outgoing.id), storage.outbox.retry(outgoing.id, NOW)):
        with pytest.raises(NotNow):
            await act
    for act in (storage.outbox.drop(uuid4()), storage.outbox.retry(uuid4(), NOW)):
        with pytest.raises(NoSuchOutgoing):
            await act


async def test_templates_and_secrets_are_kept_by_name(storage: Storage, invited: UUID):
    await storage.templates.set("invitation", Templates("s", "t", "h"), NOW)
    await storage.templates.set("invitation", Templates("s2", "t2"), NOW)
    assert await storage.templates.get("invitation") == Templates("s2", "t2")
    await storage.templates.set("invitation", None, NOW)
    assert await storage.templates.get("invitation") is None
    await storage.secrets.set("mail.password", SEALED)
    await storage.secrets.set("mail.password", Sealed("key-1", b"another"))
    assert await storage.secrets.get("mail.password") == Sealed("key-1", b"another")
    await storage.secrets.drop("mail.password")
    assert await storage.secrets.get("mail.password") is None
    with pytest.raises(KeyRetired):
        await storage.secrets.set("mail.password", Sealed("key-0", b"sealed"))
