"""The wizard's texts: codes to read aloud, addresses to say, tickets to file."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from app.core.authentication_status.model import AuthenticationStatus, Failure, NewInvitationHelps, Observed
from app.core.tenants.model import Tenant
from app.ui.renewal.words import grouped, short_address, spelt, ticket_text, tokens_text


@pytest.mark.parametrize(
    ("code", "shown"),
    [("FK7Q3XLP", "FK7Q 3XLP"), ("FK7Q3XLPA", "FK7 Q3X LPA"), ("WDJB-MJHT", "WDJB-MJHT"), ("12345", "12345")],
)
def test_codes_are_grouped_for_reading_aloud(code: str, shown: str) -> None:
    assert grouped(code) == shown


def test_a_code_is_spelt() -> None:
    assert spelt("FK7") == "F, K, 7"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://microsoft.com/devicelogin", "microsoft.com/devicelogin"),
        ("https://www.microsoft.com/link/", "microsoft.com/link"),
        ("http://127.0.0.1:8080/device", "127.0.0.1:8080/device"),
    ],
)
def test_addresses_are_said_short(address: str, said: str) -> None:
    assert short_address(address) == said


def test_one_token_is_one_token() -> None:
    assert tokens_text(1, "admin@contoso.example", None) == "1 token acquired as admin@contoso.example."


def test_a_ticket_holds_what_support_asks_for_and_no_empty_lines() -> None:
    happened_at = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    tenant = Tenant(uuid4(), "Contoso Ltd", "contoso.example", "a@contoso.example", None, (), None, happened_at)
    observed = Observed("access_denied", happened_at, (53003,), description="AADSTS53003: Blocked.")
    failure = Failure(
        observed,
        AuthenticationStatus.BLOCKED,
        "A policy blocks the sign-in",
        "It was blocked.",
        "Ask the administrator.",
        NewInvitationHelps.NO,
    )
    assert ticket_text(tenant, failure).splitlines() == [
        "Tenant: Contoso Ltd (contoso.example)",
        "What happened: A policy blocks the sign-in. It was blocked.",
        "What helps: Ask the administrator.",
        "Error: access_denied AADSTS53003",
        "Time: 2026-01-02T03:04:05Z",
        "Microsoft's words: AADSTS53003: Blocked.",
    ]
