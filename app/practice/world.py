"""The tenants and people of the practice directory, its clock, and what happens to them."""

import time
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from app.practice.conditions import RULES, AtSignIn, Condition, Reach, Rule
from app.practice.faults import Faults
from app.practice.records import Account, Grant, RefreshToken, Tenant
from app.practice.samples import SAMPLES, fixed_id
from app.practice.store import Store

DAY = 86_400.0
_KEPT_PER_GRANT = 50  # refresh tokens of one sign-in: the newest and those it replaced
_WITHOUT_ROLE = (Condition.NOT_GLOBAL_ADMINISTRATOR, Condition.ADMIN_CONSENT_REQUIRED)
ANY_TENANT = ("common", "organizations")


class UnknownNameError(Exception):
    """A tenant, account, condition or fault of that name does not exist here. The text says which."""


class World:
    """Everything the practice directory knows, kept in one folder."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)
        self.faults = Faults()
        self._tenant_names: dict[str, str] = {}
        self._grants_of: defaultdict[str, list[str]] = defaultdict(list)
        self._refresh_tokens_of: defaultdict[str, list[str]] = defaultdict(list)

    def open(self) -> None:
        """Read the folder, or settle the sample tenants in a new one, all healthy."""
        if self.store.open():
            self._index()
        else:
            self._settle_samples()

    def close(self) -> None:
        """Write everything down."""
        self.store.close()

    def reset(self) -> None:
        """As on the first day: all samples healthy, nobody signed in, no faults, the real time."""
        self.store.clear()
        self.faults.clear()
        self._settle_samples()
        self.store.compact()

    # --- time ----------------------------------------------------------------------------------------------------

    def now(self) -> float:
        """Seconds since the epoch on the practice directory's clock."""
        return time.time() + self.store.clock_offset

    def advance_clock(self, seconds: float) -> None:
        """Let time pass at once."""
        self.store.set_clock_offset(self.store.clock_offset + seconds)

    # --- tenants and people --------------------------------------------------------------------------------------

    def find_tenant(self, name: str) -> Tenant | None:
        """The tenant by directory id or domain."""
        return self.store.tenants.get(self._tenant_names.get(name.lower(), ""))

    def tenant(self, name: str) -> Tenant:
        """The tenant by directory id or domain. Raises UnknownNameError."""
        tenant = self.find_tenant(name)
        if tenant is None:
            raise UnknownNameError(f"No tenant here is called '{name}'.")
        return tenant

    def accounts_of(self, tenant: Tenant) -> list[Account]:
        """Who can sign in to the tenant, its administrator first."""
        people = (f"{person}@{tenant.domain}" for person in ("admin", "owner", "user"))
        return [account for name in people if (account := self.store.accounts.get(name)) is not None]

    def find_account(self, username: str) -> Account | None:
        """The account, however the person wrote it."""
        return self.store.accounts.get(username.strip().lower())

    def set_role(self, username: str, *, global_administrator: bool) -> None:
        """Give or take the Global Administrator role. Raises UnknownNameError."""
        account = self.find_account(username)
        if account is None:
            raise UnknownNameError(f"No account here is called '{username}'.")
        self.store.accounts.put(account.username, replace(account, global_administrator=global_administrator))

    def create_tenants(self, count: int) -> list[Tenant]:
        """Add ``count`` tenants with invented names, for tests that need many."""
        first = sum(1 for t in self.store.tenants.values() if t.domain.startswith("bulk-")) + 1
        return [
            self._settle(f"Bulk {number:05d}", f"bulk-{number:05d}.example") for number in range(first, first + count)
        ]

    # --- what happens to them ------------------------------------------------------------------------------------

    def rule(self, tenant: Tenant) -> Rule:
        """What the tenant's condition does."""
        return RULES[tenant.condition]

    def apply(self, tenant: Tenant, condition: Condition) -> None:
        """Put the tenant into a condition, and do to its sign-ins what that means."""
        self.store.tenants.put(tenant.directory_id, replace(tenant, condition=condition, since=self.now()))
        admin = self.store.accounts[tenant.admin]
        if condition in _WITHOUT_ROLE or condition is Condition.HEALTHY:
            has_role = condition is Condition.HEALTHY
            self.store.accounts.put(admin.username, replace(admin, global_administrator=has_role))
        rule = RULES[condition]
        if rule.reach is Reach.EARLIER_SIGN_INS:
            for grant in self.grants_of(tenant):
                self.end(grant, rule.code)
        elif rule.reach is Reach.AGED_SIGN_INS:
            self.age(tenant, 91)

    def stage(self, leaving: Collection[str] = ()) -> None:
        """Put every sample tenant into the condition of its story, but for those with a domain in `leaving`."""
        for tenant in self.store.tenants.values():
            if tenant.domain in leaving:
                continue
            if tenant.own_condition is not Condition.HEALTHY:
                self.apply(tenant, tenant.own_condition)
            if tenant.last_used_days_ago:
                self.age(tenant, tenant.last_used_days_ago)

    def heal(self, tenant: Tenant) -> None:
        """The customer did the right thing. Earlier sign-ins that ended stay ended."""
        self.store.tenants.put(tenant.directory_id, replace(tenant, condition=Condition.HEALTHY, since=self.now()))

    def consent(self, tenant: Tenant) -> None:
        """An administrator consented for the whole organization."""
        if self.rule(tenant).at_sign_in is AtSignIn.CONSENT:
            self.heal(tenant)

    def age(self, tenant: Tenant, days: float) -> None:
        """Make the tenant's refresh tokens look unused for so many days."""
        issued = self.now() - days * DAY
        for grant_id in self._grants_of[tenant.directory_id]:
            for key in self._refresh_tokens_of[grant_id]:
                token = self.store.refresh_tokens[key]
                self.store.refresh_tokens.put(key, replace(token, issued=min(issued, token.issued)))

    # --- sign-ins ------------------------------------------------------------------------------------------------

    def add_grant(self, grant: Grant) -> None:
        """Remember a completed sign-in."""
        self.store.grants.put(grant.id, grant)
        self._grants_of[grant.directory_id].append(grant.id)

    def grants_of(self, tenant: Tenant) -> Iterator[Grant]:
        """The tenant's sign-ins, oldest first."""
        return (self.store.grants[grant_id] for grant_id in self._grants_of[tenant.directory_id])

    def add_refresh_token(self, key: str, token: RefreshToken) -> None:
        """Remember a new refresh token, and forget the oldest of a family that has many."""
        self.store.refresh_tokens.put(key, token)
        family = self._refresh_tokens_of[token.grant]
        family.append(key)
        if len(family) > _KEPT_PER_GRANT:
            self.store.refresh_tokens.drop(family.pop(0))

    def end(self, grant: Grant, code: int) -> None:
        """End a sign-in for good: every use is refused with this AADSTS number. An ended one keeps its reason."""
        if not grant.ended:
            self.store.grants.put(grant.id, replace(grant, ended=code, ended_at=self.now()))

    # --- settling ------------------------------------------------------------------------------------------------

    def _settle_samples(self) -> None:
        for sample in SAMPLES:
            tenant = self._settle(sample.name, sample.domain)
            staged = replace(
                tenant,
                own_condition=sample.condition,
                story=sample.story,
                last_used_days_ago=sample.last_used_days_ago,
            )
            self.store.tenants.put(tenant.directory_id, staged)
        self._index()

    def _settle(self, name: str, domain: str) -> Tenant:
        tenant = Tenant(fixed_id(domain), name, domain, admin=f"admin@{domain}")
        self.store.tenants.put(tenant.directory_id, tenant)
        for person, full_name, role in (
            ("admin", "Alex Admin", True),
            ("owner", "Olga Owner", True),
            ("user", "Uma User", False),
        ):
            username = f"{person}@{domain}"
            account = Account(username, fixed_id(username), tenant.directory_id, full_name, role)
            self.store.accounts.put(username, account)
        self._name(tenant)
        return tenant

    def _name(self, tenant: Tenant) -> None:
        self._tenant_names[tenant.directory_id] = tenant.directory_id
        self._tenant_names[tenant.domain] = tenant.directory_id

    def _index(self) -> None:
        self._tenant_names.clear()
        self._grants_of.clear()
        self._refresh_tokens_of.clear()
        for tenant in self.store.tenants.values():
            self._name(tenant)
        for grant in self.store.grants.values():
            self._grants_of[grant.directory_id].append(grant.id)
        for key, token in self.store.refresh_tokens.items():
            self._refresh_tokens_of[token.grant].append(key)
