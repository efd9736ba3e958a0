"""A tenant's tokens: the encrypted cache, the evidence of what works, and the history of checks.

On the path of every check of every tenant, hence plain statements, made once.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from app.core.authentication_status.check import Check
from app.core.authentication_status.model import Evidence, ResourceToken
from app.core.clock import Clock
from app.core.invitations import life
from app.core.invitations.model import Invitation
from app.core.storage.errors import no_such_tenant
from app.core.storage.invitation_table import change_invitation
from app.core.storage.schema import CheckRow, EvidenceRow, TenantRow, TokenRow
from app.core.storage.sealed import TOKEN_CACHES
from app.core.storage.transactions import Transactions
from app.core.vault.model import Sealed

_OF_EVIDENCE = [field.name for field in fields(Evidence) if field.name != "resources"]
_OF_TOKEN = [field.name for field in fields(ResourceToken)]
_OF_CHECK = [field.name for field in fields(Check)]

# Statements are made once: making one costs five times as much as running it.
_TENANT = select(TenantRow.id).where(TenantRow.id == bindparam("tenant"))
_EVIDENCE = select(EvidenceRow.tenant_id, *(getattr(EvidenceRow, name) for name in _OF_EVIDENCE))
_TOKENS = select(TokenRow.tenant_id, *(getattr(TokenRow, name) for name in _OF_TOKEN)).order_by(TokenRow.position)
_EVIDENCE_OF_TENANT = _EVIDENCE.where(EvidenceRow.tenant_id == bindparam("tenant"))
_TOKENS_OF_TENANT = _TOKENS.where(TokenRow.tenant_id == bindparam("tenant"))
_UPDATE_EVIDENCE = update(EvidenceRow).where(EvidenceRow.tenant_id == bindparam("tenant"))
_ADD_EVIDENCE = insert(EvidenceRow)
_DROP_TOKENS = delete(TokenRow).where(TokenRow.tenant_id == bindparam("tenant"))
_ADD_TOKENS = insert(TokenRow)
_ADD_CHECK = insert(CheckRow)
_HISTORY = (
    select(*(getattr(CheckRow, name) for name in _OF_CHECK))
    .where(CheckRow.tenant_id == bindparam("tenant"))
    .order_by(CheckRow.number.desc())
    .limit(bindparam("limit"))
)


class TokenTable:
    """What is stored of the tenants' tokens. Everything goes with its tenant when that is removed."""

    def __init__(self, transactions: Transactions, clock: Clock) -> None:
        self._transactions = transactions
        self._clock = clock

    async def cache(self, tenant_id: UUID) -> Sealed | None:
        """The tenant's token cache, None where it never signed in."""
        return await self._transactions.read(lambda connection: TOKEN_CACHES.get(connection, tenant_id))

    async def store_cache(self, tenant_id: UUID, cache: Sealed) -> None:
        """Replace the tenant's token cache; it is on the disk when this returns. Raises as `store` does."""
        await self.store(tenant_id, cache=cache)

    async def evidence(self, tenant_id: UUID) -> Evidence:
        """What was observed of the tenant's tokens; empty where nothing was."""
        return await self._transactions.read(lambda connection: _evidence(connection, tenant_id))

    async def cache_and_evidence(self, tenant_id: UUID) -> tuple[Sealed | None, Evidence]:
        """Both, from one moment."""
        return await self._transactions.read(
            lambda connection: (TOKEN_CACHES.get(connection, tenant_id), _evidence(connection, tenant_id))
        )

    async def all_evidence(self) -> dict[UUID, Evidence]:
        """The evidence of every tenant that has any, from one moment."""
        return await self._transactions.read(
            lambda connection: _found(connection.execute(_EVIDENCE), connection.execute(_TOKENS))
        )

    async def store(
        self,
        tenant_id: UUID,
        *,
        cache: Sealed | None = None,
        evidence: Evidence | None = None,
        invitation: Invitation | None = None,
    ) -> None:
        """Replace the cache, the evidence and the invitation they came by, in one transaction: a new sign-in is
        stored whole or not at all.

        Raises:
            NotFound: the tenant (or the invitation) was removed meanwhile.
            InvitationOver: somebody has closed the invitation meanwhile.
            KeyRetired: the cache is sealed with a key that was replaced meanwhile.
        """
        await self._transactions.write(
            lambda connection: self._store(connection, tenant_id, cache, evidence, invitation)
        )

    async def record_check(self, tenant_id: UUID, check: Check, evidence: Evidence | None = None) -> None:
        """Add to the tenant's history, together with what is now known.

        Raises:
            NotFound: the tenant was removed meanwhile.
        """
        await self._transactions.write(lambda connection: _record(connection, tenant_id, check, evidence))

    async def history(self, tenant_id: UUID, limit: int) -> list[Check]:
        """The tenant's latest checks, newest first, at most `limit`."""
        which = {"tenant": tenant_id, "limit": limit}
        return await self._transactions.read(
            lambda connection: [Check(*row) for row in connection.execute(_HISTORY, which)]
        )

    def _store(
        self,
        connection: Connection,
        tenant_id: UUID,
        cache: Sealed | None,
        evidence: Evidence | None,
        invitation: Invitation | None,
    ) -> None:
        _require_tenant(connection, tenant_id)
        if cache is not None:
            TOKEN_CACHES.put(connection, tenant_id, cache, written_at=self._clock.now())
        if evidence is not None:
            _replace_evidence(connection, tenant_id, evidence)
        if invitation is not None:
            change_invitation(connection, invitation.id, lambda stored: life.moved(stored, invitation))


def _evidence(connection: Connection, tenant_id: UUID) -> Evidence:
    of_tenant = {"tenant": tenant_id}
    evidence, tokens = (connection.execute(each, of_tenant) for each in (_EVIDENCE_OF_TENANT, _TOKENS_OF_TENANT))
    return _found(evidence, tokens).get(tenant_id, Evidence())


def _require_tenant(connection: Connection, tenant_id: UUID) -> None:
    if connection.execute(_TENANT, {"tenant": tenant_id}).first() is None:
        raise no_such_tenant(tenant_id)


def _record(connection: Connection, tenant_id: UUID, check: Check, evidence: Evidence | None) -> None:
    _require_tenant(connection, tenant_id)
    if evidence is not None:
        _replace_evidence(connection, tenant_id, evidence)
    values = {name: getattr(check, name) for name in _OF_CHECK}
    connection.execute(_ADD_CHECK, {"tenant_id": tenant_id, **values})


def _replace_evidence(connection: Connection, tenant_id: UUID, evidence: Evidence) -> None:
    values = {name: getattr(evidence, name) for name in _OF_EVIDENCE}
    if connection.execute(_UPDATE_EVIDENCE, {"tenant": tenant_id, **values}).rowcount == 0:
        connection.execute(_ADD_EVIDENCE, {"tenant_id": tenant_id, **values})
    connection.execute(_DROP_TOKENS, {"tenant": tenant_id})
    if evidence.resources:
        connection.execute(_ADD_TOKENS, _token_values(tenant_id, evidence.resources))


def _token_values(tenant_id: UUID, tokens: Iterable[ResourceToken]) -> list[dict[str, object]]:
    return [
        {"tenant_id": tenant_id, "position": position} | {name: getattr(token, name) for name in _OF_TOKEN}
        for position, token in enumerate(tokens)
    ]


def _found(evidence: Iterable[Row[Any]], tokens: Iterable[Row[Any]]) -> dict[UUID, Evidence]:
    by_tenant: defaultdict[UUID, list[ResourceToken]] = defaultdict(list)
    for tenant_id, *token in map(tuple, tokens):
        by_tenant[tenant_id].append(ResourceToken(*token))
    return {tenant_id: Evidence(tuple(by_tenant[tenant_id]), *values) for tenant_id, *values in map(tuple, evidence)}
