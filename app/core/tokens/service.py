"""The one way to a tenant's tokens: opens the encrypted cache for a sign-in application and keeps what came of it."""

from collections.abc import Callable
from uuid import UUID

from app.core.authentication_status.model import Evidence
from app.core.clock import Clock
from app.core.http.client import Http, HttpClient
from app.core.invitations.model import Invitation
from app.core.settings.service import SettingsService
from app.core.sign_in.application import Application
from app.core.sign_in.model import Target
from app.core.storage.database import Storage
from app.core.tenants.model import Tenant
from app.core.tokens.exclusive import Exclusive
from app.core.vault import sealing
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
        return await self._opened(tenant, await self._storage.tokens.cache(tenant.id), self.http)

    async def application_and_evidence(self, tenant: Tenant, http: Http) -> tuple[Application | None, Evidence]:
        """As `application`, for one that asks through `http`, with what is known of the tokens."""
        sealed, evidence = await self._storage.tokens.cache_and_evidence(tenant.id)
        return await self._opened(tenant, sealed, http), evidence

    async def _opened(self, tenant: Tenant, sealed: Sealed | None, http: Http) -> Application | None:
        if sealed is None:
            return None
        cache = await sealing.opened(self._vault, sealed, tokens_context(tenant.id))
        return await Application.open(self.target(tenant), http, self._clock, cache)

    async def keep(
        self,
        tenant_id: UUID,
        application: Application,
        evidence: Evidence,
        invitation: Invitation | None = None,
        *,
        before: Evidence | None = None,
    ) -> None:
        """Have the application's cache, the evidence and the invitation's new state on disk, all of them or none.

        `before` is the evidence that is stored, as read since the tenant is held.
        """
        cache = application.cache()
        await sealing.stored(
            self._vault,
            lambda: self._storage.tokens.store(
                tenant_id,
                cache=self._vault.seal(cache, tokens_context(tenant_id)),
                evidence=evidence,
                invitation=invitation,
                before=before,
            ),
        )

    async def keep_resume(self, invitation_id: UUID, resume: bytes) -> None:
        """Have what a later process needs to go on with this sign-in on disk, encrypted."""
        await sealing.stored(
            self._vault,
            lambda: self._storage.invitations.store_resume(
                invitation_id, self._vault.seal(resume, sign_in_context(invitation_id))
            ),
        )

    async def resume(self, invitation_id: UUID) -> bytes | None:
        """What `keep_resume` kept, if it is still there."""
        sealed = await self._storage.invitations.resume(invitation_id)
        return await sealing.opened(self._vault, sealed, sign_in_context(invitation_id)) if sealed else None
