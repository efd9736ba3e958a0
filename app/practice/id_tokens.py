"""Signed id tokens (OpenID Connect Core section 2, RS256) and the key to check them with."""

import base64
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from app.practice.folder import write_private


def base64url(content: bytes) -> str:
    """Base64 for URLs without padding (RFC 7515 section 2)."""
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


class Signer:
    """Signs with the RSA key kept in one file, made when it is first wanted."""

    def __init__(self, file: Path) -> None:
        if not file.exists():
            fresh = rsa.generate_private_key(public_exponent=65537, key_size=2048)
            pem = fresh.private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
            )
            write_private(file, pem)
        # The file is our own: whether its numbers are primes need not be tried at every start.
        key = serialization.load_pem_private_key(file.read_bytes(), None, unsafe_skip_rsa_key_validation=True)
        assert isinstance(key, rsa.RSAPrivateKey)  # noqa: S101 it was made above
        self._key = key
        numbers = key.public_key().public_numbers()
        self._modulus = base64url(numbers.n.to_bytes(256, "big"))
        self._exponent = base64url(numbers.e.to_bytes(3, "big"))
        self._key_id = base64url(hashlib.sha256(self._modulus.encode()).digest())
        self._header = _part({"typ": "JWT", "alg": "RS256", "kid": self._key_id})

    def sign(self, claims: Mapping[str, Any]) -> str:
        """A compact JWS of the claims."""
        signed = f"{self._header}.{_part(claims)}"
        signature = self._key.sign(signed.encode(), padding.PKCS1v15(), hashes.SHA256())
        return f"{signed}.{base64url(signature)}"

    def key_set(self, issuer: str) -> dict[str, Any]:
        """The JSON Web Key Set (RFC 7517)."""
        key = {
            "kty": "RSA",
            "use": "sig",
            "alg": "RS256",
            "kid": self._key_id,
            "n": self._modulus,
            "e": self._exponent,
            "issuer": issuer,
        }
        return {"keys": [key]}


def _part(content: Mapping[str, Any]) -> str:
    return base64url(json.dumps(content, separators=(",", ":")).encode())
