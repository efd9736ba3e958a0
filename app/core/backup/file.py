"""The file of a backup: who may open it, what it says of itself, and the database in encrypted chunks.

Keyturn backup 1                two lines as every file that a passphrase opens (vault/passphrase_file.py)
{"key_id": ..., "salt": ...}
base64                          one line: when and by what it was made, and the key to the tokens, encrypted
chunks                          the database (vault/passphrase_stream.py), with the three lines as associated data
"""

import base64
import binascii
import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from app.core.errors import BadInput
from app.core.phrases import phrase
from app.core.private_file import written
from app.core.vault import cipher, passphrase_file, passphrase_stream
from app.core.vault.passphrase import Cost
from app.core.vault.passphrase_file import FileDamaged

KIND = "backup"
VERSION = 1
_LONGEST_LINE = 4096


@dataclass(frozen=True, slots=True)
class Label:
    """What a backup says of itself. `key` is the data key that the tokens are sealed with; None where there is none."""

    made_at: datetime
    version: str
    key: bytes | None = field(repr=False)


class FileNotRead(BadInput):
    """The operating system does not hand the file over."""

    def __init__(self, file: Path, error: OSError) -> None:
        super().__init__(
            phrase("The file cannot be read"),
            phrase(
                "{name} could not be read ({reason}).", name=file.name, reason=error.strerror or type(error).__name__
            ),
            phrase("Check the file's name and rights."),
        )


async def begun(label: Label, passphrase: str, cost: Cost) -> tuple[bytes, bytes]:
    """The first three lines of a new backup, and the key of this file.

    Raises:
        WeakPassphrase: it will not do.
    """
    head, key = await passphrase_file.begun(passphrase, KIND, VERSION, label.made_at, cost)
    return head + base64.b64encode(cipher.encrypt(key, _spelt(label), head)) + b"\n", key


def write(file: Path, head: bytes, key: bytes, database: Path) -> int:
    """Write the whole file; returns its length in bytes. Blocks.

    Raises:
        FileNotWritten: one of that name is as it was.
    """
    with written(file) as stream, database.open("rb") as content:
        stream.write(head)
        for chunk in passphrase_stream.sealed(content, key, head):
            stream.write(chunk)
        return stream.tell()


async def look_into(stream: BinaryIO, passphrase: str) -> tuple[Label, bytes, bytes]:
    """What the backup says of itself, its first three lines, and its key. Reads no further than these lines.

    Raises:
        FileForeign, FileNewer, FileDamaged: it is no backup, or cannot be read by this version.
        FileLocked: the passphrase does not open it.
    """
    title, record, sealed = (stream.readline(_LONGEST_LINE) for _ in range(3))
    key = await passphrase_file.key_of(title.rstrip(b"\n"), record.rstrip(b"\n"), passphrase, KIND, VERSION)
    try:
        plain = cipher.decrypt(key, base64.b64decode(sealed.rstrip(b"\n"), validate=True), title + record)
    except (cipher.NotAuthentic, binascii.Error):
        raise FileDamaged from None
    return _read(plain), title + record + sealed, key


def unpack(stream: BinaryIO, head: bytes, key: bytes, database: Path) -> None:
    """Write what follows the head into `database`, which must not be there yet. Blocks.

    Raises:
        FileDamaged: it is not whole.
        FileNotWritten: there is no room.
    """
    with written(database) as content:
        for piece in passphrase_stream.opened(stream, key, head):
            content.write(piece)


def _spelt(label: Label) -> bytes:
    key = None if label.key is None else base64.b64encode(label.key).decode()
    return json.dumps({"made_at": label.made_at.isoformat(), "version": label.version, "key": key}).encode()


def _read(plain: bytes) -> Label:
    """Nobody but Keyturn has written it; another version may have done so in another way."""
    try:
        values = json.loads(plain)
        key = None if values["key"] is None else base64.b64decode(values["key"], validate=True)
        return Label(datetime.fromisoformat(values["made_at"]), str(values["version"]), key)
    except (ValueError, KeyError, TypeError, binascii.Error):
        raise FileDamaged from None
