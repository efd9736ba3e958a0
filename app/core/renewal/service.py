"""Renewals: prepares them, runs them, remembers them across restarts, and tells everybody how they stand."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

from app.core.authentication_status.model import (
    AuthenticationStatus,
    Failure,
    NewInvitationHelps,
    Observed,
)
from app.core.authentication_status.overview import TenantOverview
from app.core.authentication_status.service import StatusService
from app.core.clock import Clock
from app.core.errors import BadInput, KeyturnError, NotFound
from app.core.events import Events, InvitationChanged, RenewalAdvanced
from app.core.invitations import life
from app.core.invitations.errors import InvitationOver
from app.core.invitations.model import Invitation, InvitationState
from app.core.phrases import phrase
from app.core.renewal.attempt import Attempt
from app.core.renewal.flow import (
    AttemptFailed,
    Cancelled,
    ConsentOutlook,
    Happening,
    Renewal,
    Step,
    advance,
)
from app.core.settings.service import SettingsService
from app.core.sign_in.model import Code
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant, clean_address
from app.core.tokens.exclusive import TenantBusy
from app.core.tokens.service import Tokens

log = logging.getLogger(__name__)

FEW = 20
"""Up to how many renewals are looked up one by one."""
_BEGUN = {InvitationState.CODE_ISSUED, InvitationState.SIGNED_IN}


class RenewalService:
    """Every renewal this process knows. Progress is published as `RenewalAdvanced` (and `InvitationChanged`)."""

    def __init__(
        self,
        *,
        storage: Storage,
        tokens: Tokens,
        status: StatusService,
        settings: SettingsService,
        events: Events,
        clock: Clock,
        actor: str,
    ) -> None:
        self._storage = storage
        self._tokens = tokens
        self._status = status
        self._settings = settings
        self._events = events
        self._clock = clock
        self._actor = actor
        self._renewals: dict[UUID, Renewal] = {}
        self._running: dict[UUID, asyncio.Task[None]] = {}

    async def prepare(self, tenant_id: UUID, *, email: str | None = None, admin_username: str | None = None) -> Renewal:
        """Make an invitation for the tenant. Nothing is asked of Microsoft yet.

        Raises:
            NotFound: no such tenant.
            InvalidTenant: `email` or `admin_username` is not an address.
        """
        tenant = await self._storage.tenants.get(tenant_id)
        now = self._clock.now()
        invitation = Invitation(
            id=uuid4(),
            tenant_id=tenant.id,
            email=clean_address(email, "email", "e-mail address") if email else tenant.email,
            admin_username=clean_address(
                admin_username or tenant.admin_username, "admin_username", "M365 admin username"
            ),
            state=InvitationState.PREPARED,
            created_at=now,
            expires_at=now + timedelta(days=self._settings.expire_after_days),
            created_by=self._actor,
        )
        await self._storage.invitations.add(invitation)
        await self._storage.activity.add(
            now, self._actor, "prepared an invitation", tenant.id, invitation.admin_username
        )
        renewal = self._renewal(invitation, await self._status.of(tenant.id))
        self._renewals[renewal.id] = renewal
        self._events.publish(InvitationChanged(invitation.id))
        return renewal

    async def unfinished(self) -> list[Renewal]:
        """The renewals that are not at their end, newest first; those of earlier runs among them."""
        for invitation_id in await self._storage.invitations.expire(self._clock.now()):
            self._events.publish(InvitationChanged(invitation_id))
        found = await self._storage.invitations.list(open_only=True)
        unknown = [invitation for invitation in found if invitation.id not in self._renewals]
        if len(unknown) > FEW:  # one look at all tenants is cheaper than one at each
            overviews = {overview.tenant.id: overview for overview in await self._status.overview()}
            for invitation in unknown:
                if overview := overviews.get(invitation.tenant_id):
                    self._renewals.setdefault(invitation.id, self._renewal(invitation, overview))
        return [await self.known(invitation.id) for invitation in found]

    async def under_way(self, tenant_id: UUID) -> Invitation | None:
        """The tenant's newest invitation that somebody began to answer, here or elsewhere; None where there is none."""
        now, found = self._clock.now(), await self._storage.invitations.list(tenant_id, open_only=True)
        return next((each for each in found if each.state in _BEGUN and not life.over(each, now)), None)

    def current(self, renewal_id: UUID) -> Renewal:
        """How the renewal stands.

        Raises:
            NotFound: this process does not know it.
        """
        try:
            return self._renewals[renewal_id]
        except KeyError:
            raise NotFound(
                phrase("No such renewal"), phrase("That renewal is not open here."), phrase("Start a new one.")
            ) from None

    async def known(self, renewal_id: UUID) -> Renewal:
        """How the renewal stands, from what is stored where this process has not met it yet.

        Raises:
            NotFound: no such invitation.
        """
        if renewal_id not in self._renewals:
            invitation = await self._storage.invitations.get(renewal_id)
            overview = await self._status.of(invitation.tenant_id)
            self._renewals.setdefault(renewal_id, self._renewal(invitation, overview))
        return self._renewals[renewal_id]

    async def ask_for_code(self, renewal_id: UUID) -> None:
        """Get a first or a new code and wait for it to be used. Returns at once; events tell the rest.

        Raises:
            InvitationOver: the invitation was completed or cancelled, or its time is over.
            TenantBusy: another renewal or check of the tenant is running.
        """
        await self._begin(renewal_id, Attempt.by_code)

    async def sign_in_with_browser(self, renewal_id: UUID) -> None:
        """Sign in through a browser on this machine instead. Returns at once, like `ask_for_code`."""
        await self._begin(renewal_id, Attempt.by_browser)

    async def go_on(self, renewal_id: UUID) -> None:
        """Take up a renewal that an earlier run left: wait for its code, or finish what was signed in."""
        renewal = await self.known(renewal_id)
        if renewal.invitation.state is InvitationState.SIGNED_IN:
            await self._start(renewal_id, Attempt.from_stored)
        elif resume := await self._tokens.resume(renewal_id):
            code = Code.unpacked(resume)
            await self._start(renewal_id, lambda attempt: attempt.by_code_again(code))

    async def go_on_with_all(self) -> list[Renewal]:
        """Take up all that an earlier run left, but what another Keyturn is busy with; returns the unfinished."""
        for renewal in await self.unfinished():
            if renewal.id not in self._running:
                with suppress(TenantBusy):
                    await self.go_on(renewal.id)
        return await self.unfinished()

    async def cancel(self, renewal_id: UUID) -> None:
        """Call it off, at once. Tokens that already arrived are kept."""
        await self.known(renewal_id)
        await self._stop(renewal_id)
        await self._report(renewal_id, Cancelled())

    async def finished(self, renewal_id: UUID) -> Renewal:
        """How the renewal stands once nothing of it is under way any more.

        Raises:
            KeyturnError: the environment failed in the middle.
        """
        task = self._running.get(renewal_id)
        if task is not None:
            await asyncio.shield(task)
        return self.current(renewal_id)

    async def close(self) -> None:
        """Stop everything without calling anything off: the next start can go on."""
        for renewal_id in tuple(self._running):
            await self._stop(renewal_id)

    async def _begin(self, renewal_id: UUID, work: Callable[[Attempt], Awaitable[None]]) -> None:
        """Start a new attempt, if the invitation as it is stored now allows one."""
        invitation = await self._storage.invitations.get(renewal_id)
        if not life.may_start(invitation, self._clock.now()):
            raise InvitationOver(invitation)
        self._renewals[renewal_id] = replace(await self.known(renewal_id), invitation=invitation)
        await self._start(renewal_id, work)

    async def _start(self, renewal_id: UUID, work: Callable[[Attempt], Awaitable[None]]) -> None:
        renewal = await self.known(renewal_id)
        if not renewal.can_ask_for_code and renewal.step is not Step.ACQUIRING:
            raise BadInput(
                phrase("Nothing left to do"), phrase("This renewal is already at its end."), phrase("Start a new one.")
            )
        await self._stop(renewal_id)
        tenant = await self._storage.tenants.get(renewal.invitation.tenant_id)
        attempt = Attempt(
            tenant=tenant,
            invitation=renewal.invitation,
            resources=self._settings.resources(),
            tokens=self._tokens,
            status=self._status,
            clock=self._clock,
            report=lambda happening: self._report(renewal_id, happening),
        )
        hold = ExitStack()
        hold.enter_context(self._tokens.exclusive.hold(tenant.id, tenant.name))
        task = asyncio.create_task(self._run(attempt, work), name=f"renewal {renewal_id}")
        self._running[renewal_id] = task
        task.add_done_callback(lambda done: self._ended(renewal_id, done, hold))

    async def _run(self, attempt: Attempt, work: Callable[[Attempt], Awaitable[None]]) -> None:
        try:
            await work(attempt)
        except InvitationOver:  # somebody else has called it off
            await attempt.report(Cancelled())
            raise
        except KeyturnError as error:
            await attempt.report(AttemptFailed(_environment(error, self._clock)))
            raise
        except Exception as error:
            await attempt.report(AttemptFailed(_environment(OurMistake(error), self._clock)))
            raise

    def _ended(self, renewal_id: UUID, task: asyncio.Task[None], hold: ExitStack) -> None:
        hold.close()
        if self._running.get(renewal_id) is task:
            del self._running[renewal_id]
        if not task.cancelled() and (error := task.exception()) and not isinstance(error, KeyturnError):
            log.error("A renewal ended by a mistake of ours", exc_info=error)

    async def _stop(self, renewal_id: UUID) -> None:
        task = self._running.get(renewal_id)
        if task is not None:
            task.cancel()
            await asyncio.wait({task})

    async def _report(self, renewal_id: UUID, happening: Happening) -> None:
        """Move the renewal: on disk first, then in memory, then told."""
        before = self._renewals[renewal_id]
        after = advance(before, happening)
        if after == before:
            return
        after = replace(after, invitation=self._dated(before, after))
        if after.invitation != before.invitation:
            after = replace(after, invitation=await self._storage.invitations.update(after.invitation))
            self._events.publish(InvitationChanged(renewal_id))
        if before.code is not None and after.code is None:
            await self._storage.invitations.store_resume(renewal_id, None)
        if after.step is Step.COMPLETED:
            await self._conclude(after)
        self._renewals[renewal_id] = after
        self._events.publish(RenewalAdvanced(before, after))

    def _dated(self, before: Renewal, after: Renewal) -> Invitation:
        was, invitation = before.invitation, after.invitation
        now = self._clock.now()
        if invitation.state is InvitationState.SIGNED_IN and was.state is not InvitationState.SIGNED_IN:
            invitation = replace(invitation, authenticated_at=now)
        observed = after.failure.observed if after.failure else None
        return replace(invitation, ended_at=(was.ended_at or now) if invitation.state.final else None, failure=observed)

    async def _conclude(self, renewal: Renewal) -> None:
        """After the green banner: who signed in is the administrator, and other open invitations have no use."""
        tenant = await self._storage.tenants.get(renewal.invitation.tenant_id)
        username = renewal.invitation.admin_username
        if tenant.admin_username != username:
            await self._storage.tenants.update(
                tenant.id, NewTenant(tenant.name, tenant.directory, username, tenant.email, tenant.tags)
            )
        await self._storage.activity.add(self._clock.now(), self._actor, "renewed the tokens", tenant.id, username)
        for other in await self._storage.invitations.list(tenant_id=tenant.id):
            if other.id != renewal.id and life.cancellable(other):
                await self.known(other.id)
                await self._report(other.id, Cancelled())

    def _renewal(self, invitation: Invitation, overview: TenantOverview) -> Renewal:
        """The renewal of a stored invitation, as far as an earlier run got with it."""
        renewal = Renewal(
            invitation,
            outlook(overview.verdict.status, overview.evidence.has_tokens),
            awaited=tuple(resource.name for resource in self._settings.resources()),
        )
        if invitation.state is InvitationState.CODE_ISSUED:
            lost = Observed("code_expired", self._clock.now())
            failure = self._status.explain(lost, overview.tenant, admin=invitation.admin_username)
            return replace(renewal, step=Step.NEEDS_NEW_CODE, failure=failure)
        if invitation.state is InvitationState.SIGNED_IN:
            return replace(renewal, step=Step.ACQUIRING, resources=overview.evidence.resources)
        if invitation.state is InvitationState.FAILED and invitation.failure is not None:
            failure = self._status.explain(invitation.failure, overview.tenant, admin=invitation.admin_username)
            return replace(renewal, step=Step.FAILED, failure=failure)
        if invitation.state is InvitationState.COMPLETED:
            return replace(renewal, step=Step.COMPLETED, verdict=overview.verdict)
        return replace(renewal, step=Step.CANCELLED) if invitation.state.closed else renewal


class OurMistake(KeyturnError):
    """A bug of ours, in words for the screen; the log has the rest."""

    def __init__(self, error: Exception) -> None:
        super().__init__(
            phrase("Keyturn made a mistake"),
            phrase(
                "Something went wrong that should not ({kind}). What had arrived is kept.",
                kind=type(error).__name__,
            ),
            phrase("Try again. If it happens again, report it with the log file."),
        )


def outlook(status: AuthenticationStatus, has_tokens: bool) -> ConsentOutlook:
    """What the customer will see when they sign in, from what is known of the tenant."""
    if status is AuthenticationStatus.CONSENT_REQUIRED:
        return ConsentOutlook.PERMISSIONS_REQUEST
    return ConsentOutlook.SIGN_IN_ONLY if has_tokens else ConsentOutlook.UNKNOWN


def _environment(error: KeyturnError, clock: Clock) -> Failure:
    return Failure(
        observed=Observed("environment", clock.now(), description=error.happened),
        status=AuthenticationStatus.UNREACHABLE,
        title=error.title,
        message=error.happened,
        next_step=error.way_out,
        new_invitation_helps=NewInvitationHelps.NO,
    )
