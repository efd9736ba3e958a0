"""Content of any length under one key, in chunks: cut short, reordered or mixed with another file's, it is refused.

Each chunk is a blob of cipher.py whose associated data are the file's head, the chunk's number and whether it is the
last one: the idea of STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: "Online Authenticated-Encryption and its
Nonce-Reuse Misuse-Resistance", section 7). All but the last are of one length, so only one chunk is ever in memory.
"""

from collections.abc import Iterator
from typing import BinaryIO

from app.core.vault import cipher
from app.core.vault.passphrase_file import FileDamaged

CHUNK = 2**20
"""Bytes of content in each chunk but the last."""
_SEALED_CHUNK = CHUNK + cipher.OVERHEAD


def sealed(content: BinaryIO, key: bytes, head: bytes) -> Iterator[bytes]:
    """The chunks, one after the other; empty content makes one, too. Blocks."""
    for number, last, chunk in _numbered(content, CHUNK):
        yield cipher.encrypt(key, chunk, _associated(head, number, last=last))


def opened(chunks: BinaryIO, key: bytes, head: bytes) -> Iterator[bytes]:
    """The content, piece by piece. It is whole once the iterator has ended, and not to be used before. Blocks.

    Raises:
        FileDamaged: any bit of it was altered, or something is missing.
    """
    for number, last, chunk in _numbered(chunks, _SEALED_CHUNK):
        try:
            yield cipher.decrypt(key, chunk, _associated(head, number, last=last))
        except cipher.NotAuthentic:
            raise FileDamaged from None


def _numbered(stream: BinaryIO, length: int) -> Iterator[tuple[int, bool, bytes]]:
    number, chunk = 0, stream.read(length)
    while following := stream.read(length):
        yield number, False, chunk
        number, chunk = number + 1, following
    yield number, True, chunk


def _associated(head: bytes, number: int, *, last: bool) -> bytes:
    """The numbers stand first and have a fixed length: nothing else reads the same."""
    return number.to_bytes(8, "big") + bytes([last]) + head
