"""Invitations prepared on one machine and taken up on another: seen before they are taken, and never half of them."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import BadInput, EnvironmentFailed
from app.core.invitations import exported
from app.core.invitations.errors import InvitationOver, NoLink
from app.core.invitations.exported import Effect, packed, unpacked
from app.core.invitations.model import InvitationState
from app.core.invitations.service import Invited
from app.core.invitations.transfer import NotExportable
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from app.core.vault import passphrase_file
from app.core.vault.errors import WeakPassphrase
from app.core.vault.passphrase import Cost
from app.core.vault.passphrase_file import FileDamaged, FileForeign, FileLocked, FileNewer
from tests.core.clocks import PassingClock
from tests.core.invitations.conftest import CONTOSO, FABRIKAM, NOW, link_of

PASSPHRASE = "correct horse battery"
CHEAP = Cost(n=2**4)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "to go.keyturn"


@pytest.fixture
async def prepared(services: Services) -> list[Invited]:
    """Two invitations; the first was handed out already."""
    tenants = [await services.tenants.add(new) for new in (CONTOSO, FABRIKAM)]
    both = await services.invitations.prepare([tenant.id for tenant in tenants], ticket="INC-7")
    sent = await services.invitations.mark_sent(both[0].invitation.id)
    return [replace(both[0], invitation=sent), both[1]]


def ids(invited: list[Invited]) -> list[Any]:
    return [each.invitation.id for each in invited]


async def test_they_arrive_with_their_tenants_and_their_links(
    services: Services, elsewhere: Services, prepared: list[Invited], file: Path
):
    assert await services.invitations.export(ids(prepared), file, PASSPHRASE) == 2
    if sys.platform != "win32":
        assert oct(file.stat().st_mode & 0o777) == "0o600"
    content = file.read_bytes()
    for secret in (*(link_of(each.auth_url) for each in prepared), "contoso", "INC-7"):
        assert secret.encode() not in content

    known = await elsewhere.tenants.add(FABRIKAM._replace(name="Fabrikam GmbH"))
    lines = await elsewhere.invitations.preview(file, PASSPHRASE)
    assert [(line.tenant, line.effect) for line in lines] == [
        (CONTOSO, Effect.NEW_TENANT),
        (FABRIKAM, Effect.KNOWN_TENANT),
    ]
    assert [line.invitation for line in lines] == [each.invitation for each in prepared]
    assert await elsewhere.invitations.list() == []
    assert await elsewhere.tenants.all() == [known]

    taken = await elsewhere.invitations.import_(file, PASSPHRASE, ids(prepared))
    assert {each.id: each for each in await elsewhere.invitations.list()} == {each.id: each for each in taken}
    assert [replace(each, tenant_id=was.invitation.tenant_id) for each, was in zip(taken, prepared, strict=True)] == [
        each.invitation for each in prepared
    ]
    assert [(tenant.name, tenant.email, tenant.tags) for tenant in await elsewhere.tenants.all()] == [
        ("Contoso Ltd", "it@contoso.example", ("gold",)),
        ("Fabrikam GmbH", None, ()),
    ]
    for each in prepared:
        assert await elsewhere.invitations.auth_url(each.invitation.id) == each.auth_url
        assert (await elsewhere.invitations.opened(link_of(each.auth_url))).id == each.invitation.id


async def test_only_the_chosen_are_taken_and_none_twice(
    services: Services, elsewhere: Services, prepared: list[Invited], file: Path
):
    await services.invitations.export(ids(prepared), file, PASSPHRASE)
    first = ids(prepared)[:1]
    assert [each.id for each in await elsewhere.invitations.import_(file, PASSPHRASE, first)] == first
    lines = await elsewhere.invitations.preview(file, PASSPHRASE)
    assert [line.effect for line in lines] == [Effect.ALREADY_HERE, Effect.NEW_TENANT]
    assert [each.id for each in await elsewhere.invitations.import_(file, PASSPHRASE, ids(prepared))] == ids(prepared)[
        1:
    ]
    assert await elsewhere.invitations.import_(file, PASSPHRASE, ids(prepared)) == []
    # and where they came from, they are all there
    assert {line.effect for line in await services.invitations.preview(file, PASSPHRASE)} == {Effect.ALREADY_HERE}


async def test_two_of_one_new_tenant_make_one_tenant(services: Services, elsewhere: Services, file: Path):
    tenant = await services.tenants.add(CONTOSO)
    both = [(await services.invitations.prepare([tenant.id]))[0] for _ in range(2)]
    await services.invitations.export(ids(both), file, PASSPHRASE)
    assert len(await elsewhere.invitations.import_(file, PASSPHRASE, ids(both))) == 2
    assert len(await elsewhere.tenants.all()) == 1


async def test_what_arrives_too_late_is_left_out(
    services: Services, elsewhere: Services, prepared: list[Invited], file: Path, clock: PassingClock
):
    await services.invitations.export(ids(prepared), file, PASSPHRASE)
    clock.pass_(7 * 86_400)
    assert {line.effect for line in await elsewhere.invitations.preview(file, PASSPHRASE)} == {Effect.OVER}
    assert await elsewhere.invitations.import_(file, PASSPHRASE, ids(prepared)) == []
    assert await elsewhere.tenants.all() == []


async def test_what_cannot_go_is_said_and_no_file_is_written(
    services: Services, prepared: list[Invited], file: Path, tmp_path: Path, clock: PassingClock
):
    good, other = prepared
    begun = replace(other.invitation, state=InvitationState.CODE_ISSUED)
    storage = await Storage.open(tmp_path / "data" / "keyturn.db", clock)
    await storage.invitations.update(begun)
    await storage.close()
    cancelled = await services.invitations.cancel(
        (await services.invitations.prepare([begun.tenant_id]))[0].invitation.id
    )
    without_link = await services.renewals.prepare(begun.tenant_id)
    for reason, one in ((NotExportable, begun), (InvitationOver, cancelled), (NoLink, without_link)):
        with pytest.raises(reason):
            await services.invitations.export([good.invitation.id, one.id], file, PASSPHRASE)
    with pytest.raises(BadInput):
        await services.invitations.export([], file, PASSPHRASE)
    with pytest.raises(WeakPassphrase):
        await services.invitations.export([good.invitation.id], file, "short")
    assert not file.exists()


async def test_a_disk_that_takes_no_file_leaves_the_old_one(
    services: Services, prepared: list[Invited], file: Path, monkeypatch: pytest.MonkeyPatch
):
    file.write_bytes(b"the old one")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EnvironmentFailed, match="No space left"):
        await services.invitations.export(ids(prepared), file, PASSPHRASE)
    assert file.read_bytes() == b"the old one"
    assert [each.name for each in file.parent.iterdir() if each.is_file()] == [file.name]


async def test_a_wrong_passphrase_a_damaged_or_foreign_file_changes_nothing(
    services: Services, elsewhere: Services, prepared: list[Invited], file: Path, tmp_path: Path
):
    await services.invitations.export(ids(prepared), file, PASSPHRASE)
    content = file.read_bytes()

    async def refused(reason: type[BadInput], content: bytes, passphrase: str = PASSPHRASE) -> None:
        file.write_bytes(content)
        with pytest.raises(reason):
            await elsewhere.invitations.preview(file, passphrase)
        with pytest.raises(reason):
            await elsewhere.invitations.import_(file, passphrase, ids(prepared))

    await refused(FileLocked, content, "another passphrase")
    await refused(FileDamaged, content[:-1])
    await refused(FileForeign, b"%PDF-1.7\n")
    await refused(FileForeign, b"x" * (16 * 2**20 + 1))
    await refused(FileNewer, content.replace(b"invitations 1", b"invitations 2"))
    file.unlink()
    with pytest.raises(BadInput, match="could not be read"):
        await elsewhere.invitations.preview(file, PASSPHRASE)
    assert await elsewhere.invitations.list() == []
    assert await elsewhere.tenants.all() == []


def entry(**changes: object) -> dict[str, Any]:
    """An exported invitation as JSON, with some of it changed."""
    tenant: dict[str, Any] = {
        "name": "Contoso",
        "directory": "contoso.example",
        "admin_username": "a@b.example",
        "email": None,
        "tags": [],
    }
    good = {
        "id": "0d4f2f4e-0f3c-4b6f-9f0e-0123456789ab",
        "tenant_id": "0d4f2f4e-0f3c-4b6f-9f0e-0123456789ab",
        "tenant": tenant,
        "email": None,
        "admin_username": "a@b.example",
        "state": "prepared",
        "created_by": "alice",
        "ticket": None,
        "sent_count": 0,
        "link": "A" * 43,
        "created_at": NOW.isoformat(),
        "expires_at": NOW.isoformat(),
        "opened_at": None,
        "sent_at": None,
    }
    return good | changes


def test_what_is_packed_is_unpacked():
    (one,) = unpacked(json.dumps({"invitations": [entry()]}).encode())
    assert one.tenant == NewTenant.of("Contoso", "contoso.example", "a@b.example")
    assert unpacked(packed([one])) == [one]
    assert one.link not in repr(one)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"invitations": [1]}',
        b'{"invitations": {"a": 1}}',
        b"[" * 100_000,
        *(
            json.dumps({"invitations": [entry(**wrong)]}).encode()
            for wrong in (
                {"id": "x"},
                {"tenant": None},
                {"tenant": {"name": "x"}},
                {"email": "nobody"},
                {"admin_username": ""},
                {"state": "completed"},
                {"state": "code issued"},
                {"state": "new"},
                {"link": "A" * 42},
                {"link": "A" * 42 + "B"},
                {"link": 7},
                {"created_at": "2026-05-04T12:00:00"},
                {"expires_at": None},
                {"sent_count": "many"},
                {"created_by": 7},
            )
        ),
    ],
)
async def test_nonsense_that_somebody_has_sealed_properly_is_refused(elsewhere: Services, file: Path, content: bytes):
    file.write_bytes(await passphrase_file.sealed(content, PASSPHRASE, exported.KIND, exported.VERSION, NOW, CHEAP))
    with pytest.raises(FileDamaged):
        await elsewhere.invitations.preview(file, PASSPHRASE)
