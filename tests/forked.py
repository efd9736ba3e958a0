"""Read by the process that commands are forked from, and by it alone: what they would make first is there already."""

from tests.quick import make_passphrases_cheap, make_tables_at_once, new_tables

make_tables_at_once(setattr)
make_passphrases_cheap(setattr)
new_tables()
