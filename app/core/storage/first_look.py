"""The list of tenants straight out of the file, for the window's first paint. The standard library alone.

What is found is true or not given at all. What is wrong with a file is for its real opening to find and to say.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from app.core.authentication_status.classify import WARN_BEFORE_DAYS
from app.core.authentication_status.entra_pages import AdminCenter
from app.core.authentication_status.model import Evidence, ResourceToken, SignInWay, TokenState
from app.core.authentication_status.overview import TenantOverview, verdict_on
from app.core.storage.migrations import HEAD
from app.core.storage.spelling import observed_from_json
from app.core.tenants.model import Tenant

MOST: Final = 2_000
"""Tenants that are read in some ten milliseconds. Of more none is shown: their order needs them all."""

_TENANTS = """
    SELECT id, name, directory, admin_username, email, tags, directory_id, created_at
    FROM tenants ORDER BY name_key, id LIMIT ?
"""
_EVIDENCE = """
    SELECT tenant_id, account, last_refreshed_at, checked_at, failure, global_administrator, validated_at, signed_in_by
    FROM evidence
"""
_LACKING = "SELECT tenant_id, resource, failure FROM tokens WHERE required AND state = 'failed' ORDER BY position"
_SETTINGS = """
    SELECT key, value FROM settings WHERE key IN ('checks.warn_before_days', 'cloud.name', 'application.client_id')
"""


def first_look(file: Path, now: datetime) -> list[TenantOverview] | None:
    """Every tenant with its status at `now`, by name, as `StatusService.overview` finds them; of the evidence of their
    resources there is only what the status rests on.

    None where that is not to be had at once: no file, another version's schema, locked, damaged, or too many tenants.
    """
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=0)) as connection:
            connection.execute("BEGIN")  # everything from one moment
            return _overviews(connection, now)
    except (sqlite3.Error, ValueError, LookupError, TypeError):
        return None


def _overviews(connection: sqlite3.Connection, now: datetime) -> list[TenantOverview] | None:
    if connection.execute("SELECT version_num FROM alembic_version").fetchone() != (HEAD,):
        return None
    tenants = connection.execute(_TENANTS, (MOST + 1,)).fetchall()
    if len(tenants) > MOST:
        return None
    known = _evidence(connection.execute(_EVIDENCE), _lacking(connection.execute(_LACKING)))
    chosen = dict(connection.execute(_SETTINGS).fetchall())
    warn_before_days = int(chosen.get("checks.warn_before_days", WARN_BEFORE_DAYS))
    center = AdminCenter(
        chosen.get("cloud.name", AdminCenter().cloud), chosen.get("application.client_id", AdminCenter().client_id)
    )
    nothing = Evidence()
    overviews = []
    for row in tenants:
        tenant, evidence = _tenant(*row), known.get(row[0], nothing)
        verdict = verdict_on(tenant, evidence, now, warn_before_days=warn_before_days, center=center)
        overviews.append(TenantOverview(tenant, evidence, verdict))
    return overviews


def _tenant(
    tenant_id: str,
    name: str,
    directory: str,
    admin_username: str,
    email: str | None,
    tags: str,
    directory_id: str | None,
    created_at: str,
) -> Tenant:
    return Tenant(
        UUID(tenant_id), name, directory, admin_username, email, _words(tags), directory_id, _moment(created_at)
    )


def _evidence(rows: Iterable[Any], tokens: dict[str, list[ResourceToken]]) -> dict[str, Evidence]:
    return {
        tenant_id: Evidence(
            tuple(tokens.get(tenant_id, ())),
            account,
            refreshed_at and _moment(refreshed_at),
            checked_at and _moment(checked_at),
            failure and observed_from_json(json.loads(failure)),
            None if administrator is None else bool(administrator),
            validated_at and _moment(validated_at),
            way and SignInWay(way),
        )
        for tenant_id, account, refreshed_at, checked_at, failure, administrator, validated_at, way in rows
    }


def _lacking(rows: Iterable[Any]) -> dict[str, list[ResourceToken]]:
    """The required resources that a tenant has no token for."""
    found: defaultdict[str, list[ResourceToken]] = defaultdict(list)
    for tenant_id, resource, failure in rows:
        observed = failure and observed_from_json(json.loads(failure))
        found[tenant_id].append(ResourceToken(resource, True, TokenState.FAILED, failure=observed))
    return found


@lru_cache  # tenants share their tags and scopes
def _words(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


def _moment(stored: str) -> datetime:
    return datetime.fromisoformat(f"{stored}+00:00")
