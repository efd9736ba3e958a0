"""What happens while the technician looks elsewhere: the green banner is there, and a page in trouble says so."""

from app.core.errors import EnvironmentFailed
from app.core.events import OnboardingPageChanged
from app.core.renewal.flow import Step
from app.core.tenants.model import Tenant
from app.ui.page import Place
from app.ui.renewal.wizard import RenewalWizard
from app.ui.widgets.banner import BannerKind
from tests.ui.invitations.conftest import Technician


def customer_signs_in(technician: Technician, tenant: Tenant) -> None:
    """The whole way of a customer by the link, without the page."""
    practice = technician.practice
    (invited,) = technician.invites(tenant)
    renewal_id = invited.invitation.id
    practice.run(lambda services: services.renewals.ask_for_code(renewal_id))
    renewals = practice.engine.services.renewals
    technician.sees(lambda: renewals.current(renewal_id).code is not None)
    code = renewals.current(renewal_id).code
    assert code is not None
    practice.customer_signs_in(code.user_code)
    technician.sees(lambda: renewals.current(renewal_id).step is Step.COMPLETED)


def test_the_green_banner_is_there_when_the_technician_looks(technician: Technician, tenants: list[Tenant]) -> None:
    technician.main_window.open_place(Place.TENANTS)
    customer_signs_in(technician, tenants[0])
    banner = technician.main_window.banner
    technician.sees(banner.isVisible)
    assert (banner.kind, banner.title) == (BannerKind.SUCCESS, "Contoso Ltd is authenticated.")
    assert "2 tokens acquired as admin@contoso.example, validated" in banner.text


def test_a_renewal_that_is_being_followed_is_told_there_alone(technician: Technician, tenants: list[Tenant]) -> None:
    technician.main_window.renew(tenants[0].id)
    wizard = technician.sees_dialog(RenewalWizard)
    technician.sees(lambda: wizard._tenant is not None)
    customer_signs_in(technician, tenants[0])
    customer_signs_in(technician, tenants[1])
    banner = technician.main_window.banner
    technician.sees(banner.isVisible)
    assert banner.title == "Fabrikam Inc is authenticated."


def test_a_renewal_without_a_link_is_its_wizards_business(technician: Technician, tenants: list[Tenant]) -> None:
    technician.customer_renews(tenants[0])
    customer_signs_in(technician, tenants[1])
    banner = technician.main_window.banner
    technician.sees(banner.isVisible)
    assert banner.title == "Fabrikam Inc is authenticated."


def test_a_page_that_cannot_listen_is_told_once_and_remembered(technician: Technician) -> None:
    events = technician.practice.engine.services.events
    trouble = EnvironmentFailed("The onboarding page's port is in use", "Something listens there.", "Use another port.")
    events.publish(OnboardingPageChanged(None, trouble))
    banner = technician.main_window.banner
    technician.sees(banner.isVisible)
    assert banner.message == (
        BannerKind.INFO,
        "The onboarding page's port is in use",
        "Something listens there. Use another port.",
    )
    assert technician.main_window.onboarding_page() == OnboardingPageChanged(None, trouble)
