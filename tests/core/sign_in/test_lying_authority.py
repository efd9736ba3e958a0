"""An authority that says anything but what it should: a lie ends in words, not in a traceback or a stored token."""

import asyncio
import base64
import json
import time
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from app.core.authentication_status.model import Observed
from app.core.clock import SystemClock
from app.core.http.client import HttpClient
from app.core.sign_in.application import Application
from app.core.sign_in.browser import BrowserSignIn
from app.core.sign_in.model import Account, Acquired, Code, Pending, Refused, Resource, Target
from tests.core.servers import serving

GRAPH = Resource("graph", ("User.Read",))
TENANT = "e19f598f-c3a4-594c-8817-5c5eab8c9689"


class Authority:
    """An Entra-shaped server whose answers can be replaced: by a value, or by (status, text)."""

    def __init__(self) -> None:
        self.address = ""
        self.ca_file = Path()
        self.answers: dict[str, object] = {}
        self.forms: list[dict[str, str]] = []
        self.silent_on: str | None = None
        self.asked_in_vain = asyncio.Event()

    async def answer(self, request: web.Request) -> web.Response:
        name = request.path.rpartition("/")[2]
        self.forms.append({key: str(value) for key, value in (await request.post()).items()})
        if name == self.silent_on:
            self.asked_in_vain.set()
            await asyncio.Event().wait()
        answer = self.answers.get(name, getattr(self, name.replace("-", "_"), dict)())
        if isinstance(answer, tuple):
            return web.Response(status=answer[0], text=answer[1], content_type="application/json")
        status = 400 if isinstance(answer, dict) and "error" in answer else 200
        return web.Response(status=status, text=json.dumps(answer), content_type="application/json")

    def openid_configuration(self, **changed):
        base = f"{self.address}/{TENANT}"
        return {
            "issuer": f"{base}/v2.0",
            "authorization_endpoint": f"{base}/authorize",
            "token_endpoint": f"{base}/token",
            "device_authorization_endpoint": f"{base}/devicecode",
        } | changed

    def devicecode(self, **changed):
        return {
            "user_code": "ABCD-EFGH",
            "device_code": "the-device-code",
            "verification_uri": f"{self.address}/device",
            "expires_in": 900,
            "interval": 5,
        } | changed

    def token(self, **changed):
        return {
            "token_type": "Bearer",
            "access_token": "the-access-token",
            "refresh_token": "the-refresh-token",
            "expires_in": 3600,
            "scope": "User.Read",
            "id_token": self.id_token(),
        } | changed

    def id_token(self, **changed):
        claims = {
            "iss": f"{self.address}/{TENANT}/v2.0",
            "aud": "our-app",
            "sub": "1",
            "tid": TENANT,
            "preferred_username": "admin@contoso.example",
            "exp": int(time.time()) + 3600,
        } | changed
        payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
        return f"e30.{payload}.c2ln"


@pytest.fixture
async def authority(tmp_path):
    lying = Authority()
    async with serving(lying.answer, tmp_path) as server:
        lying.address = server.address
        lying.ca_file = server.ca_file
        yield lying


@asynccontextmanager
async def opened(authority, cache=None):
    http = HttpClient(authority.ca_file, SystemClock())
    target = Target(authority.address, f"{authority.address}/graph", TENANT, "our-app", (GRAPH,))
    try:
        yield await Application.open(target, http, SystemClock(), cache)
    finally:
        await http.close()


async def signed_in(authority):
    """What polling yields for a code that is good."""
    async with opened(authority) as application:
        code = await application.ask_for_code()
        assert isinstance(code, Code)
        return await application.poll(code), application.cache()


async def test_an_honest_server_without_client_info_or_anything_of_entras(authority):
    account, cache = await signed_in(authority)
    assert account == Account("admin@contoso.example", TENANT, "1")
    async with opened(authority, cache) as application:
        assert isinstance(await application.acquire(GRAPH, force=True), Acquired)
        assert application.account == account


@pytest.mark.parametrize(
    "document",
    [
        (200, "<html>"),
        (200, "[]"),
        (404, "not here"),
        (403, "{}"),
        (500, "{}"),
        {"issuer": 5},
        {"token_endpoint": None},
        {"token_endpoint": "http://127.0.0.1/token"},
        {"token_endpoint": "https://["},
        {"token_endpoint": "https://login.example"},
        {"authorization_endpoint": ["x"]},
    ],
)
async def test_a_configuration_that_cannot_be_used(authority, document):
    authority.answers["openid-configuration"] = (
        authority.openid_configuration(**document) if isinstance(document, dict) else document
    )
    async with opened(authority) as application:
        assert isinstance(await application.ask_for_code(), Observed)
        assert isinstance(await application.start_browser(), Observed)
        assert isinstance(await application.acquire(GRAPH), Refused)


@pytest.mark.parametrize("endpoint", [None, "http://127.0.0.1/devicecode", 5])
async def test_a_server_without_sign_in_by_code_still_has_the_browser(authority, endpoint):
    authority.answers["openid-configuration"] = authority.openid_configuration(device_authorization_endpoint=endpoint)
    async with opened(authority) as application:
        refused = await application.ask_for_code()
        assert isinstance(refused, Observed)
        assert refused.error == "device_flow_unsupported"
        async with application:
            assert isinstance(await application.start_browser(), BrowserSignIn)


@pytest.mark.parametrize(
    "changed",
    [
        {"user_code": None},
        {"user_code": 5},
        {"user_code": ""},
        {"user_code": "A" * 1000},
        {"user_code": "A\u202eB"},
        {"device_code": None},
        {"verification_uri": None},
        {"verification_uri": "javascript:alert(1)"},
        {"verification_uri": "file:///etc/passwd"},
        {"verification_uri": "http://login.example/device"},
        {"verification_uri": "https://"},
        {"verification_uri": "https://["},
        {"verification_uri": "https://login.example/\n"},
        {"expires_in": "soon"},
        {"expires_in": None},
        {"interval": {}},
    ],
)
async def test_a_code_that_cannot_be_used(authority, changed):
    authority.answers["devicecode"] = authority.devicecode(**changed)
    async with opened(authority) as application:
        refused = await application.ask_for_code()
    assert isinstance(refused, Observed)
    assert refused.error == "invalid_answer"


@pytest.mark.parametrize(
    ("said", "interval", "lifetime"),
    [
        ('"interval": 0, "expires_in": 60', 1, 60),
        ('"interval": -5, "expires_in": -5', 1, 0),
        ('"interval": "7", "expires_in": "60"', 7, 60),
        ('"expires_in": 1' + "0" * 300, 5, 86400),
        ('"interval": 1' + "0" * 400 + ', "expires_in": 60', 86400, 60),
    ],
)
async def test_numbers_beyond_reason_are_brought_back_to_it(authority, said, interval, lifetime):
    known = {name: value for name, value in authority.devicecode().items() if name not in {"interval", "expires_in"}}
    authority.answers["devicecode"] = (200, json.dumps(known)[:-1] + f", {said}}}")
    async with opened(authority) as application:
        code = await application.ask_for_code()
        assert isinstance(code, Code)
        assert code.interval == interval
        left = (code.expires_at - SystemClock().now()).total_seconds()
        assert lifetime - 60 < left <= lifetime


@pytest.mark.parametrize(
    "changed",
    [
        {"access_token": None},
        {"access_token": 5},
        {"access_token": "a\r\nX-Injected: yes"},
        {"access_token": ""},
        {"id_token": None},
        {"id_token": "one-part"},
        {"id_token": "a.!!!.c"},
        {"id_token": "a.bnVsbA.c"},
        {"id_token": 7},
        {"expires_in": "soon"},
        {"expires_in": {}},
        {"refresh_token": None},
        {"scope": 5},
        {"client_info": "!!!"},
    ],
)
async def test_tokens_that_cannot_be_used(authority, changed):
    authority.answers["token"] = authority.token(**changed)
    outcome, _ = await signed_in(authority)
    assert isinstance(outcome, Observed)


@pytest.mark.parametrize("number", ["1e999", "1" + "0" * 400])
async def test_a_lifetime_beyond_all_numbers(authority, number):
    text = json.dumps(authority.token(expires_in="HERE")).replace('"HERE"', number)
    _, cache = await signed_in(authority)
    authority.answers["token"] = (200, text)
    async with opened(authority, cache) as application:
        assert isinstance(await application.acquire(GRAPH, force=True), Acquired | Refused)


@pytest.mark.parametrize(
    "answer", [{"error": {"code": "x"}}, (400, "{}"), (403, '{"message": "blocked"}'), (200, "{}")]
)
async def test_answers_that_oauth_does_not_know(authority, answer):
    authority.answers["token"] = answer
    outcome, _ = await signed_in(authority)
    assert isinstance(outcome, Observed)
    assert outcome.error in {"unreachable", "invalid_answer"}


async def test_a_refusal_that_repeats_our_secret_is_told_without_it(authority):
    authority.answers["token"] = {"error": "invalid_grant", "error_description": "No: the-device-code"}
    outcome, _ = await signed_in(authority)
    assert isinstance(outcome, Observed)
    assert outcome.description == "No: …"


async def test_a_code_is_asked_for_with_all_that_the_sign_in_needs(authority):
    await signed_in(authority)
    (asked,) = [form for form in authority.forms if "scope" in form and "grant_type" not in form]
    assert set(asked["scope"].split()) == {"openid", "profile", "offline_access", "User.Read"}
    assert asked["client_id"] == "our-app"


class TestNamesFromUserInfo:
    """A server that leaves the user's name out of the id token (OpenID Connect Core section 5.4)."""

    @pytest.fixture
    def authority(self, authority):
        endpoint = f"{authority.address}/{TENANT}/userinfo"
        authority.answers["openid-configuration"] = authority.openid_configuration(userinfo_endpoint=endpoint)
        authority.answers["token"] = authority.token(id_token=authority.id_token(preferred_username=None))
        authority.answers["userinfo"] = {"sub": "1", "preferred_username": "admin@contoso.example"}
        return authority

    async def test_the_name_is_asked_for_and_kept(self, authority):
        account, cache = await signed_in(authority)
        assert account.username == "admin@contoso.example"
        async with opened(authority, cache) as application:
            assert application.account == account
            await application.acquire(GRAPH, force=True)
            assert application.account == account

    async def test_what_it_says_of_somebody_else_does_not_count(self, authority):
        authority.answers["userinfo"] = {"sub": "2", "preferred_username": "admin@contoso.example"}
        account, _ = await signed_in(authority)
        assert account.username == ""

    async def test_an_outage_there_does_not_lose_the_sign_in(self, authority):
        honest = authority.answers["userinfo"]
        authority.answers["userinfo"] = (503, "down")
        async with opened(authority) as application:
            code = await application.ask_for_code()
            assert isinstance(code, Code)
            lost = await application.poll(code)
            assert isinstance(lost, Observed)
            assert lost.error == "unreachable"
            authority.answers["userinfo"] = honest
            authority.answers["token"] = {"error": "bad_verification_code"}  # the code is spent
            account = await application.poll(code)
        assert isinstance(account, Account)
        assert account.username == "admin@contoso.example"


async def test_pending_is_not_an_outage(authority):
    authority.answers["token"] = {"error": "authorization_pending"}
    outcome, _ = await signed_in(authority)
    assert outcome == Pending()


async def test_cancelling_does_not_wait_for_an_answer(authority):
    async with opened(authority) as application:
        code = await application.ask_for_code()
        assert isinstance(code, Code)
        authority.silent_on = "token"
        polling = asyncio.create_task(application.poll(code))
        await authority.asked_in_vain.wait()
        polling.cancel()
        with pytest.raises(asyncio.CancelledError):
            await polling
        authority.silent_on = None
        assert isinstance(await application.poll(code), Account)  # nothing is left in the way
