"""The cookie and the form's token: only what this process made for this very link counts."""

from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from app.onboarding.visits import Visits

LINK, OTHER = "a" * 43, "b" * 43


def test_a_cookie_opens_the_invitation_it_was_made_for_under_its_own_link_only():
    visits, invitation_id = Visits(), uuid4()
    cookie = visits.cookie(LINK, invitation_id)
    assert visits.started(LINK, cookie) == invitation_id
    assert visits.started(OTHER, cookie) is None
    assert Visits().started(LINK, cookie) is None  # after a restart one presses Start again


def test_a_forms_token_is_for_one_moment():
    visits = Visits()
    token = visits.form_token(LINK, "waiting")
    assert visits.is_ours(LINK, "waiting", token)
    assert not visits.is_ours(LINK, "needs a new code", token)
    assert not visits.is_ours(OTHER, "waiting", token)
    assert not visits.is_ours(LINK, "waiting", "")


@given(st.text(max_size=100))
def test_nothing_invented_counts(text):
    visits = Visits()
    assert visits.started(LINK, text) is None
    assert visits.started(LINK, f"{uuid4().hex}.{text}") is None
    assert not visits.is_ours(LINK, "waiting", text)
