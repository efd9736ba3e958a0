"""The customer's administrator at the keyboard: finds things by what they are called, and reads what is shown.

What the page is read for is also put before axe-core, in other widths and colours: no state of it goes unchecked.
"""

import asyncio
import time
from collections.abc import Callable

from tests.onboarding.browser.accessibility import check
from tests.onboarding.browser.webdriver import Browser, Element, WebDriverError

TAB, ENTER, CONTROL = "\ue004", "\ue007", "\ue009"  # https://www.w3.org/TR/webdriver2/#keyboard-actions
CODE = "Sign in with this code"
DONE = "All tokens acquired! You can close this page now."
PATIENCE = 60.0
ADMIN, PASSWORD = "admin@contoso.example", "practice"
_MOST_STOPS = 40

_FOCUS_SHOWS = """
const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
return seen && (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none");
"""


class Customer:
    """One person with one browser, without a mouse."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser

    async def opens(self, address: str) -> None:
        await self.browser.open(address)

    async def reads(self, *texts: str) -> None:
        """Wait until the page says all that, and see that everybody can read it."""
        await self.sees(*texts)
        await check(self.browser)

    async def sees(self, *texts: str) -> None:
        """Wait until the page says all that."""
        await self._sees(lambda shown: all(text in shown for text in texts), f"never said {texts}")

    async def sees_no(self, *texts: str) -> None:
        shown = await self._shown()
        assert not [text for text in texts if text in shown], shown

    async def tabs_to(self, name: str) -> Element:
        """Press Tab until what is called that has the focus. Each stop on the way has a name, and shows the focus."""
        passed = []
        for _ in range(_MOST_STOPS):
            here = await self.browser.focused()
            if here is not None and here.name == name:
                return here
            await self.browser.press(TAB)
            stop = await self.browser.focused()
            if stop is not None:
                passed.append(stop)
                assert stop.name, f"a stop without a name: {stop}"
                assert await self.browser.run(_FOCUS_SHOWS), f"the focus does not show on {stop}"
        raise AssertionError(f"no {name} among {passed}")

    async def presses(self, name: str, key: str = ENTER) -> None:
        """Go to the button or link called that, by keyboard, and press it."""
        found = await self.tabs_to(name)
        assert found.role in {"button", "link", "DisclosureTriangle"}, found
        await self.browser.press(key)

    async def types(self, name: str, text: str) -> None:
        """Go to the field called that and type, over what is there."""
        await self.tabs_to(name)
        await self.browser.chord(CONTROL, "a")
        await self.browser.press(*text)

    async def reads_code(self) -> str:
        """The code, as it stands on the page."""
        return str(await self.browser.run("return document.getElementById('code').textContent")).strip()

    async def is_at_code(self, auth_url: str) -> str:
        """Open the Auth URL and press Start; returns the code."""
        await self.opens(auth_url)
        await self.presses("Start authentication")
        await self.sees(CODE)
        return await self.reads_code()

    async def gets_a_new_code(self) -> str:
        """Press New code on the page that shows one; returns the new one."""
        old = ", ".join(await self.reads_code())  # as it is spelt out for screen readers
        await self.presses("New code")
        await self._sees(lambda shown: CODE in shown and old not in shown, "never showed another code")
        return await self.reads_code()

    async def hears(self) -> str:
        """What a screen reader was last told without being asked."""
        return str(await self.browser.run("return document.getElementById('said').textContent"))

    # --- at Microsoft ---

    async def opens_microsoft(self, link: str = "Open Microsoft's page (opens in a new tab)") -> str:
        """Follow the page's link to where the code is entered; returns the tab that the page is in."""
        ours, before = await self.browser.tab(), set(await self.browser.tabs())
        await self.presses(link)
        until = time.monotonic() + PATIENCE
        while not (opened := set(await self.browser.tabs()) - before):
            assert time.monotonic() < until, "no new tab"
            await asyncio.sleep(0.02)
        await self.browser.switch(opened.pop())
        return ours

    async def enters(self, code: str | None, *, answer: str = "Continue") -> None:
        """Enter a code on Microsoft's page, or what was copied, and say whether this is meant."""
        await self.sees("Enter code to allow access")
        await self.tabs_to("Code")
        await (self.browser.press(*code) if code else self.browser.chord(CONTROL, "v"))
        await self.presses("Next")
        await self.sees("Are you trying to sign in to")
        await self.presses(answer)

    async def signs_in(self, account: str) -> None:
        """Name the account and give its password."""
        await self.sees("Sign in")
        await self.types("Account", account)
        await self.presses("Next")
        await self.sees("Enter password")
        await self.types("Password", PASSWORD)
        await self.presses("Sign in")
        await self._sees(lambda shown: bool(shown) and "Enter password" not in shown, "never took the password")

    async def signs_in_with_code(self, account: str = ADMIN) -> None:
        """From the page that shows the code to Microsoft's and back, without a wrong turn."""
        code = await self.reads_code()
        page = await self.opens_microsoft()
        await self.enters(code)
        await self.signs_in(account)
        await self.sees("You have signed in")
        await self.comes_back(page)

    async def comes_back(self, tab: str) -> None:
        """Close Microsoft's tab and look at the page again."""
        await self.browser.close_tab()
        await self.browser.switch(tab)

    async def _sees(self, enough: Callable[[str], bool], otherwise: str) -> None:
        shown, until = "", time.monotonic() + PATIENCE
        while time.monotonic() < until:
            shown = await self._shown()
            if enough(shown):
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"{otherwise}, but: {shown}")

    async def _shown(self) -> str:
        try:
            return await self.browser.text()
        except WebDriverError as error:
            if error.between_pages:
                return ""
            raise
