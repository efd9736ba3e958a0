"""Of thousands of checks only those come back that change what is known of a tenant's tokens."""

import sqlite3
from contextlib import closing
from itertools import zip_longest
from pathlib import Path

from sqlalchemy.dialects import sqlite

from app.core.storage.database import Storage
from app.core.storage.history_table import _BETWEEN, _portions
from tests.core.authentication_status.histories import failed, signed_in, worked
from tests.core.storage.conftest import CONTOSO, FABRIKAM

CONTOSOS = [worked(0), signed_in(1), worked(2), worked(3), worked(4), failed(5), failed(6, 50173), signed_in(7)]
TURNS = [worked(0), signed_in(1), worked(4), failed(5), failed(6, 50173), signed_in(7)]
FABRIKAMS = [signed_in(0), worked(9), worked(9), worked(9)]


async def test_the_turning_points_are_kept_and_what_lies_between_is_not(storage: Storage):
    contoso, fabrikam = await storage.tenants.add(CONTOSO), await storage.tenants.add(FABRIKAM)
    for one, other in zip_longest(CONTOSOS, FABRIKAMS):
        await storage.tokens.record_check(contoso.id, one)
        if other:
            await storage.tokens.record_check(fabrikam.id, other)
    expected = {contoso.id: TURNS, fabrikam.id: FABRIKAMS[:1]}
    assert await storage.history.turning_points() == expected
    for tenant_id, turns in expected.items():
        assert await storage.history.turning_points(tenant_id) == {tenant_id: turns}


async def test_the_first_check_that_worked_again_is_a_turning_point(storage: Storage):
    tenant = await storage.tenants.add(CONTOSO)
    for check in (signed_in(0), worked(1), worked(2), failed(3), worked(4), worked(5), worked(6)):
        await storage.tokens.record_check(tenant.id, check)
    assert await storage.history.turning_points() == {tenant.id: [signed_in(0), worked(2), failed(3), worked(4)]}


def test_no_tenant_is_between_two_portions():
    edges = [id_ for portion in _portions() for id_ in portion]
    assert (edges[0].int, edges[-1].int) == (0, 2**128 - 1)
    assert all(after.int == before.int + 1 for before, after in zip(edges[1::2], edges[2::2], strict=False))


async def test_before_any_check_there_are_none(storage: Storage):
    tenant = await storage.tenants.add(CONTOSO)
    assert await storage.history.turning_points() == {}
    assert await storage.history.turning_points(tenant.id) == {}


async def test_they_are_found_by_their_index(storage: Storage, file: Path):
    """SQLite uses a partial index only where the query repeats its condition."""
    statement = str(_BETWEEN.compile(dialect=sqlite.dialect()))
    with closing(sqlite3.connect(file)) as connection:
        plan = [step for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}", ["0"] * 6)]
    found = [step for step in plan if "tenant_id>?" in step]
    assert len(found) == 3
    assert all("ix_checks_turns" in step for step in found)
    assert not [step for step in plan if step.startswith("SCAN checks")]
