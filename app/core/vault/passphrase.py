"""Where there is no keyring: a passphrase, and the key derived from it that wraps the data key.

scrypt (RFC 7914) at the cost of OWASP's password storage cheat sheet (N=2^17, r=8, p=1: 128 MB, about 0.4 s).
"""

import secrets
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from app.core.phrases import phrase
from app.core.vault import cipher
from app.core.vault.errors import KeyRecordBroken, TooLittleMemory, WeakPassphrase, WrongPassphrase
from app.core.vault.model import KeyRecord, Protection
from app.core.vault.own_thread import in_own_thread

LEAST_LENGTH = 12
"""In characters, for a new passphrase."""
_SALT_BYTES = 16
_MOST_MEMORY = 2**29
_MOST_WORK = 2**24


@dataclass(frozen=True, slots=True)
class Cost:
    """scrypt's parameters (RFC 7914 section 2): CPU and memory cost, block size, parallelization."""

    n: int = 2**17
    r: int = 8
    p: int = 1

    @property
    def memory(self) -> int:
        """What one derivation needs, in bytes."""
        return 128 * self.n * self.r

    @property
    def sane(self) -> bool:
        """Whether scrypt takes it and it stays within 512 MB and some seconds: the file is not to be trusted."""
        positive = min(self.n, self.r, self.p) >= 1
        power_of_two = self.n > 1 and self.n & (self.n - 1) == 0
        return positive and power_of_two and self.memory <= _MOST_MEMORY and self.n * self.r * self.p <= _MOST_WORK


@dataclass(frozen=True, slots=True)
class Wrapping:
    """A key derived from a passphrase, with the salt and cost it came from. It wraps data keys."""

    salt: bytes = field(repr=False)
    cost: Cost
    key: bytes = field(repr=False)

    @classmethod
    async def new(cls, passphrase: str, cost: Cost) -> Self:
        """Derive from a passphrase that was just chosen, with a new salt.

        Raises:
            WeakPassphrase: it will not do; nothing was derived.
        """
        _check(passphrase)
        return await cls._derived(passphrase, secrets.token_bytes(_SALT_BYTES), cost)

    @classmethod
    async def again(cls, passphrase: str, record: KeyRecord) -> Self:
        """Derive as it was done for `record`.

        Raises:
            KeyRecordBroken: the record asks for a cost that no record of ours has.
        """
        cost = Cost(record.n, record.r, record.p)
        if not cost.sane:
            raise KeyRecordBroken
        return await cls._derived(passphrase, record.salt, cost)

    @classmethod
    async def _derived(cls, passphrase: str, salt: bytes, cost: Cost) -> Self:
        def derive() -> bytes:
            return Scrypt(salt=salt, length=cipher.KEY_BYTES, n=cost.n, r=cost.r, p=cost.p).derive(
                _bytes_of(passphrase)
            )

        try:
            return cls(salt, cost, await in_own_thread(derive))
        except MemoryError:
            raise TooLittleMemory(cost.memory) from None

    def fits(self, record: KeyRecord) -> bool:
        """Whether it was derived as `record` asks."""
        return (self.salt, self.cost) == (record.salt, Cost(record.n, record.r, record.p))

    def wrap(self, key: bytes, created_at: datetime) -> KeyRecord:
        """The record of a new data key."""
        key_id = cipher.id_of(key)
        return KeyRecord(
            key_id=key_id,
            protection=Protection.PASSPHRASE,
            created_at=created_at,
            active=True,
            salt=self.salt,
            n=self.cost.n,
            r=self.cost.r,
            p=self.cost.p,
            wrapped=cipher.encrypt(self.key, key, self._associated(key_id)),
        )

    def unwrap(self, record: KeyRecord) -> bytes:
        """The data key of `record`.

        Raises:
            WrongPassphrase: it was another passphrase, or the record was altered.
        """
        try:
            key = cipher.decrypt(self.key, record.wrapped, self._associated(record.key_id))
        except cipher.NotAuthentic:
            raise WrongPassphrase from None
        return key

    def _associated(self, key_id: str) -> bytes:
        """Ties the wrapped key to its name and to how the wrapping key was made."""
        return f"data key {key_id} {self.cost.n} {self.cost.r} {self.cost.p} {self.salt.hex()}".encode()


def _check(passphrase: str) -> None:
    length = len(_normal(passphrase))
    if length < LEAST_LENGTH:
        raise WeakPassphrase(
            phrase(
                "A passphrase needs at least {least} characters. This one has {length}.",
                least=LEAST_LENGTH,
                length=length,
            ),
            phrase("Four or five unrelated words make a good one."),
        )
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in passphrase):
        raise WeakPassphrase(
            phrase("It contains a character that cannot be typed everywhere, such as a tab or a line break."),
            phrase("Use letters, digits, signs and spaces."),
        )


def _bytes_of(passphrase: str) -> bytes:
    # surrogatepass: bytes of an environment that are no text make a wrong passphrase, not a crash
    return _normal(passphrase).encode("utf-8", "surrogatepass")


def _normal(passphrase: str) -> str:
    """The same for every keyboard that types the same characters.

    RFC 8265 section 4.2.2 (OpaqueString): every kind of space becomes a plain one, then NFC. Not NFKC, which would
    make one passphrase of several; no case folding; nothing stripped.
    """
    spaces = (" " if unicodedata.category(character) == "Zs" else character for character in passphrase)
    return unicodedata.normalize("NFC", "".join(spaces))
