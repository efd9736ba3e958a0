"""The catalogues say the same things, and a visitor gets the language that their browser likes best."""

import string
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.onboarding.languages import chosen, languages

OTHERS = [tag for tag in languages() if tag != "en"]
# Placeholders that a text may do without where its grammar wants it so, or begin a sentence with.
NAMES = {"provider", "Provider", "tenant", "admin"}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("tag", OTHERS)
def test_every_language_has_every_text_with_the_same_placeholders(tag):
    english, other = languages()["en"].texts, languages()[tag].texts
    assert other.keys() == english.keys()
    for key, text in english.items():
        assert other[key], key
        assert placeholders(other[key]) - NAMES == placeholders(text) - NAMES, key
        assert {name.lower() for name in placeholders(other[key])} <= {name.lower() for name in placeholders(text)}, key


@pytest.mark.parametrize("tag", OTHERS)
def test_nothing_was_left_in_english(tag):
    english, other = languages()["en"].texts, languages()[tag].texts
    same = {key for key, text in english.items() if other[key] == text}
    assert same <= {
        "date.time",
        "resource.graph",
        "code.label",
        *(f"date.month_{number}" for number in range(1, 13)),
    }


def test_the_end_is_said_in_the_words_everybody_knows():
    assert languages()["en"]("done.heading") == "All tokens acquired! You can close this page now."


@pytest.mark.parametrize(
    ("header", "tag"),
    [
        ("", "en"),
        ("de", "de"),
        ("de-AT,de;q=0.9,en;q=0.8", "de"),
        ("fr-FR, fr;q=0.9, de;q=0.5, en;q=0.3", "de"),
        ("en;q=0.5, DE", "de"),
        ("de;q=0, en", "en"),
        ("fr", "en"),
        ("*", "en"),
        ("de;q=x", "en"),
        ("de;v=1", "de"),
    ],
)
def test_the_language_is_the_browsers_choice(header, tag):
    assert chosen(header).tag == tag


@given(st.text(max_size=600))
def test_any_header_leads_to_a_language(header):
    assert chosen(header).tag in languages()


def test_times_are_told_in_utc():
    when = datetime(2026, 3, 1, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    assert languages()["en"].moment(when) == "28 February 2026, 23:30 UTC"
    assert languages()["de"].moment(when) == "28. Februar 2026, 23:30 UTC"
    assert languages()["de"].time(datetime(2026, 3, 1, 7, 5, tzinfo=UTC)) == "07:05 UTC"
