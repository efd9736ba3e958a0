"""What the day's digest says: a pure function of what is known. No secret is in it, and no link.

When tokens died is read from the tenants' histories, so that it does not matter which Keyturn found out.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from app.core.alerts.concerns import Looked, looked
from app.core.alerts.model import Cause
from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.forecast import Forecast
from app.core.authentication_status.model import ATTENTION, AuthenticationStatus
from app.core.authentication_status.overview import TenantOverview
from app.core.authentication_status.remedies import remedies
from app.core.mail.model import Message

if TYPE_CHECKING:
    import jinja2

_TEMPLATES = Path(__file__).resolve().parents[3] / "resources" / "mail"
_MOST_NAMED = 100
"""Tenants that one section of a digest names."""


@dataclass(frozen=True, slots=True)
class Line:
    """One tenant in a section: what happened to it, and what helps."""

    name: str
    what: str
    helps: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part. `more` tenants are not named."""

    title: str
    lines: tuple[Line, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """A day's digest, ready to be written down."""

    subject: str
    counts: tuple[tuple[str, int], ...]
    sections: tuple[Section, ...]


def digest(
    overviews: Sequence[TenantOverview],
    forecasts: Mapping[UUID, Forecast],
    histories: Mapping[UUID, Sequence[Check]],
    *,
    since: datetime,
    now: datetime,
    before: timedelta,
) -> Digest:
    """What happened since the last digest, what is to come within `before`, and how all tenants are.

    `histories` has each tenant's turning points, oldest first. `now` is in local time: days are named by it.
    """
    died: list[Line] = []
    dead: list[Line] = []
    renewed: list[Line] = []
    dying: list[tuple[datetime, TenantOverview, Forecast]] = []
    for each in sorted(overviews, key=lambda each: each.tenant.name.casefold()):
        history = histories.get(each.tenant.id, ())
        found = looked(each, forecasts.get(each.tenant.id), now, before)
        if _is_death(found):
            ended = died_at(each, history)
            (died if ended is None or ended > since else dead).append(_dead_line(each))
        elif found.concern is not None and found.concern.dies_at is not None:
            dying.append((found.concern.dies_at, each, forecasts[each.tenant.id]))
        if any(check.kind is CheckKind.RENEWAL and check.ok and check.at > since for check in history):
            renewed.append(Line(each.tenant.name, each.verdict.status.value))
    dying.sort(key=lambda found: found[0])
    sections = (
        _section("Died since the last digest", died),
        _section("Will die soon", [_dying_line(each, forecast, now) for _, each, forecast in dying]),
        _section("Renewed since the last digest", renewed),
        _section("Still dead", dead),
    )
    return Digest(
        subject=_subject(len(died), len(dying), len(dead)),
        counts=_counts(overviews),
        sections=tuple(section for section in sections if section.lines),
    )


def died_at(overview: TenantOverview, history: Sequence[Check]) -> datetime | None:
    """When a dead tenant was first seen dead: the first of the failures it has had since it last worked."""
    first: datetime | None = None
    for check in reversed(history):
        if check.ok:
            break
        if check.failure is not None and remedies().status(check.failure) is not AuthenticationStatus.UNREACHABLE:
            first = check.at
    failure = overview.verdict.failure
    return first or (failure.observed.happened_at if failure else None)


def written(digest: Digest, to: str) -> Message:
    """The digest as a message, in plain text and in HTML."""
    text, html = (_templates().get_template(name) for name in ("digest.txt", "digest.html"))
    return Message(to, digest.subject, text.render(digest=digest), html.render(digest=digest))


def _is_death(found: Looked) -> bool:
    return found.concern is not None and found.concern.cause is not Cause.DYING


def _dead_line(overview: TenantOverview) -> Line:
    failure = overview.verdict.failure
    if failure is None:
        return Line(overview.tenant.name, overview.verdict.status.value)
    code = f" ({failure.code})" if failure.code else ""
    return Line(overview.tenant.name, f"{overview.verdict.status.value}: {failure.title}{code}", failure.next_step)


def _dying_line(overview: TenantOverview, forecast: Forecast, now: datetime) -> Line:
    days, on = forecast.days_left(now), forecast.dies_at.astimezone(now.tzinfo).date()
    left = {0: "today or tomorrow", 1: "in 1 day"}.get(days, f"in {days} days")
    return Line(overview.tenant.name, f"{left}, about {on}", forecast.ground)


def _section(title: str, lines: list[Line]) -> Section:
    return Section(title, tuple(lines[:_MOST_NAMED]), max(0, len(lines) - _MOST_NAMED))


def _counts(overviews: Iterable[TenantOverview]) -> tuple[tuple[str, int], ...]:
    counts = Counter(each.verdict.status for each in overviews)
    return tuple((status.value, counts[status]) for status in ATTENTION if counts[status])


def _subject(died: int, dying: int, dead: int) -> str:
    parts = [
        f"{count} {word}" for count, word in ((died, "died"), (dying, "will die soon"), (dead, "still dead")) if count
    ]
    return f"Keyturn: {', '.join(parts) or 'nothing needs you'}"


@cache
def _templates() -> "jinja2.Environment":
    import jinja2  # takes a moment to import

    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=jinja2.select_autoescape(["html"]),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
