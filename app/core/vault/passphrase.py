"""A data key wrapped by a passphrase, where there is no keyring (scrypt, RFC 7914)."""

import os
import unicodedata
from dataclasses import replace

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from app.core.vault.errors import PassphraseTooShort, SealBroken, WrongPassphrase
from app.core.vault.model import KeyRecord, Protection
from app.core.vault.seal import KEY_BYTES, decrypt, encrypt

SHORTEST = 12
N, R, P = 2**17, 8, 1
"""128 MiB and about 0.3 s a try (OWASP Password Storage Cheat Sheet, scrypt)."""
_HIGHEST_N, _HIGHEST_R, _HIGHEST_P = 2**20, 32, 16
"""Beyond this a record was not written by us: it would only use up the memory."""


def wrap(record: KeyRecord, key: bytes, passphrase: str) -> KeyRecord:
    """`record` with `key` wrapped by a new salt and the passphrase. Takes a moment: not for the loop's thread.

    Raises:
        PassphraseTooShort: fewer than `SHORTEST` characters.
    """
    if len(_normal(passphrase)) < SHORTEST:
        raise PassphraseTooShort(SHORTEST)
    bare = replace(record, protection=Protection.PASSPHRASE, salt=os.urandom(16), n=N, r=R, p=P, wrapped=b"")
    return replace(bare, wrapped=encrypt(_derive(bare, passphrase), key, _context(bare)))


def unwrap(record: KeyRecord, passphrase: str) -> bytes:
    """The data key. Takes a moment: not for the loop's thread.

    Raises:
        WrongPassphrase: the passphrase, or the record, is not what it was.
        SealBroken: the record asks for more than we ever write.
    """
    power_of_two = record.n > 1 and record.n & (record.n - 1) == 0
    affordable = record.n <= _HIGHEST_N and 0 < record.r <= _HIGHEST_R and 0 < record.p <= _HIGHEST_P
    if not (power_of_two and affordable):
        raise SealBroken
    try:
        return decrypt(_derive(record, passphrase), record.wrapped, _context(record))
    except SealBroken:
        raise WrongPassphrase from None


def _derive(record: KeyRecord, passphrase: str) -> bytes:
    kdf = Scrypt(salt=record.salt, length=KEY_BYTES, n=record.n, r=record.r, p=record.p)
    return kdf.derive(_normal(passphrase).encode())


def _normal(passphrase: str) -> str:
    """The same bytes on every keyboard: macOS and Linux compose accents differently (NFKC, as in RFC 8265)."""
    return unicodedata.normalize("NFKC", passphrase)


def _context(record: KeyRecord) -> str:
    return f"data-key:{record.key_id}:{record.n}:{record.r}:{record.p}"
