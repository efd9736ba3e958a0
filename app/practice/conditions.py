"""What can be wrong with a tenant, and what follows: the token endpoint's answer, the page at sign-in, what heals it.

One table instead of branches all over the endpoints. Each row is one of the AADSTS table that a technician meets.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Condition(StrEnum):
    """The state a tenant is in."""

    HEALTHY = "healthy"
    NEVER_SIGNED_IN = "never_signed_in"
    NOT_GLOBAL_ADMINISTRATOR = "not_global_administrator"
    UNUSED_90_DAYS = "unused_90_days"
    REVOKED = "revoked"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 the name of a condition
    SIGN_IN_FREQUENCY = "sign_in_frequency"
    MFA_REQUIRED = "mfa_required"
    PASSWORD_EXPIRED = "password_expired"  # noqa: S105 the name of a condition
    ACCOUNT_LOCKED = "account_locked"
    ACCOUNT_DISABLED = "account_disabled"
    ACCOUNT_MISSING = "account_missing"
    NOT_ASSIGNED = "not_assigned"
    CONSENT_MISSING = "consent_missing"
    ADMIN_CONSENT_REQUIRED = "admin_consent_required"
    APP_DELETED = "app_deleted"
    APP_DISABLED = "app_disabled"
    DEVICE_CODE_BLOCKED = "device_code_blocked"
    DEVICE_NOT_COMPLIANT = "device_not_compliant"
    USER_AT_RISK = "user_at_risk"
    PUBLIC_CLIENT_OFF = "public_client_off"
    RESOURCE_MISSING = "resource_missing"
    THROTTLED = "throttled"
    TENANT_GONE = "tenant_gone"


class Reach(StrEnum):
    """Which requests to the token endpoint a condition turns away."""

    NONE = "none"
    EARLIER_SIGN_INS = "earlier_sign_ins"  # those made until now, for good; a new sign-in is not touched
    AGED_SIGN_INS = "aged_sign_ins"  # the same, because nobody used their refresh tokens
    SIGN_INS = "sign_ins"  # every refresh while it lasts
    ADMINISTRATORS_SIGN_INS = "administrators_sign_ins"  # those of the tenant's administrator while it lasts
    DEVICE_SIGN_INS = "device_sign_ins"  # those that began with a device code, while it lasts
    TEAMS = "teams"  # every request for the Teams administration resource
    EVERYTHING = "everything"  # every request to the token endpoint


class AtSignIn(StrEnum):
    """What the customer meets on the sign-in pages."""

    PASS = "pass"  # noqa: S105 nothing unusual
    MFA = "mfa"
    NEW_PASSWORD = "new_password"  # noqa: S105 a page
    CONSENT = "consent"
    REFUSE_ACCOUNT = "refuse_account"  # this account cannot, another one may be tried
    UNKNOWN_ACCOUNT = "unknown_account"
    REFUSE = "refuse"  # the end of this sign-in, and the waiting program is told
    REFUSE_DEVICE_CODE = "refuse_device_code"  # the same, but a browser sign-in passes


@dataclass(frozen=True, slots=True)
class Rule:
    """What one condition does. ``code``: AADSTS number, 0: none; ``healed_by_sign_in``: a completed sign-in ends it."""

    title: str
    code: int = 0
    reach: Reach = Reach.NONE
    at_sign_in: AtSignIn = AtSignIn.PASS
    healed_by_sign_in: bool = False


_PAST = Reach.EARLIER_SIGN_INS
RULES: Mapping[Condition, Rule] = {
    Condition.HEALTHY: Rule("Healthy"),
    Condition.NEVER_SIGNED_IN: Rule("Never set up"),
    Condition.NOT_GLOBAL_ADMINISTRATOR: Rule("Administrator without the Global Administrator role"),
    Condition.UNUSED_90_DAYS: Rule("Tokens unused for 90 days", 700082, Reach.AGED_SIGN_INS, healed_by_sign_in=True),
    Condition.REVOKED: Rule("Sessions revoked", 50173, _PAST, healed_by_sign_in=True),
    Condition.PASSWORD_CHANGED: Rule("Password changed", 50133, _PAST, healed_by_sign_in=True),
    Condition.SIGN_IN_FREQUENCY: Rule("Sign-in frequency policy", 70043, _PAST, healed_by_sign_in=True),
    Condition.MFA_REQUIRED: Rule("Multi-factor authentication wanted", 50076, _PAST, AtSignIn.MFA, True),
    Condition.PASSWORD_EXPIRED: Rule("Password expired", 50055, Reach.SIGN_INS, AtSignIn.NEW_PASSWORD, True),
    Condition.ACCOUNT_LOCKED: Rule("Account locked", 50053, Reach.ADMINISTRATORS_SIGN_INS, AtSignIn.REFUSE_ACCOUNT),
    Condition.ACCOUNT_DISABLED: Rule("Account disabled", 50057, Reach.ADMINISTRATORS_SIGN_INS, AtSignIn.REFUSE_ACCOUNT),
    Condition.ACCOUNT_MISSING: Rule(
        "Account no longer there", 50034, Reach.ADMINISTRATORS_SIGN_INS, AtSignIn.UNKNOWN_ACCOUNT
    ),
    Condition.NOT_ASSIGNED: Rule("User not assigned to the application", 50105, Reach.SIGN_INS, AtSignIn.REFUSE),
    Condition.CONSENT_MISSING: Rule("Consent missing", 65001, Reach.SIGN_INS, AtSignIn.CONSENT, True),
    Condition.ADMIN_CONSENT_REQUIRED: Rule(
        "Consent of a Global Administrator wanted", 90094, Reach.SIGN_INS, AtSignIn.CONSENT, True
    ),
    Condition.APP_DELETED: Rule("Enterprise application deleted", 700016, Reach.SIGN_INS, AtSignIn.CONSENT, True),
    Condition.APP_DISABLED: Rule("Enterprise application disabled", 7000112, Reach.SIGN_INS, AtSignIn.REFUSE),
    Condition.DEVICE_CODE_BLOCKED: Rule(
        "Device code flow blocked", 53003, Reach.DEVICE_SIGN_INS, AtSignIn.REFUSE_DEVICE_CODE
    ),
    Condition.DEVICE_NOT_COMPLIANT: Rule(
        "Compliant device wanted", 53000, Reach.DEVICE_SIGN_INS, AtSignIn.REFUSE_DEVICE_CODE
    ),
    Condition.USER_AT_RISK: Rule("User at risk", 53011, Reach.SIGN_INS, AtSignIn.REFUSE),
    Condition.PUBLIC_CLIENT_OFF: Rule("Public client flows off", 7000218, Reach.EVERYTHING),
    Condition.RESOURCE_MISSING: Rule("Teams administration missing", 500011, Reach.TEAMS),
    Condition.THROTTLED: Rule("Too many requests", 90055, Reach.EVERYTHING),
    Condition.TENANT_GONE: Rule("Tenant gone", 90002, Reach.EVERYTHING, AtSignIn.REFUSE),
}
