"""The application in the settings: tested as it is saved, and filled in from the steps of its registration."""

from app.ui.registration.steps_dialog import StepsDialog
from tests.ui.settings.conftest import Technician

OWN = "11111111-2222-3333-4444-555555555555"


def test_what_is_saved_is_tried(technician: Technician) -> None:
    section = technician.page.application
    technician.presses(section.test_button)
    technician.sees(lambda: section.test_button.isEnabled() and section.results.isVisible())
    assert [line.split(".")[0] for line in section.results.text.splitlines()] == [
        "The sign-in page is reached",
        "The application is accepted",
        "Microsoft Graph is reached",
    ]


def test_what_is_not_saved_is_not_tried(technician: Technician) -> None:
    section = technician.page.application
    technician.types(technician.page.client_id.line, "not-registered")
    assert not section.test_button.isEnabled()
    assert "Save first" in section.test_note.text()
    technician.saves()
    technician.presses(section.test_button)
    technician.sees(lambda: "The application is not known" in section.results.text and section.test_button.isEnabled())
    assert "Copy the Application (client) ID" in section.results.text


def test_the_steps_bring_the_id_to_be_saved(technician: Technician) -> None:
    technician.presses(technician.page.application.register_button)
    steps = technician.sees_dialog(StepsDialog)
    technician.types(steps.line, OWN)
    technician.presses(steps.use_button)
    technician.saves()
    technician.sees(lambda: technician.setting("application.client_id") == OWN)
