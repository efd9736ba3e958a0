"""`invitations list | cancel | resend | auth-url | export | import`: what became of them, and their Auth URLs."""

import argparse
import sys
from pathlib import Path
from uuid import UUID

from app.commands.output import Output
from app.commands.parsing import Commands, command
from app.commands.sending import invitation_fields, send
from app.commands.session import Session, ask_passphrase, first_line
from app.core.clock import iso
from app.core.errors import BadInput, NotFound
from app.core.invitations import life
from app.core.invitations.errors import InvitationOver, NoLink
from app.core.invitations.model import Invitation, InvitationState
from app.core.invitations.transfer import ImportLine
from app.core.services import Services
from app.core.storage.errors import no_such_invitation
from app.core.tenants.model import Tenant, printable

PENDING = "pending"


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser this group's words."""
    group = commands.add_parser("invitations", parents=[everywhere], help="list, cancel and resend invitations")
    actions = group.add_subparsers(metavar="ACTION", required=True)
    listing = command(actions, everywhere, "list", show, "list the invitations, pending ones first")
    listing.add_argument("--state", type=_state, metavar="S", help="only those in this state, or pending")
    for name, run, summary in (
        ("cancel", cancel, "call an invitation off; its Auth URL stops working at once"),
        ("resend", resend, "send an invitation's message again"),
        ("auth-url", auth_url, "show an invitation's Auth URL"),
    ):
        parser = command(actions, everywhere, name, run, summary)
        parser.add_argument("id", metavar="ID", help="as `invitations list` shows it")
        if name == "auth-url":
            parser.add_argument("--new", action="store_true", help="a new one; the old one stops working at once")
    exporting = command(
        actions, everywhere, "export", export, "write prepared invitations to a file for another machine"
    )
    exporting.add_argument("file", type=Path, metavar="FILE")
    exporting.add_argument("ids", nargs="+", metavar="ID")
    importing = command(actions, everywhere, "import", import_file, "take invitations from another machine's file")
    importing.add_argument("file", type=Path, metavar="FILE")
    importing.add_argument("ids", nargs="*", metavar="ID", help="only these; none named: all of them")
    importing.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    for parser in (exporting, importing):
        parser.add_argument(
            "--file-passphrase",
            type=Path,
            metavar="F",
            help="a file whose first line is the exported file's passphrase",
        )


async def show(options: argparse.Namespace, session: Session) -> int:
    async with session.services() as services:
        pending = options.state == PENDING
        found = await services.invitations.list(state=None if pending else options.state)
        tenants = {tenant.id: tenant for tenant in await services.tenants.all()}
    shown = [each for each in found if each.tenant_id in tenants and not (pending and each.state.final)]
    for invitation in shown:
        _tell(session.output, invitation, tenants[invitation.tenant_id])
    if not shown:
        session.output.say("There are no such invitations. Make some with `keyturn invite`.")
    return 0


async def cancel(options: argparse.Namespace, session: Session) -> int:
    async with session.services() as services:
        invitation = await services.invitations.cancel(_id(options.id))
        _tell(session.output, invitation, await services.tenants.get(invitation.tenant_id))
    return 0


async def resend(options: argparse.Namespace, session: Session) -> int:
    async with session.services(tokens=True) as services:
        invitation = await services.invitations.get(_id(options.id))
        _require_link(invitation, services)
        if services.settings.mail.set_up:
            await send(services, [invitation], session.output)
        else:
            await services.invitations.mark_sent(invitation.id)
            session.output.say(
                "No mail server is set up: this counts as handed out by you. `keyturn invitations auth-url` shows the "
                "Auth URL."
            )
        invitation = await services.invitations.get(invitation.id)
        _tell(session.output, invitation, await services.tenants.get(invitation.tenant_id))
    return 0


async def auth_url(options: argparse.Namespace, session: Session) -> int:
    invitation_id = _id(options.id)
    async with session.services(tokens=True) as services:
        make = services.invitations.new_link if options.new else services.invitations.auth_url
        url = await make(invitation_id)
    session.output.event("auth_url", url, invitation=str(invitation_id), auth_url=url)
    return 0


async def export(options: argparse.Namespace, session: Session) -> int:
    ids = [_id(text) for text in options.ids]
    passphrase = _passphrase(options, session, new=True)
    async with session.services(tokens=True) as services:
        number = await services.invitations.export(ids, options.file, passphrase)
    session.output.event(
        "exported", f"{number} exported to {options.file}.", file=str(options.file), invitations=number
    )
    return 0


async def import_file(options: argparse.Namespace, session: Session) -> int:
    passphrase = _passphrase(options, session, new=False)
    async with session.services(tokens=not options.dry_run) as services:
        lines = await services.invitations.preview(options.file, passphrase)
        chosen = _chosen(options.ids, lines)
        taken = (
            []
            if options.dry_run
            else await services.invitations.import_(options.file, passphrase, [line.invitation.id for line in chosen])
        )
    for line in chosen:
        _tell_line(session.output, line)
    imported = sum(line.effect.takes for line in chosen) if options.dry_run else len(taken)
    skipped = len(chosen) - imported
    done = "would be " if options.dry_run else ""
    session.output.event(
        "summary", f"{imported} {done}imported, {skipped} {done}left out.", imported=imported, skipped=skipped
    )
    return 0


def _tell(output: Output, invitation: Invitation, tenant: Tenant) -> None:
    sent = f", sent {invitation.sent_count} times" if invitation.sent_count > 1 else ""
    output.event(
        "invitation",
        f"{invitation.state.value:<12} {invitation.id}  {tenant.name} ({invitation.admin_username}), "
        f"until {iso(invitation.expires_at)}{sent}",
        **invitation_fields(invitation, tenant),
    )


def _tell_line(output: Output, line: ImportLine) -> None:
    invitation, tenant = line.invitation, line.tenant
    output.event(
        "invitation_found",
        f"{line.effect.value:<16} {invitation.id}  {tenant.name} ({invitation.admin_username})",
        invitation=str(invitation.id),
        tenant=tenant.directory,
        name=tenant.name,
        email=invitation.email,
        admin_username=invitation.admin_username,
        expires_at=invitation.expires_at,
        effect=line.effect.value,
    )


def _require_link(invitation: Invitation, services: Services) -> None:
    if not life.may_start(invitation, services.clock.now()):
        raise InvitationOver(invitation)
    if not invitation.has_link:
        raise NoLink(invitation)


def _chosen(ids: list[str], lines: list[ImportLine]) -> list[ImportLine]:
    if not ids:
        return lines
    by_id = {line.invitation.id: line for line in lines}
    chosen = {invitation_id: by_id.get(invitation_id) for invitation_id in map(_id, ids)}
    for invitation_id, line in chosen.items():
        if line is None:
            raise NotFound(
                "No such invitation",
                f"The file has no invitation {invitation_id}.",
                "Try --dry-run to see what it has.",
            )
    return [line for line in chosen.values() if line is not None]


def _passphrase(options: argparse.Namespace, session: Session, *, new: bool) -> str:
    """The passphrase of an exported file; not the vault's, which stays on its machine."""
    if options.file_passphrase is not None:
        return first_line(options.file_passphrase)
    if session.output.json or not sys.stdin.isatty():
        raise BadInput(
            "A passphrase is needed",
            "An exported file is protected by a passphrase of its own.",
            "Give one with --file-passphrase.",
        )
    return ask_passphrase("the exported file", new=new)


def _id(text: str) -> UUID:
    try:
        return UUID(text.strip())
    except ValueError:
        raise no_such_invitation(printable(text)) from None


def _state(text: str) -> InvitationState | str:
    """A state's name, with blanks or hyphens, or `pending`."""
    if text == PENDING:
        return text
    try:
        return InvitationState(text.replace("-", " "))
    except ValueError:
        known = ", ".join([PENDING, *InvitationState])
        raise argparse.ArgumentTypeError(f"'{printable(text)}' is not one of {known}") from None
