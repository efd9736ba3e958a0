"""`tenants add | import | list | remove`: which customers there are."""

import argparse
from pathlib import Path

from app.commands.output import overview_fields, overview_text
from app.commands.parsing import Commands, command
from app.commands.session import Session
from app.core.tenants.model import NewTenant, Tenant
from app.core.tenants.service import RowRefused, TenantAdded, TenantUpdated


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser this group's words."""
    group = commands.add_parser("tenants", parents=[everywhere], help="add, import, list and remove tenants")
    actions = group.add_subparsers(metavar="ACTION", required=True)
    adding = command(actions, everywhere, "add", add, "add one tenant")
    adding.add_argument("--name", required=True, help="the customer's name")
    adding.add_argument(
        "--tenant", required=True, metavar="ID_OR_DOMAIN", help="its directory id or one of its domains"
    )
    adding.add_argument("--admin", required=True, metavar="UPN", help="the M365 admin username expected to sign in")
    adding.add_argument("--email", help="where invitations go; need not be a real address")
    adding.add_argument("--tag", action="append", default=[], help="a word to group by; may be repeated")
    importing = command(actions, everywhere, "import", import_file, "add and update tenants from a CSV file")
    importing.add_argument("file", type=Path, help="columns name, tenant, admin_username; email, tags optional")
    importing.add_argument("--dry-run", action="store_true", help="say what would happen and change nothing")
    command(actions, everywhere, "list", show, "list the tenants with their status")
    removing = command(actions, everywhere, "remove", remove, "remove a tenant and its tokens")
    removing.add_argument("tenant", metavar="TENANT", help="directory id, domain or unique name")


async def add(options: argparse.Namespace, session: Session) -> int:
    new = NewTenant.of(options.name, options.tenant, options.admin, options.email, tuple(options.tag))
    async with session.services() as services:
        tenant = await services.tenants.add(new)
    _added(session, tenant)
    return 0


async def import_file(options: argparse.Namespace, session: Session) -> int:
    async with session.services() as services:
        results = await services.tenants.import_csv(options.file, dry_run=options.dry_run)
    output = session.output
    for result in results:
        match result:
            case RowRefused(line, reason):
                output.event("row_refused", f"Row {line}: {reason}", line=line, reason=reason)
            case TenantAdded(tenant):
                _added(session, tenant)
            case TenantUpdated(tenant):
                output.event(
                    "tenant_updated",
                    f"Updated {tenant.name} ({tenant.directory})",
                    tenant=tenant.directory,
                    name=tenant.name,
                    admin_username=tenant.admin_username,
                )
    added, updated, refused = (
        sum(isinstance(result, kind) for result in results) for kind in (TenantAdded, TenantUpdated, RowRefused)
    )
    done = "would be " if options.dry_run else ""
    output.event(
        "summary",
        f"{added} {done}added, {updated} {done}updated, {refused} refused.",
        added=added,
        updated=updated,
        refused=refused,
    )
    return 2 if refused else 0


async def show(_options: argparse.Namespace, session: Session) -> int:
    """Page by page: a list of any length takes the same memory."""
    async with session.services() as services:
        page = await services.status.page()
        if not page:
            session.output.say(
                "There are no tenants yet. Add one with `keyturn tenants add` or `keyturn tenants import`."
            )
        while page:
            for overview in page:
                session.output.event(
                    "tenant",
                    overview_text(overview),
                    **overview_fields(overview),
                    admin_username=overview.tenant.admin_username,
                )
            page = await services.status.page(after=page[-1])
    return 0


async def remove(options: argparse.Namespace, session: Session) -> int:
    async with session.services() as services:
        tenant = await services.tenants.find(options.tenant)
        await services.tenants.remove(tenant.id)
    session.output.event(
        "tenant_removed",
        f"Removed {tenant.name} ({tenant.directory}) and its tokens.",
        tenant=tenant.directory,
        name=tenant.name,
    )
    return 0


def _added(session: Session, tenant: Tenant) -> None:
    session.output.event(
        "tenant_added",
        f"Added {tenant.name} ({tenant.directory})",
        tenant=tenant.directory,
        name=tenant.name,
        admin_username=tenant.admin_username,
    )
