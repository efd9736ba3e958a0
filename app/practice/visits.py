"""One person's way through the sign-in pages, as data: which step is next, and what each answer leads to. No HTML here.

The steps are Entra's: is it this program, which account, password, perhaps more proof, perhaps consent, done. Source of
the consent rules: "Grant tenant-wide admin consent" (the checkbox is only for a Global Administrator; others read
"Need admin approval").
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.practice.conditions import AtSignIn
from app.practice.device_flow import DeviceFlow
from app.practice.entra_errors import EntraError, aadsts_sentence
from app.practice.records import Account, AuthorizationCode, Tenant, digest, new_secret
from app.practice.samples import PASSWORD
from app.practice.store import forget_expired
from app.practice.tokens import Tokens, app_name, words
from app.practice.world import ANY_TENANT, World

_MINUTE = 60.0


class Step(StrEnum):
    """The page a visit is at. The last five are ends."""

    CONFIRM = "confirm"
    ACCOUNT = "account"
    PASSWORD = "password"  # noqa: S105 a page
    MFA = "mfa"
    NEW_PASSWORD = "new_password"  # noqa: S105 a page
    CONSENT = "consent"
    SIGNED_IN = "signed_in"
    DECLINED = "declined"
    CODE_EXPIRED = "code_expired"
    NEED_ADMIN_APPROVAL = "need_admin_approval"
    REFUSED = "refused"


ENDS = frozenset({Step.SIGNED_IN, Step.DECLINED, Step.CODE_EXPIRED, Step.NEED_ADMIN_APPROVAL, Step.REFUSED})
REFUSED_PAGES: Mapping[int, str] = {
    53003: "blocked",
    53000: "device_not_compliant",
    53011: "user_at_risk",
    50105: "not_assigned",
    7000112: "app_disabled",
    90002: "tenant_gone",
    90094: "need_admin_approval",
}


@dataclass(frozen=True, slots=True)
class Redirect:
    """Where a browser sign-in ends, and what it asked for."""

    redirect_uri: str
    scope: str
    state: str
    challenge: str
    nonce: str
    form_post: bool
    admin_consent: bool = False
    """Whether consent for the whole organization is all that is asked for (Microsoft's v2-admin-consent.md)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What a page says went wrong: its short key, a sentence, and the AADSTS number (0: none)."""

    key: str
    text: str
    code: int = 0


@dataclass(slots=True)
class Visit:
    """One person at the pages. ``device`` is the key of the device code, empty in a browser sign-in."""

    tenant_name: str
    client_id: str
    step: Step
    started: float
    device: str = field(default="", repr=False)
    redirect: Redirect | None = None
    account: Account | None = None
    typed_account: str = ""
    problem: Problem | None = None
    code: str = field(default="", repr=False)  # the authorization code at the end of a browser sign-in
    id: str = field(default_factory=new_secret, repr=False)
    correlation_id: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def program(self) -> str:
        """The name of the program that waits."""
        return app_name(self.client_id)


class Visits:
    """The visits under way. They live in memory: after a restart the person begins again with a new code."""

    def __init__(self, world: World, tokens: Tokens, flow: DeviceFlow) -> None:
        self._world = world
        self._tokens = tokens
        self._flow = flow
        self._visits: dict[str, Visit] = {}

    def begin_with_code(self, typed: str) -> Visit:
        """The person typed a code. Raises EntraError 70018, 70019."""
        code = self._flow.type_code(typed)
        return self._remember(
            Visit(code.device.tenant, code.device.client_id, Step.CONFIRM, self._world.now(), device=code.key)
        )

    def begin_with_redirect(self, tenant_name: str, client_id: str, redirect: Redirect, login_hint: str) -> Visit:
        """A program opened the browser. Raises EntraError for a scope or tenant that is not here."""
        tenant = None if tenant_name in ANY_TENANT else self._world.find_tenant(tenant_name)
        if tenant is None and tenant_name not in ANY_TENANT:
            raise EntraError(90002, {"tenant": tenant_name})
        self._tokens.understand(redirect.scope, tenant)
        visit = Visit(tenant_name, client_id, Step.ACCOUNT, self._world.now(), redirect=redirect)
        visit.typed_account = login_hint
        return self._remember(visit)

    def find(self, visit_id: str) -> Visit | None:
        """The visit under way, or None after half an hour or a restart."""
        return self._visits.get(visit_id)

    def suggestions(self, visit: Visit) -> list[str]:
        """Accounts that the practice page offers: the tenant's own."""
        tenant = self._world.find_tenant(visit.tenant_name)
        return [account.username for account in self._world.accounts_of(tenant)] if tenant else []

    def tenant_of(self, visit: Visit) -> Tenant | None:
        """The tenant the person is signing in to, once it is known."""
        if visit.account is not None:
            return self._world.store.tenants[visit.account.directory_id]
        return self._world.find_tenant(visit.tenant_name)

    def may_consent_for_all(self, visit: Visit) -> bool:
        """Whether the checkbox is there."""
        alone = visit.redirect is not None and visit.redirect.admin_consent  # it is what the page is about
        return not alone and visit.account is not None and visit.account.global_administrator

    # --- the answers ---------------------------------------------------------------------------------------------

    def answer(self, visit: Visit, step: str, choice: str, form: Mapping[str, str]) -> None:
        """Take what the person did on a page. A form of a page that is no longer the current one changes nothing."""
        if visit.step in ENDS or step != visit.step:
            return
        visit.problem = None
        if visit.device and self._flow.expired(visit.device):
            self._end(visit, Step.CODE_EXPIRED, Problem("code_expired", aadsts_sentence(70019), 70019))
        elif choice == "back" and visit.step is Step.PASSWORD:
            visit.step, visit.account = Step.ACCOUNT, None
        elif choice == "cancel":
            self._decline(visit)
        else:
            self._next(visit, form)

    def _next(self, visit: Visit, form: Mapping[str, str]) -> None:
        match visit.step:
            case Step.CONFIRM:
                visit.step = Step.ACCOUNT
            case Step.ACCOUNT:
                self._take_account(visit, form.get("account", ""))
            case Step.PASSWORD:
                self._take_password(visit, form.get("password", ""))
            case Step.MFA | Step.NEW_PASSWORD | Step.CONSENT:
                self._finish(visit)

    def _take_account(self, visit: Visit, typed: str) -> None:
        visit.typed_account = typed.strip()
        account = self._world.find_account(typed)
        tenant = self._world.find_tenant(visit.tenant_name)
        home = self._world.store.tenants[account.directory_id] if account else None
        gone = home and account and self._at_sign_in(visit, home, account) is AtSignIn.UNKNOWN_ACCOUNT
        if account is None or home is None or gone:
            shown = tenant.domain if tenant else "this"
            visit.problem = Problem(
                "wrong_account", aadsts_sentence(50034, {"account": visit.typed_account, "tenant": shown}), 50034
            )
        elif tenant is not None and home != tenant:
            said = words(tenant, visit.client_id, account=account.username)
            visit.problem = Problem("wrong_account", aadsts_sentence(50020, said), 50020)
        else:
            visit.account = account
            visit.step = Step.PASSWORD

    def _take_password(self, visit: Visit, typed: str) -> None:
        assert visit.account is not None  # noqa: S101 the step before sets it
        tenant = self._world.store.tenants[visit.account.directory_id]
        at_sign_in = self._at_sign_in(visit, tenant, visit.account)
        code = self._world.rule(tenant).code
        if typed != PASSWORD:
            visit.problem = Problem("wrong_password", "Your account or password is incorrect.", 50126)
            return
        match at_sign_in:
            case AtSignIn.PASS if visit.redirect and visit.redirect.admin_consent:
                self._ask_for_consent(visit, tenant)
            case AtSignIn.REFUSE_ACCOUNT:
                key = "account_disabled" if code == 50057 else "account_locked"
                visit.problem = Problem(key, aadsts_sentence(code), code)
                visit.step, visit.account = Step.ACCOUNT, None
            case AtSignIn.REFUSE:
                self._refuse(visit, code, tenant)
            case AtSignIn.MFA:
                visit.step = Step.MFA
            case AtSignIn.NEW_PASSWORD:
                visit.step = Step.NEW_PASSWORD
            case AtSignIn.CONSENT:
                self._ask_for_consent(visit, tenant)
            case _:
                self._finish(visit)

    def _ask_for_consent(self, visit: Visit, tenant: Tenant) -> None:
        assert visit.account is not None  # noqa: S101 the password step needs it
        if visit.account.global_administrator:
            visit.step = Step.CONSENT
        else:
            self._refuse(visit, 90094, tenant)

    def _at_sign_in(self, visit: Visit, tenant: Tenant, account: Account) -> AtSignIn:
        """What this account meets in this kind of sign-in."""
        met = self._world.rule(tenant).at_sign_in
        if met in (AtSignIn.REFUSE_ACCOUNT, AtSignIn.UNKNOWN_ACCOUNT) and account.username != tenant.admin:
            return AtSignIn.PASS
        if met is AtSignIn.REFUSE_DEVICE_CODE:
            return AtSignIn.REFUSE if visit.device else AtSignIn.PASS
        return met

    # --- the ends ------------------------------------------------------------------------------------------------

    def _finish(self, visit: Visit) -> None:
        assert visit.account is not None  # noqa: S101 the password step needs it
        if visit.device:
            self._flow.approve(visit.device, visit.account)
        elif visit.redirect and visit.redirect.admin_consent:
            self._world.consent(self._world.store.tenants[visit.account.directory_id])
        elif visit.redirect:
            visit.code = self._new_code(visit.account, visit.client_id, visit.redirect)
        self._end(visit, Step.SIGNED_IN, None)

    def _new_code(self, account: Account, client_id: str, redirect: Redirect) -> str:
        grant = self._tokens.sign_in(account, client_id, by_device_code=False, nonce=redirect.nonce)
        codes, now = self._world.store.authorization_codes, self._world.now()
        forget_expired(codes, now - 60 * _MINUTE)
        secret, expires = new_secret("0."), now + 10 * _MINUTE
        code = AuthorizationCode(
            grant.id, client_id, redirect.redirect_uri, redirect.challenge, redirect.scope, expires
        )
        codes.put(digest(secret), code)
        return secret

    def _decline(self, visit: Visit) -> None:
        if visit.device and visit.account is not None and visit.step is Step.CONSENT:
            self._flow.refuse(visit.device, 65004, visit.account)
        elif visit.device:
            self._flow.decline(visit.device)
        self._end(visit, Step.DECLINED, Problem("declined", aadsts_sentence(65004), 65004) if visit.redirect else None)

    def _refuse(self, visit: Visit, code: int, tenant: Tenant) -> None:
        assert visit.account is not None  # noqa: S101 the password step needs it
        if visit.device:
            self._flow.refuse(visit.device, code, visit.account)
        said = words(tenant, visit.client_id, account=visit.account.username)
        step = Step.NEED_ADMIN_APPROVAL if code == 90094 else Step.REFUSED
        self._end(visit, step, Problem(REFUSED_PAGES[code], aadsts_sentence(code, said), code))

    def _end(self, visit: Visit, step: Step, problem: Problem | None) -> None:
        visit.step, visit.problem = step, problem

    def _remember(self, visit: Visit) -> Visit:
        limit = self._world.now() - 30 * _MINUTE
        for old in [key for key, known in self._visits.items() if known.started < limit]:
            del self._visits[old]
        self._visits[visit.id] = visit
        return visit
