"""Keyturn emptying its outbox as a process of its own, to be killed: `sender_process.py DATA_FOLDER`."""

import asyncio
import os
import sys
from pathlib import Path

from app.bootstrap import open_services
from app.core.paths import DataFolder


async def main(folder: Path) -> None:
    async with open_services(DataFolder(folder)) as services:
        await services.vault.unlock(os.environ["KEYTURN_PASSPHRASE"])
        await services.mail.drain_once()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
