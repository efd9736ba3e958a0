"""The Activity page against a real core: newest first, live, searched, one tenant's, read as far as one scrolls."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.core.activity.model import Activity
from app.core.activity.service import PAGE
from app.core.storage.activity_table import add_lines
from app.ui.activity.page import ActivityPage
from app.ui.page import Place
from app.ui.tenant_settings.page import TenantSettingsPage
from app.ui.widgets.banner import BannerKind
from app.ui.widgets.row_menu import row_menu
from tests.ui.conftest import Practice
from tests.ui.german import german
from tests.ui.technician import Technician

__all__ = ["german"]

WHO, WHAT, TENANT, DETAIL = range(1, 5)


@pytest.fixture
def technician(qtbot: QtBot, practice: Practice, tmp_path: Path) -> Technician:
    return Technician(qtbot, practice, tmp_path / "window.ini")


def opens(technician: Technician) -> ActivityPage:
    technician.main_window.open_place(Place.ACTIVITY)
    page = technician.main_window.page
    assert isinstance(page, ActivityPage)
    return page


def shown(page: ActivityPage, column: int = DETAIL) -> list[str]:
    model = page.list.model
    return [model.index(place, column).data() for place in range(model.rowCount())]


def note(practice: Practice, count: int) -> None:
    """Lines without a tenant, numbered from 0."""

    async def add(services) -> None:
        lines = [Activity(practice.clock.now(), "alice", "made a backup", None, str(number)) for number in range(count)]
        await services.activity._storage._transactions.write(lambda connection: add_lines(connection, lines))

    practice.run(add)


def test_an_empty_list_says_what_will_stand_there(technician: Technician) -> None:
    page = opens(technician)
    technician.sees(lambda: page.list.state.title == "Nothing was done yet")


def test_what_is_done_shows_at_once_and_on_top(technician: Technician) -> None:
    technician.practice.add_tenant()
    page = opens(technician)
    technician.sees(lambda: shown(page) == ["Contoso Ltd (contoso.example)"])
    assert shown(page, WHAT) == ["added the tenant"]
    assert shown(page, TENANT) == ["Contoso Ltd"]
    page.table.selectRow(0)
    technician.practice.add_tenant("Fabrikam Inc", "fabrikam.example")
    technician.sees(lambda: shown(page, TENANT) == ["Fabrikam Inc", "Contoso Ltd"])
    assert page.table.currentIndex().row() == 1  # still the one that was selected


def test_as_far_as_one_scrolls_is_read(technician: Technician) -> None:
    note(technician.practice, 2 * PAGE + 10)
    page = opens(technician)
    technician.sees(lambda: len(shown(page)) == PAGE)
    page.table.scrollToBottom()
    technician.sees(lambda: len(shown(page)) == 2 * PAGE)
    page.table.scrollToBottom()
    technician.sees(lambda: len(shown(page)) == 2 * PAGE + 10)
    assert shown(page) == [str(number) for number in reversed(range(2 * PAGE + 10))]
    page.table.scrollToBottom()
    assert page.list._all_read


def test_search_and_one_tenant_and_back(qtbot: QtBot, technician: Technician) -> None:
    practice = technician.practice
    practice.add_tenant()
    practice.add_tenant("Fabrikam Inc", "fabrikam.example")
    page = opens(technician)
    technician.sees(lambda: len(shown(page)) == 2)
    technician.types(page.search, "added contoso")
    technician.sees(lambda: shown(page, TENANT) == ["Contoso Ltd"])
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    menu = row_menu(page.table)
    next(act for act in menu.actions() if act.text() == "Only this &tenant").trigger()
    menu.close()
    assert page.tenant.text() == "Contoso Ltd"
    technician.types(page.search, "fabrikam")
    technician.sees(page.list.state.isVisible)
    assert page.list.state.title == "Nothing matches"
    technician.presses(page.list.state.buttons[0])
    technician.sees(lambda: len(shown(page)) == 2)
    assert page.tenant.text() == ""


@pytest.mark.usefixtures("german")
def test_what_a_german_window_shows_is_found(technician: Technician) -> None:
    practice = technician.practice
    tenant = practice.add_tenant("Übersee GmbH", "uebersee.example")
    note(practice, 1)
    page = opens(technician)
    technician.sees(lambda: shown(page, WHAT) == ["hat eine Sicherung angelegt", "hat den Mandanten hinzugefügt"])
    technician.types(page.search, "mandanten hinzu")
    technician.sees(lambda: shown(page, TENANT) == [tenant.name])
    technician.types(page.search, "SICHERUNG")
    technician.sees(lambda: shown(page) == ["0"])
    page.search.setText("übersee")  # QTest types ASCII alone
    technician.sees(lambda: shown(page, TENANT) == [tenant.name])
    technician.types(page.search, "added")
    technician.sees(page.list.state.isVisible)


def test_a_tenant_is_chosen_by_some_letters_of_its_name(qtbot: QtBot, technician: Technician) -> None:
    practice = technician.practice
    for name in ("Contoso Ltd", "Fabrikam Inc", "Acontoso"):
        practice.add_tenant(name, f"{name.split()[0].lower()}.example")
    technician.opens_status()
    page = opens(technician)
    technician.sees(lambda: len(shown(page)) == 3)
    technician.types(page.tenant, "contoso")
    popup = page.tenant.completer().popup()
    assert popup is not None
    technician.sees(popup.isVisible)
    offered = popup.model()
    rows = [offered.index(row, 0).data() for row in range(offered.rowCount())]
    assert rows == ["Contoso Ltd    contoso.example", "Acontoso    acontoso.example"]
    assert len(shown(page)) == 3  # nothing is chosen yet
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(popup, key)
    assert page.tenant.text() == "Acontoso"
    technician.sees(lambda: shown(page, TENANT) == ["Acontoso"])
    qtbot.keyClick(page.tenant, Qt.Key.Key_Escape)
    technician.sees(lambda: len(shown(page)) == 3)


def test_enter_takes_the_first_tenant_found_and_what_is_not_chosen_means_nothing(
    qtbot: QtBot, technician: Technician
) -> None:
    technician.practice.add_tenant()
    technician.practice.add_tenant("Fabrikam Inc", "fabrikam.example")
    technician.opens_status()
    page = opens(technician)
    technician.types(page.tenant, "fabr")
    qtbot.keyClick(page.tenant, Qt.Key.Key_Return)
    technician.sees(lambda: shown(page, TENANT) == ["Fabrikam Inc"])
    page.tenant.selectAll()
    qtbot.keyClicks(page.tenant, "nobody is called that")
    qtbot.keyClick(page.tenant, Qt.Key.Key_Return)
    technician.tabs_to(page.search)
    assert page.tenant.text() == "Fabrikam Inc"
    assert shown(page, TENANT) == ["Fabrikam Inc"]


@pytest.mark.parametrize("place", [Place.AUTHENTICATION_STATUS, Place.TENANTS])
def test_a_tenants_menu_leads_to_its_activity(technician: Technician, place: Place) -> None:
    technician.practice.add_tenant()
    technician.practice.add_tenant("Fabrikam Inc", "fabrikam.example")
    page = opens(technician)
    page.search.setText("searched for before")
    tenants = technician.opens_status() if place is Place.AUTHENTICATION_STATUS else technician.opens_tenants()
    tenants.table.selectRow(0)
    menu = row_menu(tenants.table)
    next(act for act in menu.actions() if act.text() == "Show &activity").trigger()
    menu.close()
    assert technician.main_window.page is page
    assert page.tenant.text() == "Contoso Ltd"
    technician.sees(lambda: shown(page, TENANT) == ["Contoso Ltd"])


def test_news_do_not_break_off_a_search(technician: Technician) -> None:
    technician.practice.add_tenant()
    technician.practice.add_tenant("Fabrikam Inc", "fabrikam.example")
    page = opens(technician)
    technician.sees(lambda: len(shown(page)) == 2)
    page.search.setText("fabrikam")
    page._show_wanted()
    page.list.refresh()
    technician.sees(lambda: shown(page, TENANT) == ["Fabrikam Inc"])


def test_enter_opens_the_tenant(qtbot: QtBot, technician: Technician) -> None:
    technician.practice.add_tenant()
    page = opens(technician)
    technician.sees(lambda: len(shown(page)) == 1)
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert isinstance(technician.main_window.page, TenantSettingsPage)


def test_what_is_listed_is_written_for_a_spreadsheet(technician: Technician, tmp_path: Path) -> None:
    technician.practice.add_tenant()
    technician.practice.add_tenant("Fabrikam Inc", "fabrikam.example")
    page = opens(technician)
    technician.types(page.search, "fabrikam")
    page.export(tmp_path / "activity.csv")
    banner = technician.main_window.banner
    technician.sees(banner.isVisible)
    assert banner.message == (BannerKind.INFO, "1 line is written to activity.csv.", str(tmp_path))
    assert "Contoso" not in (tmp_path / "activity.csv").read_text("utf-8-sig")


def test_a_line_of_no_tenant_offers_none(technician: Technician) -> None:
    note(technician.practice, 1)
    page = opens(technician)
    technician.sees(lambda: len(shown(page)) == 1)
    page.table.selectRow(0)
    menu = QMenu()
    page._fill_menu(menu)
    assert not any(act.isEnabled() for act in menu.actions())
    page._open_tenant()
    assert technician.main_window.page is page


@pytest.mark.usefixtures("german")
def test_what_it_was_about_is_in_the_windows_language_and_found_by_it(technician: Technician) -> None:
    async def add(services) -> None:
        now, table = technician.practice.clock.now(), services.activity._storage.activity
        await table.add(now, "alice", "made a backup", None, "26 tenants to x.keyturn-backup")
        await table.add(now, "alice", "changed tags", None, "+gold on A, B and 7 more")
        await table.add(now, "alice", "imported tenants", None, "1 added, 0 updated from a pasted list")

    technician.practice.run(add)
    page = opens(technician)
    lines = [
        "1 hinzugefügt, 0 aktualisiert aus einer eingefügten Liste",
        "+gold bei A, B und 7 weitere",
        "26 Mandanten nach x.keyturn-backup",
    ]
    technician.sees(lambda: shown(page) == lines)
    page.search.setText("mandanten nach")
    technician.sees(lambda: shown(page) == lines[2:])
    page.search.setText("weitere")
    technician.sees(lambda: shown(page) == lines[1:2])
