"""The Graph calls of a validation, and how Graph says no."""

from typing import Any

import aiohttp
import pytest

from app.practice import SAMPLES, Addresses, Control
from app.practice.conditions import Condition
from app.practice.customer import sign_in
from tests.practice.conftest import CONTOSO, TEAMS_SCOPE, Program

GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10"
ROLES = "me/transitiveMemberOf/microsoft.graph.directoryRole"


class Caller:
    """Calls Graph with one access token."""

    def __init__(self, graph: str, http: aiohttp.ClientSession, token: str) -> None:
        self._graph = graph
        self._http = http
        self._headers = {"Authorization": f"Bearer {token}"}

    async def get(self, path: str) -> tuple[int, dict[str, Any], str]:
        """Status, content and the WWW-Authenticate header."""
        async with self._http.get(f"{self._graph}/v1.0/{path}", headers=self._headers) as answer:
            return answer.status, await answer.json(), answer.headers.get("WWW-Authenticate", "")


@pytest.fixture
async def caller(practice: Addresses, program: Program, https: aiohttp.ClientSession) -> Caller:
    """With the access token of Contoso's administrator."""
    flow = await program.ask_code()
    await sign_in(practice.sign_in_page, flow["user_code"])
    return Caller(practice.graph, https, (await program.poll(flow))["access_token"])


async def test_it_says_whose_tokens_these_are(caller: Caller) -> None:
    _, organization, _ = await caller.get("organization?$select=id,displayName,verifiedDomains")
    (only,) = organization["value"]
    assert (only["id"], only["displayName"]) == (SAMPLES[0].directory_id, "Contoso Ltd")
    assert [d["name"] for d in only["verifiedDomains"] if d["isDefault"]] == [CONTOSO]
    _, me, _ = await caller.get("me?$select=id,userPrincipalName")
    assert me["userPrincipalName"] == "admin@contoso.example"
    assert "displayName" not in me
    assert (await caller.get("me"))[1]["displayName"] == "Alex Admin"


@pytest.mark.parametrize("path", [ROLES, "me/memberOf/microsoft.graph.directoryRole", "me/memberOf"])
async def test_it_says_which_roles_the_person_has(caller: Caller, control: Control, path: str) -> None:
    _, roles, _ = await caller.get(path)
    assert [role["roleTemplateId"] for role in roles["value"]] == [GLOBAL_ADMINISTRATOR]
    await control.apply(CONTOSO, Condition.NOT_GLOBAL_ADMINISTRATOR)
    assert (await caller.get(path))[1]["value"] == []


async def test_tokens_that_are_wrong_old_or_for_another_api_are_refused(
    practice: Addresses, caller: Caller, program: Program, https: aiohttp.ClientSession, control: Control
) -> None:
    for token in ("made-up", (await program.refresh(TEAMS_SCOPE))["access_token"]):
        code, content, challenge = await Caller(practice.graph, https, token).get("me")
        assert (code, content["error"]["code"]) == (401, "InvalidAuthenticationToken")
        assert challenge.startswith("Bearer ")
        assert content["error"]["innerError"]["request-id"]
    await control.advance_clock(3601)
    code, content, _ = await caller.get("me")
    assert code == 401
    assert "expired" in content["error"]["message"]


async def test_without_a_token_it_says_so(practice: Addresses, https: aiohttp.ClientSession) -> None:
    async with https.get(f"{practice.graph}/v1.0/me") as answer:
        assert answer.status == 401
        assert (await answer.json())["error"]["message"] == "Access token is empty."


async def test_a_revoked_session_is_refused_although_its_access_token_is_young(
    caller: Caller, control: Control
) -> None:
    await control.apply(CONTOSO, Condition.REVOKED)
    code, content, _ = await caller.get("organization")
    assert code == 401
    assert "TokenIssuedBeforeRevocationTimestamp" in content["error"]["message"]


async def test_graph_denies_and_throttles_on_purpose(caller: Caller, control: Control) -> None:
    await control.fault("graph_denied", CONTOSO, count=1)
    code, content, _ = await caller.get("organization")
    assert (code, content["error"]["code"]) == (403, "Authorization_RequestDenied")
    await control.apply(CONTOSO, Condition.THROTTLED)
    assert (await caller.get("organization"))[0] == 429


async def test_a_path_that_is_not_there(caller: Caller) -> None:
    code, content, _ = await caller.get("teapots")
    assert (code, content["error"]["code"]) == (404, "ResourceNotFound")
