"""msal's application for one tenant: made anew for a sign-in, copied from one for a refresh.

Making one takes half a millisecond (it wraps the client three times and takes addresses apart), a copy takes a
twentieth of that, and a check of all tenants needs one for each. Imports msal, so it is imported where that is needed.
"""

from copy import copy
from functools import lru_cache
from threading import Lock

import msal
from msal.authority import canonicalize

from app import __version__
from app.core.sign_in.discovery import Discovery
from app.core.sign_in.model import Target
from app.core.sign_in.token_cache import TokenCache
from app.core.sign_in.transport import Endpoints, NeverCached, Transport

_ANY_TENANT = "common"


def for_sign_in(target: Target, tokens: TokenCache, transport: Transport) -> msal.PublicClientApplication:
    """One that can do everything; `transport` holds what discovery found.

    Raises:
        ValueError and others of msal's: what discovery found cannot be used.
    """
    return _unwrapped(_made(target.client_id, target.authority, target.tenant, tokens, transport), transport)


def for_refresh(
    target: Target, found: Discovery, tokens: TokenCache, transport: Transport
) -> msal.PublicClientApplication:
    """One for `get_accounts` and the silent calls alone. Raises as `for_sign_in`."""
    application = copy(_model(target.client_id, target.authority))
    application.token_cache = tokens
    application.authority_groups, application._telemetry_buffer, application._telemetry_lock = {}, {}, Lock()
    authority = application.authority = copy(application.authority)
    authority._issuer = found.issuer
    authority.authorization_endpoint = found.authorization_endpoint
    authority.token_endpoint = found.token_endpoint
    authority.device_authorization_endpoint = found.device_authorization_endpoint
    _, _, authority.tenant = canonicalize(found.token_endpoint)
    return _unwrapped(application, transport)


@lru_cache(maxsize=8)
def _model(client_id: str, authority: str) -> msal.PublicClientApplication:
    """What the applications for all tenants have in common. It holds no tokens and no way out."""
    base = f"{authority}/{_ANY_TENANT}"
    endpoints = Endpoints(Discovery(None, f"{base}/authorize", f"{base}/token"))
    model = _made(client_id, authority, _ANY_TENANT, TokenCache(), endpoints)
    model.client = model.token_cache = model.http_client = model.authority._http_client = None
    return model


def _made(
    client_id: str, authority: str, tenant: str, tokens: TokenCache, endpoints: Endpoints
) -> msal.PublicClientApplication:
    return msal.PublicClientApplication(
        client_id,
        authority=f"{authority}/{tenant}",
        instance_discovery=False,
        token_cache=tokens,
        http_client=endpoints,
        http_cache=NeverCached(),
        app_name="Keyturn",
        app_version=__version__,
    )


def _unwrapped(application: msal.PublicClientApplication, transport: Transport) -> msal.PublicClientApplication:
    """With `transport` itself for refreshes: not in the wrapping that remembers answers."""
    application.http_client = transport
    return application
