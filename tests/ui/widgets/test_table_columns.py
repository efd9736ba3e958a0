"""A table's columns are found as they were left; what was damaged, or is of another table, is passed over."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.ui.widgets.row_model import Column, RowModel
from app.ui.widgets.row_table import RowTable

Row = tuple[int, str]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def opened(qtbot: QtBot, state: Path) -> tuple[RowTable, QSettings]:
    """The table as it is at a start, and what remembers it."""
    model: RowModel[Row] = RowModel(
        [
            Column(title, text=lambda row: row[1], order=lambda row: row[0], grows=title == "Name", width=12)
            for title in ("Name", "Number", "Tags")
        ],
        key=lambda row: row[0],
        search_text=lambda row: row[1],
    )
    table = RowTable(model, "Tenants")
    qtbot.addWidget(table)
    table.resize(900, 300)
    remembered = QSettings(str(state), QSettings.Format.IniFormat)
    table.columns.remember(remembered, "tenants")
    table.show()
    model.show_rows([(number, f"Tenant {number}") for number in range(3)])
    return table, remembered


def closed(table: RowTable, remembered: QSettings) -> None:
    table.close()
    remembered.sync()


def test_width_order_hidden_and_sorting_are_remembered(qtbot: QtBot, state: Path) -> None:
    table, remembered = opened(qtbot, state)
    header = table.horizontalHeader()
    header.moveSection(2, 0)
    table.columns.show_column(1, shown=False)
    table.setColumnWidth(0, 333)
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    closed(table, remembered)
    again, _ = opened(qtbot, state)
    assert again.columns.in_order() == [2, 0]
    assert again.columnWidth(0) == 333
    assert again.model().index(0, 0).data() == "Tenant 2"
    assert again.horizontalHeader().sortIndicatorSection() == 2
    again.columns.show_column(1, shown=True)
    assert again.columnWidth(1) > 56


def test_widths_that_nobody_chose_still_share_the_room(qtbot: QtBot, state: Path) -> None:
    table, remembered = opened(qtbot, state)
    table.columns.show_column(2, shown=False)
    closed(table, remembered)
    again, _ = opened(qtbot, state)
    before = again.columnWidth(0)
    again.resize(1200, 300)
    assert again.columnWidth(0) == before + 300


def test_columns_are_reset_from_their_menu(qtbot: QtBot, state: Path) -> None:
    table, remembered = opened(qtbot, state)
    widths = [table.columnWidth(at) for at in range(3)]
    table.horizontalHeader().moveSection(2, 0)
    table.setColumnWidth(0, 333)
    table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    menu = QMenu(table)
    table.columns.fill_menu(menu)
    menu.actions()[1].trigger()
    assert table.isColumnHidden(1)
    menu.actions()[-1].trigger()
    closed(table, remembered)
    for one in (table, opened(qtbot, state)[0]):
        assert one.columns.in_order() == [0, 1, 2]
        assert [one.columnWidth(at) for at in range(3)] == widths
        assert one.model().index(0, 0).data() == "Tenant 0"


def test_the_last_column_stays(qtbot: QtBot, state: Path) -> None:
    table, _ = opened(qtbot, state)
    for at in range(3):
        table.columns.show_column(at, shown=False)
    assert table.columns.in_order() == [2]


@pytest.mark.parametrize(
    ("what", "value"),
    [
        ("order", "0 1"),
        ("order", "0 1 1"),
        ("order", "2 1 x"),
        ("order", ["2", "1", "0"]),
        ("hidden", "0 1 2"),
        ("widths", "0 20 99999"),
        ("widths", "10 20"),
        ("sort", "7 0"),
        ("sort", "nonsense"),
    ],
)
def test_what_is_damaged_is_passed_over(qtbot: QtBot, state: Path, what: str, value: object) -> None:
    usual, _ = opened(qtbot, state)
    damaged = QSettings(str(state), QSettings.Format.IniFormat)
    damaged.setValue("tables/tenants/order", "0 1 2")
    damaged.setValue(f"tables/tenants/{what}", value)
    damaged.sync()
    table, _ = opened(qtbot, state)
    assert table.columns.in_order() == [0, 1, 2]
    assert [table.columnWidth(at) for at in range(3)] == [usual.columnWidth(at) for at in range(3)]
    assert table.model().index(0, 0).data() == "Tenant 0"


def test_a_column_to_spare_is_shown_to_whoever_asks_for_it(qtbot: QtBot, state: Path) -> None:
    def narrow() -> tuple[RowTable, QSettings]:
        columns: list[Column[Row]] = [
            Column(title, text=lambda row: row[1], order=lambda row: row[0], width=30, spare=spare)
            for title, spare in (("Name", 0), ("Created", 1))
        ]
        table = RowTable(RowModel(columns, key=lambda row: row[0], search_text=lambda row: row[1]), "Invitations")
        qtbot.addWidget(table)
        remembered = QSettings(str(state), QSettings.Format.IniFormat)
        table.columns.remember(remembered, "narrow")
        table.resize(300, 300)
        table.show()
        return table, remembered

    table, remembered = narrow()
    assert table.columns.in_order() == [0]
    table.columns.show_column(1, shown=True)
    assert table.columns.in_order() == [0, 1]
    closed(table, remembered)
    assert narrow()[0].columns.in_order() == [0, 1]
