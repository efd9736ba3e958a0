"""The admin-consent link: where it leads in each cloud, and what it asks for."""

from urllib.parse import parse_qs, urlsplit

import pytest

from app.core.consent.link import ANYWHERE, admin_consent_link, lacking
from app.core.settings.clouds import CLOUDS
from app.core.sign_in.discovery import well_known
from app.core.sign_in.model import Resource, Target

GRAPH = Resource(
    "graph", ("https://graph.microsoft.com/User.Read", "https://graph.microsoft.com/Organization.Read.All")
)
TEAMS = Resource("teams", ("48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default",))


def link(endpoint: str, resource: Resource = GRAPH) -> str | None:
    return admin_consent_link(endpoint, "an-application", resource, redirect_uri=ANYWHERE, state="s&t=1")


@pytest.mark.parametrize("cloud", CLOUDS)
def test_it_leads_to_the_tenant_in_its_cloud(cloud: str) -> None:
    found = well_known(Target(CLOUDS[cloud].authority, "", "contoso.example", "an-application", (GRAPH,)))
    assert found is not None
    made = link(found.authorization_endpoint)
    assert made is not None
    assert made.startswith(f"{CLOUDS[cloud].authority}/contoso.example/v2.0/adminconsent?")


def test_it_asks_for_one_resource_and_comes_back_to_this_computer() -> None:
    made = link("https://login.example/11111111-2222-3333-4444-555555555555/oauth2/v2.0/authorize")
    assert made is not None
    assert " " not in made
    assert parse_qs(urlsplit(made).query) == {
        "client_id": ["an-application"],
        "scope": ["https://graph.microsoft.com/User.Read https://graph.microsoft.com/Organization.Read.All"],
        "redirect_uri": ["http://localhost"],
        "state": ["s&t=1"],
    }


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://keycloak.example/realms/contoso/protocol/openid-connect/auth",
        "https://l.example/common/oauth2/v2.0/authorize",
    ],
)
def test_there_is_none_where_no_tenant_can_be_named_or_the_server_is_another(endpoint: str) -> None:
    assert link(endpoint) is None


def test_it_asks_for_what_lacks_consent_else_for_the_first() -> None:
    assert lacking((GRAPH, TEAMS), frozenset({"teams"})) is TEAMS
    assert lacking((GRAPH, TEAMS), frozenset()) is GRAPH
