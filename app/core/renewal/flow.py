"""The renewal as data: its steps and the one pure function that moves it. No I/O, no Qt, no clock.

    PREPARED -> ASKING_FOR_CODE -> WAITING_FOR_SIGN_IN -> ACQUIRING -> VALIDATING -> COMPLETED
                    |    ^               |       ^
                    v    |               v       |
                   NEEDS_NEW_CODE  <-----+   WAITING_FOR_BROWSER (the second way)
    any of them -> FAILED (final for this attempt: a new code starts another) or CANCELLED (the end)

The wizard, the command line and the onboarding page only render a `Renewal`.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never
from uuid import UUID

from app.core.authentication_status.model import Failure, ResourceToken, Verdict
from app.core.invitations.model import Invitation, InvitationState
from app.core.sign_in.model import Account, Code


class Step(StrEnum):
    """Where a renewal stands."""

    PREPARED = "prepared"
    ASKING_FOR_CODE = "asking for a code"
    WAITING_FOR_SIGN_IN = "waiting for sign-in"
    WAITING_FOR_BROWSER = "waiting for browser sign-in"
    NEEDS_NEW_CODE = "needs a new code"
    ACQUIRING = "acquiring tokens"
    VALIDATING = "validating"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


class ConsentOutlook(StrEnum):
    """What the customer will see, from what we know of the tenant."""

    SIGN_IN_ONLY = "sign in only"
    """The enterprise application is still there: no permission request."""
    PERMISSIONS_REQUEST = "permissions request"
    """It is gone or lacks consent: the request appears, and a Global Administrator must accept it."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Renewal:
    """All there is to show of one renewal at one moment.

    `failure` explains NEEDS_NEW_CODE and FAILED; `connection_lost` says that the network is away while we wait, and the
    code still lives. `resources` holds each resource's state in the order configured, as it arrives.
    """

    invitation: Invitation
    outlook: ConsentOutlook
    step: Step = Step.PREPARED
    code: Code | None = None
    browser_address: str | None = None
    connection_lost: bool = False
    account: Account | None = None
    resources: tuple[ResourceToken, ...] = ()
    awaited: tuple[str, ...] = ()
    """Names of the configured resources, so that those still to come can be shown."""
    resource_failures: tuple[tuple[str, Failure], ...] = ()
    """Why a resource's token could not be had, explained, by the resource's name."""
    verdict: Verdict | None = None
    failure: Failure | None = None

    @property
    def id(self) -> UUID:
        return self.invitation.id

    def resource_failure(self, resource: str) -> Failure | None:
        """Why this resource's token could not be had; None while it can."""
        return dict(self.resource_failures).get(resource)

    @property
    def running(self) -> bool:
        """Whether something is under way that cancelling would stop."""
        return self.step in _RUNNING

    @property
    def can_ask_for_code(self) -> bool:
        """Whether a new code may be asked for: not while tokens are arriving, and not after the end."""
        return self.step not in {Step.ACQUIRING, Step.VALIDATING, Step.COMPLETED, Step.CANCELLED}


_RUNNING = {
    Step.ASKING_FOR_CODE,
    Step.WAITING_FOR_SIGN_IN,
    Step.WAITING_FOR_BROWSER,
    Step.ACQUIRING,
    Step.VALIDATING,
}


@dataclass(frozen=True, slots=True)
class CodeAskedFor:
    """Somebody is ready to sign in and wants a code."""


@dataclass(frozen=True, slots=True)
class CodeIssued:
    """Microsoft issued a code; we wait for it to be used."""

    code: Code


@dataclass(frozen=True, slots=True)
class BrowserOpened:
    """Sign-in goes on in a browser on this machine, at `address`."""

    address: str


@dataclass(frozen=True, slots=True)
class ConnectionLost:
    """A poll did not get through; polling goes on."""


@dataclass(frozen=True, slots=True)
class ConnectionRestored:
    """A poll got through again."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The right account of the right tenant signed in."""

    account: Account


@dataclass(frozen=True, slots=True)
class ResourceSettled:
    """One resource's token was acquired (and is stored), or could not be, and why."""

    token: ResourceToken
    failure: Failure | None = None


@dataclass(frozen=True, slots=True)
class ValidationStarted:
    """Every resource has its answer; the live proof begins."""


@dataclass(frozen=True, slots=True)
class Validated:
    """The proof is in."""

    verdict: Verdict


@dataclass(frozen=True, slots=True)
class CodeUseless:
    """The code expired, was spent or was declined: a new one may work."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class AttemptFailed:
    """This attempt is over; `failure` says what helps."""

    failure: Failure


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The technician called it off."""


Happening = (
    CodeAskedFor
    | CodeIssued
    | BrowserOpened
    | ConnectionLost
    | ConnectionRestored
    | SignedIn
    | ResourceSettled
    | ValidationStarted
    | Validated
    | CodeUseless
    | AttemptFailed
    | Cancelled
)


def advance(renewal: Renewal, happening: Happening) -> Renewal:  # noqa: C901, PLR0911, PLR0912 (a case for each)
    """The renewal after `happening`. What cannot follow on a final step changes nothing."""
    if renewal.step in {Step.COMPLETED, Step.CANCELLED}:
        return renewal
    match happening:
        case CodeAskedFor():
            return _fresh_attempt(renewal, Step.ASKING_FOR_CODE)
        case CodeIssued(code):
            return _with_state(
                replace(renewal, step=Step.WAITING_FOR_SIGN_IN, code=code, failure=None), InvitationState.CODE_ISSUED
            )
        case BrowserOpened(address):
            return replace(_fresh_attempt(renewal, Step.WAITING_FOR_BROWSER), browser_address=address)
        case ConnectionLost():
            return replace(renewal, connection_lost=True)
        case ConnectionRestored():
            return replace(renewal, connection_lost=False)
        case SignedIn(account):
            signed_in = replace(renewal, step=Step.ACQUIRING, account=account, code=None, connection_lost=False)
            return _with_state(replace(signed_in, browser_address=None), InvitationState.SIGNED_IN)
        case ResourceSettled(token, failure):
            return _settled(renewal, token, failure)
        case ValidationStarted():
            return replace(renewal, step=Step.VALIDATING, failure=None)
        case Validated(verdict):
            return _validated(renewal, verdict)
        case CodeUseless(failure):
            return _stopped(renewal, Step.NEEDS_NEW_CODE, failure)
        case AttemptFailed(failure):
            return _with_state(_stopped(renewal, Step.FAILED, failure), InvitationState.FAILED)
        case Cancelled():
            return _with_state(_stopped(renewal, Step.CANCELLED, None), InvitationState.CANCELLED)
        case _:
            assert_never(happening)


def _fresh_attempt(renewal: Renewal, step: Step) -> Renewal:
    return replace(
        renewal,
        step=step,
        code=None,
        browser_address=None,
        connection_lost=False,
        account=None,
        resources=(),
        resource_failures=(),
        verdict=None,
        failure=None,
    )


def _settled(renewal: Renewal, token: ResourceToken, failure: Failure | None) -> Renewal:
    others = tuple(known for known in renewal.resources if known.resource != token.resource)
    failures = {name: why for name, why in renewal.resource_failures if name != token.resource}
    if failure is not None:
        failures[token.resource] = failure
    return replace(renewal, resources=(*others, token), resource_failures=tuple(failures.items()))


def _stopped(renewal: Renewal, step: Step, failure: Failure | None) -> Renewal:
    return replace(renewal, step=step, code=None, browser_address=None, connection_lost=False, failure=failure)


def _validated(renewal: Renewal, verdict: Verdict) -> Renewal:
    """A tenant that is not valid after its renewal is a failed attempt, with the tokens it did get kept."""
    if verdict.failure is not None:
        failed = replace(_stopped(renewal, Step.FAILED, verdict.failure), verdict=verdict)
        return _with_state(failed, InvitationState.FAILED)
    return _with_state(replace(renewal, step=Step.COMPLETED, verdict=verdict), InvitationState.COMPLETED)


def _with_state(renewal: Renewal, state: InvitationState) -> Renewal:
    return replace(renewal, invitation=replace(renewal.invitation, state=state))
