"""The help's texts: the same topics in every language, one for every place, wizard step and dialog, none too many."""

import string

import pytest

from app.core.authentication_status.model import AuthenticationStatus
from app.ui.help.places import TOPICS
from app.ui.help.texts import Topic, language, topics
from app.ui.page import Place
from app.ui.resources import resource
from tests.ui.dialogs import every_dialog

LANGUAGES = sorted(file.stem for file in resource("help").glob("*.toml"))
STATES = {
    *(status.value for status in AuthenticationStatus if status is not AuthenticationStatus.VALID),
    *("no tenants", "vault locked", "all valid", "pending", "no invitations", "no mail server"),
    "own application missing",
}
WITHOUT = {"HelpDialog", "AboutDialog"}
"""The help itself."""


def placeholders(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def shape(topic: Topic) -> tuple[object, ...]:
    """All of it but the words."""
    return len(topic.text), topic.see, [(state, placeholders(words)) for state, words in topic.now.items()]


def test_there_is_german_and_english() -> None:
    assert LANGUAGES == ["de", "en"]
    assert language() == "en"


@pytest.mark.parametrize("other", [name for name in LANGUAGES if name != "en"])
def test_every_language_has_the_same_topics(other: str) -> None:
    english, others = topics("en"), topics(other)
    assert list(english) == list(others)
    for name, topic in english.items():
        assert shape(topic) == shape(others[name]), name
        assert topic.text != others[name].text


def test_every_place_has_its_help() -> None:
    assert {place.name.lower().replace("_", "-") for place in Place} <= set(TOPICS.values())


def test_every_dialog_has_its_help() -> None:
    assert {kind.__name__ for kind in every_dialog()} - WITHOUT <= TOPICS.keys()


@pytest.mark.parametrize("each", LANGUAGES)
def test_topics_are_all_used_and_lead_to_topics(each: str) -> None:
    found = topics(each)
    assert set(TOPICS.values()) == set(found)
    for topic in found.values():
        assert topic.title
        assert topic.text
        assert all(topic.text)
        assert set(topic.see) <= set(found)
        assert set(topic.now) <= STATES
        assert all(placeholders(words) <= {"count"} for words in topic.now.values())


def test_a_topic_is_found_by_words_anywhere_in_it() -> None:
    found = [name for name, topic in topics("en").items() if topic.holds("LOCALHOST redirect")]
    assert found == []
    assert "registration" in [name for name, topic in topics("en").items() if topic.holds("LOCALHOST flows")]
