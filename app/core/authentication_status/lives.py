"""How long a tenant's sign-ins lasted, read from its history. Pure; the forecast rests on it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.classify import REFRESH_TOKEN_LIFETIME
from app.core.authentication_status.model import AuthenticationStatus, Observed

REFUSED = frozenset({"invalid_grant", "interaction_required", "login_required"})
"""OAuth errors by which an authority refuses a refresh token (RFC 6749 section 5.2, OpenID Connect Core 3.1.2.6)."""

_ONCE, _TWICE = 1, 2


@dataclass(frozen=True, slots=True)
class Life:
    """One sign-in's tokens, from the sign-in on: the age at which they were last seen to work, and first seen dead.

    They died between the two. `dead` is None while they live, and where a new sign-in replaced them alive; `why` is
    what was reported then.
    """

    began: datetime
    alive: timedelta = timedelta()
    dead: timedelta | None = None
    why: Observed | None = None

    @property
    def unused(self) -> bool:
        """Whether nobody had used them for so long that they would have died of that alone."""
        return self.dead is not None and self.dead - self.alive >= REFRESH_TOKEN_LIFETIME


@dataclass(frozen=True, slots=True)
class Pattern:
    """An age at which a tenant's tokens keep dying: after `low`, at `high` at the latest, `times` in a row."""

    low: timedelta
    high: timedelta
    times: int
    why: Observed

    @property
    def lifetime(self) -> timedelta:
        """The longest whole number of days (of hours, below two days) that fits what was seen."""
        unit = timedelta(days=1) if self.high >= timedelta(days=2) else timedelta(hours=1)
        whole = (self.high + unit / 24) // unit * unit
        return whole if whole > self.low else self.high

    @property
    def narrow(self) -> bool:
        """Whether checks were frequent enough to tell the age well."""
        return (self.high - self.low) * 2 <= self.high


_SLACK = timedelta(minutes=10)
"""A sign-in is noted when it is proven, moments after it was made; policies are exact to some minutes."""


def lives(checks: Iterable[Check], status: Callable[[Observed], AuthenticationStatus]) -> list[Life]:
    """The lives that begin in `checks` (oldest first), in that order. `status` says what a failure means.

    A renewal begins one. A failure that refuses the refresh token ends one, unless the same tokens worked afterwards.
    """
    found: list[Life] = []
    for check in checks:
        if check.kind is CheckKind.RENEWAL:
            found.append(Life(check.at))
        elif found:
            found[-1] = _later(found[-1], check, status)
    return found


def pattern(lives: Iterable[Life], recurs: Callable[[Observed], bool]) -> Pattern | None:
    """The age at which the latest of `lives` (oldest first) keep dying; None where they do not.

    Once is no pattern, unless its cause `recurs` by its nature. Tokens that outlived the age end it.
    """
    low, high, times, why = timedelta(), timedelta.max, 0, None
    for life in reversed(list(lives)):
        if life.dead is None or life.why is None or life.unused:
            if life.alive >= high:
                break
            low = max(low, life.alive)
            continue
        if life.dead + _SLACK <= low or life.alive - _SLACK >= high:
            break
        low, high, times, why = max(low, life.alive), min(high, life.dead), times + 1, why or life.why
    if why is None or times < (_ONCE if recurs(why) else _TWICE):
        return None
    return Pattern(min(low, high), high, times, why)


def _later(life: Life, check: Check, status: Callable[[Observed], AuthenticationStatus]) -> Life:
    """The life after one more check. A clock that was set back makes nothing younger."""
    age = max(check.at - life.began, life.alive)
    if check.ok:
        return Life(life.began, alive=age)
    observed = check.failure
    if life.dead is not None or observed is None or observed.error not in REFUSED:
        return life
    died = status(observed) is AuthenticationStatus.EXPIRED
    return replace(life, dead=age, why=observed) if died else life
