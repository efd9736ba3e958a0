"""`settings get | set`: what a team would share, by key."""

import argparse

from app.commands.parsing import Commands, command
from app.commands.session import Session


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser this group's words."""
    group = commands.add_parser("settings", parents=[everywhere], help="show and change settings")
    actions = group.add_subparsers(metavar="ACTION", required=True)
    getting = command(actions, everywhere, "get", show, "show one setting or all")
    getting.add_argument("key", nargs="?", metavar="KEY", help="such as cloud.name; none: all of them")
    setting = command(actions, everywhere, "set", change, "change a setting")
    setting.add_argument("key", metavar="KEY")
    setting.add_argument("value", metavar="VALUE")


async def show(options: argparse.Namespace, session: Session) -> int:
    async with session.services() as services:
        found = (
            {options.key: services.settings.get(options.key)}
            if options.key
            else {setting.key: setting.value for setting in services.settings.all()}
        )
    for key, value in found.items():
        session.output.event("setting", f"{key} = {value}", key=key, value=value)
    return 0


async def change(options: argparse.Namespace, session: Session) -> int:
    async with session.services() as services:
        await services.settings.set(options.key, options.value)
        value = services.settings.get(options.key)
    session.output.event("setting", f"{options.key} = {value}", key=options.key, value=value)
    return 0
