"""One act at a time on a tenant's tokens, across every Keyturn on this machine.

Two processes that refresh one tenant at once could each be left with a refresh token the other has replaced. The lock
is the operating system's, so it goes with the process that held it, however that ended.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from filelock import FileLock, Timeout

from app.core.errors import BadInput


class TenantBusy(BadInput):
    """Another renewal or check is using this tenant's tokens right now."""

    def __init__(self, name: str) -> None:
        super().__init__(
            "Already under way",
            f"{name} is being renewed or checked right now, here or in another Keyturn.",
            "Finish or cancel that one first.",
        )


class Exclusive:
    """Hands out the tenants' locks; `folder` holds one empty file for each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: set[UUID] = set()

    @contextmanager
    def hold(self, tenant_id: UUID, name: str) -> Iterator[None]:
        """Keep the tenant to ourselves for the length of the block.

        Raises:
            TenantBusy: somebody else has it; `name` is what the error calls the tenant.
        """
        if tenant_id in self._held:
            raise TenantBusy(name)
        if not self._held:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FileLock(self._folder / f"{tenant_id}.lock", thread_local=False, mode=0o600)
        try:
            lock.acquire(blocking=False)
        except Timeout:
            raise TenantBusy(name) from None
        self._held.add(tenant_id)
        try:
            yield
        finally:
            self._held.discard(tenant_id)
            lock.release()
