"""One tenant's door to an authority: ask for a code, wait for the sign-in, acquire each resource's token.

No other package imports msal. A fresh one per renewal and per check: they share neither throttling nor stale answers.
"""

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, Self

from app.core.authentication_status.model import Observed
from app.core.clock import Clock
from app.core.errors import BadInput
from app.core.http.client import Http, Unreachable
from app.core.phrases import phrase
from app.core.sign_in import bridge, codes, failures, identity, polling, scopes
from app.core.sign_in.browser import BrowserSignIn
from app.core.sign_in.discovery import Discovery, discover, well_known
from app.core.sign_in.failures import UnusableAnswer
from app.core.sign_in.model import Account, Acquired, Code, Pending, Refused, Resource, Target
from app.core.sign_in.transport import Transport

if TYPE_CHECKING:
    import msal

    from app.core.sign_in.token_cache import TokenCache

_MISREAD = (ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
_FOREIGN = (UnusableAnswer, Unreachable, BadInput, *_MISREAD)
"""What msal lets through, and what it raises itself on answers that are not what they should be."""
_LONGEST_LIFE = 366 * 24 * 3600  # seconds, of an access token


class Application:
    """Sign-in and silent refresh for one target. Open one with `open`; methods may be awaited from several tasks."""

    def __init__(self, target: Target, http: Http, clock: Clock, tokens: "TokenCache") -> None:
        self.target = target
        self._http = http
        self._clock = clock
        self._tokens = tokens
        self._transport = Transport(http)
        self._discovery: Discovery | None = None
        self._remembered = tokens.remembered  # while nothing speaks against it
        self._client: msal.PublicClientApplication | None = None
        self._signs_in = False  # whether the client can do that
        self._browser: BrowserSignIn | None = None
        self._brought: dict[str, Any] | None = None  # by a sign-in, while it is being verified
        self._one_call = asyncio.Lock()  # two refreshes at once would use one refresh token twice

    @classmethod
    async def open(cls, target: Target, http: Http, clock: Clock, cache: bytes | None = None) -> "Application":
        """An application for `target`; nothing is asked of the network yet.

        `cache` is what `cache()` gave earlier, for silent use. A sign-in starts without one.

        Raises:
            BadInput: no resource is configured.
            EnvironmentFailed: `cache` is not a token cache.
        """
        from app.core.sign_in.token_cache import TokenCache  # msal takes 0.1 s, so not before it is needed

        _quiet_msal()
        if not target.resources:
            raise BadInput(
                phrase("No resource is configured"),
                phrase("There is nothing to get a token for."),
                phrase("Set resources.graph.scopes."),
            )
        return cls(target, http, clock, TokenCache.unpacked(cache, target, clock.now()))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop listening for a browser, if one was started."""
        if self._browser is not None:
            await self._browser.close()

    # --- signing in --------------------------------------------------------------------------------------------------

    async def ask_for_code(self) -> Code | Observed:
        """A code for the customer to type (RFC 8628 section 3.1)."""
        client = await self._connected(for_sign_in=True)
        if isinstance(client, Observed):
            return client
        if self._discovery is None or self._discovery.device_authorization_endpoint is None:
            return self._observed("device_flow_unsupported", "This server does not offer sign-in by code.")
        asked_at = self._clock.now()
        answer = await self._call(
            lambda: client.initiate_device_flow(scopes.to_ask_for(self.target.resources)), "user_code"
        )
        if isinstance(answer, Observed):
            return answer
        code = codes.code_of(answer, asked_at)
        return code or self._observed("invalid_answer", "The server's answer holds no usable code.")

    def resumed(self, resume: bytes) -> Code:
        """The code that `resume` was part of, to go on waiting for it in a later process.

        Raises:
            EnvironmentFailed: `resume` is not from a code.
        """
        return codes.resumed(resume)

    async def poll(self, code: Code) -> Account | Observed | Pending:
        """Ask once whether somebody signed in with `code`. Errors in `failures.PASSING` say nothing about the code."""
        client = await self._connected(for_sign_in=True)
        if isinstance(client, Observed):
            return client
        if self._brought is not None:  # the code is spent, but the server could not be asked who that was
            return await self._verified()
        flow = codes.flow_of(code)
        answer = await self._call(lambda: client.acquire_token_by_device_flow(flow, exit_condition=lambda _: True))
        if not isinstance(answer, Observed):
            self._brought = answer
            return await self._verified()
        match answer.error:
            case "authorization_pending":
                return Pending()
            case "slow_down":
                return Pending(slow_down=True)
            case _:
                return _in_our_words(answer)

    async def wait_for_sign_in(
        self, code: Code, on_connection: Callable[[bool], Awaitable[None]]
    ) -> Account | Observed:
        """Poll until somebody signed in, or the code is of no use any more. Cancelling the task ends it at once.

        An outage ends nothing: `on_connection(False)` is awaited when polls stop getting through, `on_connection(True)`
        when they do again.
        """
        return await polling.wait_for_sign_in(lambda: self.poll(code), code, self._clock, on_connection)

    async def start_browser(self, login_hint: str | None = None) -> BrowserSignIn | Observed:
        """Sign-in through a browser on this machine: authorization code with PKCE (RFC 8252, RFC 7636).

        Raises:
            EnvironmentFailed: no port of this machine can be listened on.
        """
        client = await self._connected(for_sign_in=True)
        if isinstance(client, Observed):
            return client

        async def redeem(flow: dict[str, Any], parameters: Mapping[str, str]) -> Account | Observed:
            answer = await self._call(lambda: client.acquire_token_by_auth_code_flow(flow, dict(parameters)))
            if isinstance(answer, Observed):
                return _in_our_words(answer)
            self._brought = answer
            return await self._verified()

        assert self._discovery is not None  # noqa: S101 connected
        self._browser = await BrowserSignIn.start(
            client,
            scopes.to_ask_for(self.target.resources),
            redeem,
            prompt=self._discovery.prompt,
            login_hint=login_hint,
        )
        return self._browser

    # --- tokens ------------------------------------------------------------------------------------------------------

    async def acquire(self, resource: Resource, *, force: bool = False) -> Acquired | Refused:
        """The token for `resource`, silently. `force` really asks the authority, whatever is in the cache.

        Store `cache()` before the token is used: the refresh token may have been replaced.
        """
        answer = await self._silent(resource, force)
        if isinstance(answer, Observed) and self._may_have_moved(answer):
            self._remembered = self._client = None
            answer = await self._silent(resource, force)
        if isinstance(answer, Observed):
            return Refused(resource, answer)
        return Acquired(
            resource=resource,
            scopes=self._granted(answer) or resource.scopes,
            expires_at=self._clock.now() + timedelta(seconds=min(max(int(answer["expires_in"]), 0), _LONGEST_LIFE)),
            access_token=answer["access_token"],
        )

    @property
    def account(self) -> Account | None:
        """Who signed in, from the newest id token in the cache; None if nobody did."""
        return self._tokens.account(self.target.tenant)

    def cache(self) -> bytes:
        """All tokens, to be sealed and stored. Afterwards `cache_changed` is False until they change again."""
        return self._tokens.packed(self._discovery, self.target, self._clock.now())

    @property
    def cache_changed(self) -> bool:
        """Whether the tokens changed since they were opened, or last given out by `cache()`."""
        return bool(self._tokens.has_state_changed)

    # --- within ------------------------------------------------------------------------------------------------------

    async def _connected(self, *, for_sign_in: bool) -> "msal.PublicClientApplication | Observed":
        """msal's application. A sign-in needs the issuer from discovery; a refresh on Microsoft's clouds does not."""
        if self._client is not None and (self._signs_in or not for_sign_in):
            return self._client
        known = None if for_sign_in else well_known(self.target) or self._remembered
        found = known or await discover(self.target, self._http, self._clock)
        if isinstance(found, Observed):
            return found
        from app.core.sign_in import clients

        self._transport.discovery, self._discovery = found, found
        try:
            if for_sign_in:
                self._client = clients.for_sign_in(self.target, self._tokens, self._transport)
            else:
                self._client = clients.for_refresh(self.target, found, self._tokens, self._transport)
        except _FOREIGN as error:
            return failures.from_error(error, self._clock.now())
        self._signs_in = for_sign_in
        return self._client

    async def _silent(self, resource: Resource, force: bool) -> dict[str, Any] | Observed:
        client = await self._connected(for_sign_in=False)
        if isinstance(client, Observed):
            return client
        accounts = client.get_accounts()
        return await self._call(
            lambda: client.acquire_token_silent_with_error(
                scopes.to_refresh(resource),
                accounts[0] if accounts else None,
                force_refresh=force,
                http_exceptions=(UnusableAnswer, Unreachable),
            )
        )

    def _granted(self, answer: Mapping[str, Any]) -> tuple[str, ...]:
        """The scopes that came with the token; the cache knows them where it came from there."""
        said = answer.get("scope")
        return scopes.granted(said.split()) if isinstance(said, str) else self._tokens.granted(answer["access_token"])

    def _may_have_moved(self, observed: Observed) -> bool:
        """Whether the token endpoint, remembered from an earlier process, did not answer as one does."""
        busy = self._transport.last is not None and self._transport.last.status >= 500
        return self._remembered is not None and observed.error == "unreachable" and not busy

    async def _call(
        self, blocking: Callable[[], dict[str, Any] | None], wanted: str = "access_token"
    ) -> dict[str, Any] | Observed:
        """What msal answers, if it holds what is `wanted`; every failure as an `Observed`."""
        async with self._one_call:
            self._transport.forget()
            try:
                answer = await bridge.run(blocking)
            except _FOREIGN as error:
                return failures.from_error(error, self._clock.now())
        if answer is None and self._transport.last is None:
            return self._observed("no_tokens", "There is no refresh token to use.")
        if answer is not None and "error" in answer:
            return failures.from_answer(
                answer, self._clock.now(), response=self._transport.last, secrets=self._transport.secrets
            )
        if answer is None or not _is_visible(answer.get(wanted)):  # msal makes nothing of an empty answer
            return self._observed("invalid_answer", "The server's answer lacks what was asked for.")
        return answer

    async def _verified(self) -> Account | Observed:
        """The account that signed in. What a sign-in brought that cannot be verified, or will not last, is dropped."""
        assert self._discovery is not None  # noqa: S101 connected before anybody signed in
        assert self._brought is not None  # noqa: S101
        account = identity.verified(
            self._brought.get("id_token_claims"), self._discovery, self.target, self._clock.now()
        )
        if isinstance(account, Account) and not self._tokens.lasts:
            account = self._observed("no_refresh_token", "The server gave no refresh token.")
        if isinstance(account, Account) and not account.username and self._discovery.userinfo_endpoint:
            account = await self._named(account, self._discovery.userinfo_endpoint, self._brought)
        if isinstance(account, Observed) and account.error in failures.PASSING:
            return account
        self._brought = None
        if isinstance(account, Observed):
            self._tokens.clear()
        return account

    async def _named(self, account: Account, endpoint: str, brought: Mapping[str, Any]) -> Account | Observed:
        """The account with its user name from the UserInfo endpoint; kept beside the tokens, where msal keeps it."""
        subject = brought["id_token_claims"]["sub"]
        username = await identity.username_at(endpoint, brought["access_token"], subject, self._http, self._clock)
        if isinstance(username, Observed):
            return username
        self._tokens.name_account(username)
        return replace(account, username=username)

    def _observed(self, error: str, description: str) -> Observed:
        return Observed(error, self._clock.now(), description=description)


@cache
def _quiet_msal() -> None:
    """Once: keep msal's log to what may be read, and spare each application a search of the disk."""
    logging.getLogger("msal").setLevel(logging.WARNING)  # below that it writes device codes and whole requests
    sys.modules.setdefault("msal_extensions", None)  # type: ignore[arg-type]  # not ours; each application looks for it


def _is_visible(value: object) -> bool:
    """Whether it is text that fits into a header or on a screen; a line break in a token would end the header."""
    return isinstance(value, str) and value.isprintable() and value != ""


def _in_our_words(observed: Observed) -> Observed:
    """RFC 8628's final errors by our own names; Microsoft's reasons for a refusal stay as they are."""
    match observed.error:
        case "expired_token":
            return observed._replace(error="code_expired")
        case "authorization_declined":
            return observed._replace(error="declined")
        case "access_denied" if not observed.codes:
            return observed._replace(error="declined")
        case _:
            return observed
