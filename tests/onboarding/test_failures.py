"""Every failure that core can explain to a technician has words for the customer, too."""

from datetime import UTC, datetime

import pytest

from app.core.authentication_status.model import Observed
from app.core.authentication_status.remedies import remedies
from app.onboarding.failures import OTHER, text_for
from app.onboarding.languages import languages
from app.onboarding.resources import read_toml

NOW = datetime(2026, 5, 4, tzinfo=UTC)


def test_every_code_and_error_that_core_knows_has_words_of_its_own():
    known = remedies()
    assert [code for code in known.by_code if text_for(Observed("x", NOW, codes=(code,))) == OTHER] == []
    assert [error for error in known.by_error if error != "*" and text_for(Observed(error, NOW)) == OTHER] == []
    assert [word for word in known.by_suberror if text_for(Observed("x", NOW, suberror=word)) == OTHER] == []


@pytest.mark.parametrize("tag", languages())
def test_the_texts_are_there_and_no_more(tag):
    wanted = {f"failure.{name}.{part}" for name in [*read_toml("failures.toml"), OTHER] for part in PARTS}
    assert {key for key in languages()[tag].texts if key.startswith("failure.")} == wanted


PARTS = ("title", "message", "next_step")


def test_microsofts_code_explains_better_than_the_error():
    assert text_for(Observed("invalid_grant", NOW, codes=(53003,))) == "policy"
    assert text_for(Observed("invalid_grant", NOW, codes=(999999, 50057))) == "account_disabled"
    assert text_for(Observed("invalid_grant", NOW, codes=(999999,))) == "sign_in_again"
    assert text_for(Observed("unreachable", NOW, suberror="certificate")) == "unreachable"
    assert text_for(Observed("never heard of", NOW)) == OTHER


def test_no_row_stands_in_the_table_twice():
    rows = read_toml("failures.toml").values()
    for kind in ("codes", "errors", "suberrors"):
        found = [each for row in rows for each in row.get(kind, ())]
        assert len(found) == len(set(found))
