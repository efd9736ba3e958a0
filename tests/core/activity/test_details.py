"""What an act was about is stored as English text, and recognized again with its values, to be said in any language."""

import pytest

from app.core.activity import details
from app.core.activity.details import recognized
from app.core.phrases import Phrase


@pytest.mark.parametrize(
    ("action", "template", "values"),
    [
        ("made a backup", details.ONE_BACKED_UP, {"file": "a to b.keyturn-backup"}),
        ("made a backup", details.BACKED_UP, {"number": "26", "file": "x {number}.keyturn-backup"}),
        ("restored a backup", details.ONE_RESTORED, {"file": "x"}),
        ("restored a backup", details.RESTORED, {"number": "1", "file": "x"}),  # as it was once stored
        ("exported invitations", details.EXPORTED, {"number": "3", "file": "x"}),
        ("imported tenants", details.IMPORTED, {"number": "2", "updated": "0", "source": "list from Bob.csv"}),
        ("imported tenants", details.IMPORTED, {"number": "2", "updated": "0", "source": details.PASTED}),
        ("changed tags", details.TAGGED, {"tags": "+gold, -old", "tenants": "Contoso on Sea, Fabrikam"}),
    ],
)
def test_what_was_stored_is_recognized(action, template, values):
    stored = str(template).format(**values)
    phrase = recognized(action, stored)
    assert isinstance(phrase, Phrase)
    assert (phrase, phrase.template, phrase.values) == (stored, template, values)


def test_the_tenants_of_an_act_may_be_many():
    phrase = recognized("changed tags", "+gold on A, B, C, D, E and 7 more")
    assert isinstance(phrase, Phrase)
    tenants = phrase.values["tenants"]
    assert isinstance(tenants, Phrase)
    assert (tenants.template, tenants.values) == (details.AND_MORE, {"tenants": "A, B, C, D, E", "number": "7"})


@pytest.mark.parametrize(
    ("action", "detail"),
    [
        ("added the tenant", "1 tenant to x"),  # another act: that is the tenant's name
        ("made a backup", "many tenants to x"),
        ("imported tenants", ""),
    ],
)
def test_anything_else_stays_as_it_is(action, detail):
    assert recognized(action, detail) is detail


def test_no_template_holds_what_means_something_to_like():
    for _, template in details.templates():
        assert not set("%_") & set(details.words_of(template))
