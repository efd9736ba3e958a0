"""One tenant's Microsoft 365 settings, by keyboard, against the practice directory."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.core.errors import KeyturnError
from app.core.events import OnboardingPageChanged, RenewalAdvanced
from app.core.renewal.flow import Renewal, Step
from app.core.tenants.model import NewTenant, Tenant
from app.ui.page import Place
from app.ui.tenant_settings.page import TenantSettingsPage
from app.ui.widgets.banner import BannerKind
from tests.ui.conftest import Practice
from tests.ui.person import Person


class Navigation:
    """Where the page sends people; a window has its own tests."""

    def __init__(self) -> None:
        self.renewed: list[UUID] = []
        self.invited: list[UUID] = []

    def open_place(self, place: Place) -> None:
        raise AssertionError("nobody asked for another page")

    def open_tenant(self, tenant_id: UUID) -> None:
        raise AssertionError("the page is open already")

    def renew(self, tenant_id: UUID, *, by_browser: bool = False, renewal: Renewal | None = None) -> None:
        self.renewed.append(tenant_id)

    def invite(self, tenant_ids: Sequence[UUID]) -> None:
        self.invited += tenant_ids

    def show_activity(self, tenant_id: UUID, name: str) -> None:
        raise AssertionError("the page does not lead there")

    def find_tenants(self, text: str, most: int) -> list[Tenant]:
        raise AssertionError("the page looks for nobody")

    def presence(self):
        return None

    def onboarding_page(self) -> OnboardingPageChanged | None:
        return None

    def show_banner(self, kind: BannerKind, title: str, text: str = "", actions: Sequence[QPushButton] = ()) -> None:
        raise AssertionError("the page has a banner of its own")

    def show_failure(self, failure: KeyturnError) -> None:
        raise AssertionError("the page has a banner of its own") from failure


class Technician(Person):
    """Somebody in front of a tenant's page."""

    def __init__(self, qtbot: QtBot, practice: Practice, tenant: Tenant) -> None:
        self.practice = practice
        self.tenant = tenant
        self.navigation = Navigation()
        self.page = TenantSettingsPage(practice.engine, self.navigation, tenant.id)
        super().__init__(qtbot, self.page)
        qtbot.addWidget(self.page)
        self.page.resize(1100, 800)
        self.page.show()
        self.page.opened()
        self.sees(lambda: self.page.picture is not None)

    def column(self, table: str, number: int) -> list[str]:
        model = getattr(self.page, table).model()
        return [model.index(row, number).data() for row in range(model.rowCount())]


@pytest.fixture
def tenant(practice: Practice) -> Tenant:
    return practice.add_tenant()


@pytest.fixture
def renewed(practice: Practice, tenant: Tenant) -> Tenant:
    """A tenant whose administrator has signed in."""
    practice.renew(tenant)
    return tenant


def test_a_tenant_without_tokens_can_be_switched_to_them(qtbot: QtBot, practice: Practice, tenant: Tenant) -> None:
    technician = Technician(qtbot, practice, tenant)
    page = technician.page
    assert page.heading.text() == "Contoso Ltd"
    assert page.facts.value("M365 admin username") == "admin@contoso.example"
    assert page.facts.value("Signed in as") == "nobody yet"
    assert page.renew_button.text() == "&Switch to auth token"
    technician.presses(page.renew_button)
    assert technician.navigation.renewed == [tenant.id]


def test_nothing_is_said_of_a_tenant_before_it_was_read(qtbot: QtBot, practice: Practice, renewed: Tenant) -> None:
    page = TenantSettingsPage(practice.engine, Navigation(), renewed.id)
    qtbot.addWidget(page)
    page.show()
    for says in (page.no_tokens, page.no_history, page.diagnosis.copy_ticket, page.facts):
        assert not says.isVisible()


def test_validating_without_tokens_says_so(qtbot: QtBot, practice: Practice, tenant: Tenant) -> None:
    technician = Technician(qtbot, practice, tenant)
    technician.presses(technician.page.validate_button)
    technician.sees(technician.page.banner.isVisible)
    assert technician.page.banner.kind is not BannerKind.SUCCESS
    assert technician.page.validate_button.isEnabled()


def test_a_renewed_tenant_shows_its_tokens_and_history(qtbot: QtBot, practice: Practice, renewed: Tenant) -> None:
    technician = Technician(qtbot, practice, renewed)
    page = technician.page
    assert page.renew_button.text() == "&Renew"
    assert page.facts.value("Signed in as") == "admin@contoso.example"
    assert page.facts.value("Global Administrator") == "yes; the role can be removed now"
    assert sorted(technician.column("tokens", 0)) == ["Microsoft Graph", "Teams administration"]
    assert technician.column("tokens", 1) == ["acquired", "acquired"]
    assert technician.column("history", 1) == ["Renewal"]
    assert technician.column("history", 2) == ["works"]


def test_validate_authentication_shows_the_green_banner(qtbot: QtBot, practice: Practice, renewed: Tenant) -> None:
    technician = Technician(qtbot, practice, renewed)
    banner = technician.page.banner
    technician.presses(technician.page.validate_button)
    technician.sees(banner.isVisible)
    assert banner.kind is BannerKind.SUCCESS
    assert banner.title == "Contoso Ltd is authenticated."
    assert banner.text.startswith("2 tokens acquired as admin@contoso.example, validated ")
    assert technician.column("history", 1) == ["Validation", "Renewal"]


def test_a_failure_says_what_helps_and_fits_a_ticket(qtbot: QtBot, practice: Practice, renewed: Tenant) -> None:
    technician = Technician(qtbot, practice, renewed)
    practice.apply("contoso.example", "revoked")
    technician.presses(technician.page.validate_button)
    banner = technician.page.banner
    technician.sees(banner.isVisible)
    assert banner.kind is BannerKind.FAILURE
    assert banner.title == "Access was revoked"
    assert technician.page.status.text() == "Access was revoked"
    technician.presses(technician.page.diagnosis.copy_ticket)
    assert "AADSTS50173" in technician.clipboard
    assert "Correlation id: " in technician.clipboard


def test_validating_again_right_after_the_fix_really_asks_again(
    qtbot: QtBot, practice: Practice, renewed: Tenant
) -> None:
    technician = Technician(qtbot, practice, renewed)
    banner = technician.page.banner
    practice.apply("contoso.example", "app_disabled")
    technician.presses(technician.page.validate_button)
    technician.sees(banner.isVisible)
    assert banner.kind is BannerKind.FAILURE
    practice.apply("contoso.example", "healthy")
    technician.presses(technician.page.validate_button)
    technician.sees(lambda: banner.isVisible() and banner.kind is BannerKind.SUCCESS)


def test_a_renewal_under_way_is_one_press_away(qtbot: QtBot, practice: Practice, tenant: Tenant) -> None:
    technician = Technician(qtbot, practice, tenant)
    renewal = practice.run(lambda services: services.renewals.prepare(tenant.id))
    practice.run(lambda services: services.renewals.ask_for_code(renewal.id))
    technician.sees(technician.page.under_way.isVisible)
    technician.presses(technician.page.open_renewal)
    assert technician.navigation.renewed == [tenant.id]
    practice.run(lambda services: services.renewals.cancel(renewal.id))
    technician.sees(lambda: not technician.page.under_way.isVisible())


def test_its_administrator_is_invited_from_here(qtbot: QtBot, practice: Practice, tenant: Tenant) -> None:
    technician = Technician(qtbot, practice, tenant)
    technician.presses(technician.page.invite_button)
    assert technician.navigation.invited == [tenant.id]


def test_what_changes_elsewhere_is_shown_at_once(qtbot: QtBot, practice: Practice, tenant: Tenant) -> None:
    technician = Technician(qtbot, practice, tenant)
    renamed = NewTenant.of("Contoso Europe", "contoso.example", "bob@contoso.example")
    practice.run(lambda services: services.tenants.update(tenant.id, renamed))
    technician.sees(lambda: technician.page.heading.text() == "Contoso Europe")
    assert technician.page.facts.value("M365 admin username") == "bob@contoso.example"


def test_a_tenant_that_is_busy_says_so(qtbot: QtBot, practice: Practice, renewed: Tenant) -> None:
    technician = Technician(qtbot, practice, renewed)
    renewal = practice.run(lambda services: services.renewals.prepare(renewed.id))
    steps: list[Step] = []
    technician.practice.engine.subscribe(
        lambda event: steps.append(event.renewal.step) if isinstance(event, RenewalAdvanced) else None
    )
    practice.run(lambda services: services.renewals.ask_for_code(renewal.id))
    technician.sees(lambda: Step.WAITING_FOR_SIGN_IN in steps)
    technician.presses(technician.page.validate_button)
    technician.sees(technician.page.banner.isVisible)
    assert technician.page.banner.title == "Already under way"


@pytest.mark.parametrize(("name", "told"), [("checks.csv", "renewal"), ("checks.html", "Renewal")])
def test_the_history_is_exported_in_the_format_of_the_name(
    qtbot: QtBot, practice: Practice, renewed: Tenant, tmp_path: Path, name: str, told: str
) -> None:
    technician = Technician(qtbot, practice, renewed)
    technician.presses(technician.page.export_button)
    dialog = technician.sees_dialog(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "history-contoso.example.csv"
    dialog.fileSelected.emit(str(tmp_path / name))
    dialog.reject()
    technician.sees(lambda: technician.page.banner.title == f"1 check written to {name}.")
    assert told in (tmp_path / name).read_text("utf-8")


def test_a_history_that_cannot_be_written_is_told_on_the_page(
    qtbot: QtBot, practice: Practice, renewed: Tenant, tmp_path: Path
) -> None:
    technician = Technician(qtbot, practice, renewed)
    technician.presses(technician.page.export_button)
    technician.sees_dialog(QFileDialog).fileSelected.emit(str(tmp_path / "nowhere" / "checks.csv"))
    technician.sees(lambda: technician.page.banner.title == "The report cannot be written")
