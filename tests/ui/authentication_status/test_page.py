"""The Authentication status page, by keyboard, against the practice directory."""

from contextlib import aclosing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.core.authentication_status.model import AuthenticationStatus
from app.core.services import Services
from app.core.tenants.model import Tenant
from app.practice.customer import sign_in_through_browser
from app.ui.authentication_status.page import StatusPage
from app.ui.moments import exact
from app.ui.page import Place
from app.ui.renewal import wizard as wizard_module
from app.ui.renewal.wizard import RenewalWizard
from app.ui.tenant_settings.page import TenantSettingsPage
from app.ui.widgets.banner import BannerKind
from tests.ui.authentication_status.conftest import check_all
from tests.ui.technician import Technician, column

TENANT, STATUS, HAPPENED, HELPS, CHECKED, REFRESHED, LEFT = range(7)


def test_without_tenants_it_says_what_to_do_first(technician: Technician) -> None:
    page = technician.opens_status()
    assert page.list.state.title == "No tenants yet"
    assert not page.check_button.isEnabled()
    assert not page.renew_button.isEnabled()
    technician.presses(page.list.state.buttons[0])
    assert technician.main_window.page is technician.opens_tenants()


def test_what_needs_attention_comes_first(technician: Technician, tenants: dict[str, Tenant]) -> None:
    page = technician.opens_status()
    check_all(technician, page)
    assert column(page, TENANT) == ["Adventure Works", "Fabrikam Inc", "Contoso Ltd"]
    assert column(page, STATUS) == ["Expired", "Not set up", "Valid"]
    assert column(page, HAPPENED) == ["Access was revoked", "No sign-in yet", ""]
    assert column(page, HELPS)[0].startswith("Send a new invitation")
    assert column(page, LEFT) == ["–", "–", "≈ 89"]


def test_a_check_shows_every_answer_and_counts_anew(technician: Technician, tenants: dict[str, Tenant]) -> None:
    page = technician.opens_status()
    valid, expired = (page.counts.chip(status) for status in (AuthenticationStatus.VALID, AuthenticationStatus.EXPIRED))
    assert valid.text() == "2 Valid"
    assert not expired.isVisible()
    check_all(technician, page)
    assert valid.text() == "1 Valid"
    assert expired.text() == "1 Expired"
    assert not page.bulk_check.cancel_button.isVisible()
    assert page.check_button.isEnabled()


@pytest.mark.usefixtures("impatient")
def test_a_check_can_be_stopped(technician: Technician, tenants: dict[str, Tenant]) -> None:
    page = technician.opens_status()
    technician.practice.control(lambda control: control.fault("delay", seconds=600))
    technician.presses(page.check_button)
    technician.sees(lambda: page.bulk_check.result.text() == "Checked 1 of 3")
    assert not page.check_button.isEnabled()
    technician.presses(page.bulk_check.cancel_button)
    technician.sees(lambda: page.bulk_check.result.text() == "Stopped. 1 of 3 were checked.")
    technician.sees(page.check_button.isEnabled)
    technician.sees(lambda: page.bulk_check.result.width() >= page.bulk_check.result.sizeHint().width())


@pytest.mark.usefixtures("impatient")
def test_a_check_that_was_stopped_goes_on_with_those_left(technician: Technician, tenants: dict[str, Tenant]) -> None:
    page = technician.opens_status()
    technician.practice.control(lambda control: control.fault("delay", seconds=600))
    technician.presses(page.check_button)
    technician.sees(lambda: page.bulk_check.result.text() == "Checked 1 of 3")
    technician.presses(page.bulk_check.cancel_button)
    technician.sees(page.bulk_check.go_on_button.isVisible)
    technician.practice.control(lambda control: control.clear_faults())
    technician.presses(page.bulk_check.go_on_button)
    technician.sees(lambda: page.bulk_check.result.text() == "Checked 2 tenants.")
    technician.sees(page.check_button.isEnabled)
    assert not page.bulk_check.go_on_button.isVisible()


@pytest.mark.usefixtures("impatient")
def test_a_check_that_ended_with_the_window_is_offered_by_the_next(
    technician: Technician, tenants: dict[str, Tenant]
) -> None:
    async def break_off(services: Services) -> None:
        async with aclosing(services.status.check(list(tenants.values()))) as results:
            await anext(results)

    technician.practice.control(lambda control: control.fault("delay", seconds=600))
    technician.practice.run(break_off)
    technician.practice.control(lambda control: control.clear_faults())
    page = technician.opens_status()
    technician.sees(page.bulk_check.isVisible)
    assert page.bulk_check.result.text() == "The last check was broken off. 2 tenants are left."
    technician.presses(page.bulk_check.go_on_button)
    technician.sees(lambda: page.bulk_check.result.text() == "Checked 2 tenants.")
    technician.sees(page.check_button.isEnabled)
    assert technician.practice.run(lambda services: services.status.left_to_check()) == []


def test_several_selected_tenants_are_checked_alone(
    qtbot: QtBot, technician: Technician, tenants: dict[str, Tenant]
) -> None:
    page = technician.opens_status()
    page.table.select(tenants["fabrikam"].id)
    qtbot.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.check_button.text() == "&Check (2)"
    qtbot.keyClick(page, Qt.Key.Key_F5)
    technician.sees(lambda: page.bulk_check.result.text() == "Checked 2 tenants.")


def test_a_count_filters_the_list_and_lets_go_of_it(technician: Technician, tenants: dict[str, Tenant]) -> None:
    page = technician.opens_status()
    chip = page.counts.chip(AuthenticationStatus.NOT_SET_UP)
    technician.presses(chip)
    assert column(page, TENANT) == ["Fabrikam Inc"]
    technician.presses(chip)
    assert page.model.rowCount() == 3
    page.scope.setFocus()
    page.scope.setCurrentIndex(1)
    assert column(page, TENANT) == ["Fabrikam Inc"]


def test_searching_by_keyboard(qtbot: QtBot, technician: Technician, tenants: dict[str, Tenant]) -> None:
    page = technician.opens_status()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    technician.sees(page.search.hasFocus)
    qtbot.keyClicks(page.search, "GOLD")
    assert column(page, TENANT) == ["Contoso Ltd"]
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.table.hasFocus()
    assert page.detail.name.text() == "Contoso Ltd"
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.search, "nobody")
    assert page.list.state.title == "No tenant matches"
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.model.rowCount() == 3
    assert page.table.selected_keys() == ()


def test_show_all_takes_search_and_filters_back(technician: Technician, tenants: dict[str, Tenant]) -> None:
    page = technician.opens_status()
    page.scope.setCurrentIndex(1)
    page.counts.chip(AuthenticationStatus.VALID).click()
    technician.sees(lambda: page.list.state.title == "No tenant matches")
    technician.presses(page.list.state.buttons[0])
    assert page.model.rowCount() == 3
    assert page.table.hasFocus()


def test_the_selected_failure_is_told_in_full(technician: Technician, tenants: dict[str, Tenant]) -> None:
    page = technician.opens_status()
    check_all(technician, page)
    page.table.select(tenants["adventure"].id)
    detail = page.detail
    assert detail.isVisible()
    said = detail.diagnosis
    assert detail.title.text() == "Access was revoked"
    assert said.message.text().startswith("The sessions of admin@adventure-works.example were revoked")
    assert said.who.text() == "Who must act: The customer's user   A new invitation fixes it."
    assert said.reported.text().startswith("AADSTS50173: ")
    assert said.codes.text().startswith("AADSTS50173   correlation id ")
    technician.presses(said.copy_ticket)
    assert technician.clipboard.startswith("Tenant: Adventure Works (adventure-works.example)\n")
    assert said.codes.text().split("   ")[1].removeprefix("correlation id ") in technician.clipboard
    page.table.select(tenants["contoso"].id)
    assert not said.copy_ticket.isVisible()


def test_a_blocked_code_is_offered_the_browser(
    technician: Technician, tenants: dict[str, Tenant], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_addresses: list[str] = []

    def open_address(address: str) -> bool:
        opened_addresses.append(address)
        return True

    monkeypatch.setattr(wizard_module, "open_address", open_address)
    page = technician.opens_status()
    technician.practice.apply("contoso.example", "device_code_blocked")
    check_all(technician, page)
    page.table.select(tenants["contoso"].id)
    assert column(page, STATUS)[1] == "Blocked"
    assert page.detail.next_step.text() == "Sign in through a browser"
    technician.presses(page.detail.next_step)
    wizard = technician.sees_dialog(RenewalWizard)
    technician.sees(wizard.invitation_page.start_button.isEnabled)
    technician.presses(wizard.invitation_page.start_button)
    technician.sees(lambda: opened_addresses)
    technician.practice.run(lambda _: sign_in_through_browser(opened_addresses[0]))
    technician.sees(lambda: column(page, STATUS)[1] == "Valid")


def test_enter_opens_the_renewal_and_the_list_turns_green_in_place(
    qtbot: QtBot, technician: Technician, tenants: dict[str, Tenant]
) -> None:
    page = technician.opens_status()
    check_all(technician, page)
    page.table.select(tenants["adventure"].id)
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    wizard = technician.sees_dialog(RenewalWizard)
    assert wizard.tenant_id == tenants["adventure"].id
    wizard.close()
    technician.practice.apply("adventure-works.example", "healthy")
    technician.customer_renews(tenants["adventure"])
    technician.sees(lambda: column(page, STATUS) == ["Valid", "Not set up", "Valid"])
    assert column(page, TENANT)[0] == "Adventure Works"
    assert page.table.selected_keys() == (tenants["adventure"].id,)
    technician.sees(lambda: not page.detail.diagnosis.copy_ticket.isVisible())


def test_a_renewal_that_is_under_way_stands_in_for_the_next_step(
    technician: Technician, tenants: dict[str, Tenant]
) -> None:
    page = technician.opens_status()
    check_all(technician, page)
    page.table.select(tenants["adventure"].id)
    detail, practice = page.detail, technician.practice
    assert detail.next_step.text() == "Send an invitation"
    renewal = practice.run(lambda services: services.renewals.prepare(tenants["adventure"].id))
    assert not detail.under_way.isVisible()  # nobody opened the invitation so far
    practice.run(lambda services: services.renewals.ask_for_code(renewal.id))
    technician.sees(detail.under_way.isVisible)
    assert detail.under_way.text() == "A renewal is under way for admin@adventure-works.example."
    assert not detail.next_step.isVisible()
    assert detail.renew.text() == "Open the renewal"
    page.table.select(tenants["contoso"].id)
    assert not detail.under_way.isVisible()
    assert detail.renew.text() == "Renew"
    page.table.select(tenants["adventure"].id)
    technician.sees(detail.under_way.isVisible)
    technician.presses(detail.renew)
    assert technician.sees_dialog(RenewalWizard).tenant_id == tenants["adventure"].id
    practice.run(lambda services: services.renewals.cancel(renewal.id))
    technician.sees(lambda: not detail.under_way.isVisible())
    technician.sees(detail.next_step.isVisible)


def test_a_tenant_that_was_added_or_removed_elsewhere(technician: Technician, tenants: dict[str, Tenant]) -> None:
    page = technician.opens_status()
    page.table.select(tenants["fabrikam"].id)
    technician.practice.add_tenant("Tailspin Toys", "tailspin.example")
    technician.sees(lambda: "Tailspin Toys" in column(page, TENANT))
    assert page.table.selected_keys() == (tenants["fabrikam"].id,)
    technician.practice.run(lambda services: services.tenants.remove(tenants["fabrikam"].id))
    technician.sees(lambda: "Fabrikam Inc" not in column(page, TENANT))
    assert not page.detail.isVisible()


def test_times_are_relative_and_exact(technician: Technician, tenants: dict[str, Tenant]) -> None:
    page = technician.opens_status()
    check_all(technician, page)
    place = page.model.place_of(tenants["contoso"].id)
    assert place is not None
    refreshed_at = page.model.row_at(place).evidence.last_refreshed_at
    assert refreshed_at is not None
    cell = page.model.index(place, REFRESHED)
    assert cell.data() == "just now"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == exact(refreshed_at)
    for ahead, text in (({"minutes": 5}, "5 min ago"), ({"hours": 3}, "3 h ago"), ({"days": 4}, "4 d ago")):
        technician.practice.clock.advance(**ahead)
        assert cell.data() == text


def test_the_menu_validates_and_opens_the_settings(
    qtbot: QtBot, technician: Technician, tenants: dict[str, Tenant]
) -> None:
    page = technician.opens_status()
    page.table.select(tenants["contoso"].id)
    page.table.customContextMenuRequested.emit(page.table.rect().center())
    choose(qtbot, page, "&Validate authentication")
    technician.sees(technician.main_window.banner.isVisible)
    assert technician.main_window.banner.kind is BannerKind.SUCCESS
    assert technician.main_window.banner.title == "Contoso Ltd is authenticated."
    page.table.customContextMenuRequested.emit(page.table.rect().center())
    choose(qtbot, page, "&Microsoft 365 settings")
    assert isinstance(technician.main_window.page, TenantSettingsPage)
    technician.main_window.open_place(Place.AUTHENTICATION_STATUS)


def choose(qtbot: QtBot, page: StatusPage, text: str) -> None:
    """Trigger the entry of the menu that is open."""
    menu = page.table.findChild(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert menu is not None
    action = next(action for action in menu.actions() if action.text() == text)
    assert action.isEnabled()
    menu.close()
    action.trigger()
