"""Where a browser on this computer comes back to: a listener on http://localhost (RFC 8252 section 7.3).

It heeds one request only, the one with the state that it was given.
"""

import asyncio
import contextlib
import hmac
import html
import socket
from collections.abc import Mapping

from aiohttp import web

from app.core.errors import EnvironmentFailed
from app.core.phrases import phrase

_ATTEMPTS = 5
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "Connection": "close",
}
_ENDS = {
    "code": ("You have signed in", "You can close this window."),
    "admin_consent": ("The permissions are granted", "You can close this window. Keyturn checks that they work."),
}
_REFUSALS = {
    "code": ("You are not signed in", "You can close this window and go back to Keyturn."),
    "admin_consent": ("The permissions are not granted", "You can close this window and go back to Keyturn."),
}


class Loopback:
    """Bound at once, so that its `address` is known; `serve`, then await `redirect`."""

    def __init__(self, sockets: list[socket.socket]) -> None:
        self._sockets = sockets
        self._port: int = sockets[0].getsockname()[1]
        self._state = b""
        self._given = ""
        self._redirect: asyncio.Future[Mapping[str, str]] = asyncio.get_running_loop().create_future()
        self._runner: web.AppRunner | None = None

    @classmethod
    def bind(cls) -> "Loopback":
        """One on a free port.

        Raises:
            EnvironmentFailed: no port can be listened on.
        """
        return cls(_listen_on_localhost())

    @property
    def address(self) -> str:
        """The redirect address."""
        return f"http://localhost:{self._port}"

    async def serve(self, state: str, *, given: str) -> None:
        """Answer from now on. `given` names the parameter that a success has: `code` or `admin_consent`."""
        self._state, self._given = state.encode(), given
        application = web.Application()
        application.router.add_get("/", self._answer, allow_head=False)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=2.0)
        await self._runner.setup()
        for listening in self._sockets:
            await web.SockSite(self._runner, listening).start()

    async def redirect(self) -> Mapping[str, str]:
        """The parameters that came back. Waits as long as it takes; the listener ends with it, even if cancelled."""
        try:
            return await self._redirect
        finally:
            await self.close()

    async def close(self) -> None:
        """Stop listening."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()
        for listening in self._sockets:
            listening.close()

    async def _answer(self, request: web.Request) -> web.Response:
        """The redirect. Anything without its state is turned away and changes nothing."""
        parameters = dict(request.query)
        state = parameters.get("state", "").encode()
        if request.host != f"localhost:{self._port}" or not hmac.compare_digest(state, self._state):
            return _page(400, "Nothing to see here", "This page is only for the end of a sign-in.")
        if not self._redirect.done():
            self._redirect.set_result(parameters)
        done = self._given in parameters and "error" not in parameters
        return _page(200, *(_ENDS if done else _REFUSALS)[self._given])


def _listen_on_localhost() -> list[socket.socket]:
    """Sockets on 127.0.0.1 and, where there is one, ::1, on the same free port: `localhost` may mean either."""
    for _ in range(_ATTEMPTS):
        try:
            first = socket.create_server(("127.0.0.1", 0))
        except OSError as error:
            raise EnvironmentFailed(
                phrase("No browser sign-in on this computer"),
                phrase("No port on 127.0.0.1 can be listened on."),
                phrase("Sign in with a code instead."),
            ) from error
        with contextlib.suppress(OSError):
            probe = socket.socket(socket.AF_INET6)
            with probe:
                probe.bind(("::1", 0))
            try:
                second = socket.create_server(("::1", first.getsockname()[1]), family=socket.AF_INET6)
            except OSError:  # taken: another port may be free on both
                first.close()
                continue
            return [first, second]
        return [first]
    raise EnvironmentFailed(
        phrase("No browser sign-in on this computer"),
        phrase("No free port was found."),
        phrase("Sign in with a code instead."),
    )


def _page(status: int, title: str, text: str) -> web.Response:
    body = (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(title)}</title>'
        "<style>:root{color-scheme:light dark}"
        "body{font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:20vh auto;padding:0 1rem}</style>"
        f"<main><h1>{html.escape(title)}</h1><p>{html.escape(text)}</p></main></html>"
    )
    return web.Response(status=status, text=body, content_type="text/html", headers=_HEADERS)
