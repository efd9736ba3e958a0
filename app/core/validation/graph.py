"""Microsoft Graph, as far as validation needs it: the organization, the signed-in user and the user's directory roles.

Graph's refusals become an `Observed` here.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.core.authentication_status.model import Observed
from app.core.clock import Clock
from app.core.http.client import Http, Response, Unreachable, joined
from app.core.tenants.model import printable

GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10"
"""The role template id, the same in every tenant (Microsoft's permissions-reference.md)."""
_MOST_PAGES = 20


@dataclass(frozen=True, slots=True)
class Organization:
    """A tenant as Graph knows it. `domains` are its verified ones, in lower case."""

    id: str
    name: str
    domains: frozenset[str]


@dataclass(frozen=True, slots=True)
class Me:
    """The signed-in user: object id and user principal name."""

    id: str
    username: str


@dataclass(frozen=True, slots=True)
class DirectoryRole:
    """A directory role. Both are None where the token may see that there is a role, but not which."""

    template_id: str | None
    name: str | None


class Graph:
    """Graph at one address, such as https://graph.microsoft.com. Every call takes the token that it is made with."""

    def __init__(self, http: Http, address: str, clock: Clock) -> None:
        self.address = address.rstrip("/")
        self._http = http
        self._clock = clock

    async def organization(self, token: str) -> Organization | Observed:
        """The tenant that the token is of (GET /organization)."""
        found = await self._all(token, "/organization", {"$select": "id,displayName,verifiedDomains"})
        if isinstance(found, Observed):
            return found
        if len(found) != 1 or not _text(found[0], "id"):
            return self._failed("It did not say which tenant the token is of.")
        domains = found[0].get("verifiedDomains")
        names = [_text(each, "name").lower() for each in domains] if isinstance(domains, list) else []
        return Organization(_text(found[0], "id").lower(), _text(found[0], "displayName"), frozenset(names))

    async def me(self, token: str) -> Me | Observed:
        """The user that the token is of (GET /me)."""
        found = await self._get(token, f"{self.address}/v1.0/me", {"$select": "id,userPrincipalName"})
        if isinstance(found, Observed):
            return found
        if not _text(found, "id"):
            return self._failed("It did not say whose token this is.")
        return Me(_text(found, "id").lower(), _text(found, "userPrincipalName"))

    async def directory_roles(self, token: str) -> tuple[DirectoryRole, ...] | Observed:
        """The user's directory roles, also those held through a group (GET /me/transitiveMemberOf)."""
        found = await self._all(
            token,
            "/me/transitiveMemberOf/microsoft.graph.directoryRole",
            {"$select": "displayName,roleTemplateId", "$count": "true"},
        )
        if isinstance(found, Observed):
            return found
        return tuple(
            DirectoryRole(_text(role, "roleTemplateId").lower() or None, _text(role, "displayName") or None)
            for role in found
        )

    async def _all(self, token: str, path: str, params: Mapping[str, str]) -> list[Mapping[str, Any]] | Observed:
        """Every item of a collection, page by page. A next page elsewhere is refused: the token would go there."""
        items: list[Mapping[str, Any]] = []
        url, query = f"{self.address}/v1.0{path}", dict(params)
        for _ in range(_MOST_PAGES):
            page = await self._get(token, url, query)
            if isinstance(page, Observed):
                return page
            values, following = page.get("value"), page.get("@odata.nextLink")
            if not isinstance(values, list):
                return self._failed("Its list is not a list.")
            items += [item for item in values if isinstance(item, dict)]
            if not isinstance(following, str):
                return items
            next_page = joined(url, following)
            if next_page is None:
                return self._failed("Its list goes on at another server.")
            url, query = next_page, {}
        return self._failed("Its list has no end.")

    async def _get(self, token: str, url: str, params: Mapping[str, str]) -> Mapping[str, Any] | Observed:
        request_id = str(uuid.uuid4())
        headers = {
            "Authorization": f"Bearer {token}",
            "Accept": "application/json",
            "ConsistencyLevel": "eventual",  # casting memberships to roles is an advanced query
            "client-request-id": request_id,
        }
        try:
            response = await self._http.request("GET", url, headers=headers, params=params or None)
        except Unreachable as error:
            return Observed("unreachable", self._clock.now(), suberror=error.reason, description=error.happened)
        content = response.json_object()
        if response.status == 200 and content is not None:
            return content
        return self._refusal(response, content or {}, request_id)

    def _refusal(self, response: Response, content: Mapping[str, Any], request_id: str) -> Observed:
        """Graph's error responses (Microsoft's errors.md): the status says what kind, the body why."""
        detail = content.get("error")
        said = _text(detail, "message") if isinstance(detail, dict) else ""
        error = {401: "graph_unauthorized", 403: "graph_denied", 429: "throttled"}.get(response.status, "graph_failed")
        if response.status >= 500:
            error = "temporarily_unavailable"
        return Observed(
            error,
            self._clock.now(),
            description=printable(said or f"Status {response.status}.", 400),
            correlation_id=printable(response.headers.get("request-id", request_id)),
            retry_after=response.retry_after(self._clock.now()),
        )

    def _failed(self, why: str) -> Observed:
        return Observed("graph_failed", self._clock.now(), description=f"Microsoft Graph answered. {why}")


def _text(content: object, name: str) -> str:
    value = content.get(name) if isinstance(content, dict) else None
    return value if isinstance(value, str) else ""
