"""`mail password | test | outbox | send | retry | drop`: the mail server's password, and messages on their way."""

import argparse
import getpass
import sys
from pathlib import Path
from uuid import UUID

from app.commands.parsing import Commands, command
from app.commands.sending import tell_message
from app.commands.session import Session, first_line
from app.core.errors import BadInput
from app.core.mail.errors import NoSuchOutgoing
from app.core.mail.model import OutgoingState
from app.core.services import Services


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser this group's words."""
    group = commands.add_parser("mail", parents=[everywhere], help="the mail server's password, and the outbox")
    actions = group.add_subparsers(metavar="ACTION", required=True)
    keeping = command(actions, everywhere, "password", password, "keep the mail server's password in the vault")
    keeping.add_argument("--file", type=Path, metavar="F", help="a file whose first line it is; none: it is asked for")
    keeping.add_argument("--forget", action="store_true", help="forget the one that is kept")
    testing = command(actions, everywhere, "test", send_test, "send a test message")
    testing.add_argument("to", metavar="ADDRESS")
    command(actions, everywhere, "outbox", show, "list the messages that were sent or are to be, newest first")
    command(actions, everywhere, "send", send, "try everything that waits in the outbox, now")
    for name, run, summary in (
        ("retry", retry, "send a message (again) that waits, failed or may have been sent"),
        ("drop", drop, "take a message out of the outbox"),
    ):
        parser = command(actions, everywhere, name, run, summary)
        parser.add_argument("id", metavar="ID", help="as `mail outbox` shows it")


async def password(options: argparse.Namespace, session: Session) -> int:
    if options.forget:
        async with session.services() as services:
            await services.mail.set_password(None)
    else:
        new = first_line(options.file, "password") if options.file else _asked(session)
        async with session.services(tokens=True) as services:
            await services.mail.set_password(new)
    session.output.event(
        "mail_password",
        "The mail server's password is forgotten." if options.forget else "The mail server's password is in the vault.",
        kept=not options.forget,
    )
    return 0


async def send_test(options: argparse.Namespace, session: Session) -> int:
    async with session.services(tokens=True) as services:
        await services.mail.send_test(options.to)
    session.output.event("test_message_sent", f"The mail server took a test message for {options.to}.", to=options.to)
    return 0


async def show(options: argparse.Namespace, session: Session) -> int:
    async with session.services() as services:
        found = await services.mail.outbox()
    for outgoing in found:
        tell_message(session.output, outgoing)
    if not found:
        session.output.say("The outbox is empty.")
    return 0


async def send(options: argparse.Namespace, session: Session) -> int:
    async with session.services(tokens=True) as services:
        return await _drained(services, session)


async def retry(options: argparse.Namespace, session: Session) -> int:
    async with session.services(tokens=True) as services:
        outgoing_id = _id(options.id)
        await services.mail.retry(outgoing_id)
        return await _drained(services, session, outgoing_id)


async def drop(options: argparse.Namespace, session: Session) -> int:
    async with session.services() as services:
        outgoing_id = _id(options.id)
        await services.mail.drop(outgoing_id)
    session.output.event("message_dropped", "The message is out of the outbox.", message=str(outgoing_id))
    return 0


async def _drained(services: Services, session: Session, only: UUID | None = None) -> int:
    """Empty the outbox, and tell what became of the messages that were to be sent; 1 when one of them was not."""
    unsent = {each.id for each in await services.mail.outbox() if each.state is OutgoingState.WAITING}
    chosen = unsent if only is None else {only}
    await services.mail.drain_once()
    found = [each for each in await services.mail.outbox() if each.id in chosen]
    for outgoing in found:
        tell_message(session.output, outgoing)
    return 0 if all(each.state is OutgoingState.SENT for each in found) else 1


def _asked(session: Session) -> str:
    if session.output.json or not sys.stdin.isatty():
        raise BadInput(
            "No password is given", "There is nobody to ask for it here.", "Name a file that holds it with --file."
        )
    return getpass.getpass("The mail server's password: ")


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NoSuchOutgoing from None
