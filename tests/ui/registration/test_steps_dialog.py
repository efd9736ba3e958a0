"""The steps of a registration by keyboard: pages open, values are copied, the id is judged while it is pasted."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from app.ui.registration.steps_dialog import StepsDialog
from tests.ui.person import Person

OWN = "11111111-2222-3333-4444-555555555555"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a browser was asked for."""
    addresses: list[str] = []

    def open_url(url: QUrl) -> bool:
        addresses.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return addresses


def shown(qtbot: QtBot, cloud: str = "global", client_id: str = "") -> StepsDialog:
    dialog = StepsDialog(cloud, client_id)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_each_page_opens_in_the_admin_center_of_the_cloud(qtbot: QtBot, opened: list[str]) -> None:
    dialog = shown(qtbot, "us-government")
    person = Person(qtbot, dialog)
    person.presses(dialog.open_new)
    assert not dialog.open_authentication.isEnabled()
    person.types(dialog.line, OWN)
    person.presses(dialog.open_authentication)
    person.presses(dialog.open_permissions)
    assert all(address.startswith("https://entra.microsoft.us/#view/Microsoft_AAD_Reg") for address in opened)
    pages = [address.split("isteredApps/")[1] for address in opened]
    assert pages[0].startswith("CreateApplicationBlade")
    assert pages[1].startswith(f"ApplicationMenuBlade/~/Authentication/appId/{OWN}")
    assert pages[2].startswith(f"ApplicationMenuBlade/~/CallAnAPI/appId/{OWN}")


def test_the_values_are_copied(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    person = Person(qtbot, dialog)
    person.presses(dialog.copy_redirect)
    assert person.clipboard == "http://localhost"
    for button, permission in zip(dialog.copy_permissions, ("User.Read", "RoleManagement.Read.Directory"), strict=True):
        person.presses(button)
        assert person.clipboard == permission


def test_only_an_id_can_be_used(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    person = Person(qtbot, dialog)
    person.types(dialog.line, "contoso")
    assert not dialog.use_button.isEnabled()
    person.types(dialog.line, f"{{{OWN}}}")
    person.presses(dialog.use_button)
    assert dialog.result() == StepsDialog.DialogCode.Accepted
    assert dialog.client_id == OWN


def test_a_page_that_no_browser_opens_is_told_with_its_address(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    dialog = shown(qtbot)
    Person(qtbot, dialog).presses(dialog.open_new)
    assert dialog.problem.isVisible()
    assert "https://entra.microsoft.com/" in dialog.problem.text


def test_a_cloud_of_ones_own_has_no_pages_to_open(qtbot: QtBot) -> None:
    dialog = shown(qtbot, "custom")
    assert not dialog.open_new.isVisible()
    assert dialog.copy_redirect.isVisible()
