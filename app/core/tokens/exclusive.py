"""One act at a time on a tenant's tokens, across every Keyturn on this machine.

Two processes that refresh one tenant at once could each be left with a refresh token the other has replaced. The lock
is the operating system's, so it goes with the process that held it, however that ended.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from app.core.errors import BadInput
from app.core.phrases import phrase
from app.core.tokens.locks import locks_in


class TenantBusy(BadInput):
    """Another renewal or check is using this tenant's tokens right now."""

    def __init__(self, name: str) -> None:
        super().__init__(
            phrase("Already under way"),
            phrase("{name} is being renewed or checked right now, here or in another Keyturn.", name=name),
            phrase("Finish or cancel that one first."),
        )


class Exclusive:
    """Hands out the tenants' locks; `folder` holds what they are made of."""

    def __init__(self, folder: Path) -> None:
        self._locks = locks_in(folder)

    @contextmanager
    def hold(self, tenant_id: UUID, name: str) -> Iterator[None]:
        """Keep the tenant to ourselves for the length of the block.

        Raises:
            TenantBusy: somebody else has it; `name` is what the error calls the tenant.
        """
        if not self._locks.take(tenant_id):
            raise TenantBusy(name)
        try:
            yield
        finally:
            self._locks.give_back(tenant_id)
