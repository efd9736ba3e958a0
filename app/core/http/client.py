"""The HTTP client: https only, bounded, and every way a network fails told in one kind of error.

Sign-in and validation speak through it, so that a bulk check has one pool of connections and one TLS context.
"""

import asyncio
import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol, Self
from urllib.parse import urlencode, urljoin, urlsplit

import aiohttp

from app.core.clock import Clock
from app.core.errors import BadInput, EnvironmentFailed
from app.core.http.proxies import SystemProxies
from app.core.http.tls import trust
from app.core.phrases import phrase

LONGEST_ANSWER = 2 * 1024 * 1024
"""Bytes. What we ask for is a few kilobytes; a server that sends more than this is not what it says."""
TIMEOUT = 30.0
"""Seconds for a whole request, from connecting to the last byte."""
_MOST_REDIRECTS = 3
_REDIRECTS = {301, 302, 303, 307, 308}


class Unreachable(EnvironmentFailed):
    """The other side could not be reached, or not in a way that can be trusted.

    `host` names it; `reason` is one word for what is in the way: `network`, `certificate`, `proxy` or `answer`.
    """

    def __init__(
        self,
        host: str,
        happened: str,
        way_out: str = phrase("Check the network connection, then try again."),
        reason: str = "network",
    ) -> None:
        super().__init__(phrase("{host} cannot be reached", host=host), happened, way_out)
        self.host = host
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Response:
    """A whole answer. Ask `headers` for names in lower case; `text` may hold tokens."""

    status: int
    headers: Mapping[str, str]
    text: str = field(repr=False)

    def json_object(self) -> dict[str, Any] | None:
        """The JSON object that the answer is, or None if it is anything else (a proxy's page, a list, cut off)."""
        try:
            content = json.loads(self.text)
        except (ValueError, RecursionError):
            return None
        return content if isinstance(content, dict) else None

    def retry_after(self, now: datetime) -> float | None:
        """Seconds the server asks us to wait: Retry-After as seconds or as a date (RFC 9110 section 10.2.3).

        A date is by the server's clock, which its Date header tells; `now` is ours, for where there is none.
        """
        value = self.headers.get("retry-after", "").strip()
        if value.isascii() and value.isdigit():
            return min(float(value), _LONGEST_WAIT)
        moment = _moment(value)
        if moment is None:
            return None
        server_now = _moment(self.headers.get("date", "")) or now
        return min(max((moment - server_now).total_seconds(), 0.0), _LONGEST_WAIT)


def _moment(value: str) -> datetime | None:
    """A date of HTTP (RFC 9110 section 5.6.7), or None if that is not one."""
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


_LONGEST_WAIT = 24 * 3600.0


class Http(Protocol):
    """What requests are sent through: the client itself, or a way to it that waits for its turn."""

    @property
    def pool(self) -> "HttpClient":
        """The client at the end of it, which all ways share."""
        ...

    async def request(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, str] | None = None,
        timeout: float = TIMEOUT,
    ) -> Response:
        """As `HttpClient.request`."""
        ...


class HttpClient:
    """One session for the process. It keeps no cookies and sends nothing in the clear, not even to this machine."""

    def __init__(self, ca_bundle: Path | None, clock: Clock) -> None:
        """Trust the operating system's store and, if given, the certificates of `ca_bundle`.

        Raises:
            BadInput: the CA bundle cannot be used.
        """
        self._trust = trust(ca_bundle)
        self._proxies = SystemProxies(clock)
        self._session: aiohttp.ClientSession | None = None
        self.requests = 0
        """How many requests were sent so far."""

    @property
    def pool(self) -> Self:
        return self

    async def close(self) -> None:
        """End all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def request(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, str] | None = None,
        timeout: float = TIMEOUT,
    ) -> Response:
        """The answer to one request, whatever its status. `data` is sent as a form.

        Redirects are followed for GET, within the same host only: elsewhere they would carry what is not meant for it.

        Raises:
            BadInput: `url` is not https.
            Unreachable: no answer came, it was cut off or endless, or the server could not prove who it is.
        """
        host = _https_host(url)
        for _ in range(_MOST_REDIRECTS + 1):
            response = await self._ask(host, method, url, headers or {}, params, data, timeout)
            location = response.headers.get("location")
            if method != "GET" or response.status not in _REDIRECTS or not location:
                return response
            following = joined(url, location)
            if following is None:
                break
            url, params = following, None
        raise Unreachable(
            host,
            phrase("{host} sent us on to another address.", host=host),
            phrase("Sign in to the network you are connected to, then try again."),
            "answer",
        )

    async def _ask(
        self,
        host: str,
        method: str,
        url: str,
        headers: Mapping[str, str],
        params: Mapping[str, str] | None,
        data: Mapping[str, str] | None,
        timeout: float,
    ) -> Response:
        proxy = await self._proxies.proxy_for(host)
        if data is not None:
            headers = {**headers, "Content-Type": "application/x-www-form-urlencoded"}
        self.requests += 1
        try:
            async with self._opened().request(
                method,
                _address(url, params),
                headers=headers,
                data=None if data is None else urlencode(data).encode(),
                allow_redirects=False,
                proxy=proxy.address if proxy else None,
                proxy_headers={"Proxy-Authorization": proxy.authorization} if proxy and proxy.authorization else None,
                timeout=_at_most(timeout),
            ) as answer:
                text = await _text(answer, host)
                return Response(answer.status, answer.headers, text)
        except (aiohttp.ClientError, OSError, UnicodeError) as error:
            raise _unreachable(host, error, timeout) from error

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(ssl=self._trust, limit=128, ttl_dns_cache=60),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session


def joined(url: str, following: str) -> str | None:
    """Where `following`, as the server at `url` gave it, leads; None if that is anywhere but the same server."""
    try:
        target = urljoin(url, following)
    except ValueError:
        return None
    return target if _origin(target) == _origin(url) else None


def _origin(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    return parts.scheme.lower(), parts.netloc.rpartition("@")[2].lower()


def _https_host(url: str) -> str:
    scheme, host = _origin(url)
    if scheme != "https" or not host:
        raise BadInput(
            phrase("Only https is spoken"),
            phrase("'{scheme}://{host}' is not an https address.", scheme=scheme, host=host),
            phrase("Use an address with https://."),
        )
    return host


def _address(url: str, params: Mapping[str, str] | None) -> str:
    """As text rather than in parts: aiohttp need not take apart again what it was asked for a moment ago."""
    return f"{url}{'&' if '?' in url else '?'}{urlencode(params, safe='$,')}" if params else url


@lru_cache(maxsize=16)
def _at_most(seconds: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=seconds)


async def _text(answer: aiohttp.ClientResponse, host: str) -> str:
    if answer.content_length is not None and "Content-Encoding" not in answer.headers:
        return (await _whole(answer, host)).decode("utf-8", errors="replace")
    body = bytearray()
    async for chunk in answer.content.iter_chunked(64 * 1024):
        body += chunk
        if len(body) > LONGEST_ANSWER:
            raise _endless(host)
    return body.decode("utf-8", errors="replace")


async def _whole(answer: aiohttp.ClientResponse, host: str) -> bytes:
    """The body of an answer that says how long it is."""
    if (answer.content_length or 0) > LONGEST_ANSWER:
        raise _endless(host)
    return await answer.read()


def _endless(host: str) -> Unreachable:
    return Unreachable(
        host,
        phrase("{host} sent an answer without end.", host=host),
        phrase("Check the address in the settings."),
        "answer",
    )


def _unreachable(host: str, error: Exception, timeout: float) -> Unreachable:  # noqa: PLR0911 a case for each
    """The one place where the network's errors become ours."""
    match error:
        case aiohttp.ClientConnectorCertificateError() | ssl.SSLCertVerificationError():
            return Unreachable(
                host,
                phrase(
                    "The certificate of {host} is not trusted: {reason}.",
                    host=host,
                    reason=_certificate_reason(error),
                ),
                phrase(
                    "Where a proxy inspects encrypted connections, set cloud.ca_bundle to its certificate. "
                    "Otherwise somebody may be between you and Microsoft: do not sign in on this network."
                ),
                "certificate",
            )
        case aiohttp.ClientSSLError() | ssl.SSLError():
            return Unreachable(host, phrase("No encrypted connection to {host} could be made.", host=host))
        case aiohttp.ClientHttpProxyError(status=407):
            return Unreachable(
                host,
                phrase("The proxy asks for a user name and password."),
                phrase("Put them into the HTTPS_PROXY setting."),
                "proxy",
            )
        case aiohttp.ClientHttpProxyError() | aiohttp.ClientProxyConnectionError():
            return Unreachable(
                host, phrase("The proxy did not connect us."), phrase("Check this computer's proxy settings."), "proxy"
            )
        case aiohttp.ClientConnectorDNSError():
            return Unreachable(host, phrase("The name {host} was not found.", host=host))
        case asyncio.TimeoutError():
            return Unreachable(
                host, phrase("{host} did not answer within {timeout:g} seconds.", host=host, timeout=timeout)
            )
        case aiohttp.ClientConnectorError():
            return Unreachable(host, phrase("No connection to {host} could be made.", host=host))
        case aiohttp.InvalidURL():
            return Unreachable(
                host,
                phrase("The address of {host} is not usable.", host=host),
                phrase("Check the address in the settings."),
            )
        case _:
            return Unreachable(host, phrase("The connection to {host} broke off.", host=host))


def _certificate_reason(error: Exception) -> str:
    cause = getattr(error, "certificate_error", error)
    return str(getattr(cause, "verify_message", "") or "it could not be verified").rstrip(".")
