"""Reads tenants from a CSV file as spreadsheets really write them, and says of each bad row what is wrong with it.

Any of the usual encodings and separators, a header in any order and case, and line numbers that are the file's own.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.errors import BadInput
from app.core.phrases import phrase
from app.core.tenants.model import InvalidTenant, NewTenant, printable

if TYPE_CHECKING:
    from _csv import Reader

REQUIRED_COLUMNS = ("name", "tenant", "admin_username")
OPTIONAL_COLUMNS = ("email", "tags")
LARGEST_FILE = 32 * 2**20
"""Bytes. A row is about 100, so this is some 300,000 tenants."""

_SEPARATORS = ",;\t"
_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_EXCEL_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)


class UnusableFile(BadInput):
    """The file as a whole cannot be imported; nothing was changed."""

    def __init__(self, file: Path, happened: str, way_out: str) -> None:
        super().__init__(
            phrase("The file cannot be imported"),
            phrase("{name} {happened}", name=file.name, happened=happened),
            way_out,
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that describes a tenant; `line` is where it starts in the file, counted from 1."""

    line: int
    tenant: NewTenant


@dataclass(frozen=True, slots=True)
class RowRefused:
    """A row that does not, and why, as a sentence."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file's rows in their order, and which optional columns it has."""

    rows: tuple[Entry | RowRefused, ...]
    columns: frozenset[str]


def read(file: Path) -> Sheet:
    """The rows of `file`. Blocks.

    Raises:
        UnusableFile: it cannot be read, is no text, or lacks a column.
    """
    text = _decoded(file)
    first_line = 1
    if separator_line := _EXCEL_SEPARATOR_LINE.match(text):
        text, first_line = text[separator_line.end() :], 2
    separator, columns = _header(file, text)
    return Sheet(tuple(_rows(text, separator, columns, first_line)), frozenset(columns))


def _decoded(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UnusableFile(
            file,
            phrase("could not be read ({reason}).", reason=error.strerror or type(error).__name__),
            phrase("Check the file's name and rights."),
        ) from error
    if len(content) > LARGEST_FILE:
        raise UnusableFile(
            file,
            phrase("is larger than {megabytes} MB.", megabytes=LARGEST_FILE // 2**20),
            phrase("Split it into smaller files."),
        )
    if content.startswith(b"PK\x03\x04"):
        raise UnusableFile(
            file, phrase("is a workbook, not a CSV file."), phrase("Save the sheet as CSV (UTF-8) and import that.")
        )
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")  # what Excel writes as plain CSV in Western Europe


def _header(file: Path, text: str) -> tuple[str, dict[str, int]]:
    """The separator under which the first row names the columns, and where each column is."""
    known = {_spelling(column): column for column in (*REQUIRED_COLUMNS, *OPTIONAL_COLUMNS)}
    headers = {separator: _first_row(text, separator) for separator in _SEPARATORS}
    separator = max(headers, key=lambda one: len({_spelling(cell) for cell in headers[one]} & known.keys()))
    names = [known.get(_spelling(cell), "") for cell in headers[separator]]
    missing = [column for column in REQUIRED_COLUMNS if column not in names]
    if missing:
        found = ", ".join(printable(cell.strip(), 30) for cell in headers[separator][:8]) or phrase("nothing")
        raise UnusableFile(
            file,
            phrase("has no column {columns}. Its first row has: {found}.", columns=_named(missing), found=found),
            phrase("Name the columns in the first row: name, tenant, admin_username; email and tags are optional."),
        )
    for column in known.values():
        if names.count(column) > 1:
            raise UnusableFile(
                file, phrase("has the column {column} more than once.", column=column), phrase("Keep one of them.")
            )
    return separator, {column: names.index(column) for column in known.values() if column in names}


def _first_row(text: str, separator: str) -> list[str]:
    try:
        return next(_reader(text, separator), [])
    except csv.Error:
        return []


def _rows(text: str, separator: str, columns: dict[str, int], first_line: int) -> Iterator[Entry | RowRefused]:
    reader = _reader(text, separator)
    seen: dict[str, int] = {}
    next(reader)
    while True:
        line = first_line + reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield RowRefused(
                line, phrase("A cell of this row has no end. Check its quotation marks; the rest was not read.")
            )
            return
        if any(cell.strip() for cell in cells):
            row = {column: cells[at] if at < len(cells) else "" for column, at in columns.items()}
            yield _row(line, first_line + reader.line_num - 1, row, seen)


def _row(line: int, last_line: int, row: dict[str, str], seen: dict[str, int]) -> Entry | RowRefused:
    if any(re.search(r"[\r\n]", cell.strip()) for cell in row.values()):
        return RowRefused(
            line,
            phrase(
                "A cell goes on over several lines, to line {last_line}. Check its quotation marks.",
                last_line=last_line,
            ),
        )
    try:
        tenant = NewTenant.of(
            row["name"],
            row["tenant"],
            row["admin_username"],
            row.get("email"),
            tuple(re.split(r"[;,|]", row.get("tags", ""))),
        )
    except InvalidTenant as error:
        return RowRefused(line, error.happened)
    before = seen.setdefault(tenant.directory, line)
    if before != line:
        return RowRefused(
            line, phrase("{directory} is in row {before} already.", directory=tenant.directory, before=before)
        )
    return Entry(line, tenant)


def _reader(text: str, separator: str) -> "Reader":
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, skipinitialspace=True)


def _spelling(column: str) -> str:
    return re.sub(r"[\W_]", "", column).lower()


def _named(missing: list[str]) -> str:
    first, *others = missing
    for column in others:
        first = phrase("{columns} and no column {column}", columns=first, column=column)
    return first
