"""Starts and stops the onboarding page: one HTTP server in the loop of the core it renders."""

import asyncio
import errno
import logging
import socket
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from app.core.events import Event, SettingChanged
from app.core.services import Services
from app.core.settings.checks import is_loopback
from app.core.settings.onboarding import NoPublicAddress
from app.onboarding.addresses import Addresses
from app.onboarding.errors import CannotListen
from app.onboarding.limits import Rates
from app.onboarding.site import Site
from app.onboarding.streams import Streams

log = logging.getLogger(__name__)

HEARTBEAT = 15.0
"""Seconds between signs of life on a stream: proxies close what is silent for a minute."""
STREAMS_PER_LINK = 8
STREAMS_IN_ALL = 500
IDLE_CONNECTION = 75.0
"""Seconds that a connection may be idle: longer than nginx keeps one to us (60), so that it is the one to close it."""
LONGEST_LINE = 4096
"""Bytes of a request line or of a header."""
MOST_HEADERS = 64


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
        self._runner = web.AppRunner(
            site.application(),
            access_log=None,  # its lines would hold the links
            logger=_Discreet(log, {}),
            shutdown_timeout=2.0,
            keepalive_timeout=IDLE_CONNECTION,
            lingering_time=0.0,
            max_line_size=LONGEST_LINE,
            max_field_size=LONGEST_LINE,
            max_headers=MOST_HEADERS,
            auto_decompress=False,
        )
        await self._runner.setup()
        await web.SockSite(self._runner, listening, backlog=512).start()
        log.info("The onboarding page listens on %s", self._addresses.listening)
        return self._addresses.listening

    async def stop(self) -> None:
        """Stop listening and let every browser go."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        if self._streams is not None:
            self._streams.close()
        if self._runner is not None:
            await self._runner.cleanup()
        self._runner = self._streams = self._unsubscribe = None

    def _where(self) -> Addresses:
        assert self._addresses is not None  # noqa: S101 (there are requests only while it listens)
        return self._addresses

    def _heard(self, event: Event) -> None:
        """Who asks, the public address and the proxies may change while it runs; where it listens cannot."""
        if isinstance(event, SettingChanged) and event.key.startswith("onboarding."):
            self._addresses = replace(self._where(), onboarding=self._services.settings.onboarding)


class _Discreet(logging.LoggerAdapter[logging.Logger]):
    """aiohttp's own words, which may quote what was sent, links included: only the kind of the trouble is kept."""

    def exception(self, msg: object, *args: object, exc_info: Any = True, **kwargs: Any) -> None:
        kind = type(exc_info).__name__
        if isinstance(exc_info, HttpProcessingError | web.RequestPayloadError | ConnectionError | asyncio.TimeoutError):
            log.info("What reached the onboarding page was not HTTP (%s)", kind)
        else:
            log.error("The onboarding page's server failed on a request (%s)", kind)

    def debug(self, msg: object, *args: object, **kwargs: Any) -> None:
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
        listening.listen(512)  # else two could bind one port, and only the later be told
    except OSError as error:
        listening.close()
        taken = error.errno in {errno.EADDRINUSE, errno.EACCES} and (error.errno == errno.EADDRINUSE or port >= 1024)
        raise CannotListen(host, port, error.strerror or type(error).__name__, taken=taken) from None
    return listening
