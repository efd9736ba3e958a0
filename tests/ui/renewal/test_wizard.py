"""A renewal in the window, by keyboard, against the practice directory: every turn that it can take."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.authentication_status.model import AuthenticationStatus
from app.core.invitations.model import InvitationState
from app.core.renewal.flow import Step
from app.core.tenants.model import Tenant
from app.practice.customer import sign_in_through_browser
from app.practice.faults import FaultName
from app.ui.renewal.step_trail import Stage
from app.ui.widgets.banner import Banner, BannerKind
from tests.ui.conftest import Practice
from tests.ui.renewal.conftest import Technician, open_wizard


def failure_shown(technician: Technician, banner: Banner, title: str) -> str:
    """Wait for the failure banner with that title; its text."""
    technician.sees(lambda: banner.isVisible() and banner.kind is BannerKind.FAILURE)
    assert banner.title == title
    return banner.text


def test_success_ends_with_the_green_banner(technician: Technician) -> None:
    wizard = technician.wizard
    code = technician.starts()
    technician.sees(lambda: wizard.stage is Stage.SIGN_IN)
    technician.practice.customer_signs_in(code)
    banner = wizard.validate_page.banner
    technician.sees(banner.isVisible)
    technician.sees(lambda: wizard.stage is Stage.VALIDATE)
    assert banner.kind is BannerKind.SUCCESS
    assert banner.title == "Contoso Ltd is authenticated."
    assert banner.text.startswith("2 tokens acquired as admin@contoso.example, validated ")
    assert banner.text.endswith("The Global Administrator role can be removed now.")
    technician.presses(wizard.validate_page.done_button)
    technician.sees(lambda: not wizard.isVisible())


def test_an_administrator_without_the_role_is_told_nothing_of_it(technician: Technician) -> None:
    technician.practice.apply("contoso.example", "not_global_administrator")
    technician.practice.customer_signs_in(technician.starts())
    banner = technician.wizard.validate_page.banner
    technician.sees(banner.isVisible)
    assert banner.kind is BannerKind.SUCCESS
    assert "Global Administrator" not in banner.text


def test_the_first_page_says_what_the_customer_will_see(technician: Technician) -> None:
    page = technician.wizard.invitation_page
    assert page.tenant_label.text() == "Contoso Ltd (contoso.example)"
    assert page.admin_username.text() == "admin@contoso.example"
    assert "Global Administrator" in page.outlook.text()


def test_a_tenant_whose_application_was_deleted_needs_consent(
    qtbot: QtBot, practice: Practice, tenant: Tenant, opened_addresses: list[str]
) -> None:
    first = open_wizard(qtbot, practice, tenant)
    practice.customer_signs_in(first.starts())
    first.sees_step(Step.COMPLETED)
    practice.apply("contoso.example", "app_deleted")
    practice.run(lambda services: services.status.validate(tenant.id))

    again = open_wizard(qtbot, practice, tenant)
    assert "permissions request" in again.wizard.invitation_page.outlook.text()
    outcome = practice.customer_signs_in(again.starts())
    assert outcome.signed_in
    again.sees(again.wizard.validate_page.banner.isVisible)
    assert again.wizard.validate_page.banner.kind is BannerKind.SUCCESS


def test_a_declined_sign_in_offers_a_new_code(technician: Technician) -> None:
    wizard = technician.wizard
    first = technician.starts()
    technician.practice.customer_signs_in(first, decline=True)
    failure_shown(technician, wizard.sign_in_page.banner, "The sign-in was declined")
    assert wizard.stage is Stage.SIGN_IN
    technician.presses(wizard.sign_in_page.ways_out.new_code)
    second = technician.reads_code()
    assert second != first
    assert not wizard.sign_in_page.banner.isVisible()
    technician.practice.customer_signs_in(second)
    technician.sees_step(Step.COMPLETED)


def test_an_expired_code_is_replaced_by_a_new_one(technician: Technician) -> None:
    wizard = technician.wizard
    first = technician.starts()
    technician.practice.clock.advance(minutes=16)
    failure_shown(technician, wizard.sign_in_page.banner, "The code expired")
    assert not wizard.sign_in_page.code_panel.isVisible()
    technician.presses(wizard.sign_in_page.ways_out.new_code)
    second = technician.reads_code()
    assert second != first
    technician.practice.customer_signs_in(second)
    technician.sees_step(Step.COMPLETED)


def test_a_new_code_after_a_wrong_turn_needs_no_confirmation(technician: Technician) -> None:
    first = technician.starts()
    technician.presses(technician.wizard.sign_in_page.new_code_button)
    technician.sees(lambda: technician.reads_code() != first)
    technician.practice.customer_signs_in(technician.reads_code())
    technician.sees_step(Step.COMPLETED)


def test_the_wrong_account_is_named_beside_the_right_one(technician: Technician) -> None:
    wizard = technician.wizard
    accounts = next(
        tenant["accounts"]
        for tenant in technician.practice.control(lambda control: control.tenants())
        if tenant["domain"] == "contoso.example"
    )
    other = next(account["username"] for account in accounts if account["username"] != "admin@contoso.example")
    technician.practice.customer_signs_in(technician.starts(), other)
    text = failure_shown(technician, wizard.sign_in_page.banner, "Another account signed in")
    assert other in text
    assert "admin@contoso.example" in text
    evidence = technician.practice.run(lambda services: services.status.evidence(wizard.tenant_id))
    assert not evidence.has_tokens

    technician.presses(wizard.sign_in_page.ways_out.change_account)
    technician.sees(lambda: wizard.stage is Stage.INVITATION)
    technician.types(wizard.invitation_page.admin_username, other)
    technician.presses(wizard.invitation_page.start_button)
    technician.sees(lambda: technician.renewal.invitation.admin_username == other)
    technician.practice.customer_signs_in(technician.reads_code(), other)
    technician.sees_step(Step.COMPLETED)


def test_a_sign_in_in_another_tenant_stores_nothing(technician: Technician) -> None:
    wizard = technician.wizard
    technician.practice.control(lambda control: control.fault(FaultName.WRONG_TENANT, "contoso.example"))
    technician.practice.customer_signs_in(technician.starts())
    failure_shown(technician, wizard.sign_in_page.banner, "The sign-in was in another tenant")
    evidence = technician.practice.run(lambda services: services.status.evidence(wizard.tenant_id))
    assert not evidence.has_tokens


def test_where_codes_are_blocked_a_browser_opens_instead(technician: Technician, opened_addresses: list[str]) -> None:
    wizard = technician.wizard
    technician.practice.apply("contoso.example", "device_code_blocked")
    technician.practice.customer_signs_in(technician.starts())
    failure_shown(technician, wizard.validate_page.banner, "A policy blocks the sign-in")
    ways_out = wizard.validate_page.ways_out
    assert ways_out.browser.isDefault()
    technician.presses(ways_out.browser)
    technician.sees_step(Step.WAITING_FOR_BROWSER)
    assert opened_addresses == [technician.renewal.browser_address]
    outcome = technician.practice.run(lambda _: sign_in_through_browser(opened_addresses[0]))
    assert outcome.signed_in
    technician.sees_step(Step.COMPLETED)


def test_the_second_way_is_there_from_the_start(technician: Technician, opened_addresses: list[str]) -> None:
    technician.starts()
    technician.presses(technician.wizard.sign_in_page.browser_button)
    technician.sees_step(Step.WAITING_FOR_BROWSER)
    technician.presses(technician.wizard.sign_in_page.reopen)
    technician.sees(lambda: len(opened_addresses) == 2)
    technician.presses(technician.wizard.sign_in_page.copy_address)
    assert technician.clipboard == opened_addresses[0]
    technician.practice.run(lambda _: sign_in_through_browser(opened_addresses[0]))
    technician.sees_step(Step.COMPLETED)


def test_one_resource_that_fails_does_not_undo_the_others(technician: Technician) -> None:
    wizard = technician.wizard
    technician.practice.apply("contoso.example", "resource_missing")
    technician.practice.customer_signs_in(technician.starts())
    banner = wizard.validate_page.banner
    technician.sees(banner.isVisible)
    assert banner.kind is BannerKind.SUCCESS
    assert banner.text.startswith("1 token acquired as admin@contoso.example, validated ")
    words = wizard.validate_page.resources.words()
    assert words["graph"] == "token acquired"
    assert words["teams"] != "token acquired"
    assert technician.renewal.resource_failure("teams") is not None


def test_a_required_resource_that_fails_says_what_helps(technician: Technician) -> None:
    wizard = technician.wizard
    technician.practice.run(lambda services: services.settings.set("resources.teams.required", "yes"))
    technician.practice.apply("contoso.example", "resource_missing")
    technician.practice.customer_signs_in(technician.starts())
    failure_shown(technician, wizard.validate_page.banner, "The service is not in this tenant")
    assert wizard.validate_page.resources.words()["graph"] == "token acquired"
    technician.presses(wizard.validate_page.ways_out.copy_ticket)
    assert "AADSTS500011" in technician.clipboard
    assert "Contoso Ltd (contoso.example)" in technician.clipboard


def test_the_network_goes_and_comes_back(technician: Technician) -> None:
    wizard = technician.wizard
    code = technician.starts()
    technician.practice.control(lambda control: control.fault(FaultName.OUTAGE, endpoint="token"))
    banner = wizard.sign_in_page.banner
    technician.sees(banner.isVisible)
    assert banner.kind is BannerKind.INFO
    assert banner.title == "The network is away."
    assert banner.text.startswith("The code still works until ")
    assert wizard.sign_in_page.code_panel.isVisible()
    technician.practice.control(lambda control: control.clear_faults())
    technician.sees(lambda: not banner.isVisible())
    technician.practice.customer_signs_in(code)
    technician.sees_step(Step.COMPLETED)


def test_cancelling_closes_at_once(technician: Technician) -> None:
    technician.starts()
    technician.presses(technician.wizard.sign_in_page.cancel_button)
    technician.sees(lambda: not technician.wizard.isVisible())
    assert technician.renewal.invitation.state is InvitationState.CANCELLED


def test_escape_leaves_the_renewal_running(
    qtbot: QtBot, technician: Technician, practice: Practice, tenant: Tenant
) -> None:
    code = technician.starts()
    qtbot.keyClick(technician.wizard, Qt.Key.Key_Escape)
    technician.sees(lambda: not technician.wizard.isVisible())
    told: list[tuple[object, str, str]] = []
    technician.wizard.told.connect(lambda *message: told.append(message))
    practice.customer_signs_in(code)
    technician.sees(lambda: bool(told))
    assert told[0][:2] == (BannerKind.SUCCESS, "Contoso Ltd is authenticated.")


def test_a_wizard_opened_again_goes_on_where_the_renewal_is(
    qtbot: QtBot, technician: Technician, practice: Practice, tenant: Tenant
) -> None:
    code = technician.starts()
    again = open_wizard(qtbot, practice, tenant)
    assert again.reads_code() == code


def test_an_address_that_is_none_is_refused_beside_the_field(technician: Technician) -> None:
    page = technician.wizard.invitation_page
    technician.types(page.admin_username, "somebody")
    technician.presses(page.start_button)
    technician.sees(page.refusal.isVisible)
    assert "somebody" in page.refusal.text()
    assert page.admin_username.hasFocus()
    assert technician.wizard.stage is Stage.INVITATION
    technician.types(page.admin_username, "admin@contoso.example")
    assert not page.refusal.isVisible()


def test_the_email_address_need_not_be_real(technician: Technician) -> None:
    technician.types(technician.wizard.invitation_page.email, "nobody@nowhere.example")
    technician.starts()
    assert technician.renewal.invitation.email == "nobody@nowhere.example"


def test_a_tenant_that_is_busy_elsewhere_is_said_above_the_page(
    technician: Technician, practice: Practice, data_folder: object
) -> None:
    technician.practice.run(lambda services: services.status.of(technician.wizard.tenant_id))
    other = practice.run(lambda services: services.renewals.prepare(technician.wizard.tenant_id))
    practice.run(lambda services: services.renewals.ask_for_code(other.id))
    technician.presses(technician.wizard.invitation_page.start_button)
    technician.sees(technician.wizard.problem.isVisible)
    assert technician.wizard.problem.title == "Already under way"
    assert technician.wizard.invitation_page.start_button.isEnabled()
    assert technician.wizard.stage is Stage.INVITATION


@pytest.mark.parametrize(("condition", "step"), [("tenant_gone", Step.FAILED), ("public_client_off", Step.FAILED)])
def test_no_code_at_all_says_why(technician: Technician, condition: str, step: Step) -> None:
    technician.practice.apply("contoso.example", condition)
    technician.presses(technician.wizard.invitation_page.start_button)
    technician.sees_step(step)
    technician.sees(technician.wizard.validate_page.banner.isVisible)
    assert technician.renewal.failure is not None
    assert technician.wizard.validate_page.banner.title == technician.renewal.failure.title


def test_the_status_of_the_tenant_follows(technician: Technician, tenant: Tenant) -> None:
    technician.practice.customer_signs_in(technician.starts())
    technician.sees_step(Step.COMPLETED)
    overview = technician.practice.run(lambda services: services.status.of(tenant.id))
    assert overview.verdict.status is AuthenticationStatus.VALID
