"""A report as one HTML file that needs nothing else: style, chart and table are in it, scripts are not."""

import tomllib
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path

import jinja2

from app.core.authentication_status.model import ATTENTION
from app.core.authentication_status.weeks import Week
from app.core.phrases import phrase
from app.core.reports import words
from app.core.reports.chart import HEIGHT, WIDTH, bars
from app.core.reports.model import FailureCells, HistoryLine, StatusLine
from app.core.reports.wording import ENGLISH, Wording
from app.core.tenants.model import Tenant

_RESOURCES = Path(__file__).resolve().parents[3] / "resources"
_DAYS_SHOWN = 60
"""Bars that a history's chart has room for."""


def status_page(lines: Sequence[StatusLine], weeks: Sequence[Week], now: datetime, wording: Wording = ENGLISH) -> bytes:
    """The status list: how many have which status, what is expected to die in which week, and every tenant."""
    counts = Counter(line.status for line in lines)
    looks = ["expiring" if at < 2 else "later" for at, _ in enumerate(weeks)]
    return _filled(
        "status.html",
        now,
        wording,
        title=wording.say(phrase("Authentication status")),
        texts=words.status_texts(wording),
        counts=[(status.value, counts[status.value]) for status in ATTENTION if counts[status.value]],
        bars=bars(
            [(wording.short_day(week.first), week.tenants, look) for week, look in zip(weeks, looks, strict=True)]
        ),
        weeks=[(words.span(week, wording), week.tenants) for week in weeks],
        lines=lines,
    )


def history_page(tenant: Tenant, lines: Sequence[HistoryLine], now: datetime, wording: Wording = ENGLISH) -> bytes:
    """One tenant's checks, newest first, and a chart of the latest days on which there were any."""
    days: dict[date, list[bool]] = {}
    for line in lines:
        days.setdefault(datetime.fromisoformat(line.at).date(), []).append(line.ok)
    latest = list(days.items())[:_DAYS_SHOWN][::-1]
    return _filled(
        "history.html",
        now,
        wording,
        title=wording.say(phrase("History of {tenant}", tenant=tenant.name)),
        texts=words.history_texts(wording),
        tenant=tenant,
        bars=bars([(wording.short_day(day), len(checks), "good" if all(checks) else "bad") for day, checks in latest]),
        days=[(wording.day(day), len(checks), checks.count(False)) for day, checks in latest],
        lines=lines,
    )


def _filled(template: str, now: datetime, wording: Wording, **values: object) -> bytes:
    page = _templates().get_template(template)

    def moment(at: str) -> str:
        return wording.moment(datetime.fromisoformat(at)) if at else "–"

    def observed(line: FailureCells) -> str:
        return words.observed(line, moment(line.happened_at), wording)

    made = wording.say(phrase("Made by Keyturn at {moment}. All times are UTC.", moment=wording.moment(now)))
    drawing = {"width": WIDTH, "height": HEIGHT}
    spoken = {"wording": wording, "say": wording.say, "word": lambda value: words.word(value, wording)}
    shared = {"made": made, "moment": moment, "observed": observed, "themes": _themes(), "drawing": drawing, **spoken}
    return page.render(**shared, **values).encode("utf-8", errors="replace")


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_RESOURCES / "reports"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _themes() -> dict[str, dict[str, str]]:
    """The window's own colours, by theme and meaning."""
    files = {name: _RESOURCES / "themes" / f"{name}.toml" for name in ("light", "dark")}
    return {name: tomllib.loads(file.read_text(encoding="utf-8")) for name, file in files.items()}
