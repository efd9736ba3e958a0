"""Reads tenants from a list that was pasted: a domain on each line, or its name and administrator beside it.

The parts of a line are told apart by what they look like, so their order does not matter.
"""

import re
from collections.abc import Iterator

from app.core.phrases import phrase
from app.core.tenants.csv_import import Entry, RowRefused, Sheet
from app.core.tenants.model import InvalidTenant, NewTenant, is_directory, printable

USUAL_ADMIN = "admin"
"""Who administrates a domain that stands alone, unless the person says otherwise: the part before the @."""


def read_list(text: str, admin: str = USUAL_ADMIN) -> Sheet:
    """The tenants of `text`, a line each; parts are separated by tabs, commas or semicolons.

    Where a line names no account it is `admin` at its domain; where it names no domain it is the account's; and where
    it has no name, the domain is the name.
    """
    return Sheet(tuple(_rows(text, admin.strip())), frozenset())


def _rows(text: str, admin: str) -> Iterator[Entry | RowRefused]:
    seen: dict[str, int] = {}
    for line, written in enumerate(text.splitlines(), 1):
        parts = [part.strip().strip('"').strip() for part in re.split(r"[\t,;]", written)]
        if any(parts):
            yield _row(line, [part for part in parts if part], admin, seen)


def _row(line: int, parts: list[str], admin: str, seen: dict[str, int]) -> Entry | RowRefused:
    accounts = [part for part in parts if "@" in part]
    directories = [part for part in parts if is_directory(part)]
    names = [part for part in parts if part not in {*accounts, *directories}]
    if len(names) > 1 or len(directories) > 1 or len(accounts) > 1:
        return RowRefused(
            line, phrase("'{row}' is more than a name, a domain and an account.", row=printable(", ".join(parts)))
        )
    if not directories and not accounts:
        return RowRefused(line, phrase("'{text}' is not a directory id or a domain.", text=printable(parts[0])))
    domain = directories[0] if directories else accounts[0].rpartition("@")[2]
    account = accounts[0] if accounts else f"{admin}@{domain}"
    try:
        tenant = NewTenant.of(names[0] if names else domain, domain, account)
    except InvalidTenant as error:
        return RowRefused(line, error.happened)
    before = seen.setdefault(tenant.directory, line)
    if before != line:
        return RowRefused(
            line, phrase("{directory} is in row {before} already.", directory=tenant.directory, before=before)
        )
    return Entry(line, tenant)
