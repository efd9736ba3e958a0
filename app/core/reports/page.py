"""A report as one HTML file that needs nothing else: style, chart and table are in it, scripts are not."""

import tomllib
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from pathlib import Path

import jinja2

from app.core.authentication_status.model import ATTENTION
from app.core.authentication_status.weeks import Week
from app.core.clock import iso
from app.core.reports.chart import HEIGHT, WIDTH, bars
from app.core.reports.model import HistoryLine, StatusLine
from app.core.tenants.model import Tenant

_RESOURCES = Path(__file__).resolve().parents[3] / "resources"
_DAYS_SHOWN = 60
"""Bars that a history's chart has room for."""


def status_page(lines: Sequence[StatusLine], weeks: Sequence[Week], now: datetime) -> bytes:
    """The status list: how many have which status, what is expected to die in which week, and every tenant."""
    counts = Counter(line.status for line in lines)
    return _filled(
        "status.html",
        now,
        title="Authentication status",
        counts=[(status.value, counts[status.value]) for status in ATTENTION if counts[status.value]],
        bars=bars(
            [(f"{week.first:%d %b}", week.tenants, "expiring" if at < 2 else "later") for at, week in enumerate(weeks)]
        ),
        weeks=weeks,
        lines=lines,
    )


def history_page(tenant: Tenant, lines: Sequence[HistoryLine], now: datetime) -> bytes:
    """One tenant's checks, newest first, and a chart of the latest days on which there were any."""
    days: dict[str, list[bool]] = {}
    for line in lines:
        days.setdefault(line.at[:10], []).append(line.ok)
    latest = list(days.items())[:_DAYS_SHOWN][::-1]
    return _filled(
        "history.html",
        now,
        title=f"History of {tenant.name}",
        tenant=tenant,
        bars=bars([(day, len(checks), "good" if all(checks) else "bad") for day, checks in latest]),
        days=[(day, len(checks), checks.count(False)) for day, checks in latest],
        lines=lines,
    )


def _filled(template: str, now: datetime, **values: object) -> bytes:
    page = _templates().get_template(template)
    drawing = {"width": WIDTH, "height": HEIGHT}
    return page.render(made_at=iso(now), themes=_themes(), drawing=drawing, **values).encode("utf-8", errors="replace")


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
