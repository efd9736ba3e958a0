"""`serve`: the onboarding page without a window, until Ctrl-C; the outbox is emptied meanwhile."""

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
        session.services(tokens=True, sends_mail=True) as services,
        onboarding_page(services, host=options.host, port=options.port) as address,
    ):
        public = services.settings.onboarding.public_url or address
        session.output.event(
            "listening",
            f"The onboarding page listens on {address}. Customers reach it at {public}. Ctrl-C ends it.",
            url=address,
            public_url=public,
        )
        with suppress(asyncio.CancelledError):  # Ctrl-C is how it is meant to end
            await asyncio.Event().wait()
    return 0


def _port(text: str) -> int:
    """A TCP port; 0 is any free one."""
    value = int(text)
    if not 0 <= value <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return value
