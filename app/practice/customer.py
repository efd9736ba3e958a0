"""Plays the customer: opens the sign-in page and fills in its forms over HTTP, as a person with a browser would.

Knows nothing of the practice directory but the address of the page; which page it met is in the page's ``data-page``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qs, urljoin, urlsplit

import aiohttp

from app.practice.samples import PASSWORD

_STEPS_AT_MOST = 12
_ORDINARY = frozenset({"confirm", "account", "password", "mfa", "new_password", "consent"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where the customer ended. ``page`` is the short key of the last page, ``message`` what it said."""

    signed_in: bool
    page: str
    message: str


@dataclass(slots=True)
class Form:
    """One form of a page: where it goes, and its fields with their values."""

    action: str
    method: str = "get"
    fields: dict[str, str] = field(default_factory=dict, repr=False)

    def leads_away_from(self, address: str) -> bool:
        """Whether it goes to another program than the one that served ``address``."""
        return urlsplit(self.action).netloc != urlsplit(address).netloc


class Page(HTMLParser):
    """What a person takes in of a page: its name, its message, its first form, the accounts it offers."""

    def __init__(self, address: str, text: str) -> None:
        super().__init__()
        self.address = address
        self.name = ""
        self.form: Form | None = None
        self.accounts: list[str] = []
        self._said: list[str] = []
        self._saying = ""
        self.feed(text)

    @property
    def message(self) -> str:
        """The page's own words, in one line."""
        return " ".join(" ".join(self._said).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notice what matters of each element."""
        given = {name: value or "" for name, value in attrs}
        if "data-page" in given:
            self.name = given["data-page"]
        if "data-message" in given:
            self._saying = tag
        if tag == "form" and self.form is None:
            self.form = Form(urljoin(self.address, given.get("action", "")), given.get("method", "get"))
        elif tag == "input" and self.form and given.get("name"):
            self.form.fields[given["name"]] = given.get("value", "")
        elif tag == "option" and given.get("value"):
            self.accounts.append(given["value"])

    def handle_endtag(self, tag: str) -> None:
        """A message ends with its element."""
        if tag == self._saying:
            self._saying = ""

    def handle_data(self, data: str) -> None:
        """Keep the words of a message."""
        if self._saying:
            self._said.append(data)


async def sign_in(
    sign_in_page: str,
    code: str,
    *,
    account: str | None = None,
    password: str = PASSWORD,
    decline: bool = False,
    decline_consent: bool = False,
) -> Outcome:
    """Enter a code and sign in. ``account`` None: the administrator of the tenant the code was asked for.

    ``decline`` says no at the question which program it is, ``decline_consent`` at the permissions request.
    Raises aiohttp.ClientError when the page can not be reached.
    """
    refused = {"confirm"} if decline else set()
    async with aiohttp.ClientSession() as browser:
        page = await _send(browser, _typed(await _open(browser, sign_in_page), {"code": code}))
        refused |= {"consent"} if decline_consent else set()
        page = await _walk(browser, page, {"account": account or "", "password": password}, refused)
        return Outcome(page.name == "signed_in", page.name, page.message)


async def sign_in_through_browser(
    address: str, *, account: str | None = None, decline: bool = False, decline_consent: bool = False
) -> Outcome:
    """Open an authorization request as a browser does, and bring the waiting program its answer.

    Raises aiohttp.ClientError when the page or the program can not be reached.
    """
    refused = {"account"} if decline else set()
    async with aiohttp.ClientSession() as browser:
        page = await _open(browser, address)
        refused |= {"consent"} if decline_consent else set()
        page = await _walk(browser, page, {"account": account or "", "password": PASSWORD}, refused)
        if page.form is not None and page.form.leads_away_from(address):
            await _send(browser, page.form)
        return Outcome(page.name == "signed_in", page.name, page.message)


async def consent(address: str, *, account: str | None = None, decline: bool = False) -> Outcome:
    """Open an admin-consent link and accept. What it leads back to need not be there: a browser would say so, too.

    Raises aiohttp.ClientError when the page can not be reached.
    """
    async with aiohttp.ClientSession() as browser:
        page = await _open(browser, address)
        refused = {"consent"} if decline else set()
        page = await _walk(browser, page, {"account": account or "", "password": PASSWORD}, refused)
        return Outcome(page.name == "consented", page.name, page.message)


async def _walk(browser: aiohttp.ClientSession, page: Page, known: Mapping[str, str], refused: set[str]) -> Page:
    """Answer one page after the other until one is not an ordinary step."""
    for _ in range(_STEPS_AT_MOST):
        if page.form is None or page.name not in _ORDINARY:
            break
        offered = page.form.fields.get("account") or next(iter(page.accounts), "")
        answers = {**known, "account": known["account"] or offered}
        answers["choice"] = "cancel" if page.name in refused else "next"
        page = await _send(browser, _typed(page, answers))
    return page


def _typed(page: Page, answers: Mapping[str, str]) -> Form:
    """The page's form with its fields filled in."""
    if page.form is None:
        return Form(page.address)
    known = {name: value for name, value in answers.items() if name in page.form.fields or name == "choice"}
    return Form(page.form.action, page.form.method, page.form.fields | known)


async def _open(browser: aiohttp.ClientSession, address: str) -> Page:
    async with browser.get(address) as answer:
        return Page(str(answer.url), await answer.text())


async def _send(browser: aiohttp.ClientSession, form: Form) -> Page:
    sent = (
        browser.post(form.action, data=form.fields, allow_redirects=False)
        if form.method == "post"
        else browser.get(form.action, params=form.fields, allow_redirects=False)
    )
    async with sent as answer:
        if "Location" not in answer.headers:
            return Page(str(answer.url), await answer.text())
        way_back = urljoin(str(answer.url), answer.headers["Location"])
    return await _led_back(browser, way_back)


async def _led_back(browser: aiohttp.ClientSession, address: str) -> Page:
    """Where a redirect leads, which brings a program its answer."""
    answer = parse_qs(urlsplit(address).query)
    page = Page(address, "")
    try:
        page = await _open(browser, address)
    except aiohttp.ClientConnectionError:
        if "admin_consent" not in answer:
            raise
    if not page.name and "admin_consent" in answer:
        page.name = "declined" if "error" in answer else "consented"
    elif not page.name:
        page.name = "signed_in" if "code" in answer else "declined"
    return page
