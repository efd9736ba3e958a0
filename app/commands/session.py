"""What a command runs in: the data folder, the opened core, and the passphrase where there is no keyring."""

import gc
import getpass
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from app.bootstrap import open_services
from app.commands.output import Output
from app.core.errors import BadInput
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.vault.errors import PassphraseNeeded

_YOUNG_OBJECTS = 10_000


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command line."""

    folder: DataFolder
    output: Output
    practice: bool
    passphrase_file: Path | None

    @asynccontextmanager
    async def services(self, *, tokens: bool = False, on_its_own: bool = False) -> AsyncIterator[Services]:
        """The core, on the practice directory if that was asked for; with `tokens`, its vault is open.

        With `on_its_own` Keyturn also does by itself what it can; see `open_services`.

        Raises:
            KeyturnError: the data cannot be opened, or the vault cannot.
        """
        async with open_services(self.folder, on_its_own=on_its_own) as services:
            spare_the_collector()
            if tokens:
                await self.unlock(services)
            if not self.practice:
                yield services
                return
            from app.practice_session import practising  # its web server takes a moment to import

            async with practising(self.folder, services, sample_tokens=tokens):
                yield services

    async def unlock(self, services: Services) -> None:
        """Open the vault, asking for its passphrase on a terminal where it must.

        Raises:
            KeyturnError: it cannot be opened.
        """
        passphrase = self.given_passphrase()
        try:
            await services.vault.unlock(passphrase)
        except PassphraseNeeded as needed:
            if self.output.json or not sys.stdin.isatty():
                raise
            await services.vault.unlock(ask_passphrase("Keyturn's vault", new=needed.new))

    def given_passphrase(self) -> str | None:
        """The vault's passphrase, as far as the person who started this run gave one."""
        if self.passphrase_file is None:
            return os.environ.get("KEYTURN_PASSPHRASE") or None
        return first_line(self.passphrase_file)


def spare_the_collector() -> None:
    """Have the garbage collector look at new objects alone, and less often: what is open by now stays until the end.

    A check of thousands of tenants spends a tenth of its time in the collector otherwise.
    """
    gc.freeze()
    gc.set_threshold(_YOUNG_OBJECTS)


def first_line(file: Path, what: str = "passphrase") -> str:
    """The passphrase, or `what` else is secret, that a file holds.

    Raises:
        BadInput: it cannot be read, or there is none.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            f"The {what} file cannot be read",
            f"{file} could not be read as text ({type(error).__name__}).",
            f"Name a file whose first line is the {what}.",
        ) from None
    if not lines or not lines[0]:
        raise BadInput(
            f"The {what} file is empty",
            f"The first line of {file} is empty.",
            f"Put the {what} on its first line.",
        )
    return lines[0]


def ask_passphrase(of: str, *, new: bool) -> str:
    """Have it typed on the terminal, unseen; a new one twice.

    Raises:
        BadInput: the two entries differ.
    """
    passphrase = getpass.getpass(f"New passphrase for {of}: " if new else f"Passphrase of {of}: ")
    if new and getpass.getpass("Once more: ") != passphrase:
        raise BadInput("The passphrases differ", "The two entries are not the same.", "Start again.")
    return passphrase
