"""The mail server's settings, against a real server: saved, the password kept and never shown, a test message sent."""

from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from app.ui.widgets.banner import BannerKind
from tests.core.mail.mail_server import PASSWORD, USERNAME, MailServer, mail_server
from tests.ui.conftest import Practice
from tests.ui.settings.conftest import Technician


@pytest.fixture
def server(practice: Practice, tmp_path: Path) -> Iterator[MailServer]:
    """A server that wants STARTTLS and a sign-in, whose certificate is trusted."""
    stack = AsyncExitStack()
    running = practice.run(lambda _: stack.enter_async_context(mail_server(tmp_path)))
    practice.run(lambda services: services.settings.set("cloud.ca_bundle", str(running.ca_file)))
    yield running
    practice.run(lambda _: stack.aclose())


def fills_in(technician: Technician, port: int) -> None:
    mail = technician.page.mail
    technician.turns_to(mail)
    technician.types(mail.host.line, "localhost")
    technician.types(mail.port.line, str(port))
    technician.types(mail.username.line, USERNAME)
    technician.types(mail.from_address.line, "help@msp.example")


def test_a_test_message_goes_out_by_the_saved_settings(technician: Technician, server: MailServer) -> None:
    mail = technician.page.mail
    fills_in(technician, server.port)
    assert not mail.test_button.isEnabled()
    assert mail.test_note.text().startswith("Save first")
    technician.saves()
    technician.sees(mail.test_button.isEnabled)
    technician.types(mail.password, PASSWORD)
    technician.presses(mail.keep_button)
    technician.sees(lambda: mail.banner.title == "The password is kept in the vault.")
    technician.types(mail.test_to, "me@msp.example")
    technician.presses(mail.test_button)
    technician.sees(lambda: mail.banner.title == "The mail server took the test message.")
    (received,) = server.received
    assert (received.sender, received.recipient) == ("help@msp.example", "me@msp.example")


def test_the_password_is_hidden_kept_apart_and_can_be_forgotten(technician: Technician) -> None:
    mail = technician.page.mail
    technician.turns_to(mail)
    technician.sees(lambda: mail.password.placeholderText() == "none is kept")
    assert mail.password.echoMode() is QLineEdit.EchoMode.Password
    technician.types(mail.password, PASSWORD)
    technician.presses(mail.keep_button)
    technician.sees(lambda: mail.password.placeholderText().startswith("kept in the vault"))
    assert mail.password.text() == ""
    assert not technician.page.unsaved
    technician.presses(mail.forget_button)
    technician.sees(lambda: mail.password.placeholderText() == "none is kept")
    assert not mail.forget_button.isVisible()


def test_a_server_that_refuses_says_why(technician: Technician, server: MailServer) -> None:
    mail = technician.page.mail
    fills_in(technician, server.port)
    technician.saves()
    technician.sees(mail.test_button.isEnabled)
    technician.types(mail.password, "not the password")
    technician.presses(mail.keep_button)
    technician.sees(lambda: mail.banner.title == "The password is kept in the vault.")
    technician.types(mail.test_to, "me@msp.example")
    technician.presses(mail.test_button)
    technician.sees(lambda: mail.banner.kind is BannerKind.FAILURE and mail.banner.isVisible())
    assert mail.banner.title == "The test message was not sent"
    assert "not the password" not in mail.banner.text
    assert server.received == []
