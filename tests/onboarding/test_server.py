"""The page's server: what it listens on, how it comes and goes, and what it says to those who do not speak HTTP."""

import asyncio
import logging
import socket

import pytest

from app.core.errors import EnvironmentFailed
from app.core.settings.onboarding import NoPublicAddress
from app.onboarding.errors import CannotListen
from app.onboarding.server import OnboardingServer
from tests.onboarding.conftest import inviting, page, point_at


async def test_a_port_in_use_is_said(services):
    async with page(services) as address:
        port = int(address.rsplit(":", 1)[1])
        with pytest.raises(CannotListen) as failed:
            await OnboardingServer(services, port=port).start()
    assert failed.value.title == "The onboarding page's port is in use"
    assert str(port) in failed.value.happened


async def test_a_port_that_was_let_go_can_be_had_again_at_once(services):
    async with page(services) as address:
        pass
    port = int(address.rsplit(":", 1)[1])
    again = OnboardingServer(services, port=port)
    assert await again.start() == address
    await again.stop()


async def test_an_address_of_another_machine_cannot_be_listened_on(services):
    await services.settings.set("onboarding.public_url", "https://renew.example")
    with pytest.raises(CannotListen, match="cannot listen"):
        await OnboardingServer(services, host="203.0.113.1", port=0).start()


async def test_other_machines_reach_it_only_where_it_is_encrypted_before_it(services):
    with pytest.raises(NoPublicAddress):
        await OnboardingServer(services, host="0.0.0.0", port=0).start()
    await services.settings.set("onboarding.public_url", "https://renew.example")
    server = OnboardingServer(services, host="0.0.0.0", port=0)
    assert (await server.start()).startswith("http://0.0.0.0:")
    await server.stop()


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="needs IPv6")
async def test_it_listens_on_ipv6_too(services, visitor):
    async with page(services, host="::1") as address:
        assert address.startswith("http://[::1]:")
        assert (await visitor.opens(f"{address}/x")).status == 404


async def test_who_asks_can_be_changed_while_it_runs(offline, visitor):
    await offline.services.settings.set("onboarding.provider_name", "Southern Cross IT")
    assert "Southern Cross IT asks you" in (await visitor.opens(offline.auth_url)).text


async def test_stopping_lets_open_streams_go_and_leaves_the_renewal_alone(services, clock, practice, visitor):
    await point_at(practice, services)
    async with inviting(services, clock) as provider:
        await visitor.presses(await visitor.opens(provider.auth_url))
        stream = await visitor.session.get(f"{provider.auth_url}/events")
        await stream.content.readline()
    assert b"data: " in await asyncio.wait_for(stream.read(), 10)
    assert await provider.code()


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",  # a browser that tries TLS
        b"GET /%s HTTP/9.9\r\n\r\n",
        b"GET /%s\r\n\r\n",
        b"G\x00T /%s HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /%s HTTP/1.1\r\nHost: 127.0.0.1\r\nX: \x00\r\n\r\n",
        b"GET /%s HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"x" * 9000 + b"\r\n\r\n",
        b"GET /%s?" + b"x" * 9000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"GET /%s HTTP/1.1\r\nHost: 127.0.0.1\r\n" + b"X: x\r\n" * 200 + b"\r\n",
        b"POST /%s/start HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n",
        b"POST /%s/start HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ids=["TLS", "version", "HTTP 0.9", "method", "control", "long header", "long line", "headers", "length", "both"],
)
async def test_what_is_not_http_is_answered_without_being_quoted(offline, caplog, sent):
    host, port = offline.base.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    with caplog.at_level(logging.DEBUG):
        writer.write(sent.replace(b"%s", offline.link.encode()))
        writer.write_eof()
        answer = await asyncio.wait_for(reader.read(), 10)
        writer.close()
    assert answer == b"" or answer.startswith((b"HTTP/1.1 4", b"HTTP/1.0 4"))
    assert b"aiohttp" not in answer
    assert offline.link.encode() not in answer
    assert offline.link not in caplog.text


async def test_a_form_that_never_comes_whole_is_not_waited_for_when_its_sender_leaves(offline, caplog):
    host, port = offline.base.removeprefix("http://").split(":")
    _, writer = await asyncio.open_connection(host, int(port))
    head = f"POST /{offline.link}/start HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Length: 100\r\n"
    writer.write(f"{head}Content-Type: application/x-www-form-urlencoded\r\n\r\ntoken=".encode())
    await writer.drain()
    writer.close()
    await writer.wait_closed()
    await offline.services.invitations.list()
    assert offline.link not in caplog.text


@pytest.mark.expects_log("The onboarding page failed by a mistake of ours")
async def test_a_mistake_of_ours_is_a_page_for_them_and_a_traceback_for_us_without_the_link(
    offline, visitor, caplog, monkeypatch
):
    async def mistaken(link: str) -> None:
        raise RuntimeError(f"looking for {link}")

    monkeypatch.setattr(offline.services.invitations, "find", mistaken)
    answer = await visitor.opens(offline.auth_url)
    assert answer.status == 500
    assert "Something went wrong here" in answer.text
    assert "looking for [link]" in caplog.text
    assert offline.link not in caplog.text


@pytest.mark.expects_log("The onboarding page could not be shown: The database")
async def test_surroundings_that_fail_are_a_page_too(offline, visitor, monkeypatch):
    async def failing(link: str) -> None:
        raise EnvironmentFailed("The database is locked", "Another program holds it.", "Close that one.")

    monkeypatch.setattr(offline.services.invitations, "find", failing)
    answer = await visitor.opens(offline.auth_url)
    assert answer.status == 503
    assert answer.headers["Retry-After"] == "60"
    assert "database" not in answer.text
