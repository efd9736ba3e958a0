"""Browser sign-in: the second way, where sign-in by code is blocked (RFC 8252)."""

import warnings
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, Self

from app.core.authentication_status.model import Observed
from app.core.sign_in.loopback import Loopback
from app.core.sign_in.model import Account

if TYPE_CHECKING:
    import msal

Redeem = Callable[[dict[str, Any], Mapping[str, str]], Awaitable[Account | Observed]]


class BrowserSignIn:
    """A sign-in that waits for its browser: open `address`, await `finished`."""

    def __init__(self, flow: dict[str, Any], redeem: Redeem, loopback: Loopback) -> None:
        self.address: str = flow["auth_uri"]
        self._flow = flow
        self._redeem = redeem
        self._loopback = loopback

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
        loopback = Loopback.bind()
        with warnings.catch_warnings():
            # msal advises form_post. A query is what every server can do, and PKCE makes its code worthless to others.
            warnings.simplefilter("ignore")
            flow = client.initiate_auth_code_flow(
                scopes, redirect_uri=loopback.address, prompt=prompt, login_hint=login_hint
            )
        await loopback.serve(flow["state"], given="code")
        return cls(flow, redeem, loopback)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def finished(self) -> Account | Observed:
        """Who signed in, or why nobody did. Waits as long as it takes; the listener ends with it, even if cancelled."""
        return await self._redeem(self._flow, await self._loopback.redirect())

    async def close(self) -> None:
        """Stop listening."""
        await self._loopback.close()
