"""Which API a request's scope string means, and the scope string of the answer.

Source: Microsoft's scopes-oidc.md: the resource is the part of a scope before its last slash, a bare permission is
Graph's, and one request is for one resource.
"""

from dataclasses import dataclass

from app.practice.entra_errors import EntraError

GRAPH = "https://graph.microsoft.com"
TEAMS = "48ac35b8-9aa8-4d74-927d-1f4a14a0b239"
OPENID_SCOPES = ("openid", "profile", "email", "offline_access")
_GRAPH_NAMES = frozenset(
    {
        GRAPH,
        "00000003-0000-0000-c000-000000000000",
        "https://graph.microsoft.us",
        "https://dod-graph.microsoft.us",
        "https://microsoftgraph.chinacloudapi.cn",
    }
)
_CONSENTED = {GRAPH: ("Directory.Read.All", "Organization.Read.All", "User.Read"), TEAMS: ("user_impersonation",)}


@dataclass(frozen=True, slots=True)
class Scope:
    """What was asked for, understood."""

    resource: str
    asked: tuple[str, ...]  # of the resource
    openid: bool
    offline: bool

    def granted(self) -> str:
        """The ``scope`` of the token answer: as it was asked for, with what ``.default`` stands for spelled out."""
        words = [*self.asked]
        for scope in self.asked:
            if scope.endswith("/.default"):
                prefix = scope.removesuffix(".default")
                words += [prefix + permission for permission in _CONSENTED[self.resource]]
        if self.openid:
            words += ["openid", "profile", "email"]
        return " ".join(dict.fromkeys(words))


def understand(scope: str, graph_address: str, *, tenant_name: str) -> Scope:
    """Read a scope string.

    Raises EntraError: 500011 for an API that no tenant here has, 28000 for two in one request.
    """
    words = scope.split()
    asked = tuple(word for word in words if word not in OPENID_SCOPES)
    resources = {_resource(word, graph_address) for word in asked} or {GRAPH}
    if len(resources) > 1:
        raise EntraError(28000, {"parameter": scope})
    resource = resources.pop()
    if resource not in (GRAPH, TEAMS):
        raise EntraError(500011, {"resource": resource, "tenant_name": tenant_name})
    return Scope(resource, asked, "openid" in words, "offline_access" in words)


def _resource(word: str, graph_address: str) -> str:
    prefix, slash, _ = word.rpartition("/")
    name = prefix.rstrip("/")
    if not slash or name in _GRAPH_NAMES or name == graph_address:
        return GRAPH
    return name.removeprefix("api://") if name.removeprefix("api://") == TEAMS else name
