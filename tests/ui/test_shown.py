"""The core's texts in the window's language: what a phrase was made of is filled into the catalogue's words."""

from datetime import date

import pytest

from app.core.phrases import phrase
from app.ui.shown import shown
from tests.ui.german import german

__all__ = ["german"]


def test_in_english_it_is_what_the_core_said():
    assert shown(phrase("{host} cannot be reached", host="graph.example"), "Try again.") == (
        "graph.example cannot be reached Try again."
    )
    assert shown("", phrase("Try again.")) == "Try again."


@pytest.mark.usefixtures("german")
def test_template_and_values_meet_in_german():
    assert shown(phrase("{host} cannot be reached", host="graph.example")) == "graph.example ist nicht erreichbar"


@pytest.mark.usefixtures("german")
def test_what_was_stored_as_plain_text_is_known_again():
    assert shown("The server's answer could not be used.") == "Die Antwort des Servers war nicht brauchbar."
    assert shown("AADSTS50173: Microsoft's own words.") == "AADSTS50173: Microsoft's own words."


@pytest.mark.usefixtures("german")
def test_a_phrase_inside_another_is_translated_too():
    inside = phrase("it is too long.")

    assert shown(phrase("Line {line}: {happened}", line=3, happened=inside)) == "Zeile 3: Sie ist zu lang."


@pytest.mark.usefixtures("german")
def test_numbers_and_dates_in_it_are_written_as_germans_do():
    assert shown(phrase("Use at most {most:,} characters.", most=20_000)) == "Höchstens 20.000 Zeichen verwenden."
    assert shown(phrase("{host} did not answer within {timeout:g} seconds.", host="h", timeout=2.5)) == (
        "h hat nicht innerhalb von 2,5 Sekunden geantwortet."
    )
    assert shown(
        phrase("Last used on {day}; it ends after {days} days without use.", day=date(2026, 3, 9), days=90)
    ) == ("Zuletzt benutzt am 09.03.26; endet nach 90 Tagen ohne Benutzung.")


@pytest.mark.usefixtures("german")
def test_braces_that_are_no_placeholders_stand():
    text = phrase("Put {{ link }} where the customer will look for it.")

    assert shown(text) == "{{ link }} dorthin setzen, wo der Kunde ihn sucht."
