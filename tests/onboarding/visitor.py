"""A browser without JavaScript: opens pages, follows redirects, keeps cookies and sends the forms it was given."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from app.practice.customer import Page

LOOKS = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "none"}
PRESSES = {**LOOKS, "Sec-Fetch-Site": "same-origin", "Origin": "null"}
"""What browsers send with a form of a page that has them send no referrer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, redirects followed."""

    status: int
    headers: Mapping[str, str]
    text: str
    address: str

    @property
    def fields(self) -> dict[str, str]:
        """Those of the page's form."""
        form = Page(self.address, self.text).form
        assert form is not None, self.text
        return form.fields

    @property
    def path(self) -> str:
        return urlsplit(self.address).path


class Visitor:
    """One browser."""

    def __init__(self, session: aiohttp.ClientSession) -> None:
        self.session = session

    async def opens(self, address: str, **headers: str) -> Answer:
        """Type the address."""
        return await self.sends("GET", address, headers={**LOOKS, **headers})

    async def presses(self, page: Answer, **changed: str) -> Answer:
        """Press the page's button; `changed` are fields that say something else than the page gave."""
        form = Page(page.address, page.text).form
        assert form is not None, page.text
        return await self.sends("POST", form.action, headers=PRESSES, data={**form.fields, **changed})

    async def sends(self, method: str, address: str, **request: Any) -> Answer:
        async with self.session.request(method, address, **request) as answer:
            return Answer(answer.status, answer.headers, await answer.text(), str(answer.url))


@asynccontextmanager
async def visiting(**session: Any) -> AsyncIterator[Visitor]:
    """Somebody with a browser of their own."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True), **session) as opened:
        yield Visitor(opened)
