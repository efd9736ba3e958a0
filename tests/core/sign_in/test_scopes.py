"""Which scopes are asked for together, and which a token is said to have."""

import pytest

from app.core.sign_in import scopes
from app.core.sign_in.model import Resource

TEAMS = "48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default"


def asked(*resources: str) -> list[str]:
    return scopes.to_ask_for(
        tuple(Resource(f"r{number}", tuple(said.split())) for number, said in enumerate(resources))
    )


def test_what_msal_adds_by_itself_is_left_to_it():
    assert asked("openid profile offline_access User.Read") == ["User.Read"]


@pytest.mark.parametrize(
    ("resources", "together"),
    [
        (("User.Read", "Reports.Read.All"), ["User.Read", "Reports.Read.All"]),
        (("User.Read", "User.Read Mail.Read"), ["User.Read", "Mail.Read"]),
        (("https://a.example/x", "https://a.example/y"), ["https://a.example/x", "https://a.example/y"]),
    ],
)
def test_resources_at_the_same_api_are_consented_to_in_one_go(resources, together):
    assert asked(*resources) == together


@pytest.mark.parametrize("other", [TEAMS, "https://b.example/y", "https://graph.microsoft.com/.default"])
def test_another_api_waits_for_the_refresh_token(other):
    assert asked("https://graph.microsoft.com/User.Read", other) == ["https://graph.microsoft.com/User.Read"]


def test_default_stands_alone():
    assert asked(TEAMS, "48ac35b8-9aa8-4d74-927d-1f4a14a0b239/user_impersonation") == [TEAMS]


def test_a_token_says_only_what_it_may_do():
    assert scopes.granted(["openid", "profile", "email", "offline_access", "User.Read"]) == ("User.Read",)
