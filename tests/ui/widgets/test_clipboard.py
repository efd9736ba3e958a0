"""Tables on the clipboard: a spreadsheet gets the cells as they are, and never a formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.widgets.clipboard import clipboard_content, table_as_html, table_as_text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "＝", " ="])
def test_no_cell_becomes_a_formula(start: str) -> None:
    rows = [["Tenant"], [f"{start}HYPERLINK('https://evil.example')"]]
    assert table_as_text(rows).split("\n")[1].startswith("'")
    assert "<td style=\"mso-number-format:'\\@'\">&#x27;" in table_as_html(rows)


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1, max_size=4))
def test_rows_and_cells_stay_apart_whatever_they_hold(rows: list[list[str]]) -> None:
    lines = table_as_text(rows).split("\n")
    assert [len(line.split("\t")) for line in lines] == [2] * len(rows)
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in lines for cell in line.split("\t"))


def test_links_can_be_clicked_and_nothing_else_is_markup() -> None:
    page = table_as_html([["Tenant", "Auth URL"], ["<b>Contoso & Co</b>", "https://renew.example/a-b"]])
    assert '<a href="https://renew.example/a-b">https://renew.example/a-b</a>' in page
    assert "&lt;b&gt;Contoso &amp; Co&lt;/b&gt;" in page


def test_private_tables_are_marked_for_clipboard_managers() -> None:
    content = clipboard_content("a\tb", "<table></table>", private=True)
    assert content.text() == "a\tb"
    assert content.hasHtml()
    assert content.hasFormat("x-kde-passwordManagerHint")
