"""What people do with tenants: add, edit, remove, import. Each act is stored, noted and told."""

import asyncio
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from app.core.activity import details
from app.core.clock import Clock
from app.core.events import Events, TenantsChanged
from app.core.storage.database import Storage
from app.core.storage.removal import Removed
from app.core.tenants.csv_import import OPTIONAL_COLUMNS, Entry, RowRefused, Sheet, read
from app.core.tenants.model import NewTenant, Tenant, clean_tags, printable
from app.core.tenants.pasted import USUAL_ADMIN, read_list

__all__ = ["RowRefused", "TenantAdded", "TenantService", "TenantUpdated"]


@dataclass(frozen=True, slots=True)
class TenantAdded:
    """A row of an import that made a tenant."""

    tenant: Tenant


@dataclass(frozen=True, slots=True)
class TenantUpdated:
    """A row of an import about a tenant that was there already."""

    tenant: Tenant


_FEW = 5

Outcome = TenantAdded | TenantUpdated | RowRefused


class TenantService:
    """The tenants. `actor` is who the activity list says did it."""

    def __init__(self, storage: Storage, events: Events, clock: Clock, actor: str) -> None:
        self._storage = storage
        self._events = events
        self._clock = clock
        self._actor = actor

    async def add(self, new: NewTenant) -> Tenant:
        """Raises DuplicateTenant: its directory is there already."""
        tenant = await self._storage.tenants.add(new)
        await self._note("added the tenant", tenant)
        return tenant

    async def update(self, tenant_id: UUID, new: NewTenant) -> Tenant:
        """Change what a person may change.

        Raises:
            NotFound: no such tenant.
            DuplicateTenant: another tenant has that directory.
        """
        tenant = await self._storage.tenants.update(tenant_id, new)
        await self._note("changed the tenant", tenant)
        return tenant

    async def change_tags(
        self, tenant_ids: Collection[UUID], *, add: Iterable[str] = (), remove: Iterable[str] = ()
    ) -> int:
        """Give tenants the tags in `add` and take those in `remove`, all in one transaction.

        Returns how many tenants this changed. One that was removed meanwhile is left out.

        Raises:
            InvalidTenant: a tag to add is too long, or not ordinary text. Nothing is changed.
        """
        plus, minus = clean_tags(add), tuple(remove)
        changed = await self._storage.tenants.change_tags(tenant_ids, add=plus, remove=minus)
        if changed:
            signs = [*(f"+{tag}" for tag in plus), *(f"-{tag}" for tag in minus)]
            await self._storage.activity.add(
                self._clock.now(),
                self._actor,
                "changed tags",
                changed[0].id if len(changed) == 1 else None,
                details.TAGGED.format(tags=", ".join(map(printable, signs)), tenants=_named(changed)),
            )
            self._events.publish(TenantsChanged(frozenset(tenant.id for tenant in changed)))
        return len(changed)

    async def remove(self, tenant_id: UUID) -> None:
        """Remove the tenant with its tokens, history and invitations.

        Raises:
            NotFound: no such tenant.
        """
        tenant = await self._storage.tenants.get(tenant_id)
        await self._storage.tenants.remove(tenant_id)
        await self._note("removed the tenant", tenant)

    async def remove_for_now(self, tenant_ids: Sequence[UUID]) -> Removed:
        """Remove tenants as `remove` does; what is returned can bring them back for as long as it is kept in memory.

        Raises:
            NotFound: one is not there (any more); nothing was removed.
        """
        tenants = await self._storage.tenants.several(tenant_ids)
        removed = await self._storage.removals.remove(tenant_ids)
        for tenant in tenants:
            await self._note("removed the tenant", tenant)
        return removed

    async def bring_back(self, removed: Removed) -> None:
        """Have removed tenants again, with tokens, history and invitations.

        Raises:
            NotBroughtBack: something has taken the place of one; none is back.
        """
        await self._storage.removals.bring_back(removed)
        for tenant in await self._storage.tenants.several(list(removed.tenant_ids)):
            await self._note("brought back the tenant", tenant)

    async def get(self, tenant_id: UUID) -> Tenant:
        """Raises NotFound: no such tenant."""
        return await self._storage.tenants.get(tenant_id)

    async def find(self, reference: str) -> Tenant:
        """The tenant with that directory id, domain or unique name.

        Raises:
            NotFound, Ambiguous: none or more than one has.
        """
        return await self._storage.tenants.find(reference)

    async def all(self) -> list[Tenant]:
        """Every tenant, by name."""
        return await self._storage.tenants.all()

    async def import_csv(self, file: Path, *, dry_run: bool = False) -> list[Outcome]:
        """Add and update tenants from `file`, in one transaction; bad rows are refused one by one.

        One outcome a row, in the file's order. An updated tenant keeps what the file has no column for. A dry run says
        what would happen and changes nothing.

        Raises:
            UnusableFile: the file as a whole cannot be imported.
        """
        return await self._import(await asyncio.to_thread(read, file), printable(file.name), dry_run=dry_run)

    async def import_list(self, text: str, admin: str = USUAL_ADMIN, *, dry_run: bool = False) -> list[Outcome]:
        """As `import_csv`, from a list as `pasted.read_list` reads it. An updated tenant keeps its e-mail and tags."""
        return await self._import(read_list(text, admin), details.PASTED, dry_run=dry_run)

    async def _import(self, sheet: Sheet, source: str, *, dry_run: bool) -> list[Outcome]:
        outcomes = await self._merge(sheet, dry_run=dry_run)
        changed = [outcome for outcome in outcomes if not isinstance(outcome, RowRefused)]
        if changed and not dry_run:
            added = sum(isinstance(outcome, TenantAdded) for outcome in changed)
            await self._storage.activity.add(
                self._clock.now(),
                self._actor,
                "imported tenants",
                None,
                details.IMPORTED.format(number=added, updated=len(changed) - added, source=source),
            )
            self._events.publish(TenantsChanged(frozenset(outcome.tenant.id for outcome in changed)))
        return outcomes

    async def _merge(self, sheet: Sheet, *, dry_run: bool) -> list[Outcome]:
        entries = [row.tenant for row in sheet.rows if isinstance(row, Entry)]
        keep = frozenset(OPTIONAL_COLUMNS) - sheet.columns
        merged = iter(await self._storage.tenants.merge(entries, keep=keep, dry_run=dry_run))
        outcomes: list[Outcome] = []
        for row in sheet.rows:
            if isinstance(row, RowRefused):
                outcomes.append(row)
                continue
            result = next(merged)
            outcomes.append(TenantAdded(result.tenant) if result.added else TenantUpdated(result.tenant))
        return outcomes

    async def _note(self, action: str, tenant: Tenant) -> None:
        """Have the act in the activity list, then tell."""
        await self._storage.activity.add(
            self._clock.now(), self._actor, action, tenant.id, f"{tenant.name} ({tenant.directory})"
        )
        self._events.publish(TenantsChanged(frozenset({tenant.id})))


def _named(tenants: Sequence[Tenant]) -> str:
    """Tenants in the activity list: by name while they are few."""
    names = ", ".join(tenant.name for tenant in tenants[:_FEW])
    more = len(tenants) - _FEW
    return names if more <= 0 else details.AND_MORE.format(tenants=names, number=more)
