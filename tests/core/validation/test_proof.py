"""The proof against the practice directory's Graph: what it shows, and what makes it fail."""

from dataclasses import replace

import pytest
from aiohttp import web

from app.core.authentication_status.model import Observed
from app.core.http.client import HttpClient
from app.core.sign_in.application import Application
from app.core.sign_in.model import Account, Acquired, Refused, Resource
from app.core.validation.graph import Graph
from app.core.validation.proof import Proof, prove
from tests.core.directory import TEAMS, Directory, sample
from tests.core.servers import serving

CONTOSO = sample("contoso.example")


async def proof_of(directory: Directory, application: Application, account: Account | None = None) -> Proof:
    answer = await application.acquire(directory.graph, force=True)
    graph = Graph(directory.http, directory.addresses.graph, directory.clock)
    return await prove(graph, answer, account or application.account, clock=directory.clock)


async def test_tokens_that_are_what_they_should_be(directory):
    proof = await proof_of(directory, await directory.signed_in(CONTOSO.domain))
    assert proof == Proof(
        organization="Contoso Ltd",
        tenant_id=CONTOSO.directory_id,
        username=CONTOSO.admin,
        roles=("Global Administrator",),
        is_global_administrator=True,
    )


async def test_an_administrator_without_the_role(directory):
    await directory.control.set_role(CONTOSO.admin, global_administrator=False)
    proof = await proof_of(directory, await directory.signed_in(CONTOSO.domain))
    assert (proof.roles, proof.is_global_administrator, proof.observed) == ((), False, None)


@pytest.mark.parametrize("roles", [(403, {"error": {"message": "Insufficient privileges."}}), (200, {"value": [{}]})])
async def test_roles_that_may_not_be_read_are_unknown_and_no_failure(tmp_path, clock, roles):
    account = Account("admin@contoso.example", CONTOSO.directory_id, "1")

    async def say(request):
        answers = {
            "organization": (200, {"value": [{"id": CONTOSO.directory_id, "displayName": "Contoso"}]}),
            "me": (200, {"id": "1", "userPrincipalName": account.username}),
        }
        status, answer = answers.get(request.path.rpartition("/")[2], roles)
        return web.json_response(answer, status=status)

    async with serving(say, tmp_path) as server:
        http = HttpClient(server.ca_file, clock)
        answer = Acquired(Resource("graph", ("User.Read",)), (), clock.now(), "token")
        proof = await prove(Graph(http, server.address, clock), answer, account, clock=clock)
        await http.close()
    assert (proof.observed, proof.username, proof.is_global_administrator) == (None, account.username, None)


async def test_a_token_of_another_tenant(directory):
    application = await directory.signed_in(CONTOSO.domain)
    assert application.account is not None
    stranger = replace(application.account, tenant_id="11111111-2222-3333-4444-555555555555")
    observed = (await proof_of(directory, application, stranger)).observed
    assert observed is not None
    assert observed.error == "wrong_tenant"
    assert "Contoso Ltd" in observed.description


async def test_a_token_of_another_user(directory):
    application = await directory.signed_in(CONTOSO.domain)
    assert application.account is not None
    stranger = replace(application.account, username="boss@contoso.example", object_id="1")
    observed = (await proof_of(directory, application, stranger)).observed
    assert observed is not None
    assert observed.error == "wrong_account"
    assert CONTOSO.admin in observed.description
    assert "boss@contoso.example" in observed.description


async def test_the_same_user_under_a_new_name_is_known_by_the_object_id(directory):
    application = await directory.signed_in(CONTOSO.domain)
    assert application.account is not None
    renamed = replace(application.account, username="before@contoso.example")
    assert (await proof_of(directory, application, renamed)).observed is None


async def test_graph_denies_access(directory):
    application = await directory.signed_in(CONTOSO.domain)
    await directory.control.fault("graph_denied")
    observed = (await proof_of(directory, application)).observed
    assert observed is not None
    assert observed.error == "graph_denied"
    assert observed.correlation_id is not None


async def test_graph_turns_a_revoked_token_away(directory):
    application = await directory.signed_in(CONTOSO.domain)
    answer = await application.acquire(directory.graph)
    await directory.control.apply(CONTOSO.domain, "revoked")
    graph = Graph(directory.http, directory.addresses.graph, directory.clock)
    observed = (await prove(graph, answer, application.account, clock=directory.clock)).observed
    assert observed is not None
    assert observed.error == "graph_unauthorized"


@pytest.mark.parametrize(
    ("fault", "arguments", "error"),
    [
        ("outage", {}, "unreachable"),
        ("outage", {"status": 503}, "temporarily_unavailable"),
        ("throttle", {"retry_after": 9}, "throttled"),
        ("html", {}, "graph_failed"),
        ("not_json", {}, "graph_failed"),
    ],
)
@pytest.mark.parametrize("endpoint", ["graph.organization", "graph.me"])
async def test_graph_does_not_answer(directory, fault, arguments, error, endpoint):
    application = await directory.signed_in(CONTOSO.domain)
    await directory.control.fault(fault, endpoint=endpoint, **arguments)
    observed = (await proof_of(directory, application)).observed
    assert observed is not None
    assert observed.error == error


async def test_a_refused_token_proves_nothing(directory):
    application = await directory.signed_in(CONTOSO.domain)
    await directory.control.apply(CONTOSO.domain, "password_changed")
    observed = (await proof_of(directory, application)).observed
    assert observed is not None
    assert observed.codes == (50133,)


async def test_a_token_that_is_not_graphs_is_not_shown_to_graph(directory):
    application = await directory.signed_in(CONTOSO.domain, TEAMS)
    answer = await application.acquire(TEAMS, force=True)
    assert isinstance(answer, Acquired)
    await directory.control.clear_statistics()
    graph = Graph(directory.http, directory.addresses.graph, directory.clock)
    proof = await prove(graph, answer, application.account, clock=directory.clock)
    assert (proof.username, proof.organization, proof.observed) == (CONTOSO.admin, None, None)
    assert await directory.requests() == {}


async def test_nobody_is_signed_in(directory, clock):
    graph = Graph(directory.http, directory.addresses.graph, clock)
    answer = Acquired(directory.graph, (), clock.now(), "token")
    proof = await prove(graph, answer, None, clock=clock)
    assert proof.observed is not None
    refused = Refused(directory.graph, Observed("no_tokens", clock.now()))
    assert (await prove(graph, refused, None, clock=clock)).observed == refused.observed
