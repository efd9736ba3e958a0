"""The window speaks the language chosen, else the system's, and writes dates and numbers its way."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSettings
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from app.core.authentication_status.model import AuthenticationStatus
from app.core.errors import BadInput
from app.ui import moments
from app.ui.authentication_status import words
from app.ui.invitations.acts import Act
from app.ui.invitations.history_dialog import HistoryDialog
from app.ui.invitations.page import InvitationsPage
from app.ui.language import LANGUAGE, chosen_in, put_on, take_off
from app.ui.numbers import decimal, figures
from app.ui.page import Page, Place
from app.ui.renewal.wizard import RenewalWizard
from app.ui.settings.language_section import LanguageSection
from app.ui.settings.page import SettingsPage
from app.ui.tenant_settings.page import TenantSettingsPage
from tests.ui.conftest import Practice
from tests.ui.german import german
from tests.ui.technician import Technician

__all__ = ["german"]

NOON = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)


@pytest.fixture
def plain(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    take_off(qapp)


@pytest.fixture
def state(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.mark.parametrize(("wanted", "expected"), [(["de-AT", "en"], "de"), (["fr", "en-GB"], "en"), (["ja"], "en")])
def test_the_systems_first_language_that_there_is(plain, monkeypatch, wanted, expected):
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _: wanted)

    assert put_on(plain) == expected


def test_a_choice_goes_before_the_system(plain):
    assert put_on(plain, "de") == "de"
    assert words.label(AuthenticationStatus.EXPIRED) == "Abgelaufen"
    assert put_on(plain, "en") == "en"
    assert words.label(AuthenticationStatus.EXPIRED) == "Expired"


def test_a_remembered_language_that_there_is_not_is_none(state):
    assert chosen_in(state) == ""
    state.setValue(LANGUAGE, "tlh")
    assert chosen_in(state) == ""


def test_a_choice_in_the_settings_is_remembered(qtbot, state):
    section = LanguageSection(state)
    qtbot.addWidget(section)
    assert [section.box.itemText(at) for at in range(section.box.count())] == [
        "Follow the system",
        "English",
        "Deutsch",
    ]
    section.box.setFocus()
    section.box.setCurrentIndex(2)
    section.box.activated.emit(2)
    assert chosen_in(state) == "de"
    again = LanguageSection(state)
    qtbot.addWidget(again)
    assert again.box.currentText() == "Deutsch"


@pytest.mark.parametrize(
    ("language", "count", "seconds", "moment"),
    [("en", "12,345", "1.5", "3/9/26"), ("de", "12.345", "1,5", "09.03.26")],
)
def test_numbers_and_dates_are_the_locales(plain, language, count, seconds, moment):
    put_on(plain, language)

    assert figures(12_345) == count
    assert decimal(1.5, 1) == seconds
    assert moments.exact(NOON).startswith(moment)


@pytest.mark.usefixtures("german")
def test_how_long_ago_is_said_in_german():
    assert moments.ago(NOON - timedelta(hours=2), NOON) == "vor 2 Std."


@pytest.mark.usefixtures("german")
def test_qts_own_texts_are_german(qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)

    assert "Abbrechen" in box.button(QDialogButtonBox.StandardButton.Cancel).text()


@pytest.mark.usefixtures("german")
def test_every_place_opens_in_german(qtbot: QtBot, practice: Practice, tmp_path: Path):
    technician = Technician(qtbot, practice, tmp_path / "window.ini")
    window = technician.main_window
    titles = []
    for place in Place:
        window.open_place(place)
        assert isinstance(window.page, Page)
        titles.append(window.page.title)
        if isinstance(window.page, SettingsPage):
            tabs = window.page.tabs
            for tab in range(tabs.count()):
                tabs.setCurrentIndex(tab)
    assert titles == ["Authentifizierungsstatus", "Mandanten", "Einladungen", "Aktivität", "Einstellungen"]
    tenant = practice.add_tenant()
    window.open_tenant(tenant.id)
    assert isinstance(window.page, Page)
    assert window.page.title == "Microsoft-365-Einstellungen"
    window.renew(tenant.id)
    wizard = technician.sees_dialog(RenewalWizard)
    assert wizard.invitation_page.start_button.text() == "Authentifizierung &starten"


@pytest.mark.usefixtures("german")
def test_a_failure_of_the_table_is_told_in_german(qtbot: QtBot, practice: Practice, tmp_path: Path):
    technician = Technician(qtbot, practice, tmp_path / "window.ini")
    tenant = practice.add_tenant()
    practice.renew(tenant)
    practice.apply("contoso.example", "revoked")
    practice.run(lambda services: services.status.validate(tenant.id))
    technician.main_window.open_tenant(tenant.id)
    page = technician.main_window.page
    assert isinstance(page, TenantSettingsPage)
    technician.sees(page.status.text)
    assert page.badge.word == "Abgelaufen"
    assert page.status.text() == "Der Zugang wurde widerrufen"
    assert "Eine neue Einladung senden und admin@contoso.example sich anmelden lassen." in page.diagnosis.message.text()


@pytest.mark.usefixtures("german")
def test_a_refusal_of_the_core_is_told_in_german(qtbot: QtBot, practice: Practice, tmp_path: Path):
    technician = Technician(qtbot, practice, tmp_path / "window.ini")
    with pytest.raises(BadInput) as refused:
        practice.add_tenant(directory="not a directory")
    technician.main_window.show_failure(refused.value)
    assert technician.main_window.banner.title == "Kein brauchbarer Mandant"
    assert technician.main_window.banner.text.startswith("„not a directory“ ist weder Verzeichnis-ID noch Domäne.")


@pytest.mark.usefixtures("german")
def test_what_was_done_with_an_invitation_is_told_in_german(qtbot: QtBot, practice: Practice, tmp_path: Path):
    practice.run(lambda services: services.vault.unlock())
    technician = Technician(qtbot, practice, tmp_path / "window.ini")
    tenant = practice.add_tenant()
    (invited,) = practice.run(lambda services: services.invitations.prepare([tenant.id]))
    practice.run(lambda services: services.invitations.opened(invited.auth_url.rpartition("/")[2]))
    technician.main_window.open_place(Place.INVITATIONS)
    page = technician.main_window.page
    assert isinstance(page, InvitationsPage)
    technician.sees(lambda: page.model.rowCount() == 1)
    page.table.selectRow(0)
    page.desk.do(Act.HISTORY)
    dialog = technician.sees_dialog(HistoryDialog)
    technician.sees(lambda: dialog.model.rows)
    assert [line.what for line in dialog.model.rows] == [
        "hat eine Einladung vorbereitet",
        "hat die Auth-URL geöffnet",
    ]
    assert dialog.model.rows[1].who == "Kunde"
    dialog.reject()


def test_the_sources_own_words_are_back_afterwards():
    assert QCoreApplication.translate("AuthenticationStatus", "Expired") == "Expired"
