"""What people do with tenants is stored, noted and told; an import does the good rows and names the bad ones."""

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest

from app.core.errors import NotFound
from app.core.events import Events, TenantsChanged
from app.core.storage.database import Storage
from app.core.storage.errors import DuplicateTenant
from app.core.tenants.csv_import import UnusableFile
from app.core.tenants.model import InvalidTenant, NewTenant, Tenant
from app.core.tenants.service import RowRefused, TenantAdded, TenantService, TenantUpdated
from tests.core.storage.conftest import StoppedClock

CONTOSO = NewTenant.of("Contoso Ltd", "contoso.example", "admin@contoso.example", "it@contoso.example", ("gold",))


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    storage = await Storage.open(tmp_path / "data" / "keyturn.db", StoppedClock())
    yield storage
    await storage.close()


@pytest.fixture
def told() -> list[frozenset[UUID]]:
    return []


@pytest.fixture
def service(storage: Storage, told: list[frozenset[UUID]]) -> TenantService:
    events = Events()
    events.subscribe(lambda event: told.append(event.tenant_ids) if isinstance(event, TenantsChanged) else None)
    return TenantService(storage, events, StoppedClock(), "alice")


async def acts(storage: Storage) -> list[tuple[str, str, str]]:
    return [(line.actor, line.action, line.detail) for line in await storage.activity.list()]


async def test_every_act_is_stored_noted_and_told(
    service: TenantService, storage: Storage, told: list[frozenset[UUID]]
):
    added = await service.add(CONTOSO)
    changed = await service.update(added.id, CONTOSO._replace(name="Contoso AG"))
    assert await service.get(added.id) == changed
    assert await service.find("contoso ag") == changed
    assert await service.all() == [changed]
    await service.remove(added.id)
    assert await service.all() == []
    assert told == [frozenset({added.id})] * 3
    assert await acts(storage) == [
        ("alice", "removed the tenant", "Contoso AG (contoso.example)"),
        ("alice", "changed the tenant", "Contoso AG (contoso.example)"),
        ("alice", "added the tenant", "Contoso Ltd (contoso.example)"),
    ]


async def test_what_was_refused_is_neither_noted_nor_told(
    service: TenantService, storage: Storage, told: list[frozenset[UUID]]
):
    added = await service.add(CONTOSO)
    with pytest.raises(DuplicateTenant):
        await service.add(CONTOSO)
    await service.remove(added.id)
    with pytest.raises(NotFound):
        await service.remove(added.id)
    assert len(told) == len(await acts(storage)) == 2


def csv(tmp_path: Path, *lines: str) -> Path:
    file = tmp_path / "customers.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


async def test_an_import_adds_updates_and_refuses_in_the_order_of_the_file(
    service: TenantService, storage: Storage, told: list[frozenset[UUID]], tmp_path: Path
):
    contoso = await service.add(CONTOSO)
    file = csv(
        tmp_path,
        "name,tenant,admin_username,email,tags",
        "Fabrikam,fabrikam.example,admin@fabrikam.example,,a;b",
        "Nobody,nobody,admin@nobody.example,,",
        "Contoso AG,CONTOSO.example,new@contoso.example,,",
    )

    async def do_import(*, dry_run: bool) -> Tenant:
        added, refused, updated = await service.import_csv(file, dry_run=dry_run)
        assert isinstance(added, TenantAdded)
        assert (added.tenant.name, added.tenant.tags) == ("Fabrikam", ("a", "b"))
        assert refused == RowRefused(3, "'nobody' is not a directory id or a domain.")
        assert isinstance(updated, TenantUpdated)
        assert (updated.tenant.id, updated.tenant.name) == (contoso.id, "Contoso AG")
        assert (updated.tenant.email, updated.tenant.tags) == (None, ())
        return added.tenant

    await do_import(dry_run=True)
    assert await service.all() == [contoso]
    fabrikam = await do_import(dry_run=False)
    assert await service.find("fabrikam") == fabrikam
    assert (await service.get(contoso.id)).name == "Contoso AG"
    assert told[1:] == [frozenset({contoso.id, fabrikam.id})]
    assert (await acts(storage))[0] == ("alice", "imported tenants", "1 added, 1 updated from customers.csv")


async def test_an_updated_tenant_keeps_what_the_file_has_no_column_for(service: TenantService, tmp_path: Path):
    contoso = await service.add(CONTOSO)
    await service.import_csv(
        csv(tmp_path, "name,tenant,admin_username,tags", "Contoso,contoso.example,admin@contoso.example,silver")
    )
    changed = await service.get(contoso.id)
    assert (changed.email, changed.tags) == ("it@contoso.example", ("silver",))


async def test_an_import_of_nothing_good_changes_and_tells_nothing(
    service: TenantService, storage: Storage, told: list[frozenset[UUID]], tmp_path: Path
):
    assert await service.import_csv(csv(tmp_path, "name,tenant,admin_username")) == []
    assert len(await service.import_csv(csv(tmp_path, "name,tenant,admin_username", "x,y,z"))) == 1
    with pytest.raises(UnusableFile):
        await service.import_csv(tmp_path / "nowhere.csv")
    assert (told, await acts(storage)) == ([], [])


async def test_ten_thousand_rows_are_one_transaction(service: TenantService, storage: Storage, tmp_path: Path):
    lines = [f"Tenant {number},t{number}.example,admin@t{number}.example" for number in range(10_000)]
    outcomes = await service.import_csv(csv(tmp_path, "name,tenant,admin_username", *lines))
    assert len(outcomes) == len(await service.all()) == 10_000
    assert len(await storage.activity.list()) == 1


FABRIKAM = NewTenant.of("Fabrikam", "fabrikam.example", "admin@fabrikam.example", tags=("silver", "EU"))
TAILSPIN = NewTenant.of("Tailspin", "tailspin.example", "admin@tailspin.example")


async def test_tags_of_several_tenants_change_at_once(
    service: TenantService, storage: Storage, told: list[frozenset[UUID]]
):
    contoso, fabrikam, tailspin = [await service.add(new) for new in (CONTOSO, FABRIKAM, TAILSPIN)]
    told.clear()
    assert await service.change_tags([contoso.id, fabrikam.id], add=[" EU ", ""], remove=["silver", "gold"]) == 2
    assert [tenant.tags for tenant in await service.all()] == [("EU",), ("EU",), ()]
    assert told == [frozenset({contoso.id, fabrikam.id})]
    assert (await acts(storage))[0] == ("alice", "changed tags", "+EU, -silver, -gold on Contoso Ltd, Fabrikam")
    assert await service.get(tailspin.id) == tailspin


async def test_tags_that_are_as_wanted_are_no_change(
    service: TenantService, storage: Storage, told: list[frozenset[UUID]]
):
    contoso, fabrikam = await service.add(CONTOSO), await service.add(FABRIKAM)
    told.clear()
    assert await service.change_tags([contoso.id], add=["gold"], remove=["silver"]) == 0
    assert told == []
    assert await service.change_tags([contoso.id, fabrikam.id], add=["gold"]) == 1
    assert (await storage.activity.list())[0].tenant_id == fabrikam.id


async def test_a_tag_that_will_not_do_changes_nothing(service: TenantService):
    contoso = await service.add(CONTOSO)
    with pytest.raises(InvalidTenant, match="cannot be a tag"):
        await service.change_tags([contoso.id], add=["good", "x" * 41], remove=["gold"])
    assert await service.get(contoso.id) == contoso


async def test_tags_of_many_are_noted_in_short(service: TenantService, storage: Storage):
    added = [await service.add(NewTenant.of(f"T{each}", f"t{each}.example", "a@b.example")) for each in range(8)]
    removed = added.pop()
    await service.remove(removed.id)
    assert await service.change_tags([tenant.id for tenant in (*added, removed)], add=["gold"]) == 7
    assert (await acts(storage))[0][2] == "+gold on T0, T1, T2, T3, T4 and 2 more"
