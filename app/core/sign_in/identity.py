"""Who signed in, and whether that is who was asked. Nothing may be stored before `check` has nothing to say.

msal 1.39 decodes an id token and verifies nothing, so its claims are verified here (OpenID Connect Core 3.1.3.7). The
signature is not: the token comes straight from the token endpoint over TLS, which rule 6 there lets stand in for it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from app.core.authentication_status.model import Observed
from app.core.clock import Clock
from app.core.http.client import Http, Unreachable
from app.core.phrases import phrase
from app.core.sign_in import failures
from app.core.sign_in.discovery import Discovery, discover
from app.core.sign_in.model import Account, Target
from app.core.tenants.model import is_directory_id, printable

CLOCK_TOLERANCE = 300
"""Seconds by which this computer's clock may be ahead of an id token's end."""


def account_of(claims: Mapping[str, Any], tenant: str) -> Account:
    """The account that an id token's claims describe.

    Its tenant id is the `tid` claim as Entra gives it, else the directory id in the issuer. A server that knows no
    directory ids proves the tenant by its issuer alone (see `verified`), so there it is `tenant`, the name asked for.
    """
    issuer = Discovery(_text(claims, "iss"), "", "")
    tid = _text(claims, "tid").lower()
    return Account(
        username=username_of(claims),
        tenant_id=tid if is_directory_id(tid) else issuer.directory_id or tenant,
        object_id=printable(_text(claims, "oid") or _text(claims, "sub")),
    )


def username_of(claims: Mapping[str, Any]) -> str:
    """The user name among the claims of an id token or of UserInfo; empty if they hold none."""
    return printable(next((name for key in _USERNAMES if (name := _text(claims, key))), ""), 320)


async def username_at(
    userinfo_endpoint: str, access_token: str, subject: str, http: Http, clock: Clock
) -> str | Observed:
    """The user name from the UserInfo endpoint, where servers keep it that leave it out of the id token.

    What it says of anybody but `subject`, the id token's `sub`, does not count (OpenID Connect Core section 5.3.2).
    """
    headers = {"Authorization": f"Bearer {access_token}", "Accept": "application/json"}
    try:
        response = await http.request("GET", userinfo_endpoint, headers=headers)
    except Unreachable as error:
        return failures.from_error(error, clock.now())
    claims = response.json_object()
    if response.status != 200 or claims is None:
        return failures.from_response(response, clock.now())
    return username_of(claims) if _text(claims, "sub") == subject else ""


def verified(claims: object, discovery: Discovery, target: Target, now: datetime) -> Account | Observed:
    """The account in an id token that was just issued to us, or what is wrong with the token.

    An issuer of another directory of the same authority is let through: `check` then names both tenants.
    """
    if not isinstance(claims, Mapping) or not _text(claims, "sub"):
        return Observed("invalid_id_token", now, description=phrase("The answer does not say who signed in."))
    audience = claims.get("aud")
    if target.client_id not in (audience if isinstance(audience, list) else [audience]):
        return Observed("invalid_id_token", now, description=phrase("The id token was issued to another application."))
    if _text(claims, "iss").rstrip("/") != _expected_issuer(claims, discovery):
        return Observed("invalid_id_token", now, description=phrase("The id token was issued by another server."))
    expires = claims.get("exp")
    if not isinstance(expires, int | float) or now.timestamp() > expires + CLOCK_TOLERANCE:
        return Observed("clock_wrong", now, description=phrase("The id token had already ended when it arrived."))
    return account_of(claims, target.tenant)


def check(
    account: Account, *, expected_username: str, expected_tenant: str, resolved_tenant_id: str, now: datetime
) -> Observed | None:
    """None if the right account of the right tenant signed in, else `wrong_tenant` or `wrong_account`, naming both.

    `expected_tenant` is the tenant as the technician entered it, `resolved_tenant_id` what `resolve_tenant` made of it.
    Upper and lower case are the same. Where the server knows no directory ids, the issuer has proved the tenant.
    """
    if is_directory_id(resolved_tenant_id) and account.tenant_id.lower() != resolved_tenant_id.lower():
        return Observed(
            "wrong_tenant",
            now,
            description=f"{account.username or 'The account'} signed in to tenant {account.tenant_id}, "
            f"but {expected_tenant} was expected.",
        )
    if account.username.casefold() != expected_username.casefold():
        return Observed(
            "wrong_account",
            now,
            description=f"{account.username or 'An account without a name'} signed in, "
            f"but {expected_username} was expected.",
        )
    return None


async def resolve_tenant(target: Target, http: Http, clock: Clock) -> str | Observed:
    """The directory id of the target's tenant, which may be given as a domain; an unknown one is AADSTS90002.

    On a server whose issuers hold no directory id it is the target's tenant as given.
    """
    discovery = await discover(target, http, clock)
    if isinstance(discovery, Observed):
        return discovery
    return discovery.directory_id or target.tenant.lower()


_USERNAMES = ("preferred_username", "upn", "email", "unique_name")


def _expected_issuer(claims: Mapping[str, Any], discovery: Discovery) -> str:
    """The issuer that discovery named, with its directory id (or Entra's `{tenantid}`) replaced by the token's own."""
    issuer, tid = (discovery.issuer or "").rstrip("/"), _text(claims, "tid").lower()
    if is_directory_id(tid):
        issuer = issuer.replace("{tenantid}", tid)
        if discovery.directory_id:
            start = issuer.lower().index(discovery.directory_id)
            issuer = issuer[:start] + tid + issuer[start + len(tid) :]
    return issuer


def _text(claims: Mapping[str, Any], name: str) -> str:
    value = claims.get(name)
    return value if isinstance(value, str) else ""
