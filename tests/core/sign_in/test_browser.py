"""Browser sign-in against the practice directory, with a real HTTP client playing the browser."""

import asyncio
import socket
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from app.core.authentication_status.model import Observed
from app.core.sign_in.browser import BrowserSignIn
from app.core.sign_in.discovery import Discovery
from app.core.sign_in.model import Account, Acquired
from app.practice.customer import sign_in_through_browser
from tests.core.directory import TEAMS, Directory, sample

CONTOSO = sample("contoso.example")


async def started(directory: Directory) -> BrowserSignIn:
    """A browser sign-in that waits for its browser."""
    browser = await (await directory.application(CONTOSO.domain)).start_browser(CONTOSO.admin)
    assert isinstance(browser, BrowserSignIn)
    return browser


def asked(browser: BrowserSignIn) -> dict[str, str]:
    """The parameters of the authorization request."""
    return {name: values[0] for name, values in parse_qs(urlsplit(browser.address).query).items()}


async def visit(browser: BrowserSignIn, path: str = "/", **request) -> tuple[int, str, dict[str, str]]:
    """What a browser gets at the listener."""
    async with (
        aiohttp.ClientSession() as session,
        session.get(asked(browser)["redirect_uri"] + path, **request) as page,
    ):
        return page.status, await page.text(), dict(page.headers)


async def test_where_the_code_is_blocked_the_browser_signs_in(directory):
    await directory.control.apply(CONTOSO.domain, "device_code_blocked")
    application = await directory.application(CONTOSO.domain, directory.graph, TEAMS)
    async with application, await application.start_browser(CONTOSO.admin) as browser:
        outcome, account = await asyncio.gather(sign_in_through_browser(browser.address), browser.finished())
    assert outcome.signed_in
    assert account == application.account
    assert account.username == CONTOSO.admin
    for resource in (directory.graph, TEAMS):
        assert isinstance(await application.acquire(resource, force=True), Acquired)


async def test_the_request_is_bound_to_us_and_lets_the_person_choose_the_account(directory):
    async with await started(directory) as browser:
        request = asked(browser)
    assert request["response_type"] == "code"
    assert request["code_challenge_method"] == "S256"
    assert len(request["state"]) >= 20
    assert len(request["nonce"]) >= 20
    assert request["prompt"] == "select_account"
    assert request["login_hint"] == CONTOSO.admin
    assert urlsplit(request["redirect_uri"]).hostname == "localhost"


async def test_the_person_declines_and_microsoft_says_of_what(directory):
    async with await started(directory) as browser:
        await sign_in_through_browser(browser.address, decline=True)
        outcome = await browser.finished()
    assert isinstance(outcome, Observed)
    assert (outcome.error, outcome.codes) == ("access_denied", (65004,))


async def test_a_refusal_without_a_reason_is_a_decline(directory):
    async with await started(directory) as browser:
        said = {"error": "access_denied", "error_subcode": "cancel", "state": asked(browser)["state"]}
        status, text, _ = await visit(browser, params=said)
        outcome = await browser.finished()
    assert status == 200
    assert "You are not signed in" in text
    assert isinstance(outcome, Observed)
    assert outcome.error == "declined"


async def test_a_stranger_without_the_state_changes_nothing(directory):
    async with await started(directory) as browser:
        waiting = asyncio.create_task(browser.finished())
        for parameters in ({}, {"code": "x"}, {"code": "x", "state": "guessed"}, {"error": "x", "state": "ü"}):
            status, text, _ = await visit(browser, params=parameters)
            assert status == 400
            assert "signed in" not in text
        await sign_in_through_browser(browser.address)
        assert isinstance(await waiting, Account)


async def test_another_name_for_this_machine_is_turned_away(directory):
    async with await started(directory) as browser:
        good = {"code": "x", "state": asked(browser)["state"]}
        status, _, _ = await visit(browser, params=good, headers={"Host": "attacker.example"})
        assert status == 400
        port = urlsplit(asked(browser)["redirect_uri"]).port
        status, _, _ = await visit(browser, params=good, headers={"Host": f"127.0.0.1:{port}"})
        assert status == 400


@pytest.mark.parametrize("path", ["/favicon.ico", "/code", "//"])
async def test_there_is_nothing_else_to_see(directory, path):
    async with await started(directory) as browser:
        status, _, _ = await visit(browser, path)
    assert status == 404


async def test_the_page_keeps_the_code_to_itself_and_repeats_nothing(directory):
    async with await started(directory) as browser:
        state = asked(browser)["state"]
        status, text, headers = await visit(browser, params={"code": "<script>alert(1)</script>", "state": state})
    assert status == 200
    assert "script" not in text
    assert state not in text
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]


async def test_a_code_that_microsoft_does_not_know_is_refused(directory):
    async with await started(directory) as browser:
        await visit(browser, params={"code": "made-up", "state": asked(browser)["state"]})
        outcome = await browser.finished()
    assert isinstance(outcome, Observed)
    assert outcome.error == "invalid_grant"
    assert "made-up" not in outcome.description


async def test_the_listener_ends_with_the_sign_in(directory):
    async with await started(directory) as browser:
        await asyncio.gather(sign_in_through_browser(browser.address), browser.finished())
        with pytest.raises(aiohttp.ClientConnectorError):
            await visit(browser)


async def test_cancelling_ends_the_listener(directory):
    browser = await started(directory)
    waiting = asyncio.create_task(browser.finished())
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    with pytest.raises(aiohttp.ClientConnectorError):
        await visit(browser)


async def test_an_application_that_is_given_up_takes_its_listener_along(directory):
    async with await directory.application(CONTOSO.domain) as application:
        browser = await application.start_browser()
        assert isinstance(browser, BrowserSignIn)
    with pytest.raises(aiohttp.ClientConnectorError):
        await visit(browser)


async def test_the_browser_may_take_localhost_either_way(directory):
    async with await started(directory) as browser:
        port = urlsplit(asked(browser)["redirect_uri"]).port
        assert port is not None
        for family, address in reachable():
            with socket.socket(family) as there:
                there.settimeout(5)
                there.connect((address, port))


async def test_without_a_network_there_is_no_browser_sign_in(directory):
    await directory.control.fault("outage", endpoint="discovery")
    outcome = await (await directory.application(CONTOSO.domain)).start_browser()
    assert isinstance(outcome, Observed)
    assert outcome.error == "unreachable"


@pytest.mark.parametrize(
    ("known", "prompt"),
    [
        ((), "select_account"),
        (("none", "login", "select_account"), "select_account"),
        (("none", "login", "consent"), "login consent"),
        (("none", "login"), "login"),
        (("none",), "select_account"),
    ],
)
def test_a_server_is_asked_in_the_prompts_it_knows(known, prompt):
    assert Discovery("https://login.example", "", "", prompts=known).prompt == prompt


def reachable():
    """The addresses that `localhost` may mean on this machine."""
    yield socket.AF_INET, "127.0.0.1"
    with socket.socket(socket.AF_INET6) as probe:
        try:
            probe.bind(("::1", 0))
        except OSError:
            return
    yield socket.AF_INET6, "::1"
