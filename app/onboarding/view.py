"""What the page shows of a renewal, as data: a pure function of the renewal and of whether Start was pressed here."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

from app.core.authentication_status.model import Failure, NewInvitationHelps, TokenState
from app.core.renewal.flow import ConsentOutlook, Renewal, Step
from app.core.settings.checks import is_loopback
from app.core.sign_in.model import Code
from app.onboarding.failures import text_for


class Stage(StrEnum):
    """Which of the page's faces is up."""

    START = "start"
    ASKING = "asking"
    CODE = "code"
    BROWSER = "browser"
    CHECKING = "checking"
    TROUBLE = "trouble"
    DONE = "done"
    DONE_IN_PART = "done_in_part"
    CALLED_OFF = "called_off"


_STAGES = {
    Step.PREPARED: Stage.ASKING,  # Start was pressed, and the first step is about to be taken
    Step.ASKING_FOR_CODE: Stage.ASKING,
    Step.WAITING_FOR_SIGN_IN: Stage.CODE,
    Step.WAITING_FOR_BROWSER: Stage.BROWSER,
    Step.NEEDS_NEW_CODE: Stage.TROUBLE,
    Step.ACQUIRING: Stage.CHECKING,
    Step.VALIDATING: Stage.CHECKING,
    Step.COMPLETED: Stage.DONE,
    Step.FAILED: Stage.TROUBLE,
    Step.CANCELLED: Stage.CALLED_OFF,
}


@dataclass(frozen=True, slots=True)
class TokenLine:
    """One token's progress. `state` is waiting, acquired or failed; `failure` names the text that says why."""

    resource: str
    state: str
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class View:
    """The part of the page that changes. `failure_text` names the text that explains `failure`.

    `moment` is different whenever pressing New code would mean something else: a form made at one moment does nothing
    at another, so a double click asks for one code. Start means the same at any moment.
    """

    stage: Stage
    moment: str
    running: bool
    outlook: ConsentOutlook
    tokens: tuple[TokenLine, ...]
    code: Code | None = None
    code_page: str | None = None
    connection_lost: bool = False
    failure: Failure | None = None
    failure_text: str | None = None
    can_retry: bool = False
    retry_helps: bool = False


def view(renewal: Renewal, *, started: bool) -> View:
    """How the page looks to a browser in which Start was pressed, or was not: that one is not shown the code."""
    if not started:
        return View(Stage.START, "start", running=False, outlook=renewal.outlook, tokens=_tokens(renewal))
    failure, stage = renewal.failure, _STAGES[renewal.step]
    tokens = _tokens(renewal)
    if stage is Stage.DONE and any(line.state != "acquired" for line in tokens):
        stage = Stage.DONE_IN_PART
    return View(
        stage=stage,
        moment=_moment(renewal),
        running=renewal.running or renewal.step is Step.PREPARED,
        outlook=renewal.outlook,
        tokens=tokens,
        code=renewal.code,
        code_page=_fit_to_open(renewal.code),
        connection_lost=renewal.connection_lost,
        failure=failure,
        failure_text=text_for(failure.observed) if failure else None,
        can_retry=renewal.can_ask_for_code and stage in {Stage.CODE, Stage.TROUBLE},
        retry_helps=failure is not None and failure.new_invitation_helps is NewInvitationHelps.YES,
    )


def _tokens(renewal: Renewal) -> tuple[TokenLine, ...]:
    settled = {token.resource: token for token in renewal.resources}
    lines = []
    for name in renewal.awaited:
        token, failure = settled.get(name), renewal.resource_failure(name)
        if token is not None and token.state is TokenState.ACQUIRED:
            lines.append(TokenLine(name, "acquired"))
        elif failure is not None:
            lines.append(TokenLine(name, "failed", text_for(failure.observed)))
        else:
            lines.append(TokenLine(name, "waiting" if token is None else "failed"))
    return tuple(lines)


def _moment(renewal: Renewal) -> str:
    dates: list[datetime | None] = [
        renewal.code.expires_at if renewal.code else None,
        renewal.failure.observed.happened_at if renewal.failure else None,
    ]
    return " ".join([str(renewal.id), renewal.step, *(date.isoformat() if date else "-" for date in dates)])


def _fit_to_open(code: Code | None) -> str | None:
    """Microsoft's page, if it is an address that a link may lead to: https, or this machine."""
    if code is None:
        return None
    try:
        parts = urlsplit(code.verification_uri)
        good = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))
    except ValueError:
        return None
    return code.verification_uri if good and parts.hostname else None
