"""What people do with invitations: prepare many at once, hand them out, look them up by link, call them off.

Needs no network. Each act is stored, noted in the activity list and told; how the renewal of one goes on is the
renewals' business.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

from app.core.activity.model import Activity
from app.core.clock import Clock
from app.core.errors import BadInput
from app.core.events import Events, InvitationChanged, TenantsChanged
from app.core.invitations import life
from app.core.invitations.errors import NoLink, UnknownLink
from app.core.invitations.link import StoredLink, new_link, sha256_of
from app.core.invitations.model import Invitation, InvitationState
from app.core.invitations.transfer import ImportLine, Transfer
from app.core.phrases import phrase
from app.core.renewal.service import RenewalService
from app.core.settings.service import SettingsService
from app.core.storage.database import Storage
from app.core.tenants.model import Tenant, clean_address, printable
from app.core.vault import sealing
from app.core.vault.model import link_context
from app.core.vault.passphrase import Cost
from app.core.vault.vault import Vault

LONGEST_TICKET = 100
MOST_DAYS = 365


@dataclass(frozen=True, slots=True)
class Invited:
    """A new invitation and its Auth URL."""

    invitation: Invitation
    auth_url: str = field(repr=False)


class InvitationService:
    """The invitations. `actor` is who the activity list says did it; `cost` is scrypt's for exported files."""

    def __init__(
        self,
        *,
        storage: Storage,
        vault: Vault,
        settings: SettingsService,
        renewals: RenewalService,
        events: Events,
        clock: Clock,
        actor: str,
        cost: Cost | None = None,
    ) -> None:
        self._storage = storage
        self._vault = vault
        self._settings = settings
        self._renewals = renewals
        self._events = events
        self._clock = clock
        self._actor = actor
        self._transfer = Transfer(storage, vault, clock, actor, cost or Cost())

    async def prepare(
        self,
        tenant_ids: Sequence[UUID],
        *,
        email: str | None = None,
        expires_in_days: int | None = None,
        ticket: str | None = None,
        emails: Mapping[UUID, str] | None = None,
    ) -> list[Invited]:
        """An invitation with a link for each of the tenants, in one transaction.

        It goes to the tenant's address in `emails`, else to `email`, else to the tenant's own.

        Raises:
            NotFound: a tenant is not there.
            BadInput: an address, the days or the ticket will not do, or customers could not reach the page.
            PassphraseNeeded, KeyringLocked, ...: the vault cannot be opened.
        """
        base = self._settings.onboarding.url
        days = self._settings.expire_after_days if expires_in_days is None else _checked_days(expires_in_days)
        ticket = _checked_ticket(ticket)
        addresses = {tenant_id: address for tenant_id, address in (emails or {}).items() if address.strip()}
        prepared = [
            self._prepared(tenant, addresses.get(tenant.id) or email or tenant.email, ticket, timedelta(days))
            for tenant in await self._storage.tenants.several(tuple(dict.fromkeys(tenant_ids)))
        ]
        links = {invitation.id: new_link() for invitation in prepared}
        lines = [self._line("prepared an invitation", invitation) for invitation in prepared]
        await sealing.stored(
            self._vault,
            lambda: self._storage.invitations.add_all(
                [(invitation, self._sealed(invitation.id, links[invitation.id])) for invitation in prepared], lines
            ),
        )
        self._tell(invitation.id for invitation in prepared)
        return [Invited(invitation, f"{base}/{links[invitation.id]}") for invitation in prepared]

    async def counts(self) -> dict[str, int]:
        """How many there are in each state, by its name, and how many are `pending`: at no final state yet."""
        await self._expire()
        counted = await self._storage.invitations.counts()
        pending = sum(number for state, number in counted.items() if not state.final)
        return {"pending": pending} | {state.value: counted[state] for state in InvitationState}

    async def get(self, invitation_id: UUID) -> Invitation:
        """Raises NotFound: no such invitation."""
        await self._expire()
        return await self._storage.invitations.get(invitation_id)

    async def auth_url(self, invitation_id: UUID) -> str:
        """The invitation's Auth URL, to show it again.

        Raises:
            NotFound: no such invitation.
            NoLink: it has none (any more).
            NoPublicAddress: customers could not reach the page.
            PassphraseNeeded, KeyringLocked, ...: the vault cannot be opened.
        """
        invitation = await self.get(invitation_id)
        base = self._settings.onboarding.url
        sealed = await self._storage.invitations.link(invitation_id)
        if sealed is None:
            raise NoLink(invitation)
        link = await sealing.opened(self._vault, sealed, link_context(invitation_id))
        return f"{base}/{link.decode()}"

    async def new_link(self, invitation_id: UUID) -> str:
        """Another Auth URL; the old one opens nothing from now on.

        Raises:
            NotFound: no such invitation.
            InvitationOver: it is completed or cancelled, or its time is over.
            NoPublicAddress: customers could not reach the page.
            PassphraseNeeded, KeyringLocked, ...: the vault cannot be opened.
        """
        invitation = await self.get(invitation_id)
        base = self._settings.onboarding.url
        link, line = new_link(), self._line("made a new link", invitation)
        await sealing.stored(
            self._vault,
            lambda: self._storage.invitations.replace_link(invitation_id, self._sealed(invitation_id, link), line),
        )
        self._tell([invitation_id])
        return f"{base}/{link}"

    async def cancel(self, invitation_id: UUID) -> Invitation:
        """Call it off, its renewal too if that is running here; what is over already stays what it is.

        Raises:
            NotFound: no such invitation.
        """
        invitation = await self.get(invitation_id)
        if not life.cancellable(invitation):
            return invitation
        await self._renewals.cancel(invitation_id)
        await self._storage.activity.add_line(self._line("cancelled the invitation", invitation))
        return await self._storage.invitations.get(invitation_id)

    async def mark_sent(self, invitation_id: UUID) -> Invitation:
        """It was handed out: its message copied, opened in a mail program, drafted, or delivered.

        Raises:
            NotFound: no such invitation.
        """
        invitation = await self._storage.invitations.get(invitation_id)
        now, line = self._clock.now(), self._line("sent the invitation", invitation)
        sent = await self._storage.invitations.change(invitation_id, partial(life.sent, at=now), line)
        self._tell([invitation_id])
        return sent

    async def find(self, link: str) -> Invitation:
        """The invitation that this link opens. The same work whatever the link is.

        Raises:
            UnknownLink: it opens nothing.
        """
        invitation = await self._storage.invitations.find(sha256_of(link))
        if invitation is None or life.over(invitation, self._clock.now()):
            raise UnknownLink
        return invitation

    async def opened(self, link: str) -> Invitation:
        """The same, and somebody looks at its page now: that is noted the first time.

        Raises:
            UnknownLink: it opens nothing.
        """
        invitation = await self.find(link)
        if invitation.opened_at is not None:
            return invitation
        now = self._clock.now()
        line = Activity(now, "customer", "opened the Auth URL", invitation.tenant_id, invitation.admin_username)
        opened = await self._storage.invitations.change(invitation.id, partial(life.opened, at=now), line)
        self._tell([invitation.id])
        return opened

    async def history(self, invitation_id: UUID) -> list[Activity]:
        """What is noted of the invitation's tenant since it was prepared, the latest first.

        Raises:
            NotFound: no such invitation.
        """
        invitation = await self._storage.invitations.get(invitation_id)
        lines = await self._storage.activity.list(invitation.tenant_id)
        return [line for line in lines if line.at >= invitation.created_at]

    async def export(self, invitation_ids: Iterable[UUID], file: Path, passphrase: str) -> int:
        """Write invitations that nobody has used yet to `file`, for another machine; returns how many.

        Raises:
            NotFound, InvitationOver, NoLink, NotExportable: one of them cannot go; nothing was written.
            WeakPassphrase: it will not do.
            EnvironmentFailed: the file cannot be written, or the vault not be opened.
        """
        return await self._transfer.write(invitation_ids, file, passphrase)

    async def preview(self, file: Path, passphrase: str) -> list[ImportLine]:
        """What an exported file holds, and what importing it would do. Nothing is changed.

        Raises:
            BadInput: it is damaged, foreign or newer, or the passphrase is wrong (see app.core.vault.passphrase_file).
        """
        return await self._transfer.read(file, passphrase)

    async def import_(self, file: Path, passphrase: str, chosen: Collection[UUID]) -> list[Invitation]:
        """Take those of the file's invitations whose ids are chosen, in one transaction; returns what was new.

        Raises:
            BadInput: as `preview`; nothing was changed.
            PassphraseNeeded, KeyringLocked, ...: the vault cannot be opened.
        """
        taken = await self._transfer.take(file, passphrase, chosen)
        if taken:
            self._events.publish(TenantsChanged(frozenset(invitation.tenant_id for invitation in taken)))
        self._tell(invitation.id for invitation in taken)
        return taken

    async def list(self, *, state: InvitationState | None = None, tenant_id: UUID | None = None) -> list[Invitation]:
        """All invitations, those of a tenant or in a state: pending ones first, then newest first."""
        await self._expire()
        found = await self._storage.invitations.list(tenant_id, state=state)
        return sorted(found, key=lambda invitation: invitation.state.final)

    async def _expire(self) -> None:
        self._tell(await self._storage.invitations.expire(self._clock.now()))

    def _prepared(self, tenant: Tenant, email: str | None, ticket: str | None, expires_in: timedelta) -> Invitation:
        now = self._clock.now()
        return Invitation(
            id=uuid4(),
            tenant_id=tenant.id,
            email=clean_address(email, "email", "e-mail address") if email else None,
            admin_username=tenant.admin_username,
            state=InvitationState.PREPARED,
            created_at=now,
            expires_at=now + expires_in,
            created_by=self._actor,
            ticket=ticket,
            has_link=True,
        )

    def _sealed(self, invitation_id: UUID, link: str) -> StoredLink:
        return StoredLink(sha256_of(link), self._vault.seal(link.encode(), link_context(invitation_id)))

    def _line(self, action: str, invitation: Invitation) -> Activity:
        return Activity(self._clock.now(), self._actor, action, invitation.tenant_id, invitation.admin_username)

    def _tell(self, invitation_ids: Iterable[UUID]) -> None:
        for invitation_id in invitation_ids:
            self._events.publish(InvitationChanged(invitation_id))


def _checked_days(days: int) -> int:
    if not 1 <= days <= MOST_DAYS:
        raise BadInput(
            phrase("Not a usable expiry"),
            phrase("An invitation cannot end after {days} days.", days=days),
            phrase("Use 1 to {most} days.", most=MOST_DAYS),
        )
    return days


def _checked_ticket(ticket: str | None) -> str | None:
    """A ticket number, or whatever its system calls it, on one line."""
    tidy = " ".join((ticket or "").split())
    if printable(tidy, LONGEST_TICKET) != tidy:
        raise BadInput(
            phrase("Not a usable ticket number"),
            phrase("'{tidy}' cannot be a ticket number.", tidy=printable(tidy)),
            phrase("Use at most {most} ordinary characters.", most=LONGEST_TICKET),
        )
    return tidy or None
