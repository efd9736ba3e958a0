"""Issues and redeems tokens: one sign-in is a family of refresh tokens that gives access to every consented resource.

A refresh token is replaced at each use and the older one goes on working, as Entra's do, unless the fault
`rotate_strict` says otherwise.
"""

import json
import uuid
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from app.practice.conditions import Reach
from app.practice.entra_errors import EntraError
from app.practice.faults import FaultName
from app.practice.id_tokens import Signer, base64url
from app.practice.records import AccessToken, Account, Grant, RefreshToken, Tenant, digest, new_secret
from app.practice.scopes import TEAMS, Scope, understand
from app.practice.store import forget_expired
from app.practice.world import ANY_TENANT, DAY, World

ACCESS_SECONDS = 3600
REFRESH_SECONDS = 90 * DAY
APP_NAMES = {"14d82eec-204b-4c2f-b7e8-296a70dab67e": "Microsoft Graph Command Line Tools"}


def app_name(client_id: str) -> str:
    """What the sign-in pages call the application."""
    return APP_NAMES.get(client_id, "Keyturn")


@dataclass(frozen=True, slots=True)
class Issuing:
    """The addresses that tokens name: who issued them, and for which Graph."""

    authority: str  # https://127.0.0.1:PORT
    graph: str


class Tokens:
    """The token part of the practice directory's authority."""

    def __init__(self, world: World, signer: Signer, issuing: Issuing) -> None:
        self._world = world
        self._signer = signer
        self._issuing = issuing

    # --- sign-in -------------------------------------------------------------------------------------------------

    def sign_in(self, account: Account, client_id: str, *, by_device_code: bool, nonce: str = "") -> Grant:
        """Remember that this person signed in, which heals what a sign-in heals."""
        grant = Grant(
            id=str(uuid.uuid4()),
            directory_id=account.directory_id,
            username=account.username,
            client_id=client_id,
            by_device_code=by_device_code,
            created=self._world.now(),
            nonce=nonce,
        )
        self._world.add_grant(grant)
        tenant = self._world.store.tenants[account.directory_id]
        if self._world.rule(tenant).healed_by_sign_in:
            self._world.heal(tenant)
        return grant

    # --- refusals ------------------------------------------------------------------------------------------------

    def understand(self, scope: str, tenant: Tenant | None) -> Scope:
        """Read a scope string as it is meant in this tenant. Raises EntraError."""
        scope_asked = understand(scope, self._issuing.graph, tenant_name=tenant.name if tenant else "")
        rule = self._world.rule(tenant) if tenant else None
        if tenant and rule and rule.reach is Reach.TEAMS and scope_asked.resource == TEAMS:
            raise EntraError(rule.code, {"resource": TEAMS, "tenant_name": tenant.name})
        return scope_asked

    def refuse_if_everything_is(self, tenant: Tenant, client_id: str) -> None:
        """Raise EntraError if the tenant's condition turns every token request away."""
        rule = self._world.rule(tenant)
        if rule.reach is Reach.EVERYTHING:
            raise EntraError(rule.code, words(tenant, client_id))

    def check(self, grant: Grant) -> None:
        """Raise EntraError if this sign-in can not be used now."""
        tenant = self._world.store.tenants[grant.directory_id]
        said = words(tenant, grant.client_id, account=grant.username, issued=stamp(grant.created))
        if grant.ended:
            raise EntraError(grant.ended, said | {"since": stamp(grant.ended_at)})
        rule = self._world.rule(tenant)
        if (
            rule.reach is Reach.SIGN_INS
            or (rule.reach is Reach.DEVICE_SIGN_INS and grant.by_device_code)
            or (rule.reach is Reach.ADMINISTRATORS_SIGN_INS and grant.username == tenant.admin)
        ):
            raise EntraError(rule.code, said)

    # --- grants of the token endpoint ----------------------------------------------------------------------------

    def redeem_refresh_token(self, secret: str, client_id: str, scope: str, tenant_name: str) -> dict[str, Any]:
        """The refresh grant (RFC 6749 section 6). Raises EntraError."""
        key = digest(secret)
        token = self._world.store.refresh_tokens.get(key)
        if token is None:
            raise EntraError(70000)
        grant = self._world.store.grants[token.grant]
        tenant = self._world.store.tenants[grant.directory_id]
        self.refuse_if_everything_is(tenant, client_id)
        if grant.client_id != client_id:
            raise EntraError(70002)
        if tenant_name not in ANY_TENANT and self._world.find_tenant(tenant_name) != tenant:
            raise EntraError(50020, words(self._world.tenant(tenant_name), client_id, account=grant.username))
        self.check(grant)
        if self._world.now() - token.issued > REFRESH_SECONDS:
            raise EntraError(700082, {"issued": stamp(token.issued)})
        if token.replaced and self._world.faults.strike(FaultName.ROTATE_STRICT, tenant.directory_id):
            self._world.end(grant, 50173)
            self.check(self._world.store.grants[grant.id])
        asked = self.understand(scope, tenant)
        if not token.replaced:
            self._world.store.refresh_tokens.put(key, replace(token, replaced=True))
        return self.issue(grant, replace(asked, offline=True))

    def issue(self, grant: Grant, scope: Scope) -> dict[str, Any]:
        """The token answer (RFC 6749 section 5.1) with what Entra adds."""
        now = self._world.now()
        forget_expired(self._world.store.access_tokens, now - DAY)
        access = new_secret("at.")
        self._world.store.access_tokens.put(digest(access), AccessToken(grant.id, scope.resource, now + ACCESS_SECONDS))
        account = self._world.store.accounts[grant.username]
        answer: dict[str, Any] = {
            "token_type": "Bearer",
            "scope": scope.granted(),
            "expires_in": ACCESS_SECONDS,
            "ext_expires_in": ACCESS_SECONDS,
            "access_token": access,
        }
        if scope.offline and not self._world.faults.strike(FaultName.NO_REFRESH_TOKEN, grant.directory_id):
            answer["refresh_token"] = self._new_refresh_token(grant)
        if scope.openid:
            answer["id_token"] = self._id_token(grant, account)
        info = {"uid": account.object_id, "utid": account.directory_id}
        answer["client_info"] = base64url(json.dumps(info).encode())
        return answer

    def access(self, secret: str) -> AccessToken | None:
        """What an access token gives, expired or not; None if it is not one of ours."""
        return self._world.store.access_tokens.get(digest(secret))

    def _new_refresh_token(self, grant: Grant) -> str:
        secret = new_secret("1.")
        self._world.add_refresh_token(digest(secret), RefreshToken(grant.id, self._world.now()))
        return secret

    def _id_token(self, grant: Grant, account: Account) -> str:
        faults = self._world.faults
        directory_id = grant.directory_id
        now = int(self._world.now())
        if skew := faults.strike(FaultName.CLOCK_SKEW, directory_id):
            now += int(skew.number("seconds", -7200))
        other = faults.strike(FaultName.WRONG_TENANT, directory_id)
        tenant_id = str(uuid.uuid5(uuid.NAMESPACE_URL, directory_id)) if other else directory_id
        issuer = f"{self._issuing.authority}/{tenant_id}/v2.0"
        if faults.strike(FaultName.WRONG_ISSUER, directory_id):
            issuer = f"https://login.elsewhere.example/{tenant_id}/v2.0"
        claims: dict[str, Any] = {
            "aud": grant.client_id,
            "iss": issuer,
            "iat": now,
            "nbf": now,
            "exp": now + ACCESS_SECONDS,
            "name": account.name,
            "oid": account.object_id,
            "preferred_username": account.username,
            "sub": base64url(uuid.uuid5(uuid.UUID(account.object_id), grant.client_id).bytes),
            "tid": tenant_id,
            "ver": "2.0",
        }
        if grant.nonce:
            claims["nonce"] = grant.nonce
        return self._signer.sign(claims)


def words(tenant: Tenant, client_id: str, *, account: str = "", issued: str = "", resource: str = "") -> dict[str, str]:
    """What Entra's sentences name."""
    return {
        "tenant": tenant.directory_id,
        "tenant_name": tenant.name,
        "app_id": client_id,
        "app_name": app_name(client_id),
        "account": account or tenant.admin,
        "issued": issued,
        "resource": resource or "00000003-0000-0000-c000-000000000000",
    }


def stamp(at: float) -> str:
    """A moment as Entra writes it inside a sentence."""
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%S.%f0Z")
