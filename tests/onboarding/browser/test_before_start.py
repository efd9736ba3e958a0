"""Who else opens the link: programs that scan mail, browsers that look ahead, and those who try too often."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web

from app.core.invitations.model import InvitationState
from app.core.renewal.flow import Step
from app.onboarding.limits import Rate, Rates
from tests.onboarding.browser.customer import DONE
from tests.onboarding.browser.webdriver import Look

SCANNER = {"User-Agent": "Mozilla/5.0 (compatible; SafeLinks)"}
LURE = """<!DOCTYPE html><html lang="en"><title>Prizes</title><main><h1>Prizes</h1>
<form method="post" action="{url}/start"><input type="hidden" name="token" value="x"><button>Win a prize</button></form>
</main></html>"""
FRAME = """<!DOCTYPE html><html lang="en"><title>Frame</title><main><h1>Look below</h1>
<iframe src="{url}"></iframe></main>"""


@asynccontextmanager
async def stranger(auth_url: str) -> AsyncIterator[str]:
    """A site of somebody who knows the Auth URL; its address."""
    application = web.Application()
    for path, text in {"/": LURE, "/frame": FRAME}.items():

        async def show(_: web.Request, text: str = text) -> web.Response:
            return web.Response(text=text.format(url=auth_url), content_type="text/html")

        application.router.add_get(path, show)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://localhost:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()


async def test_a_mail_scanner_burns_nothing(provider, customer):
    async with aiohttp.ClientSession(headers=SCANNER) as scanner:
        for method in ("HEAD", "GET", "GET"):
            async with scanner.request(method, provider.auth_url) as answer:
                assert answer.status == 200
    assert (await provider.invitation()).state is InvitationState.PREPARED

    await customer.is_at_code(provider.auth_url)
    await customer.signs_in_with_code()
    await customer.sees(DONE)


async def test_a_scanner_with_a_browser_of_its_own_starts_nothing(provider, customer, sits_down):
    scanner = await sits_down(Look())
    await scanner.opens(provider.auth_url)
    await scanner.sees("Check the account")
    assert (await provider.renewal()).step is Step.PREPARED

    await customer.is_at_code(provider.auth_url)
    await customer.signs_in_with_code()
    await customer.sees(DONE)


async def test_a_page_of_somebody_else_can_neither_press_nor_show_ours(provider, customer):
    """The customer is lured to another page, which sends our form and puts ours into a frame."""
    async with stranger(provider.auth_url) as address:
        await customer.opens(address)
        await customer.presses("Win a prize")
        await customer.reads("This request was not accepted")
        assert (await provider.renewal()).step is Step.PREPARED
        await customer.opens(f"{address}frame")
        await customer.sees("Look below")
        assert any("frame-ancestors" in line for line in await customer.browser.complaints())


async def test_who_tries_too_often_is_told_when_to_try_again(provider, customer):
    await provider.page.stop()
    await provider.restart_page(rates=Rates(link=Rate(2, 60.0)))
    for _ in range(3):
        await customer.opens(provider.auth_url)
    await customer.reads("Too many attempts", "Nothing is lost.")
