"""The button of the next step, pressed on the pages that have one, against the practice directory."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.core.authentication_status.entra_pages import Blade, EntraPage
from app.core.authentication_status.forecast import Confidence, Forecast, Risk, Warned
from app.core.authentication_status.model import Act, AuthenticationStatus, Verdict
from app.core.tenants.model import Tenant
from app.practice.customer import consent
from app.ui.authentication_status.page import StatusPage
from app.ui.diagnosis.consent_dialog import ConsentDialog
from app.ui.diagnosis.next_step import NextStep
from app.ui.engine import Engine
from app.ui.invitations.invite_wizard import InviteWizard
from app.ui.renewal import links
from app.ui.renewal.wizard import RenewalWizard
from app.ui.settings.page import SettingsPage
from app.ui.tenant_settings.page import TenantSettingsPage
from app.ui.tenants.tenant_dialog import TenantDialog
from tests.ui.conftest import Practice
from tests.ui.technician import Technician
from tests.ui.tenant_settings.test_page import Navigation

OWN_APPLICATION = "0f1e2d3c-4b5a-4697-8877-665544332211"


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: object) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses handed to the browser, which does not exist here."""
    addresses: list[str] = []

    def open_address(address: str) -> bool:
        assert links.may_open(address)
        addresses.append(address)
        return True

    monkeypatch.setattr(links, "open_address", open_address)
    return addresses


@pytest.fixture
def tenant(practice: Practice) -> Tenant:
    """Contoso, with tokens."""
    tenant = practice.add_tenant()
    practice.renew(tenant)
    return tenant


@pytest.fixture
def technician(qtbot: QtBot, practice: Practice, tenant: Tenant, tmp_path: Path) -> Technician:
    return Technician(qtbot, practice, tmp_path / "window.ini")


def failing(technician: Technician, tenant: Tenant, **refusal: object) -> StatusPage:
    """The status page with the tenant selected, after a check that the directory refused in this way."""
    technician.practice.control(lambda control: control.fault("refuse", tenant.directory, **refusal))  # type: ignore[arg-type]
    return after_a_check(technician, tenant)


def after_a_check(technician: Technician, tenant: Tenant) -> StatusPage:
    page = technician.opens_status()
    page.table.select(tenant.id)
    page.check_button.click()
    technician.sees(lambda: page.bulk_check.result.text() == "Checked 1 tenant.")
    return page


def is_offered(page: StatusPage, words: str) -> QPushButton:
    assert page.detail.next_step.isVisible()
    assert page.detail.next_step.text() == words
    return page.detail.next_step


def test_an_invitation_is_sent_to_this_tenant(technician: Technician, tenant: Tenant) -> None:
    page = failing(technician, tenant, code=700082)
    technician.presses(is_offered(page, "Send an invitation"))
    assert technician.sees_dialog(InviteWizard).isVisible()


def test_a_new_code_is_asked_for_in_the_renewal(technician: Technician, tenant: Tenant) -> None:
    page = failing(technician, tenant, code=50020)
    assert not page.detail.renew.isVisible()
    technician.presses(is_offered(page, "New code"))
    assert technician.sees_dialog(RenewalWizard).tenant_id == tenant.id


def test_our_settings_are_opened(technician: Technician, tenant: Tenant) -> None:
    page = failing(technician, tenant, code=65002)
    technician.presses(is_offered(page, "Open the settings"))
    assert isinstance(technician.main_window.page, SettingsPage)


def test_what_was_entered_of_the_tenant_is_corrected(technician: Technician, tenant: Tenant) -> None:
    page = failing(technician, tenant, code=90002)
    technician.presses(is_offered(page, "Correct the tenant"))
    dialog = technician.sees_dialog(TenantDialog)
    assert dialog.fields["tenant"].text() == "contoso.example"
    dialog.reject()


def test_it_is_checked_again(technician: Technician, tenant: Tenant) -> None:
    page = failing(technician, tenant, code=90033, count=4)
    technician.sees(lambda: page.detail.diagnosis.lasts.text().endswith("Confidence: medium."))
    assert not any(line.isVisible() for line in page.detail.diagnosis.warnings)
    technician.practice.control(lambda control: control.clear_faults())
    technician.presses(is_offered(page, "Check again"))
    technician.sees(lambda: page.detail.badge.word == "Valid")
    technician.sees(lambda: not page.detail.next_step.isVisible())


def test_the_page_of_the_admin_center_opens_in_the_tenant(
    technician: Technician, tenant: Tenant, opened: list[str]
) -> None:
    failing(technician, tenant, code=53011)
    technician.practice.run(lambda services: services.settings.set("cloud.name", "us-government"))
    page = technician.opens_status()
    technician.sees(lambda: page.detail.next_step.text() == "Open risky users")
    technician.presses(page.detail.next_step)
    directory_id = technician.practice.run(lambda services: services.tenants.get(tenant.id)).directory_id
    assert opened == [f"https://entra.microsoft.us/{directory_id}/#view/Microsoft_AAD_IAM/RiskyUsersBlade"]


def test_a_browser_that_does_not_open_is_told_of(
    technician: Technician, tenant: Tenant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "open_address", lambda _: False)
    failing(technician, tenant, code=53011)
    technician.practice.run(lambda services: services.settings.set("cloud.name", "global"))
    page = technician.opens_status()
    technician.sees(lambda: page.detail.next_step.text() == "Open risky users")
    technician.presses(page.detail.next_step)
    technician.sees(lambda: technician.main_window.banner.title == "The page was not opened")


def test_a_cloud_without_an_admin_center_leaves_the_ticket(technician: Technician, tenant: Tenant) -> None:
    page = failing(technician, tenant, code=53011)
    assert not page.detail.next_step.isVisible()
    assert page.detail.diagnosis.copy_ticket.isVisible()


def test_an_unknown_error_is_shown_as_it_came(technician: Technician, tenant: Tenant) -> None:
    page = failing(technician, tenant, code=987654, error="lunar_eclipse", suberror="penumbra")
    said = page.detail.diagnosis
    assert page.detail.title.text() == "Microsoft refused"
    assert said.message.text().startswith("Microsoft said: AADSTS987654: A refusal that")
    assert said.codes.text().startswith("AADSTS987654   correlation id ")
    technician.presses(said.copy_ticket)
    assert "Error: lunar_eclipse penumbra AADSTS987654" in technician.clipboard


class TestConsent:
    def test_from_the_failure_to_living_tokens(self, technician: Technician, tenant: Tenant, opened: list[str]) -> None:
        technician.practice.apply("contoso.example", "consent_missing")
        page = after_a_check(technician, tenant)
        assert page.detail.badge.word == "Consent required"
        technician.presses(is_offered(page, "Admin consent link"))
        dialog = technician.sees_dialog(ConsentDialog)
        technician.presses(dialog.open_here)
        technician.sees(lambda: opened)
        assert technician.practice.run(lambda _: consent(opened[0])).signed_in
        technician.sees(lambda: page.detail.badge.word == "Valid")
        dialog.reject()

    def test_the_link_goes_to_the_administrator(self, technician: Technician, tenant: Tenant) -> None:
        technician.practice.apply("contoso.example", "admin_consent_required")
        page = after_a_check(technician, tenant)
        technician.presses(is_offered(page, "Admin consent link"))
        dialog = technician.sees_dialog(ConsentDialog)
        technician.presses(dialog.copy)
        link = technician.clipboard
        assert link == dialog.link.text()
        technician.presses(dialog.copy_message)
        assert link in technician.clipboard
        dialog.reject()
        user = technician.practice.run(lambda _: consent(link, account="user@contoso.example"))
        assert user.page == "need_admin_approval"
        owner = technician.practice.run(lambda _: consent(link, account="owner@contoso.example"))
        assert owner.signed_in
        after_a_check(technician, tenant)
        technician.sees(lambda: page.detail.badge.word == "Valid")

    def test_where_there_is_none_it_says_why(self, technician: Technician, tenant: Tenant) -> None:
        technician.practice.apply("contoso.example", "consent_missing")
        page = after_a_check(technician, tenant)
        technician.practice.run(lambda services: services.settings.set("cloud.authority", "https://localhost:1"))
        technician.presses(is_offered(page, "Admin consent link"))
        dialog = technician.sees_dialog(ConsentDialog)
        technician.sees(dialog.problem.isVisible)
        assert dialog.problem.title == "Microsoft cannot be reached"
        assert not dialog.open_here.isEnabled()
        dialog.reject()


def test_tokens_that_live_say_for_how_long_and_what_puts_them_at_risk(technician: Technician, tenant: Tenant) -> None:
    page = after_a_check(technician, tenant)
    said = page.detail.diagnosis
    technician.sees(lambda: "Confidence: medium." in said.lasts.text())
    assert said.lasts.text().startswith("89 days left. Last used on ")
    told = [line.text.text() for line in said.warnings if line.isVisible()]
    assert [text.split(",")[0] for text in told] == [
        "admin@contoso.example still is a Global Administrator",
        "Signed in with a code: a policy that blocks codes would end this at once when it is switched on. "
        "Have the account excluded from it",
    ]


def test_the_tenants_page_has_the_same_verdict_and_forecast(technician: Technician, tenant: Tenant) -> None:
    technician.main_window.open_tenant(tenant.id)
    page = technician.main_window.page
    assert isinstance(page, TenantSettingsPage)
    technician.sees(lambda: "Confidence: " in page.diagnosis.lasts.text())
    assert len([line for line in page.diagnosis.warnings if line.isVisible()]) == 2
    assert page.renew_button.property("role") == "primary"
    technician.practice.apply("contoso.example", "device_code_blocked")
    technician.presses(page.validate_button)
    technician.sees(page.next_step.isVisible)
    assert page.next_step.text() == "Sign in through a browser"
    assert page.diagnosis.who.text() == "Who must act: Their administrator   A new invitation does not help."
    assert not page.diagnosis.lasts.isVisible()
    assert page.renew_button.property("role") != "primary"
    technician.presses(page.next_step)
    assert technician.sees_dialog(RenewalWizard).tenant_id == tenant.id
    technician.main_window.open_tenant(tenant.id)


class TestInTheWizard:
    def failed(self, technician: Technician, tenant: Tenant, **refusal: object) -> RenewalWizard:
        """A renewal whose sign-in was refused in this way."""
        technician.practice.control(lambda control: control.fault("refuse", tenant.directory, **refusal))  # type: ignore[arg-type]
        technician.main_window.renew(tenant.id)
        wizard = technician.sees_dialog(RenewalWizard)
        technician.sees(wizard.invitation_page.start_button.isEnabled)
        wizard.invitation_page.start_button.click()
        technician.sees(wizard.validate_page.banner.isVisible)
        return wizard

    def test_the_settings_open_in_the_window(self, technician: Technician, tenant: Tenant) -> None:
        wizard = self.failed(technician, tenant, code=7000218)
        button = wizard.validate_page.ways_out.elsewhere[Act.SETTINGS]
        assert button.isVisible()
        assert button.isDefault()
        assert wizard.validate_page.banner.text.endswith("\nWho must act: You   A new invitation does not help.")
        button.click()
        assert isinstance(technician.main_window.page, SettingsPage)
        wizard.close()

    def test_the_admin_center_opens_from_there(self, technician: Technician, tenant: Tenant, opened: list[str]) -> None:
        wizard = self.failed(technician, tenant, code=53011)
        renewal = wizard._renewal
        assert renewal is not None
        assert renewal.failure is not None
        page = EntraPage(Blade.RISKY_USERS, "https://entra.microsoft.com/")
        wizard.render_renewal(replace(renewal, failure=renewal.failure._replace(act=Act.ENTRA, entra_page=page)))
        button = wizard.validate_page.ways_out.elsewhere[Act.ENTRA]
        assert button.text() == "Open risky users"
        button.click()
        assert opened == [page.address]
        wizard.close()

    def test_consent_is_asked_for_from_there(self, technician: Technician, tenant: Tenant) -> None:
        wizard = self.failed(technician, tenant, code=90094)
        wizard.validate_page.ways_out.elsewhere[Act.CONSENT].click()
        dialog = technician.sees_dialog(ConsentDialog)
        technician.sees(dialog.copy.isEnabled)
        assert "/v2.0/adminconsent?" in dialog.link.text()
        dialog.reject()
        wizard.close()


def test_consent_that_is_incomplete_is_asked_for_though_the_tokens_live(
    qtbot: QtBot, engine: Engine, tenant: Tenant
) -> None:
    button = NextStep(engine, Navigation())
    qtbot.addWidget(button)
    now = datetime.now(UTC)
    missing = Forecast(now, "It is used.", Confidence.HIGH, (Warned(Risk.CONSENT, "Consent is missing for Teams."),))
    button.offer(tenant, Verdict(AuthenticationStatus.VALID, now), missing)
    assert button.text() == "Admin consent link"
    button.offer(tenant, Verdict(AuthenticationStatus.VALID, now))
    assert not button.isVisible()
