"""What `invite` and `invitations resend` share: the message by mail where there is a way, and the events about it."""

from collections.abc import Sequence
from pathlib import Path

from app.commands.output import Field, Output
from app.core.errors import BadInput
from app.core.invitations.model import Invitation
from app.core.mail.errors import NoAddress
from app.core.mail.model import Outgoing, OutgoingState, Templates
from app.core.mail.templates import check_all
from app.core.services import Services
from app.core.tenants.model import Tenant

LARGEST_MESSAGE = 2**18


async def send(
    services: Services, invitations: Sequence[Invitation], output: Output, made_from: Templates | None = None
) -> None:
    """Put the messages into the outbox and try to send what is in it; what does not leave now waits there."""
    queued = set()
    for invitation in invitations:
        try:
            await services.mail.send(invitation.id, made_from)
            queued.add(invitation.id)
        except NoAddress as error:
            output.say(f"{invitation.admin_username}: {error.happened} {error.way_out}")
    if not queued:
        return
    await services.mail.drain_once()
    for outgoing in await services.mail.outbox():
        if outgoing.invitation_id in queued:
            queued.discard(outgoing.invitation_id)  # the newest of each comes first
            tell_message(output, outgoing)


def tell_message(output: Output, outgoing: Outgoing) -> None:
    """Where a message in the outbox stands."""
    state = "waits in the outbox" if outgoing.state is OutgoingState.WAITING else outgoing.state.value
    output.event(
        "message",
        f"The message {outgoing.id} to {outgoing.to}: {state}. {outgoing.last_error or ''}".rstrip(),
        message=str(outgoing.id),
        invitation=str(outgoing.invitation_id),
        to=outgoing.to,
        state=outgoing.state.value,
        tries=outgoing.tries,
        error=outgoing.last_error,
        created_at=outgoing.created_at,
        next_try_at=outgoing.next_try_at,
    )


def template_in(file: Path) -> Templates:
    """A message's template from a file: its first line is the subject, then a blank line, then the text.

    Raises:
        BadInput: it cannot be read or used; a TemplateRefused says the line.
    """
    try:
        with file.open(encoding="utf-8-sig") as stream:
            content = stream.read(LARGEST_MESSAGE)
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            "The message file cannot be read",
            f"{file} could not be read as text ({type(error).__name__}).",
            "Name a text file (UTF-8): the subject on its first line, a blank line, then the message.",
        ) from None
    subject, _, rest = content.partition("\n")
    blank, _, text = rest.partition("\n")
    if not subject.strip() or blank.strip():
        raise BadInput(
            "The message file has no subject",
            f"{file} does not begin with a subject and a blank line.",
            "Put the subject on its first line and leave the second one empty.",
        )
    made_from = Templates(subject.strip(), text)
    check_all(made_from)
    return made_from


def invitation_fields(invitation: Invitation, tenant: Tenant) -> dict[str, Field]:
    """The fields of the contract's `invitation` event."""
    return {
        "invitation": str(invitation.id),
        "tenant": tenant.directory,
        "name": tenant.name,
        "email": invitation.email,
        "admin_username": invitation.admin_username,
        "state": invitation.state.value,
        "created_at": invitation.created_at,
        "expires_at": invitation.expires_at,
        "sent_at": invitation.sent_at,
        "sent_count": invitation.sent_count,
        "opened_at": invitation.opened_at,
        "authenticated_at": invitation.authenticated_at,
        "created_by": invitation.created_by,
        "ticket": invitation.ticket,
        "has_link": invitation.has_link,
        "failure": invitation.failure.error if invitation.failure else None,
    }
