"""Takes the pictures of the customer's web page in docs/, in a real browser where there is one: `dev.py pictures`.

The page is served over the practice directory, and the customer presses its buttons.
"""

import asyncio
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ["LOGNAME"] = "Jana Koch"  # who asks, on the page

from app.bootstrap import onboarding_page, open_services
from app.core.paths import DataFolder
from app.core.services import Services
from app.practice import customer
from app.practice_session import practising
from tests.core.vault.memory import NoSafe
from tests.onboarding.browser import webdriver
from tests.onboarding.browser.webdriver import Browser, Look

DOCS = Path(__file__).resolve().parent
LOOK = Look(width=820, height=760)


def main() -> int:
    """Take all pictures; returns the exit code."""
    if webdriver.CHROMIUM is None or webdriver.CHROMEDRIVER is None:
        print("Without Debian's chromium and chromium-driver the pictures of the customer's page stay as they are.")
        return 0
    with tempfile.TemporaryDirectory() as root, webdriver.driver(Path(root)) as driver:
        asyncio.run(take_all(Path(root), driver))
    return 0


async def take_all(root: Path, driver: str) -> None:
    folder = DataFolder(root / "practice")
    async with open_services(folder, safe=NoSafe()) as services:
        await services.vault.unlock("only for these pictures")
        async with practising(folder, services, sample_tokens=False) as addresses:
            await services.settings.set("onboarding.provider_name", "Northern Lights IT")
            await services.settings.set("onboarding.provider_phone", "+49 30 901820")
            async with (
                onboarding_page(services, port=0) as address,
                webdriver.browser(driver, root / "profile", LOOK) as browser,
            ):
                await take_visit(services, browser, address, addresses.sign_in_page)


async def take_visit(services: Services, browser: Browser, address: str, sign_in_page: str) -> None:
    """One customer's visit, from the first look to the end."""
    tenant = next(tenant for tenant in await services.tenants.all() if tenant.name == "Contoso Ltd")
    (invited,) = await services.invitations.prepare([tenant.id])
    renewal_id = invited.invitation.id
    await browser.open(f"{address}/{invited.auth_url.rpartition('/')[2]}")
    await take_both(browser, "onboarding-start")
    await browser.run("document.getElementById('start').click()")
    await until(lambda: services.renewals.current(renewal_id).code is not None)
    code = services.renewals.current(renewal_id).code
    assert code is not None
    await until_said(browser, "Copy code")
    await take_both(browser, "onboarding-code")
    await customer.sign_in(sign_in_page, code.user_code)
    await until_said(browser, "All tokens acquired!")
    await take_both(browser, "onboarding-done")


async def take_both(browser: Browser, name: str) -> None:
    """The page in both colours."""
    (DOCS / f"{name}.png").write_bytes(await browser.picture())
    async with browser.other_colours():
        (DOCS / f"{name}-dark.png").write_bytes(await browser.picture())


async def until_said(browser: Browser, text: str) -> None:
    async with asyncio.timeout(60):
        while text not in await browser.text():  # noqa: ASYNC110 (nothing tells when a page has settled)
            await asyncio.sleep(0.1)


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.05)


if __name__ == "__main__":
    sys.exit(main())
