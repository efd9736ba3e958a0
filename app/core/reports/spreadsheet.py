"""Lines as CSV that a spreadsheet opens without harm: RFC 4180, UTF-8 with the mark that Excel needs, no formulas.

What customers name themselves ends up in cells, and a cell that begins like a formula is one to a spreadsheet
(OWASP, CSV Injection).
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from app.core.reports.model import Value
from app.core.tenants.model import printable

# At the start, and after what ends a cell for a spreadsheet set to another country: there quotes do not shield it.
_FORMULA = re.compile(r"""(?P<before>(?:^|;)[\s"]*)(?=[=+\-@＝＋－＠])""")
_LONGEST_CELL = 32_000
"""Letters: Excel cuts at 32,767."""


def as_csv(columns: Sequence[str], lines: Iterable[Mapping[str, Value]]) -> bytes:
    """The file's content; every cell is quoted."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    writer.writerows([cell(line[name]) for name in columns] for line in lines)
    return text.getvalue().encode("utf-8-sig", errors="replace")


def cell(value: Value) -> str:
    """A value as one cell: on one line, and never a formula (an apostrophe goes before what would begin one)."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return str(value)
    tidy = printable(" ".join(value.split()), _LONGEST_CELL)
    return _FORMULA.sub(r"\g<before>'", tidy)
