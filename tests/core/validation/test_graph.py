"""Graph's lists, page by page, and answers of a Graph that lies."""

import json
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from app.core.authentication_status.model import Observed
from app.core.clock import SystemClock
from app.core.http.client import HttpClient
from app.core.validation.graph import GLOBAL_ADMINISTRATOR, DirectoryRole, Graph, Me, Organization
from tests.core.servers import serving


@asynccontextmanager
async def graph_saying(folder, *answers):
    """A Graph that gives these answers in turn, and what it was asked."""
    asked: list[web.Request] = []

    async def say(request):
        asked.append(request)
        answer = answers[min(len(asked), len(answers)) - 1]
        text = answer if isinstance(answer, str) else json.dumps(answer)
        return web.Response(text=text.replace("HERE", f"https://{request.host}"), content_type="application/json")

    async with serving(say, folder) as server:
        http = HttpClient(server.ca_file, SystemClock())
        try:
            yield Graph(http, f"{server.address}/graph/", SystemClock()), asked
        finally:
            await http.close()


ROLE = {"displayName": "Global Administrator", "roleTemplateId": GLOBAL_ADMINISTRATOR.upper()}


async def test_a_list_is_read_to_its_last_page(tmp_path):
    pages = (
        {"value": [ROLE], "@odata.nextLink": "HERE/graph/v1.0/me/more?$skiptoken=2"},
        {"value": [{"displayName": "User Administrator", "roleTemplateId": "x"}]},
    )
    async with graph_saying(tmp_path, *pages) as (graph, asked):
        roles = await graph.directory_roles("token")
    assert roles == (
        DirectoryRole(GLOBAL_ADMINISTRATOR, "Global Administrator"),
        DirectoryRole("x", "User Administrator"),
    )
    assert asked[1].path_qs == "/graph/v1.0/me/more?$skiptoken=2"
    assert [request.headers["Authorization"] for request in asked] == ["Bearer token"] * 2


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/v1.0/me", "http://127.0.0.1/", "https://["])
async def test_the_token_does_not_follow_a_list_to_another_server(tmp_path, elsewhere):
    async with graph_saying(tmp_path, {"value": [], "@odata.nextLink": elsewhere}) as (graph, asked):
        found = await graph.directory_roles("token")
    assert isinstance(found, Observed)
    assert found.error == "graph_failed"
    assert len(asked) == 1


async def test_a_list_without_end_is_given_up(tmp_path):
    async with graph_saying(tmp_path, {"value": [], "@odata.nextLink": "HERE/graph/v1.0/me/more"}) as (graph, asked):
        found = await graph.directory_roles("token")
    assert isinstance(found, Observed)
    assert len(asked) == 20


async def test_roles_without_permission_to_read_them_come_without_names(tmp_path):
    async with graph_saying(tmp_path, {"value": [{"displayName": None, "roleTemplateId": None}]}) as (graph, _):
        assert await graph.directory_roles("token") == (DirectoryRole(None, None),)


async def test_an_organization_with_its_domains(tmp_path):
    said = {"id": "ABC", "displayName": "Contoso", "verifiedDomains": [{"name": "Contoso.Example"}, {}, 5]}
    async with graph_saying(tmp_path, {"value": [said]}) as (graph, asked):
        found = await graph.organization("token")
    assert isinstance(found, Organization)
    assert (found.id, found.name, "contoso.example" in found.domains) == ("abc", "Contoso", True)
    assert asked[0].headers["client-request-id"]


@pytest.mark.parametrize(
    "answer",
    [{}, {"value": None}, {"value": []}, {"value": [5]}, {"value": [{}]}, {"value": [{"id": "1"}, {"id": "2"}]}, "[]"],
)
async def test_an_organization_that_does_not_say_which(tmp_path, answer):
    async with graph_saying(tmp_path, answer) as (graph, _):
        found = await graph.organization("token")
    assert isinstance(found, Observed)
    assert found.error == "graph_failed"


@pytest.mark.parametrize("answer", [{}, {"id": 5}, {"id": ""}, "null"])
async def test_a_user_who_is_nobody(tmp_path, answer):
    async with graph_saying(tmp_path, answer) as (graph, _):
        assert isinstance(await graph.me("token"), Observed)


async def test_a_user(tmp_path):
    async with graph_saying(tmp_path, {"id": "A-1", "userPrincipalName": "a@b.example"}) as (graph, _):
        assert await graph.me("token") == Me("a-1", "a@b.example")
