"""The table of every list, by keyboard: it keeps what was selected, opens rows, copies them."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.ui.widgets import row_search
from app.ui.widgets.row_model import Column, RowModel
from app.ui.widgets.row_table import RowTable

Row = tuple[int, str]


@pytest.fixture
def model() -> RowModel[Row]:
    model: RowModel[Row] = RowModel(
        (
            Column("Name", text=lambda row: row[1], order=lambda row: row[1], grows=True, width=10),
            Column("Number", text=lambda row: str(row[0]), order=lambda row: row[0], width=6),
        ),
        key=lambda row: row[0],
        search_text=lambda row: row[1],
    )
    model.show_rows([(number, f"Tenant {number:03}") for number in range(200)])
    return model


@pytest.fixture
def table(qtbot: QtBot, model: RowModel[Row]) -> RowTable:
    table = RowTable(model, "Tenants")
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    return table


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_Control])
def test_what_the_window_selects_is_selected_alone_though_a_key_is_held(
    qtbot: QtBot, table: RowTable, key: Qt.Key
) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if key == Qt.Key.Key_Shift else Qt.KeyboardModifier.ControlModifier
    table.select(3)
    qtbot.keyPress(table, key, modifier)
    assert QGuiApplication.keyboardModifiers() == modifier
    table.select(7)
    assert table.selected_keys() == (7,)
    table.select(7)
    assert table.selected_keys() == (7,)
    qtbot.keyRelease(table, key)


def test_the_selection_outlives_sorting_searching_and_reading_again(table: RowTable, model: RowModel[Row]) -> None:
    table.select(150)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    model.search("tenant 1")
    model.show_rows([*model.rows, (500, "Tenant 1500")])
    assert table.selected_keys() == (150,)
    assert table.currentIndex().data() == "Tenant 150"


def test_a_selected_row_stays_selected_though_the_search_comes_to_it_late(
    table: RowTable, model: RowModel[Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_search, "AT_ONCE", 20)
    monkeypatch.setattr(row_search, "AT_FIRST", 20)
    told = []
    table.select(150)
    table.selection_changed.connect(lambda: told.append(table.selected_keys()))
    model.search("0")
    assert told == [(150,)]


def test_a_row_that_is_no_longer_shown_is_no_longer_selected(table: RowTable, model: RowModel[Row]) -> None:
    told = []
    table.select(150)
    table.selection_changed.connect(lambda: told.append(table.selected_keys()))
    model.search("nothing")
    assert told == [()]


def test_reading_the_list_again_does_not_scroll_it(table: RowTable, model: RowModel[Row]) -> None:
    table.verticalScrollBar().setValue(90)
    model.show_rows(model.rows)
    assert table.verticalScrollBar().value() == 90


def test_the_keyboard_opens_and_copies(qtbot: QtBot, table: RowTable) -> None:
    opened: list[object] = []
    table.opened.connect(opened.append)
    table.select(3)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Tenant 003\t3\nTenant 004\t4"
    table.copy_cell()
    assert QGuiApplication.clipboard().text() == "Tenant 004"
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened == [4]


def test_columns_share_the_room_until_somebody_chooses_a_width(table: RowTable) -> None:
    before = table.columnWidth(0)
    table.resize(900, 400)
    assert table.columnWidth(0) > before
    assert table.columnWidth(0) + table.columnWidth(1) <= table.viewport().width()
    table.setColumnWidth(0, 123)
    table.resize(700, 400)
    assert table.columnWidth(0) == 123


def test_columns_to_spare_are_left_out_where_there_is_no_room_and_come_back_with_it(qtbot: QtBot) -> None:
    columns: list[Column[Row]] = [
        Column(title, text=lambda row: row[1], order=lambda row: row[1], width=30, spare=spare)
        for title, spare in (("Name", 0), ("Created", 1), ("Ticket", 2))
    ]
    table = RowTable(RowModel(columns, key=lambda row: row[0], search_text=lambda row: row[1]), "Invitations")
    qtbot.addWidget(table)
    table.show()

    def shown(width: int) -> list[str]:
        table.resize(width, 300)
        return [column.title for at, column in enumerate(columns) if not table.isColumnHidden(at)]

    assert shown(1200) == ["Name", "Created", "Ticket"]
    assert shown(550) == ["Name", "Created"]
    assert shown(200) == ["Name"]
    assert shown(1200) == ["Name", "Created", "Ticket"]


def asks_for_menu(qtbot: QtBot, table: RowTable) -> list[str]:
    """What the menu that is up offers; nothing where there is none."""
    where = table.visualRect(table.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, where, table.viewport().mapToGlobal(where))
    QCoreApplication.sendEvent(table.viewport(), event)
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        return []
    texts = [act.text() for act in menu.actions() if not act.isSeparator()]
    menu.close()
    return texts


def test_the_menu_of_selected_rows_copies_and_has_what_the_page_does(qtbot: QtBot, table: RowTable) -> None:

    def renew(menu: QMenu) -> None:
        menu.addAction("Renew")

    table.fill_menu = renew
    assert asks_for_menu(qtbot, table) == []
    table.select(0)
    assert asks_for_menu(qtbot, table) == ["Renew", "Cop&y cell", "Copy ro&w", "Column&s"]
    table.selectAll()
    assert "Copy ro&ws" in asks_for_menu(qtbot, table)


def test_rows_are_copied_as_they_are_shown_as_text_and_as_a_table(table: RowTable) -> None:
    table.horizontalHeader().moveSection(1, 0)
    table.select(3)
    table.copy_rows()
    assert QGuiApplication.clipboard().text() == "3\tTenant 003"
    assert "Tenant 003</td></tr>" in QGuiApplication.clipboard().mimeData().html()
    table.columns.show_column(1, shown=False)
    table.copy_rows()
    assert QGuiApplication.clipboard().text() == "Tenant 003"


def test_tab_leaves_the_table(table: RowTable) -> None:
    assert not table.tabKeyNavigation()
    assert table.accessibleName() == "Tenants"
