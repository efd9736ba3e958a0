"""The few Microsoft Graph calls that validation makes, answered as Graph answers them.

Source: Microsoft Graph v1.0 reference (organization, user, directoryRole; "Error responses and resource types").
"""

import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from app.practice.conditions import Condition
from app.practice.faults import FaultName
from app.practice.records import Account, Tenant
from app.practice.samples import fixed_id
from app.practice.scopes import GRAPH
from app.practice.tokens import Tokens
from app.practice.world import World

GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10"  # the role template id, the same in every tenant


class GraphError(Exception):
    """A refusal by Graph."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message


_DENIALS = {
    401: GraphError(401, "InvalidAuthenticationToken", "Access token validation failure. Invalid audience."),
    403: GraphError(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation."),
    404: GraphError(404, "Request_ResourceNotFound", "Resource does not exist."),
}


class Graph:
    """``{graph}/v1.0/...``"""

    def __init__(self, world: World, tokens: Tokens, address: str) -> None:
        self._world = world
        self._tokens = tokens
        self._address = address

    def routes(self) -> list[web.RouteDef]:
        """The calls, and an answer for every other."""
        roles = "microsoft.graph.directoryRole"
        return [
            web.get("/graph/v1.0/organization", self._answer),
            web.get("/graph/v1.0/me", self._answer),
            web.get(f"/graph/v1.0/me/memberOf/{roles}", self._answer),
            web.get(f"/graph/v1.0/me/transitiveMemberOf/{roles}", self._answer),
            web.get("/graph/v1.0/me/memberOf", self._answer),
            web.get("/graph/{rest:.*}", self._answer),
        ]

    async def _answer(self, request: web.Request) -> web.Response:
        try:
            account, tenant = self._caller(request)
            if denied := self._world.faults.strike(FaultName.GRAPH_DENIED, tenant.directory_id):
                raise _DENIALS[int(denied.number("status", 403))]
            return web.json_response(self._content(request, account, tenant))
        except GraphError as error:
            return self._refusal(request, error)

    def _caller(self, request: web.Request) -> tuple[Account, Tenant]:
        """Who calls, by the access token. Raises GraphError 401."""
        kind, _, secret = request.headers.get("Authorization", "").partition(" ")
        if kind.lower() != "bearer" or not secret:
            raise GraphError(401, "InvalidAuthenticationToken", "Access token is empty.")
        token = self._tokens.access(secret)
        if token is None:
            raise GraphError(401, "InvalidAuthenticationToken", "CompactToken parsing failed with error code: 80049217")
        if token.resource != GRAPH:
            raise GraphError(401, "InvalidAuthenticationToken", "Access token validation failure. Invalid audience.")
        if token.expires < self._world.now():
            message = "Lifetime validation failed, the token is expired."
            raise GraphError(401, "InvalidAuthenticationToken", message)
        grant = self._world.store.grants[token.grant]
        tenant = self._world.store.tenants[grant.directory_id]
        if grant.ended or tenant.condition is Condition.TENANT_GONE:
            message = (
                "Continuous access evaluation resulted in challenge with result: InteractionRequired "
                "and code: TokenIssuedBeforeRevocationTimestamp"
            )
            raise GraphError(401, "InvalidAuthenticationToken", message)
        if tenant.condition is Condition.THROTTLED:
            raise GraphError(429, "TooManyRequests", "Too many requests. Try again later.")
        return self._world.store.accounts[grant.username], tenant

    def _content(self, request: web.Request, account: Account, tenant: Tenant) -> dict[str, Any]:
        path = request.path.removeprefix("/graph/v1.0/").rstrip("/")
        context = f"{self._address}/v1.0/$metadata#"
        selected = [word.strip() for word in request.query.get("$select", "").split(",") if word.strip()]
        match path:
            case "organization":
                return {"@odata.context": f"{context}organization", "value": [_select(_organization(tenant), selected)]}
            case "me":
                return {"@odata.context": f"{context}users/$entity", **_select(_user(account), selected)}
            case _ if path.startswith(("me/memberOf", "me/transitiveMemberOf")):
                roles = [_select(role, selected) for role in _roles(account)]
                return {"@odata.context": f"{context}directoryRoles", "value": roles}
        raise GraphError(404, "ResourceNotFound", f"Resource not found for the segment '{path.split('/')[0]}'.")

    def _refusal(self, request: web.Request, error: GraphError) -> web.Response:
        request_id = str(uuid.uuid4())
        inner = {
            "date": datetime.fromtimestamp(self._world.now(), UTC).strftime("%Y-%m-%dT%H:%M:%S"),
            "request-id": request_id,
            "client-request-id": request.headers.get("client-request-id", request_id),
        }
        headers = {"request-id": request_id}
        if error.status == 401:
            headers["WWW-Authenticate"] = (
                'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", '
                'client_id="00000003-0000-0000-c000-000000000000"'
            )
        if error.status == 429:
            headers["Retry-After"] = "5"
        body = {"error": {"code": error.code, "message": error.message, "innerError": inner}}
        return web.json_response(body, status=error.status, headers=headers)


def _select(properties: Mapping[str, Any], selected: list[str]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if not selected or name in selected}


def _organization(tenant: Tenant) -> dict[str, Any]:
    initial = tenant.domain.split(".")[0] + ".onmicrosoft.example"
    domains = [
        {"name": initial, "isInitial": True, "isDefault": False, "type": "Managed", "capabilities": "Email"},
        {"name": tenant.domain, "isInitial": False, "isDefault": True, "type": "Managed", "capabilities": "Email"},
    ]
    return {"id": tenant.directory_id, "displayName": tenant.name, "tenantType": "AAD", "verifiedDomains": domains}


def _user(account: Account) -> dict[str, Any]:
    return {
        "id": account.object_id,
        "displayName": account.name,
        "userPrincipalName": account.username,
        "mail": account.username,
        "accountEnabled": True,
    }


def _roles(account: Account) -> list[dict[str, Any]]:
    if not account.global_administrator:
        return []
    role = {
        "@odata.type": "#microsoft.graph.directoryRole",
        "id": fixed_id(account.directory_id, GLOBAL_ADMINISTRATOR),
        "displayName": "Global Administrator",
        "roleTemplateId": GLOBAL_ADMINISTRATOR,
    }
    return [role]
