"""The renewal as data: what follows on what, and what cannot."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.authentication_status.model import (
    AuthenticationStatus,
    Failure,
    NewInvitationHelps,
    Observed,
    ResourceToken,
    TokenState,
    Verdict,
)
from app.core.invitations.model import Invitation, InvitationState
from app.core.renewal.flow import (
    AttemptFailed,
    BrowserOpened,
    Cancelled,
    CodeAskedFor,
    CodeIssued,
    CodeUseless,
    ConnectionLost,
    ConnectionRestored,
    ConsentOutlook,
    Happening,
    Renewal,
    ResourceSettled,
    SignedIn,
    Step,
    Validated,
    ValidationStarted,
    advance,
)
from app.core.sign_in.model import Account, Code

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CODE = Code("FK7Q3XLP", "https://microsoft.com/devicelogin", NOW + timedelta(minutes=15), 5.0, b"{}")
ACCOUNT = Account("admin@contoso.example", "11111111-1111-1111-1111-111111111111", "1")
VALID = Verdict(AuthenticationStatus.VALID, NOW + timedelta(days=90))
TOKEN = ResourceToken("graph", True, TokenState.ACQUIRED, ("User.Read",), NOW)
FAILURE = Failure(
    Observed("code_expired", NOW),
    AuthenticationStatus.EXPIRED,
    "The code expired",
    "Nobody signed in.",
    "Get a new code.",
    NewInvitationHelps.YES,
)


def prepared() -> Renewal:
    invitation = Invitation(
        id=uuid4(),
        tenant_id=uuid4(),
        email=None,
        admin_username="admin@contoso.example",
        state=InvitationState.PREPARED,
        created_at=NOW,
        expires_at=NOW + timedelta(days=7),
        created_by="bob",
    )
    return Renewal(invitation, ConsentOutlook.SIGN_IN_ONLY, awaited=("graph",))


def after(*happenings) -> Renewal:
    renewal = prepared()
    for happening in happenings:
        renewal = advance(renewal, happening)
    return renewal


WAITING = (CodeAskedFor(), CodeIssued(CODE))
SIGNED_IN = (*WAITING, SignedIn(ACCOUNT))


def test_the_straight_way_leads_from_the_invitation_to_the_green_banner():
    renewal = after(*SIGNED_IN, ResourceSettled(TOKEN), ValidationStarted(), Validated(VALID))
    assert renewal.step is Step.COMPLETED
    assert renewal.invitation.state is InvitationState.COMPLETED
    assert renewal.account == ACCOUNT
    assert renewal.resources == (TOKEN,)
    assert renewal.verdict == VALID
    assert renewal.failure is None
    assert not renewal.running


def test_a_code_is_shown_only_while_it_can_be_used():
    assert after(*WAITING).code == CODE
    assert after(*SIGNED_IN).code is None
    assert after(*WAITING, CodeUseless(FAILURE)).code is None
    assert after(*WAITING, Cancelled()).code is None


def test_an_expired_code_waits_for_a_new_one_and_the_invitation_stays_open():
    renewal = after(*WAITING, CodeUseless(FAILURE))
    assert renewal.step is Step.NEEDS_NEW_CODE
    assert renewal.failure == FAILURE
    assert not renewal.invitation.state.final
    assert renewal.can_ask_for_code

    again = advance(advance(renewal, CodeAskedFor()), CodeIssued(CODE))
    assert again.step is Step.WAITING_FOR_SIGN_IN
    assert again.failure is None


def test_a_failed_attempt_ends_the_invitation_until_a_new_code_opens_it_again():
    failed = after(*WAITING, AttemptFailed(FAILURE))
    assert failed.invitation.state is InvitationState.FAILED
    assert failed.can_ask_for_code
    assert advance(advance(failed, CodeAskedFor()), CodeIssued(CODE)).invitation.state is InvitationState.CODE_ISSUED


def test_a_lost_connection_is_shown_and_changes_nothing_else():
    waiting = after(*WAITING)
    lost = advance(waiting, ConnectionLost())
    assert lost == replace(waiting, connection_lost=True)
    assert advance(lost, ConnectionRestored()) == waiting


def test_the_browser_is_a_second_way_from_a_blocked_code():
    renewal = after(*WAITING, AttemptFailed(FAILURE), BrowserOpened("https://login.example/authorize"))
    assert renewal.step is Step.WAITING_FOR_BROWSER
    assert renewal.browser_address == "https://login.example/authorize"
    assert advance(renewal, SignedIn(ACCOUNT)).browser_address is None


def test_a_resource_that_failed_says_why_and_a_later_success_clears_it():
    missing = TOKEN._replace(resource="teams", state=TokenState.FAILED)
    renewal = after(*SIGNED_IN, ResourceSettled(TOKEN), ResourceSettled(missing, FAILURE))
    assert renewal.resource_failure("teams") == FAILURE
    assert renewal.resource_failure("graph") is None

    healed = advance(renewal, ResourceSettled(missing._replace(state=TokenState.ACQUIRED)))
    assert healed.resource_failure("teams") is None
    assert [token.resource for token in healed.resources] == ["graph", "teams"]


def test_a_renewal_whose_proof_fails_keeps_what_it_got_and_says_why():
    verdict = Verdict(AuthenticationStatus.UNREACHABLE, None, FAILURE)
    renewal = after(*SIGNED_IN, ResourceSettled(TOKEN), ValidationStarted(), Validated(verdict))
    assert renewal.step is Step.FAILED
    assert renewal.failure == FAILURE
    assert renewal.resources == (TOKEN,)


EVERYTHING: list[Happening] = [
    CodeAskedFor(),
    CodeIssued(CODE),
    BrowserOpened("https://login.example/"),
    ConnectionLost(),
    ConnectionRestored(),
    SignedIn(ACCOUNT),
    ResourceSettled(TOKEN),
    ValidationStarted(),
    Validated(VALID),
    CodeUseless(FAILURE),
    AttemptFailed(FAILURE),
    Cancelled(),
]
HAPPENINGS = st.sampled_from(EVERYTHING)
THE_END: list[Happening] = [CodeAskedFor(), CodeIssued(CODE), Cancelled()]


@given(st.lists(HAPPENINGS, max_size=12))
def test_whatever_happens_in_whatever_order_the_end_is_the_end(happenings):
    renewal = after(*happenings)
    if renewal.step in {Step.COMPLETED, Step.CANCELLED}:
        assert renewal.invitation.state.final
        assert not renewal.can_ask_for_code
        assert all(advance(renewal, later) == renewal for later in THE_END)


@given(st.lists(HAPPENINGS, max_size=12))
def test_no_failed_or_stopped_renewal_still_shows_a_code(happenings):
    renewal = after(*happenings)
    if renewal.step in {Step.NEEDS_NEW_CODE, Step.FAILED, Step.CANCELLED}:
        assert renewal.code is None
        assert renewal.browser_address is None
        assert not renewal.running


@pytest.mark.parametrize("secret", ["FK7Q3XLP"])
def test_a_renewal_can_be_logged_without_its_code(secret):
    assert secret not in repr(after(*WAITING))
