"""Alembic's entry: runs the steps inside the transaction that `migrating.migrate` has begun."""

from alembic import context

from app.core.storage.schema import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite alters most things by rebuilding the table
)
context.run_migrations()
