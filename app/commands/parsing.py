"""How a command is declared: its words, its help, and the coroutine that does it."""

import argparse
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from app.commands.session import Session

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
else:
    Commands = argparse._SubParsersAction

Run = Callable[[argparse.Namespace, Session], Awaitable[int]]


def command(
    commands: Commands, everywhere: argparse.ArgumentParser, name: str, run: Run, summary: str
) -> argparse.ArgumentParser:
    """Add the command `name` and return its parser for its own arguments."""
    description = f"{summary[0].upper()}{summary[1:]}."
    parser = commands.add_parser(name, parents=[everywhere], help=summary, description=description)
    parser.set_defaults(command=run)
    return parser


def seconds(text: str) -> float:
    """A positive number of seconds."""
    value = float(text)
    if not 0 < value < 10**9:
        raise argparse.ArgumentTypeError("a positive number of seconds is needed")
    return value


def count(text: str) -> int:
    """A whole number from 1 up."""
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("a whole number from 1 up is needed")
    return value
