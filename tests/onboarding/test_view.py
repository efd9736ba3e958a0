"""What the page shows of a renewal: a function of data, so every face of it is looked at here."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from app.core.authentication_status.model import (
    AuthenticationStatus,
    Failure,
    NewInvitationHelps,
    Observed,
    ResourceToken,
    TokenState,
)
from app.core.invitations.model import Invitation, InvitationState
from app.core.renewal.flow import ConsentOutlook, Renewal, Step
from app.core.settings.onboarding import Onboarding
from app.core.sign_in.model import Code, Resource
from app.core.tenants.model import Tenant
from app.onboarding import pages
from app.onboarding.languages import languages
from app.onboarding.pages import Subject
from app.onboarding.view import Stage, TokenLine, view

NOW = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
LINK = "A" * 43
CODE = Code("FK7Q3XLP", "https://microsoft.com/devicelogin", NOW + timedelta(minutes=15), 5, b"")
INVITATION = Invitation(
    id=UUID(int=1),
    tenant_id=UUID(int=2),
    email=None,
    admin_username="admin@contoso.example",
    state=InvitationState.OPENED,
    created_at=NOW,
    expires_at=NOW + timedelta(days=7),
    created_by="robin",
)
RENEWAL = Renewal(INVITATION, ConsentOutlook.UNKNOWN, awaited=("graph", "teams"))
SUBJECT = Subject(
    LINK,
    INVITATION,
    Tenant(UUID(int=2), "Contoso Ltd", "contoso.example", "admin@contoso.example", None, (), None, NOW),
    (Resource("graph", ("https://graph.microsoft.com/User.Read", "Odd.Scope")), Resource("teams", ("x/.default",))),
    Onboarding("", "127.0.0.1", 8484, (), "", ""),
)


def failure(error: str, *codes: int, helps: NewInvitationHelps = NewInvitationHelps.YES) -> Failure:
    observed = Observed(error, NOW, codes=codes, description="Words of Microsoft.", correlation_id="c-1")
    return Failure(observed, AuthenticationStatus.EXPIRED, "Title", "Message", "Next step", helps)


@pytest.mark.parametrize(
    ("step", "stage", "running"),
    [
        (Step.PREPARED, Stage.ASKING, True),
        (Step.ASKING_FOR_CODE, Stage.ASKING, True),
        (Step.WAITING_FOR_SIGN_IN, Stage.CODE, True),
        (Step.WAITING_FOR_BROWSER, Stage.BROWSER, True),
        (Step.ACQUIRING, Stage.CHECKING, True),
        (Step.VALIDATING, Stage.CHECKING, True),
        (Step.CANCELLED, Stage.CALLED_OFF, False),
    ],
)
def test_every_step_has_a_face(step, stage, running):
    shown = view(replace(RENEWAL, step=step, code=CODE if stage is Stage.CODE else None), started=True)
    assert (shown.stage, shown.running) == (stage, running)


@pytest.mark.parametrize("step", Step)
def test_before_start_there_is_one_face_and_no_code(step):
    shown = view(replace(RENEWAL, step=step, code=CODE), started=False)
    assert shown.stage is Stage.START
    assert shown.code is None
    assert not shown.running
    assert shown.moment == "start"


@pytest.mark.parametrize("step", Step)
@pytest.mark.parametrize("tag", languages())
@pytest.mark.parametrize("started", [True, False])
def test_every_face_can_be_drawn_in_every_language(step, tag, started):
    renewal = replace(
        RENEWAL,
        step=step,
        code=CODE if step is Step.WAITING_FOR_SIGN_IN else None,
        failure=failure("x", 53003) if step in {Step.FAILED, Step.NEEDS_NEW_CODE} else None,
    )
    shown = pages.page(SUBJECT, view(renewal, started=started), "token", languages()[tag], notice=None)
    assert f'<html lang="{tag}">' in shown
    assert shown.count("<h1>") == 1
    assert shown.count('id="stage"') == 1
    assert ("FK7Q" in shown) == (step is Step.WAITING_FOR_SIGN_IN and started)


@pytest.mark.parametrize("tag", languages())
@pytest.mark.parametrize("outlook", ConsentOutlook)
def test_what_will_be_asked_is_said_before(tag, outlook):
    text = pages.page(
        SUBJECT, view(replace(RENEWAL, outlook=outlook), started=False), "t", languages()[tag], notice=None
    )
    wanted = {"en": "Consent on behalf of your organization", "de": "Zustimmung im Namen Ihrer Organisation"}[tag]
    assert (wanted in text) == (outlook is not ConsentOutlook.SIGN_IN_ONLY)


def test_scopes_are_said_in_words_where_we_have_them():
    text = pages.page(SUBJECT, view(RENEWAL, started=False), "t", languages()["en"], notice=None)
    assert "Microsoft Graph: read the profile of the account that signs in; Odd.Scope" in text


def test_a_moment_changes_with_every_code_and_every_failure():
    waiting = replace(RENEWAL, step=Step.WAITING_FOR_SIGN_IN, code=CODE)
    later = replace(waiting, code=replace(CODE, expires_at=CODE.expires_at + timedelta(seconds=1)))
    failed = replace(RENEWAL, step=Step.NEEDS_NEW_CODE, failure=failure("code_expired"))
    assert len({view(renewal, started=True).moment for renewal in (RENEWAL, waiting, later, failed)}) == 4


def test_trying_again_is_offered_first_where_it_helps_and_at_all_where_it_is_possible():
    useless = view(replace(RENEWAL, step=Step.NEEDS_NEW_CODE, failure=failure("code_expired")), started=True)
    assert (useless.can_retry, useless.retry_helps) == (True, True)
    blocked = failure("invalid_grant", 53003, helps=NewInvitationHelps.NO)
    policy = view(replace(RENEWAL, step=Step.FAILED, failure=blocked), started=True)
    assert (policy.can_retry, policy.retry_helps) == (True, False)
    assert not view(replace(RENEWAL, step=Step.VALIDATING), started=True).can_retry


def test_tokens_are_told_one_by_one_in_the_order_configured():
    graph = ResourceToken("graph", required=True, state=TokenState.ACQUIRED)
    teams = ResourceToken("teams", required=False, state=TokenState.FAILED)
    acquiring = replace(RENEWAL, step=Step.ACQUIRING, resources=(graph,))
    assert view(acquiring, started=True).tokens == (TokenLine("graph", "acquired"), TokenLine("teams", "waiting"))
    why = (("teams", failure("invalid_resource", 500011)),)
    done = replace(RENEWAL, step=Step.COMPLETED, resources=(teams, graph), resource_failures=why)
    shown = view(done, started=True)
    assert shown.tokens == (TokenLine("graph", "acquired"), TokenLine("teams", "failed", "service_missing"))
    assert shown.stage is Stage.DONE_IN_PART
    everything = replace(done, resources=(graph, teams._replace(state=TokenState.ACQUIRED)), resource_failures=())
    assert view(everything, started=True).stage is Stage.DONE


@pytest.mark.parametrize(
    ("address", "fit"),
    [
        ("https://microsoft.com/devicelogin", True),
        ("http://127.0.0.1:4711/device", True),
        ("http://microsoft.com/devicelogin", False),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//evil.example", False),
        ("https://", False),
        ("https://[", False),
    ],
)
def test_only_an_address_that_is_safe_to_follow_becomes_a_link(address, fit):
    waiting = replace(RENEWAL, step=Step.WAITING_FOR_SIGN_IN, code=replace(CODE, verification_uri=address))
    shown = view(waiting, started=True)
    assert (shown.code_page == address) == fit
    text = pages.page(SUBJECT, shown, "token", languages()["en"], notice=None)
    assert ('target="_blank"' in text) == fit


@pytest.mark.parametrize(
    ("code", "groups"),
    [("FK7Q3XLP", "FK7Q 3XLP"), ("ABCDEFGHJ", "ABC DEF GHJ"), ("WDJB-MJHT", "WDJB-MJHT"), ("ABCDEFG", "ABCDEFG")],
)
def test_a_code_is_shown_in_groups_and_copied_whole(code, groups):
    waiting = replace(RENEWAL, step=Step.WAITING_FOR_SIGN_IN, code=replace(CODE, user_code=code))
    text = pages.page(SUBJECT, view(waiting, started=True), "token", languages()["en"], notice=None)
    spans = text.split('id="code">', 1)[1].split("</p>", 1)[0]
    assert spans == "".join(f"<span>{group}</span>" for group in groups.split(" "))
