"""The counts are there from the first migration on, and none of what is asked reads all tenants."""

import json
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from alembic import command
from sqlalchemy import Connection, event

from app.core.authentication_status.counting import DayCount, Lines, trouble_of
from app.core.storage import migrating
from app.core.storage.connecting import engine_for
from app.core.storage.count_table import keep_counts
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from tests.core.storage.conftest import CONTOSO, FABRIKAM, NOW, StoppedClock, full_evidence

LINES = Lines.at(NOW, 14)


async def test_tenants_are_counted_by_trouble_and_day(storage: Storage):
    contoso, _ = await storage.tenants.add(CONTOSO), await storage.tenants.add(FABRIKAM)
    await storage.tokens.store(contoso.id, evidence=full_evidence())
    day = (NOW - timedelta(days=2)).date()
    assert await storage.counts.by_day(LINES) == (2, [DayCount(trouble_of(full_evidence()), day, 1, 0, 0)])
    await storage.tenants.remove(contoso.id)
    assert await storage.counts.by_day(LINES) == (1, [])


async def test_what_was_stored_before_counts_were_kept_is_counted(file: Path):
    """Filled as it was then: by plain SQL."""
    file.parent.mkdir()
    engine = engine_for(file, foreign_keys=False)
    with engine.begin() as connection:
        command.upgrade(migrating._config(connection), "0003")
    engine.dispose()
    observed = {"error": "invalid_grant", "suberror": "bad_token", "codes": [50173], "happened_at": NOW.isoformat()}
    failed = json.dumps(observed)
    rows = [(None, 0), (failed, 0), (None, 1), (failed, 1)]
    with closing(sqlite3.connect(file)) as old, old:
        for number, (failure, required) in enumerate(rows):
            tenant = uuid4().hex
            old.execute(
                "INSERT INTO tenants (id, name, name_key, directory, admin_username, tags, created_at) "
                "VALUES (?, 'T', 't', ?, 'a@b.example', '[]', '2026-05-04 12:30:15')",
                [tenant, f"t{number}.example"],
            )
            old.execute(
                "INSERT INTO evidence (tenant_id, last_refreshed_at, failure) VALUES (?, ?, ?)",
                [tenant, "2026-05-01 23:59:59.000000", failure],
            )
            old.execute(
                "INSERT INTO tokens (tenant_id, resource, position, required, state, scopes, failure) "
                "VALUES (?, 'graph', 0, ?, 'failed', '[]', ?)",
                [tenant, required, failed],
            )
    storage = await Storage.open(file, StoppedClock())
    tenants, days = await storage.counts.by_day(LINES)
    noted = Counter(trouble_of(evidence) for evidence in (await storage.tokens.all_evidence()).values())
    assert tenants == 4
    assert {each.trouble: each.tenants for each in days} == noted
    assert sorted(noted.values()) == [1, 1, 2]  # nothing required failed; both did; and one of the two
    await storage.close()


async def test_a_migration_that_rebuilds_a_table_does_not_lose_count(storage: Storage):
    await storage.tenants.add(CONTOSO)

    def rebuilt(connection: Connection) -> None:
        connection.exec_driver_sql("DROP TRIGGER count_tenant_added")
        connection.exec_driver_sql("DELETE FROM status_counts")
        keep_counts(connection)

    await storage._transactions.write(rebuilt)
    await storage.tenants.add(FABRIKAM)
    assert await storage.counts.by_day(LINES) == (2, [])


@pytest.mark.parametrize("asked", ["summary", "first page", "next page"])
async def test_none_of_them_reads_all_tenants(storage: Storage, asked: str):
    """Every step of every statement goes by an index, and nothing is sorted; the counts themselves are few."""
    await storage.tenants.merge([NewTenant.of(f"T{each}", f"t{each}.example", "a@b.example") for each in range(3)])
    first = await storage.tenants.page(None, 2)
    statements: list[tuple[str, Any]] = []

    def note(_connection, _cursor, statement, parameters, _context, _many):
        statements.append((statement, parameters))

    event.listen(storage._transactions._engine, "before_cursor_execute", note)
    match asked:
        case "summary":
            await storage.counts.by_day(LINES)
        case "first page":
            await storage.tenants.page(None, 2)
        case _:
            await storage.tenants.page(first[-1][0], 2)
    event.remove(storage._transactions._engine, "before_cursor_execute", note)
    plans = await storage._transactions.read(lambda connection: [
        row.detail
        for statement, parameters in statements
        if statement.startswith("SELECT")
        for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
    ])  # fmt: skip
    allowed = ("SEARCH", "SCAN status_counts", "SCAN tenants USING INDEX ix_tenants_name_key_id", "USE TEMP B-TREE")
    assert plans
    for step in plans:
        assert step.startswith(allowed), step


async def test_pages_are_the_list_in_pieces(storage: Storage):
    entries = [NewTenant.of(name, f"t{each}.example", "a@b.example") for each, name in enumerate("bBaÄcb")]
    merged = await storage.tenants.merge(entries)
    await storage.tokens.store(merged[0].tenant.id, evidence=full_evidence())
    found, page = [], await storage.tenants.page(None, 2)
    while page:
        assert len(page) <= 2
        found += page
        page = await storage.tenants.page(page[-1][0], 2)
    assert [tenant for tenant, _ in found] == await storage.tenants.all()
    assert {tenant.id: evidence for tenant, evidence in found}[merged[0].tenant.id] == full_evidence()


async def test_a_page_goes_on_after_a_tenant_that_was_removed(storage: Storage):
    await storage.tenants.merge([NewTenant.of(f"T{each}", f"t{each}.example", "a@b.example") for each in range(4)])
    first = await storage.tenants.page(None, 2)
    await storage.tenants.remove(first[-1][0].id)
    assert [tenant.name for tenant, _ in await storage.tenants.page(first[-1][0], 2)] == ["T2", "T3"]
