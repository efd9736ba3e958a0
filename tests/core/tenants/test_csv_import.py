"""CSV files as spreadsheets really write them: read whatever their spelling, and every bad row named by its line."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.core.tenants.csv_import import LARGEST_FILE, Entry, RowRefused, UnusableFile, read
from app.core.tenants.model import NewTenant

HEADER = "name,tenant,admin_username"
CONTOSO = NewTenant.of("Contoso Ltd", "contoso.example", "admin@contoso.example")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "customers.csv"


def rows(file: Path, content: str | bytes) -> tuple[Entry | RowRefused, ...]:
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(file).rows


def test_a_plain_file_is_read(file: Path):
    content = f"{HEADER}\nContoso Ltd,contoso.example,admin@contoso.example\n"
    assert rows(file, content) == (Entry(2, CONTOSO),)
    assert read(file).columns == {"name", "tenant", "admin_username"}


@pytest.mark.parametrize(
    "header",
    [
        "Admin Username;TENANT;Name",
        "admin-username;Tenant;NAME",
        "ADMIN_USERNAME;tenant;name;",
        " admin_username ;tenant;name",
    ],
)
def test_columns_may_stand_in_any_order_and_case(file: Path, header: str):
    assert rows(file, f"{header}\nadmin@contoso.example;contoso.example;Contoso Ltd\n") == (Entry(2, CONTOSO),)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_usual_spelling_of_a_file_is_understood(file: Path, separator: str, encoding: str, line_end: str):
    lines = [
        ["name", "tenant", "admin_username", "Notes", "tags"],
        ["Bäckerei Müller – Süd", "mueller.example", "admin@mueller.example", "first; second, third", "gold|EU"],
        ["Broken", "nowhere", "admin@mueller.example", "", ""],
    ]
    text = line_end.join(separator.join(f'"{cell}"' for cell in line) for line in lines)
    tenant = NewTenant.of("Bäckerei Müller – Süd", "mueller.example", "admin@mueller.example", tags=("gold", "EU"))
    refused = RowRefused(3, "'nowhere' is not a directory id or a domain.")
    assert rows(file, text.encode(encoding)) == (Entry(2, tenant), refused)


def test_the_line_by_which_excel_names_its_separator_is_no_row(file: Path):
    content = f"sep=;\r\n{HEADER.replace(',', ';')}\r\nContoso Ltd;contoso.example;admin@contoso.example\r\n"
    assert rows(file, content) == (Entry(3, CONTOSO),)


def test_line_numbers_are_the_files_own(file: Path):
    """Blank lines and notes of several lines count, as they do in an editor."""
    content = (
        f'{HEADER},notes\n\nContoso Ltd,contoso.example,admin@contoso.example,"first\nsecond\nthird"\n,,,\n'
        "Bad,nowhere,a@b.example,\n"
    )
    assert [row.line for row in rows(file, content)] == [3, 7]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Contoso,contoso,a@contoso.example", "'contoso' is not a directory id or a domain."),
        (",contoso.example,a@contoso.example", "The tenant has no name."),
        ("Contoso,contoso.example,", "The M365 admin username is missing."),
        ("Contoso,contoso.example,bob", "'bob' is not an M365 admin username."),
        ("Contoso", "The directory id or domain is missing."),
        ("Con\0toso,contoso.example,a@contoso.example", "'Con�toso' cannot be a name."),
        ("Contoso,\x1b[31mred,a@contoso.example", "'�[31mred' is not a directory id or a domain."),
        (
            'Contoso,"contoso.\nexample",a@contoso.example',
            "A cell goes on over several lines, to line 3. Check its quotation marks.",
        ),
    ],
)
def test_a_bad_row_says_what_is_wrong_with_it(file: Path, row: str, reason: str):
    good = "Contoso Ltd,contoso.example,admin@contoso.example"
    first, *others = rows(file, f"{HEADER}\n{row}\n{good}\n")
    assert first == RowRefused(2, reason)
    assert [entry.tenant for entry in others if isinstance(entry, Entry)] == [CONTOSO]


def test_a_quotation_mark_without_its_second_is_said_where_it_stands(file: Path):
    lines = [HEADER, 'Contoso,"contoso.example,a@contoso.example', *["Other,other.example,a@other.example"] * 3]
    (refused,) = rows(file, "\n".join(lines))
    assert refused == RowRefused(2, "A cell goes on over several lines, to line 5. Check its quotation marks.")


def test_even_when_it_swallows_a_long_file(file: Path):
    lines = [HEADER, '"Contoso,contoso.example,a@contoso.example', *["Other,other.example,a@other.example"] * 10_000]
    (refused,) = rows(file, "\n".join(lines))
    assert isinstance(refused, RowRefused)
    assert refused.line == 2
    assert "the rest was not read" in refused.reason


def test_the_same_directory_twice_is_refused_the_second_time(file: Path):
    good = "Contoso Ltd,{},admin@contoso.example"
    content = "\n".join(
        [HEADER, good.format("contoso.example"), good.format("other.example"), good.format("CONTOSO.example")]
    )
    assert rows(file, content)[2] == RowRefused(4, "contoso.example is in row 2 already.")


def test_what_looks_like_a_formula_is_only_text(file: Path):
    """It is stored as it is; what writes files for spreadsheets has to disarm it."""
    (entry,) = rows(file, f"{HEADER}\n=cmd|'/c calc'!A1,contoso.example,admin@contoso.example\n")
    assert isinstance(entry, Entry)
    assert entry.tenant.name == "=cmd|'/c calc'!A1"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("Customer,Domain\nContoso,contoso.example\n", r"no column name and no column tenant.*has: Customer, Domain"),
        ("name,tenant\n", "no column admin_username"),
        ("", "first row has: nothing"),
        ("name,tenant,admin_username,Name\n", "the column name more than once"),
        (b"PK\x03\x04rest", "is a workbook"),
        (bytes(range(256)) * 10, "has no column"),
    ],
)
def test_a_file_that_is_something_else_is_refused_as_a_whole(file: Path, content: str | bytes, words: str):
    with pytest.raises(UnusableFile, match=words) as refused:
        rows(file, content)
    assert refused.value.happened.startswith("customers.csv ")
    assert refused.value.happened.isprintable()


def test_a_file_that_is_not_there_or_too_large_is_said(file: Path):
    with pytest.raises(UnusableFile, match="could not be read"):
        read(file)
    with file.open("wb") as large:
        large.truncate(LARGEST_FILE + 1)
    with pytest.raises(UnusableFile, match="larger than 32 MB"):
        read(file)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(), st.text().map(lambda text: f"{HEADER}\n{text}".encode("utf-8", "surrogatepass"))))
def test_no_content_makes_it_fail_in_another_way(file: Path, content: bytes):
    try:
        found = rows(file, content)
    except UnusableFile:
        return
    for row in found:
        if isinstance(row, RowRefused):
            assert not any(sign in row.reason for sign in "\n\r\0\x1b\u2028\u202e")
