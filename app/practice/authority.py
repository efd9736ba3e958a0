"""The authority's https endpoints: OpenID configuration, keys, device code, token; shaped as Entra's v2.0 ones."""

import base64
import hashlib
import hmac
import re
import uuid
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from aiohttp import web

from app.practice.device_flow import DeviceFlow
from app.practice.entra_errors import EntraError, Trace
from app.practice.faults import FaultName
from app.practice.id_tokens import Signer
from app.practice.records import Tenant, digest
from app.practice.tokens import Issuing, Tokens, app_name, words
from app.practice.world import ANY_TENANT, World

DEVICE_CODE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_GUID = re.compile(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_NO_STORE = {"Cache-Control": "no-store, no-cache", "Pragma": "no-cache"}
Form = Mapping[str, Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Authority:
    """Answers for every tenant at once; the tenant is the first part of the path."""

    def __init__(
        self, world: World, tokens: Tokens, flow: DeviceFlow, signer: Signer, issuing: Issuing, pages: str
    ) -> None:
        self._world = world
        self._tokens = tokens
        self._flow = flow
        self._signer = signer
        self._issuing = issuing
        self._pages = pages

    def routes(self) -> list[web.RouteDef]:
        """The endpoints, named as the statistics count them."""
        return [
            web.get("/common/discovery/instance", self._instance),
            web.get("/{tenant}/v2.0/.well-known/openid-configuration", self._saying_no(self._discovery)),
            web.get("/{tenant}/discovery/v2.0/keys", self._keys),
            web.get("/{tenant}/v2.0/adminconsent", self._admin_consent),
            web.post("/{tenant}/oauth2/v2.0/devicecode", self._saying_no(self._device_code)),
            web.post("/{tenant}/oauth2/v2.0/token", self._saying_no(self._token)),
        ]

    # --- discovery -----------------------------------------------------------------------------------------------

    async def _discovery(self, request: web.Request) -> web.Response:
        name = request.match_info["tenant"]
        tenant = self._tenant(name)
        directory = tenant.directory_id if tenant else "{tenantid}"
        path = tenant.directory_id if tenant else name
        base = f"{self._issuing.authority}/{path}"
        document = {
            "issuer": f"{self._issuing.authority}/{directory}/v2.0",
            "authorization_endpoint": f"{self._pages}/{path}/oauth2/v2.0/authorize",
            "token_endpoint": f"{base}/oauth2/v2.0/token",
            "device_authorization_endpoint": f"{base}/oauth2/v2.0/devicecode",
            "jwks_uri": f"{base}/discovery/v2.0/keys",
            "msgraph_host": self._issuing.graph.removeprefix("https://"),
            "response_types_supported": ["code"],
            "response_modes_supported": ["query", "form_post"],
            "subject_types_supported": ["pairwise"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "scopes_supported": ["openid", "profile", "email", "offline_access"],
            "token_endpoint_auth_methods_supported": ["none"],
            "code_challenge_methods_supported": ["S256"],
        }
        if self._world.faults.strike(FaultName.NO_DEVICE_FLOW, tenant.directory_id if tenant else ""):
            del document["device_authorization_endpoint"]
        return web.json_response(document)

    async def _admin_consent(self, request: web.Request) -> web.Response:
        """The page is among the others: a person's browser does not know our certificates."""
        raise web.HTTPFound(f"{self._pages}{request.rel_url}")

    async def _instance(self, request: web.Request) -> web.Response:
        host = self._issuing.authority.removeprefix("https://")
        endpoint = request.query.get("authorization_endpoint", "")
        name = endpoint.removeprefix(self._issuing.authority).strip("/").split("/")[0] or "common"
        document = f"{self._issuing.authority}/{name}/v2.0/.well-known/openid-configuration"
        metadata = {"preferred_network": host, "preferred_cache": host, "aliases": [host]}
        return web.json_response({"tenant_discovery_endpoint": document, "api-version": "1.1", "metadata": [metadata]})

    async def _keys(self, request: web.Request) -> web.Response:
        name = request.match_info["tenant"]
        return web.json_response(self._signer.key_set(f"{self._issuing.authority}/{name}/v2.0"))

    # --- device code and token -----------------------------------------------------------------------------------

    async def _device_code(self, request: web.Request) -> web.Response:
        form = await request.post()
        name = request.match_info["tenant"]
        tenant = self._tenant(name)
        client_id = _client(form, tenant)
        return web.json_response(self._flow.ask(name, tenant, client_id, _wanted(form, "scope")), headers=_NO_STORE)

    async def _token(self, request: web.Request) -> web.Response:
        form = await request.post()
        name = request.match_info["tenant"]
        tenant = self._tenant(name)
        client_id = _client(form, tenant)
        grant_type = _wanted(form, "grant_type")
        self._refuse_on_purpose(tenant, client_id)
        if tenant:
            self._tokens.refuse_if_everything_is(tenant, client_id)
        match grant_type:
            case "refresh_token":
                secret, scope = _wanted(form, "refresh_token"), str(form.get("scope", ""))
                answer = self._tokens.redeem_refresh_token(secret, client_id, scope, name)
            case "authorization_code":
                answer = self._redeem_code(form, client_id, tenant)
            case _ if grant_type == DEVICE_CODE_GRANT:
                if self._world.faults.strike(FaultName.SLOW_DOWN, tenant.directory_id if tenant else ""):
                    return self._slow_down(request)
                answer = self._flow.poll(_wanted(form, "device_code"), client_id, tenant)
            case _:
                raise EntraError(70003, {"parameter": grant_type})
        if "client_info" not in form:
            answer.pop("client_info")
        return web.json_response(answer, headers=_NO_STORE)

    def _redeem_code(self, form: Form, client_id: str, tenant: Tenant | None) -> dict[str, Any]:
        """The authorization code grant (RFC 6749 section 4.1.3, RFC 7636 section 4.6)."""
        key = digest(_wanted(form, "code"))
        code = self._world.store.authorization_codes.get(key)
        if code is None or code.client_id != client_id or code.expires < self._world.now():
            raise EntraError(70008)
        if code.redeemed:
            raise EntraError(54005)
        if code.redirect_uri != _wanted(form, "redirect_uri"):
            raise EntraError(50011, {"parameter": str(form["redirect_uri"]), "app_id": client_id})
        verifier = _wanted(form, "code_verifier")
        if not hmac.compare_digest(code_challenge(verifier), code.challenge):
            raise EntraError(501481)
        grant = self._world.store.grants[code.grant]
        if tenant and tenant.directory_id != grant.directory_id:
            raise EntraError(700005)
        self._tokens.check(grant)
        scope = self._tokens.understand(code.scope, self._world.store.tenants[grant.directory_id])
        self._world.store.authorization_codes.put(key, replace(code, redeemed=True))
        return self._tokens.issue(grant, scope)

    # --- saying no -----------------------------------------------------------------------------------------------

    def _tenant(self, name: str) -> Tenant | None:
        """The tenant of the path; None for `common` and `organizations`. Raises EntraError 90002."""
        if name in ANY_TENANT:
            return None
        tenant = self._world.find_tenant(name)
        if tenant is None or self._world.rule(tenant).code == 90002:
            raise EntraError(90002, {"tenant": name})
        return tenant

    def _refuse_on_purpose(self, tenant: Tenant | None, client_id: str) -> None:
        fault = self._world.faults.strike(FaultName.REFUSE, tenant.directory_id if tenant else "")
        if fault is None:
            return
        code = int(fault.number("code", 90033))
        said = words(tenant, client_id) if tenant else {"app_id": client_id, "app_name": app_name(client_id)}
        error, suberror = str(fault.args.get("error", "")), str(fault.args.get("suberror", ""))
        raise EntraError(code, said, error=error, suberror=suberror)

    def _saying_no(self, handler: Handler) -> Handler:
        """Turn an EntraError into its JSON answer."""

        async def guarded(request: web.Request) -> web.StreamResponse:
            try:
                return await handler(request)
            except EntraError as error:
                return self._refusal(request, error)

        guarded.__name__ = handler.__name__
        return guarded

    def _refusal(self, request: web.Request, error: EntraError) -> web.Response:
        trace = self._trace(request)
        headers = {**_NO_STORE, "x-ms-request-id": trace.trace_id, "client-request-id": trace.correlation_id}
        if error.status == 429:
            headers["Retry-After"] = "5"
        return web.json_response(error.body(trace, self._issuing.authority), status=error.status, headers=headers)

    def _slow_down(self, request: web.Request) -> web.Response:
        """The answer of RFC 8628 section 3.5; Entra has no number for it."""
        trace = self._trace(request)
        body = EntraError(70016).body(trace, self._issuing.authority)
        body |= {"error": "slow_down", "error_codes": []}
        body["error_description"] = f"The client polls too often. Trace ID: {trace.trace_id}"
        return web.json_response(body, status=400, headers=_NO_STORE)

    def _trace(self, request: web.Request) -> Trace:
        """The caller's own correlation id is repeated, as Entra does."""
        asked = request.headers.get("client-request-id", "")
        return Trace(asked if _GUID.fullmatch(asked) else str(uuid.uuid4()), self._world.now())


def code_challenge(verifier: str) -> str:
    """The S256 challenge of a code verifier (RFC 7636 section 4.2)."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def _wanted(form: Form, name: str) -> str:
    value = str(form.get(name, ""))
    if not value:
        raise EntraError(900144, {"parameter": name})
    return value


def _client(form: Form, tenant: Tenant | None) -> str:
    client_id = _wanted(form, "client_id")
    if not _GUID.fullmatch(client_id):
        raise EntraError(700016, {"app_id": client_id, "tenant_name": tenant.name if tenant else "Microsoft"})
    return client_id
