"""What the list adds up to, by keyboard against the practice directory: each part limits the list, and lets go."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.authentication_status.changes import Change
from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.model import Observed
from app.core.clock import SystemClock
from app.core.paths import DataFolder
from app.core.storage.database import Storage
from app.core.tenants.model import Tenant
from app.ui.authentication_status.insights import Insights
from app.ui.authentication_status.page import StatusPage
from app.ui.invitations.invite_wizard import InviteWizard
from tests.ui.authentication_status.conftest import check_all
from tests.ui.conftest import Practice
from tests.ui.technician import Technician, column

TENANT, LEFT = 0, 6


def insights(technician: Technician, page: StatusPage) -> Insights:
    """What is above the list, once it is there."""
    technician.sees(lambda: page.area.insights is not None)
    assert page.area.insights is not None
    return page.area.insights


@pytest.fixture
def page(technician: Technician, tenants: dict[str, Tenant]) -> StatusPage:
    """The status page after a check that found Adventure Works revoked."""
    made = technician.opens_status()
    check_all(technician, made)
    above = insights(technician, made)
    technician.sees(lambda: len(above.causes.rows) == 1)
    return made


def test_failures_are_grouped_by_cause(qtbot: QtBot, technician: Technician, page: StatusPage) -> None:
    above = insights(technician, page)
    assert above.causes.index(0, 0).data().strip("\N{FIGURE SPACE}") == "1  Access was revoked"
    technician.tabs_to(above.cause_table)
    qtbot.keyClick(above.cause_table, Qt.Key.Key_Down)
    qtbot.keyClick(above.cause_table, Qt.Key.Key_Return)
    assert column(page, TENANT) == ["Adventure Works"]
    assert page.strip.title.text() == "1 tenant: Access was revoked"
    assert page.strip.about.text() == "Whoever signs in for the customer has to act. A new invitation helps."
    technician.presses(page.strip.show_all)
    assert page.model.rowCount() == 3
    assert not page.strip.isVisible()


def test_one_act_helps_the_whole_group(qtbot: QtBot, technician: Technician, page: StatusPage) -> None:
    above = insights(technician, page)
    above.cause_table.opened.emit(above.causes.key_at(0))
    technician.presses(page.strip.copy_list)
    assert technician.clipboard.splitlines()[0] == "1 tenant: Access was revoked"
    assert technician.clipboard.splitlines()[-1].startswith(
        "Adventure Works (adventure-works.example): Send a new invitation"
    )
    technician.presses(page.strip.check)
    technician.sees(lambda: page.bulk_check.result.text() == "Checked 1 tenant.")
    technician.presses(page.strip.invite)
    wizard = technician.sees_dialog(InviteWizard)
    wizard.close()


def test_what_changed_since_yesterday(qtbot: QtBot, technician: Technician, page: StatusPage) -> None:
    above = insights(technician, page)
    stopped, renewed, added = (above.changes.button(each) for each in (Change.STOPPED, Change.RENEWED, Change.ADDED))
    assert (stopped.text(), renewed.text(), added.text()) == ("1 stopped working", "1 renewed", "3 added")
    technician.presses(renewed)
    assert column(page, TENANT) == ["Contoso Ltd"]
    technician.presses(stopped)
    assert column(page, TENANT) == ["Adventure Works"]
    assert not renewed.isChecked()
    technician.presses(stopped)
    assert page.model.rowCount() == 3
    technician.practice.clock.advance(days=2)
    page.list.reload()
    technician.sees(lambda: above.changes.heading.text() == "Nothing changed since yesterday.")
    assert not stopped.isVisible()


def test_a_week_of_the_chart_limits_the_list(qtbot: QtBot, technician: Technician, page: StatusPage) -> None:
    above = insights(technician, page)
    technician.tabs_to(above.chart)
    qtbot.keyClick(above.chart, Qt.Key.Key_Return)
    assert page.model.rowCount() == 3, "nothing ends this week"
    qtbot.keyClick(above.chart, Qt.Key.Key_End)
    qtbot.keyClick(above.chart, Qt.Key.Key_Return)
    assert column(page, TENANT) == ["Contoso Ltd"]
    assert page.strip.title.text().startswith("1 tenant: Expected to end in the week of ")
    assert above.chart.hasFocus()
    qtbot.keyClick(above.chart, Qt.Key.Key_Return)
    assert page.model.rowCount() == 3


def test_a_group_takes_other_filters_back_and_can_be_narrowed(
    qtbot: QtBot, technician: Technician, page: StatusPage
) -> None:
    above = insights(technician, page)
    technician.types(page.search, "fabrikam")
    assert column(page, TENANT) == ["Fabrikam Inc"]
    technician.presses(above.changes.button(Change.ADDED))
    assert page.search.text() == ""
    assert page.model.rowCount() == 3
    technician.types(page.search, "contoso")
    assert column(page, TENANT) == ["Contoso Ltd"]


def test_the_overview_is_hidden_and_stays_so(
    qtbot: QtBot, technician: Technician, practice: Practice, tmp_path: Path
) -> None:
    practice.add_tenant()
    page = technician.opens_status()
    assert page.area.isVisible()
    technician.presses(page.area.button)
    assert not page.area.isVisible()
    technician.main_window.resize(1280, 900)
    assert not page.area.isVisible()
    later = Technician(qtbot, practice, tmp_path / "window.ini").opens_status()
    assert not later.area.isVisible()
    technician.main_window.close()


def test_without_tenants_there_is_nothing_to_sum_up(technician: Technician) -> None:
    page = technician.opens_status()
    assert not page.area.isVisible()
    assert not page.area.button.isVisible()
    technician.practice.add_tenant()
    technician.sees(page.area.isVisible)


def test_tab_goes_through_it_from_top_to_bottom(qtbot: QtBot, technician: Technician, page: StatusPage) -> None:
    above = insights(technician, page)
    technician.tabs_to(page.area.button)
    shown = [widget for widget in (*above.in_tab_order, page.search) if widget.isVisible()]
    assert len(shown) > 4
    for widget in shown:
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        assert widget.hasFocus()


def test_a_small_window_keeps_its_room_for_the_list(technician: Technician) -> None:
    technician.practice.add_tenant()
    page = technician.opens_status()
    technician.main_window.resize(1024, 640)
    technician.sees(lambda: not page.area.isVisible())
    technician.presses(page.area.button)
    assert page.area.isVisible()


def test_days_left_are_those_of_the_forecast(
    technician: Technician, tenants: dict[str, Tenant], data_folder: DataFolder
) -> None:
    """Contoso's tokens died a week after the sign-in before, by a policy that does so every time."""
    contoso = tenants["contoso"]
    page = technician.opens_status()
    place = page.model.place_of(contoso.id)
    assert place is not None
    cell = page.model.index(place, LEFT)
    assert cell.data() == "≈ 89"
    technician.practice.run(lambda services: remember_a_short_life(data_folder, services.clock.now(), contoso))
    page.list.reload()
    technician.sees(lambda: cell.data() == "≈ 6")
    tip = cell.data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("Expected to end about ")
    assert "Died 7 days after the sign-in" in tip


async def remember_a_short_life(data_folder: DataFolder, now: datetime, tenant: Tenant) -> None:
    """A sign-in that began eight days ago and was dead after seven, and the one of now."""
    storage = await Storage.open(data_folder.database, SystemClock())
    died = Observed("invalid_grant", now - timedelta(days=1), codes=(70043,))
    for check in (
        Check(now - timedelta(days=8), CheckKind.RENEWAL, True, 100),
        Check(now - timedelta(days=2), CheckKind.CHECK, True, 100),
        Check(died.happened_at, CheckKind.CHECK, False, 100, died),
        Check(now, CheckKind.RENEWAL, True, 100),
    ):
        await storage.tokens.record_check(tenant.id, check)
    await storage.close()
