"""Certificates that strict clients take, renewed in time, whose authority's key is nowhere."""

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from app.practice import Addresses
from app.practice.certificates import certificates

NOW = datetime.now(UTC)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_the_strictest_checks_pass(practice: Addresses, host: str) -> None:
    context = ssl.create_default_context(cafile=practice.ca_bundle)
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    address = practice.authority.replace("127.0.0.1", host) + "/common/v2.0/.well-known/openid-configuration"
    async with aiohttp.ClientSession() as session, session.get(address, ssl=context) as answer:
        assert answer.status == 200


def test_they_are_kept_until_30_days_before_their_end(tmp_path: Path) -> None:
    first = certificates(tmp_path, NOW).leaf.read_bytes()
    assert certificates(tmp_path, NOW + timedelta(days=300)).leaf.read_bytes() == first
    renewed = certificates(tmp_path, NOW + timedelta(days=340))
    assert renewed.leaf.read_bytes() != first
    leaf = x509.load_pem_x509_certificate(renewed.leaf.read_bytes())
    leaf.verify_directly_issued_by(x509.load_pem_x509_certificate(renewed.authority.read_bytes()))


def test_a_lost_file_is_made_anew_with_the_others(tmp_path: Path) -> None:
    files = certificates(tmp_path, NOW)
    files.key.unlink()
    certificates(tmp_path, NOW).server_context()


def test_the_authoritys_key_is_written_nowhere(tmp_path: Path) -> None:
    files = certificates(tmp_path, NOW)
    authority = x509.load_pem_x509_certificate(files.authority.read_bytes())
    kept = [file for file in tmp_path.iterdir() if b"PRIVATE KEY" in file.read_bytes()]
    assert kept == [files.key]
    key = load_pem_private_key(files.key.read_bytes(), password=None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    assert key.public_key() != authority.public_key()
