"""The HTTP client: https only, never further than asked, never more than expected, every failure in words."""

import asyncio
import base64
import ssl
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from aiohttp import web

from app.core.clock import SystemClock
from app.core.errors import BadInput
from app.core.http import proxies
from app.core.http.client import LONGEST_ANSWER, HttpClient, Response, Unreachable
from app.core.http.proxies import Proxy, SystemProxies, parse
from tests.core.clocks import PassingClock
from tests.core.servers import serving

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@asynccontextmanager
async def reaching(handler, folder: Path):
    """A server where `handler` answers, and a client that trusts it."""
    async with serving(handler, folder) as server:
        http = HttpClient(server.ca_file, SystemClock())
        try:
            yield server, http
        finally:
            await http.close()


async def hello(request: web.Request) -> web.Response:
    return web.json_response({"said": await request.text(), "query": dict(request.query)}, headers={"X-Answer": "yes"})


class TestAnswers:
    async def test_an_answer_comes_whole_whatever_its_status(self, tmp_path):
        async def refuse(request):
            return web.json_response({"error": "invalid_grant"}, status=400, headers={"Retry-After": "3"})

        async with reaching(refuse, tmp_path) as (server, http):
            response = await http.request("POST", server.address, data={"a": "1"})
        assert response.status == 400
        assert response.json_object() == {"error": "invalid_grant"}
        assert response.retry_after(NOW) == 3.0

    async def test_a_form_and_a_query_are_sent_encoded(self, tmp_path):
        async with reaching(hello, tmp_path) as (server, http):
            response = await http.request("POST", server.address, data={"a b": "ü&="}, params={"q": "1 2"})
        assert response.json_object() == {"said": "a+b=%C3%BC%26%3D", "query": {"q": "1 2"}}
        assert response.headers["x-answer"] == "yes"

    async def test_no_cookie_is_kept(self, tmp_path):
        cookies = []

        async def bake(request):
            cookies.append(dict(request.cookies))
            answer = web.Response(text="{}")
            answer.set_cookie("session", "1")
            return answer

        async with reaching(bake, tmp_path) as (server, http):
            await http.request("GET", server.address)
            await http.request("GET", server.address)
        assert cookies == [{}, {}]

    @pytest.mark.parametrize("text", ["", "[]", "<html>", '{"a": ', "null", "[" * 100_000])
    def test_what_is_no_json_object_is_none(self, text):
        assert Response(200, {}, text).json_object() is None

    def test_the_repr_does_not_show_the_text(self):
        assert "token" not in repr(Response(200, {}, "token"))

    @pytest.mark.parametrize(
        ("value", "seconds"),
        [
            ("120", 120.0),
            (" 0 ", 0.0),
            (format_datetime(NOW + timedelta(seconds=90), usegmt=True), 90.0),
            (format_datetime(NOW - timedelta(seconds=90), usegmt=True), 0.0),
            ("999999999999", 86400.0),
            ("soon", None),
            ("-5", None),
            ("", None),
        ],
    )
    def test_retry_after_in_both_forms(self, value, seconds):
        assert Response(429, {"retry-after": value}, "").retry_after(NOW) == seconds

    def test_a_date_is_by_the_clock_of_the_server_that_gives_it(self):
        skewed = {"retry-after": "Mon, 04 May 2026 14:00:07 GMT", "date": "Mon, 04 May 2026 14:00:02 GMT"}
        assert Response(503, skewed, "").retry_after(NOW) == 5.0

    def test_without_retry_after_there_is_no_wish(self):
        assert Response(429, {}, "").retry_after(NOW) is None


class TestOnlyHttps:
    @pytest.mark.parametrize(
        "address", ["http://127.0.0.1:1/", "http://localhost/", "ftp://x.example/", "x", "https://", "https://["]
    )
    async def test_anything_else_is_refused_before_it_is_sent(self, address):
        http = HttpClient(None, SystemClock())
        with pytest.raises(BadInput, match="https"):
            await http.request("GET", address)
        await http.close()


class TestRedirects:
    async def test_a_get_follows_within_the_same_server(self, tmp_path):
        async def move(request):
            if request.path == "/old":
                raise web.HTTPFound("/new?x=1")
            return web.Response(text=request.path_qs)

        async with reaching(move, tmp_path) as (server, http):
            assert (await http.request("GET", f"{server.address}/old")).text == "/new?x=1"

    @pytest.mark.parametrize(
        "elsewhere", ["https://elsewhere.example/", "http://127.0.0.1/", "https://[", "//x.example"]
    )
    async def test_a_get_never_follows_elsewhere(self, tmp_path, elsewhere):
        async def move(request):
            return web.Response(status=302, headers={"Location": elsewhere})

        async with reaching(move, tmp_path) as (server, http):
            with pytest.raises(Unreachable, match="another address") as caught:
                await http.request("GET", server.address)
        assert caught.value.reason == "answer"

    async def test_a_get_does_not_run_in_circles(self, tmp_path):
        asked = []

        async def move(request):
            asked.append(request.path)
            raise web.HTTPFound("/again")

        async with reaching(move, tmp_path) as (server, http):
            with pytest.raises(Unreachable):
                await http.request("GET", server.address)
        assert len(asked) == 4

    async def test_a_post_with_its_secrets_goes_nowhere_else(self, tmp_path):
        asked = []

        async def move(request):
            asked.append(request.path)
            return web.Response(status=307, headers={"Location": "/other"})

        async with reaching(move, tmp_path) as (server, http):
            response = await http.request("POST", f"{server.address}/token", data={"refresh_token": "secret"})
        assert (response.status, asked) == (307, ["/token"])


class TestLyingServers:
    async def test_an_answer_without_end_is_cut_off(self, tmp_path):
        async def flood(request):
            answer = web.StreamResponse()
            await answer.prepare(request)
            chunk = b"x" * 65536
            for _ in range(2 * LONGEST_ANSWER // len(chunk)):
                await answer.write(chunk)
            return answer

        async with reaching(flood, tmp_path) as (server, http):
            with pytest.raises(Unreachable, match="without end"):
                await http.request("GET", server.address)

    async def test_a_small_answer_that_unpacks_without_end_is_cut_off(self, tmp_path):
        async def bomb(request):
            answer = web.Response(body=b"0" * (8 * LONGEST_ANSWER))
            answer.enable_compression()
            return answer

        async with reaching(bomb, tmp_path) as (server, http):
            with pytest.raises(Unreachable, match="without end"):
                await http.request("GET", server.address)

    async def test_an_answer_that_is_cut_off_is_an_outage(self, tmp_path):
        async def cut(request):
            answer = web.StreamResponse()
            answer.content_length = 1000
            await answer.prepare(request)
            await answer.write(b'{"access_token": "')
            request.transport.abort()
            return answer

        async with reaching(cut, tmp_path) as (server, http):
            with pytest.raises(Unreachable, match="broke off"):
                await http.request("GET", server.address)

    async def test_text_that_is_no_utf8_is_read_as_well_as_can_be(self, tmp_path):
        async def latin(request):
            return web.Response(body=b"caf\xe9")

        async with reaching(latin, tmp_path) as (server, http):
            assert (await http.request("GET", server.address)).text == "caf\N{REPLACEMENT CHARACTER}"


class TestTrust:
    async def test_a_certificate_that_nobody_vouches_for(self, tmp_path):
        async with serving(hello, tmp_path) as server:
            http = HttpClient(None, SystemClock())
            with pytest.raises(Unreachable, match=r"not trusted: .*local issuer") as caught:
                await http.request("POST", server.address, data={"secret": "1"})
            await http.close()
        assert caught.value.reason == "certificate"
        assert "cloud.ca_bundle" in caught.value.way_out

    async def test_a_certificate_for_another_name(self, tmp_path, monkeypatch):
        async with reaching(hello, tmp_path) as (server, http):
            resolved(monkeypatch, "login.example")
            with pytest.raises(Unreachable, match="not trusted") as caught:
                await http.request("GET", f"https://login.example:{server.port}/")
        assert caught.value.reason == "certificate"

    async def test_a_bundle_adds_to_the_systems_store(self, tmp_path):
        async with serving(hello, tmp_path) as server:
            http = HttpClient(server.ca_file, SystemClock())
            trusted = http._trust.cert_store_stats()["x509_ca"]
            alone = HttpClient(None, SystemClock())._trust.cert_store_stats()["x509_ca"]
            await http.close()
        assert trusted == alone + 1

    async def test_old_tls_is_not_spoken(self, tmp_path):
        assert HttpClient(None, SystemClock())._trust.minimum_version is ssl.TLSVersion.TLSv1_2

    def test_a_bundle_that_is_not_there(self, tmp_path):
        with pytest.raises(BadInput, match=r"cloud\.ca_bundle"):
            HttpClient(tmp_path / "none.pem", SystemClock())

    def test_a_bundle_that_holds_no_certificate(self, tmp_path):
        bundle = tmp_path / "bundle.pem"
        bundle.write_text("not a certificate")
        with pytest.raises(BadInput, match="no certificate in PEM form"):
            HttpClient(bundle, SystemClock())


class TestOutages:
    async def test_nobody_listens(self, unused_tcp_port):
        http = HttpClient(None, SystemClock())
        with pytest.raises(Unreachable, match="No connection to") as caught:
            await http.request("GET", f"https://127.0.0.1:{unused_tcp_port}/")
        await http.close()
        assert caught.value.reason == "network"

    @pytest.mark.parametrize("host", ["nowhere.invalid", "a..b.invalid"])
    async def test_the_name_is_not_found(self, host):
        http = HttpClient(None, SystemClock())
        with pytest.raises(Unreachable):
            await http.request("GET", f"https://{host}/")
        await http.close()

    async def test_no_answer_in_time(self, tmp_path):
        gone = asyncio.Event()

        async def silent(request):
            await gone.wait()
            return web.Response()

        async with reaching(silent, tmp_path) as (server, http):
            with pytest.raises(Unreachable, match=r"within 0\.05 seconds"):
                await http.request("GET", server.address, timeout=0.05)
            gone.set()

    async def test_the_client_works_again_after_it_was_closed(self, tmp_path):
        async with reaching(hello, tmp_path) as (server, http):
            await http.request("GET", server.address)
            await http.close()
            assert (await http.request("GET", server.address)).status == 200


class TestProxies:
    async def test_requests_go_through_the_systems_proxy_with_its_credentials(self, tmp_path, monkeypatch):
        asked: list[str] = []
        async with reaching(hello, tmp_path) as (server, http), connecting_proxy(asked) as port:
            monkeypatch.setenv("https_proxy", f"http://tech:p%40ss@127.0.0.1:{port}")
            monkeypatch.setattr(proxies, "is_this_machine", lambda host: False)
            response = await http.request("GET", server.address)
        credentials = base64.b64encode(b"tech:p@ss").decode()
        assert response.status == 200
        assert asked[0].startswith(f"CONNECT 127.0.0.1:{server.port} HTTP/1.1")
        assert f"Proxy-Authorization: Basic {credentials}" in asked[0]

    async def test_a_proxy_that_wants_credentials_says_so(self, tmp_path, monkeypatch):
        async with reaching(hello, tmp_path) as (server, http), refusing_proxy(407) as port:
            monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
            monkeypatch.setattr(proxies, "is_this_machine", lambda host: False)
            with pytest.raises(Unreachable, match="user name and password") as caught:
                await http.request("GET", server.address)
        assert caught.value.reason == "proxy"

    async def test_a_proxy_that_is_not_there(self, unused_tcp_port, monkeypatch):
        monkeypatch.setenv("https_proxy", f"http://tech:secret@127.0.0.1:{unused_tcp_port}")
        http = HttpClient(None, SystemClock())
        with pytest.raises(Unreachable, match="proxy did not connect") as caught:
            await http.request("GET", "https://login.example/")
        await http.close()
        assert "secret" not in str(caught.value)

    async def test_this_machine_needs_no_proxy(self, tmp_path, unused_tcp_port, monkeypatch):
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{unused_tcp_port}")
        async with reaching(hello, tmp_path) as (server, http):
            assert (await http.request("GET", server.address)).status == 200

    async def test_hosts_that_the_settings_exempt_are_reached_straight(self, monkeypatch):
        monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
        monkeypatch.setenv("no_proxy", "graph.example")
        found = SystemProxies(PassingClock())
        assert await found.proxy_for("login.example") == Proxy("http://proxy.example:3128")
        assert await found.proxy_for("graph.example") is None

    async def test_a_change_of_network_is_noticed_within_a_minute(self, monkeypatch):
        clock = PassingClock()
        found = SystemProxies(clock)
        assert await found.proxy_for("login.example") is None
        monkeypatch.setenv("https_proxy", "http://proxy.example:3128")
        assert await found.proxy_for("login.example") is None
        clock.pass_(60)
        assert await found.proxy_for("login.example") == Proxy("http://proxy.example:3128")

    @pytest.mark.parametrize(
        ("written", "address"),
        [
            ("proxy.example:3128", "http://proxy.example:3128"),
            ("http://proxy.example:3128/", "http://proxy.example:3128"),
            ("http://u:p@proxy.example:3128", "http://proxy.example:3128"),
            ("https://proxy.example", "https://proxy.example"),
        ],
    )
    def test_proxies_as_people_write_them(self, written, address):
        assert parse(written).address == address

    def test_the_repr_does_not_show_the_credentials(self):
        proxy = parse("http://u:secret@proxy.example:3128")
        assert proxy.authorization is not None
        assert "authorization" not in repr(proxy)
        assert "secret" not in repr(proxy)


def resolved(monkeypatch, name: str) -> None:
    """Make `name` mean this machine, for whoever asks the event loop."""
    loop = asyncio.get_running_loop()
    ask = loop.getaddrinfo

    async def getaddrinfo(host, *args, **kwargs):
        return await ask("127.0.0.1" if host == name else host, *args, **kwargs)

    monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)


@asynccontextmanager
async def connecting_proxy(asked: list[str]):
    """A proxy that connects where it is asked to (RFC 9110 section 9.3.6), and remembers what it was asked."""

    async def pump(reader, writer):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        writer.close()

    async def serve(reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        asked.append(head)
        host, _, port = head.split()[1].partition(":")
        there = await asyncio.open_connection(host, int(port))
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await asyncio.gather(pump(reader, there[1]), pump(there[0], writer))

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


@asynccontextmanager
async def refusing_proxy(status: int):
    """A proxy that connects nobody."""

    async def serve(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode())
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]
