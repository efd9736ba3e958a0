"""Starts and stops the onboarding page: one HTTP server in the loop of the core it renders."""

import asyncio
import errno
import logging
import socket
import sys
from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from aiohttp import web

from app.core.events import Event, SettingChanged
from app.core.services import Services
from app.core.settings.checks import is_loopback
from app.core.settings.onboarding import NoPublicAddress
from app.onboarding.addresses import Addresses
from app.onboarding.errors import CannotListen
from app.onboarding.guard import HEADERS
from app.onboarding.limits import Rates
from app.onboarding.site import Site
from app.onboarding.streams import Streams

log = logging.getLogger(__name__)

HEARTBEAT = 15.0
"""Seconds between signs of life on a stream: proxies close what is silent for a minute."""
STREAMS_PER_LINK = 8
STREAMS_IN_ALL = 500
IDLE_CONNECTION = 75.0
"""Seconds that a connection may be idle: longer than nginx keeps one to us (60), so that nginx closes it and not we."""
BACKLOG = 512
"""Connections that may wait to be accepted."""
_CONNECTION: dict[str, Any] = {
    "access_log": None,  # its lines would hold the links
    "keepalive_timeout": IDLE_CONNECTION,
    "lingering_time": 2.0,  # seconds for reading on what was sent to no purpose, so that the answer to it arrives
    "max_line_size": 4096,
    "max_field_size": 4096,
    "max_headers": 64,
    "auto_decompress": False,  # no form of ours is packed, and what is may unpack to anything
}


class OnboardingServer:
    """The page on the core's own loop. `host` and `port` stand in for the settings; port 0 is any free one."""

    def __init__(
        self,
        services: Services,
        *,
        host: str | None = None,
        port: int | None = None,
        rates: Rates | None = None,
        heartbeat: float = HEARTBEAT,
    ) -> None:
        self._services = services
        self._host = host
        self._port = port
        self._rates = rates or Rates()
        self._heartbeat = heartbeat
        self._runner: web.AppRunner | None = None
        self._listener: asyncio.Server | None = None
        self._streams: Streams | None = None
        self._addresses: Addresses | None = None
        self._unsubscribe: Callable[[], None] | None = None

    async def start(self) -> str:
        """Listen; returns the address that the page listens on.

        Raises:
            NoPublicAddress: it would be reached over plain http from other machines.
            CannotListen: the address or port cannot be had.
        """
        onboarding = self._services.settings.onboarding
        host = onboarding.host if self._host is None else self._host
        if not is_loopback(host) and not onboarding.public_url:
            raise NoPublicAddress(host)
        listening = _listen(host, onboarding.port if self._port is None else self._port)
        self._addresses = Addresses(onboarding, host, listening.getsockname()[1])
        events = self._services.events
        self._streams = Streams(events, per_link=STREAMS_PER_LINK, in_all=STREAMS_IN_ALL)
        self._unsubscribe = events.subscribe(self._heard)
        site = Site(self._services, self._where, self._streams, self._rates, self._heartbeat)
        self._runner = web.AppRunner(site.application(), shutdown_timeout=2.0)
        await self._runner.setup()
        loop = asyncio.get_running_loop()
        self._listener = await loop.create_server(self._connected, sock=listening, backlog=BACKLOG)
        log.info("The onboarding page listens on %s", self._addresses.listening)
        return self._addresses.listening

    async def stop(self) -> None:
        """Stop listening and let every browser go."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        if self._listener is not None:
            self._listener.close()
        if self._streams is not None:
            self._streams.close()
        if self._runner is not None:
            await self._runner.cleanup()
        self._listener = self._runner = self._streams = self._unsubscribe = None

    def _connected(self) -> "_Connection":
        assert self._runner is not None  # noqa: S101 (as below)
        assert self._runner.server is not None  # noqa: S101
        return _Connection(self._runner.server, loop=asyncio.get_running_loop(), **_CONNECTION)

    def _where(self) -> Addresses:
        assert self._addresses is not None  # noqa: S101 (there are requests only while it listens)
        return self._addresses

    def _heard(self, event: Event) -> None:
        """Who asks, the public address and the proxies may change while it runs; where it listens cannot."""
        if isinstance(event, SettingChanged) and event.key.startswith("onboarding."):
            self._addresses = replace(self._where(), onboarding=self._services.settings.onboarding)


class _Connection(web.RequestHandler):
    """One connection. What is not HTTP gets as little said as there is to say: aiohttp would quote it, in the answer
    and in the log, and a link may be in it.
    """

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        log.info("What reached the onboarding page was no request (%s)", type(exc).__name__)
        if request.writer.output_size > 0:  # too late for another answer
            raise ConnectionError
        response = web.Response(status=status, text=f"{HTTPStatus(status).phrase}\n", headers=HEADERS)
        response.force_close()
        return response

    def log_exception(self, *_args: Any, exc_info: BaseException | None = None, **_kwargs: Any) -> None:
        log.error("The onboarding page's server failed on a connection (%s)", type(exc_info).__name__)

    def log_debug(self, *_args: Any, **_kwargs: Any) -> None:
        """Nothing: it quotes too."""


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
    except OSError as error:
        raise CannotListen(host, port, error.strerror or type(error).__name__, taken=False) from None
    try:
        if sys.platform == "win32":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(BACKLOG)  # else two could bind one port, and only the later be told
    except OSError as error:
        listening.close()
        taken = error.errno in {errno.EADDRINUSE, errno.EACCES} and (error.errno == errno.EADDRINUSE or port >= 1024)
        raise CannotListen(host, port, error.strerror or type(error).__name__, taken=taken) from None
    return listening
