"""A tenant's tokens: the encrypted cache, the evidence of what works, and the history of checks.

On the path of every check of every tenant, hence plain statements, made once, each sent once for all tenants that are
checked at the same time.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, and_, bindparam, delete, insert, select

from app.core.authentication_status.check import Check
from app.core.authentication_status.counting import trouble_of
from app.core.authentication_status.model import Evidence, ResourceToken
from app.core.clock import Clock
from app.core.invitations import life
from app.core.invitations.model import Invitation
from app.core.storage.errors import no_such_tenant
from app.core.storage.invitation_table import change_invitation
from app.core.storage.schema import CheckRow, EvidenceRow, TenantRow, TokenCacheRow, TokenRow
from app.core.storage.sealed import TOKEN_CACHES
from app.core.storage.transactions import Transactions
from app.core.storage.upserting import replacing
from app.core.vault.model import Sealed

_OF_EVIDENCE = [name for name in Evidence._fields if name != "resources"]
_OF_TOKEN = ResourceToken._fields
_OF_CHECK = [field.name for field in fields(Check)]

# Statements are made once: making one costs five times as much as running it.
_TENANT = select(TenantRow.id).where(TenantRow.id == bindparam("tenant"))
_EVIDENCE = select(EvidenceRow.tenant_id, *(getattr(EvidenceRow, name) for name in _OF_EVIDENCE))
_TOKENS = select(TokenRow.tenant_id, *(getattr(TokenRow, name) for name in _OF_TOKEN)).order_by(TokenRow.position)
_EVIDENCE_OF_TENANTS = _EVIDENCE.where(EvidenceRow.tenant_id.in_(bindparam("tenants", expanding=True)))
_TOKENS_OF_TENANTS = _TOKENS.where(TokenRow.tenant_id.in_(bindparam("tenants", expanding=True)))
_CACHES_AND_EVIDENCE_OF_TENANTS = (
    select(
        TenantRow.id,
        TokenCacheRow.key_id,
        TokenCacheRow.blob,
        *(getattr(EvidenceRow, name) for name in _OF_EVIDENCE),
    )
    .outerjoin(TokenCacheRow, TokenCacheRow.tenant_id == TenantRow.id)
    .outerjoin(EvidenceRow, EvidenceRow.tenant_id == TenantRow.id)
    .where(TenantRow.id.in_(bindparam("tenants", expanding=True)))
)
_PUT_EVIDENCE = replacing(EvidenceRow, "tenant_id")
_PUT_TOKEN = replacing(TokenRow, "tenant_id", "resource")
_DROP_TOKEN = delete(TokenRow).where(
    and_(TokenRow.tenant_id == bindparam("tenant"), TokenRow.resource == bindparam("name"))
)
_ADD_CHECK = insert(CheckRow)
_HISTORY = (
    select(*(getattr(CheckRow, name) for name in _OF_CHECK))
    .where(CheckRow.tenant_id == bindparam("tenant"))
    .order_by(CheckRow.number.desc())
    .limit(bindparam("limit"))
)


@dataclass(frozen=True, slots=True)
class _Stored:
    """What is to be stored of one tenant together; None stays as it is."""

    tenant_id: UUID
    cache: Sealed | None = None
    evidence: Evidence | None = None
    invitation: Invitation | None = None
    check: Check | None = None
    before: Evidence | None = None

    @property
    def changes_resources(self) -> bool:
        """Whether the resources' rows may have to be written."""
        return self.evidence is not None and (self.before is None or self.before.resources != self.evidence.resources)


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
        return await self._transactions.read_one_of_many(_evidence, tenant_id)

    async def cache_and_evidence(self, tenant_id: UUID) -> tuple[Sealed | None, Evidence]:
        """Both, from one moment."""
        return await self._transactions.read_one_of_many(_cache_and_evidence, tenant_id)

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
        before: Evidence | None = None,
    ) -> None:
        """Replace the cache, the evidence and the invitation they came by, in one transaction: a new sign-in is
        stored whole or not at all. `before` is the evidence that is stored, where the caller has read it while it held
        the tenant: that saves a look.

        Raises:
            NotFound: the tenant (or the invitation) was removed meanwhile.
            InvitationOver: somebody has closed the invitation meanwhile.
            KeyRetired: the cache is sealed with a key that was replaced meanwhile.
        """
        await self._transactions.write_one_of_many(
            self._write, _Stored(tenant_id, cache, evidence, invitation, before=before)
        )

    async def record_check(
        self, tenant_id: UUID, check: Check, evidence: Evidence | None = None, *, before: Evidence | None = None
    ) -> None:
        """Add to the tenant's history, together with what is now known; `before` as for `store`.

        Raises:
            NotFound: the tenant was removed meanwhile.
        """
        await self._transactions.write_one_of_many(
            self._write, _Stored(tenant_id, evidence=evidence, check=check, before=before)
        )

    async def history(self, tenant_id: UUID, limit: int) -> list[Check]:
        """The tenant's latest checks, newest first, at most `limit`."""
        which = {"tenant": tenant_id, "limit": limit}
        return await self._transactions.read(
            lambda connection: [Check(*row) for row in connection.execute(_HISTORY, which)]
        )

    def _write(self, connection: Connection, stored: Sequence[_Stored]) -> list[None]:
        if len(stored) == 1:  # among many a foreign key fails for one that is not there, and each is written alone
            _require_tenant(connection, stored[0].tenant_id)
        now = self._clock.now()
        caches: list[tuple[UUID, Sealed, dict[str, object]]] = [
            (each.tenant_id, each.cache, {"written_at": now}) for each in stored if each.cache is not None
        ]
        TOKEN_CACHES.put_all(connection, caches)
        _put_evidence(connection, {each.tenant_id: each.evidence for each in stored if each.evidence is not None})
        _put_tokens(connection, [each for each in stored if each.changes_resources])
        checks = [_check_values(each.tenant_id, each.check) for each in stored if each.check is not None]
        if checks:
            connection.execute(_ADD_CHECK, checks)
        for each in stored:
            if each.invitation is not None:
                _change_invitation(connection, each.invitation)
        return [None] * len(stored)


def _evidence(connection: Connection, tenant_ids: Sequence[UUID]) -> list[Evidence]:
    found = evidence_of(connection, tenant_ids)
    return [found.get(tenant_id, Evidence()) for tenant_id in tenant_ids]


def _cache_and_evidence(connection: Connection, tenant_ids: Sequence[UUID]) -> list[tuple[Sealed | None, Evidence]]:
    those = {"tenants": tenant_ids}
    tokens = _tokens(connection.execute(_TOKENS_OF_TENANTS, those))
    found = {
        tenant_id: (
            None if blob is None else Sealed(key_id, blob),
            Evidence(tuple(tokens[tenant_id]), *values),
        )
        for tenant_id, key_id, blob, *values in map(tuple, connection.execute(_CACHES_AND_EVIDENCE_OF_TENANTS, those))
    }
    return [found.get(tenant_id, (None, Evidence())) for tenant_id in tenant_ids]


def evidence_of(connection: Connection, tenant_ids: Sequence[UUID]) -> dict[UUID, Evidence]:
    """The evidence of those of the tenants that have any, within a transaction of somebody else."""
    those = {"tenants": tenant_ids}
    return _found(connection.execute(_EVIDENCE_OF_TENANTS, those), connection.execute(_TOKENS_OF_TENANTS, those))


def _require_tenant(connection: Connection, tenant_id: UUID) -> None:
    if connection.execute(_TENANT, {"tenant": tenant_id}).first() is None:
        raise no_such_tenant(tenant_id)


def _change_invitation(connection: Connection, invitation: Invitation) -> None:
    change_invitation(connection, invitation.id, lambda stored: life.moved(stored, invitation))


def _check_values(tenant_id: UUID, check: Check) -> dict[str, object]:
    return {"tenant_id": tenant_id, **{name: getattr(check, name) for name in _OF_CHECK}}


def _put_evidence(connection: Connection, evidence: Mapping[UUID, Evidence]) -> None:
    if evidence:
        connection.execute(_PUT_EVIDENCE, [_evidence_values(*each) for each in evidence.items()])


def _put_tokens(connection: Connection, stored: Sequence[_Stored]) -> None:
    """Replace the tenants' rows; only those that differ are written."""
    before: dict[UUID, Sequence[ResourceToken]] = {
        each.tenant_id: each.before.resources for each in stored if each.before is not None
    }
    if unknown := [each.tenant_id for each in stored if each.before is None]:
        before |= _tokens(connection.execute(_TOKENS_OF_TENANTS, {"tenants": unknown}))
    new, gone = [], []
    for each in stored:
        known, wanted = (_in_order(of) for of in (before.get(each.tenant_id, ()), _resources(each)))
        new += [_token_values(each.tenant_id, *token) for name, token in wanted.items() if known.get(name) != token]
        gone += [{"tenant": each.tenant_id, "name": name} for name in known.keys() - wanted.keys()]
    if gone:
        connection.execute(_DROP_TOKEN, gone)
    if new:
        connection.execute(_PUT_TOKEN, new)


def _resources(stored: _Stored) -> Sequence[ResourceToken]:
    return stored.evidence.resources if stored.evidence else ()


def _in_order(tokens: Sequence[ResourceToken]) -> dict[str, tuple[int, ResourceToken]]:
    """By the resource's name, with its place among them."""
    return {token.resource: (position, token) for position, token in enumerate(tokens)}


def _evidence_values(tenant_id: UUID, evidence: Evidence) -> dict[str, object]:
    values = {name: getattr(evidence, name) for name in _OF_EVIDENCE}
    return {"tenant_id": tenant_id, "trouble": trouble_of(evidence), **values}


def _token_values(tenant_id: UUID, position: int, token: ResourceToken) -> dict[str, object]:
    return {"tenant_id": tenant_id, "position": position} | {name: getattr(token, name) for name in _OF_TOKEN}


def _tokens(rows: Iterable[Row[Any]]) -> defaultdict[UUID, list[ResourceToken]]:
    by_tenant: defaultdict[UUID, list[ResourceToken]] = defaultdict(list)
    for tenant_id, *token in map(tuple, rows):
        by_tenant[tenant_id].append(ResourceToken(*token))
    return by_tenant


def _found(evidence: Iterable[Row[Any]], tokens: Iterable[Row[Any]]) -> dict[UUID, Evidence]:
    by_tenant = _tokens(tokens)
    return {tenant_id: Evidence(tuple(by_tenant[tenant_id]), *values) for tenant_id, *values in map(tuple, evidence)}
