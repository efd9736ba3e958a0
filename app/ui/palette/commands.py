"""What the command palette can do besides opening a tenant: every page, and what is done without a selection."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.ui.page import Page, Place
from app.ui.shortcuts import OF_PLACE, Shortcut
from app.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.settings.page import SettingsPage

P = TypeVar("P", bound=Page)

SETTINGS_TABS: Final = (
    QT_TRANSLATE_NOOP("SettingsPage", "General"),
    QT_TRANSLATE_NOOP("SettingsPage", "Onboarding page"),
    QT_TRANSLATE_NOOP("SettingsPage", "Mail"),
    QT_TRANSLATE_NOOP("SettingsPage", "Background"),
    QT_TRANSLATE_NOOP("SettingsPage", "Message"),
)


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do; `icon` names a file in resources/icons, `keys` the shortcut that does it, too."""

    text: str
    icon: str
    act: Callable[[], object]
    keys: str = ""


def commands_of(window: "MainWindow") -> list[Command]:
    """Every command, pages first."""
    return [*_places(window), *_acts(window), *_settings(window), *_appearances(window), *_languages(window)]


def _places(window: "MainWindow") -> Iterator[Command]:
    for place, text, icon in (
        (Place.AUTHENTICATION_STATUS, _tr("Authentication status"), "authentication-status"),
        (Place.TENANTS, _tr("Tenants"), "tenants"),
        (Place.INVITATIONS, _tr("Invitations"), "invitations"),
        (Place.ACTIVITY, _tr("Activity"), "activity"),
        (Place.SETTINGS, _tr("Settings"), "settings"),
    ):
        yield Command(text, icon, _opening(window, place), OF_PLACE[place].keys)


def _acts(window: "MainWindow") -> Iterator[Command]:
    from app.ui.activity.page import ActivityPage
    from app.ui.authentication_status.page import StatusPage
    from app.ui.invitations.page import InvitationsPage
    from app.ui.tenants.page import TenantsPage

    status, tenants = Place.AUTHENTICATION_STATUS, Place.TENANTS
    yield Command(_tr("Show what needs attention"), "failure", window.show_attention)
    yield Command(
        _tr("Check all tenants"), "check", _on(window, status, StatusPage, lambda page: page.acts.check_all())
    )
    yield Command(_tr("Invite tenants"), "invitations", lambda: window.invite(()))
    yield Command(_tr("Add a tenant"), "add", _on(window, tenants, TenantsPage, TenantsPage.add))
    yield Command(
        _tr("Import tenants from a CSV file"), "import", _on(window, tenants, TenantsPage, TenantsPage.choose_file)
    )
    yield Command(_tr("Import a pasted list of tenants"), "copy", _on(window, tenants, TenantsPage, TenantsPage.paste))
    yield Command(
        _tr("Import invitations"),
        "import",
        _on(window, Place.INVITATIONS, InvitationsPage, InvitationsPage.choose_file),
    )
    yield Command(
        _tr("Export the status list"), "export", _on(window, status, StatusPage, lambda page: page.acts.export_all())
    )
    yield Command(
        _tr("Export the activity list"), "export", _on(window, Place.ACTIVITY, ActivityPage, ActivityPage.choose_file)
    )
    yield Command(_tr("New backup"), "success", window.make_backup)
    yield Command(_tr("Restore a backup"), "renew", window.restore)
    yield Command(_tr("Help"), "info", window.show_help, Shortcut.HELP.keys)
    yield Command(_tr("Shortcuts"), "info", window.show_shortcuts, Shortcut.LIST.keys)
    yield Command(_tr("Close the window"), "close", window.close)


def _settings(window: "MainWindow") -> Iterator[Command]:
    from app.ui.settings.page import SettingsPage

    for name in SETTINGS_TABS:
        tab = QCoreApplication.translate("SettingsPage", str(name))
        turn = _on(window, Place.SETTINGS, SettingsPage, partial(_turn_to, tab=tab))
        yield Command(_tr("Settings: {tab}").format(tab=tab), "settings", turn)


def _appearances(window: "MainWindow") -> Iterator[Command]:
    from app.ui.settings.appearance_section import appearances, choose_appearance

    for appearance, name in appearances().items():
        choose = _choosing(window, partial(choose_appearance, window.state, appearance))
        yield Command(_tr("Colours: {name}").format(name=name), "settings", choose)


def _languages(window: "MainWindow") -> Iterator[Command]:
    from app.ui.settings.language_section import choose_language, languages

    for language, name in languages().items():
        text = _tr("Language: {name}").format(name=name)

        def choose(language: str = language, text: str = text) -> None:
            choose_language(window.state, language)
            window.show_banner(BannerKind.INFO, text, _tr("It counts from the next start on."))

        yield Command(text, "settings", _choosing(window, choose))


def _choosing(window: "MainWindow", choose: Callable[[], None]) -> Callable[[], None]:
    """Choose what is this computer's own; the settings, where they are open, show it."""

    def do() -> None:
        from app.ui.settings.page import SettingsPage

        choose()
        if isinstance(window.page, SettingsPage):
            window.page.appearance.show_chosen()
            window.page.language.show_chosen()

    return do


def _turn_to(page: "SettingsPage", tab: str) -> None:
    for at in range(page.tabs.count()):
        if page.tabs.tabText(at).replace("&", "") == tab:
            page.tabs.setCurrentIndex(at)


def _opening(window: "MainWindow", place: Place) -> Callable[[], None]:
    return lambda: window.open_place(place)


def _on(window: "MainWindow", place: Place, kind: type[P], act: Callable[[P], object]) -> Callable[[], None]:
    """Open the page, and do it there: what comes of it is seen there, too."""

    def do() -> None:
        window.open_place(place)
        if isinstance(window.page, kind):
            act(window.page)

    return do


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
