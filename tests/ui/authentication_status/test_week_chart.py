"""The chart by keyboard and mouse, and as the table that a screen reader finds in it."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.core.authentication_status.weeks import WEEKS, Week
from app.ui.authentication_status.week_chart import WeekChart
from app.ui.theme import Scheme, theme

NAMES = ("Contoso", "Fabrikam", *(f"Customer {number}" for number in range(12)))


@pytest.fixture
def named() -> dict[UUID, str]:
    return {uuid4(): name for name in NAMES}


@pytest.fixture
def chart(qtbot: QtBot, named: dict[UUID, str], monkeypatch: pytest.MonkeyPatch) -> WeekChart:
    """Two tenants end in the first week, twelve in the third."""
    monkeypatch.setattr(QLocale, "system", QLocale.c)
    made = WeekChart(named.get)
    qtbot.addWidget(made)
    ids = tuple(named)
    ending = [(), ids[2:], *[()] * (WEEKS - 3)]
    weeks = [Week(date(2026, 3, 4) + timedelta(weeks=week), len(each)) for week, each in enumerate([ids[:2], *ending])]
    made.weeks.show_weeks(weeks, [ids[:2], *ending])
    made.resize(600, 140)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.setFocus()
    return made


@pytest.fixture
def chosen(chart: WeekChart) -> list[int]:
    weeks: list[int] = []
    chart.chosen.connect(weeks.append)
    return weeks


def test_arrow_keys_move_between_the_weeks(qtbot: QtBot, chart: WeekChart, chosen: list[int]) -> None:
    qtbot.waitUntil(chart.hasFocus)
    places = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home):
        qtbot.keyClick(chart, key)
        places.append(chart.currentIndex().row())
    assert places == [1, 2, 1, WEEKS - 1, WEEKS - 1, 0]
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Space)
    assert chosen == [0, 1]


def test_the_week_that_has_the_keyboard_is_seen(qtbot: QtBot, chart: WeekChart) -> None:
    qtbot.waitUntil(chart.hasFocus)
    first = chart.grab().toImage()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.grab().toImage() != first


def test_a_click_on_a_bar_chooses_its_week(qtbot: QtBot, chart: WeekChart, chosen: list[int]) -> None:
    third = chart.visualRect(chart.weeks.index(2, 0))
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=third.center())
    assert chosen == [2]


def test_between_the_bars_there_are_no_gaps(chart: WeekChart) -> None:
    found = [chart.indexAt(QPoint(x, 60)).row() for x in range(chart.viewport().width())]
    weeks = [week for week in found if week >= 0]
    assert weeks == sorted(weeks)
    assert set(weeks) == set(range(WEEKS))


def test_the_tooltip_names_the_first_tenants(chart: WeekChart) -> None:
    tip = Qt.ItemDataRole.ToolTipRole
    assert chart.weeks.index(0, 0).data(tip) == "4 Mar to 10 Mar: 2 tenants\nContoso\nFabrikam"
    lines = chart.weeks.index(2, 0).data(tip).splitlines()
    assert lines[0] == "18 Mar to 24 Mar: 12 tenants"
    assert lines[-2:] == ["Customer 7", "and 4 more"]


def test_the_tooltip_comes_up_where_the_mouse_rests(qtbot: QtBot, chart: WeekChart) -> None:
    third = chart.visualRect(chart.weeks.index(2, 0)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, third, chart.viewport().mapToGlobal(third))
    QApplication.sendEvent(chart.viewport(), event)
    assert QToolTip.text().startswith("18 Mar to 24 Mar: 12 tenants\nCustomer 0\n")
    QToolTip.hideText()


def test_a_tenant_that_is_gone_has_no_name(chart: WeekChart, named: dict[UUID, str]) -> None:
    named.pop(next(iter(named)))
    assert chart.weeks.named(0) == "Fabrikam"


def test_a_screen_reader_finds_a_table(chart: WeekChart) -> None:
    table = QAccessible.queryAccessibleInterface(chart)
    assert table.role() == QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "What is expected to end in the next 90 days, by week"
    cells = [table.child(at).text(QAccessible.Text.Name) for at in range(table.childCount())]
    assert [cell for cell in ("Week", "Tenants", "Which") if cell in cells] == ["Week", "Tenants", "Which"]
    assert "4 Mar to 10 Mar: 2 tenants. Contoso, Fabrikam" in cells
    assert "12" in cells
    named = chart.weeks.index(2, 2).data()
    assert named in cells


def test_it_says_that_nothing_ends(qtbot: QtBot, chart: WeekChart, drawn: Callable[[], set[int]]) -> None:
    before = drawn()
    weeks = [Week(date(2026, 3, 4) + timedelta(weeks=week), 0) for week in range(WEEKS)]
    chart.weeks.show_weeks(weeks, [()] * WEEKS)
    bar = theme().colour("status-expiring").rgb()
    assert bar in before
    assert bar not in drawn()


def test_it_follows_the_theme(chart: WeekChart, drawn: Callable[[], set[int]]) -> None:
    seen = {}
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        theme().use(scheme)
        seen[scheme] = drawn()
        assert theme().colour("status-expiring").rgb() in seen[scheme]
    assert seen[Scheme.DARK].isdisjoint({theme().colour("status-expiring").rgb()})


@pytest.fixture
def drawn(chart: WeekChart) -> Callable[[], set[int]]:
    """The colours on the screen."""

    def look() -> set[int]:
        image = chart.grab().toImage()
        return {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}

    return look
