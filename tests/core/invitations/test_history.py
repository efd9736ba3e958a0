"""An invitation's history: what was done about its tenant since it was prepared, by whom, the latest first."""

from uuid import uuid4

import pytest

from app.core.errors import NotFound
from app.core.services import Services
from app.core.tenants.model import Tenant
from tests.core.clocks import PassingClock
from tests.core.invitations.conftest import FABRIKAM, link_of


async def test_it_begins_with_the_invitation_and_keeps_to_its_tenant(
    services: Services, contoso: Tenant, clock: PassingClock
):
    fabrikam = await services.tenants.add(FABRIKAM)
    await services.invitations.prepare([contoso.id])
    clock.pass_(60)
    invited, other = await services.invitations.prepare([contoso.id, fabrikam.id])
    await services.invitations.mark_sent(invited.invitation.id)
    await services.invitations.mark_sent(other.invitation.id)
    await services.invitations.opened(link_of(invited.auth_url))
    lines = await services.invitations.history(invited.invitation.id)
    assert [line.action for line in lines] == ["opened the Auth URL", "sent the invitation", "prepared an invitation"]
    assert {line.tenant_id for line in lines} == {contoso.id}
    assert lines[0].actor == "customer"
    assert link_of(invited.auth_url) not in repr(lines)


async def test_an_invitation_that_is_not_there_has_none(services: Services):
    with pytest.raises(NotFound):
        await services.invitations.history(uuid4())
