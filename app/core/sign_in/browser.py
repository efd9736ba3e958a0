"""Browser sign-in: the second way, where sign-in by code is blocked (RFC 8252 section 7.3).

Our own listener on http://localhost takes the redirect. It heeds one request only, the one with this sign-in's state.
"""

import asyncio
import contextlib
import hmac
import html
import socket
import warnings
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Self

from aiohttp import web

from app.core.authentication_status.model import Observed
from app.core.errors import EnvironmentFailed
from app.core.sign_in.model import Account

if TYPE_CHECKING:
    import msal

_ATTEMPTS = 5
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "Connection": "close",
}
Redeem = Callable[[dict[str, Any], Mapping[str, str]], Awaitable[Account | Observed]]


class BrowserSignIn:
    """A sign-in that waits for its browser: open `address`, await `finished`."""

    def __init__(self, flow: dict[str, Any], redeem: Redeem, port: int) -> None:
        self.address: str = flow["auth_uri"]
        self._flow = flow
        self._redeem = redeem
        self._port = port
        self._redirect: asyncio.Future[Mapping[str, str]] = asyncio.get_running_loop().create_future()
        self._runner: web.AppRunner | None = None

    @classmethod
    async def start(
        cls,
        client: "msal.PublicClientApplication",
        scopes: list[str],
        redeem: Redeem,
        *,
        prompt: str,
        login_hint: str | None,
    ) -> "BrowserSignIn":
        """Listen on a free port and make the address to open. `redeem` turns the redirect's parameters into an account.

        Raises:
            EnvironmentFailed: no port can be listened on.
        """
        sockets = _listen_on_localhost()
        port: int = sockets[0].getsockname()[1]
        with warnings.catch_warnings():
            # msal advises form_post. A query is what every server can do, and PKCE makes its code worthless to others.
            warnings.simplefilter("ignore")
            flow = client.initiate_auth_code_flow(
                scopes, redirect_uri=f"http://localhost:{port}", prompt=prompt, login_hint=login_hint
            )
        browser = cls(flow, redeem, port)
        await browser._serve(sockets)
        return browser

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def finished(self) -> Account | Observed:
        """Who signed in, or why nobody did. Waits as long as it takes; the listener ends with it, even if cancelled."""
        try:
            parameters = await self._redirect
        finally:
            await self.close()
        return await self._redeem(self._flow, parameters)

    async def close(self) -> None:
        """Stop listening."""
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()

    async def _serve(self, sockets: list[socket.socket]) -> None:
        application = web.Application()
        application.router.add_get("/", self._answer, allow_head=False)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=2.0)
        await self._runner.setup()
        for listening in sockets:
            await web.SockSite(self._runner, listening).start()

    async def _answer(self, request: web.Request) -> web.Response:
        """The redirect at the end of the sign-in. Anything without its state is turned away and changes nothing."""
        parameters = dict(request.query)
        state = parameters.get("state", "").encode()
        if request.host != f"localhost:{self._port}" or not hmac.compare_digest(state, self._flow["state"].encode()):
            return _page(400, "Nothing to see here", "This page is only for the end of a sign-in.")
        if not self._redirect.done():
            self._redirect.set_result(parameters)
        if "code" in parameters:
            return _page(200, "You have signed in", "You can close this window.")
        return _page(200, "You are not signed in", "You can close this window and go back to Keyturn.")


def _listen_on_localhost() -> list[socket.socket]:
    """Sockets on 127.0.0.1 and, where there is one, ::1, on the same free port: `localhost` may mean either."""
    for _ in range(_ATTEMPTS):
        try:
            first = socket.create_server(("127.0.0.1", 0))
        except OSError as error:
            raise EnvironmentFailed(
                "No browser sign-in on this computer",
                "No port on 127.0.0.1 can be listened on.",
                "Sign in with a code instead.",
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
        "No browser sign-in on this computer", "No free port was found.", "Sign in with a code instead."
    )


def _page(status: int, title: str, text: str) -> web.Response:
    body = (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{html.escape(title)}</title>'
        "<style>:root{color-scheme:light dark}"
        "body{font:1.1rem/1.6 system-ui,sans-serif;max-width:36rem;margin:20vh auto;padding:0 1rem}</style>"
        f"<main><h1>{html.escape(title)}</h1><p>{html.escape(text)}</p></main></html>"
    )
    return web.Response(status=status, text=body, content_type="text/html", headers=_HEADERS)
