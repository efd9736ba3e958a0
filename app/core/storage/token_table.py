"""A tenant's tokens: the encrypted cache, the evidence of what works, and the history of checks.

On the path of every check of every tenant, hence plain statements rather than objects of the ORM.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from app.core.authentication_status.check import Check
from app.core.authentication_status.model import Evidence, ResourceToken
from app.core.clock import Clock
from app.core.invitations.model import Invitation
from app.core.storage.errors import no_such_tenant
from app.core.storage.invitation_table import update_invitation
from app.core.storage.schema import CheckRow, EvidenceRow, TenantRow, TokenRow
from app.core.storage.sealed import TOKEN_CACHES
from app.core.storage.transactions import Transactions
from app.core.vault.model import Sealed

_OF_EVIDENCE = [field.name for field in fields(Evidence) if field.name != "resources"]
_OF_TOKEN = [field.name for field in fields(ResourceToken)]
_OF_CHECK = [field.name for field in fields(Check)]


class TokenTable:
    """What is stored of the tenants' tokens. Everything goes with its tenant when that is removed."""

    def __init__(self, transactions: Transactions, clock: Clock) -> None:
        self._transactions = transactions
        self._clock = clock

    async def cache(self, tenant_id: UUID) -> Sealed | None:
        """The tenant's token cache, None where it never signed in."""
        return await self._transactions.read(lambda session: TOKEN_CACHES.get(session, tenant_id))

    async def store_cache(self, tenant_id: UUID, cache: Sealed) -> None:
        """Replace the tenant's token cache; it is on the disk when this returns. Raises as `store` does."""
        await self.store(tenant_id, cache=cache)

    async def evidence(self, tenant_id: UUID) -> Evidence:
        """What was observed of the tenant's tokens; empty where nothing was."""
        found = await self._transactions.read(lambda session: _evidence(session, tenant_id))
        return found.get(tenant_id, Evidence())

    async def all_evidence(self) -> dict[UUID, Evidence]:
        """The evidence of every tenant that has any, from one moment."""
        return await self._transactions.read(_evidence)

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
            KeyRetired: the cache is sealed with a key that was replaced meanwhile.
        """
        await self._transactions.write(lambda session: self._store(session, tenant_id, cache, evidence, invitation))

    async def record_check(self, tenant_id: UUID, check: Check, evidence: Evidence | None = None) -> None:
        """Add to the tenant's history, together with what is now known.

        Raises:
            NotFound: the tenant was removed meanwhile.
        """
        await self._transactions.write(lambda session: _record(session, tenant_id, check, evidence))

    async def history(self, tenant_id: UUID, limit: int) -> list[Check]:
        """The tenant's latest checks, newest first, at most `limit`."""
        columns = [getattr(CheckRow, name) for name in _OF_CHECK]
        newest = select(*columns).where(CheckRow.tenant_id == tenant_id).order_by(CheckRow.number.desc()).limit(limit)
        return await self._transactions.read(lambda session: [Check(**row._mapping) for row in session.execute(newest)])

    def _store(
        self,
        session: Session,
        tenant_id: UUID,
        cache: Sealed | None,
        evidence: Evidence | None,
        invitation: Invitation | None,
    ) -> None:
        _require_tenant(session, tenant_id)
        if cache is not None:
            TOKEN_CACHES.put(session, tenant_id, cache, written_at=self._clock.now())
        if evidence is not None:
            _replace_evidence(session, tenant_id, evidence)
        if invitation is not None:
            update_invitation(session, invitation)


def _require_tenant(session: Session, tenant_id: UUID) -> None:
    if session.execute(select(TenantRow.id).where(TenantRow.id == tenant_id)).first() is None:
        raise no_such_tenant(tenant_id)


def _record(session: Session, tenant_id: UUID, check: Check, evidence: Evidence | None) -> None:
    _require_tenant(session, tenant_id)
    if evidence is not None:
        _replace_evidence(session, tenant_id, evidence)
    values = {name: getattr(check, name) for name in _OF_CHECK}
    session.execute(insert(CheckRow).values(tenant_id=tenant_id, **values))


def _replace_evidence(session: Session, tenant_id: UUID, evidence: Evidence) -> None:
    values = {name: getattr(evidence, name) for name in _OF_EVIDENCE}
    there = session.execute(update(EvidenceRow).where(EvidenceRow.tenant_id == tenant_id).values(values))
    if there.rowcount == 0:  # type: ignore[attr-defined]
        session.execute(insert(EvidenceRow).values(tenant_id=tenant_id, **values))
    session.execute(delete(TokenRow).where(TokenRow.tenant_id == tenant_id))
    if evidence.resources:
        session.execute(insert(TokenRow), list(_token_values(tenant_id, evidence.resources)))


def _token_values(tenant_id: UUID, tokens: Iterable[ResourceToken]) -> Iterable[dict[str, object]]:
    for position, token in enumerate(tokens):
        yield {"tenant_id": tenant_id, "position": position} | {name: getattr(token, name) for name in _OF_TOKEN}


def _evidence(session: Session, tenant_id: UUID | None = None) -> dict[UUID, Evidence]:
    """The evidence of one tenant or of all, in two statements whatever their number."""
    about = select(EvidenceRow.tenant_id, *(getattr(EvidenceRow, name) for name in _OF_EVIDENCE))
    tokens = select(TokenRow.tenant_id, *(getattr(TokenRow, name) for name in _OF_TOKEN)).order_by(TokenRow.position)
    if tenant_id is not None:
        about = about.where(EvidenceRow.tenant_id == tenant_id)
        tokens = tokens.where(TokenRow.tenant_id == tenant_id)
    by_tenant: defaultdict[UUID, list[ResourceToken]] = defaultdict(list)
    for owner, *values in session.execute(tokens):
        by_tenant[owner].append(ResourceToken(*values))
    return {owner: Evidence(tuple(by_tenant[owner]), *values) for owner, *values in session.execute(about)}
