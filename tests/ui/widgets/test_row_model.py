"""The rows of every list: what is searched, filtered and sorted, and what stays put."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.ui.widgets import row_search
from app.ui.widgets.row_model import Column, RowModel
from tests.ui.person import WITHIN_MS

Row = tuple[int, str, int]


def model_of(*rows: Row) -> RowModel[Row]:
    model: RowModel[Row] = RowModel(
        (
            Column("Name", text=lambda row: row[1], order=lambda row: row[1].casefold()),
            Column("Size", text=lambda row: str(row[2]), order=lambda row: row[2], tip=lambda row: f"{row[2]} pieces"),
        ),
        key=lambda row: row[0],
        search_text=lambda row: row[1],
    )
    model.show_rows(rows)
    return model


def shown(model: RowModel[Row]) -> list[str]:
    return [model.index(place, 0).data() for place in range(model.rowCount())]


@pytest.fixture
def model() -> RowModel[Row]:
    return model_of((1, "Contoso", 9), (2, "adventure Works", 10), (3, "Fabrikam", 2), (4, "Contoso Labs", 1))


def test_the_model_keeps_qts_rules_through_all_it_does(model: RowModel[Row], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.search("contoso")
    model.sort(1, Qt.SortOrder.DescendingOrder)
    model.update_rows([(4, "Contoso Labs", 20)])
    model.search("")
    model.show_only(lambda row: row[2] > 5)
    model.show_rows([])


def test_rows_are_sorted_by_value_and_not_by_what_is_written(model: RowModel[Row]) -> None:
    assert shown(model) == ["adventure Works", "Contoso", "Contoso Labs", "Fabrikam"]
    model.sort(1)
    assert shown(model) == ["Contoso Labs", "Fabrikam", "Contoso", "adventure Works"]
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert shown(model) == ["adventure Works", "Contoso", "Fabrikam", "Contoso Labs"]


def test_every_word_of_the_search_must_be_there(model: RowModel[Row]) -> None:
    model.search("  LABS cont ")
    assert shown(model) == ["Contoso Labs"]
    model.search("cont")
    assert shown(model) == ["Contoso", "Contoso Labs"]
    model.search("cont x")
    assert shown(model) == []
    model.search("")
    assert len(shown(model)) == 4


@pytest.fixture
def long_model(monkeypatch: pytest.MonkeyPatch) -> RowModel[Row]:
    """Ten rows, which are many where a search looks through two at once."""
    monkeypatch.setattr(row_search, "AT_ONCE", 2)
    monkeypatch.setattr(row_search, "AT_FIRST", 2)
    names = ("a1", "a2", "b1", "b2", "b3", "c1", "c2", "c3", "c4", "d1")
    return model_of(*((number, name, 0) for number, name in enumerate(names)))


def test_a_long_search_shows_the_first_it_finds_and_soon_the_rest(
    qtbot: QtBot, long_model: RowModel[Row], qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(long_model)
    long_model.search("1")
    assert shown(long_model) == ["a1"]
    qtbot.waitUntil(lambda: shown(long_model) == ["a1", "b1", "c1", "d1"], timeout=WITHIN_MS)
    long_model.search("3")
    assert shown(long_model) == ["b3"]
    qtbot.waitUntil(lambda: shown(long_model) == ["b3", "c3"], timeout=WITHIN_MS)


def test_a_long_search_that_finds_nothing_or_everything_says_so_at_once(long_model: RowModel[Row]) -> None:
    long_model.search("x")
    assert shown(long_model) == []
    long_model.show_rows((number, f"x{number}", 0) for number in range(5))
    changed = []
    for signal in (long_model.modelReset, long_model.rowsInserted):
        signal.connect(lambda *_: changed.append(long_model.rowCount()))
    long_model.search("")
    assert len(shown(long_model)) == 5
    assert changed == []


def test_the_next_letter_need_not_wait_for_a_long_search(qtbot: QtBot, long_model: RowModel[Row]) -> None:
    long_model.search("c")
    long_model.search("")
    long_model.search("2")
    qtbot.waitUntil(lambda: shown(long_model) == ["a2", "b2", "c2"], timeout=WITHIN_MS)


def test_what_a_long_search_has_not_come_to_does_not_come_after_the_list_was_sorted(long_model: RowModel[Row]) -> None:
    long_model.search("1")
    long_model.sort(0, Qt.SortOrder.DescendingOrder)
    assert shown(long_model) == ["d1", "c1", "b1", "a1"]
    long_model._going_on.timeout.emit()
    assert shown(long_model) == ["d1", "c1", "b1", "a1"]


def test_the_first_that_are_found_of_very_many_are_shown_before_as_many_as_usual(
    qtbot: QtBot, long_model: RowModel[Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_search, "AT_ONCE", 7)
    long_model.search("1")
    assert shown(long_model) == ["a1"]
    qtbot.waitUntil(lambda: shown(long_model) == ["a1", "b1", "c1", "d1"], timeout=WITHIN_MS)
    monkeypatch.setattr(row_search, "AT_ONCE", 10)
    long_model.search("2")
    assert shown(long_model) == ["a2", "b2", "c2"]


@given(
    names=st.lists(st.text("ab", max_size=3)),
    wanted=st.text("ab ", max_size=4),
    only=st.text("ab", max_size=1),
    first=st.integers(1, 3),
)
def test_a_search_in_pieces_finds_what_one_at_once_does(names: list[str], wanted: str, only: str, first: int) -> None:
    search: row_search.RowSearch[str] = row_search.RowSearch(str)
    search.rows = search.texts = names
    search.wanted = lambda name: only in name
    search.look_for(wanted)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_search, "AT_ONCE", 2)
        patch.setattr(row_search, "AT_FIRST", first)
        pieces = list(search.pieces(list(range(len(names)))))
    assert [at for piece in pieces for at in piece] == [
        at for at, name in enumerate(names) if only in name and all(word in name for word in wanted.split())
    ]


def test_search_and_filter_hold_together(model: RowModel[Row]) -> None:
    model.show_only(lambda row: row[2] >= 9)
    model.search("o")
    assert shown(model) == ["adventure Works", "Contoso"]
    model.show_only(None)
    assert shown(model) == ["adventure Works", "Contoso", "Contoso Labs"]


def test_a_row_that_changes_stays_in_its_place_until_the_list_is_arranged(model: RowModel[Row]) -> None:
    model.sort(1)
    changes = []
    model.dataChanged.connect(lambda first, last: changes.append((first.row(), last.row())))
    model.update_rows([(4, "Contoso Labs", 99), (3, "Fabrikam Inc", 2), (77, "Nobody", 0)])
    assert changes == [(0, 1)]
    assert shown(model) == ["Contoso Labs", "Fabrikam Inc", "Contoso", "adventure Works"]
    model.arrange()
    assert shown(model) == ["Fabrikam Inc", "Contoso", "adventure Works", "Contoso Labs"]


def test_a_hidden_row_that_changes_is_found_by_its_new_words(model: RowModel[Row]) -> None:
    model.search("northwind")
    model.update_rows([(3, "Northwind", 2)])
    assert shown(model) == []
    model.search("northwin")
    assert shown(model) == ["Northwind"]


def test_a_row_is_found_by_its_key_shown_or_not(model: RowModel[Row]) -> None:
    model.search("fabrikam")
    assert model.row(1) == (1, "Contoso", 9)
    assert model.row(9) is None
    assert model.place_of(3) == 0
    assert model.place_of(1) is None


def test_a_cell_says_all_it_holds(model: RowModel[Row]) -> None:
    cell = model.index(1, 1)
    assert cell.data() == "9"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == "9 pieces"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Size: 9"
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "Contoso"


@given(st.lists(st.text(alphabet="abc ", max_size=6), max_size=12), st.text(alphabet="abc ", max_size=4))
def test_typing_finds_what_searching_at_once_finds(names: list[str], wanted: str) -> None:
    rows = [(number, name, 0) for number, name in enumerate(names)]
    typed, at_once = model_of(*rows), model_of(*rows)
    for end in range(len(wanted) + 1):
        typed.search(wanted[:end])
    at_once.search(wanted)
    assert shown(typed) == shown(at_once)
    assert all(word in name for name in shown(typed) for word in wanted.split())


def test_it_is_limited_to_some_keys_whatever_else_is_wanted(model: RowModel[Row]) -> None:
    model.show_only(None, [1, 3, 99])
    assert shown(model) == ["Contoso", "Fabrikam"]
    model.search("contoso")
    assert shown(model) == ["Contoso"]
    model.search("")
    model.show_only(lambda row: row[2] < 5, [1, 3])
    assert shown(model) == ["Fabrikam"]
    model.show_rows([(5, "New", 1), (3, "Fabrikam", 2)])
    assert shown(model) == ["Fabrikam"]
    model.show_only(None, [])
    assert shown(model) == []
    model.show_only(None)
    assert shown(model) == ["Fabrikam", "New"]


@given(
    st.lists(st.text(alphabet="abc ", max_size=6), min_size=1, max_size=12),
    st.lists(st.sampled_from(["a", "b", " ", "back", "back", "change", "sort", "filter"]), max_size=12),
)
def test_whatever_was_typed_and_taken_back_the_search_finds_what_is_there(names: list[str], acts: list[str]) -> None:
    rows = [(number, name, number % 3) for number, name in enumerate(names)]
    typed, wanted = model_of(*rows), ""
    for act in acts:
        if act == "change":
            rows[0] = (0, f"{rows[0][1][1:]}a", 1)
            typed.update_rows([rows[0]])
        elif act == "sort":
            typed.sort(1)
        elif act == "filter":
            typed.show_only(lambda row: row[2] != 2)
        else:
            wanted = wanted[:-1] if act == "back" else wanted + act
            typed.search(wanted)
    typed.arrange()
    at_once = model_of(*rows)
    if "sort" in acts:
        at_once.sort(1)
    if "filter" in acts:
        at_once.show_only(lambda row: row[2] != 2)
    at_once.search(wanted)
    assert shown(typed) == shown(at_once)


def test_letters_taken_back_after_a_change_find_what_is_there_now(model: RowModel[Row]) -> None:
    model.search("con")
    model.search("cont")
    before = shown(model)
    assert before
    first = model.row_at(0)
    model.update_rows([(first[0], "Renamed", first[2])])
    model.search("con")
    assert shown(model) == [name for name in before if name != first[1]]
