"""A fleet of tenants on a loopback server that rotates refresh tokens, and revokes a sign-in on reuse of an old one.

Lighter than the practice directory: thousands of tenants that are already signed in, for checks of all of them.
"""

import asyncio
import base64
import json
import time
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from uuid import UUID

import msal
from aiohttp import web

from app.core.authentication_status.model import Evidence
from app.core.clock import Clock
from app.core.services import Services
from app.core.sign_in.discovery import Discovery, beside_tokens
from app.core.sign_in.model import Target
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant, Tenant
from app.core.vault.model import Sealed, tokens_context

CLIENT_ID = "14d82eec-204b-4c2f-b7e8-296a70dab67e"
Fault = Callable[[str, str], web.StreamResponse | None]


def directory_id(number: int) -> str:
    """The directory id of the tenant of that number."""
    return str(UUID(int=(number << 64) + (4 << 76) + (8 << 60)))


def first_refresh_token(directory: str) -> str:
    """What the tenant's sign-in brought."""
    return f"{directory}.0.{'r' * 900}"


@dataclass(slots=True)
class FleetServer:
    """Token endpoint and Graph of all tenants. `fault` may answer instead, by tenant and kind (token, graph)."""

    generations: Counter[str] = field(default_factory=Counter)
    revoked: set[str] = field(default_factory=set)
    requests: Counter[str] = field(default_factory=Counter)
    asked: defaultdict[str, list[tuple[str, float]]] = field(default_factory=lambda: defaultdict(list))
    fault: Fault | None = None
    wait: Callable[[], Awaitable[object]] | None = None
    at_once: int = 0
    most_at_once: int = 0

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer a request."""
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        try:
            return await self._answer(request)
        finally:
            self.at_once -= 1

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        kind = {"token": "token", "organization": "graph", "openid-configuration": "discovery"}[
            request.path.rsplit("/", 1)[1]
        ]
        tenant = tenant_of(request)
        self.requests[kind] += 1
        self.asked[tenant].append((kind, time.monotonic()))
        form = dict(await request.post()) if kind == "token" else {}
        if self.wait is not None:
            await self.wait()
        if self.fault is not None and (faulty := self.fault(tenant, kind)) is not None:
            return faulty
        match kind:
            case "token":
                return self._refreshed(tenant, str(form["refresh_token"]))
            case "graph":
                return _json({"value": [{"id": tenant, "displayName": "Fleet", "verifiedDomains": []}]})
            case _:
                return _json(configuration_of(f"https://{request.host}", tenant))

    def honours(self, tenant: str, refresh_token: str) -> bool:
        """Whether the token is the tenant's latest, and its sign-in was not revoked."""
        return tenant not in self.revoked and refresh_token.split(".")[:2] == [tenant, str(self.generations[tenant])]

    def _refreshed(self, tenant: str, refresh_token: str) -> web.Response:
        if not self.honours(tenant, refresh_token):
            self.revoked.add(tenant)
            return _json(
                {"error": "invalid_grant", "error_description": "AADSTS50173: reuse.", "error_codes": [50173]}, 400
            )
        self.generations[tenant] += 1
        return _json(token_answer(tenant, self.generations[tenant]))


def token_answer(tenant: str, generation: int, ahead: float = 0.0) -> dict[str, object]:
    """What a refresh brings, from a server whose clock is so many seconds ahead."""
    return {
        "token_type": "Bearer",
        "expires_in": 3600,
        "access_token": f"{tenant}.{generation}.{'a' * 1200}",
        "refresh_token": f"{tenant}.{generation}.{'r' * 900}",
        **_identity(tenant, f"https://{tenant}", ahead),
    }


def tenant_of(request: web.Request) -> str:
    """Whose tokens a request uses, or asks for."""
    authorization = request.headers.get("Authorization", "")
    return authorization.removeprefix("Bearer ").split(".")[0] if authorization else request.path.split("/")[1]


def _json(content: object, status: int = 200) -> web.Response:
    return web.Response(status=status, text=json.dumps(content), content_type="application/json")


def configuration_of(address: str, tenant: str) -> dict[str, str]:
    """What the server at `address` says of a tenant's endpoints."""
    base = f"{address}/{tenant}/oauth2/v2.0"
    return {
        "issuer": f"{address}/{tenant}/v2.0",
        "authorization_endpoint": f"{base}/authorize",
        "token_endpoint": f"{base}/token",
        "device_authorization_endpoint": f"{base}/devicecode",
    }


def _identity(tenant: str, issuer: str, ahead: float = 0.0) -> dict[str, str]:
    now = int(time.time() + ahead)
    claims = {
        "aud": CLIENT_ID, "iss": issuer, "tid": tenant, "oid": tenant, "sub": tenant,
        "preferred_username": "admin@fleet.example", "iat": now, "nbf": now, "exp": now + 3600,
    }  # fmt: skip
    return {
        "id_token": f"{_encoded({'alg': 'none'})}.{_encoded(claims)}.x",
        "client_info": _encoded({"uid": tenant, "utid": tenant}),
    }


def _encoded(content: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


def signed_in_cache(target: Target, clock: Clock) -> bytes:
    """A token cache as a sign-in leaves it."""
    tokens = msal.SerializableTokenCache()
    configuration = configuration_of(target.authority, target.tenant)
    tokens.add(
        {
            "client_id": CLIENT_ID,
            "scope": ["openid", *target.resources[0].scopes],
            "token_endpoint": configuration["token_endpoint"],
            "environment": urlsplit(target.authority).hostname,
            "grant_type": "urn:ietf:params:oauth:grant-type:device_code",
            "response": {
                "refresh_token": first_refresh_token(target.tenant),
                "access_token": f"{target.tenant}.{'a' * 1200}",
                "expires_in": 3600,
                **_identity(target.tenant, configuration["issuer"]),
            },
        }
    )
    content = json.loads(tokens.serialize())
    discovery = Discovery(
        configuration["issuer"], configuration["authorization_endpoint"], configuration["token_endpoint"]
    )
    content["Endpoints"] = beside_tokens(discovery, target, clock.now())
    return json.dumps(content).encode()


async def sign_in_fleet(services: Services, storage: Storage, address: str, ca_file: str, count: int) -> list[Tenant]:
    """Point Keyturn at the server and give it so many tenants with tokens."""
    for key, value in {
        "cloud.ca_bundle": ca_file, "cloud.authority": address, "cloud.graph": address, "cloud.name": "custom",
    }.items():  # fmt: skip
        await services.settings.set(key, value)
    await services.vault.unlock()
    entries = [
        NewTenant.of(f"Tenant {number:05}", directory_id(number), "admin@fleet.example") for number in range(count)
    ]
    await storage.tenants.merge(entries)
    tenants = await storage.tenants.all()
    evidence = Evidence(account="admin@fleet.example", last_refreshed_at=services.clock.now())
    for some in (tenants[start : start + 500] for start in range(0, count, 500)):
        sealed = [(tenant.id, _sealed_cache(services, tenant)) for tenant in some]
        await asyncio.gather(*(storage.tokens.store(owner, cache=cache, evidence=evidence) for owner, cache in sealed))
    return tenants


def _sealed_cache(services: Services, tenant: Tenant) -> Sealed:
    cache = signed_in_cache(services.settings.target(tenant), services.clock)
    return services.vault.seal(cache, tokens_context(tenant.id))


async def stored_refresh_token(services: Services, storage: Storage, tenant: Tenant) -> str:
    """The refresh token that is on the disk."""
    sealed = await storage.tokens.cache(tenant.id)
    assert sealed is not None
    content = json.loads(services.vault.open(sealed, tokens_context(tenant.id)))
    return str(next(iter(content["RefreshToken"].values()))["secret"])
