"""What all pages for people share: templates, headers that keep strangers out, and a guard before every request."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

import jinja2
from aiohttp import web

from app.practice.resources import FOLDER
from app.practice.transport import host_is_loopback

_TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(FOLDER / "templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
# Forms may end at a program that waits on this computer (the browser sign-in's redirect), nowhere else.
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "form-action 'self' http://localhost:* http://127.0.0.1:*"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


def render(template: str, values: Mapping[str, Any], *, status: int = 200) -> web.Response:
    """A page from a template of resources/practice/templates."""
    text = _TEMPLATES.get_template(template).render(values)
    return web.Response(text=text, status=status, content_type="text/html", headers=_HEADERS)


def static(name: str, content_type: str) -> web.Response:
    """A file beside the templates. Its type is said here: Windows' registry may call a style sheet anything."""
    headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache"}
    return web.Response(body=(FOLDER / name).read_bytes(), content_type=content_type, headers=headers)


@web.middleware
async def guard(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Refuse requests that another site made a browser send: loopback is within reach of every page the user opens."""
    if not host_is_loopback(request):
        raise web.HTTPMisdirectedRequest(text="This is the practice directory; it answers on loopback only.")
    if request.method not in ("GET", "HEAD") and not _from_here(request):
        raise web.HTTPForbidden(text="This request came from another site. Open the page itself and try again.")
    return await handler(request)


def _from_here(request: web.Request) -> bool:
    """Programs send neither header; browsers send at least one with every form."""
    if request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
        return False
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.host
