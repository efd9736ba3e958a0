"""The admin-consent link (Microsoft's v2-admin-consent.md): where it leads, and what it asks for."""

from collections.abc import Sequence
from urllib.parse import quote, urlencode

from app.core.sign_in import scopes
from app.core.sign_in.model import Resource

ANYWHERE = "http://localhost"
"""The way back of a link that somebody opens on another computer.

It must be registered, as this one is where browser sign-in works at all (reply-url.md: its port does not matter).
Nothing listens at it on the administrator's computer, so the browser says so; the consent is given by then.
"""
_AUTHORIZE = "/oauth2/v2.0/authorize"


def admin_consent_link(
    authorization_endpoint: str, client_id: str, resource: Resource, *, redirect_uri: str, state: str
) -> str | None:
    """The link for one tenant, whose `authorization_endpoint` this is; None on a server that is not laid out as Entra.

    One link is for one resource's scopes. With `.default` it asks for all that the registration lists.
    """
    base = authorization_endpoint.removesuffix(_AUTHORIZE)
    if base == authorization_endpoint or base.endswith("/common"):
        return None
    asked = {
        "client_id": client_id,
        "scope": " ".join(scopes.to_refresh(resource)),
        "redirect_uri": redirect_uri,
        "state": state,
    }
    return f"{base}/v2.0/adminconsent?{urlencode(asked, quote_via=quote)}"


def lacking(resources: Sequence[Resource], unconsented: frozenset[str]) -> Resource:
    """The resource to ask for: the first that is known to lack consent, else the first of all."""
    return next((resource for resource in resources if resource.name in unconsented), resources[0])
