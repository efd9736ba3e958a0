"""Where the page is reached and from where: which Host and Origin are ours, and whose request it is behind a proxy."""

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
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
        return _origin(f"https://{host}") in {_origin(f"https://{_netloc(ours)}") for ours in self._ours()} or (
            self._listens_everywhere and _is_address(host)
        )

    def sent(self, origin: str) -> bool:
        """Whether an Origin header (RFC 6454) names a page of ours."""
        parts = _origin(origin)
        return parts is not None and (
            parts in {_origin(ours) for ours in self._ours()}
            or (self._listens_everywhere and parts[0] == "http" and _is_address(parts[1]))
        )

    def cookie_prefix(self, host: str) -> str:
        """The path that comes before the page's own where it was asked for as `host`."""
        public = self.onboarding.public_url
        asked, ours = _origin(f"https://{host}"), _origin(f"https://{_netloc(public)}") if public else None
        return urlsplit(public).path.rstrip("/") if ours is not None and asked == ours else ""

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

    def _ours(self) -> list[str]:
        loopback = [f"http://{name}:{self.port}" for name in ("127.0.0.1", "localhost", "[::1]")]
        return [self.listening, *loopback, *filter(None, [self.onboarding.public_url])]

    @property
    def _listens_everywhere(self) -> bool:
        address = _address(self.host)
        return address is not None and address.is_unspecified

    def _trusts(self, address: Address) -> bool:
        return any(address.version == network.version and address in network for network in self._proxies)

    @property
    def _proxies(self) -> tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...]:
        return self.onboarding.trusted_proxies


def _netloc(url: str) -> str:
    parts = urlsplit(url)
    port = parts.port or _DEFAULT_PORTS.get(parts.scheme, 0)
    return f"{f'[{parts.hostname}]' if ':' in (parts.hostname or '') else parts.hostname}:{port}"


def _origin(url: str) -> tuple[str, str, int] | None:
    """Scheme, host and port; None where it is no address of that kind."""
    try:
        parts = urlsplit(url)
        if not parts.hostname or parts.path or parts.query or parts.fragment or "@" in parts.netloc:
            return None
        return parts.scheme, parts.hostname, parts.port or _DEFAULT_PORTS.get(parts.scheme, 0)
    except ValueError:
        return None


def _is_address(host: str) -> bool:
    parts = _origin(f"https://{host}")
    return parts is not None and _address(parts[1]) is not None


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
