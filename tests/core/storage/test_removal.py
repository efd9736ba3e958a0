"""Removing tenants for now: gone from the file at once, and brought back as they were while somebody keeps them."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy import Connection, select

from app.core.authentication_status.check import Check, CheckKind
from app.core.errors import NotFound
from app.core.storage.database import Storage
from app.core.storage.removal import _HANGING, NotBroughtBack
from app.core.storage.schema import Base
from app.core.tenants.model import Tenant
from app.core.vault.model import Sealed
from tests.core.storage.conftest import CONTOSO, FABRIKAM, NOW, full_evidence, invitation, key

SECRET = b"sealed and never seen again"


@pytest.fixture
async def contoso(storage: Storage) -> Tenant:
    """A tenant with something of everything."""
    await storage.keys.add(key())
    tenant = await storage.tenants.add(CONTOSO)
    await storage.tokens.store_cache(tenant.id, Sealed("key-1", SECRET))
    checks = [Check(NOW, CheckKind.CHECK, True, 5, None), Check(NOW, CheckKind.RENEWAL, True, 7, None)]
    for check in checks:
        await storage.tokens.record_check(tenant.id, check, full_evidence())
    await storage.invitations.add(invitation(tenant.id))
    return tenant


async def everything(storage: Storage) -> dict[str, list[tuple[object, ...]]]:
    """Every row that hangs on a tenant, but for the numbers of lines."""

    def read(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
        return {
            table.name: [
                tuple(value for name, value in row.items() if name != "number")
                for row in connection.execute(select(table)).mappings()
            ]
            for table in _HANGING
        }

    return await storage._transactions.read(read)


def test_every_table_that_would_lose_rows_with_a_tenant_is_known():
    named = {table.name for table in _HANGING}
    assert {"tenants", "token_caches", "evidence", "tokens", "checks", "invitations", "invitation_links"} <= named
    assert {"outbox", "unsent_messages", "unfinished_sign_ins"} <= named
    assert not named & {"vault_keys", "activity", "settings", "secrets"}
    for table in Base.metadata.sorted_tables:
        for foreign in table.foreign_keys:
            if foreign.column.table.name in named:
                assert table.name in named


async def test_what_was_removed_comes_back_as_it_was(storage: Storage, contoso: Tenant):
    other = await storage.tenants.add(FABRIKAM)
    before = await everything(storage)
    assert all(before[name] for name in ("token_caches", "evidence", "tokens", "checks", "invitations"))
    removed = await storage.removals.remove([contoso.id])
    assert removed.names == ("Contoso Ltd",)
    assert [tenant.id for tenant in await storage.tenants.all()] == [other.id]
    await storage.tokens.record_check(other.id, Check(NOW, CheckKind.VALIDATION, True, 1, None))
    await storage.removals.bring_back(removed)
    after = await everything(storage)
    for name, rows in before.items():
        assert set(map(repr, rows)) <= set(map(repr, after[name]))
    history = await storage.tokens.history(contoso.id, 10)
    assert [check.kind for check in history] == [CheckKind.RENEWAL, CheckKind.CHECK]


async def test_what_is_sealed_is_out_of_the_file_at_once(storage: Storage, contoso: Tenant):
    file = storage._transactions.file
    await storage._transactions.forget_old_pages()
    assert SECRET in file.read_bytes()
    removed = await storage.removals.remove([contoso.id])
    content = file.read_bytes() + file.with_name(f"{file.name}-wal").read_bytes()
    assert SECRET not in content
    assert SECRET.decode() not in repr(removed)


async def test_either_all_are_removed_or_none(storage: Storage, contoso: Tenant):
    with pytest.raises(NotFound):
        await storage.removals.remove([contoso.id, uuid4()])
    assert await storage.tokens.cache(contoso.id) is not None


@pytest.mark.parametrize("since", ["added again", "key replaced"])
async def test_what_has_lost_its_place_does_not_come_back_in_part(storage: Storage, contoso: Tenant, since: str):
    fabrikam = await storage.tenants.add(FABRIKAM)
    removed = await storage.removals.remove([fabrikam.id, contoso.id])
    if since == "added again":
        await storage.tenants.add(CONTOSO)
    else:
        await storage.keys.rotate(key("key-2"), lambda _, sealed: sealed)
    with pytest.raises(NotBroughtBack):
        await storage.removals.bring_back(removed)
    ids: set[UUID] = {tenant.id for tenant in await storage.tenants.all()}
    assert not ids & {fabrikam.id, contoso.id}
