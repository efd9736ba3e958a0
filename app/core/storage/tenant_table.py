"""The tenants, as rows."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from sqlalchemy import Connection, Select, bindparam, delete, insert, or_, select, tuple_, update

from app.core.authentication_status.model import Evidence
from app.core.clock import Clock
from app.core.errors import Ambiguous
from app.core.phrases import phrase
from app.core.storage.errors import DuplicateTenant, no_such_tenant
from app.core.storage.invitation_table import cancel_all_of
from app.core.storage.schema import EvidenceRow, TenantRow, TokenCacheRow, TokenRow
from app.core.storage.spelling import name_key
from app.core.storage.token_table import evidence_of
from app.core.storage.transactions import Transactions
from app.core.tenants.model import NewTenant, Tenant, clean_tags, is_directory_id, printable

_ADD = insert(TenantRow)
_UPDATE = update(TenantRow).where(TenantRow.id == bindparam("tenant"))
_IN_ORDER = (TenantRow.name_key, TenantRow.id)


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of one entry of an import: the tenant as it is now, and whether it is a new one."""

    tenant: Tenant
    added: bool


class TenantTable:
    """Tenants by id, or by what people call them."""

    def __init__(self, transactions: Transactions, clock: Clock) -> None:
        self._transactions = transactions
        self._clock = clock

    async def add(self, new: NewTenant) -> Tenant:
        """Store a tenant.

        Raises:
            DuplicateTenant: its directory is there already.
        """
        return await self._transactions.write(lambda connection: add_tenant(connection, new, self._clock.now()))

    async def update(self, tenant_id: UUID, new: NewTenant) -> Tenant:
        """Change what a person may change.

        Tokens, evidence, open invitations and the proved directory id are the directory's: with another directory
        they are gone.

        Raises:
            NotFound: no such tenant.
            DuplicateTenant: another tenant has that directory.
        """
        before, after = await self._transactions.write(lambda connection: self._update(connection, tenant_id, new))
        if after.directory != before.directory:
            await self._transactions.forget_old_pages()
        return after

    async def remove(self, tenant_id: UUID) -> None:
        """Remove a tenant and everything of it: tokens, evidence, checks, invitations. Its activity stays.

        Raises:
            NotFound: no such tenant.
        """
        await self._transactions.write(lambda connection: _remove(connection, tenant_id))
        await self._transactions.forget_old_pages()

    async def change_tags(
        self, tenant_ids: Collection[UUID], *, add: Iterable[str], remove: Iterable[str]
    ) -> list[Tenant]:
        """Give those tenants the tags in `add` and take those in `remove`, in one transaction.

        Returns the tenants that this changed, as they are now. One that is not there is left out.
        """
        plus, minus = frozenset(add), frozenset(remove)
        return await self._transactions.write(
            lambda connection: _change_tags(connection, frozenset(tenant_ids), plus, minus)
        )

    async def get(self, tenant_id: UUID) -> Tenant:
        """Raises NotFound: no such tenant."""
        return await self._transactions.read(lambda connection: _get(connection, tenant_id))

    async def several(self, tenant_ids: Sequence[UUID]) -> list[Tenant]:
        """Those tenants, in that order, from one moment.

        Raises:
            NotFound: one is not there.
        """
        return await self._transactions.read(
            lambda connection: [_get(connection, tenant_id) for tenant_id in tenant_ids]
        )

    async def all(self) -> list[Tenant]:
        """Every tenant, by name."""
        return await self._transactions.read(
            lambda connection: _tenants(connection, select(TenantRow).order_by(*_IN_ORDER))
        )

    async def page(self, after: Tenant | None, limit: int) -> list[tuple[Tenant, Evidence]]:
        """The next so many by name, with what is known of their tokens, from one moment; None begins with the first.

        How far on a page is makes no difference to the time it takes. `after` need not be there any more.
        """
        statement = _PAGE if after is None else _NEXT_PAGE
        place = {} if after is None else {"name_key": name_key(after.name), "id": after.id}

        def look(connection: Connection) -> list[tuple[Tenant, Evidence]]:
            tenants = [Tenant(*row) for row in connection.execute(statement, {**place, "limit": limit})]
            known = evidence_of(connection, [tenant.id for tenant in tenants])
            return [(tenant, known.get(tenant.id, Evidence())) for tenant in tenants]

        return await self._transactions.read(look)

    async def find(self, reference: str) -> Tenant:
        """The tenant with that directory id, domain or name (in any case).

        Raises:
            NotFound: none has.
            Ambiguous: more than one has; the error names them.
        """
        return await self._transactions.read(lambda connection: _find(connection, reference))

    async def prove_directory(self, tenant_id: UUID, directory_id: str) -> Tenant:
        """Note the directory id that a verified sign-in proved.

        Raises:
            NotFound: no such tenant.
        """
        return await self._transactions.write(lambda connection: _prove(connection, tenant_id, directory_id.lower()))

    async def merge(
        self, entries: Sequence[NewTenant], *, keep: frozenset[str] = frozenset(), dry_run: bool = False
    ) -> list[Merged]:
        """Add or update every entry in one transaction, by directory; one outcome an entry, in their order.

        `keep` names fields (`email`, `tags`) that an updated tenant keeps as they are. A dry run changes nothing.
        """
        work = self._transactions.read if dry_run else self._transactions.write
        return await work(lambda connection: self._merge(connection, entries, keep, dry_run))

    def _update(self, connection: Connection, tenant_id: UUID, new: NewTenant) -> tuple[Tenant, Tenant]:
        before = _get(connection, tenant_id)
        _refuse_duplicate(connection, new.directory, besides=tenant_id)
        same_directory = new.directory in {before.directory, before.directory_id}
        after = before._replace(
            name=new.name,
            directory=new.directory,
            admin_username=new.admin_username,
            email=new.email,
            tags=new.tags,
            directory_id=before.directory_id if same_directory else None,
        )
        _save(connection, after)
        if not same_directory:
            cancel_all_of(connection, tenant_id, self._clock.now())
            for row in (TokenCacheRow, EvidenceRow, TokenRow):
                connection.execute(delete(row).where(row.tenant_id == tenant_id))
        return before, after

    def _merge(
        self, connection: Connection, entries: Sequence[NewTenant], keep: frozenset[str], dry_run: bool
    ) -> list[Merged]:
        known = {tenant.id: tenant for tenant in _tenants(connection, select(TenantRow))}
        stored = set(known)
        by_directory = {tenant.directory_id: tenant.id for tenant in known.values() if tenant.directory_id}
        by_directory |= {tenant.directory: tenant.id for tenant in known.values()}
        outcomes = []
        for new in entries:
            there = by_directory.get(new.directory)
            tenant = _made_from(new, self._clock.now()) if there is None else _with_entry(known[there], new, keep)
            known[tenant.id] = tenant
            by_directory[new.directory] = tenant.id
            outcomes.append(Merged(tenant, added=there is None))
        if not dry_run:
            touched = {outcome.tenant.id for outcome in outcomes}
            _insert(connection, *(known[tenant_id] for tenant_id in touched - stored))
            _save(connection, *(known[tenant_id] for tenant_id in touched & stored))
        return outcomes


def add_tenant(connection: Connection, new: NewTenant, now: datetime) -> Tenant:
    """`TenantTable.add` within a transaction of somebody else."""
    _refuse_duplicate(connection, new.directory)
    tenant = _made_from(new, now)
    _insert(connection, tenant)
    return tenant


def _made_from(new: NewTenant, now: datetime) -> Tenant:
    return Tenant(
        id=uuid4(),
        name=new.name,
        directory=new.directory,
        admin_username=new.admin_username,
        email=new.email,
        tags=new.tags,
        directory_id=None,
        created_at=now,
    )


def _insert(connection: Connection, *tenants: Tenant) -> None:
    if tenants:
        connection.execute(_ADD, [_values(tenant) for tenant in tenants])


def _save(connection: Connection, *tenants: Tenant) -> None:
    if tenants:
        connection.execute(_UPDATE, [_values(tenant) | {"tenant": tenant.id} for tenant in tenants])


def _with_entry(tenant: Tenant, new: NewTenant, keep: frozenset[str]) -> Tenant:
    return tenant._replace(
        name=new.name,
        admin_username=new.admin_username,
        email=tenant.email if "email" in keep else new.email,
        tags=tenant.tags if "tags" in keep else new.tags,
    )


def _remove(connection: Connection, tenant_id: UUID) -> None:
    _get(connection, tenant_id)
    connection.execute(delete(TenantRow).where(TenantRow.id == tenant_id))


def _change_tags(
    connection: Connection, tenant_ids: frozenset[UUID], plus: frozenset[str], minus: frozenset[str]
) -> list[Tenant]:
    changed = []
    for tenant in _tenants(connection, select(TenantRow)):
        tags = clean_tags((set(tenant.tags) - minus) | plus) if tenant.id in tenant_ids else tenant.tags
        if tags != tenant.tags:
            changed.append(tenant._replace(tags=tags))
    _save(connection, *changed)
    return changed


def _prove(connection: Connection, tenant_id: UUID, directory_id: str) -> Tenant:
    tenant = _get(connection, tenant_id)._replace(directory_id=directory_id)
    _save(connection, tenant)
    return tenant


def _find(connection: Connection, reference: str) -> Tenant:
    """A directory beats a proved directory id beats a name: the first kind that answers decides."""
    directory = reference.strip().strip("{}").lower()
    by_kind = [TenantRow.directory == directory, TenantRow.name_key == name_key(reference)]
    if is_directory_id(directory):
        by_kind.insert(1, TenantRow.directory_id == directory)
    for condition in by_kind:
        found = _tenants(connection, select(TenantRow).where(condition).order_by(*_IN_ORDER))
        if len(found) > 1:
            raise _ambiguous(reference, found)
        if found:
            return found[0]
    raise no_such_tenant(printable(reference))


def _ambiguous(reference: str, found: list[Tenant]) -> Ambiguous:
    directories = ", ".join(tenant.directory for tenant in found[:5])
    return Ambiguous(
        phrase("More than one tenant"),
        phrase(
            "{count} tenants answer to '{reference}': {directories}.",
            count=len(found),
            reference=printable(reference),
            directories=f"{directories}, ..." if len(found) > 5 else directories,
        ),
        phrase("Name it by one of these."),
    )


def _refuse_duplicate(connection: Connection, directory: str, besides: UUID | None = None) -> None:
    same = or_(TenantRow.directory == directory, TenantRow.directory_id == directory)
    for tenant in _tenants(connection, select(TenantRow).where(same)):
        if tenant.id != besides:
            raise DuplicateTenant(tenant.id, tenant.name, directory)


def _get(connection: Connection, tenant_id: UUID) -> Tenant:
    found = connection.execute(_ONE, {"tenant": tenant_id}).first()
    if found is None:
        raise no_such_tenant(tenant_id)
    return Tenant(*found)


def _tenants(connection: Connection, statement: Select[TenantRow]) -> list[Tenant]:
    """The tenants that a selection of rows finds."""
    rows = connection.execute(statement.with_only_columns(*_COLUMNS))
    return [Tenant(*row) for row in rows]


_COLUMNS = tuple(getattr(TenantRow, name) for name in Tenant._fields)
_ONE = select(*_COLUMNS).where(TenantRow.id == bindparam("tenant"))
_PAGE = select(*_COLUMNS).order_by(*_IN_ORDER).limit(bindparam("limit"))
_NEXT_PAGE = _PAGE.where(tuple_(*_IN_ORDER) > tuple_(bindparam("name_key"), bindparam("id", type_=TenantRow.id.type)))


def _values(tenant: Tenant) -> dict[str, object]:
    return tenant._asdict() | {"name_key": name_key(tenant.name)}
