"""A copied application for refreshes is what msal would have made, and shares nothing with other tenants'."""

from datetime import UTC, datetime
from typing import Any, cast

import msal
import pytest

from app.core.http.client import Http
from app.core.sign_in import clients
from app.core.sign_in.discovery import Discovery
from app.core.sign_in.model import Target
from app.core.sign_in.token_cache import TokenCache
from app.core.sign_in.transport import Transport

AUTHORITIES = ["https://login.microsoftonline.com", "https://login.example:8443/base"]
_PER_APPLICATION = ("token_cache", "http_client", "authority", "_telemetry_lock", "client")
_SILENT_CALLS_NEED_NO = "client"  # its requests' class for sign-ins


def target(authority: str, tenant: str) -> Target:
    return Target(authority, "https://graph.microsoft.com", tenant, "0f4f2c0e-0000-4000-8000-000000000001", ())


def discovery(authority: str, tenant: str) -> Discovery:
    base = f"{authority}/{tenant}"
    return Discovery(f"{base}/v2.0", f"{base}/authorize", f"{base}/token", f"{base}/devicecode")


def refresher(authority: str, tenant: str) -> tuple[msal.PublicClientApplication, TokenCache, Transport]:
    tokens = TokenCache.unpacked(None, target(authority, tenant), datetime(2026, 1, 1, tzinfo=UTC))
    transport = Transport(cast(Http, None))  # nothing is asked of the network
    transport.discovery = found = discovery(authority, tenant)
    return clients.for_refresh(target(authority, tenant), found, tokens, transport), tokens, transport


def values(of: object, *, without: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in vars(of).items() if name not in without}


@pytest.mark.parametrize("authority", AUTHORITIES)
@pytest.mark.parametrize("tenant", ["contoso.example", "72f988bf-86f1-41af-91ab-2d7cd011db47"])
class TestACopy:
    def test_it_is_as_one_made_by_msal(self, authority, tenant):
        copied, tokens, transport = refresher(authority, tenant)
        made = clients.for_sign_in(target(authority, tenant), tokens, transport)
        assert values(copied, without=_PER_APPLICATION) == values(made, without=_PER_APPLICATION)
        assert set(vars(copied)) == set(vars(made))
        assert values(copied.authority, without=("_http_client",)) == values(made.authority, without=("_http_client",))
        assert (copied.token_cache, copied.http_client) == (tokens, transport)

    def test_it_cannot_sign_in_by_mistake(self, authority, tenant):
        copied, _, _ = refresher(authority, tenant)
        assert getattr(copied, _SILENT_CALLS_NEED_NO) is None


def test_nothing_that_changes_is_shared():
    one, _, _ = refresher(AUTHORITIES[0], "contoso.example")
    other, _, _ = refresher(AUTHORITIES[0], "fabrikam.example")
    shared = {
        name
        for name, value in vars(one).items()
        if vars(other)[name] is value and not isinstance(value, str | bool | frozenset | type(None))
    }
    assert shared == set()
    assert one.authority.tenant == "contoso.example"
    assert other.authority.tenant == "fabrikam.example"
