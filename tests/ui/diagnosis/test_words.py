"""The words of a verdict: for the screen, for a ticket, for the customer's administrator."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from app.core.authentication_status.entra_pages import Blade, EntraPage
from app.core.authentication_status.model import (
    Act,
    AuthenticationStatus,
    Failure,
    NewInvitationHelps,
    Observed,
    Who,
)
from app.core.tenants.model import Tenant
from app.ui.diagnosis.words import act_text, consent_message, invitation_text, ticket_text, who_text

HAPPENED_AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
TENANT = Tenant(uuid4(), "Contoso Ltd", "contoso.example", "a@contoso.example", None, (), None, HAPPENED_AT)


@pytest.mark.parametrize("act", Act)
def test_every_act_has_its_words_and_none_has_none(act: Act) -> None:
    page = EntraPage(Blade.USERS, "https://entra.microsoft.com/")
    assert bool(act_text(act, page)) == (act is not Act.NONE)


def test_every_page_every_person_and_every_invitation_has_its_own_words() -> None:
    for words in (
        [act_text(Act.ENTRA, EntraPage(blade, "https://entra.microsoft.com/")) for blade in Blade],
        [who_text(who) for who in Who],
        [invitation_text(helps) for helps in NewInvitationHelps],
    ):
        assert all(words)
        assert len(set(words)) == len(words)


def test_the_administrator_reads_what_to_do_and_what_comes_of_it() -> None:
    message = consent_message(TENANT, "https://login.example/consent")
    assert "https://login.example/consent" in message
    assert "Contoso Ltd" in message
    assert "localhost" in message


def test_a_ticket_holds_what_support_asks_for_and_no_empty_lines() -> None:
    observed = Observed("access_denied", HAPPENED_AT, (53003,), description="AADSTS53003: Blocked.")
    failure = Failure(
        observed,
        AuthenticationStatus.BLOCKED,
        "A policy blocks the sign-in",
        "It was blocked.",
        "Ask the administrator.",
        NewInvitationHelps.NO,
    )
    assert ticket_text(TENANT, failure).splitlines() == [
        "Tenant: Contoso Ltd (contoso.example)",
        "Account: a@contoso.example",
        "What happened: A policy blocks the sign-in. It was blocked.",
        "What helps: Ask the administrator.",
        "Who must act: You",
        "New invitation: A new invitation does not help.",
        "Error: access_denied AADSTS53003",
        "Time: 2026-01-02T03:04:05Z",
        "Microsoft's words: AADSTS53003: Blocked.",
    ]
