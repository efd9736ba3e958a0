"""One tenant's tokens in msal's cache: packed for storage with what a later refresh needs, and asked what they say.

Imports msal, so it is imported where that is needed. How msal lays out a cache is known to this file only.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import msal
from msal.oauth2cli.oidc import decode_part

from app.core.errors import EnvironmentFailed
from app.core.phrases import phrase
from app.core.sign_in import identity, scopes
from app.core.sign_in.discovery import Discovery, beside_tokens, remembered
from app.core.sign_in.model import Account, Target

_ENDPOINTS = "Endpoints"  # our entry among msal's; it keeps what it does not know


class TokenCache(msal.SerializableTokenCache):  # type: ignore[misc]  # msal is untyped
    """The tokens of one sign-in, while they are used."""

    remembered: Discovery | None = None
    """Where the endpoints were when the tokens were packed, if that was not long ago."""

    @classmethod
    def unpacked(cls, packed: bytes | None, target: Target, now: datetime) -> "TokenCache":
        """What `packed` gave earlier; empty without.

        Raises:
            EnvironmentFailed: it is not a token cache.
        """
        tokens = cls()
        if packed is None:
            return tokens
        try:
            tokens.deserialize(packed.decode())
            endpoints = tokens._cache.get(_ENDPOINTS)
            tokens.remembered = remembered(endpoints, target, now) if endpoints else None
        except (ValueError, AttributeError) as error:
            raise EnvironmentFailed(
                phrase("The stored tokens cannot be read"),
                phrase("They are not in a form that this version understands."),
                phrase("Renew the tenant's tokens."),
            ) from error
        return tokens

    def packed(self, found: Discovery | None, target: Target, now: datetime) -> bytes:
        """All of it, with what discovery `found`; as secret as the tokens. Afterwards `has_state_changed` is False."""
        content = dict(self._cache)  # `serialize` indents, which takes many times as long
        self.has_state_changed = False
        if content and found is not None and found is not self.remembered and found.issuer is not None:
            content[_ENDPOINTS] = beside_tokens(found, target, now)
        return json.dumps(content).encode()

    def add(self, event: Mapping[str, Any], now: float | None = None) -> None:
        """As msal's, but for the event as indented JSON for a debug log, which takes as long as all the rest of it."""
        self._TokenCache__add(event, now=now)
        self.has_state_changed = True

    def clear(self) -> None:
        """Drop everything."""
        self.deserialize(None)

    @property
    def lasts(self) -> bool:
        """Whether there is a refresh token."""
        return any(self.search(self.CredentialType.REFRESH_TOKEN))

    def account(self, tenant: str) -> Account | None:
        """Who signed in, from the newest id token; None if nobody did. `tenant` as for `identity.account_of`."""
        for entry in self.search(self.CredentialType.ID_TOKEN):
            claims = json.loads(decode_part(entry["secret"].split(".")[1]))
            account = identity.account_of(claims, tenant)
            names = (known["username"] for known in self.search(self.CredentialType.ACCOUNT))
            return account if account.username else replace(account, username=next(names, ""))
        return None

    def name_account(self, username: str) -> None:
        """Keep the user name that the id token does not tell, where msal keeps it."""
        kind = self.CredentialType.ACCOUNT
        for known in list(self.search(kind)):
            self.modify(kind, known, {"username": username})

    def granted(self, access_token: str) -> tuple[str, ...]:
        """The scopes that came with the token."""
        entries = self.search(self.CredentialType.ACCESS_TOKEN, query={"secret": access_token})
        return scopes.granted(next((entry["target"] for entry in entries), "").split())
