"""Storage: everything Keyturn remembers, in one SQLite file. The only importer of sqlalchemy and alembic."""
