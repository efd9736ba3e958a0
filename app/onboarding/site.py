"""The page's requests: shows it, starts the sign-in, and brings news, as a stream or when asked.

Looking changes nothing but that the invitation counts as opened, and that only where a person's browser looks: programs
that open every link of a message burn none.
"""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import parse_qs
from uuid import UUID

from aiohttp import web

from app.core.errors import NotFound
from app.core.invitations.errors import UnknownLink
from app.core.invitations.model import Invitation, InvitationState
from app.core.renewal.flow import Renewal, Step
from app.core.services import Services
from app.core.tokens.exclusive import TenantBusy
from app.onboarding import pages
from app.onboarding.addresses import Addresses
from app.onboarding.guard import VISITOR, Guard, Refused, give_headers, html, too_many
from app.onboarding.languages import Language, chosen
from app.onboarding.limits import Limit, Rates
from app.onboarding.pages import News, Subject
from app.onboarding.streams import Streams, TooManyStreams, Watcher
from app.onboarding.view import View, view
from app.onboarding.visits import Visits

LONGEST_BODY = 2048
"""Bytes of a form; ours has one field of 64."""
END_SHOWN = timedelta(hours=1)
"""How long the browser that pressed Start may still see how it ended."""
PATIENCE = 5.0
"""Seconds that a pressed button may take, so that the page that follows shows the code already."""
SENDING = 10.0
"""Seconds for a browser to send its form."""
WRITING = 20.0
"""Seconds for a browser to take in what a stream sent it."""

_LINK = r"/{link:[A-Za-z0-9_-]{43}}"
_COOKIE = "keyturn"
_NOTICES = {"again", "busy"}
_ENDS = {InvitationState.COMPLETED, InvitationState.CANCELLED}
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Visit:
    """A link that opens something, and a browser that holds it. `started`: Start was pressed in it."""

    subject: Subject
    renewal: Renewal
    started: bool

    @property
    def view(self) -> View:
        return view(self.renewal, started=self.started)


class Site:
    """The page's handlers over the core. `heartbeat` is seconds between signs of life on a quiet stream."""

    def __init__(
        self, services: Services, addresses: Callable[[], Addresses], streams: Streams, rates: Rates, heartbeat: float
    ) -> None:
        self._services = services
        self._addresses = addresses
        self._streams = streams
        self._heartbeat = heartbeat
        self._visits = Visits()
        self._guard = Guard(addresses, rates, services.clock.now)
        self._by_link = Limit(rates.link, services.clock.now)
        self._codes = Limit(rates.code, services.clock.now)
        self._asking: set[UUID] = set()

    def application(self) -> web.Application:
        application = web.Application(middlewares=[self._guard.middleware], client_max_size=LONGEST_BODY)
        application.on_response_prepare.append(give_headers)
        application.add_routes(
            [
                web.get("/assets/{name}", _asset),
                web.get(_LINK, self.show),
                web.get(f"{_LINK}/progress", self.progress),
                web.get(f"{_LINK}/events", self.events, allow_head=False),
                web.post(f"{_LINK}/start", self.start),
                web.post(f"{_LINK}/new-code", self.new_code),
            ]
        )
        return application

    # --- the requests ---

    async def show(self, request: web.Request) -> web.Response:
        """The page."""
        visit = await self._visit(request)
        if _by_a_person(request) and visit.subject.invitation.opened_at is None:
            await self._services.invitations.opened(visit.subject.link)
        language, notice = _language(request), request.query.get("notice")
        text = pages.page(
            visit.subject, visit.view, self._token(visit), language, notice=notice if notice in _NOTICES else None
        )
        return html(text, language.tag)

    async def start(self, request: web.Request) -> web.Response:
        """Start was pressed: ask for a code, or join what is under way."""
        visit = await self._visit(request)
        if not self._visits.is_ours(visit.subject.link, "start", await _token_sent(request)):
            return self._back(visit, "again")
        await self._services.invitations.opened(visit.subject.link)
        response = self._back(visit)
        if not visit.renewal.running and not await self._asked(visit):
            return self._back(visit, "busy")
        self._let_in(request, response, visit)
        return response

    async def new_code(self, request: web.Request) -> web.Response:
        """New code was pressed; on a page that was out of date it does nothing."""
        visit = await self._visit(request)
        if not visit.started or not self._visits.is_ours(
            visit.subject.link, visit.view.moment, await _token_sent(request)
        ):
            return self._back(visit, "again")
        if visit.view.can_retry and not await self._asked(visit):
            return self._back(visit, "busy")
        return self._back(visit)

    async def progress(self, request: web.Request) -> web.Response:
        """How it stands, for a page that cannot have a stream."""
        visit = await self._visit(request)
        if not visit.started:
            raise Refused(404, "not_found")
        return web.json_response(self._news(visit, _language(request)).as_json())

    async def events(self, request: web.Request) -> web.StreamResponse:
        """News as they come (server-sent events, WHATWG HTML section 9.2), until nothing is under way any more."""
        visit = await self._visit(request)
        if not visit.started:
            raise Refused(404, "not_found")
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "X-Accel-Buffering": "no"})
        try:
            with self._streams.stream(visit.renewal.id) as watcher, suppress(ConnectionError):  # gone already
                await response.prepare(request)
                await self._stream(request, response, watcher)
        except TooManyStreams:
            raise too_many(30) from None
        return response

    # --- their parts ---

    async def _visit(self, request: web.Request) -> Visit:
        """Raises UnknownLink: the link opens nothing for this browser."""
        visit = await self._admitted(request.match_info["link"], request.cookies.get(_COOKIE, ""))
        wait = self._by_link.take(visit.renewal.id)
        if wait:
            raise too_many(wait)
        return visit

    async def _admitted(self, link: str, cookie: str) -> Visit:
        started_for = self._visits.started(link, cookie)
        try:
            invitation = await self._services.invitations.find(link)
        except UnknownLink:
            invitation = await self._ended(started_for)
        try:
            renewal = await self._services.renewals.known(invitation.id)
            tenant = await self._services.tenants.get(invitation.tenant_id)
        except NotFound:  # removed at this very moment
            raise UnknownLink from None
        settings = self._services.settings
        subject = Subject(link, invitation, tenant, settings.resources(), self._addresses().onboarding)
        return Visit(subject, renewal, started_for == invitation.id)

    async def _ended(self, started_for: UUID | None) -> Invitation:
        """The invitation of a used link, for the browser that used it: it may see how that ended."""
        if started_for is None:
            raise UnknownLink
        try:
            invitation = await self._services.invitations.get(started_for)
        except NotFound:
            raise UnknownLink from None
        ended = invitation.ended_at if invitation.state in _ENDS else None  # at no end: the link itself was replaced
        if ended is None or self._services.clock.now() > ended + END_SHOWN:
            raise UnknownLink
        return invitation

    async def _asked(self, visit: Visit) -> bool:
        """Have a code asked for and wait a moment for it; False when somebody else is busy with the tenant.

        Of two presses at once, the second joins the first.
        """
        renewal_id = visit.renewal.id
        if renewal_id in self._asking:
            return True
        wait = self._codes.take(renewal_id)
        if wait:
            raise too_many(wait)
        self._asking.add(renewal_id)
        try:
            with self._streams.watch(renewal_id) as watcher:
                await self._services.renewals.ask_for_code(renewal_id)
                await self._settled(visit.renewal, watcher)
        except TenantBusy:
            return False
        finally:
            self._asking.discard(renewal_id)
        return True

    async def _settled(self, before: Renewal, watcher: Watcher) -> None:
        """Wait until the code is there, or why there is none; or until patience ends."""
        loop = asyncio.get_running_loop()
        until = loop.time() + PATIENCE
        renewal = before
        while renewal == before or renewal.step is Step.ASKING_FOR_CODE:
            if not await watcher.news(max(0.0, until - loop.time())):
                return
            renewal = self._services.renewals.current(before.id)

    async def _stream(self, request: web.Request, response: web.StreamResponse, watcher: Watcher) -> None:
        link, cookie, language = request.match_info["link"], request.cookies.get(_COOKIE, ""), _language(request)
        shown, running = "", True
        try:
            await _send(response, "retry: 3000\n\n")
            while running and not self._streams.closed:
                news = self._news(await self._admitted(link, cookie), language)
                if news.version != shown:
                    await _send(response, f"data: {json.dumps(news.as_json())}\n\n")
                shown, running = news.version, news.running
                while running and not await watcher.news(self._heartbeat):
                    await _send(response, ":\n\n")
        except UnknownLink:  # replaced meanwhile: the browser asks again, and is told
            return
        except (ConnectionError, TimeoutError):  # gone, or it does not listen
            if request.transport is not None:
                request.transport.abort()

    def _news(self, visit: Visit, language: Language) -> News:
        return pages.news(visit.subject, visit.view, self._token(visit), language)

    def _token(self, visit: Visit) -> str:
        return self._visits.form_token(visit.subject.link, visit.view.moment)

    def _back(self, visit: Visit, notice: str | None = None) -> web.Response:
        """To the page, as a new request: what reloads it sends no form."""
        query = f"?notice={notice}" if notice else ""
        return web.Response(status=303, headers={"Location": f"../{visit.subject.link}{query}"})

    def _let_in(self, request: web.Request, response: web.Response, visit: Visit) -> None:
        """Let this browser see the code from now on."""
        link = visit.subject.link
        response.set_cookie(
            _COOKIE,
            self._visits.cookie(link, visit.renewal.id),
            path=f"{self._addresses().cookie_prefix(request.host)}/{link}",
            secure=request[VISITOR].scheme == "https",
            httponly=True,
            samesite="Lax",
        )


async def _asset(request: web.Request) -> web.Response:
    """A file of the page's own. Its name changes with its content, so that it may be kept."""
    for called, content in pages.assets().values():
        if called == request.match_info["name"]:
            suffix = called[called.rindex(".") :]
            kept = {"Cache-Control": "public, max-age=31536000, immutable"}
            return web.Response(body=content, content_type=_TYPES[suffix], charset="utf-8", headers=kept)
    raise Refused(404, "not_found")


async def _send(response: web.StreamResponse, text: str) -> None:
    async with asyncio.timeout(WRITING):
        await response.write(text.encode())


async def _token_sent(request: web.Request) -> str:
    """The token in a form; "" where there is none that could be."""
    if request.content_type != "application/x-www-form-urlencoded":
        raise Refused(415, "refused")
    try:
        async with asyncio.timeout(SENDING):
            body = await request.read()
        fields = parse_qs(body.decode(), max_num_fields=10)
    except (ValueError, TimeoutError, ConnectionError, web.RequestPayloadError):
        raise Refused(400, "refused") from None
    return fields.get("token", [""])[0]


def _language(request: web.Request) -> Language:
    return chosen(request.headers.get("Accept-Language", ""))


def _by_a_person(request: web.Request) -> bool:
    """Whether a browser shows this to somebody (Fetch Metadata): a scanner, a prefetch or a preview does not."""
    headers = request.headers
    return (
        request.method == "GET"
        and headers.get("Sec-Fetch-Mode") == "navigate"
        and headers.get("Sec-Fetch-Dest") == "document"
        and not any("prefetch" in headers.get(name, "").lower() for name in ("Sec-Purpose", "Purpose", "X-Moz"))
    )
