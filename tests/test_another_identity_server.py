"""Keyturn's main job at a real identity server that is not the practice directory and not Entra, by settings alone.

The server is the certified `oidc-provider` (tests/identity_server): its device answers, errors, tokens and scopes are
its own. Keyturn runs as people run it, the command line as a process; the customer uses the server's own pages.
"""

import asyncio
import json
import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.identity_server import server
from tests.identity_server.certificates import Certificates
from tests.identity_server.customer import Customer
from tests.identity_server.server import CONTOSO, FABRIKAM, IdentityServer, Tenant
from tests.processes import start_keyturn

pytestmark = [
    pytest.mark.xdist_group("identity_server"),
    pytest.mark.skipif(server.why_not() is not None, reason=server.why_not() or ""),
]
Event = dict[str, Any]
SCOPES = "directory.read user.read reports.read"


@dataclass(frozen=True, slots=True)
class Run:
    """How a command ended: its exit code, its events and what it said to people."""

    code: int
    events: list[Event]
    said: str

    def of(self, name: str) -> list[Event]:
        return [event for event in self.events if event["event"] == name]

    def one(self, name: str) -> Event:
        (event,) = self.of(name)
        return event


@dataclass(frozen=True, slots=True)
class Keyturn:
    """The command line on one data folder."""

    data: Path

    async def __call__(self, *words: str, on: dict[str, Callable[[Event], Awaitable[object]]] | None = None) -> Run:
        """Run a command to its end; `on` acts on events while it runs."""
        process = await start_keyturn(
            *("--data-dir", str(self.data), "--json", *words),
            environment={**os.environ, "KEYTURN_PASSPHRASE": "a long and quiet river"},
        )
        assert process.stdout is not None
        assert process.stderr is not None
        said = asyncio.create_task(process.stderr.read())
        events = []
        async for line in process.stdout:
            event = json.loads(line)
            events.append(event)
            if on and event["event"] in on:
                await on[event["event"]](event)
        return Run(await process.wait(), events, (await said).decode())


@pytest.fixture(scope="session")
def identity_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IdentityServer]:
    """The server, once for the whole run."""
    with server.running(tmp_path_factory.mktemp("identity_server")) as running:
        yield running


@pytest.fixture(scope="session")
def settled(identity_server: IdentityServer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which Keyturn was pointed at the server, by settings and nothing else, and knows its tenants."""
    keyturn = Keyturn(tmp_path_factory.mktemp("keyturn"))
    settings = {
        "cloud.name": "custom",
        "cloud.authority": identity_server.address,
        "cloud.graph": identity_server.graph,
        "cloud.ca_bundle": str(identity_server.ca_file),
        "application.client_id": server.APPLICATION,
        "resources.graph.scopes": SCOPES,
        "resources.reports.scopes": "reports.read",
    }

    async def set_up() -> None:
        for key, value in settings.items():
            assert (await keyturn("settings", "set", key, value)).code == 0, key
        for tenant in (CONTOSO, FABRIKAM):
            admin = tenant.admin.preferred_username
            words = ("--name", f"Customer {tenant.name}", "--tenant", tenant.name, "--admin", admin)
            assert (await keyturn("tenants", "add", *words)).code == 0, tenant.name

    asyncio.run(set_up())
    return keyturn.data


@pytest.fixture
def keyturn(settled: Path, tmp_path: Path) -> Keyturn:
    """The command line on a fresh data folder that holds the settings."""
    return Keyturn(Path(shutil.copytree(settled, tmp_path / "keyturn")))


@pytest.fixture
async def customer(identity_server: IdentityServer) -> AsyncIterator[Customer]:
    """The customer's private browser window."""
    async with Customer(identity_server.ca_file) as customer:
        yield customer


async def renewed(keyturn: Keyturn, customer: Customer, tenant: Tenant) -> Run:
    """A renewal in which the right administrator signs in with the code."""

    async def sign_in(code: Event) -> None:
        page = await customer.sign_in_with_code(code["verification_uri"], code["user_code"], tenant.admin)
        assert "you can now close this page" in page.text

    return await keyturn("renew", tenant.name, on={"code_issued": sign_in})


async def revoke(identity_server: IdentityServer, customer: Customer, tenant: Tenant) -> None:
    """End the administrator's session at the server's revocation endpoint (RFC 7009)."""
    document = await customer.open(f"{identity_server.address}/{tenant.name}/v2.0/.well-known/openid-configuration")
    token = identity_server.refresh_token(tenant.admin)
    endpoint = json.loads(document.text)["revocation_endpoint"]
    assert (await customer.post(endpoint, token=token, client_id=server.APPLICATION)).status == 200


@pytest.mark.parametrize(("tenant", "interval"), [(CONTOSO, 1), (FABRIKAM, 5)], ids=["directory id", "domain"])
async def test_the_main_job(keyturn, customer, identity_server, tenant, interval):
    renewal = await renewed(keyturn, customer, tenant)

    names = [event["event"] for event in renewal.events]
    assert names == ["invitation_created", "code_issued", "signed_in", "token_acquired", "token_acquired", "validated"]
    assert renewal.code == 0
    assert renewal.one("code_issued")["interval"] == interval
    assert renewal.one("signed_in")["account"] == tenant.admin.preferred_username
    assert renewal.one("signed_in")["tenant_id"] == tenant.name
    acquired = {event["resource"]: event["scopes"] for event in renewal.of("token_acquired")}
    assert sorted(acquired["graph"]) == sorted(SCOPES.split())
    assert "reports.read" in acquired["reports"]
    assert renewal.one("validated")["status"] == "valid"

    tokens = {identity_server.refresh_token(tenant.admin)}
    for _ in range(2):  # had Keyturn not kept what replaced the first, the server would end everything at the second
        check = await keyturn("check", tenant.name)
        assert (check.code, check.one("checked")["status"]) == (0, "valid")
        tokens.add(identity_server.refresh_token(tenant.admin))
    assert len(tokens) == 3

    validation = await keyturn("validate", tenant.name)
    proof = validation.one("validated")
    assert (validation.code, proof["account"]) == (0, tenant.admin.preferred_username)
    assert proof["roles"] == ["Global Administrator"]
    assert sorted(proof["resources"]) == ["graph", "reports"]
    tokens.add(identity_server.refresh_token(tenant.admin))
    files = b"".join(file.read_bytes() for file in keyturn.data.rglob("*") if file.is_file())
    assert not any(token.encode() in files for token in tokens)


@pytest.mark.parametrize("tenant", [CONTOSO, FABRIKAM], ids=["directory id", "domain"])
async def test_a_server_without_a_graph(keyturn, customer, tenant):
    """Where nothing can be asked with the tokens, the sign-in and each refresh are the proof."""
    await keyturn("settings", "set", "resources.graph.scopes", "")
    assert (await renewed(keyturn, customer, tenant)).code == 0
    assert (await keyturn("check", tenant.name)).one("checked")["status"] == "valid"
    proof = (await keyturn("validate", tenant.name)).one("validated")
    assert (proof["account"], proof["resources"]) == (tenant.admin.preferred_username, ["reports"])


async def test_a_browser_instead_of_a_code(keyturn, customer):

    async def sign_in(browser: Event) -> None:
        end = await customer.sign_in_at(await customer.open(browser["address"]), FABRIKAM.admin)
        assert end.address.startswith("http://localhost:")
        assert "You have signed in" in end.text

    renewal = await keyturn("renew", FABRIKAM.name, "--browser", on={"browser_sign_in": sign_in})
    assert (renewal.code, renewal.events[-1]["status"]) == (0, "valid"), renewal
    assert (await keyturn("check", FABRIKAM.name)).code == 0


async def test_a_browser_sign_in_that_the_server_refuses_is_told_in_its_words(keyturn, customer):
    """This tenant neither knows a choice of accounts nor says which prompts it knows."""
    renewal = await keyturn(
        "renew", CONTOSO.name, "--browser", on={"browser_sign_in": lambda browser: customer.open(browser["address"])}
    )
    assert renewal.code == 1
    assert "unsupported prompt value requested" in renewal.one("failed")["message"]


async def test_another_account_of_the_tenant_stores_nothing(keyturn, customer):
    colleague = CONTOSO.colleague

    async def sign_in(code: Event) -> None:
        await customer.sign_in_with_code(code["verification_uri"], code["user_code"], colleague)

    renewal = await keyturn("renew", CONTOSO.name, on={"code_issued": sign_in})
    failed = renewal.one("failed")
    assert (renewal.code, failed["error"]) == (1, "wrong_account")
    assert colleague.preferred_username in failed["message"]
    assert CONTOSO.admin.preferred_username in failed["message"]
    assert not renewal.of("signed_in")
    assert [tenant["status"] for tenant in (await keyturn("tenants", "list")).events] == ["not set up", "not set up"]


@pytest.mark.parametrize("where", ["the code's page", "the permissions page"])
async def test_declining(keyturn, customer, where):
    admin = CONTOSO.admin

    async def decline(code: Event) -> None:
        if where == "the code's page":
            page = await customer.submit(await customer.open(code["verification_uri"]), user_code=code["user_code"])
            await customer.submit(page, abort="yes")
        else:
            page = await customer.enter_code(code["verification_uri"], code["user_code"])
            page = await customer.submit(page, username=admin.preferred_username, password=admin.password)
            await customer.submit(page, answer="cancel")

    renewal = await keyturn("renew", CONTOSO.name, on={"code_issued": decline})
    assert (renewal.code, renewal.one("failed")["error"]) == (1, "declined")


async def test_a_code_that_nobody_used(keyturn):
    await keyturn("settings", "set", "application.client_id", server.SHORT_CODES)
    renewal = await keyturn("renew", CONTOSO.name)
    assert (renewal.code, renewal.one("failed")["error"]) == (1, "code_expired")


async def test_revoked_then_renewed(keyturn, customer, identity_server):
    assert (await renewed(keyturn, customer, CONTOSO)).code == 0
    await revoke(identity_server, customer, CONTOSO)

    check = await keyturn("check", CONTOSO.name)
    assert (check.code, check.one("checked")["status"]) == (1, "expired")
    assert check.one("checked")["error"] == "invalid_grant"
    assert check.one("checked")["new_invitation_helps"] == "yes"

    async with Customer(identity_server.ca_file) as again:
        assert (await renewed(keyturn, again, CONTOSO)).code == 0
    assert (await keyturn("check", CONTOSO.name)).code == 0


async def test_scopes_that_the_server_does_not_grant_leave_the_others_alone(keyturn, customer):
    await keyturn("settings", "set", "resources.teams.scopes", "teams.manage")
    await keyturn("settings", "set", "resources.teams.required", "no")
    renewal = await renewed(keyturn, customer, CONTOSO)
    failed = renewal.one("token_failed")
    assert (failed["resource"], failed["error"]) == ("teams", "invalid_scope")
    assert sorted(event["resource"] for event in renewal.of("token_acquired")) == ["graph", "reports"]
    assert (renewal.code, renewal.one("validated")["status"]) == (0, "valid")


async def test_a_sign_in_without_a_refresh_token_is_no_renewal(keyturn, customer):
    await keyturn("settings", "set", "application.client_id", server.NO_REFRESH)
    renewal = await renewed(keyturn, customer, CONTOSO)
    assert (renewal.code, renewal.one("failed")["error"]) == (1, "no_refresh_token")
    assert [tenant["status"] for tenant in (await keyturn("tenants", "list")).events] == ["not set up", "not set up"]


async def test_a_tenant_that_the_server_does_not_have(keyturn):
    await keyturn("tenants", "add", "--name", "Nobody", "--tenant", "nobody.example", "--admin", "admin@nobody.example")
    renewal = await keyturn("renew", "nobody.example")
    assert (renewal.code, renewal.one("failed")["error"]) == (1, "invalid_tenant")


async def test_an_application_that_the_server_does_not_have(keyturn):
    await keyturn("settings", "set", "application.client_id", "somebody-else")
    renewal = await keyturn("renew", CONTOSO.name)
    assert (renewal.code, renewal.one("failed")["error"]) == (1, "invalid_client")


async def test_a_server_that_is_not_trusted_gets_nothing(keyturn, tmp_path):
    stranger = tmp_path / "stranger.pem"
    stranger.write_text(Certificates.make().authority)
    await keyturn("settings", "set", "cloud.ca_bundle", str(stranger))
    renewal = await keyturn("renew", CONTOSO.name)
    failed = renewal.one("failed")
    assert (renewal.code, failed["error"]) == (3, "unreachable")
    assert "certificate" in failed["message"]
    assert "cloud.ca_bundle" in failed["next_step"]
