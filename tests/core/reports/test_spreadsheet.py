"""CSV that a spreadsheet opens without harm, whatever customers call themselves and whatever ends a cell there."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.core.reports.spreadsheet import as_csv, cell

SIGNS = tuple("=+-@＝＋－＠\t\r\n")
hostile = st.text(st.one_of(st.sampled_from("=+-@＝＋－＠;,\t\r\n\"' |a1\x00\u202e"), st.characters()), max_size=30)


def parsed(content: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def test_it_is_what_excel_takes_for_utf_8():
    content = as_csv(["name", "ok", "days"], [{"name": 'Zoë „Ltd“, "x"', "ok": True, "days": 7}])
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b'"yes","7"\r\n')
    assert parsed(content) == [["name", "ok", "days"], ['Zoë „Ltd“, "x"', "yes", "7"]]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ('"=1', "\"'=1"),
        ("a;=cmd|x", "a;'=cmd|x"),
        ("two\nlines", "two lines"),
        ("2026-03-01", "2026-03-01"),
        (None, ""),
        (False, "no"),
        (-3, "-3"),
    ],
)
def test_a_cell_is_one_line_of_text(value, shown):
    assert cell(value) == shown


@given(st.lists(st.tuples(hostile, hostile), min_size=1, max_size=4), st.sampled_from(",;\t"))
@example([("", ";"), ("=1", "")], ";")
def test_no_cell_is_a_formula_in_any_country(pairs, delimiter):
    content = as_csv(["one", "two"], [{"one": one, "two": two} for one, two in pairs])
    # Where another delimiter counts, a quote of ours may begin a cell, which then begins with the end of the line.
    around = ' "' if delimiter == "," else ' "\r\n'
    for row in parsed(content, delimiter):
        for each in row:
            assert not each.strip(around).startswith(SIGNS)


@given(st.lists(st.tuples(hostile, hostile), max_size=5))
def test_every_line_stays_one_line_of_as_many_cells(pairs):
    content = as_csv(["one", "two"], [{"one": one, "two": two} for one, two in pairs])
    rows = parsed(content)
    assert len(rows) == 1 + len(pairs) == content.count(b"\r\n")
    assert all(len(row) == 2 for row in rows)


def test_half_a_letter_does_not_break_the_file():
    assert parsed(as_csv(["one"], [{"one": "\ud800"}])) == [["one"], ["?"]]
