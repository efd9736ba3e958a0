"""Encryption as such: one key, one context, one blob. AES-256-GCM (NIST SP 800-38D) from `cryptography`."""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.core.vault.errors import SealBroken

KEY_BYTES = 32
NONCE_BYTES = 12
_VERSION = b"\x01"
_TAG_BYTES = 16


def encrypt(key: bytes, plain: bytes, context: str) -> bytes:
    """Version byte, random nonce, ciphertext and tag. `context` is bound in and must be the same to open it."""
    nonce = os.urandom(NONCE_BYTES)
    return _VERSION + nonce + AESGCM(key).encrypt(nonce, plain, _VERSION + context.encode())


def decrypt(key: bytes, blob: bytes, context: str) -> bytes:
    """What was encrypted.

    Raises:
        SealBroken: the blob, the key or the context is not what it was.
    """
    if blob[:1] != _VERSION or len(blob) < 1 + NONCE_BYTES + _TAG_BYTES:
        raise SealBroken
    nonce, sealed = blob[1 : 1 + NONCE_BYTES], blob[1 + NONCE_BYTES :]
    try:
        return AESGCM(key).decrypt(nonce, sealed, _VERSION + context.encode())
    except InvalidTag:
        raise SealBroken from None
