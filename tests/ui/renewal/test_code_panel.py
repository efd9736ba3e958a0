"""The code on the screen: read aloud, copied when asked, gone from the clipboard when it is of no more use."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.core.renewal.flow import Step
from tests.ui.conftest import Practice
from tests.ui.renewal.conftest import Technician


def test_the_code_is_grouped_for_the_eye_and_spelt_for_the_ear(technician: Technician) -> None:
    code = technician.starts()
    label = technician.wizard.sign_in_page.code_panel.code_label
    assert label.text() == f"{code[:3]} {code[3:6]} {code[6:]}"
    assert label.accessibleName() == ", ".join(code)


def test_nothing_is_copied_before_it_is_asked_for(technician: Technician) -> None:
    technician.starts()
    assert technician.clipboard == ""


def test_copy_code_gives_it_without_the_blank_and_says_so(technician: Technician) -> None:
    code = technician.starts()
    button = technician.wizard.sign_in_page.code_panel.copy_code
    technician.presses(button)
    assert technician.clipboard == code
    assert button.text() == "Copied"
    technician.sees(lambda: button.text() == "&Copy code")


def test_clipboard_managers_are_told_not_to_keep_the_code(technician: Technician) -> None:
    technician.starts()
    technician.presses(technician.wizard.sign_in_page.code_panel.copy_code)
    copied = QGuiApplication.clipboard().mimeData()
    assert isinstance(copied, QMimeData)
    assert copied.data("x-kde-passwordManagerHint").data() == b"secret"


def test_the_link_is_said_short_and_copied_whole(technician: Technician, practice: Practice) -> None:
    technician.starts()
    panel = technician.wizard.sign_in_page.code_panel
    assert panel.link_label.text() == practice.addresses.sign_in_page.removeprefix("http://")
    technician.presses(panel.copy_link)
    assert technician.clipboard == practice.addresses.sign_in_page
    assert panel.qr.link == practice.addresses.sign_in_page


def test_open_link_hands_it_to_the_browser(
    technician: Technician, practice: Practice, opened_addresses: list[str]
) -> None:
    technician.starts()
    technician.presses(technician.wizard.sign_in_page.code_panel.open_link)
    assert opened_addresses == [practice.addresses.sign_in_page]


def test_the_message_says_all_the_customer_needs(technician: Technician, practice: Practice) -> None:
    code = technician.starts()
    technician.presses(technician.wizard.sign_in_page.code_panel.copy_message)
    message = technician.clipboard
    for needed in (
        "Contoso Ltd",
        technician.renewal.invitation.created_by,
        practice.addresses.sign_in_page,
        code,
        "admin@contoso.example",
        "private (incognito) window",
        "The code works until ",
        "If you did not expect this",
    ):
        assert needed in message


def test_a_copied_code_leaves_the_clipboard_when_it_expires(technician: Technician) -> None:
    technician.starts()
    technician.presses(technician.wizard.sign_in_page.code_panel.copy_code)
    technician.practice.clock.advance(minutes=16)
    technician.sees_step(Step.NEEDS_NEW_CODE)
    assert technician.clipboard == ""


def test_a_copied_message_leaves_it_when_the_renewal_is_done(technician: Technician) -> None:
    code = technician.starts()
    technician.presses(technician.wizard.sign_in_page.code_panel.copy_message)
    technician.practice.customer_signs_in(code)
    technician.sees_step(Step.COMPLETED)
    assert technician.clipboard == ""


def test_what_somebody_else_copied_meanwhile_stays(technician: Technician) -> None:
    technician.starts()
    technician.presses(technician.wizard.sign_in_page.code_panel.copy_code)
    QGuiApplication.clipboard().setText("a shopping list")
    technician.practice.clock.advance(minutes=16)
    technician.sees_step(Step.NEEDS_NEW_CODE)
    assert technician.clipboard == "a shopping list"


def test_the_link_stays_on_the_clipboard(technician: Technician, practice: Practice) -> None:
    technician.starts()
    technician.presses(technician.wizard.sign_in_page.code_panel.copy_link)
    technician.practice.clock.advance(minutes=16)
    technician.sees_step(Step.NEEDS_NEW_CODE)
    assert technician.clipboard == practice.addresses.sign_in_page


def test_the_code_is_not_in_any_repr(technician: Technician) -> None:
    code = technician.starts()
    assert code not in repr(technician.renewal)
