"""The words for what we know of a tenant's tokens: status, failure, evidence, verdict.

Evidence is what was observed and is stored; a verdict is derived from it (see `classify`) and never stored.

All of these are read before the window's first paint. A dataclass is compiled at its import, which takes half a
millisecond; a named tuple is made in a tenth of that.
"""

from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

from app.core.authentication_status.entra_pages import EntraPage


class AuthenticationStatus(StrEnum):
    """What we know of a tenant's tokens, in one word of the design."""

    VALID = "valid"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    CONSENT_REQUIRED = "consent required"
    BLOCKED = "blocked"
    UNREACHABLE = "unreachable"
    NOT_SET_UP = "not set up"


ATTENTION: Final = (
    AuthenticationStatus.EXPIRED,
    AuthenticationStatus.CONSENT_REQUIRED,
    AuthenticationStatus.BLOCKED,
    AuthenticationStatus.EXPIRING,
    AuthenticationStatus.UNREACHABLE,
    AuthenticationStatus.NOT_SET_UP,
    AuthenticationStatus.VALID,
)
"""What needs somebody first comes first."""


class NewInvitationHelps(StrEnum):
    """Whether asking the customer to sign in again brings the tokens back."""

    YES = "yes"
    NO = "no"
    AFTER = "after"
    """Yes, once something else was put right."""
    MAYBE = "maybe"


class Who(StrEnum):
    """Who has to act for a failure's next step. The two last are the customer's."""

    TECHNICIAN = "technician"
    USER = "user"
    ADMINISTRATOR = "administrator"


class Act(StrEnum):
    """What a button can do about it: the next step, as a thing to press."""

    INVITE = "invite"
    NEW_CODE = "new code"
    BROWSER = "browser"
    """Sign in through a browser on this computer."""
    CONSENT = "consent"
    """Have a Global Administrator open the admin-consent link."""
    ENTRA = "entra"
    """Open the page of Microsoft's admin center where it is put right; see `Failure.entra_page`."""
    SETTINGS = "settings"
    """Keyturn's own settings: the application, the cloud, the resources."""
    TENANT = "tenant"
    """What was entered of the tenant."""
    CHECK = "check"
    NONE = "none"


class Observed(NamedTuple):
    """A failure as the other side reported it, before we explain it.

    `error` is the OAuth error (RFC 6749 section 5.2, RFC 8628 section 3.5) or a word of ours (`wrong_account`,
    `wrong_tenant`, `code_expired`, `declined`, `unreachable`, ...). `codes` are Microsoft's AADSTS numbers, the most
    telling first, only ever used to explain. `description` is the other side's own text: shown as it came, never
    branched on.
    """

    error: str
    happened_at: datetime
    codes: tuple[int, ...] = ()
    suberror: str | None = None
    description: str = ""
    correlation_id: str | None = None
    retry_after: float | None = None
    """Seconds the server asked us to wait, if it did."""


class Failure(NamedTuple):
    """An observed failure, explained: what happened, what helps, who has to do it, and the status it means."""

    observed: Observed
    status: AuthenticationStatus
    title: str
    message: str
    next_step: str
    new_invitation_helps: NewInvitationHelps
    browser_sign_in_helps: bool = False
    who: Who = Who.TECHNICIAN
    act: Act = Act.NONE
    entra_page: EntraPage | None = None
    """Where in Microsoft's admin center it is put right; None where there is no such page, or no such center."""

    @property
    def error(self) -> str:
        return self.observed.error

    @property
    def code(self) -> str | None:
        """Microsoft's code as people search for it, such as `AADSTS700082`."""
        return f"AADSTS{self.observed.codes[0]}" if self.observed.codes else None


class TokenState(StrEnum):
    """Our access to one resource."""

    ACQUIRED = "acquired"
    FAILED = "failed"


class ResourceToken(NamedTuple):
    """What is known of one tenant's access to one resource; the token itself stays in the encrypted cache."""

    resource: str
    required: bool
    state: TokenState
    scopes: tuple[str, ...] = ()
    expires_at: datetime | None = None
    """When the access token ends (about an hour ahead); the refresh token behind it lives much longer."""
    failure: Observed | None = None


class SignInWay(StrEnum):
    """How the administrator signed in. Microsoft remembers it of a session through all later refreshes."""

    CODE = "code"
    BROWSER = "browser"


class Evidence(NamedTuple):
    """All that was observed of one tenant's tokens, as stored.

    `last_refreshed_at` is the last time the refresh token was really used; `checked_at` the last time anything was
    asked, with `failure` what came back if it was not a success.
    """

    resources: tuple[ResourceToken, ...] = ()
    account: str | None = None
    last_refreshed_at: datetime | None = None
    checked_at: datetime | None = None
    failure: Observed | None = None
    global_administrator: bool | None = None
    """Whether the signed-in account held that role when last validated; None when not known."""
    validated_at: datetime | None = None
    signed_in_by: SignInWay | None = None
    """None where it was not noted: tokens from before Keyturn did."""

    @property
    def has_tokens(self) -> bool:
        return self.last_refreshed_at is not None


class Verdict(NamedTuple):
    """The status derived from evidence at a moment, with the failure that explains it where there is one."""

    status: AuthenticationStatus
    estimated_expiry: datetime | None
    """When the refresh token is expected to die if nobody uses it; None where there is none or it is dead."""
    failure: Failure | None = None

    @property
    def act(self) -> Act:
        """The next step."""
        if self.failure is not None:
            return self.failure.act
        return _ACTS.get(self.status, Act.NONE)


_ACTS: Final = {AuthenticationStatus.EXPIRING: Act.CHECK, AuthenticationStatus.NOT_SET_UP: Act.INVITE}
"""What to do where nothing has failed. A check uses the tokens, and they live on."""
