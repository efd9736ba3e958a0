"""The system's proxy settings, wherever Python's urllib finds them.

That is the environment, on Windows the registry, on macOS the network settings.
"""

import asyncio
import base64
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit
from urllib.request import getproxies, proxy_bypass

from app.core.clock import Clock

_READ_AGAIN_AFTER = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where to connect through: `address` without credentials, and the `authorization` header that they make."""

    address: str
    authorization: str | None = field(default=None, repr=False)


class SystemProxies:
    """The proxy for each host, read anew once a minute so that a change of network is noticed.

    Automatic configuration scripts (PAC) are not evaluated: urllib does not know them.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._known: dict[str, tuple[datetime, Proxy | None]] = {}

    async def proxy_for(self, host: str) -> Proxy | None:
        """The proxy for https to `host`, with or without a port; None means straight."""
        now = self._clock.now()
        read_at, proxy = self._known.get(host, (None, None))
        if read_at is None or not read_at <= now < read_at + _READ_AGAIN_AFTER:
            proxy = await asyncio.to_thread(
                _read, urlsplit(f"//{host}").hostname or ""
            )  # Windows may resolve names to decide
            self._known[host] = (now, proxy)
        return proxy


def _read(host: str) -> Proxy | None:
    address = getproxies().get("https")
    if not address or is_this_machine(host) or proxy_bypass(host):
        return None
    return parse(address)


def is_this_machine(host: str) -> bool:
    """Whether `host` is loopback: no proxy can reach that, whatever the settings say."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def parse(address: str) -> Proxy:
    """`address` as people write proxies: with or without a scheme, perhaps with `user:password@`."""
    parts = urlsplit(address if "://" in address else f"http://{address}")
    bare = urlunsplit(SplitResult(parts.scheme, parts.netloc.rpartition("@")[2], "", "", ""))
    if parts.username is None:
        return Proxy(bare)
    credentials = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return Proxy(bare, "Basic " + base64.b64encode(credentials.encode()).decode())
