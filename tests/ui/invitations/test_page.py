"""The Invitations page, by keyboard: what is pending first, links and messages handed out, and every step seen."""

from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QMessageBox
from pytestqt.qtbot import QtBot

from app.core.invitations.model import InvitationState
from app.core.invitations.service import Invited
from app.core.tenants.model import Tenant
from app.ui.invitations.acts import Act
from app.ui.invitations.auth_url_dialog import AuthUrlDialog
from app.ui.invitations.history_dialog import HistoryDialog
from app.ui.invitations.message_dialog import MessageDialog
from app.ui.invitations.page import InvitationsPage
from app.ui.renewal.wizard import RenewalWizard
from tests.ui.invitations.conftest import Technician, column, shown_text

TENANT, EMAIL, ADMIN, STATE, SENT, CREATED, EXPIRES, AUTHENTICATED, CREATED_BY, TICKET = range(10)


@pytest.fixture
def invited(technician: Technician, tenants: list[Tenant]) -> list[Invited]:
    return technician.invites(*tenants, ticket="INC-7")


@pytest.fixture
def page(technician: Technician, invited: list[Invited]) -> InvitationsPage:
    """The page with three prepared invitations, Contoso's selected."""
    opened = technician.opens_invitations()
    opened.table.select(invited[0].invitation.id)
    return opened


def presses(technician: Technician, page: InvitationsPage, act: Act) -> None:
    technician.presses(page.desk.detail.buttons[act])


def answers(technician: Technician, text: str) -> None:
    """Press that button of the question that comes up."""
    question = technician.sees_dialog(QMessageBox)
    technician.presses(next(button for button in question.buttons() if button.text().replace("&", "") == text))


def test_without_invitations_it_says_what_they_are_for(technician: Technician) -> None:
    page = technician.opens_invitations()
    assert page.list.state.title == "No invitations yet"
    assert [button.text() for button in page.list.state.buttons] == ["Invite tenants", "Import"]


def test_everything_is_shown_but_the_link(
    technician: Technician, page: InvitationsPage, invited: list[Invited]
) -> None:
    assert column(page.model, TENANT) == ["Contoso Ltd", "Fabrikam Inc", "Tailspin Toys"]
    assert column(page.model, EMAIL) == ["it@contoso.example", "it@fabrikam.example", ""]
    assert column(page.model, STATE) == ["Prepared"] * 3
    assert column(page.model, SENT) == ["–"] * 3
    assert column(page.model, EXPIRES) == ["in 7 d"] * 3
    assert column(page.model, AUTHENTICATED) == ["No"] * 3
    assert column(page.model, TICKET) == ["INC-7"] * 3
    links = [one.auth_url.rpartition("/")[2] for one in invited]
    assert not [link for link in links if link in shown_text(page.model)]


def test_pending_ones_come_first_and_states_filter(
    technician: Technician, page: InvitationsPage, invited: list[Invited]
) -> None:
    practice = technician.practice
    practice.run(lambda services: services.invitations.cancel(invited[0].invitation.id))
    technician.sees(lambda: "Cancelled" in column(page.model, STATE))
    page.list.reload()
    technician.sees(lambda: column(page.model, STATE) == ["Prepared", "Prepared", "Cancelled"])
    page.scope.setCurrentIndex(page.scope.findData("pending"))
    assert column(page.model, TENANT) == ["Fabrikam Inc", "Tailspin Toys"]
    page.scope.setCurrentIndex(page.scope.findData("completed"))
    assert page.list.state.title == "No invitation matches"
    technician.presses(page.list.state.buttons[0])
    assert len(column(page.model, TENANT)) == 3
    technician.types(page.search, "tailspin")
    assert column(page.model, TENANT) == ["Tailspin Toys"]


def test_the_navigation_counts_what_is_pending(technician: Technician, invited: list[Invited]) -> None:
    window = technician.main_window
    window.pending.begin()
    entry = next(button for button in window.navigation.findChildren(QAbstractButton) if "nvitations" in button.text())
    technician.sees(lambda: entry.text() == "&Invitations   3")
    assert entry.accessibleDescription() == "3 pending"
    technician.practice.run(lambda services: services.invitations.cancel(invited[0].invitation.id))
    technician.sees(lambda: entry.text() == "&Invitations   2")
    technician.practice.clock.advance(days=8)
    minute = window.pending.findChild(QTimer)
    assert minute is not None
    minute.timeout.emit()
    technician.sees(lambda: entry.text() == "&Invitations")


def test_the_auth_url_is_shown_and_copied_whenever_it_is_asked_for(
    technician: Technician, page: InvitationsPage, invited: list[Invited]
) -> None:
    for _ in range(2):
        presses(technician, page, Act.AUTH_URL)
        dialog = technician.sees_dialog(AuthUrlDialog)
        assert dialog.link.text() == invited[0].auth_url
        technician.presses(dialog.copy)
        assert technician.clipboard == invited[0].auth_url
        assert dialog.copy.text() == "Copied"
        dialog.close()
        technician.sees(lambda: not page.findChildren(AuthUrlDialog))


def test_enter_shows_the_auth_url(
    qtbot: QtBot, technician: Technician, page: InvitationsPage, invited: list[Invited]
) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert technician.sees_dialog(AuthUrlDialog).link.text() == invited[0].auth_url


def test_a_new_link_says_first_that_the_old_one_ends(
    technician: Technician, page: InvitationsPage, invited: list[Invited]
) -> None:
    presses(technician, page, Act.NEW_LINK)
    assert "stops working at once" in technician.sees_dialog(QMessageBox).informativeText()
    answers(technician, "Keep the old one")
    assert technician.auth_url(invited[0]) == invited[0].auth_url
    technician.sees(lambda: not page.findChildren(QMessageBox))
    presses(technician, page, Act.NEW_LINK)
    answers(technician, "New link")
    dialog = technician.sees_dialog(AuthUrlDialog)
    assert dialog.link.text() == technician.auth_url(invited[0]) != invited[0].auth_url
    assert dialog.words.text().startswith("The old one opens nothing")


def test_cancelling_asks_and_ends_the_link(
    qtbot: QtBot, technician: Technician, page: InvitationsPage, invited: list[Invited]
) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    question = technician.sees_dialog(QMessageBox)
    assert question.text() == "Cancel the invitation of Contoso Ltd?"
    assert "cannot be undone" in question.informativeText()
    assert question.focusWidget() is question.escapeButton()
    answers(technician, "Cancel now")
    technician.sees(lambda: technician.stored(invited[0]).state is InvitationState.CANCELLED)
    technician.sees(lambda: page.desk.detail.badge.word == "Cancelled")
    assert not page.desk.detail.buttons[Act.AUTH_URL].isVisible()
    assert page.desk.detail.buttons[Act.HISTORY].isVisible()


def test_a_message_is_copied_with_and_without_its_formatting_and_counts_as_sent(
    technician: Technician, page: InvitationsPage, invited: list[Invited]
) -> None:
    presses(technician, page, Act.MESSAGE)
    dialog = technician.sees_dialog(MessageDialog)
    assert dialog.to.text() == "it@contoso.example"
    technician.presses(dialog.copy_message)
    content = QGuiApplication.clipboard().mimeData()
    assert invited[0].auth_url in content.text()
    assert f'href="{invited[0].auth_url}"' in content.html()
    technician.sees(lambda: technician.stored(invited[0]).sent_count == 1)
    technician.presses(dialog.copy_text)
    assert not QGuiApplication.clipboard().mimeData().hasHtml()
    technician.sees(lambda: technician.stored(invited[0]).sent_count == 2)
    technician.sees(lambda: column(page.model, SENT)[0] == "just now (2 times)")
    assert column(page.model, STATE)[0] == "Sent"


def test_a_draft_is_saved_for_its_owner_alone(
    technician: Technician, page: InvitationsPage, invited: list[Invited], tmp_path: Path
) -> None:
    presses(technician, page, Act.MESSAGE)
    dialog = technician.sees_dialog(MessageDialog)
    file = tmp_path / "draft.eml"
    dialog.save_draft(file)
    technician.sees(dialog.banner.isVisible)
    assert b"X-Unsent: 1" in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    technician.sees(lambda: technician.stored(invited[0]).sent_count == 1)
    dialog.save_draft(tmp_path / "missing" / "draft.eml")
    technician.sees(lambda: dialog.banner.title == "The draft cannot be saved")
    assert technician.stored(invited[0]).sent_count == 1


def test_the_mail_program_gets_the_message(
    technician: Technician, page: InvitationsPage, invited: list[Invited], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    takes = [True]

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return takes[0]

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    presses(technician, page, Act.MESSAGE)
    dialog = technician.sees_dialog(MessageDialog)
    technician.presses(dialog.mail_button)
    address = unquote(opened[0].toEncoded().toStdString())
    assert address.startswith("mailto:it@contoso.example?")
    assert invited[0].auth_url in address
    technician.sees(lambda: technician.stored(invited[0]).sent_count == 1)
    takes[0] = False
    technician.presses(dialog.mail_button)
    assert dialog.banner.title == "No mail program took it"
    assert technician.stored(invited[0]).sent_count == 1


def test_without_a_mail_server_sending_offers_the_other_ways(technician: Technician, page: InvitationsPage) -> None:
    presses(technician, page, Act.SEND)
    dialog = technician.sees_dialog(MessageDialog)
    assert dialog.banner.title == "Keyturn cannot send it by itself. There are other ways."


def test_a_message_in_the_outbox_is_followed_and_can_be_taken_out(
    technician: Technician, page: InvitationsPage, invited: list[Invited]
) -> None:
    technician.sets_up_mail()
    presses(technician, page, Act.SEND)
    technician.sees(lambda: column(page.model, SENT)[0] == "In the outbox")
    detail = page.desk.detail
    assert "it@contoso.example is in the outbox" in detail.outbox.text()
    technician.practice.run(lambda services: services.mail.drain_once())
    technician.sees(lambda: "The next try is at" in detail.outbox.text())
    presses(technician, page, Act.DROP)
    technician.sees(lambda: column(page.model, SENT)[0] == "–")
    assert not detail.outbox.isVisible()
    assert technician.stored(invited[0]).state is InvitationState.PREPARED


def test_many_are_sent_at_once_and_those_without_an_address_are_told(
    technician: Technician, page: InvitationsPage
) -> None:
    technician.sets_up_mail()
    page.table.selectAll()
    assert page.desk.detail.name.text() == "3 invitations are selected"
    presses(technician, page, Act.SEND)
    technician.sees(lambda: column(page.model, SENT) == ["In the outbox", "In the outbox", "–"])
    banner = technician.main_window.banner
    technician.sees(banner.isVisible)
    assert "has no e-mail address" in banner.text


def test_the_selected_are_copied_as_a_table(
    technician: Technician, page: InvitationsPage, invited: list[Invited]
) -> None:
    page.table.selectAll()
    technician.presses(page.desk.detail.copy_table)
    technician.sees(lambda: technician.clipboard)
    lines = [line.split("\t") for line in technician.clipboard.splitlines()]
    assert lines[0][:4] == ["Tenant", "Invitation e-mail", "M365 admin username", "Auth URL"]
    assert [line[3] for line in lines[1:]] == [one.auth_url for one in invited]
    assert f'href="{invited[0].auth_url}"' in QGuiApplication.clipboard().mimeData().html()
    assert page.desk.detail.copy_table.text() == "Copied"


def test_the_history_says_who_did_what(technician: Technician, page: InvitationsPage, invited: list[Invited]) -> None:
    technician.practice.run(lambda services: services.invitations.mark_sent(invited[0].invitation.id))
    technician.practice.run(lambda services: services.invitations.opened(invited[0].auth_url.rpartition("/")[2]))
    presses(technician, page, Act.HISTORY)
    dialog = technician.sees_dialog(HistoryDialog)
    technician.sees(lambda: dialog.model.rows)
    assert column(dialog.model, 2) == ["opened the Auth URL", "sent the invitation", "prepared an invitation"]
    assert column(dialog.model, 1)[0] == "customer"


def test_each_step_of_the_customer_is_seen_as_it_happens(
    technician: Technician, page: InvitationsPage, invited: list[Invited]
) -> None:
    practice, detail = technician.practice, page.desk.detail
    renewal_id = invited[0].invitation.id
    practice.run(lambda services: services.invitations.opened(invited[0].auth_url.rpartition("/")[2]))
    technician.sees(lambda: detail.badge.word == "Opened")
    practice.run(lambda services: services.renewals.ask_for_code(renewal_id))
    technician.sees(lambda: detail.badge.word == "Code issued")
    code = practice.engine.services.renewals.current(renewal_id).code
    assert code is not None
    practice.customer_signs_in(code.user_code)
    technician.sees(lambda: detail.badge.word == "Completed")
    assert column(page.model, AUTHENTICATED)[0] == "Yes"
    assert detail.stands.text() == "admin@contoso.example signed in. All tokens are here and validated."


def test_a_declined_sign_in_says_what_helps(
    technician: Technician, page: InvitationsPage, invited: list[Invited]
) -> None:
    practice, detail = technician.practice, page.desk.detail
    renewal_id = invited[0].invitation.id
    practice.run(lambda services: services.renewals.ask_for_code(renewal_id))
    technician.sees(lambda: detail.badge.word == "Code issued")
    code = practice.engine.services.renewals.current(renewal_id).code
    assert code is not None
    practice.customer_signs_in(code.user_code, decline=True)
    technician.sees(lambda: detail.badge.word == "Needs a new code")
    assert "new code" in detail.stands.text().lower()


def test_the_renewal_of_an_invitation_is_followed_and_not_that_of_a_later_one(
    technician: Technician, page: InvitationsPage, tenants: list[Tenant], invited: list[Invited]
) -> None:
    technician.invites(tenants[0])
    technician.sees(lambda: page.model.rowCount() == 4)
    presses(technician, page, Act.RENEW)
    wizard = technician.sees_dialog(RenewalWizard)
    technician.sees(lambda: wizard.renewal_id == invited[0].invitation.id)


def test_the_page_is_third_in_the_navigation(qtbot: QtBot, technician: Technician) -> None:
    qtbot.keyClick(technician.main_window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(technician.main_window.page, InvitationsPage)
