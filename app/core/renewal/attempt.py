"""One attempt to renew one tenant, from the code to the proof: does the work and reports what happened.

Order is what keeps the promises: identity before anything is stored, tokens on disk before anybody hears of them.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from app.core.authentication_status.check import CheckKind
from app.core.authentication_status.findings import settled, with_token
from app.core.authentication_status.model import (
    Evidence,
    Failure,
    NewInvitationHelps,
    Observed,
    SignInWay,
)
from app.core.authentication_status.service import StatusService
from app.core.clock import Clock
from app.core.invitations.model import Invitation, InvitationState
from app.core.renewal.flow import (
    AttemptFailed,
    BrowserOpened,
    CodeAskedFor,
    CodeIssued,
    CodeUseless,
    ConnectionLost,
    ConnectionRestored,
    Happening,
    ResourceSettled,
    SignedIn,
    Validated,
    ValidationStarted,
)
from app.core.sign_in import identity
from app.core.sign_in.application import Application
from app.core.sign_in.model import Account, Code, Resource
from app.core.tenants.model import Tenant
from app.core.tokens.service import Tokens

Report = Callable[[Happening], Awaitable[None]]


@dataclass(slots=True)
class Attempt:
    """An attempt for `tenant` as `invitation` asks; everything that happens goes to `report`, in order.

    Tokens are stored together with the invitation: once somebody has called that off, no more of them are.
    """

    tenant: Tenant
    invitation: Invitation
    resources: tuple[Resource, ...]
    tokens: Tokens
    status: StatusService
    clock: Clock
    report: Report

    async def by_code(self) -> None:
        """Ask for a code and wait until it is used or useless."""
        await self.report(CodeAskedFor())
        await self.tokens.unlock()
        application = await self.tokens.new_application(self.tenant)
        code = await application.ask_for_code()
        if isinstance(code, Observed):
            await self.fail(code)
            return
        await self.tokens.keep_resume(self.invitation.id, code.packed())
        await self.report(CodeIssued(code))
        await self._wait(application, code)

    async def by_code_again(self, code: Code) -> None:
        """Go on waiting for a code that an earlier process got."""
        application = await self.tokens.new_application(self.tenant)
        await self.report(CodeIssued(code))
        await self._wait(application, code)

    async def by_browser(self) -> None:
        """Sign in through a browser on this machine: the second way, where codes are blocked."""
        await self.tokens.unlock()
        application = await self.tokens.new_application(self.tenant)
        sign_in = await application.start_browser(self.invitation.admin_username)
        if isinstance(sign_in, Observed):
            await self.fail(sign_in)
            return
        try:
            await self.report(BrowserOpened(sign_in.address))
            answer = await sign_in.finished()
        finally:
            await sign_in.close()
        await self._answered(application, answer, SignInWay.BROWSER)

    async def from_stored(self) -> None:
        """Go on after a sign-in that is stored: fetch what is missing, then prove it."""
        application = await self.tokens.application(self.tenant)
        if application is None:
            raise LookupError("a signed-in renewal without stored tokens")
        await self._acquire_all(application, await self.status.evidence(self.tenant.id))

    async def fail(self, observed: Observed, account: str | None = None) -> None:
        """Report why it ended here; where signing in again is what helps, a new code is the way on."""
        failure = self._explain(observed, account)
        useless = failure.new_invitation_helps is NewInvitationHelps.YES
        await self.report(CodeUseless(failure) if useless else AttemptFailed(failure))

    async def _wait(self, application: Application, code: Code) -> None:
        async def connection(there: bool) -> None:
            await self.report(ConnectionRestored() if there else ConnectionLost())

        await self._answered(application, await application.wait_for_sign_in(code, connection), SignInWay.CODE)

    async def _answered(self, application: Application, answer: Account | Observed, way: SignInWay) -> None:
        if isinstance(answer, Observed):
            await self.fail(answer)
            return
        expected_id = await identity.resolve_tenant(self.tokens.target(self.tenant), self.tokens.http, self.clock)
        if isinstance(expected_id, Observed):
            await self.fail(expected_id)
            return
        stranger = identity.check(
            answer,
            expected_username=self.invitation.admin_username,
            expected_tenant=self.tenant.directory,
            resolved_tenant_id=expected_id,
            now=self.clock.now(),
        )
        if stranger is not None:
            await self.fail(stranger, answer.username)
            return
        await self._take(application, answer, way)

    async def _take(self, application: Application, account: Account, way: SignInWay) -> None:
        """Store what the right account brought, before anything else is done with it."""
        now = self.clock.now()
        evidence = Evidence(account=account.username, last_refreshed_at=now, checked_at=now, signed_in_by=way)
        self.invitation = replace(
            self.invitation, state=InvitationState.SIGNED_IN, authenticated_at=now, ended_at=None, failure=None
        )
        await self.tokens.keep(self.tenant.id, application, evidence, self.invitation)
        await self.status.prove_directory(self.tenant.id, account.tenant_id)
        await self.report(SignedIn(account))
        await self._acquire_all(application, evidence)

    async def _acquire_all(self, application: Application, evidence: Evidence) -> None:
        for resource in self.resources:
            token = settled(await application.acquire(resource))
            evidence = evidence._replace(resources=with_token(evidence.resources, token))
            await self.tokens.keep(self.tenant.id, application, evidence, self.invitation)
            failure = self._explain(token.failure, account=evidence.account) if token.failure else None
            await self.report(ResourceSettled(token, failure))
        await self.report(ValidationStarted())
        expected = self.tenant._replace(admin_username=self.invitation.admin_username)
        await self.report(Validated(await self.status.prove(expected, application, evidence, CheckKind.RENEWAL)))

    def _explain(self, observed: Observed, account: str | None) -> Failure:
        return self.status.explain(observed, self.tenant, admin=self.invitation.admin_username, account=account)
