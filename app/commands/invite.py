"""`invite TENANT...`: an invitation with an Auth URL for each, and its message by mail where that is set up."""

import argparse
from pathlib import Path
from uuid import UUID

from app.commands.parsing import Commands, command, count
from app.commands.sending import send, template_in
from app.commands.session import Session
from app.core.authentication_status.model import AuthenticationStatus
from app.core.clock import iso
from app.core.errors import BadInput
from app.core.services import Services
from app.core.tenants.model import Tenant


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser this command's words."""
    parser = command(commands, everywhere, "invite", invite, "invite tenants' administrators to sign in by an Auth URL")
    parser.add_argument("tenants", nargs="*", metavar="TENANT", help="directory id, domain or unique name")
    parser.add_argument("--all-expired", action="store_true", help="every tenant whose status is expired")
    parser.add_argument("--email", help="where the invitations go, instead of the tenants' own addresses")
    parser.add_argument("--expires-in", type=count, metavar="DAYS", help="after how many days they end")
    parser.add_argument("--ticket", help="a ticket number to keep with them")
    parser.add_argument(
        "--message-file", type=Path, metavar="F", help="a template instead of the stored one: subject, blank line, text"
    )
    parser.add_argument("--no-send", action="store_true", help="only prepare them, even where mail is set up")


async def invite(options: argparse.Namespace, session: Session) -> int:
    made_from = template_in(options.message_file) if options.message_file else None
    async with session.services(tokens=True) as services:
        sends = services.settings.mail.set_up and not options.no_send
        if sends:
            services.settings.mail.check()
        tenants = await _chosen(options, services)
        invited = await services.invitations.prepare(
            list(tenants), email=options.email, expires_in_days=options.expires_in, ticket=options.ticket
        )
        for each in invited:
            invitation, tenant = each.invitation, tenants[each.invitation.tenant_id]
            session.output.event(
                "invitation_created",
                f"{tenant.name}: {each.auth_url} (until {iso(invitation.expires_at)})",
                invitation=str(invitation.id),
                tenant=tenant.directory,
                auth_url=each.auth_url,
                email=invitation.email,
                admin_username=invitation.admin_username,
                expires_at=invitation.expires_at,
            )
        if sends:
            await send(services, [each.invitation for each in invited], session.output, made_from)
        elif made_from is not None and not options.no_send:
            session.output.say("No mail server is set up, so nothing was sent. The invitations are prepared.")
    return 0


async def _chosen(options: argparse.Namespace, services: Services) -> dict[UUID, Tenant]:
    chosen = [await services.tenants.find(text) for text in options.tenants]
    if options.all_expired:
        overviews = await services.status.overview()
        chosen += [each.tenant for each in overviews if each.verdict.status is AuthenticationStatus.EXPIRED]
    elif not chosen:
        raise BadInput("No tenant is named", "The command names no tenant.", "Name tenants, or use --all-expired.")
    return {tenant.id: tenant for tenant in chosen}
