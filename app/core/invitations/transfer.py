"""Prepared invitations from one machine to another, by a file that a passphrase opens."""

import asyncio
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from app.core.activity import details
from app.core.clock import Clock
from app.core.errors import BadInput
from app.core.invitations import exported, life
from app.core.invitations.errors import STATES, InvitationOver, NoLink
from app.core.invitations.exported import Effect, Exported
from app.core.invitations.link import StoredLink
from app.core.invitations.model import Invitation
from app.core.phrases import phrase
from app.core.private_file import written
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from app.core.vault import passphrase_file, sealing
from app.core.vault.model import link_context
from app.core.vault.passphrase import Cost
from app.core.vault.passphrase_file import FileForeign
from app.core.vault.vault import Vault

LARGEST_FILE = 16 * 2**20
"""In bytes: some 20,000 invitations."""


@dataclass(frozen=True, slots=True)
class ImportLine:
    """An invitation in a file, and what taking it would do."""

    invitation: Invitation
    tenant: NewTenant
    effect: Effect


class NotExportable(BadInput):
    """Somebody has begun to sign in by the invitation, here: it stays here."""

    def __init__(self, invitation: Invitation) -> None:
        super().__init__(
            phrase("The invitation cannot be exported"),
            phrase(
                "The invitation of {admin_username} is at '{state}' on this machine.",
                admin_username=invitation.admin_username,
                state=STATES[invitation.state],
            ),
            phrase("Export only invitations that nobody has used yet."),
        )


class Transfer:
    """Writes and reads the files. `cost` is scrypt's for their passphrases."""

    def __init__(self, storage: Storage, vault: Vault, clock: Clock, actor: str, cost: Cost) -> None:
        self._storage = storage
        self._vault = vault
        self._clock = clock
        self._actor = actor
        self._cost = cost

    async def write(self, invitation_ids: Iterable[UUID], file: Path, passphrase: str) -> int:
        """Export to `file`, whole or not at all; returns how many."""
        entries = [await self._entry(invitation_id) for invitation_id in dict.fromkeys(invitation_ids)]
        if not entries:
            raise BadInput(
                phrase("No invitation is named"),
                phrase("There is nothing to export."),
                phrase("Choose at least one invitation."),
            )
        content = await passphrase_file.sealed(
            exported.packed(entries), passphrase, exported.KIND, exported.VERSION, self._clock.now(), self._cost
        )
        await asyncio.to_thread(_write, file, content)
        detail = details.EXPORTED.format(number=len(entries), file=file.name)
        await self._storage.activity.add(self._clock.now(), self._actor, "exported invitations", None, detail)
        return len(entries)

    async def read(self, file: Path, passphrase: str) -> list[ImportLine]:
        """What is in `file`, and what taking it would do."""
        entries = await self._entries(file, passphrase)
        effects = await self._storage.transfers.effects(entries)
        return [
            ImportLine(entry.invitation, entry.tenant, effect) for entry, effect in zip(entries, effects, strict=True)
        ]

    async def take(self, file: Path, passphrase: str, chosen: Collection[UUID]) -> list[Invitation]:
        """Take the chosen invitations, in one transaction; returns those that were taken."""
        entries = [entry for entry in await self._entries(file, passphrase) if entry.invitation.id in chosen]
        return await sealing.stored(
            self._vault,
            lambda: self._storage.transfers.take([(entry, self._stored(entry)) for entry in entries], self._actor),
        )

    async def _entry(self, invitation_id: UUID) -> Exported:
        invitation = await self._storage.invitations.get(invitation_id)
        if not life.may_start(invitation, self._clock.now()):
            raise InvitationOver(invitation)
        if invitation.state not in exported.TRAVEL:
            raise NotExportable(invitation)
        sealed = await self._storage.invitations.link(invitation_id)
        if sealed is None:
            raise NoLink(invitation)
        tenant = await self._storage.tenants.get(invitation.tenant_id)
        link = await sealing.opened(self._vault, sealed, link_context(invitation_id))
        travelling = NewTenant(tenant.name, tenant.directory, tenant.admin_username, tenant.email, tenant.tags)
        return Exported(travelling, invitation, link.decode())

    async def _entries(self, file: Path, passphrase: str) -> list[Exported]:
        content = await asyncio.to_thread(_read, file)
        plain = await passphrase_file.opened(content, passphrase, exported.KIND, exported.VERSION)
        return exported.unpacked(plain)

    def _stored(self, entry: Exported) -> StoredLink:
        return StoredLink(entry.sha256, self._vault.seal(entry.link.encode(), link_context(entry.invitation.id)))


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise BadInput(
            phrase("The file cannot be read"),
            phrase(
                "{name} could not be read ({reason}).", name=file.name, reason=error.strerror or type(error).__name__
            ),
            phrase("Check the file's name and rights."),
        ) from error
    if len(content) > LARGEST_FILE:
        raise FileForeign(exported.KIND)
    return content


def _write(file: Path, content: bytes) -> None:
    with written(file) as stream:
        stream.write(content)
