"""The states of the moment that help speaks to: which there are, and how many each concerns."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from app.core.services import Services


async def moment(services: "Services", tenant_id: UUID | None) -> Mapping[str, int]:
    """What is so now, by the words that resources/help has for it. With a tenant, statuses are of that one alone.

    Raises:
        KeyturnError: the data cannot be read.
    """
    from app.core.settings.rules import default_of
    from app.core.vault.model import Condition

    if tenant_id is None:
        counts = {status.value: number for status, number in (await services.status.summary()).items()}
    else:
        counts = {(await services.status.of(tenant_id)).verdict.status.value: 1}
    tenants = sum(counts.values())
    invitations = await services.invitations.counts()
    key = "application.client_id"
    found = {
        "no tenants": not tenants,
        "vault locked": (await services.vault.state()).condition is Condition.LOCKED,
        **counts,
        "all valid": tenants if tenants == counts.get("valid") else 0,
        "pending": invitations["pending"],
        "no invitations": not sum(invitations.values()),
        "no mail server": not services.settings.get("mail.host"),
        "own application missing": services.settings.get(key) == default_of(key),
    }
    return {state: int(number) for state, number in found.items() if number}
