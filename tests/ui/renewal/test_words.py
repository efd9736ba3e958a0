"""The wizard's texts: codes to read aloud, addresses to say."""

import pytest

from app.ui.renewal.words import grouped, short_address, spelt, tokens_text


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
