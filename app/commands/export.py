"""`export status | history`: reports for a spreadsheet (.csv), a program (.json) or a reader (.html)."""

import argparse
from pathlib import Path

from app.commands.parsing import Commands, command
from app.commands.session import Session
from app.core.reports.formats import Format


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser this group's words."""
    group = commands.add_parser(
        "export", parents=[everywhere], help="write the status list or a tenant's history to a file"
    )
    reports = group.add_subparsers(metavar="REPORT", required=True)
    of_all = command(reports, everywhere, "status", status, "write every tenant with its status and forecast")
    of_one = command(reports, everywhere, "history", history, "write one tenant's checks")
    of_one.add_argument("tenant", metavar="TENANT", help="directory id, domain or unique name")
    for parser in (of_all, of_one):
        parser.add_argument(
            "file", type=Path, metavar="FILE", help="ends in .csv, .json or .html; replaced if it is there"
        )


async def status(options: argparse.Namespace, session: Session) -> int:
    Format.of(options.file)  # before anything is opened
    async with session.services() as services:
        number = await services.reports.export_status(options.file)
    text = f"{_counted(number, 'tenant')} written to {options.file}."
    session.output.event("exported", text, file=str(options.file), tenants=number)
    return 0


async def history(options: argparse.Namespace, session: Session) -> int:
    Format.of(options.file)
    async with session.services() as services:
        tenant = await services.tenants.find(options.tenant)
        number = await services.reports.export_history(tenant.id, options.file)
    text = f"{_counted(number, 'check')} of {tenant.name} written to {options.file}."
    session.output.event("exported", text, file=str(options.file), tenant=tenant.directory, checks=number)
    return 0


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
