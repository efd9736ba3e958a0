"""The encryption itself, and how a key gets its name: small pure functions over bytes, apart from where keys lie.

AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce, which stays safe for 2^32 encryptions under one key
(section 8.3): more than this application makes in its life.
"""

import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
_VERSION = b"\x01"
_NONCE_BYTES = 12
OVERHEAD = len(_VERSION) + _NONCE_BYTES + 16
"""Bytes by which a blob is longer than what it holds: version, nonce and tag."""


class NotAuthentic(Exception):
    """The blob was not made from this key and these associated data, or is not whole."""


def new_key() -> bytes:
    """32 bytes of the operating system's randomness."""
    return secrets.token_bytes(KEY_BYTES)


def id_of(key: bytes) -> str:
    """The key's public name, made from the key: whoever holds a key can tell whether it is the one of that name.

    One way (HMAC-SHA-256 over a constant), so it tells nothing about the key.
    """
    return hmac.digest(key, b"Keyturn: the name of a data key", "sha256")[:16].hex()


def encrypt(key: bytes, plain: bytes, associated: bytes) -> bytes:
    """Version byte, nonce, ciphertext and tag. Only the same `associated` opens it again; it is not part of it."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return _VERSION + nonce + AESGCM(key).encrypt(nonce, plain, _VERSION + associated)


def decrypt(key: bytes, blob: bytes, associated: bytes) -> bytes:
    """What `encrypt` was given.

    Raises:
        NotAuthentic: any bit of the blob, the associated data or the key differs.
    """
    nonce, sealed = blob[1 : 1 + _NONCE_BYTES], blob[1 + _NONCE_BYTES :]
    if blob[:1] != _VERSION or len(nonce) < _NONCE_BYTES:
        raise NotAuthentic
    try:
        return AESGCM(key).decrypt(nonce, sealed, _VERSION + associated)
    except InvalidTag:
        raise NotAuthentic from None
