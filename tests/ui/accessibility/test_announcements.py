"""What happens by itself is said to people who listen to the screen, once and in words that can be heard."""

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.core.errors import BadInput
from app.core.tenants.model import Tenant
from app.ui.widgets.announcement import announce
from app.ui.widgets.banner import BannerKind
from tests.ui.accessibility.conftest import Technician


def spelt(code: str) -> str:
    return ", ".join(code)


def test_a_renewal_is_followed_by_ear(technician: Technician, tenants: list[Tenant], heard: list[str]) -> None:
    wizard = technician.begins_renewal(tenants[0])
    code = technician.starts(wizard)
    assert heard == [f"The code is {spelt(code)}"]
    technician.presses(wizard.sign_in_page.code_panel.copy_code)
    assert heard[1:] == ["Copied"]
    technician.practice.customer_signs_in(code)
    banner = wizard.validate_page.banner
    technician.sees(lambda: banner.isVisible() and banner.kind is BannerKind.SUCCESS)
    told = heard[2:]
    assert set(told[:2]) == {"Microsoft Graph: token acquired", "Teams administration: token acquired"}
    assert told[2].startswith("Contoso Ltd is authenticated. 2 tokens acquired as admin@contoso.example, validated ")
    assert not told[3:]


def test_a_failure_and_the_new_code_are_said(technician: Technician, tenants: list[Tenant], heard: list[str]) -> None:
    wizard = technician.begins_renewal(tenants[0])
    technician.practice.customer_signs_in(technician.starts(wizard), decline=True)
    technician.sees(wizard.sign_in_page.banner.isVisible)
    assert heard[-1].startswith("The sign-in was declined ")
    technician.presses(wizard.sign_in_page.ways_out.new_code)
    code = technician.reads_code(wizard)
    assert heard[-1] == f"The code is {spelt(code)}"


def test_a_check_says_how_it_ended_and_not_every_tenant(
    technician: Technician, tenants: list[Tenant], heard: list[str]
) -> None:
    page = technician.opens_status()
    technician.sees(lambda: page.model.rowCount() == 2)
    technician.presses(page.check_button)
    technician.sees(lambda: page.bulk_check.result.text() == "Checked 2 tenants.")
    assert heard == ["Checked 2 tenants."]


def test_what_a_search_leaves_is_said_once_the_typing_rests(
    technician: Technician, tenants: list[Tenant], heard: list[str]
) -> None:
    page = technician.opens_status()
    technician.sees(lambda: page.model.rowCount() == 2)
    technician.types(page.search, "fabrikam")
    technician.sees(lambda: heard)
    technician.types(page.search, "nobody of that name")
    technician.sees(lambda: len(heard) == 2)
    page._show_everything()
    technician.sees(lambda: len(heard) == 3)
    assert heard == ["1 tenant", "No tenant matches", "2 tenants"]


def test_tenants_that_come_are_no_news(technician: Technician, tenants: list[Tenant], heard: list[str]) -> None:
    page = technician.opens_tenants()
    technician.practice.add_tenant("Tailspin Toys", "tailspin.example")
    technician.sees(lambda: page.model.rowCount() == 3)
    assert not page.list._found_count.isActive()
    assert heard == []


def test_a_failure_interrupts(qtbot: QtBot, technician: Technician, urgent: list[str]) -> None:
    technician.main_window.show_banner(BannerKind.INFO, "In the outbox")
    technician.main_window.show_failure(BadInput("Not so", "It is not.", "Do something else."))
    assert urgent == ["Not so It is not. Do something else."]


def test_nothing_is_made_where_nobody_listens(technician: Technician, heard: list[str]) -> None:
    QAccessible.setActive(False)
    announce(technician.main_window, "Copied")
    assert heard == []
