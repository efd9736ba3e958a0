"""The admin-consent link as Entra has it: a Global Administrator consents for everybody, and nobody else can."""

import ssl
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp
import pytest

from app.practice import Addresses, Control
from app.practice.conditions import Condition
from app.practice.customer import consent, sign_in
from tests.practice.conftest import CLIENT_ID, CONTOSO, GRAPH_SCOPE, Program


def link(base: str, tenant: str = CONTOSO, **given: str) -> str:
    asked = {"client_id": CLIENT_ID, "scope": GRAPH_SCOPE, "redirect_uri": "http://localhost", "state": "s"} | given
    return f"{base.rstrip('/')}/{tenant}/v2.0/adminconsent?{urlencode({k: v for k, v in asked.items() if v})}"


@pytest.mark.parametrize(
    "condition", [Condition.CONSENT_MISSING, Condition.ADMIN_CONSENT_REQUIRED, Condition.APP_DELETED]
)
async def test_consent_brings_earlier_sign_ins_back(
    practice: Addresses, program: Program, control: Control, condition: Condition
) -> None:
    flow = await program.ask_code()
    await sign_in(practice.sign_in_page, flow["user_code"])
    assert "access_token" in await program.poll(flow)
    await control.apply(CONTOSO, condition)
    assert "error" in await program.refresh()
    outcome = await consent(link(practice.control_page), account="owner@contoso.example")
    assert (outcome.page, outcome.signed_in) == ("consented", True)
    assert "access_token" in await program.refresh()


async def test_an_ordinary_user_is_turned_away(practice: Addresses, control: Control) -> None:
    await control.apply(CONTOSO, Condition.CONSENT_MISSING)
    outcome = await consent(link(practice.control_page), account="user@contoso.example")
    assert (outcome.page, outcome.signed_in) == ("need_admin_approval", False)
    assert {tenant["domain"]: tenant["condition"] for tenant in await control.tenants()}[CONTOSO] == "consent_missing"


async def test_declining_changes_nothing(practice: Addresses, control: Control) -> None:
    await control.apply(CONTOSO, Condition.CONSENT_MISSING)
    outcome = await consent(link(practice.control_page), decline=True)
    assert outcome.page == "declined"
    assert {tenant["domain"]: tenant["condition"] for tenant in await control.tenants()}[CONTOSO] == "consent_missing"


async def test_it_can_be_given_where_nothing_is_wrong(practice: Addresses) -> None:
    assert (await consent(link(practice.control_page))).page == "consented"


async def test_the_authority_leads_to_the_page(practice: Addresses) -> None:
    context = ssl.create_default_context(cafile=practice.ca_bundle)
    async with (
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=context)) as session,
        session.get(link(practice.authority), allow_redirects=False) as answer,
    ):
        assert answer.status == 302
        led_to = urlsplit(answer.headers["Location"])
    assert f"http://{led_to.netloc}/" == practice.control_page
    assert parse_qs(led_to.query)["redirect_uri"] == ["http://localhost"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"client_id": ""},
        {"scope": ""},
        {"redirect_uri": ""},
        {"redirect_uri": "https://elsewhere.example"},
        {"tenant": "common"},
        {"tenant": "nobody.example"},
    ],
)
async def test_a_request_that_is_not_right_is_refused(practice: Addresses, wrong: dict[str, str]) -> None:
    assert (await consent(link(practice.control_page, **wrong))).page == "bad_request"
