"""The onboarding page's settings: who asks, where it listens, and how it is."""

from app.core.errors import EnvironmentFailed
from app.core.events import OnboardingPageChanged
from tests.ui.settings.conftest import Technician


def test_who_asks_and_the_public_address_are_saved(technician: Technician) -> None:
    section = technician.page.onboarding
    technician.turns_to(section)
    technician.types(section.provider_name.line, "Northwind IT")
    technician.types(section.provider_phone.line, "+49 30 1234-567")
    technician.types(section.public_url.line, "https://renew.msp.example")
    technician.types(section.port.spin, "18484")
    technician.saves()
    technician.sees(technician.page.banner.isVisible)
    assert technician.setting("onboarding.provider_name") == "Northwind IT"
    assert technician.setting("onboarding.public_url") == "https://renew.msp.example"
    assert technician.setting("onboarding.port") == "18484"


def test_an_address_that_is_not_encrypted_is_refused_on_its_tab(technician: Technician) -> None:
    section = technician.page.onboarding
    technician.turns_to(section)
    technician.types(section.public_url.line, "http://renew.msp.example")
    technician.page.tabs.setCurrentIndex(0)
    technician.saves()
    technician.sees(section.public_url.refusal.isVisible)
    assert "is not encrypted" in section.public_url.refusal.text()
    assert section.public_url.line.hasFocus()


def test_it_says_how_the_page_is(technician: Technician) -> None:
    section = technician.page.onboarding
    assert section.state.word.startswith("The page is not needed yet")
    events = technician.practice.engine.services.events
    events.publish(OnboardingPageChanged("http://127.0.0.1:8484", None))
    technician.sees(lambda: section.state.word == "The page listens on http://127.0.0.1:8484.")
    trouble = EnvironmentFailed("The port is in use", "Another program listens there.", "Choose another.")
    events.publish(OnboardingPageChanged(None, trouble))
    technician.sees(lambda: section.state.word == "The port is in use")
    assert section.trouble.text() == "Another program listens there. Choose another."


def test_what_was_told_before_the_page_was_opened_is_shown(technician: Technician) -> None:
    technician.main_window.told = OnboardingPageChanged("http://127.0.0.1:18484", None)
    technician.page.opened()
    assert technician.page.onboarding.state.word == "The page listens on http://127.0.0.1:18484."
