"""Cells drawn quickly look as the style sheet would have them; selected ones keep their own colour."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStyledItemDelegate, QTableView
from pytestqt.qtbot import QtBot

from app.ui.theme import Scheme, theme
from app.ui.widgets import cells
from app.ui.widgets.row_model import Column, RowModel
from app.ui.widgets.row_table import RowTable

TEXTS = [
    "Contoso Ltd",
    "",
    "A name that is much longer than its column, and so shortened",
    "مرحبا Contoso",
    "a < b & c",
]


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    theme()
    model: RowModel[tuple[int, str]] = RowModel(
        (
            Column("Name", text=lambda row: row[1], order=lambda row: row[0], width=12),
            Column(
                "Status",
                text=lambda row: row[1],
                order=lambda row: row[0],
                icon=lambda _: theme().icon("expired", "status-expired"),
                colour=lambda _: theme().colour("status-expired"),
                width=12,
            ),
        ),
        key=lambda row: row[0],
        search_text=lambda row: row[1],
    )
    model.show_rows(enumerate(TEXTS))
    table = RowTable(model, "Cells")
    qtbot.addWidget(table)
    table.resize(420, 260)
    table.show()
    return table


def picture(table: RowTable) -> QImage:
    return table.viewport().grab().toImage()


@pytest.mark.parametrize("scheme", list(Scheme))
def test_a_cell_looks_as_the_style_has_it(table: RowTable, scheme: Scheme, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        theme().use(scheme)
        quick = picture(table)
        table.setItemDelegate(QStyledItemDelegate(table))
        monkeypatch.setattr(RowTable, "paintEvent", QTableView.paintEvent)
        assert quick == picture(table)
    finally:
        theme().use(Scheme.LIGHT)


def test_a_selected_cell_keeps_its_colour(table: RowTable) -> None:
    def coloured(image: QImage) -> int:
        wanted = theme().colour("status-expired").rgb()
        row = range(table.rowHeight(0))
        return sum(
            image.pixel(x, y) == wanted for y in row for x in range(table.columnViewportPosition(1), image.width())
        )

    before = coloured(picture(table))
    table.select(0)
    assert before > 0
    assert coloured(picture(table)) > before / 2


def test_only_the_selected_rows_look_different(table: RowTable) -> None:
    before = picture(table)
    table.select(2)
    after = picture(table)
    height = table.rowHeight(0)
    same = [before.copy(0, top, 420, height) == after.copy(0, top, 420, height) for top in range(0, 5 * height, height)]
    assert same == [True, True, False, True, True]


def test_what_is_kept_has_a_bound(table: RowTable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "MOST_KEPT", 3)
    picture(table)
    delegate = table.itemDelegate()
    assert isinstance(delegate, cells.Cells)
    table._rows.show_rows((number, f"Tenant {number}") for number in range(8))
    picture(table)
    assert 0 < len(delegate._laid_out) <= 3
