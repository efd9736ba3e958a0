"""Where the page is reached and from where: which Host and Origin are ours, and whose request it is behind a proxy."""

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from app.core.settings.onboarding import Onboarding

_DEFAULT_PORTS = {"http": 80, "https": 443}
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who sent a request, as far as can be believed. `scheme` is what the visitor's own browser spoke.

    `address` is what rates are counted by: an IPv6 visitor owns a whole /64, so that is one.
    """

    address: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Addresses:
    """The page's addresses. `host` and `port` are where it listens."""

    onboarding: Onboarding
    host: str
    port: int

    @property
    def listening(self) -> str:
        """Where it listens, as an address for a browser."""
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"

    def are_asked_for(self, host: str) -> bool:
        """Whether a Host header means us. A stranger's name that leads here (DNS rebinding) does not."""
        return any(_names(host, ours) for ours in self._ours) or (self._listens_everywhere and _is_address(host))

    def sent(self, origin: str) -> bool:
        """Whether an Origin header (RFC 6454) names a page of ours."""
        named = _origin(origin)
        if named is None:
            return False
        return named in self._ours or (
            self._listens_everywhere and named.scheme == "http" and _address(named.host) is not None
        )

    def cookie_prefix(self, host: str) -> str:
        """The path that comes before the page's own where it was asked for as `host`."""
        public = urlsplit(self.onboarding.public_url)
        return public.path if _names(host, _origin(f"{public.scheme}://{public.netloc}")) else ""

    def visitor(self, peer: str, forwarded_for: Sequence[str], forwarded_proto: str) -> Visitor:
        """Whose request it is: `peer` sent it, and only a trusted proxy may say that it did so for somebody else.

        `forwarded_for` are the X-Forwarded-For headers. The last address that is no trusted proxy's counts: what
        stands before that, the visitor may have written.
        """
        address, scheme = _address(peer), "http"
        if address is None or not self._trusts(address):
            return Visitor(_counted(address, peer), scheme)
        if forwarded_proto.strip().lower() == "https":
            scheme = "https"
        for word in reversed(",".join(forwarded_for).split(",")):
            named = _address(word.strip())
            if named is None:
                break
            address = named
            if not self._trusts(named):
                break
        return Visitor(_counted(address, peer), scheme)

    @property
    def _ours(self) -> frozenset["_Origin"]:
        return _origins(self.listening, self.port, self.onboarding.public_url)

    @property
    def _listens_everywhere(self) -> bool:
        address = _address(self.host)
        return address is not None and address.is_unspecified

    def _trusts(self, address: Address) -> bool:
        return any(address in network for network in self.onboarding.trusted_proxies)


class _Origin(NamedTuple):
    scheme: str
    host: str
    port: int


@lru_cache
def _origins(listening: str, port: int, public_url: str) -> frozenset[_Origin]:
    public = urlsplit(public_url)
    names = [f"http://{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]")]
    found = map(_origin, [listening, *names, f"{public.scheme}://{public.netloc}"])
    return frozenset(origin for origin in found if origin is not None)


def _origin(text: str) -> _Origin | None:
    """The origin that is spelt so; None where nothing or more than that is."""
    try:
        parts = urlsplit(text)
        port = parts.port or _DEFAULT_PORTS[parts.scheme]
    except (ValueError, KeyError):
        return None
    if not parts.hostname or parts.path or parts.query or parts.fragment or "@" in parts.netloc:
        return None
    return _Origin(parts.scheme, parts.hostname, port)


def _names(host: str, origin: _Origin | None) -> bool:
    """Whether a Host header is that of an origin."""
    return origin is not None and _origin(f"{origin.scheme}://{host}") == origin


def _is_address(host: str) -> bool:
    named = _origin(f"http://{host}")
    return named is not None and _address(named.host) is not None


def _address(text: str) -> Address | None:
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address


def _counted(address: Address | None, peer: str) -> str:
    if address is None:
        return peer
    if address.version == 6:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
