"""The secret at the end of an Auth URL: 256 bits that open one invitation's onboarding page, and nothing else.

It is stored as its SHA-256, to look it up by, and sealed by the vault, to show it again. A hash without salt or cost
is enough: 256 random bits cannot be guessed.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass

from app.core.vault.model import Sealed

BYTES = 32
_LINK = re.compile(r"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")  # 43 characters of base64url; the last one holds 4 bits


@dataclass(frozen=True, slots=True)
class StoredLink:
    """A link as it is kept: nobody can make the link of it without the vault."""

    sha256: str
    sealed: Sealed


def new_link() -> str:
    """32 bytes of the operating system's randomness in base64url without padding (RFC 4648 section 5)."""
    return secrets.token_urlsafe(BYTES)


def is_link(text: str) -> bool:
    """Whether `text` is spelt like a link."""
    return _LINK.fullmatch(text) is not None


def sha256_of(link: str) -> str:
    """What the link is looked up by, in hexadecimal."""
    return hashlib.sha256(link.encode("utf-8", "surrogatepass")).hexdigest()
