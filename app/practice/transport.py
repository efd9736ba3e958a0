"""What a request meets before its endpoint: it is counted, its Host is checked, and faults of the network strike."""

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

from aiohttp import web

from app.practice.entra_errors import aadsts_sentence
from app.practice.faults import Fault, FaultName
from app.practice.tokens import Tokens
from app.practice.world import World

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")
_PROXY_PAGE = (
    "<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>Proxy</h1><p>Log in first.</p></body></html>"
)


class Statistics:
    """Requests counted by endpoint since the start or the last clearing."""

    def __init__(self) -> None:
        self.requests: Counter[str] = Counter()
        self.at_once = 0
        self.most_at_once = 0

    def clear(self) -> None:
        """Count from nothing."""
        self.requests.clear()
        self.most_at_once = self.at_once


def host_is_loopback(request: web.Request) -> bool:
    """Whether the Host header names loopback: a name that a stranger's DNS points here (rebinding) does not."""
    name = request.host.rpartition(":")[0] if not request.host.endswith("]") and ":" in request.host else request.host
    return name in LOOPBACK_NAMES


class Transport:
    """The middleware of the https side."""

    def __init__(self, world: World, tokens: Tokens, statistics: Statistics) -> None:
        self._world = world
        self._tokens = tokens
        self._statistics = statistics

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Count, check, strike, and hand on."""
        if not host_is_loopback(request):
            raise web.HTTPMisdirectedRequest(text="This is the practice directory; it answers on loopback only.")
        endpoint, tenant = await self._endpoint(request)
        statistics = self._statistics
        statistics.requests[endpoint] += 1
        statistics.at_once += 1
        statistics.most_at_once = max(statistics.most_at_once, statistics.at_once)
        try:
            return await self._strike(request, endpoint, tenant) or await self._finish(
                request, handler, endpoint, tenant
            )
        finally:
            statistics.at_once -= 1

    async def _endpoint(self, request: web.Request) -> tuple[str, str]:
        """The endpoint's short name and the tenant's directory id ("" if it can not be told)."""
        parts = request.path.strip("/").split("/")
        if parts[0] == "graph":
            token = self._tokens.access(request.headers.get("Authorization", "").partition(" ")[2])
            grant = self._world.store.grants.get(token.grant) if token else None
            call = "roles" if "memberOf" in request.path else parts[-1]
            return f"graph.{call.lower()}", grant.directory_id if grant else ""
        tenant = self._world.find_tenant(parts[0])
        directory_id = tenant.directory_id if tenant else ""
        if parts[-1] == "token" and request.method == "POST":
            grant_type = str((await request.post()).get("grant_type", "")).rpartition(":")[2]
            return f"token.{grant_type}", directory_id
        names = {"openid-configuration": "discovery"}
        return names.get(parts[-1], parts[-1]), directory_id

    async def _strike(self, request: web.Request, endpoint: str, tenant: str) -> web.StreamResponse | None:
        """The answer of a fault, or None."""
        strike = self._world.faults.strike
        if fault := strike(FaultName.DELAY, tenant, endpoint):
            await asyncio.sleep(fault.number("seconds", 1.0))
        if fault := strike(FaultName.OUTAGE, tenant, endpoint):
            status = int(fault.number("status", 0))
            return web.Response(status=status, text="Service Unavailable") if status else _hang_up(request)
        if fault := strike(FaultName.THROTTLE, tenant, endpoint):
            return _throttled(fault)
        if fault := strike(FaultName.HTML, tenant, endpoint):
            status = int(fault.number("status", 200))
            return web.Response(status=status, text=_PROXY_PAGE, content_type="text/html")
        if strike(FaultName.EMPTY, tenant, endpoint):
            return web.json_response({})
        if fault := strike(FaultName.NOT_JSON, tenant, endpoint):
            status = int(fault.number("status", 200))
            return web.Response(status=status, body=b'{"token_type": "Bea', content_type="application/json")
        return None

    async def _finish(self, request: web.Request, handler: Handler, endpoint: str, tenant: str) -> web.StreamResponse:
        response = await handler(request)
        if not self._world.faults.strike(FaultName.DROP_CONNECTION, tenant, endpoint):
            return response
        assert isinstance(response, web.Response)  # noqa: S101 every endpoint answers at once
        body = response.body if isinstance(response.body, bytes) else b""
        half = web.StreamResponse(status=response.status, headers={"Content-Type": "application/json"})
        half.content_length = len(body)
        await half.prepare(request)
        await half.write(body[: len(body) // 2])
        _hang_up(request)
        return half


def _hang_up(request: web.Request) -> web.StreamResponse:
    """Drop the connection without a word."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=503)


def _throttled(fault: Fault) -> web.Response:
    headers: dict[str, str] = {}
    wait = str(fault.args.get("retry_after", fault.args.get("seconds", "1")))
    if wait and fault.args.get("http_date"):
        moment = datetime.now(UTC) + timedelta(seconds=float(wait))
        headers["Retry-After"] = format_datetime(moment, usegmt=True)
    elif wait:
        headers["Retry-After"] = wait
    body: dict[str, Any] = {
        "error": "temporarily_unavailable",
        "error_description": aadsts_sentence(90055),
        "error_codes": [90055],
    }
    return web.Response(status=429, text=json.dumps(body), content_type="application/json", headers=headers)
