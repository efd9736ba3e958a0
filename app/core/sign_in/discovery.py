"""Where an authority's endpoints are: its OpenID configuration, asked for once a day and tenant.

Microsoft's own clouds are laid out alike, so refreshing a token there needs no such question at all. Elsewhere what was
found lies beside the tenant's tokens, so that a refresh in a later process needs none either.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote, urlsplit
from weakref import WeakKeyDictionary

from app.core.authentication_status.model import Observed
from app.core.clock import Clock
from app.core.http.client import Http, HttpClient, Response, Unreachable
from app.core.phrases import phrase
from app.core.sign_in import failures
from app.core.sign_in.model import Target

WELL_KNOWN_AUTHORITIES = frozenset(
    {
        "https://login.microsoftonline.com",
        "https://login.microsoftonline.us",
        "https://login.partner.microsoftonline.cn",
    }
)
_KEPT_FOR = timedelta(days=1)
_KEPT_BESIDE_TOKENS_FOR = timedelta(days=7)
_MOST_KEPT = 20_000
_DIRECTORY_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Discovery:
    """What an authority says of one tenant (OpenID Connect Discovery 1.0 section 3, RFC 8628 section 4)."""

    issuer: str | None
    """None where nobody was asked because the layout is known."""
    authorization_endpoint: str
    token_endpoint: str
    device_authorization_endpoint: str | None = None
    userinfo_endpoint: str | None = None
    prompts: tuple[str, ...] = ()
    """The values of `prompt` that the server says it knows; empty where it says nothing, as Entra."""

    @property
    def prompt(self) -> str:
        """What a browser sign-in asks for: that the person chooses the account, not the browser's last session.

        A server that names its prompts is asked in its own words, and for consent, without which it need not give
        offline access (OpenID Connect Core sections 3.1.2.1 and 11). Entra would show a permissions request then.
        """
        chosen = next((known for known in ("select_account", "login") if known in self.prompts), None)
        consent = "consent" if "consent" in self.prompts else None
        return " ".join(filter(None, (chosen, consent))) or "select_account"

    @property
    def directory_id(self) -> str | None:
        """The directory id that the issuer names, as Entra's do; None on a server whose issuer holds none."""
        found = _DIRECTORY_ID.search(self.issuer or "")
        return found.group().lower() if found else None


_known: WeakKeyDictionary[HttpClient, dict[str, tuple[datetime, Discovery]]] = WeakKeyDictionary()


def well_known(target: Target) -> Discovery | None:
    """The endpoints of one of Microsoft's clouds, without asking; None for any other authority."""
    if target.authority not in WELL_KNOWN_AUTHORITIES:
        return None
    base = f"{target.authority}/{quote(target.tenant, safe='')}/oauth2/v2.0"
    return Discovery(None, f"{base}/authorize", f"{base}/token", f"{base}/devicecode")


async def discover(target: Target, http: Http, clock: Clock) -> Discovery | Observed:
    """What the authority says of the target's tenant; an unknown tenant is AADSTS90002 in Entra's words."""
    url = _url(target)
    known = _known.setdefault(http.pool, {})
    asked_at, discovery = known.get(url, (None, None))
    if asked_at and discovery and asked_at <= clock.now() < asked_at + _KEPT_FOR:
        return discovery
    try:
        response = await http.request("GET", url, headers={"Accept": "application/json"})
    except Unreachable as error:
        return failures.from_error(error, clock.now())
    found = _read(response, target, clock.now())
    if isinstance(found, Discovery):
        while len(known) >= _MOST_KEPT:
            del known[next(iter(known))]
        known[url] = (clock.now(), found)
    return found


def beside_tokens(discovery: Discovery, target: Target, now: datetime) -> dict[str, Any]:
    """What `remembered` reads later: plain values for JSON, nothing secret."""
    return {"url": _url(target), "asked_at": now.timestamp(), "found": asdict(discovery)}


def remembered(kept: Mapping[str, Any], target: Target, now: datetime) -> Discovery | None:
    """What `beside_tokens` kept, if it is of this authority and tenant and not too old."""
    if (
        kept["url"] != _url(target)
        or not 0 <= now.timestamp() - kept["asked_at"] < _KEPT_BESIDE_TOKENS_FOR.total_seconds()
    ):
        return None
    return Discovery(**{**kept["found"], "prompts": tuple(kept["found"]["prompts"])})


def _url(target: Target) -> str:
    return f"{target.authority}/{quote(target.tenant, safe='')}/v2.0/.well-known/openid-configuration"


def _read(response: Response, target: Target, now: datetime) -> Discovery | Observed:
    document = response.json_object()
    if response.status == 429 or response.status >= 500:
        return failures.from_response(response, now)
    if document is not None and "error" in document:
        return failures.from_answer(document, now, response=response)
    if response.status in {400, 404}:
        host = urlsplit(target.authority).netloc
        return Observed("invalid_tenant", now, description=f"{host} does not know the tenant {target.tenant}.")
    if response.status != 200 or document is None:
        return failures.from_response(response, now)
    issuer, token = document.get("issuer"), _https(document.get("token_endpoint"))
    authorization = document.get("authorization_endpoint")
    if not (isinstance(issuer, str) and token and isinstance(authorization, str)):
        return Observed(
            "invalid_answer", now, description=phrase("The server's OpenID configuration lacks what sign-in needs.")
        )
    prompts = document.get("prompt_values_supported")
    return Discovery(
        issuer=issuer,
        authorization_endpoint=authorization,
        token_endpoint=token,
        device_authorization_endpoint=_https(document.get("device_authorization_endpoint")),
        userinfo_endpoint=_https(document.get("userinfo_endpoint")),
        prompts=tuple(known for known in prompts if isinstance(known, str)) if isinstance(prompts, list) else (),
    )


def _https(address: object) -> str | None:
    return address if isinstance(address, str) and address.startswith("https://") else None
