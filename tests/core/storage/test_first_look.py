"""The first look tells what the opened core tells, and nothing where it cannot be sure."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.core.authentication_status.model import AuthenticationStatus, Evidence, ResourceToken, TokenState
from app.core.authentication_status.overview import TenantOverview, verdict_on
from app.core.storage import first_look as module
from app.core.storage.database import Storage
from app.core.storage.first_look import first_look
from app.core.tenants.model import NewTenant
from tests.core.storage.conftest import CONTOSO, DIRECTORY_ID, FABRIKAM, NOW, REVOKED, StoppedClock, full_evidence


async def overviews(storage: Storage, warn_before_days: int) -> list[TenantOverview]:
    """What the core tells, but for resources that no status rests on."""
    known = await storage.tokens.all_evidence()
    found = []
    for tenant in await storage.tenants.all():
        evidence = known.get(tenant.id, Evidence())
        verdict = verdict_on(tenant, evidence, NOW, warn_before_days=warn_before_days)
        lacking = tuple(one for one in evidence.resources if one.required and one.state is TokenState.FAILED)
        found.append(TenantOverview(tenant, evidence._replace(resources=lacking), verdict))
    return found


async def fill(storage: Storage) -> None:
    """Tenants in several conditions."""
    lacking = ResourceToken("teams", True, TokenState.FAILED, failure=REVOKED._replace(codes=(65001,)))
    for new, evidence in {
        CONTOSO: full_evidence(),
        FABRIKAM: None,
        NewTenant.of("Ähnlich", "a.example", "b@a.example"): Evidence(last_refreshed_at=NOW - timedelta(days=80)),
        NewTenant.of("aeon", "b.example", "b@b.example"): Evidence((lacking,), "b@b.example", NOW, NOW),
        NewTenant.of("Zett", "c.example", "c@c.example"): Evidence(last_refreshed_at=NOW - timedelta(days=91)),
    }.items():
        tenant = await storage.tenants.add(new)
        if evidence is not None:
            await storage.tokens.store(tenant.id, evidence=evidence)
        if new is CONTOSO:
            await storage.tenants.prove_directory(tenant.id, DIRECTORY_ID)


@pytest.mark.parametrize(("setting", "days"), [(None, 14), ("3", 3)])
async def test_it_sees_what_the_core_tells(storage: Storage, file: Path, setting: str | None, days: int) -> None:
    await fill(storage)
    if setting is not None:
        await storage.settings.set("checks.warn_before_days", setting)
    seen = first_look(file, NOW)
    assert seen is not None
    assert list(seen) == await overviews(storage, days)
    assert seen.statuses == [one.verdict.status for one in seen]
    assert seen.names == [one.tenant.name for one in seen]
    assert AuthenticationStatus.CONSENT_REQUIRED in seen.statuses


async def test_without_tenants_there_are_none(storage: Storage, file: Path) -> None:
    seen = first_look(file, NOW)
    assert seen is not None
    assert list(seen) == []


def test_no_file_is_made(tmp_path: Path) -> None:
    assert first_look(tmp_path / "keyturn.db", NOW) is None
    assert list(tmp_path.iterdir()) == []


async def test_more_than_can_be_read_at_once_are_left_to_the_core(
    storage: Storage, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fill(storage)
    monkeypatch.setattr(module, "MOST", 4)
    assert first_look(file, NOW) is None


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE alembic_version SET version_num = '9999'",
        "DELETE FROM alembic_version",
        "UPDATE tenants SET tags = 'no list'",
        "UPDATE evidence SET last_refreshed_at = 'yesterday'",
        """UPDATE evidence SET failure = '{"error": "x"}'""",
        "UPDATE evidence SET signed_in_by = 'pigeon'",
        "UPDATE evidence SET checked_at = 'today'",
        "UPDATE tenants SET created_at = 'once'",
        "INSERT INTO settings VALUES ('checks.warn_before_days', 'many')",
        "DROP TABLE evidence",
    ],
)
async def test_what_it_does_not_understand_it_does_not_show(storage: Storage, file: Path, harm: str) -> None:
    await fill(storage)
    with closing(sqlite3.connect(file)) as other:
        other.execute(harm)
        other.commit()
    assert first_look(file, NOW) is None


async def test_a_locked_file_is_left_to_the_core(file: Path) -> None:
    await (await Storage.open(file, StoppedClock())).close()
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("DELETE FROM settings")
        assert first_look(file, NOW) is None


def test_a_damaged_file_is_left_to_the_core(tmp_path: Path) -> None:
    damaged = tmp_path / "keyturn.db"
    damaged.write_bytes(b"not a database" * 1000)
    assert first_look(damaged, NOW) is None
