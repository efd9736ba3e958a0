"""Admin-consent links of tenants: to be sent, or to be opened on this computer, where the answer is awaited."""

import asyncio
import logging
import secrets
from uuid import UUID

from app.core.authentication_status.model import AuthenticationStatus, Evidence, Observed
from app.core.authentication_status.remedies import remedies
from app.core.authentication_status.service import StatusService
from app.core.clock import Clock
from app.core.consent.link import ANYWHERE, admin_consent_link, lacking
from app.core.errors import BadInput, EnvironmentFailed, KeyturnError
from app.core.phrases import phrase
from app.core.sign_in.discovery import discover, well_known
from app.core.sign_in.loopback import Loopback
from app.core.storage.database import Storage
from app.core.tokens.service import Tokens

log = logging.getLogger(__name__)


class ConsentService:
    """Makes the links. What comes back with an answer proves nothing: the tokens are validated instead."""

    def __init__(self, *, storage: Storage, tokens: Tokens, status: StatusService, clock: Clock) -> None:
        self._storage = storage
        self._tokens = tokens
        self._status = status
        self._clock = clock
        self._waiting: dict[UUID, tuple[Loopback, asyncio.Task[None]]] = {}

    async def link(self, tenant_id: UUID) -> str:
        """The link to send to the tenant's administrator.

        Raises:
            NotFound: no such tenant.
            BadInput: the server has no page for admin consent.
            EnvironmentFailed: the server could not be asked where it is.
        """
        return await self._link(tenant_id, ANYWHERE, secrets.token_urlsafe(16))

    async def link_for_here(self, tenant_id: UUID) -> str:
        """The link to open on this computer. Once somebody has answered, the tenant's tokens are validated.

        Raises:
            As `link`, and EnvironmentFailed where no port can be listened on.
        """
        await self._stop(tenant_id)
        loopback = Loopback.bind()
        state = secrets.token_urlsafe(32)
        try:
            link = await self._link(tenant_id, loopback.address, state)
        except BaseException:
            await loopback.close()
            raise
        await loopback.serve(state, given="admin_consent")
        self._waiting[tenant_id] = loopback, asyncio.create_task(self._validate_after(loopback, tenant_id))
        return link

    async def close(self) -> None:
        """Wait for no more answers."""
        for tenant_id in tuple(self._waiting):
            await self._stop(tenant_id)

    async def _link(self, tenant_id: UUID, redirect_uri: str, state: str) -> str:
        tenant = await self._storage.tenants.get(tenant_id)
        target = self._tokens.target(tenant)
        found = well_known(target) or await discover(target, self._tokens.http, self._clock)
        if isinstance(found, Observed):
            failure = self._status.explain(found, tenant)
            raise EnvironmentFailed(failure.title, failure.message, failure.next_step)
        evidence = await self._status.evidence(tenant_id)
        resource = lacking(target.resources, _unconsented(evidence))
        link = admin_consent_link(
            found.authorization_endpoint, target.client_id, resource, redirect_uri=redirect_uri, state=state
        )
        if link is None:
            raise BadInput(
                phrase("No admin-consent link here"),
                phrase("The server that signs people in has no page for the consent of an administrator."),
                phrase("Send an invitation: the permissions are asked for while signing in."),
            )
        return link

    async def _validate_after(self, loopback: Loopback, tenant_id: UUID) -> None:
        if "error" in await loopback.redirect():
            return
        try:
            await self._status.validate(tenant_id)
        except KeyturnError as error:
            log.info("The tokens could not be validated after the consent: %s", error.title)

    async def _stop(self, tenant_id: UUID) -> None:
        loopback, task = self._waiting.pop(tenant_id, (None, None))
        if loopback is not None and task is not None:
            task.cancel()
            await asyncio.wait({task})
            await loopback.close()


def _unconsented(evidence: Evidence) -> frozenset[str]:
    return frozenset(
        token.resource
        for token in evidence.resources
        if token.failure and remedies().status(token.failure) is AuthenticationStatus.CONSENT_REQUIRED
    )
