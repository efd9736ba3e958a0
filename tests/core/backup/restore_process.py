"""Restores two backups in turns until it is killed, and says so after each: a process of its own for a test to kill."""

import asyncio
import sys
from itertools import cycle
from pathlib import Path

from app.core.backup.restoring import Restoring
from app.core.clock import SystemClock
from app.core.paths import DataFolder
from app.core.vault.passphrase import Cost


async def main(passphrase: str, folder: Path, *backups: Path) -> None:
    restoring = Restoring(DataFolder(folder), None, SystemClock(), "alice", Cost(n=2**4))
    for backup in cycle(backups):
        kept = (await restoring.take(backup, passphrase)).kept
        if kept is not None:
            kept.unlink()
        sys.stdout.write("restored\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], *map(Path, sys.argv[2:])))
