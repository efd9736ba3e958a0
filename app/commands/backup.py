"""`backup FILE`, `restore FILE`: the whole store with the key to its tokens, to and from one encrypted file."""

import argparse
import sys
from pathlib import Path

from app.bootstrap import restoring
from app.commands.parsing import Commands, command
from app.commands.session import Session, ask_passphrase, first_line
from app.core.backup.restoring import Held, Restored
from app.core.clock import iso
from app.core.errors import BadInput
from app.core.vault.model import Protection


def add_to(commands: Commands, everywhere: argparse.ArgumentParser) -> None:
    """Teach the parser these commands' words."""
    making = command(commands, everywhere, "backup", make, "write everything to one encrypted file")
    making.add_argument("--replace", action="store_true", help="replace the file if it is there")
    taking = command(commands, everywhere, "restore", restore, "replace everything by what a backup holds")
    taking.add_argument("--yes", action="store_true", help="do not ask before everything here is replaced")
    for parser in (making, taking):
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument(
            "--backup-passphrase-file",
            type=Path,
            metavar="FILE",
            help="a file whose first line is the backup's passphrase",
        )


async def make(options: argparse.Namespace, session: Session) -> int:
    passphrase = _passphrase(options, session, new=True)
    async with session.services() as services:
        if (await services.vault.state()).protection is not None:
            await session.unlock(services)
        made = await services.backups.make(
            options.file, passphrase, replace=options.replace or _may(session, options.file)
        )
    session.output.event(
        "backed_up",
        f"{_counted(made.contents.tenants, 'tenant')} backed up to {made.file}. Keep its passphrase: nobody can "
        "recover it.",
        file=str(made.file),
        tenants=made.contents.tenants,
        invitations=made.contents.invitations,
        bytes=made.size,
    )
    return 0


async def restore(options: argparse.Namespace, session: Session) -> int:
    passphrase = _passphrase(options, session, new=False)
    backups = restoring(session.folder)
    held = await backups.look(options.file, passphrase)
    _say_held(options.file, held, session)
    if not options.yes and not _agreed(session, "Replace everything here by it?"):
        session.output.say("Nothing was changed.")
        return 1
    _say_restored(options.file, await backups.take(options.file, passphrase, session.given_passphrase()), session)
    return 0


def _say_held(file: Path, held: Held, session: Session) -> None:
    contents = held.contents
    checked = f", last checked {iso(contents.checked_at)}" if contents.checked_at else ""
    session.output.event(
        "backup_read",
        f"{file} was made {iso(held.made_at)} by Keyturn {held.version}. It holds "
        f"{_counted(contents.tenants, 'tenant')} ({contents.with_tokens} with tokens{checked}) and "
        f"{_counted(contents.invitations, 'invitation')}.",
        file=str(file),
        made_at=held.made_at,
        version=held.version,
        tenants=contents.tenants,
        with_tokens=contents.with_tokens,
        invitations=contents.invitations,
        checked_at=contents.checked_at,
    )


def _say_restored(file: Path, restored: Restored, session: Session) -> None:
    guard = {
        None: "",
        Protection.KEYRING: " This account's keyring keeps the key to the tokens.",
        Protection.PASSPHRASE: " There is no keyring here: a passphrase protects the tokens now. It is "
        + ("the vault's that was given." if session.given_passphrase() else "the backup's, until you choose another."),
    }[restored.protection]
    kept = f" What was here before is kept as {restored.kept}." if restored.kept else ""
    contents = restored.held.contents
    session.output.event(
        "restored",
        f"{_counted(contents.tenants, 'tenant')} restored from {file}.{guard}{kept}",
        file=str(file),
        tenants=contents.tenants,
        invitations=contents.invitations,
        made_at=restored.held.made_at,
        protection=None if restored.protection is None else restored.protection.value,
        kept=None if restored.kept is None else str(restored.kept),
    )


def _passphrase(options: argparse.Namespace, session: Session, *, new: bool) -> str:
    """The backup's passphrase; not the vault's, which stays on its machine."""
    if options.backup_passphrase_file is not None:
        return first_line(options.backup_passphrase_file)
    if not _somebody_there(session):
        raise BadInput(
            "A passphrase is needed",
            "A backup is protected by a passphrase of its own.",
            "Give one with --backup-passphrase-file.",
        )
    return ask_passphrase("the backup", new=new)


def _may(session: Session, file: Path) -> bool:
    """Whether a person says that `file` may be replaced; where nobody can be asked, it may not."""
    return file.exists() and _somebody_there(session) and _asked(f"{file} is there already. Replace it?")


def _agreed(session: Session, question: str) -> bool:
    if not _somebody_there(session):
        raise BadInput(
            "Restoring replaces everything here",
            "Nobody could be asked, and nothing was changed.",
            "Say --yes to go on without a question.",
        )
    return _asked(question)


def _somebody_there(session: Session) -> bool:
    return not session.output.json and sys.stdin.isatty()


def _asked(question: str) -> bool:
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
