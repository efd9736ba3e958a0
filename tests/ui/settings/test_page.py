"""The settings page by keyboard: every value saved, what will not do said beside its field, the vault looked after."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.core.vault.model import Protection
from app.ui.unlock.passphrase_dialog import PassphraseDialog
from app.ui.widgets.banner import BannerKind
from tests.ui.conftest import MemorySafe, Practice
from tests.ui.settings.conftest import Technician

OWN = "11111111-2222-3333-4444-555555555555"
ONE_LINE = 60  # pixels; what is higher is named above itself


def test_the_values_in_use_are_shown_with_their_meaning(technician: Technician, practice: Practice) -> None:
    page = technician.page
    assert page.cloud.value == "custom"
    assert page.authority.value == practice.addresses.authority
    assert page.authority.isEnabled()
    assert page.concurrency.value == "32"
    assert "registration is recommended" in page.client_id.hint.text()
    assert list(page.resources.lines) == ["graph", "teams"]
    assert not page.save_button.isEnabled()


def test_each_word_stands_level_with_the_field_that_it_names(technician: Technician) -> None:
    tabs = technician.page.tabs
    apart: list[tuple[str, int]] = []
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        for label in filter(QWidget.isVisible, tabs.findChildren(QLabel)):
            control: QWidget | None = label.buddy()
            if control is not None and control.height() < ONE_LINE:
                word = label.fontMetrics().boundingRect(label.contentsRect(), label.alignment(), label.text()).center()
                level = control.mapTo(technician.page, control.rect().center()).y()
                apart.append((label.text(), label.mapTo(technician.page, word).y() - level))
    assert len(apart) > 20
    assert [each for each in apart if abs(each[1]) > 3] == []


def test_a_changed_value_is_saved(technician: Technician) -> None:
    page = technician.page
    technician.types(page.client_id.line, OWN)
    technician.saves()
    technician.sees(lambda: page.banner.kind is BannerKind.SUCCESS and page.banner.isVisible())
    assert technician.setting("application.client_id") == OWN
    assert not page.save_button.isEnabled()


def test_revert_forgets_what_was_typed(technician: Technician) -> None:
    page = technician.page
    before = page.client_id.value
    technician.types(page.client_id.line, OWN)
    technician.presses(page.revert_button)
    technician.sees(lambda: page.client_id.value == before)
    assert not page.save_button.isEnabled()


def test_a_value_that_will_not_do_is_said_beside_its_field_and_the_rest_is_saved(technician: Technician) -> None:
    page = technician.page
    technician.types(page.client_id.line, "not an id")
    technician.types(page.warn_before.spin, "20")
    technician.saves()
    technician.sees(page.client_id.refusal.isVisible)
    assert page.client_id.value == "not an id"
    assert page.client_id.line.hasFocus()
    assert technician.setting("checks.warn_before_days") == "20"
    technician.types(page.client_id.line, OWN)
    assert not page.client_id.refusal.isVisible()
    technician.saves()
    technician.sees(lambda: technician.setting("application.client_id") == OWN)


def test_addresses_belong_to_a_custom_cloud_only(technician: Technician) -> None:
    page = technician.page
    technician.tabs_to(page.cloud.box)
    technician.qtbot.keyClick(page.cloud.box, Qt.Key.Key_Home)
    technician.sees(lambda: page.cloud.value == "global")
    assert not page.authority.isEnabled()
    technician.saves()
    technician.sees(lambda: technician.setting("cloud.name") == "global")


def test_a_custom_cloud_without_addresses_is_said_to_be_incomplete(technician: Technician) -> None:
    page = technician.page
    technician.types(page.authority.line, "")
    technician.saves()
    technician.sees(lambda: page.banner.isVisible() and page.banner.kind is BannerKind.FAILURE)
    assert page.banner.title == "The custom cloud is not complete"


def test_a_certificate_file_that_is_none_is_refused(technician: Technician, tmp_path: Path) -> None:
    page = technician.page
    technician.types(page.ca_bundle.line, str(tmp_path / "missing.pem"))
    technician.saves()
    technician.sees(page.ca_bundle.refusal.isVisible)
    assert "is not a file" in page.ca_bundle.refusal.text()


def test_a_resource_is_added_and_removed(technician: Technician) -> None:
    page = technician.page
    technician.types(page.resources.new_name, "exchange")
    technician.presses(page.resources.add_button)
    line = page.resources.lines["exchange"]
    technician.types(line.scopes, "https://outlook.office365.com/.default")
    technician.presses(line.required)
    technician.saves()
    technician.sees(page.banner.isVisible)
    assert technician.setting("resources.exchange.scopes") == "https://outlook.office365.com/.default"
    assert technician.setting("resources.exchange.required") == "no"

    technician.presses(page.resources.lines["exchange"].remove)
    technician.saves()
    technician.sees(lambda: technician.setting("resources.exchange.scopes") == "")


def test_a_resource_that_is_there_is_not_added_twice(technician: Technician) -> None:
    page = technician.page
    technician.types(page.resources.new_name, "Teams")
    technician.presses(page.resources.add_button)
    assert page.resources.refusal.text() == "There is a resource with that name."
    technician.types(page.resources.new_name, "9 lives")
    technician.presses(page.resources.add_button)
    assert page.resources.refusal.text().startswith("A name starts with a letter")


def test_the_last_resource_stays(technician: Technician) -> None:
    page = technician.page
    for name in ("teams", "graph"):
        technician.presses(page.resources.lines[name].remove)
    technician.saves()
    technician.sees(page.resources.refusal.isVisible)
    assert "only resource" in page.resources.refusal.text()


def test_the_vault_says_how_it_is_protected_and_can_be_given_a_passphrase(
    technician: Technician, practice: Practice, safe: MemorySafe
) -> None:
    vault = technician.page.vault
    practice.run(lambda services: services.vault.unlock())
    vault.refresh()
    technician.sees(lambda: "keyring" in vault.words.text() and vault.rotate_button.isVisible())
    first = set(safe.keys)

    technician.presses(vault.rotate_button)
    technician.sees(vault.banner.isVisible)
    assert set(safe.keys).isdisjoint(first)

    technician.presses(vault.passphrase_button)
    dialog = technician.sees_dialog(PassphraseDialog)
    technician.types(dialog.fields.first, "correct horse battery")
    technician.types(dialog.fields.second, "correct horse battery")
    technician.presses(dialog.use_button)
    technician.sees(lambda: "passphrase protects the key" in vault.words.text())
    assert practice.run(lambda services: services.vault.state()).protection is Protection.PASSPHRASE

    technician.presses(vault.keyring_button)
    technician.sees(lambda: "account's keyring" in vault.words.text())
    assert practice.run(lambda services: services.vault.state()).protection is Protection.KEYRING
