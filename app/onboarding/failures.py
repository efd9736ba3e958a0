"""What went wrong, in the customer's terms: core's failures speak to technicians, of settings and new invitations.

The table says which of our texts explains what Microsoft said; the texts themselves are in the languages.
"""

from dataclasses import dataclass
from functools import cache

from app.core.authentication_status.model import Observed
from app.onboarding.resources import read_toml

OTHER = "other"
"""The text for what nobody foresaw; it shows what was said."""


@dataclass(frozen=True, slots=True)
class _Table:
    by_code: dict[int, str]
    by_suberror: dict[str, str]
    by_error: dict[str, str]


def text_for(observed: Observed) -> str:
    """The name of the text that explains `observed`: by Microsoft's code, else by suberror, else by error."""
    table = _table()
    by_code = next((table.by_code[code] for code in observed.codes if code in table.by_code), None)
    return by_code or table.by_suberror.get(observed.suberror or "") or table.by_error.get(observed.error) or OTHER


@cache
def _table() -> _Table:
    rows = read_toml("failures.toml")
    return _Table(
        by_code={code: name for name, row in rows.items() for code in row.get("codes", ())},
        by_suberror={word: name for name, row in rows.items() for word in row.get("suberrors", ())},
        by_error={word: name for name, row in rows.items() for word in row.get("errors", ())},
    )
