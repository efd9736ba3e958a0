"""The tables hold on PostgreSQL too: a team will share them there."""

import pytest
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from app.core.storage.schema import Base

TABLES = Base.metadata.sorted_tables


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_a_table_can_be_made_on_either_database(table: Table):
    for dialect in (postgresql.dialect(), sqlite.dialect()):
        assert str(CreateTable(table).compile(dialect=dialect)).strip().startswith(f"CREATE TABLE {table.name}")
        for index in table.indexes:
            assert f" ON {table.name} " in str(CreateIndex(index).compile(dialect=dialect))


@pytest.mark.parametrize("table", TABLES, ids=[table.name for table in TABLES])
def test_its_constraints_have_names_short_enough_for_both(table: Table):
    names = [each.name for each in table.constraints] + [each.name for each in table.indexes]
    assert all(names)
    assert max(len(str(name)) for name in names) <= 63


def test_times_keep_their_zone_where_the_database_can():
    table = Base.metadata.tables["evidence"]
    made = str(CreateTable(table).compile(dialect=postgresql.dialect()))
    assert "checked_at TIMESTAMP WITH TIME ZONE" in made
    assert "tenant_id UUID NOT NULL" in made
