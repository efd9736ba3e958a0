"""A phrase is the English text, and still knows what it was made of."""

import copy
import json
import pickle
from dataclasses import asdict, dataclass

import pytest

from app.core.authentication_status.model import Observed
from app.core.authentication_status.remedies import explain
from app.core.errors import BadInput
from app.core.phrases import Phrase, listed, phrase, together
from tests.core.clocks import HandClock

TEXT = "graph.example did not answer within 30 seconds."


def made() -> str:
    return phrase("{host} did not answer within {seconds:g} seconds.", host="graph.example", seconds=30.0)


def test_it_is_the_text_in_every_respect():
    assert made() == TEXT
    assert str(made()) == TEXT
    assert repr(made()) == repr(TEXT)
    assert {made(): 1}[TEXT] == 1
    assert json.dumps([made()]) == json.dumps([TEXT])
    assert f"{made():.5}" == "graph"


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_a_copy_knows_what_it_was_made_of(copied):
    one = copied(made())

    assert one == TEXT
    assert isinstance(one, Phrase)
    assert (one.template, one.values) == (
        "{host} did not answer within {seconds:g} seconds.",
        {"host": "graph.example", "seconds": 30.0},
    )


def test_a_dataclass_of_it_can_be_taken_apart():
    @dataclass
    class Told:
        text: str

    assert asdict(Told(made())) == {"text": TEXT}


def test_without_values_braces_stand_for_themselves():
    assert phrase("Put {{ link }} into it.") == "Put {{ link }} into it."


def test_words_are_listed_with_and():
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a and b and c"


def test_an_error_tells_in_english_what_its_phrases_say():
    failed = BadInput(phrase("Not so"), made(), phrase("Try again."))

    assert str(failed) == f"Not so: {TEXT} Try again."


def test_an_explained_failure_knows_its_row_of_the_table():
    observed = Observed("invalid_grant", HandClock().now(), codes=(700082,))

    failure = explain(observed, tenant="Contoso", admin="admin@contoso.example")

    assert isinstance(failure.message, Phrase)
    assert failure.message.template == "Nobody used {tenant}'s tokens for about 90 days, so they ended ({code})."
    assert failure.message == "Nobody used Contoso's tokens for about 90 days, so they ended (AADSTS700082)."


def test_phrases_together_are_still_phrases():
    both = together([made(), phrase("Try again.")])

    assert both == f"{TEXT} Try again."
    assert isinstance(both, Phrase)
    assert [type(value) for value in both.values.values()] == [Phrase, Phrase]
    assert together([]) == ""
