"""Renewals that an earlier run left: lets them go on, and says which they are."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.core.renewal.flow import Renewal, Step
from app.ui.unlock.unlocking import unlocked

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A tenant whose renewal is not at its end."""

    tenant_id: UUID
    tenant_name: str


async def taken_up(engine: "Engine", parent: QWidget) -> list[Unfinished]:
    """Have the renewals go on whose code or sign-in is kept; the vault is asked for only when there are some.

    Raises:
        KeyturnError: the vault cannot be opened, or the data cannot be read.
    """

    async def begun(services: "Services") -> list[Renewal]:
        return [renewal for renewal in await services.renewals.unfinished() if renewal.step is not Step.PREPARED]

    async def go_on(services: "Services") -> list[Unfinished]:
        await services.renewals.go_on_with_all()
        names = {tenant.id: tenant.name for tenant in await services.tenants.all()}
        left = {renewal.invitation.tenant_id: None for renewal in await begun(services)}
        return [Unfinished(tenant_id, names[tenant_id]) for tenant_id in left]

    if await engine.call(begun) and await unlocked(engine, parent):
        return await engine.call(go_on)
    return []
