"""Refresh tokens: replaced at each use, the older ones still good, 90 days unused is the end."""

import asyncio
import base64
import hashlib

import aiohttp

from app.practice import Addresses, Control
from app.practice.customer import sign_in, sign_in_through_browser
from tests.practice.conftest import CLIENT_ID, CONTOSO, GRAPH_SCOPE, Answer, Program

DAY = 86_400


async def sign_in_here(practice: Addresses, program: Program) -> Answer:
    flow = await program.ask_code()
    assert (await sign_in(practice.sign_in_page, flow["user_code"])).signed_in
    return await program.poll(flow)


async def refresh(practice: Addresses, https: aiohttp.ClientSession, token: str, **changed: str) -> Answer:
    """The refresh grant as it goes over the wire."""
    form = {"grant_type": "refresh_token", "client_id": CLIENT_ID, "refresh_token": token, "scope": GRAPH_SCOPE}
    async with https.post(f"{practice.authority}/{CONTOSO}/oauth2/v2.0/token", data=form | changed) as answer:
        return dict(await answer.json())


async def test_each_use_replaces_the_refresh_token_and_the_older_one_goes_on_working(
    practice: Addresses, program: Program, https: aiohttp.ClientSession
) -> None:
    first = (await sign_in_here(practice, program))["refresh_token"]
    second = (await refresh(practice, https, first))["refresh_token"]
    third = (await refresh(practice, https, first))["refresh_token"]
    assert len({first, second, third}) == 3


async def test_in_strict_rotation_using_a_replaced_token_ends_the_sign_in(
    practice: Addresses, program: Program, https: aiohttp.ClientSession, control: Control
) -> None:
    await control.fault("rotate_strict")
    first = (await sign_in_here(practice, program))["refresh_token"]
    second = (await refresh(practice, https, first))["refresh_token"]
    assert (await refresh(practice, https, first))["error_codes"] == [50173]
    assert (await refresh(practice, https, second))["error_codes"] == [50173]


async def test_a_token_used_within_90_days_lives_on_and_one_that_was_not_is_dead(
    practice: Addresses, program: Program, control: Control
) -> None:
    await sign_in_here(practice, program)
    await control.advance_clock(89 * DAY)
    assert "access_token" in await program.refresh()
    await control.advance_clock(89 * DAY)
    assert "access_token" in await program.refresh()
    await control.advance_clock(91 * DAY)
    dead = await program.refresh()
    assert (dead["error"], dead["suberror"], dead["error_codes"]) == ("invalid_grant", "bad_token", [700082])
    assert "was inactive for 90.00:00:00" in dead["error_description"]


async def test_a_token_that_nobody_issued_or_of_another_program_or_tenant_is_refused(
    practice: Addresses, program: Program, https: aiohttp.ClientSession
) -> None:
    token = (await sign_in_here(practice, program))["refresh_token"]
    assert (await refresh(practice, https, "1.made-up"))["error_codes"] == [70000]
    stranger = "48ac35b8-0000-0000-0000-000000000000"
    assert (await refresh(practice, https, token, client_id=stranger))["error_codes"] == [70002]
    form = {"grant_type": "refresh_token", "client_id": CLIENT_ID, "refresh_token": token, "scope": GRAPH_SCOPE}
    async with https.post(f"{practice.authority}/fabrikam.example/oauth2/v2.0/token", data=form) as answer:
        assert (await answer.json())["error_codes"] == [50020]


async def test_scopes_that_mean_no_api_or_two_are_refused(
    practice: Addresses, program: Program, https: aiohttp.ClientSession
) -> None:
    token = (await sign_in_here(practice, program))["refresh_token"]
    unknown = await refresh(practice, https, token, scope="https://elsewhere.example/.default")
    assert (unknown["error"], unknown["error_codes"]) == ("invalid_resource", [500011])
    two = await refresh(practice, https, token, scope=f"{GRAPH_SCOPE} 48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default")
    assert two["error_codes"] == [28000]


async def test_graphs_other_names_mean_graph(
    practice: Addresses, program: Program, https: aiohttp.ClientSession
) -> None:
    token = (await sign_in_here(practice, program))["refresh_token"]
    for scope in ("User.Read", f"{practice.graph}/.default", "https://graph.microsoft.us/.default"):
        answer = await refresh(practice, https, token, scope=f"{scope} openid")
        assert scope in answer["scope"].split()
        call = {"Authorization": f"Bearer {answer['access_token']}"}
        async with https.get(f"{practice.graph}/v1.0/me", headers=call) as me:
            assert me.status == 200


async def test_the_id_token_is_signed_with_the_published_key(
    practice: Addresses, program: Program, https: aiohttp.ClientSession
) -> None:
    import jwt

    id_token = (await sign_in_here(practice, program))["id_token"]
    async with https.get(f"{practice.authority}/{CONTOSO}/v2.0/.well-known/openid-configuration") as answer:
        configuration = await answer.json()
    async with https.get(configuration["jwks_uri"]) as answer:
        key = jwt.PyJWK((await answer.json())["keys"][0])
    claims = jwt.decode(id_token, key, algorithms=["RS256"], audience=CLIENT_ID, issuer=configuration["issuer"])
    assert claims["tid"] in configuration["issuer"]


async def test_id_tokens_lie_on_purpose(practice: Addresses, program: Program, control: Control) -> None:
    honest = (await sign_in_here(practice, program))["id_token_claims"]
    await control.fault("wrong_tenant", CONTOSO, count=1)
    assert (await program.refresh())["id_token_claims"]["tid"] != honest["tid"]
    await control.fault("wrong_issuer", CONTOSO, count=1)
    assert "elsewhere" in (await program.refresh())["id_token_claims"]["iss"]
    await control.fault("clock_skew", CONTOSO, count=1, seconds=-7200)
    assert (await program.refresh())["id_token_claims"]["exp"] < honest["exp"]
    assert (await program.refresh())["id_token_claims"]["tid"] == honest["tid"]


class TestBrowserSignIn:
    async def test_msal_gets_tokens_through_a_browser(self, practice: Addresses, program: Program) -> None:
        opened: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        waiting = asyncio.create_task(program.through_browser(opened))
        address = await opened
        assert address.startswith(practice.control_page)
        assert (await sign_in_through_browser(address)).signed_in
        answer = await waiting
        assert answer["id_token_claims"]["preferred_username"] == "admin@contoso.example"
        assert answer["refresh_token"]

    async def test_msal_hears_that_the_person_declined(self, practice: Addresses, program: Program) -> None:
        opened: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        waiting = asyncio.create_task(program.through_browser(opened))
        outcome = await sign_in_through_browser(await opened, decline=True)
        assert (outcome.signed_in, outcome.page) == (False, "declined")
        assert (await waiting)["error"] == "access_denied"


class TestAuthorizationCode:
    """What MSAL never gets wrong."""

    VERIFIER = "a-verifier-of-at-least-forty-three-characters-as-rfc-7636-says"
    REDIRECT = "http://localhost:1"

    def request(self, practice: Addresses, **changed: str) -> str:
        challenge = base64.urlsafe_b64encode(hashlib.sha256(self.VERIFIER.encode()).digest()).rstrip(b"=").decode()
        query = {
            "client_id": CLIENT_ID,
            "response_type": "code",
            "redirect_uri": self.REDIRECT,
            "scope": f"{GRAPH_SCOPE} openid offline_access",
            "state": "s",
            "nonce": "n",
            "code_challenge": challenge,
            "code_challenge_method": "S256",
            "login_hint": "admin@contoso.example",
        }
        wanted = "&".join(f"{name}={value}" for name, value in (query | changed).items() if value)
        return f"{practice.control_page}{CONTOSO}/oauth2/v2.0/authorize?{wanted}"

    async def code(self, practice: Addresses) -> str:
        """Walk through the pages by hand as far as the redirect, whose program does not listen."""
        location = ""
        async with aiohttp.ClientSession() as browser:
            async with browser.get(self.request(practice)) as page:
                visit = (await page.text()).split('name="visit" value="')[1].split('"')[0]
            for step, field, value in (
                ("account", "account", "admin@contoso.example"),
                ("password", "password", "practice"),
            ):
                form = {"visit": visit, "step": step, "choice": "next", field: value}
                async with browser.post(f"{practice.control_page}sign-in", data=form, allow_redirects=False) as page:
                    location = page.headers.get("Location", "")
        assert location.startswith(self.REDIRECT)
        assert location.endswith("state=s")
        return location.split("code=")[1].split("&")[0]

    async def redeem(self, practice: Addresses, https: aiohttp.ClientSession, code: str, **changed: str) -> Answer:
        form = {
            "grant_type": "authorization_code",
            "client_id": CLIENT_ID,
            "code": code,
            "redirect_uri": self.REDIRECT,
            "code_verifier": self.VERIFIER,
        }
        async with https.post(f"{practice.authority}/{CONTOSO}/oauth2/v2.0/token", data=form | changed) as answer:
            return dict(await answer.json())

    async def test_it_is_redeemed_once(self, practice: Addresses, https: aiohttp.ClientSession) -> None:
        code = await self.code(practice)
        assert "refresh_token" in await self.redeem(practice, https, code)
        assert (await self.redeem(practice, https, code))["error_codes"] == [54005]

    async def test_it_needs_the_right_verifier_redirect_and_tenant(
        self, practice: Addresses, https: aiohttp.ClientSession
    ) -> None:
        code = await self.code(practice)
        assert (await self.redeem(practice, https, code, code_verifier="another"))["error_codes"] == [501481]
        wrong = await self.redeem(practice, https, code, redirect_uri="http://localhost:2")
        assert wrong["error_codes"] == [50011]
        assert "refresh_token" in await self.redeem(practice, https, code)

    async def test_it_ends_after_ten_minutes(
        self, practice: Addresses, https: aiohttp.ClientSession, control: Control
    ) -> None:
        code = await self.code(practice)
        await control.advance_clock(601)
        assert (await self.redeem(practice, https, code))["error_codes"] == [70008]

    async def test_requests_that_are_not_right_get_a_page_that_says_so(self, practice: Addresses) -> None:
        for changed, code in (
            ({"redirect_uri": "https://elsewhere.example/"}, "AADSTS50011"),
            ({"code_challenge": ""}, "AADSTS9002325"),
            ({"scope": ""}, "AADSTS900144"),
            ({"response_type": "token"}, "AADSTS900144"),
        ):
            async with (
                aiohttp.ClientSession() as browser,
                browser.get(self.request(practice, **changed), allow_redirects=False) as page,
            ):
                assert page.status == 400
                assert code in await page.text()
