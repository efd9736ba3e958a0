"""`settings get | set | test`: what a team would share, by key, and whether it works."""

import argparse

from app.commands.parsing import Commands, command
from app.commands.session import Session
from app.core.settings.trial import Answer


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser this group's words."""
    group = commands.add_parser("settings", parents=[everywhere], help="show and change settings")
    actions = group.add_subparsers(metavar="ACTION", required=True)
    getting = command(actions, everywhere, "get", show, "show one setting or all")
    getting.add_argument("key", nargs="?", metavar="KEY", help="such as cloud.name; none: all of them")
    setting = command(actions, everywhere, "set", change, "change a setting")
    setting.add_argument("key", metavar="KEY")
    setting.add_argument("value", metavar="VALUE")
    command(actions, everywhere, "test", test, "try whether sign-in page, application and Graph answer as they should")


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


async def test(_: argparse.Namespace, session: Session) -> int:
    """0: all answered as they should; 1: a setting is not right; 3: the network or a server is in the way."""
    answers = set()
    async with session.services() as services:
        async for result in services.trial.run():
            answers.add(result.answer)
            session.output.event(
                "setting_tested",
                f"{result.answer.value:<12}{result.title}. {result.happened} {result.way_out}".rstrip(),
                step=result.part.value,
                ok=_OK.get(result.answer),
                title=result.title,
                message=result.happened,
                next_step=result.way_out,
            )
    if Answer.NO in answers:
        return 1
    return 3 if Answer.IN_THE_WAY in answers else 0


_OK = {Answer.YES: True, Answer.NO: False, Answer.IN_THE_WAY: False}  # what was not tried is neither
