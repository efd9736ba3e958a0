"""Tries the settings before anybody relies on them: the sign-in page, the application, Microsoft Graph.

Nothing is stored and nobody is asked to sign in: the code that proves the application is thrown away unseen.
"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from app.core.authentication_status.model import Observed
from app.core.authentication_status.remedies import remedies
from app.core.clock import Clock
from app.core.errors import BadInput
from app.core.http.client import HttpClient
from app.core.phrases import phrase
from app.core.settings.clouds import CLOUDS
from app.core.settings.rules import GRAPH
from app.core.settings.service import SettingsService
from app.core.sign_in.application import Application
from app.core.sign_in.discovery import discover
from app.core.sign_in.failures import PASSING
from app.core.sign_in.model import Pending, Resource, Target
from app.core.validation.graph import Graph

ANY_ORGANIZATION: Final = "organizations"
"""The tenant that stands for every work account (Microsoft's v2-oauth2-device-code.md)."""


class Part(StrEnum):
    """What is tried, in this order."""

    AUTHORITY = "authority"
    APPLICATION = "application"
    GRAPH = "graph"


class Answer(StrEnum):
    """What came of it. `IN_THE_WAY`: the network or the server, not the settings. `UNTRIED`: it could not be tried."""

    YES = "yes"
    NO = "no"
    IN_THE_WAY = "in the way"
    UNTRIED = "untried"


@dataclass(frozen=True, slots=True)
class Tried:
    """One part's result: what happened, and the way out where there is need of one."""

    part: Part
    answer: Answer
    title: str
    happened: str = ""
    way_out: str = ""


class SettingsTrial:
    """Tries the settings that are stored."""

    def __init__(self, settings: SettingsService, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock

    async def run(self) -> AsyncGenerator[Tried, None]:
        """Each part's result, as it comes."""
        try:
            target = self._target()
        except BadInput as incomplete:
            yield _refused(incomplete)
            for part in (Part.APPLICATION, Part.GRAPH):
                yield _untried(part, phrase("The address is missing."))
            return
        async with aclosing(tried(target, self._settings.ca_bundle, self._clock)) as results:
            async for result in results:
                yield result

    def _target(self) -> Target:
        cloud = self._settings.cloud
        client_id = self._settings.get("application.client_id")
        return Target(cloud.authority, cloud.graph, ANY_ORGANIZATION, client_id, self._settings.resources())


def application_target(client_id: str) -> Target:
    """Where settings lead in which nothing but the application was chosen."""
    cloud = CLOUDS["global"]
    graph = Resource(GRAPH, (f"{cloud.graph}/.default",))
    return Target(cloud.authority, cloud.graph, ANY_ORGANIZATION, client_id, (graph,))


async def tried(target: Target, ca_bundle: Path | None, clock: Clock) -> AsyncGenerator[Tried, None]:
    """Try `target` over new connections: an answer that is remembered proves nothing."""
    try:
        http = HttpClient(ca_bundle, clock)
    except BadInput as unusable:
        yield _refused(unusable)
        for part in (Part.APPLICATION, Part.GRAPH):
            yield _untried(part, phrase("Without the certificates nothing is sent."))
        return
    try:
        found = await discover(target, http, clock)
        host = urlsplit(target.authority).netloc
        if isinstance(found, Observed) and found.error != "invalid_tenant":
            yield _failed(Part.AUTHORITY, found)
            yield _untried(Part.APPLICATION, phrase("{host} comes first.", host=host))
        else:
            yield Tried(
                Part.AUTHORITY,
                Answer.YES,
                phrase("The sign-in page is reached"),
                phrase("{host} proved who it is.", host=host),
            )
            if isinstance(found, Observed):
                yield _untried(
                    Part.APPLICATION, phrase("{host} tells of an application only within a tenant.", host=host)
                )
            else:
                yield await _application(target, http, clock)
        yield await _graph(target, http, clock)
    finally:
        await http.close()


async def _application(target: Target, http: HttpClient, clock: Clock) -> Tried:
    """Ask for a code, then once for its sign-in: there a registration that expects a secret is refused."""
    async with await Application.open(target, http, clock) as application:
        code = await application.ask_for_code()
        answer = code if isinstance(code, Observed) else await application.poll(code)
    if isinstance(answer, Observed):
        return _failed(Part.APPLICATION, answer)
    assert isinstance(answer, Pending)  # noqa: S101 nobody has seen the code
    return Tried(
        Part.APPLICATION,
        Answer.YES,
        phrase("The application is accepted"),
        phrase("A code was given for it and thrown away. Its permissions show at the first sign-in."),
    )


async def _graph(target: Target, http: HttpClient, clock: Clock) -> Tried:
    """Graph refuses whoever brings no token, in its own words."""
    answer = await Graph(http, target.graph, clock).me("")
    if isinstance(answer, Observed) and answer.error not in {"graph_unauthorized", "graph_denied"}:
        return _failed(Part.GRAPH, answer)
    host = urlsplit(target.graph).netloc
    return Tried(
        Part.GRAPH, Answer.YES, phrase("Microsoft Graph is reached"), phrase("{host} proved who it is.", host=host)
    )


def _failed(part: Part, observed: Observed) -> Tried:
    title, happened, way_out = _words(part, observed)
    return Tried(part, Answer.IN_THE_WAY if observed.error in PASSING else Answer.NO, title, happened, way_out)


def _words(part: Part, observed: Observed) -> Sequence[str]:
    """Of the table of remedies only what speaks of no tenant."""
    said = observed.description or phrase("The server said '{error}'.", error=observed.error)
    if observed.error in PASSING or observed.error == "device_flow_unsupported":
        remedy = remedies().find(observed)
        return remedy.title, said, remedy.next_step
    if part is Part.AUTHORITY:
        return phrase("This is not a sign-in page as Microsoft's"), said, phrase("Correct the cloud in the settings.")
    if part is Part.GRAPH:
        return phrase("This is not Microsoft Graph"), said, phrase("Correct the Graph address in the settings.")
    known = next((_OF_APPLICATION[code] for code in observed.codes if code in _OF_APPLICATION), None)
    return known or (
        phrase("The application is not accepted"),
        said,
        phrase("Go through the steps of its registration once more."),
    )


def _refused(bad: BadInput) -> Tried:
    return Tried(Part.AUTHORITY, Answer.NO, bad.title, bad.happened, bad.way_out)


def _untried(part: Part, why: str) -> Tried:
    title = (
        phrase("The application was not tried") if part is Part.APPLICATION else phrase("Microsoft Graph was not tried")
    )
    return Tried(part, Answer.UNTRIED, title, why)


_OF_APPLICATION: Final = {
    700016: (
        phrase("The application is not known"),
        phrase("No application with this id is registered in this cloud (AADSTS700016)."),
        phrase(
            "Copy the Application (client) ID from the registration's overview page. "
            "A new one takes a minute to be known."
        ),
    ),
    50194: (
        phrase("The application is for one tenant only"),
        phrase("Customers cannot sign in to it (AADSTS50194)."),
        phrase("In the registration, under Authentication, allow accounts in any organizational directory."),
    ),
    7000218: (
        phrase("Public client flows are off"),
        phrase("The registration expects a secret, which a program on a desktop cannot keep (AADSTS7000218)."),
        phrase("In the registration, under Authentication, set Allow public client flows to Yes."),
    ),
}
