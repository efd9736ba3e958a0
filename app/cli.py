"""The command line: what may be typed, and what each way of ending means as an exit code.

The commands themselves are in app/commands, one file per group. They are read only where there is a command, and the
window only where there is none: each waits for nothing of the other.
"""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.core.errors import BadInput, EnvironmentFailed, KeyturnError
from app.core.log import configure as configure_log
from app.core.paths import DataFolder

if TYPE_CHECKING:
    from app.commands.output import Output

logger = logging.getLogger(__name__)


class Exit(IntEnum):
    """How a run ended; other programs rely on the numbers."""

    DONE = 0
    NO = 1
    BAD_INPUT = 2
    ENVIRONMENT = 3
    OUR_MISTAKE = 70


def run(arguments: Sequence[str]) -> int:
    """Do what `arguments` say and return the exit code."""
    options = _options(arguments)
    try:
        folder = _folder(options)
        configure_log(folder, verbose=getattr(options, "verbose", False))
        if not hasattr(options, "command"):
            return _open_window(folder, options)
        return _run_command(folder, options)
    except KeyboardInterrupt:
        _output(options).say("Cancelled.")
        return Exit.NO
    except KeyturnError as error:
        _output(options).refused(error)
        return exit_code(error)
    except BrokenPipeError:  # whoever read our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.NO
    except Exception:
        logger.exception("A command ended by a mistake of ours")
        _output(options).say(
            "Keyturn made a mistake. Nothing more was done. The log file in the data folder has the details."
        )
        return Exit.OUR_MISTAKE


def exit_code(error: KeyturnError) -> Exit:
    """The exit code that an error means."""
    if isinstance(error, BadInput):
        return Exit.BAD_INPUT
    return Exit.ENVIRONMENT if isinstance(error, EnvironmentFailed) else Exit.OUR_MISTAKE


def _run_command(folder: DataFolder, options: argparse.Namespace) -> int:
    import asyncio

    from app.commands.session import Session

    session = Session(
        folder=folder,
        output=_output(options),
        practice=getattr(options, "practice", False),
        passphrase_file=getattr(options, "passphrase_file", None),
    )
    result: int = asyncio.run(options.command(options, session))
    return result


def _output(options: argparse.Namespace) -> "Output":
    from app.commands.output import Output

    return Output(json=getattr(options, "json", False))


def _folder(options: argparse.Namespace) -> DataFolder:
    folder = DataFolder.chosen(getattr(options, "data_dir", None))
    return folder.practice if getattr(options, "practice", False) else folder


def _open_window(folder: DataFolder, options: argparse.Namespace) -> int:
    from app.bootstrap import NoDisplay, open_window

    try:
        return open_window(
            folder,
            practice=getattr(options, "practice", False),
            background=getattr(options, "background", False),
        )
    except NoDisplay:
        _output(options).say(
            "There is no display to open the window on. On the command line, `keyturn tenants list` shows the tenants "
            "and `keyturn renew TENANT` renews one."
        )
        return Exit.ENVIRONMENT


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    if not arguments:  # as people open the window, which paints before a parser would be made
        return argparse.Namespace()
    everywhere = _everywhere()
    with suppress(argparse.ArgumentError):
        options, rest = everywhere.parse_known_args(arguments)
        if not rest:
            return options
    return _parser(everywhere).parse_args(arguments)


def _parser(everywhere: argparse.ArgumentParser) -> argparse.ArgumentParser:
    from app.commands.groups import GROUPS  # every command reads what it needs: all of the core

    parser = argparse.ArgumentParser(
        prog="keyturn",
        description="Shows which customers' Microsoft 365 tokens still work, and has a dead one renewed. "
        "Without a command it opens the window.",
        parents=[everywhere],
    )
    parser.add_argument("--version", action="version", version=f"Keyturn {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", title="commands")
    for group in GROUPS:
        group.add_to(commands, everywhere)
    return parser


def _everywhere() -> argparse.ArgumentParser:
    """The options that may stand before or after the command; absent ones leave no trace in the namespace."""
    options = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS, exit_on_error=False)
    options.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="keep everything in this folder (KEYTURN_DATA_DIR)"
    )
    options.add_argument("--practice", action="store_true", help="use the practice directory instead of Microsoft")
    options.add_argument("--json", action="store_true", help="JSON Lines on standard output, one object a line")
    options.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="the vault's passphrase, where there is no keyring"
    )
    options.add_argument(
        "--background", action="store_true", help="without a command: start in the tray, without the window"
    )
    options.add_argument("--verbose", action="store_true", help="show the log on standard error")
    return options
