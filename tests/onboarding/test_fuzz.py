"""Whatever is sent to the page: never a 500, nothing of an invitation in the answer, no link in the log.

Requests go over real HTTP, those that a client library would tidy up over a bare socket.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from yarl import URL

from app.bootstrap import open_services
from app.core.invitations.model import InvitationState
from app.core.paths import DataFolder
from tests.core.clocks import HandClock
from tests.core.vault.memory import MemorySafe
from tests.onboarding.conftest import Provider, inviting
from tests.onboarding.visitor import PRESSES

SECRETS = ("Contoso", "contoso.example", "admin@", "Northern Lights")
LINKISH = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
HOSTILE = [
    "%00",
    "%2e%2e",
    "..",
    "%",
    "%zz",
    "%C0%AF",
    "é",
    "\u202e",
    "'",
    '"',
    "<script>",
    "{{7*7}}",
    "{admin}",
    ";",
    "\\",
]

words = st.one_of(st.text(max_size=60), st.sampled_from(HOSTILE), st.text(alphabet=LINKISH, min_size=43, max_size=43))
segments = st.lists(
    st.one_of(words, st.sampled_from(["start", "new-code", "events", "progress", "assets"])), max_size=4
)
header_values = st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=80).map(str.strip)
HEADERS = [
    *("Accept", "Accept-Language", "Content-Type", "Cookie", "Forwarded", "If-None-Match", "Origin", "Range"),
    *("Sec-Fetch-Mode", "Sec-Fetch-Site", "X-Forwarded-For", "X-Forwarded-Proto", "X-HTTP-Method-Override"),
]
headers = st.dictionaries(
    st.sampled_from(HEADERS),
    st.one_of(header_values, st.sampled_from(["keyturn=x.y", "keyturn=" + "0" * 97, "null", "same-origin", "https"])),
    max_size=6,
)
FORM = "application/x-www-form-urlencoded"
TYPES = [FORM, f"{FORM}; charset=klingon", "text/plain", "multipart/form-data; boundary=x", "application/json", "", "é"]
relaxed = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@dataclass(frozen=True, slots=True)
class Target:
    """A running page, and the loop that it runs on for all examples of a test."""

    provider: Provider
    session: aiohttp.ClientSession
    runner: asyncio.Runner

    def run(self, work: Callable[[], Awaitable[Any]]) -> Any:
        async def do() -> Any:
            async with asyncio.timeout(20):
                return await work()

        return self.runner.run(do())


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Target]:
    async def opened(closing: AsyncExitStack) -> tuple[Provider, aiohttp.ClientSession]:
        clock = HandClock()
        core = open_services(DataFolder(tmp_path / "data"), clock=clock, safe=MemorySafe())
        services = await closing.enter_async_context(core)
        await services.vault.unlock()
        await services.settings.set("onboarding.trusted_proxies", "127.0.0.1")
        provider = await closing.enter_async_context(inviting(services, clock))
        return provider, await closing.enter_async_context(aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()))

    with asyncio.Runner() as runner:
        closing = AsyncExitStack()
        provider, session = runner.run(opened(closing))
        yield Target(provider, session, runner)
        runner.run(closing.aclose())


@contextmanager
def _log_watched(target: Target, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    caplog.clear()
    with caplog.at_level(logging.DEBUG):
        yield
    assert target.provider.link not in caplog.text
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


@relaxed
@given(method=st.sampled_from(["GET", "HEAD", "POST", "PUT", "OPTIONS", "PATCH"]), path=segments, sent=headers)
def test_any_path_and_headers(target, caplog, method, path, sent):
    async def ask() -> tuple[int, str]:
        address = URL(target.provider.base + "/" + "/".join(path).replace("\x00", ""), encoded=False)
        async with target.session.request(method, address, headers=sent, allow_redirects=False) as answer:
            return answer.status, await answer.text(errors="replace")

    with _log_watched(target, caplog):
        status, text = target.run(ask)
    assert 400 <= status < 500
    assert not any(secret in text for secret in SECRETS)


@relaxed
@given(sent=headers, cookie=st.text(alphabet='0123456789abcdef.=; "', max_size=120))
def test_any_headers_on_a_real_link(target, caplog, sent, cookie):
    async def ask() -> int:
        with_cookie = {"Cookie": f"keyturn={cookie}", **sent}
        async with target.session.get(target.provider.auth_url, headers=with_cookie) as answer:
            text = await answer.text()
            assert 'id="code"' not in text
            return answer.status

    with _log_watched(target, caplog):
        assert target.run(ask) == 200


@relaxed
@given(
    action=st.sampled_from(["start", "new-code", "progress", "events", "", "x"]),
    content_type=st.sampled_from(TYPES),
    body=st.one_of(
        st.binary(max_size=3000),
        st.dictionaries(st.sampled_from(["token", "notice", "x"]), words, max_size=3).map(
            lambda fields: "&".join(f"{name}={value}" for name, value in fields.items()).encode(
                "utf-8", "surrogatepass"
            )
        ),
    ),
    query=st.one_of(st.just(""), st.text(max_size=30)),
)
def test_any_form_on_a_real_link_starts_nothing(target, caplog, action, content_type, body, query):
    provider = target.provider

    async def send() -> int:
        address = URL(f"{provider.auth_url}/{action}".rstrip("/")).with_query(notice=query)
        sent = {**PRESSES, "Content-Type": content_type}
        async with target.session.post(address, data=body, headers=sent, allow_redirects=False) as answer:
            text = await answer.text()
            assert not any(secret in text for secret in SECRETS)
            return answer.status

    async def untouched() -> bool:
        stored = await provider.services.invitations.get(provider.id)
        return stored.state is InvitationState.PREPARED and not (await provider.renewal()).running

    with _log_watched(target, caplog):
        status = target.run(send)
    assert status == 303 or 400 <= status < 500
    assert target.run(untouched)


@relaxed
@given(
    line=st.one_of(
        st.binary(max_size=300),
        st.tuples(st.sampled_from([b"GET", b"POST", b"get", b"G T"]), st.binary(max_size=200)).map(
            lambda parts: parts[0] + b" /" + parts[1] + b" HTTP/1.1"
        ),
    ),
    lines=st.lists(st.binary(max_size=200), max_size=5),
    with_link=st.booleans(),
)
def test_any_bytes(target, caplog, line, lines, with_link):
    provider = target.provider
    host, port = provider.base.removeprefix("http://").split(":")
    about = b"X: " + provider.link.encode() if with_link else b"X: x"
    sent = b"\r\n".join([line, b"Host: " + f"{host}:{port}".encode(), about, *lines, b"", b""])

    async def send() -> bytes:
        reader, writer = await asyncio.open_connection(host, int(port))
        writer.write(sent)
        writer.write_eof()
        answer = b"".join([chunk async for chunk in _chunks(reader)])
        writer.close()
        return answer

    with _log_watched(target, caplog):
        answer = target.run(send)
    assert b"HTTP/1.1 5" not in answer
    assert provider.link.encode() not in answer
    assert not any(secret.encode() in answer for secret in SECRETS)


async def _chunks(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    while chunk := await reader.read(65536):
        yield chunk
