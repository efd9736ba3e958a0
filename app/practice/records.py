"""What the practice directory remembers, as frozen records: a change is a new record, so each can be written down.

Secrets (refresh and access tokens, device and user codes, authorization codes) appear here only as SHA-256 digests.
Times are seconds since the epoch on the practice directory's own clock.
"""

import hashlib
import secrets
from dataclasses import dataclass
from enum import StrEnum

from app.practice.conditions import Condition

USER_CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXYZ23456789"  # no vowels and no 0, 1: nobody reads a word or mistakes a letter


def digest(secret: str) -> str:
    """What is kept of a secret: its SHA-256 in hexadecimal."""
    return hashlib.sha256(secret.encode()).hexdigest()


def new_secret(prefix: str = "") -> str:
    """A fresh unguessable string of 256 bits."""
    return prefix + secrets.token_urlsafe(32)


def new_user_code() -> str:
    """Nine letters and digits, as Entra's user codes are."""
    return "".join(secrets.choice(USER_CODE_LETTERS) for _ in range(9))


def tidy_user_code(typed: str) -> str:
    """The code as it was issued, whatever spaces, dashes and small letters the person typed."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


@dataclass(frozen=True, slots=True)
class Tenant:
    """One customer's directory."""

    directory_id: str
    name: str
    domain: str
    admin: str
    condition: Condition = Condition.HEALTHY
    since: float = 0.0
    own_condition: Condition = Condition.HEALTHY  # what staging puts it into
    story: str = ""
    last_used_days_ago: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """A person who can sign in to one tenant. Everybody's password is ``practice``."""

    username: str
    object_id: str
    directory_id: str
    name: str
    global_administrator: bool = False


@dataclass(frozen=True, slots=True)
class Grant:
    """A completed sign-in: the family of refresh tokens that descend from it."""

    id: str
    directory_id: str
    username: str
    client_id: str
    by_device_code: bool
    created: float
    nonce: str = ""
    ended: int = 0  # the AADSTS number it is refused with, 0 while it lives
    ended_at: float = 0.0


@dataclass(frozen=True, slots=True)
class RefreshToken:
    """One refresh token of a grant; ``replaced`` once a newer one was issued for it."""

    grant: str
    issued: float
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class AccessToken:
    """Access of a grant to one resource until ``expires``."""

    grant: str
    resource: str
    expires: float


class DeviceState(StrEnum):
    """How far the person with the code got."""

    WAITING = "waiting"
    TYPED = "typed"
    APPROVED = "approved"
    DECLINED = "declined"
    REFUSED = "refused"
    REDEEMED = "redeemed"


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """One device code that was asked for. ``tenant`` is the name used in the request's path."""

    user_code: str  # digest
    tenant: str
    client_id: str
    scope: str
    expires: float
    interval: float
    state: DeviceState = DeviceState.WAITING
    grant: str = ""
    refused: int = 0
    account: str = ""


@dataclass(frozen=True, slots=True)
class AuthorizationCode:
    """One authorization code of the browser flow (RFC 6749 section 4.1, RFC 7636)."""

    grant: str
    client_id: str
    redirect_uri: str
    challenge: str
    scope: str
    expires: float
    redeemed: bool = False


Record = Tenant | Account | Grant | RefreshToken | AccessToken | DeviceCode | AuthorizationCode
