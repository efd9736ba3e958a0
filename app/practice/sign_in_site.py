"""The sign-in pages over plain http: forms in, pages out. What happens is decided in visits.py."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

from aiohttp import web

from app.practice.entra_errors import EntraError, Trace
from app.practice.samples import PASSWORD
from app.practice.tokens import app_name
from app.practice.visits import ENDS, Redirect, Step, Visit, Visits
from app.practice.web_pages import render, static
from app.practice.world import World

_CODE_PROBLEMS = {
    70018: (
        "wrong_code",
        "That code didn't work. It is mistyped, or it was used already: check it or ask for a new one.",
    ),
    70019: ("code_expired", "That code has expired. Ask for a new one."),
}
_END_TITLES = {
    "declined": "You did not sign in",
    "code_expired": "That code has expired",
    "need_admin_approval": "Need admin approval",
    "blocked": "You cannot access this right now",
    "device_not_compliant": "You can't get there from here",
    "user_at_risk": "Your account is blocked",
    "not_assigned": "You are not assigned to this application",
    "app_disabled": "This application is switched off",
    "tenant_gone": "This organization is not there any more",
}


class SignInSite:
    """`/device`, `/sign-in`, the authorization endpoint and the admin consent endpoint."""

    def __init__(self, world: World, visits: Visits) -> None:
        self._world = world
        self._visits = visits

    def routes(self) -> list[web.RouteDef]:
        """The pages."""
        return [
            web.get("/device", self._ask_code),
            web.post("/device", self._take_code),
            web.post("/sign-in", self._take_step),
            web.get("/{tenant}/oauth2/v2.0/authorize", self._authorize),
            web.get("/{tenant}/v2.0/adminconsent", self._admin_consent),
            web.get("/practice.css", self._style),
            web.get("/form-post.js", self._script),
        ]

    async def _style(self, request: web.Request) -> web.Response:
        return static("practice.css", "text/css")

    async def _script(self, request: web.Request) -> web.Response:
        return static("form-post.js", "text/javascript")

    # --- device code ---------------------------------------------------------------------------------------------

    async def _ask_code(self, request: web.Request) -> web.Response:
        return render("code.html", {"page": "enter_code", "sentence": "", "details": {}})

    async def _take_code(self, request: web.Request) -> web.Response:
        form = await request.post()
        try:
            visit = self._visits.begin_with_code(str(form.get("code", "")))
        except EntraError as error:
            page, sentence = _CODE_PROBLEMS[error.code]
            return render("code.html", {"page": page, "sentence": sentence, "details": self._details(error.text)})
        return self._page(visit)

    # --- every further step --------------------------------------------------------------------------------------

    async def _take_step(self, request: web.Request) -> web.StreamResponse:
        form = {name: value for name, value in (await request.post()).items() if isinstance(value, str)}
        visit = self._visits.find(form.get("visit", ""))
        if visit is None:
            return self._plain_end(
                "too_long_ago", "Begin again", "This sign-in is no longer under way. Ask for a new code."
            )
        self._visits.answer(visit, form.get("step", ""), form.get("choice", ""), form)
        return self._page(visit)

    def _page(self, visit: Visit) -> web.Response:
        if visit.redirect and visit.step in (Step.SIGNED_IN, Step.DECLINED):
            return self._return_to_program(visit, visit.redirect)
        problem, tenant = visit.problem, self._visits.tenant_of(visit)
        content: dict[str, Any] = {
            "visit": visit,
            "problem": problem,
            "details": self._details(problem.text, visit.correlation_id) if problem and problem.code else {},
            "page": problem.key if problem else visit.step.value,
            "tenant_name": tenant.name if tenant else "",
        }
        if visit.step in ENDS:
            back = _refusal(visit, visit.redirect) if visit.redirect else {}
            end = {
                "title": _END_TITLES.get(content["page"], visit.program),
                "sentence": _end_sentence(visit),
                "back": back,
            }
            return render("end.html", content | end)
        content["suggestions"] = self._visits.suggestions(visit)
        content["may_consent_for_all"] = self._visits.may_consent_for_all(visit)
        content["password"] = PASSWORD
        return render(f"{visit.step}.html", content)

    def _plain_end(self, page: str, title: str, sentence: str, *, text: str = "", status: int = 200) -> web.Response:
        details = self._details(text) if text else {}
        content = {"page": page, "title": title, "sentence": sentence, "details": details}
        return render("end.html", content | {"visit": None, "problem": None, "back": {}}, status=status)

    def _details(self, text: str, correlation_id: str = "") -> Mapping[str, str]:
        """What Microsoft's pages hide behind "More details"."""
        trace = Trace(correlation_id, self._world.now())
        shown = {"Message": text, "Timestamp": trace.timestamp, "Trace ID": trace.trace_id}
        return shown | ({"Correlation ID": correlation_id} if correlation_id else {})

    # --- browser sign-in -----------------------------------------------------------------------------------------

    async def _authorize(self, request: web.Request) -> web.Response:
        """The authorization endpoint (RFC 6749 section 4.1.1, RFC 7636 section 4.3)."""
        query = request.query
        client_id = query.get("client_id", "")
        return self._begin(request, client_id, lambda: _read_redirect(query, client_id))

    async def _admin_consent(self, request: web.Request) -> web.Response:
        """The admin consent endpoint (Microsoft's v2-admin-consent.md). It is no place for `common`."""
        query = request.query
        client_id = query.get("client_id", "")
        return self._begin(request, client_id, lambda: _read_consent_request(query, client_id, request))

    def _begin(self, request: web.Request, client_id: str, read: Callable[[], Redirect]) -> web.Response:
        query = request.query
        try:
            redirect = read()
            name = request.match_info["tenant"]
            visit = self._visits.begin_with_redirect(name, client_id, redirect, query.get("login_hint", ""))
        except EntraError as error:
            title, sentence = "Sorry, but we're having trouble signing you in", "The program's request is not right."
            return self._plain_end("bad_request", title, sentence, text=error.text, status=400)
        return self._page(visit)

    def _return_to_program(self, visit: Visit, redirect: Redirect) -> web.Response:
        """The end of a browser sign-in: the answer goes to the program in the way it asked for."""
        if redirect.admin_consent:
            answer = self._consent_answer(visit, redirect)
        elif visit.step is Step.SIGNED_IN:
            answer = {"code": visit.code, "state": redirect.state}
            visit.code = ""  # once
        else:
            answer = _refusal(visit, redirect)["answer"]
        if redirect.form_post:
            content = {"page": visit.step.value, "program": visit.program, "address": redirect.redirect_uri}
            return render("return.html", content | {"answer": answer})
        separator = "&" if urlsplit(redirect.redirect_uri).query else "?"
        raise web.HTTPFound(
            redirect.redirect_uri + separator + urlencode(answer), headers={"Cache-Control": "no-store"}
        )

    def _consent_answer(self, visit: Visit, redirect: Redirect) -> dict[str, str]:
        if visit.step is not Step.SIGNED_IN:
            return dict(_refusal(visit, redirect)["answer"])
        tenant = self._visits.tenant_of(visit)
        directory_id = tenant.directory_id if tenant else ""
        given = {"admin_consent": "True", "tenant": directory_id, "scope": redirect.scope}
        return given | ({"state": redirect.state} if redirect.state else {})


def _refusal(visit: Visit, redirect: Redirect) -> dict[str, Any]:
    """The form that tells a waiting program no."""
    text = visit.problem.text if visit.problem else ""
    answer = {"error": "access_denied", "error_description": text, "state": redirect.state}
    if redirect.admin_consent:
        answer |= {"error": "consent_required", "admin_consent": "True"}
    return {"address": redirect.redirect_uri, "method": "post" if redirect.form_post else "get", "answer": answer}


def _end_sentence(visit: Visit) -> str:
    match visit.step:
        case Step.SIGNED_IN:
            return f"You have signed in to {visit.program} on your device. You may now close this window."
        case Step.DECLINED:
            return f"{visit.program} was told that you declined. You may now close this window."
        case Step.CODE_EXPIRED:
            return "Ask for a new code and begin again."
        case Step.NEED_ADMIN_APPROVAL:
            return (
                f"{visit.program} needs permission to access resources in your organization that only an administrator "
                "can grant. Ask an administrator to grant permission to this app before you can use it."
            )
    return "Your sign-in was successful, but it does not meet the criteria to access this resource."


def _read_redirect(query: Mapping[str, str], client_id: str) -> Redirect:
    """The parameters of an authorization request. Raises EntraError when one is missing or wrong."""
    _check_redirect(query, client_id)
    if query.get("response_type") != "code":
        raise EntraError(900144, {"parameter": "response_type"})
    if not query.get("code_challenge") or query.get("code_challenge_method") != "S256":
        raise EntraError(9002325)
    return Redirect(
        redirect_uri=query["redirect_uri"],
        scope=query["scope"],
        state=query.get("state", ""),
        challenge=query["code_challenge"],
        nonce=query.get("nonce", ""),
        form_post=query.get("response_mode") == "form_post",
    )


def _read_consent_request(query: Mapping[str, str], client_id: str, request: web.Request) -> Redirect:
    """The parameters of an admin consent request. Raises EntraError when one is missing or wrong."""
    _check_redirect(query, client_id)
    if request.match_info["tenant"] == "common":
        raise EntraError(900144, {"parameter": "tenant"})
    return Redirect(
        redirect_uri=query["redirect_uri"],
        scope=query["scope"],
        state=query.get("state", ""),
        challenge="",
        nonce="",
        form_post=False,
        admin_consent=True,
    )


def _check_redirect(query: Mapping[str, str], client_id: str) -> None:
    """Raise EntraError unless all is there and the way back is one that the registration allows: this computer."""
    for name in ("client_id", "redirect_uri", "scope"):
        if not query.get(name):
            raise EntraError(900144, {"parameter": name})
    address = urlsplit(query["redirect_uri"])
    if address.scheme != "http" or address.hostname != "localhost":
        said = {"parameter": query["redirect_uri"], "app_id": client_id, "app_name": app_name(client_id)}
        raise EntraError(50011, said)
