"""`serve`: the onboarding page without a window, until Ctrl-C. Meanwhile the outbox is emptied, tokens are kept alive,
and the digest is sent.
"""

import argparse
import asyncio
from contextlib import suppress

from app.bootstrap import onboarding_page
from app.commands.parsing import Commands, command
from app.commands.session import Session


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser this group's words."""
    parser = command(commands, everywhere, "serve", serve, "serve the onboarding page that Auth URLs lead to")
    parser.add_argument("--host", metavar="HOST", help="listen on this address instead of onboarding.host")
    parser.add_argument("--port", metavar="PORT", type=_port, help="listen on this port instead of onboarding.port")


async def serve(options: argparse.Namespace, session: Session) -> int:
    async with (
        session.services(tokens=True, on_its_own=True) as services,
        onboarding_page(services, host=options.host, port=options.port) as address,
    ):
        begin_with = services.settings.onboarding.url
        session.output.event(
            "listening",
            f"The onboarding page listens on {address}. Auth URLs begin with {begin_with}. Ctrl-C ends it.",
            url=address,
            auth_urls_begin_with=begin_with,
        )
        if begin_with.startswith("http:") and begin_with != address:
            session.output.say(f"They do not lead here: set onboarding.host and onboarding.port to those of {address}.")
        with suppress(asyncio.CancelledError):  # Ctrl-C is how it is meant to end
            await asyncio.Event().wait()
    return 0


def _port(text: str) -> int:
    """A TCP port; 0 is any free one."""
    value = int(text)
    if not 0 <= value <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return value
