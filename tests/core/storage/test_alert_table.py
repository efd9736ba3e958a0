"""What was told of which tenants: one of two that want to tell the same is let, and nothing outlives its tenant."""

from uuid import uuid4

from app.core.alerts.model import Told
from app.core.storage.database import Storage
from tests.core.storage.conftest import CONTOSO, FABRIKAM


async def test_what_was_told_is_kept(storage: Storage):
    contoso, fabrikam = [(await storage.tenants.add(each)).id for each in (CONTOSO, FABRIKAM)]
    assert await storage.alerts.known() == {}
    assert await storage.alerts.change({contoso: Told(None, ()), fabrikam: Told(None, ("expired",))}) == {
        contoso,
        fabrikam,
    }
    assert await storage.alerts.change({contoso: Told((), ("dying",))}) == {contoso}
    assert await storage.alerts.known() == {contoso: ("dying",), fabrikam: ("expired",)}
    assert await storage.alerts.known([fabrikam, uuid4()]) == {fabrikam: ("expired",)}


async def test_of_two_that_saw_the_same_before_one_is_let(storage: Storage):
    contoso = (await storage.tenants.add(CONTOSO)).id
    for change in (Told(None, ()), Told((), ("expired",))):
        assert await storage.alerts.change({contoso: change}) == {contoso}
        assert await storage.alerts.change({contoso: change}) == frozenset()
    assert await storage.alerts.known() == {contoso: ("expired",)}


async def test_a_tenant_that_is_gone_takes_it_along_and_gets_nothing_new(storage: Storage):
    contoso = (await storage.tenants.add(CONTOSO)).id
    await storage.alerts.change({contoso: Told(None, ("expired",))})
    await storage.tenants.remove(contoso)
    assert await storage.alerts.known() == {}
    assert await storage.alerts.change({contoso: Told(None, ())}) == frozenset()
