"""What every request meets first: it is ours, from ourselves where it changes something, and not one too many.

Every answer, good or bad, gets the same headers here, and every refusal is a page in the visitor's language. What a
refusal says never depends on whether a link exists.
"""

import logging
import traceback
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from aiohttp import web

from app.core.errors import KeyturnError, NotFound
from app.core.invitations.errors import InvitationOver, UnknownLink
from app.onboarding import pages
from app.onboarding.addresses import Addresses, Visitor
from app.onboarding.languages import chosen
from app.onboarding.limits import Limit, Rates

log = logging.getLogger(__name__)

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

VISITOR: web.RequestKey[Visitor] = web.RequestKey("visitor", Visitor)

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "clipboard-write=(self), camera=(), geolocation=(), microphone=(), payment=()",
    "X-Robots-Tag": "noindex, nofollow",
}
"""What every answer carries."""


class Refused(Exception):
    """The request gets no page of its own; `problem` names the texts that say why."""

    def __init__(self, status: int, problem: str, *, wait: int = 0) -> None:
        super().__init__(problem)
        self.status = status
        self.problem = problem
        self.wait = wait


def too_many(wait: int) -> Refused:
    """It was asked for too often; `wait` is how many seconds to leave it alone (RFC 6585 section 4)."""
    return Refused(429, "too_many", wait=wait)


async def give_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Before anything is sent."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    response.headers["Server"] = "Keyturn"  # aiohttp would tell its version and Python's


class Guard:
    """The middleware. `addresses` gives the page's addresses as they are now."""

    def __init__(self, addresses: Callable[[], Addresses], rates: Rates, now: Callable[[], datetime]) -> None:
        self._addresses = addresses
        self._rates = rates
        self._by_address = Limit(rates.address, now)

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Let the request through, or answer it with the reason why not."""
        try:
            self._check(request)
            return await handler(request)
        except Refused as refused:
            return _refusal(request, refused)
        except web.HTTPException as error:
            problem = "not_found" if error.status == 404 else "refused"
            allowed = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else {}
            return _refusal(request, Refused(error.status, problem), allowed)
        except (NotFound, InvitationOver) as error:
            if isinstance(error, UnknownLink):  # who guesses links runs out of guesses soon
                self._by_address.charge(request[VISITOR].address, self._rates.miss)
            return _refusal(request, Refused(404, "not_found"))
        except KeyturnError as error:
            log.warning("The onboarding page could not be shown: %s", error.title)
            return _refusal(request, Refused(503, "unavailable", wait=60))
        except Exception as error:  # noqa: BLE001 (whatever it is, the customer gets a page)
            log.error("The onboarding page failed by a mistake of ours\n%s", _told(error, request))  # noqa: TRY400
            return _refusal(request, Refused(500, "mistake"))

    def _check(self, request: web.Request) -> None:
        addresses = self._addresses()
        peer = request.transport.get_extra_info("peername") if request.transport is not None else None
        request[VISITOR] = visitor = addresses.visitor(
            str(peer[0]) if peer else "",
            request.headers.getall("X-Forwarded-For", []),
            request.headers.get("X-Forwarded-Proto", ""),
        )
        if not addresses.are_asked_for(request.host):
            raise Refused(421, "refused")
        wait = self._by_address.take(visitor.address)
        if wait:
            raise too_many(wait)
        if request.method not in {"GET", "HEAD"} and not _from_our_page(request, addresses):
            raise Refused(403, "refused")


def _from_our_page(request: web.Request, addresses: Addresses) -> bool:
    """Whether a browser sent this from a page of ours, as far as headers tell; the form's token tells the rest.

    Origin is `null` on our own forms, because the page sends no referrer (Fetch standard, "append a request Origin
    header"). Sec-Fetch-Site has no such gap; browsers before 2023 may not send it.
    """
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        return False
    origin = request.headers.get("Origin", "null")
    return origin == "null" or addresses.sent(origin)


def _refusal(request: web.Request, refused: Refused, headers: Mapping[str, str] | None = None) -> web.Response:
    language = chosen(request.headers.get("Accept-Language", ""))
    root = "../" * (request.path.count("/") - 1)
    text = pages.error_page(refused.problem, language, root=root, seconds=refused.wait)
    response = html(text, language.tag, status=refused.status)
    response.headers.update(headers or {})
    if refused.wait:
        response.headers["Retry-After"] = str(refused.wait)
    return response


def html(text: str, language: str, *, status: int = 200) -> web.Response:
    """A page as an answer."""
    headers = {"Content-Language": language, "Vary": "Accept-Language, Cookie"}
    return web.Response(text=text, status=status, content_type="text/html", headers=headers)


def _told(error: Exception, request: web.Request) -> str:
    """The traceback, without the link that the request was about."""
    text = "".join(traceback.format_exception(error))
    for part in request.path.split("/"):
        text = text.replace(part, "[link]") if len(part) > 20 else text
    return text
