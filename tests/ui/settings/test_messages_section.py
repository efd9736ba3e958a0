"""The message's editor: a live preview, placeholders at a press, and what cannot be used refused with its line."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.core.mail.placeholders import PLACEHOLDERS
from app.core.mail.templates import default_templates, languages
from app.ui.language import LANGUAGES
from app.ui.settings.messages_section import MessagesSection
from app.ui.settings.texts import placeholder_meanings
from tests.ui.settings.conftest import Technician

SHORT = "{{ asks }} asks {{ customer }}: {{ link }}"


def original(messages: MessagesSection, language: str) -> QAction:
    menu = messages.default_button.menu()
    assert isinstance(menu, QMenu)
    return next(action for action in menu.actions() if action.text() == language)


def stored(technician: Technician) -> str:
    return technician.practice.run(lambda services: services.mail.templates()).text


def test_every_placeholder_there_is_can_be_inserted(technician: Technician) -> None:
    assert placeholder_meanings() == dict(PLACEHOLDERS)
    messages = technician.page.messages
    technician.turns_to(messages)
    messages.html.clear()
    messages.bodies.setCurrentWidget(messages.html)
    menu = messages.insert_button.menu()
    assert isinstance(menu, QMenu)
    for action in menu.actions():
        action.trigger()
    assert messages.html.toPlainText() == "".join(f"{{{{ {name} }}}}" for name in PLACEHOLDERS)
    technician.tabs_to(messages.subject)
    menu.actions()[0].trigger()
    assert messages.subject.text().endswith("{{ customer }}")


def test_the_preview_follows_what_is_typed(technician: Technician) -> None:
    messages = technician.page.messages
    technician.turns_to(messages)
    technician.types(messages.subject, "Renewal for {{ customer }}")
    technician.sees(lambda: messages.shown_subject.text() == "Renewal for Contoso Ltd")
    messages.text.setPlainText(SHORT)
    technician.sees(lambda: messages.shown_text.toPlainText().startswith("Your company asks Contoso Ltd: https://"))
    messages.html.setPlainText("<p><b>{{ customer }}</b> <a href='{{ link }}'>{{ link }}</a></p>")
    technician.sees(lambda: messages.shown_html.toPlainText().startswith("Contoso Ltd https://"))


def test_a_changed_message_is_saved_with_the_other_settings(technician: Technician) -> None:
    page = technician.page
    technician.turns_to(page.messages)
    page.messages.text.setPlainText(SHORT)
    technician.saves()
    technician.sees(page.banner.isVisible)
    assert stored(technician) == SHORT
    assert not page.unsaved
    original(page.messages, "English").trigger()
    technician.sees(lambda: page.messages.entered == default_templates())
    technician.saves()
    technician.sees(lambda: stored(technician) == default_templates().text)


def test_there_is_an_original_in_every_language(technician: Technician) -> None:
    page = technician.page
    technician.turns_to(page.messages)
    assert {LANGUAGES[tag] for tag in languages()} == set(LANGUAGES.values())
    original(page.messages, "Deutsch").trigger()
    assert page.messages.entered == default_templates("de")
    technician.sees(lambda: page.messages.shown_text.toPlainText().startswith("Guten Tag,"))
    technician.saves()
    technician.sees(lambda: stored(technician) == default_templates("de").text)


def test_an_unknown_placeholder_is_refused_with_its_line(technician: Technician) -> None:
    page = technician.page
    messages = page.messages
    technician.turns_to(messages)
    messages.text.setPlainText(f"Hello\n{SHORT}\n{{{{ password }}}}")
    technician.sees(messages.refusal.isVisible)
    assert messages.refusal.text().startswith("text, line 3: there is no placeholder 'password'.")
    page.tabs.setCurrentIndex(0)
    technician.saves()
    technician.sees(messages.isVisible)
    assert messages.text.hasFocus()
    assert messages.text.textCursor().blockNumber() == 2
    assert page.unsaved
    assert stored(technician) == default_templates().text
    messages.text.setPlainText(SHORT)
    technician.sees(lambda: not messages.refusal.isVisible())


def test_a_message_without_its_link_is_refused(technician: Technician) -> None:
    page = technician.page
    technician.turns_to(page.messages)
    page.messages.text.setPlainText("Call us.")
    technician.saves()
    technician.sees(page.messages.refusal.isVisible)
    assert "the link is missing" in page.messages.refusal.text()


def test_revert_brings_the_stored_message_back(technician: Technician) -> None:
    page = technician.page
    technician.turns_to(page.messages)
    page.messages.text.setPlainText(SHORT)
    technician.presses(page.revert_button)
    technician.sees(lambda: page.messages.entered == default_templates())
    assert not page.unsaved
