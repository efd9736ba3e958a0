"""Which scopes to ask for: msal adds those of sign-in itself, and one request can be for one API only."""

from collections.abc import Iterable

from app.core.sign_in.model import Resource

_ADDED_BY_MSAL = frozenset({"openid", "profile", "offline_access"})  # it refuses to be given them
_OF_SIGN_IN = _ADDED_BY_MSAL | {"email"}


def to_ask_for(resources: tuple[Resource, ...]) -> list[str]:
    """For the sign-in: the first resource's scopes, and those of others at the same API, so that all are consented to.

    Resources at other APIs get their tokens from the refresh token afterwards.
    """
    first, *others = map(to_refresh, resources)
    together = [*first]
    for scopes in others:
        if _apis(scopes) == _apis(first) and not _stands_alone([*first, *scopes]):
            together += scopes
    return list(dict.fromkeys(together))


def to_refresh(resource: Resource) -> list[str]:
    """For one resource's token."""
    return [scope for scope in resource.scopes if scope not in _ADDED_BY_MSAL]


def granted(scopes: Iterable[str]) -> tuple[str, ...]:
    """Those among the scopes of a token that say what it may do."""
    return tuple(scope for scope in scopes if scope not in _OF_SIGN_IN)


def _apis(scopes: list[str]) -> set[str]:
    """The APIs, as Entra writes scopes: all before the last slash, nothing for the default API (scopes-oidc.md)."""
    return {scope.rpartition("/")[0] for scope in scopes}


def _stands_alone(scopes: list[str]) -> bool:
    """Whether one of them cannot be combined with others: `.default` (Microsoft's scopes-oidc.md)."""
    return any(scope == ".default" or scope.endswith("/.default") for scope in scopes)
