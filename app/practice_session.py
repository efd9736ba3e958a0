"""A session on the practice directory: find or start it, point Keyturn's settings at it, and fill it with samples.

Keyturn itself is not told that this is practice: it sees a custom cloud with its own certificate authority, as any
administrator could configure one.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self
from uuid import UUID

from app.core.errors import EnvironmentFailed, NotFound
from app.core.events import Event, InvitationChanged, RenewalAdvanced, TenantsChanged
from app.core.invitations.errors import InvitationOver
from app.core.invitations.model import Invitation
from app.core.paths import DataFolder
from app.core.phrases import phrase
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant, Tenant
from app.core.tokens.exclusive import TenantBusy
from app.practice import customer
from app.practice.conditions import Condition
from app.practice.control import Control
from app.practice.samples import SAMPLES, SampleTenant
from app.practice.server import Addresses, PracticeDirectory, PracticeError

TEAMS = "48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default"


def directory_folder(folder: DataFolder, *, practice: bool) -> Path:
    """Where the practice directory keeps its own state; `folder` is the practice store's already if `practice`."""
    return (folder if practice else folder.practice).root / "directory"


@asynccontextmanager
async def listening(folder: Path) -> AsyncIterator[Addresses]:
    """The practice directory of that folder: one that runs already, or our own for the length of the block."""
    running = await PracticeDirectory.running(folder)
    if running is not None:
        yield running
        return
    directory = PracticeDirectory(folder)
    try:
        addresses = await directory.start()
    except PracticeError as error:
        running = await PracticeDirectory.running(folder)  # another Keyturn may have been a moment quicker
        if running is None:
            raise PracticeUnavailable(error) from error
        yield running
        return
    try:
        yield addresses
    finally:
        await directory.stop()


class PracticeUnavailable(EnvironmentFailed):
    """The practice directory cannot start; it says itself why and what to do."""

    def __init__(self, error: PracticeError) -> None:
        super().__init__(
            phrase("The practice directory does not start"), str(error), phrase("Then start Keyturn again.")
        )


@asynccontextmanager
async def practising(folder: DataFolder, services: Services, *, sample_tokens: bool) -> AsyncIterator[Addresses]:
    """Keyturn on the practice directory. With `sample_tokens` the vault is open, and samples get their tokens."""
    async with listening(directory_folder(folder, practice=True)) as addresses:
        await _point_at(addresses, services)
        await _add_samples(services)
        if sample_tokens:
            await give_sample_tokens(folder, services, addresses)
        yield addresses


async def _point_at(addresses: Addresses, services: Services) -> None:
    wanted = {
        "cloud.ca_bundle": str(addresses.ca_bundle),
        "cloud.authority": addresses.authority,
        "cloud.graph": addresses.graph,
        "cloud.name": "custom",
    }
    for key, value in wanted.items():
        if services.settings.get(key) != value:
            await services.settings.set(key, value)


async def _add_samples(services: Services) -> None:
    """The sample tenants, the first time only: who removed one does not get it back."""
    if await services.tenants.all():
        return
    await services.settings.set("keep_alive.enabled", "no")  # or samples that are about to die would not
    await services.settings.set("alerts.enabled", "no")  # until the samples' stories have happened to them
    if "resources.teams.scopes" not in {setting.key for setting in services.settings.all()}:
        await services.settings.set("resources.teams.scopes", TEAMS)
        await services.settings.set("resources.teams.required", "no")
    for sample in SAMPLES:
        await services.tenants.add(NewTenant.of(sample.name, sample.domain, sample.admin))


async def give_sample_tokens(
    folder: DataFolder, services: Services, addresses: Addresses, since: datetime | None = None
) -> None:
    """Once: every sample signs in for real, then its story happens to it, and a check finds out.

    People may be at work `since` then; now, unless given. A sample that they renew or invite is theirs, and left alone.
    """
    done = directory_folder(folder, practice=True) / "samples-signed-in"
    if done.exists():
        return
    known = {tenant.directory: tenant for tenant in await services.tenants.all()}
    samples = [(known[sample.domain], sample) for sample in SAMPLES if sample.domain in known and sample.set_up]
    control = Control(addresses.control_page)
    async with _SignIns.watching(services, addresses, since or services.clock.now()) as sign_ins:
        if not sign_ins.taken:  # or the code that somebody waits with would be gone
            await control.reset()
        await asyncio.gather(*(sign_ins.sign_in(tenant) for tenant, _ in samples))
        ours = [(tenant, sample) for tenant, sample in samples if tenant.id not in sign_ins.taken]
        await control.stage(leaving=[tenant.directory for tenant in known.values() if tenant.id in sign_ins.taken])
    await _age(folder, services, ours)
    troubled = [tenant for tenant, sample in ours if sample.condition is not Condition.HEALTHY]
    async for _ in services.status.check(troubled):
        pass
    await services.watch.look()
    await services.settings.set("alerts.enabled", "yes")
    done.touch(mode=0o600)


class _SignIns:
    """The samples' own renewals, with their administrators played over the sign-in pages.

    `taken` has the tenants that somebody else renews or invites; their own renewal is called off.
    """

    def __init__(self, services: Services, addresses: Addresses, since: datetime) -> None:
        self._services = services
        self._addresses = addresses
        self._since = since
        self._own: dict[UUID, UUID] = {}
        self._changed: asyncio.Queue[UUID] = asyncio.Queue()
        self.taken: set[UUID] = set()

    @classmethod
    @asynccontextmanager
    async def watching(cls, services: Services, addresses: Addresses, since: datetime) -> AsyncIterator[Self]:
        """Sees what others begin, and have begun since then, for the length of the block."""
        made = cls(services, addresses, since)
        unsubscribe = services.events.subscribe(made._heard)
        for invitation in await services.invitations.list():
            if invitation.created_at < since and not invitation.state.final:
                await services.renewals.cancel(invitation.id)  # of a first start that was stopped in the middle
            await made._look_at(invitation)
        watching = asyncio.create_task(made._watch())
        try:
            yield made
        finally:
            unsubscribe()
            watching.cancel()
            await asyncio.wait({watching})

    async def sign_in(self, tenant: Tenant) -> None:
        """Let the tenant's administrator sign in, unless somebody else has begun."""
        if tenant.id in self.taken:
            return
        renewal = await self._services.renewals.prepare(tenant.id)
        self._own[tenant.id] = renewal.id
        issued: asyncio.Queue[str] = asyncio.Queue()

        def listen(event: Event) -> None:
            if isinstance(event, RenewalAdvanced) and event.renewal.id == renewal.id and event.renewal.code:
                issued.put_nowait(event.renewal.code.user_code)

        unsubscribe = self._services.events.subscribe(listen)
        try:
            await self._services.renewals.ask_for_code(renewal.id)
            finished = asyncio.ensure_future(self._services.renewals.finished(renewal.id))
            code = asyncio.ensure_future(issued.get())
            await asyncio.wait({finished, code}, return_when=asyncio.FIRST_COMPLETED)
            if code.done():
                await customer.sign_in(self._addresses.sign_in_page, code.result(), account=tenant.admin_username)
            code.cancel()
            await asyncio.wait({finished})
            if finished.cancelled():  # called off here, or begun anew by somebody else
                self.taken.add(tenant.id)
            else:
                finished.result()
        except (InvitationOver, TenantBusy):
            await self._leave(tenant.id)
        finally:
            unsubscribe()

    def _heard(self, event: Event) -> None:
        if isinstance(event, InvitationChanged):
            self._changed.put_nowait(event.invitation_id)

    async def _watch(self) -> None:
        while True:
            invitation_id = await self._changed.get()
            if invitation_id not in self._own.values():
                with suppress(NotFound):  # gone with its tenant
                    await self._look_at(await self._services.invitations.get(invitation_id))

    async def _look_at(self, invitation: Invitation) -> None:
        if invitation.created_at >= self._since and not invitation.state.final:
            await self._leave(invitation.tenant_id)

    async def _leave(self, tenant_id: UUID) -> None:
        self.taken.add(tenant_id)
        if tenant_id in self._own:
            await self._services.renewals.cancel(self._own[tenant_id])


async def _age(folder: DataFolder, services: Services, samples: list[tuple[Tenant, SampleTenant]]) -> None:
    """Make it as long ago for Keyturn as it is for the directory."""
    storage = await Storage.open(folder.database, services.clock)
    try:
        for tenant, sample in samples:
            evidence = await storage.tokens.evidence(tenant.id)
            then = services.clock.now() - timedelta(days=sample.last_used_days_ago)
            if evidence.has_tokens:
                aged = evidence._replace(last_refreshed_at=then, checked_at=then, validated_at=then)
                await storage.tokens.store(tenant.id, evidence=aged)
    finally:
        await storage.close()
    services.events.publish(TenantsChanged(frozenset(tenant.id for tenant, _ in samples)))
