"""The command palette, all by keyboard: tenants by name or domain, pages and actions by their words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget
from pytestqt.qtbot import QtBot

from app.ui.activity.page import ActivityPage
from app.ui.language import chosen_in
from app.ui.page import Place
from app.ui.palette.commands import SETTINGS_TABS, commands_of
from app.ui.palette.palette import Palette
from app.ui.renewal.wizard import RenewalWizard
from app.ui.settings.page import SettingsPage
from app.ui.tenant_settings.page import TenantSettingsPage
from app.ui.tenants.page import TenantsPage
from app.ui.tenants.tenant_dialog import TenantDialog
from app.ui.theme import Appearance, Scheme, appearance_in, theme
from app.ui.widgets.banner import BannerKind
from tests.ui.conftest import Practice
from tests.ui.technician import Technician

CTRL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


@pytest.fixture
def technician(qtbot: QtBot, practice: Practice, tmp_path: Path) -> Technician:
    for name in ("Contoso Ltd", "Fabrikam Inc", "Acontoso"):
        practice.add_tenant(name, f"{name.split()[0].lower()}.example")
    technician = Technician(qtbot, practice, tmp_path / "window.ini")
    technician.opens_status()
    return technician


def opens(qtbot: QtBot, technician: Technician) -> Palette:
    qtbot.keyClick(technician.main_window, Qt.Key.Key_K, CTRL)
    palette = technician.sees_dialog(Palette)
    assert palette.focusWidget() is palette.field
    return palette


def found(palette: Palette) -> list[str]:
    return [palette.list.item(at).text().split("    ")[0] for at in range(palette.list.count())]


def test_a_tenant_is_found_by_name_and_domain_what_begins_so_first(qtbot: QtBot, technician: Technician) -> None:
    palette = opens(qtbot, technician)
    qtbot.keyClicks(palette.field, "contoso")
    assert found(palette) == ["Contoso Ltd", "Acontoso"]
    palette.field.clear()
    qtbot.keyClicks(palette.field, "FABRIKAM.ex")
    assert found(palette) == ["Fabrikam Inc"]
    palette.field.clear()
    qtbot.keyClicks(palette.field, "set up")  # a status is not what it is called
    assert found(palette) == []
    assert palette.hint.text() == "Nothing is called that."


def test_enter_opens_the_tenant_that_the_arrows_chose(qtbot: QtBot, technician: Technician) -> None:
    palette = opens(qtbot, technician)
    qtbot.keyClicks(palette.field, "contoso")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    page = technician.main_window.page
    assert isinstance(page, TenantSettingsPage)
    technician.sees(lambda: page.heading.text() == "Acontoso")


def test_shift_enter_renews_the_tenant(qtbot: QtBot, technician: Technician) -> None:
    palette = opens(qtbot, technician)
    qtbot.keyClicks(palette.field, "fabrikam")
    assert "Shift+Enter renews it" in palette.hint.text()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return, SHIFT)
    technician.sees_dialog(RenewalWizard)


def test_ctrl_enter_validates_the_tenant_on_its_page(qtbot: QtBot, technician: Technician) -> None:
    palette = opens(qtbot, technician)
    qtbot.keyClicks(palette.field, "fabrikam")
    qtbot.keyClick(palette.field, Qt.Key.Key_Enter, CTRL)
    page = technician.main_window.page
    assert isinstance(page, TenantSettingsPage)
    technician.sees(page.banner.isVisible)


@pytest.mark.parametrize(("typed", "page"), [("activ", ActivityPage), ("tenants", TenantsPage)])
def test_a_page_is_opened_by_its_name(qtbot: QtBot, technician: Technician, typed: str, page: type) -> None:
    palette = opens(qtbot, technician)
    qtbot.keyClicks(palette.field, typed)
    qtbot.keyClick(palette.field, Qt.Key.Key_Enter)
    assert isinstance(technician.main_window.page, page)


def test_an_action_is_done_where_it_belongs(qtbot: QtBot, technician: Technician) -> None:
    palette = opens(qtbot, technician)
    qtbot.keyClicks(palette.field, "add ten")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    technician.sees_dialog(TenantDialog)
    assert isinstance(technician.main_window.page, TenantsPage)


def test_escape_closes_and_does_nothing(qtbot: QtBot, technician: Technician) -> None:
    before = technician.main_window.page
    palette = opens(qtbot, technician)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert technician.main_window.page is before


def test_every_tab_of_the_settings_is_a_command(technician: Technician) -> None:
    for command in commands_of(technician.main_window):
        if command.text.startswith("Settings: "):
            command.act()
            page = technician.main_window.page
            assert isinstance(page, SettingsPage)
            assert command.text == f"Settings: {_open_tab(page.tabs)}"
    page = technician.main_window.page
    assert isinstance(page, SettingsPage)
    assert page.tabs.count() == len(SETTINGS_TABS)


@pytest.fixture
def _looks_as_before() -> Iterator[None]:
    yield
    theme().choose(Appearance.SYSTEM)


@pytest.mark.usefixtures("_looks_as_before")
def test_the_colours_are_chosen_at_once_and_for_good(qtbot: QtBot, technician: Technician) -> None:
    window = technician.main_window
    assert _called(technician, "Colours: ") == [
        "Follow the system",
        "Light",
        "Dark",
        "High contrast",
        "Safe for colour-blind people",
    ]
    window.open_place(Place.SETTINGS)
    assert isinstance(window.page, SettingsPage)
    palette = opens(qtbot, technician)
    qtbot.keyClicks(palette.field, "colours: dark")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert theme().scheme is Scheme.DARK
    assert appearance_in(window.state) is Appearance.DARK
    assert window.page.appearance.box.currentText() == "Dark"


def test_a_language_is_chosen_for_the_next_start(qtbot: QtBot, technician: Technician) -> None:
    window = technician.main_window
    assert _called(technician, "Language: ") == ["Follow the system", "English", "Deutsch"]
    palette = opens(qtbot, technician)
    qtbot.keyClicks(palette.field, "deutsch")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen_in(window.state) == "de"
    assert window.banner.message == (BannerKind.INFO, "Language: Deutsch", "It counts from the next start on.")
    window.open_place(Place.SETTINGS)
    assert isinstance(window.page, SettingsPage)
    assert window.page.language.box.currentText() == "Deutsch"


def _called(technician: Technician, beginning: str) -> list[str]:
    texts = (command.text for command in commands_of(technician.main_window))
    return [text.removeprefix(beginning) for text in texts if text.startswith(beginning)]


def _open_tab(tabs: QTabWidget) -> str:
    return tabs.tabText(tabs.currentIndex()).replace("&", "")
