"""When a tenant's tokens will die, on what ground, and what puts them at risk besides: pure functions.

The ground is Microsoft's rule of 90 days without use, or this tenant's own history where its tokens keep dying sooner.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.classify import REFRESH_TOKEN_LIFETIME
from app.core.authentication_status.lives import Life, Pattern, lives, pattern
from app.core.authentication_status.model import (
    AuthenticationStatus,
    Evidence,
    Observed,
    SignInWay,
    TokenState,
    Verdict,
)
from app.core.authentication_status.remedies import remedies
from app.core.phrases import phrase
from app.core.sign_in.model import Resource


class Confidence(StrEnum):
    """How well what was seen of this tenant backs its forecast."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Risk(StrEnum):
    """What may end or limit the tokens whatever the days say."""

    CODE = "signed in by code"
    """A policy that blocks the device code flow, once switched on, ends what a code began
    (Microsoft's concept-authentication-flows.md)."""
    CONSENT = "consent incomplete"
    GLOBAL_ADMINISTRATOR = "global administrator"


@dataclass(frozen=True, slots=True)
class Warned:
    """A risk in words: what is the case, and what to do about it."""

    risk: Risk
    text: str


@dataclass(frozen=True, slots=True)
class Forecast:
    """When the tokens are expected to die, and why; `ground` is whole sentences without the date itself."""

    dies_at: datetime
    ground: str
    confidence: Confidence
    warnings: tuple[Warned, ...] = ()

    def days_left(self, now: datetime) -> int:
        """Whole days until then; 0 from the last day on."""
        return max(0, (self.dies_at - now).days)


LONG = timedelta(days=30)
"""Tokens that lived this long since their sign-in are under no policy that is worth the name."""
SURE = 3
"""How often tokens must have died at one age to be sure of the next time."""


def forecast(evidence: Evidence, verdict: Verdict, history: Sequence[Check]) -> Forecast | None:
    """What is to be expected of tokens that live; None where there are none, or they are dead.

    `history` has the tenant's checks, oldest first. Of those that worked, only the last before a failure and before a
    new sign-in matters.
    """
    if verdict.estimated_expiry is None or evidence.last_refreshed_at is None:
        return None
    used = Check(evidence.last_refreshed_at, CheckKind.CHECK, ok=True, duration_ms=0)
    since = [used] if history and used.at > history[-1].at else []
    seen = lives([*history, *since], remedies().status)
    found = pattern(seen, lambda observed: remedies().find(observed).recurs)
    current = seen[-1] if seen and seen[-1].dead is None else None
    warnings = risks(evidence)
    if found and current and current.began + found.lifetime < verdict.estimated_expiry:
        return Forecast(current.began + found.lifetime, _repeats(found, current), _sure_of(found), warnings)
    ground = phrase(
        "Last used on {day}; it ends after {days} days without use.",
        day=_day(evidence.last_refreshed_at),
        days=REFRESH_TOKEN_LIFETIME.days,
    )
    return Forecast(verdict.estimated_expiry, _early(ground, seen), _sure_of_the_rule(seen), warnings)


def risks(evidence: Evidence) -> tuple[Warned, ...]:
    """What is to be warned of, by what was observed of living tokens."""
    missing = [
        token.resource
        for token in evidence.resources
        if token.state is TokenState.FAILED and _unconsented(token.failure)
    ]
    found = []
    if missing:
        names = ", ".join(Resource(name, ()).title for name in missing)
        found.append(
            Warned(
                Risk.CONSENT,
                phrase(
                    "Consent is missing for {names}. Have a Global Administrator sign in and accept it.", names=names
                ),
            )
        )
    elif evidence.global_administrator:
        text = phrase(
            "{account} still is a Global Administrator, which is needed for consent only. The role can be removed.",
            account=evidence.account or phrase("The account"),
        )
        found.append(Warned(Risk.GLOBAL_ADMINISTRATOR, text))
    if evidence.signed_in_by is SignInWay.CODE:
        found.append(
            Warned(
                Risk.CODE,
                phrase(
                    "Signed in with a code: a policy that blocks codes would end this at once when it is switched on. "
                    "Have the account excluded from it, or renew through a browser."
                ),
            )
        )
    return tuple(found)


def _unconsented(failure: Observed | None) -> bool:
    return failure is not None and remedies().status(failure) is AuthenticationStatus.CONSENT_REQUIRED


def _repeats(found: Pattern, current: Life) -> str:
    how_often = {1: phrase("once"), 2: phrase("twice in a row")}
    return phrase(
        "Died {age} after the sign-in {how_often}, the last time with: {cause}. Signed in again on {day}.",
        age=_length(found.lifetime),
        how_often=how_often.get(found.times) or phrase("{times} times in a row", times=found.times),
        cause=phrase(remedies().find(found.why).title),
        day=_day(current.began),
    )


def _early(ground: str, seen: Sequence[Life]) -> str:
    """`ground`, and a word on lives that ended early without repeating themselves."""
    died = [life.dead for life in seen if life.dead is not None and not life.unused]
    if not died:
        return ground
    first, *others = [_length(age) for age in died[-3:]]
    for age in others:
        first = phrase("{ages}, {age}", ages=first, age=age)
    return phrase("{ground} It has died sooner before: {ages} after the sign-in.", ground=ground, ages=first)


def _sure_of(found: Pattern) -> Confidence:
    grades = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)
    return grades[max(0, min(found.times, SURE) - 1 - (not found.narrow))]


def _sure_of_the_rule(seen: Sequence[Life]) -> Confidence:
    """High where a sign-in of this tenant was seen to last, low where one was seen to end early since."""
    for life in reversed(seen):
        if life.alive >= LONG:
            return Confidence.HIGH
        if life.dead is not None and not life.unused:
            return Confidence.LOW
    return Confidence.MEDIUM


def _length(age: timedelta) -> str:
    hours = round(age / timedelta(hours=1))
    if hours >= 48:
        return phrase("{number} days", number=round(hours / 24))
    return phrase("1 hour") if hours <= 1 else phrase("{number} hours", number=hours)


def _day(moment: datetime) -> date:
    return moment.date()
