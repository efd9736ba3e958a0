"""The words of an invitation's life: each state has some, and they say what comes next."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from app.core.invitations.model import Invitation, InvitationState
from app.core.mail.model import Outgoing, OutgoingState
from app.core.tenants.model import Tenant
from app.ui.invitations import words
from app.ui.invitations.row import InvitationRow
from app.ui.resources import resource
from app.ui.theme import Scheme, colours

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
TENANT = Tenant(uuid4(), "Contoso Ltd", "contoso.example", "admin@contoso.example", None, (), None, NOW)
INVITATION = Invitation(
    uuid4(), TENANT.id, None, TENANT.admin_username, InvitationState.PREPARED, NOW, NOW + timedelta(days=7), "ann"
)
ROW = InvitationRow(INVITATION, TENANT)


def in_state(state: InvitationState) -> InvitationRow:
    return replace(ROW, invitation=replace(INVITATION, state=state))


def with_message(state: OutgoingState, error: str | None = None, next_try_at: datetime | None = None) -> Outgoing:
    return Outgoing(uuid4(), INVITATION.id, "it@contoso.example", "<1@x>", state, NOW, 1, error, next_try_at)


@pytest.mark.parametrize("state", InvitationState)
def test_every_state_has_a_word_a_sentence_and_a_look(qapp: object, state: InvitationState) -> None:
    row = in_state(state)
    icon, colour = words.state_look(row)
    assert words.state_text(row)
    assert words.stands_text(row, NOW).endswith(".")
    assert resource("icons", f"{icon}.svg").is_file()
    assert all(colour in colours(scheme) for scheme in Scheme)
    assert state in words.RANK


def test_states_that_wait_for_somebody_come_before_those_that_are_over(qapp: object) -> None:
    over = [state.final for state in words.LIFE]
    assert over == sorted(over)


@pytest.mark.parametrize("state", [state for state in OutgoingState if state is not OutgoingState.SENT])
def test_a_message_that_is_not_delivered_takes_the_place_of_when_it_was_sent(
    qapp: object, state: OutgoingState
) -> None:
    row = replace(ROW, outgoing=with_message(state, "The server is away."))
    assert words.sent_text(row, NOW) != "–"
    assert words.sent_look(row) is not None
    assert "it@contoso.example" in words.outbox_text(row.outgoing, NOW)  # type: ignore[arg-type]


def test_a_message_that_is_tried_again_says_why_and_when(qapp: object) -> None:
    waiting = with_message(OutgoingState.WAITING, "The server is away.", NOW + timedelta(minutes=4))
    text = words.outbox_text(waiting, NOW)
    assert "The server is away. The next try is at" in text
    assert words.outbox_text(waiting, NOW + timedelta(minutes=5)).endswith("The server is away.")


def test_how_often_it_was_handed_out_is_said_from_the_second_time_on(qapp: object) -> None:
    once = replace(INVITATION, sent_at=NOW, sent_count=1)
    later = NOW + timedelta(hours=2)
    assert words.sent_text(replace(ROW, invitation=once), later) == "2 h ago"
    assert words.sent_text(replace(ROW, invitation=replace(once, sent_count=3)), later) == "2 h ago (3 times)"
