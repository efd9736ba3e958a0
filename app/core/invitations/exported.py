"""Prepared invitations as they travel in a file: tenants, invitations and their links as JSON. Pure; no encryption.

Nothing of the tenants' tokens is in it. What comes in is checked as if a person had typed it.
"""

import json
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.core.errors import BadInput
from app.core.invitations.link import is_link, sha256_of
from app.core.invitations.model import Invitation, InvitationState
from app.core.tenants.model import NewTenant, clean_address, printable
from app.core.vault.passphrase_file import FileDamaged

KIND = "invitations"
VERSION = 1
TRAVEL = frozenset({InvitationState.PREPARED, InvitationState.SENT, InvitationState.OPENED})
"""States in which an invitation may travel: nobody has begun to sign in yet."""
_TIMES = ("created_at", "expires_at", "opened_at", "sent_at")


class Effect(StrEnum):
    """What taking an exported invitation does on this machine."""

    NEW_TENANT = "new tenant"
    """The tenant is added too."""
    KNOWN_TENANT = "known tenant"
    """The tenant is here, and stays as it is."""
    ALREADY_HERE = "already here"
    OVER = "its time is over"

    @property
    def takes(self) -> bool:
        """Whether there is anything to take."""
        return self in {Effect.NEW_TENANT, Effect.KNOWN_TENANT}


@dataclass(frozen=True, slots=True)
class Exported:
    """An invitation with its tenant and its link. Its `tenant_id` means something on the machine it came from only."""

    tenant: NewTenant
    invitation: Invitation
    link: str = field(repr=False)

    @property
    def sha256(self) -> str:
        """What the link is looked up by."""
        return sha256_of(self.link)


def packed(entries: list[Exported]) -> bytes:
    """The file's content, in clear."""
    return json.dumps({"invitations": [_values(entry) for entry in entries]}, ensure_ascii=False).encode()


def unpacked(content: bytes) -> list[Exported]:
    """What `packed` was given.

    Raises:
        FileDamaged: it is not that.
    """
    try:
        return [_entry(values) for values in json.loads(content)["invitations"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, BadInput):
        raise FileDamaged from None


def _values(entry: Exported) -> dict[str, Any]:
    tenant, invitation = entry.tenant, entry.invitation
    times = {name: getattr(invitation, name) for name in _TIMES}
    return {
        "id": str(invitation.id),
        "tenant_id": str(invitation.tenant_id),
        "tenant": {
            "name": tenant.name,
            "directory": tenant.directory,
            "admin_username": tenant.admin_username,
            "email": tenant.email,
            "tags": list(tenant.tags),
        },
        "email": invitation.email,
        "admin_username": invitation.admin_username,
        "state": invitation.state.value,
        "created_by": invitation.created_by,
        "ticket": invitation.ticket,
        "sent_count": invitation.sent_count,
        "link": entry.link,
        **{name: moment.isoformat() if moment else None for name, moment in times.items()},
    }


def _entry(values: dict[str, Any]) -> Exported:
    tenant, state = values["tenant"], InvitationState(values["state"])
    if state not in TRAVEL or not is_link(values["link"]):
        raise FileDamaged
    invitation = Invitation(
        id=UUID(values["id"]),
        tenant_id=UUID(values["tenant_id"]),
        email=clean_address(values["email"], "email", "e-mail address") if values["email"] else None,
        admin_username=clean_address(values["admin_username"], "admin_username", "M365 admin username"),
        state=state,
        created_at=_moment(values["created_at"]),
        expires_at=_moment(values["expires_at"]),
        created_by=printable(values["created_by"]),
        opened_at=_moment(values["opened_at"]) if values["opened_at"] else None,
        ticket=printable(values["ticket"], 100) if values["ticket"] else None,
        sent_at=_moment(values["sent_at"]) if values["sent_at"] else None,
        sent_count=int(values["sent_count"]),
        has_link=True,
    )
    checked = NewTenant.of(
        tenant["name"], tenant["directory"], tenant["admin_username"], tenant["email"], tuple(tenant["tags"])
    )
    return Exported(checked, invitation, values["link"])


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise FileDamaged
    return moment
