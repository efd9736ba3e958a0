"""Settings are kept by key; activity is added to and never changed."""

from datetime import timedelta

from app.core.activity.model import Activity
from app.core.storage.database import Storage
from tests.core.storage.conftest import CONTOSO, NOW


async def test_settings_are_replaced_and_forgotten_by_key(storage: Storage):
    await storage.settings.set("cloud.name", "china")
    await storage.settings.set("cloud.name", "us-dod")
    await storage.settings.set("resources.graph.scopes", "")
    await storage.settings.set("checks.concurrency", "4")
    await storage.settings.set("checks.concurrency", None)
    await storage.settings.set("never.there", None)
    assert await storage.settings.get_all() == {"cloud.name": "us-dod", "resources.graph.scopes": ""}


async def test_activity_is_newest_first_of_one_tenant_or_of_all(storage: Storage):
    tenant = await storage.tenants.add(CONTOSO)
    lines = [
        Activity(NOW, "alice", "added the tenant", tenant.id, "Contoso Ltd"),
        Activity(NOW + timedelta(1), "bob", "imported tenants", None, "3 added"),
        Activity(NOW, "bob", "renewed the tokens", tenant.id, "admin@contoso.example"),
    ]
    for line in lines:
        await storage.activity.add(line.at, line.actor, line.action, line.tenant_id, line.detail)
    assert await storage.activity.list() == lines[::-1]
    assert await storage.activity.list(limit=2) == lines[:0:-1]
    assert await storage.activity.list(tenant.id) == [lines[2], lines[0]]
