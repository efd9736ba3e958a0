"""A file that a passphrase opens on another machine: made like the vault's own key record, but whole in itself.

Keyturn <kind> <version>        one line, so that people and programs see what it is
{"key_id": ..., "salt": ...}    one line: the key of this file alone, wrapped by the passphrase (passphrase.py)
ciphertext                      cipher.py, with both lines as associated data
"""

import base64
import binascii
import json
from datetime import datetime

from app.core.errors import BadInput
from app.core.phrases import phrase
from app.core.vault import cipher
from app.core.vault.errors import KeyRecordBroken, WrongPassphrase
from app.core.vault.model import KeyRecord, Protection
from app.core.vault.passphrase import Cost, Wrapping

_BYTES = ("salt", "wrapped")
_NUMBERS = ("n", "r", "p")


class FileRefused(BadInput):
    """The file cannot be opened; nothing was changed."""

    def __init__(self, happened: str, way_out: str) -> None:
        super().__init__(phrase("The file cannot be opened"), happened, way_out)


class FileForeign(FileRefused):
    """Some other program's file."""

    def __init__(self, kind: str) -> None:
        super().__init__(
            phrase("It is not one of Keyturn's files of this kind ({kind}).", kind=kind), phrase("Choose such a file.")
        )


class FileNewer(FileRefused):
    """A newer Keyturn made it."""

    def __init__(self) -> None:
        super().__init__(phrase("A newer version of Keyturn made it."), phrase("Update Keyturn on this machine."))


class FileDamaged(FileRefused):
    """It was altered, or is not there whole."""

    def __init__(self) -> None:
        super().__init__(phrase("It is damaged: cut short or altered."), phrase("Copy it again, or export it again."))


class FileLocked(FileRefused):
    """The passphrase is not the one it was made with."""

    def __init__(self) -> None:
        super().__init__(
            phrase("This passphrase does not open it."),
            phrase("Try again; capital letters, spaces and the keyboard's language count."),
        )


async def sealed(plain: bytes, passphrase: str, kind: str, version: int, now: datetime, cost: Cost) -> bytes:
    """What the file holds.

    Raises:
        WeakPassphrase: it will not do.
    """
    head, key = await begun(passphrase, kind, version, now, cost)
    return head + cipher.encrypt(key, plain, head)


async def opened(content: bytes, passphrase: str, kind: str, version: int) -> bytes:
    """What was sealed.

    Raises:
        FileForeign, FileNewer, FileDamaged: it is no such file, or cannot be read by this version.
        FileLocked: the passphrase does not open it.
    """
    title, _, rest = content.partition(b"\n")
    line, newline, blob = rest.partition(b"\n")
    key = await key_of(title, line, passphrase, kind, version)
    try:
        return cipher.decrypt(key, blob, title + b"\n" + line + newline)
    except cipher.NotAuthentic:
        raise FileDamaged from None


async def begun(passphrase: str, kind: str, version: int, now: datetime, cost: Cost) -> tuple[bytes, bytes]:
    """The first two lines of a new file, and the key of this file alone.

    Raises:
        WeakPassphrase: it will not do.
    """
    wrapping = await Wrapping.new(passphrase, cost)
    key = cipher.new_key()
    return f"Keyturn {kind} {version}\n".encode() + _spelt(wrapping.wrap(key, now)) + b"\n", key


async def key_of(title: bytes, line: bytes, passphrase: str, kind: str, version: int) -> bytes:
    """The key of the file that begins with these two lines (without their ends).

    Raises:
        FileForeign, FileNewer, FileDamaged: it is no such file, or cannot be read by this version.
        FileLocked: the passphrase does not open it.
    """
    _require(title, kind, version)
    record = _record(line)
    try:
        return (await Wrapping.again(passphrase, record)).unwrap(record)
    except WrongPassphrase:
        raise FileLocked from None
    except KeyRecordBroken:
        raise FileDamaged from None


def _require(title: bytes, kind: str, version: int) -> None:
    """That the first line is ours, up to this version."""
    before = f"Keyturn {kind} ".encode()
    number = title.removeprefix(before)
    if not title.startswith(before) or not number.isdigit() or len(number) > 9:
        raise FileForeign(kind)
    if int(number) > version:
        raise FileNewer


def _spelt(record: KeyRecord) -> bytes:
    values: dict[str, str | int] = {"key_id": record.key_id, "created_at": record.created_at.isoformat()}
    values |= {name: getattr(record, name) for name in _NUMBERS}
    values |= {name: base64.b64encode(getattr(record, name)).decode() for name in _BYTES}
    return json.dumps(values).encode()


def _record(line: bytes) -> KeyRecord:
    try:
        values = json.loads(line)
        n, r, p = (int(values[name]) for name in _NUMBERS)
        salt, wrapped = (base64.b64decode(values[name], validate=True) for name in _BYTES)
        created_at = datetime.fromisoformat(values["created_at"])
        key_id = str(values["key_id"])
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error):
        raise FileDamaged from None
    return KeyRecord(key_id, Protection.PASSPHRASE, created_at, True, salt, n, r, p, wrapped)
