"""Insert, or replace what is there already, in one statement for any number of rows.

`ON CONFLICT DO UPDATE` is not in the SQL standard; SQLite and PostgreSQL spell it alike, SQLAlchemy has it for each.
"""

from sqlalchemy import inspect
from sqlalchemy.dialects.sqlite import Insert, insert


def replacing(row: type[object], *key: str) -> Insert:
    """A statement that inserts whole rows of the table, in the place of those with the same primary `key`."""
    inserting = insert(row)
    others = {column.name: inserting.excluded[column.name] for column in inspect(row).columns if column.name not in key}
    return inserting.on_conflict_do_update(index_elements=key, set_=others)
