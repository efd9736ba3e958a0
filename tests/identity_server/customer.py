"""The customer's administrator at the identity server's own pages: a browser that fills in forms, over HTTPS."""

import ssl
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from types import TracebackType
from urllib.parse import urljoin

import aiohttp

from tests.identity_server.server import Account


@dataclass(slots=True)
class Form:
    """The form of a page, with the values it came with."""

    action: str = ""
    values: dict[str, str] = field(default_factory=dict)


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Form] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        if tag == "form":
            self.found.append(Form(values.get("action", "")))
        elif tag == "input" and self.found and "name" in values:
            self.found[-1].values[values["name"]] = values.get("value", "")


@dataclass(frozen=True, slots=True)
class Page:
    """What the browser shows: where it is, the status it came with, and its text."""

    address: str
    status: int
    text: str

    @property
    def form(self) -> Form:
        """The page's one form."""
        parser = _Forms()
        parser.feed(self.text)
        (form,) = parser.found
        return form


class Customer:
    """One private browser window. Use as an async context manager."""

    def __init__(self, ca_file: Path) -> None:
        trust = ssl.create_default_context(cafile=ca_file)
        self._browser = aiohttp.ClientSession(connector=aiohttp.TCPConnector(ssl=trust))

    async def __aenter__(self) -> "Customer":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._browser.close()

    async def open(self, address: str) -> Page:
        async with self._browser.get(address) as answer:
            return Page(str(answer.url), answer.status, await answer.text())

    async def post(self, address: str, **values: str) -> Page:
        async with self._browser.post(address, data=values) as answer:
            return Page(str(answer.url), answer.status, await answer.text())

    async def submit(self, page: Page, **values: str) -> Page:
        """Fill in the page's form and send it."""
        return await self.post(urljoin(page.address, page.form.action), **{**page.form.values, **values})

    async def sign_in_with_code(self, verification_uri: str, user_code: str, account: Account) -> Page:
        """Enter the code, confirm it, sign in and accept the permissions; the page at the end."""
        return await self.sign_in_at(await self.enter_code(verification_uri, user_code), account)

    async def enter_code(self, verification_uri: str, user_code: str) -> Page:
        """Enter the code and confirm it; the sign-in page."""
        return await self.submit(await self.submit(await self.open(verification_uri), user_code=user_code))

    async def sign_in_at(self, page: Page, account: Account) -> Page:
        """Sign in on a sign-in page and accept the permissions."""
        permissions = await self.submit(page, username=account.preferred_username, password=account.password)
        return await self.submit(permissions)
