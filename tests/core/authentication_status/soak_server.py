"""A server of many tenants that misbehaves by plan, and keeps a journal: what was asked when, what it had asked for.

It rotates refresh tokens as a strict one does. The one before stays good until its successor, or the access token that
came with that, is used: an answer can get lost on the way. Use of anything older ends the sign-in.
"""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import formatdate
from enum import StrEnum

from aiohttp import web

from tests.core.fleet import configuration_of, tenant_of, token_answer

SLOW_SECONDS = 0.3
LONG_PAUSE = 3
NAP = 0.01
PAGE = "<!DOCTYPE html><html><body>Sign in to the network first.</body></html>"


class Fault(StrEnum):
    """What may happen to a request. All but `SLOW` cost the asker a try."""

    TOO_MANY = "429, seconds"
    TOO_MANY_UNTIL = "429, date"
    UNAVAILABLE = "503, seconds"
    UNAVAILABLE_UNTIL = "503, date"
    DROPPED = "dropped before anything was done"
    ANSWER_DROPPED = "dropped after it was done"
    PAGE = "HTML for an answer"
    BAD_GATEWAY = "HTML with 502"
    SLOW = "slow"


ABOUT_THE_TENANT = {Fault.TOO_MANY, Fault.TOO_MANY_UNTIL}
ABOUT_THE_HOST = {Fault.UNAVAILABLE, Fault.UNAVAILABLE_UNTIL}
AS_A_DATE = {Fault.TOO_MANY_UNTIL, Fault.UNAVAILABLE_UNTIL}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a tenant's tokens are worth nothing, and what Keyturn is to call that."""

    status: str
    error: str
    code: int
    suberror: str | None = None

    def answer(self) -> dict[str, object]:
        described = f"AADSTS{self.code}: That is over. Trace ID: 1 Correlation ID: 2c1e0a4e-0000-4000-8000-000000000001"
        said: dict[str, object] = {"error": self.error, "error_description": described, "error_codes": [self.code]}
        return said | ({"suberror": self.suberror} if self.suberror else {})


@dataclass(slots=True)
class Behaviour:
    """How one tenant's server behaves: its clock, what befalls its next requests, and whether its tokens are dead."""

    clock_ahead: float
    faults: list[Fault | None] = field(default_factory=list)
    dead: Refusal | None = None


@dataclass(slots=True)
class Family:
    """A sign-in's refresh tokens by number: the latest, and the one that it was given for."""

    latest: int = 0
    before: int | None = None
    revoked: bool = False

    def honours(self, number: int) -> bool:
        return not self.revoked and number in {self.latest, self.before}

    def arrived(self, number: int) -> None:
        """What came with this number is in use, so nobody needs the one before."""
        self.before = None if number == self.latest else self.before

    def rotate(self, used: int, new: int) -> None:
        self.latest, self.before = new, used


@dataclass(frozen=True, slots=True)
class Moment:
    """A time (`time.monotonic`), and how many naps the server had taken: on a busy machine there are fewer a second."""

    at: float
    naps: int


@dataclass(frozen=True, slots=True)
class Pause:
    """From when until when (`time.monotonic`) a tenant, or everybody (None), was asked to send nothing."""

    tenant: str | None
    since: Moment
    until: float


@dataclass(slots=True)
class SoakServer:
    """`on_step` hears of each step: a token request arrived, it was done, Graph was asked.

    `on_long_pause`, if it is there, hears of the pause that whoever asks next is told.
    """

    behaviours: dict[str, Behaviour]
    on_step: Callable[[], None]
    on_long_pause: Callable[[Pause], None] | None = None
    families: dict[str, Family] = field(init=False)
    asked: list[tuple[str, Moment]] = field(default_factory=list)
    pauses: list[Pause] = field(default_factory=list)
    befell: Counter[Fault] = field(default_factory=Counter)
    _tokens: int = 0
    _naps: int = 0

    def __post_init__(self) -> None:
        self.families = {tenant: Family() for tenant in self.behaviours}

    def has_as_latest(self, tenant: str, refresh_token: str) -> bool:
        """Whether the token is the last one that the server gave for the tenant, and still good."""
        family = self.families[tenant]
        return refresh_token.split(".")[:2] == [tenant, str(family.latest)] and not family.revoked

    async def nap(self) -> None:
        """For ever: how the server knows how busy the machine is."""
        while True:
            await asyncio.sleep(NAP)
            self._naps += 1

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer a request, as the plan has it."""
        tenant = tenant_of(request)
        self.asked.append((tenant, self._now()))
        behaviour = self.behaviours[tenant]
        if self.on_long_pause is not None:
            hear, self.on_long_pause = self.on_long_pause, None
            answer = self._refused(Fault.UNAVAILABLE, LONG_PAUSE, tenant, behaviour)
            hear(self.pauses[-1])
            return answer
        fault = behaviour.faults.pop(0) if behaviour.faults else None
        if fault is not None:
            self.befell[fault] += 1
        match fault:
            case Fault.DROPPED:
                return _dropped(request)
            case Fault.PAGE | Fault.BAD_GATEWAY:
                return web.Response(status=200 if fault is Fault.PAGE else 502, text=PAGE, content_type="text/html")
            case None | Fault.SLOW | Fault.ANSWER_DROPPED:
                answer = await self._done(request, tenant, behaviour)
            case _:
                return self._refused(fault, 1 if fault in ABOUT_THE_TENANT else 2, tenant, behaviour)
        if fault is Fault.SLOW:
            await asyncio.sleep(SLOW_SECONDS)
        return _dropped(request) if fault is Fault.ANSWER_DROPPED else answer

    def _now(self) -> Moment:
        return Moment(time.monotonic(), self._naps)

    async def _done(self, request: web.Request, tenant: str, behaviour: Behaviour) -> web.Response:
        if request.path.endswith("/openid-configuration"):
            return _json(configuration_of(f"https://{request.host}", tenant), 200, behaviour)
        if not request.path.endswith("/token"):
            self.families[tenant].arrived(int(request.headers["Authorization"].split(".")[1]))
            self.on_step()
            return _json({"value": [{"id": tenant, "displayName": "Fleet", "verifiedDomains": []}]}, 200, behaviour)
        form = await request.post()
        self.on_step()
        if behaviour.dead is not None:
            return _json(behaviour.dead.answer(), 400, behaviour)
        used, family = int(str(form["refresh_token"]).split(".")[1]), self.families[tenant]
        if not family.honours(used):
            family.revoked = True
            return _json(Refusal("expired", "invalid_grant", 50173).answer(), 400, behaviour)
        self._tokens += 1
        family.rotate(used, self._tokens)
        self.on_step()
        return _json(token_answer(tenant, self._tokens, behaviour.clock_ahead), 200, behaviour)

    def _refused(self, fault: Fault, seconds: int, tenant: str, behaviour: Behaviour) -> web.Response:
        now = time.time()
        if fault in AS_A_DATE:
            wanted = formatdate(now + behaviour.clock_ahead + seconds, usegmt=True)
            seconds_left = seconds - (now + behaviour.clock_ahead) % 1  # a date has whole seconds
        else:
            wanted, seconds_left = str(seconds), float(seconds)
        since = self._now()
        self.pauses.append(Pause(tenant if fault in ABOUT_THE_TENANT else None, since, since.at + seconds_left))
        answer = _json({}, 429 if fault in ABOUT_THE_TENANT else 503, behaviour)
        answer.headers["Retry-After"] = wanted
        return answer


def _json(content: Mapping[str, object], status: int, behaviour: Behaviour) -> web.Response:
    date = formatdate(time.time() + behaviour.clock_ahead, usegmt=True)
    return web.Response(
        status=status, text=json.dumps(content), content_type="application/json", headers={"Date": date}
    )


def _dropped(request: web.Request) -> web.StreamResponse:
    """The connection is cut; whatever is returned goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
