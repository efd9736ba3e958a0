"""The list of tenants straight out of the file, for the window's first paint. The standard library alone.

What is found is true or not given at all. What is wrong with a file is for its real opening to find and to say.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple
from uuid import UUID

from app.core.authentication_status.classify import WARN_BEFORE_DAYS
from app.core.authentication_status.counting import Lines, meaning_of
from app.core.authentication_status.entra_pages import AdminCenter
from app.core.authentication_status.model import Evidence, Observed, ResourceToken, SignInWay, TokenState
from app.core.authentication_status.overview import Overviews, TenantOverview, verdict_on
from app.core.storage.migrations import HEAD
from app.core.storage.spelling import observed_from_json
from app.core.tenants.model import Tenant

MOST: Final = 2_000
"""Tenants that are read in some ten milliseconds. Of more none is shown: their order needs them all."""


class _Stored(NamedTuple):
    """A tenant and its evidence as they lie in the columns of these names."""

    id: str
    name: str
    directory: str
    admin_username: str
    email: str | None
    tags: str
    directory_id: str | None
    created_at: str
    account: str | None
    last_refreshed_at: str | None
    checked_at: str | None
    failure: str | None
    global_administrator: int | None
    validated_at: str | None
    signed_in_by: str | None
    trouble: str | None


_TENANTS = f"""
    SELECT {", ".join(_Stored._fields)} FROM tenants LEFT JOIN evidence ON tenant_id = id
    ORDER BY name_key, id LIMIT ?
"""  # noqa: S608 (the names above)
_NOT_AS_STORED = """
    SELECT EXISTS (SELECT 1 FROM tenants WHERE length(id) <> 32 OR julianday(created_at) IS NULL)
        OR EXISTS (
            SELECT 1 FROM evidence
            WHERE julianday(ifnull(checked_at, 0)) IS NULL OR julianday(ifnull(validated_at, 0)) IS NULL
        )
"""
_LACKING = "SELECT tenant_id, resource, failure FROM tokens WHERE required AND state = 'failed' ORDER BY position"
_SETTINGS = """
    SELECT key, value FROM settings WHERE key IN ('checks.warn_before_days', 'cloud.name', 'application.client_id')
"""


def first_look(file: Path, now: datetime) -> Overviews | None:
    """Every tenant with its status at `now`, by name, as `StatusService.overview` finds them; of the evidence of their
    resources there is only what the status rests on. What else is to be said of a tenant is made when it is asked for.

    None where that is not to be had at once: no file, another version's schema, locked, damaged, or too many tenants.
    """
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=0)) as connection:
            connection.execute("BEGIN")  # everything from one moment
            return _overviews(connection, now)
    except (sqlite3.Error, ValueError, LookupError, TypeError):
        return None


def _overviews(connection: sqlite3.Connection, now: datetime) -> Overviews | None:
    if connection.execute("SELECT version_num FROM alembic_version").fetchone()[0] != HEAD:
        return None
    tenants = [*map(_Stored._make, connection.execute(_TENANTS, (MOST + 1,)))]
    if len(tenants) > MOST or connection.execute(_NOT_AS_STORED).fetchone()[0]:
        return None
    _read_what_is_read_later(tenants)
    lacking = _lacking(connection.execute(_LACKING))
    chosen = dict(connection.execute(_SETTINGS).fetchall())
    warn_before_days = int(chosen.get("checks.warn_before_days", WARN_BEFORE_DAYS))
    center = AdminCenter(
        chosen.get("cloud.name", AdminCenter().cloud), chosen.get("application.client_id", AdminCenter().client_id)
    )
    lines, meaning = Lines.at(now, warn_before_days), cache(meaning_of)
    refreshed = [_moment(row.last_refreshed_at) if row.last_refreshed_at else None for row in tenants]
    statuses = [lines.status(at, meaning(row.trouble or "")) for at, row in zip(refreshed, tenants, strict=True)]

    def make(at: int) -> TenantOverview:
        tenant, evidence = _tenant(tenants[at]), _evidence(tenants[at], lacking)
        verdict = verdict_on(tenant, evidence, now, warn_before_days=warn_before_days, center=center)
        return TenantOverview(tenant, evidence, verdict)

    return Overviews([row.name for row in tenants], statuses, make)


def _read_what_is_read_later(tenants: Sequence[_Stored]) -> None:
    """See that all can be read that is read when a line is drawn: each value once, however many tenants have it."""
    for tags in {row.tags for row in tenants}:
        _words(tags)
    for failure in {row.failure for row in tenants if row.failure}:
        _observed(failure)
    for way in {row.signed_in_by for row in tenants if row.signed_in_by}:
        SignInWay(way)


def _tenant(row: _Stored) -> Tenant:
    return Tenant(
        UUID(row.id),
        row.name,
        row.directory,
        row.admin_username,
        row.email,
        _words(row.tags),
        row.directory_id,
        _moment(row.created_at),
    )


def _evidence(row: _Stored, lacking: dict[str, list[ResourceToken]]) -> Evidence:
    administrator, way = row.global_administrator, row.signed_in_by
    return Evidence(
        tuple(lacking.get(row.id, ())),
        row.account,
        _moment(row.last_refreshed_at) if row.last_refreshed_at else None,
        _moment(row.checked_at) if row.checked_at else None,
        _observed(row.failure) if row.failure else None,
        None if administrator is None else bool(administrator),
        _moment(row.validated_at) if row.validated_at else None,
        SignInWay(way) if way else None,
    )


def _lacking(rows: Iterable[Any]) -> dict[str, list[ResourceToken]]:
    """The required resources that a tenant has no token for."""
    found: defaultdict[str, list[ResourceToken]] = defaultdict(list)
    for tenant_id, resource, failure in rows:
        observed = failure and _observed(failure)
        found[tenant_id].append(ResourceToken(resource, True, TokenState.FAILED, failure=observed))
    return found


def _observed(stored: str) -> Observed:
    return observed_from_json(json.loads(stored))


@lru_cache  # tenants share their tags and scopes
def _words(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


def _moment(stored: str) -> datetime:
    return datetime.fromisoformat(f"{stored}+00:00")
