"""A mail server as a process of its own, to be killed: `server_process.py FOLDER PORT JOURNAL`.

Writes the Message-ID of each message to the journal, on the disk before it answers, and says on standard output when it
listens and how many messages it has taken.
"""

import asyncio
import email
import os
import sys
from pathlib import Path

from aiosmtpd.smtp import Envelope

from tests.core.mail.mail_server import mail_server


async def main(folder: Path, port: int, journal: Path) -> None:
    with journal.open("a", encoding="utf-8") as lines:

        async def write_down(envelope: Envelope) -> None:
            content = envelope.original_content
            assert content is not None
            lines.write(f"{email.message_from_bytes(content)['Message-ID']}\n")
            lines.flush()
            os.fsync(lines.fileno())
            print("taken", flush=True)  # noqa: T201 (what the test waits for)

        async with mail_server(folder, port=port) as server:
            server.after_data = write_down
            print("listening", server.port, flush=True)  # noqa: T201
            await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])))
