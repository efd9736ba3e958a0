"""The page behind a real nginx, with TLS and the very configuration that docs/ gives to administrators."""

import asyncio
import os
import re
import shutil
import socket
import ssl
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from app.core.renewal.flow import Step
from app.onboarding.limits import Rate, Rates
from tests.core.servers import certificates
from tests.onboarding.conftest import GENEROUS, Provider, inviting, page, point_at
from tests.onboarding.visitor import LOOKS, PRESSES, Visitor, visiting

NGINX = shutil.which("nginx", path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin"]))
DOCUMENTED = Path(__file__).resolve().parents[2] / "docs" / "onboarding-nginx.conf"
DOCUMENT = DOCUMENTED.with_name("onboarding-behind-nginx.md")

pytestmark = pytest.mark.skipif(
    NGINX is None or sys.platform != "linux", reason="needs nginx, which `python3 dev.py test` installs where it may"
)


@dataclass(frozen=True, slots=True)
class Nginx:
    """A running nginx before the page."""

    address: str
    plain: str
    folder: Path
    tls: ssl.SSLContext

    def logs(self) -> str:
        """All that it has written; complete once it has stopped."""
        return "".join(file.read_text() for file in self.folder.glob("*.log"))

    def visiting(self, source: str = "127.0.0.1") -> AbstractAsyncContextManager[Visitor]:
        """A customer whose address is `source`."""
        return visiting(connector=aiohttp.TCPConnector(ssl=self.tls, local_addr=(source, 0)))


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as probe:
        port: int = probe.getsockname()[1]
        return port


def changed(text: str, changes: dict[str, str]) -> str:
    """`text` with every one of `changes` made; each must be there."""
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


@asynccontextmanager
async def nginx(folder: Path, upstream: str, also: Callable[[str], str] = str) -> AsyncIterator[Nginx]:
    """nginx with the documented configuration, but for names and ports; `also` changes what a test is about."""
    assert NGINX is not None
    secure, plain = free_port(), free_port()
    made = certificates()
    for name, text in (("ca.pem", made.authority), ("key.pem", made.key), ("certificate.pem", made.certificate)):
        (folder / name).write_text(text)
    site = changed(
        DOCUMENTED.read_text(),
        {
            "127.0.0.1:8484": upstream.removeprefix("http://"),
            "listen 443 ssl": f"listen 127.0.0.1:{secure} ssl",
            "listen 80": f"listen 127.0.0.1:{plain}",
            "renew.example.com;": "localhost;",
            "/etc/ssl/renew.example.com/fullchain.pem": str(folder / "certificate.pem"),
            "/etc/ssl/renew.example.com/privkey.pem": str(folder / "key.pem"),
            "/var/log/nginx/": f"{folder}/",
        },
    )
    paths = "".join(
        f"{kind}_temp_path {folder / kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;\n" if os.geteuid() == 0 else ""
    main = f"{user}daemon off;\nworker_processes 1;\npid {folder / 'pid'};\nerror_log {folder / 'main.log'} crit;\n"
    (folder / "nginx.conf").write_text(f"{main}events {{}}\nhttp {{\n{paths}{also(site)}}}\n")
    process = await asyncio.create_subprocess_exec(
        NGINX,
        *("-c", str(folder / "nginx.conf"), "-p", str(folder), "-e", str(folder / "main.log")),
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        await listening(process, secure)
        tls = ssl.create_default_context(cafile=folder / "ca.pem")
        yield Nginx(f"https://localhost:{secure}", f"http://localhost:{plain}", folder, tls)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.communicate()


async def listening(process: asyncio.subprocess.Process, port: int) -> None:
    while process.returncode is None:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.02)
        else:
            writer.close()
            return
    assert process.stderr is not None
    raise AssertionError((await process.stderr.read()).decode())


@dataclass(frozen=True, slots=True)
class Behind:
    """The page and the nginx before it; `auth_url` is what the customer gets."""

    provider: Provider
    nginx: Nginx
    auth_url: str


@asynccontextmanager
async def behind(services: Any, clock: Any, folder: Path, path: str = "", **how: Any) -> AsyncIterator[Behind]:
    """An invitation whose link leads through nginx; with `path`, under that path there as the document says."""

    def under_a_path(site: str) -> str:
        if not path:
            return site
        told = re.search(r"location /renew/ \{\n +proxy_pass http://keyturn/;", DOCUMENT.read_text())
        assert told is not None
        return changed(site, {"location / {\n        proxy_pass http://keyturn;": told.group()})

    folder.mkdir()
    async with inviting(services, clock, **how) as provider, nginx(folder, provider.base, under_a_path) as proxy:
        await services.settings.set("onboarding.public_url", proxy.address + path)
        await services.settings.set("onboarding.trusted_proxies", "127.0.0.1")
        yield Behind(provider, proxy, await services.invitations.auth_url(provider.id))


@pytest.mark.parametrize("path", ["", "/renew"])
async def test_the_customers_way_with_news_as_they_happen(services, clock, practice, microsoft, tmp_path, path):
    await point_at(practice, services)
    async with behind(services, clock, tmp_path / "nginx", path) as through, through.nginx.visiting() as visitor:
        assert through.auth_url.startswith(f"https://localhost:{through.nginx.address.rsplit(':', 1)[1]}{path}/")
        page = await visitor.opens(through.auth_url)
        asset = next(part for part in page.text.split('"') if part.startswith("assets/page"))
        assert (await visitor.opens(f"{through.nginx.address}{path}/{asset}")).status == 200
        assert page.headers["Strict-Transport-Security"]
        page = await visitor.presses(page)
        assert page.address == through.auth_url
        async with visitor.session.get(f"{through.auth_url}/events") as stream:
            news = [line async for line in first_news(stream)]  # arrives while nothing has happened yet
            assert b"Sign in with this code" in news[-1]
            await microsoft.signs_in(await through.provider.code())
            assert "All tokens acquired! You can close this page now." in await stream.text()
        assert (await through.provider.finished()).step is Step.COMPLETED
        assert "All tokens acquired!" in (await visitor.opens(through.auth_url)).text
    assert " 200 " in through.nginx.logs() or " 413 " in through.nginx.logs()
    assert through.provider.link not in through.nginx.logs()


async def first_news(stream: aiohttp.ClientResponse) -> AsyncIterator[bytes]:
    async with asyncio.timeout(10):
        async for line in stream.content:
            yield line
            if line.startswith(b"data: "):
                return


async def test_the_cookie_is_secure_and_knows_its_path(services, clock, tmp_path):
    async with behind(services, clock, tmp_path / "nginx", "/renew") as through, through.nginx.visiting() as visitor:
        page = await visitor.opens(through.auth_url)
        sent = {**PRESSES, "X-Forwarded-Proto": "http"}  # what a visitor says of that is not believed
        async with visitor.session.post(
            f"{through.auth_url}/start", data=page.fields, headers=sent, allow_redirects=False
        ) as answer:
            cookie = answer.cookies["keyturn"]
        assert cookie["secure"]
        assert cookie["path"] == f"/renew/{through.provider.link}"


async def test_rates_are_by_the_visitors_own_address_and_no_header_changes_that(services, clock, tmp_path):
    rates = Rates(address=Rate(4, 600), link=GENEROUS.link, code=GENEROUS.code)
    async with behind(services, clock, tmp_path / "nginx", rates=rates) as through:
        async with through.nginx.visiting("127.0.0.2") as one:
            forged = [
                {"X-Forwarded-For": f"198.51.100.{number}", "X-Real-IP": "6.6.6.6", "Forwarded": "for=6.6.6.6"}
                for number in range(6)
            ]
            answers = [await one.opens(through.auth_url, **headers) for headers in forged]
            assert [answer.status for answer in answers] == [200] * 4 + [429] * 2
        async with through.nginx.visiting("127.0.0.3") as another:
            assert (await another.opens(through.auth_url)).status == 200


async def test_other_names_and_other_sites_stay_out(services, clock, tmp_path):
    async with behind(services, clock, tmp_path / "nginx") as through, through.nginx.visiting() as visitor:
        assert (await visitor.opens(through.auth_url, Host="evil.example")).status == 421
        page = await visitor.opens(through.auth_url)
        for origin in ("https://evil.example", "http://localhost"):
            headers = {"Origin": origin}
            refused = await visitor.sends("POST", f"{through.auth_url}/start", headers=headers, data=page.fields)
            assert refused.status == 403


async def test_plain_http_is_sent_to_tls_and_too_much_is_turned_away(services, clock, tmp_path):
    async with behind(services, clock, tmp_path / "nginx") as through, through.nginx.visiting() as visitor:
        async with visitor.session.get(f"{through.nginx.plain}/x", headers=LOOKS, allow_redirects=False) as answer:
            assert (answer.status, answer.headers["Location"]) == (301, "https://localhost/x")
        long = await visitor.sends("POST", f"{through.auth_url}/start", data=b"x" * 10_000)
        assert long.status == 413
    assert " 200 " in through.nginx.logs() or " 413 " in through.nginx.logs()
    assert through.provider.link not in through.nginx.logs()


async def test_while_keyturn_is_away_nginx_says_so_and_logs_no_link(services, tmp_path):
    folder = tmp_path / "nginx"
    folder.mkdir()
    async with page(services) as base:
        pass
    link = "A" * 43
    async with nginx(folder, base) as proxy, proxy.visiting() as visitor:
        assert (await visitor.opens(f"{proxy.address}/{link}")).status == 502
    assert " 502 " in proxy.logs()
    assert link not in proxy.logs()
