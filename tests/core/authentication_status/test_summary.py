"""The summary of a fleet: its tenants by week of their end, by change and by cause, from histories as stored."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.core.authentication_status.changes import Change
from app.core.authentication_status.check import Check, CheckKind
from app.core.authentication_status.model import Evidence, Observed
from app.core.authentication_status.overview import TenantOverview
from app.core.authentication_status.summary import SummaryService, summary
from app.core.authentication_status.weeks import WEEKS
from app.core.events import Events
from app.core.settings.service import SettingsService
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from tests.core.authentication_status.histories import FREQUENCY
from tests.core.reports.conftest import NOW, REVOKED, overview
from tests.core.storage.conftest import StoppedClock


def test_tenants_are_grouped_by_the_week_in_which_they_end():
    soon, sooner, later, dead = (
        overview("Contoso", used_days_ago=88),
        overview("Fabrikam", used_days_ago=89),
        overview("Tailspin", used_days_ago=60),
        overview("Adventure Works", REVOKED),
    )
    made = summary([soon, sooner, later, dead], {}, NOW, warn_before_days=14)
    assert len(made.weeks) == len(made.ending) == WEEKS
    assert made.ending[0] == (sooner.tenant.id, soon.tenant.id), "the first to end comes first"
    assert made.ending[4] == (later.tenant.id,)
    assert [week.tenants for week in made.weeks] == [len(ids) for ids in made.ending]
    assert made.sooner == {}


def test_who_dies_sooner_than_after_90_days_is_in_that_week():
    """Twice it lived a week, and it was signed in two days ago."""
    one = overview(used_days_ago=1)
    history = []
    for began in (30, 20):
        history += [_check(began, kind=CheckKind.RENEWAL), _check(began - 6), _check(began - 7, code=FREQUENCY)]
    history.append(_check(2, kind=CheckKind.RENEWAL))
    made = summary([one], {one.tenant.id: history}, NOW, warn_before_days=14)
    assert made.ending[0] == (one.tenant.id,)
    assert made.sooner[one.tenant.id].dies_at == NOW + timedelta(days=5)


def _check(days_ago: float, *, kind: CheckKind = CheckKind.CHECK, code: int = 0) -> Check:
    moment = NOW - timedelta(days=days_ago)
    failure = Observed("invalid_grant", moment, codes=(code,)) if code else None
    return Check(moment, kind, failure is None, 100, failure)


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    storage = await Storage.open(tmp_path / "data" / "keyturn.db", StoppedClock())
    yield storage
    await storage.close()


async def test_changes_and_causes_come_from_what_is_stored(storage: Storage):
    clock, settings = StoppedClock(), SettingsService(storage, Events())
    tenant = await storage.tenants.add(NewTenant.of("Contoso", "contoso.example", "a@b.example"))
    now = clock.now()
    died = Observed("invalid_grant", now - timedelta(hours=2), codes=(50173,))
    for check in (
        Check(now - timedelta(hours=40), CheckKind.CHECK, True, 100),
        Check(died.happened_at, CheckKind.CHECK, False, 100, died),
    ):
        await storage.tokens.record_check(tenant.id, check)
    known = Evidence(last_refreshed_at=now - timedelta(hours=40), checked_at=died.happened_at, failure=died)
    verdict = overview(failure=died).verdict
    made = await SummaryService(storage, settings, clock).of([TenantOverview(tenant, known, verdict)])
    assert made.since == now - timedelta(hours=24)
    assert made.changes == {Change.STOPPED: (tenant.id,), Change.ADDED: (tenant.id,)}
    assert [(cause.title, cause.tenant_ids) for cause in made.causes] == [("Access was revoked", (tenant.id,))]
