"""The one way to a tenant's tokens: opens the encrypted cache for a sign-in application and keeps what came of it."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from app.core.authentication_status.model import Evidence
from app.core.clock import Clock
from app.core.http.client import HttpClient
from app.core.invitations.model import Invitation
from app.core.settings.service import SettingsService
from app.core.sign_in.application import Application
from app.core.sign_in.model import Target
from app.core.storage.database import Storage
from app.core.storage.errors import KeyRetired
from app.core.tenants.model import Tenant
from app.core.tokens.exclusive import Exclusive
from app.core.vault.model import Sealed, sign_in_context, tokens_context
from app.core.vault.vault import Vault


class Tokens:
    """Tenants' token caches, in clear only in memory and only while they are used."""

    def __init__(
        self,
        *,
        storage: Storage,
        vault: Vault,
        settings: SettingsService,
        connect: Callable[[], HttpClient],
        exclusive: Exclusive,
        clock: Clock,
    ) -> None:
        self._storage = storage
        self._vault = vault
        self._settings = settings
        self._connect = connect
        self._clock = clock
        self.exclusive = exclusive

    @property
    def http(self) -> HttpClient:
        """The client that reaches Microsoft under the present settings."""
        return self._connect()

    def target(self, tenant: Tenant) -> Target:
        """Where and as what the tenant's administrator signs in, under the present settings."""
        return self._settings.target(tenant)

    async def unlock(self) -> None:
        """Make sure the vault is open before anybody is asked to sign in.

        Raises:
            PassphraseNeeded, KeyringLocked: see `Vault.unlock`.
        """
        await self._vault.unlock()

    async def new_application(self, tenant: Tenant) -> Application:
        """An application without memory, for a new sign-in."""
        return await Application.open(self.target(tenant), self.http, self._clock)

    async def application(self, tenant: Tenant) -> Application | None:
        """An application that holds the tenant's tokens; None when there are none.

        Always a new one: msal would answer for 60 seconds from what it heard before.
        """
        sealed = await self._storage.tokens.cache(tenant.id)
        if sealed is None:
            return None
        cache = await self._open(sealed, tokens_context(tenant.id))
        return await Application.open(self.target(tenant), self.http, self._clock, cache)

    async def keep(
        self, tenant_id: UUID, application: Application, evidence: Evidence, invitation: Invitation | None = None
    ) -> None:
        """Have the application's cache, the evidence and the invitation's new state on disk, all of them or none."""
        cache = application.cache()
        await self._sealed(
            cache,
            tokens_context(tenant_id),
            lambda sealed: self._storage.tokens.store(
                tenant_id, cache=sealed, evidence=evidence, invitation=invitation
            ),
        )

    async def keep_resume(self, invitation_id: UUID, resume: bytes) -> None:
        """Have what a later process needs to go on with this sign-in on disk, encrypted."""
        await self._sealed(
            resume,
            sign_in_context(invitation_id),
            lambda sealed: self._storage.invitations.store_resume(invitation_id, sealed),
        )

    async def resume(self, invitation_id: UUID) -> bytes | None:
        """What `keep_resume` kept, if it is still there."""
        sealed = await self._storage.invitations.resume(invitation_id)
        return await self._open(sealed, sign_in_context(invitation_id)) if sealed else None

    async def _open(self, sealed: Sealed, context: str) -> bytes:
        await self._vault.unlock()
        if not self._vault.holds(sealed.key_id):
            await self._vault.refresh()
        return self._vault.open(sealed, context)

    async def _sealed(self, plain: bytes, context: str, store: Callable[[Sealed], Awaitable[None]]) -> None:
        await self._vault.unlock()
        try:
            await store(self._vault.seal(plain, context))
        except KeyRetired:  # another Keyturn rotated the key since we read it
            await self._vault.refresh()
            await store(self._vault.seal(plain, context))
