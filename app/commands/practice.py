"""`practice`: the practice directory alone, and playing the customer in it."""

import argparse
import asyncio
from contextlib import suppress

from app.commands.parsing import Commands, command
from app.commands.session import Session
from app.core.errors import BadInput, EnvironmentFailed


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser this group's words."""
    parser = command(commands, everywhere, "practice", serve, "run the practice directory without Keyturn's window")
    actions = parser.add_subparsers(metavar="ACTION")
    signing_in = command(actions, everywhere, "sign-in", play, "play the customer: enter a code and sign in")
    signing_in.add_argument("code", metavar="CODE")
    signing_in.add_argument("--as", dest="account", metavar="ACCOUNT", help="sign in as this account")
    signing_in.add_argument("--decline", action="store_true", help="refuse where the page asks")


async def serve(_options: argparse.Namespace, session: Session) -> int:
    from app.practice_session import directory_folder, listening  # its web server takes a moment to import

    async with listening(directory_folder(session.folder, practice=session.practice)) as addresses:
        session.output.event(
            "listening",
            f"The practice directory listens. Its pages: {addresses.control_page}",
            authority=addresses.authority,
            graph=addresses.graph,
            sign_in_page=addresses.sign_in_page,
            control_page=addresses.control_page,
            ca_bundle=str(addresses.ca_bundle),
        )
        with suppress(asyncio.CancelledError):  # Ctrl-C is how it is meant to end
            await asyncio.Event().wait()
    return 0


async def play(options: argparse.Namespace, session: Session) -> int:
    from app.practice.customer import sign_in
    from app.practice.server import PracticeDirectory
    from app.practice_session import directory_folder

    running = await PracticeDirectory.running(directory_folder(session.folder, practice=session.practice))
    if running is None:
        raise EnvironmentFailed(
            "No practice directory is running",
            "The code can only be entered where it was issued.",
            "Start one with `keyturn practice`, or open the window with `keyturn --practice`.",
        )
    if not options.code.strip():
        raise BadInput("There is no code", "The code is empty.", "Give the code that the renewal showed.")
    outcome = await sign_in(running.sign_in_page, options.code, account=options.account, decline=options.decline)
    session.output.event(
        "customer_signed_in" if outcome.signed_in else "customer_stopped",
        outcome.message,
        page=outcome.page,
        message=outcome.message,
    )
    return 0 if outcome.signed_in else 1
