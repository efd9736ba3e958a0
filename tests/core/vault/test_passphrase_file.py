"""A file that a passphrase opens: all of it or none, and each way of being wrong has its own words."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import BadInput
from app.core.vault.errors import WeakPassphrase
from app.core.vault.passphrase_file import FileDamaged, FileForeign, FileLocked, FileNewer, FileRefused, opened, sealed
from tests.core.vault.memory import CHEAP, NOW

PASSPHRASE = "correct horse battery"
PLAIN = b"all the customers' links"


async def made(passphrase: str = PASSPHRASE, version: int = 1) -> bytes:
    return await sealed(PLAIN, passphrase, "invitations", version, NOW, CHEAP)


async def test_it_opens_with_its_passphrase_and_never_twice_the_same():
    first, second = await made(), await made()
    assert first != second
    assert PLAIN not in first
    for content in (first, second):
        assert await opened(content, PASSPHRASE, "invitations", 1) == PLAIN


async def test_a_newer_version_of_keyturn_opens_it_too():
    assert await opened(await made(), PASSPHRASE, "invitations", 2) == PLAIN


@pytest.mark.parametrize("passphrase", ["", "correct horse batterY", "x" * 1000])
async def test_another_passphrase_does_not_open_it(passphrase: str):
    with pytest.raises(FileLocked):
        await opened(await made(), passphrase, "invitations", 1)


async def test_a_weak_passphrase_is_refused():
    with pytest.raises(WeakPassphrase):
        await made("too short")


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"name,tenant\n", b"Keyturn status 1\n{}\n", b"Keyturn invitations x\n{}\n"]
)
async def test_some_other_file_is_said_to_be_one(content: bytes):
    with pytest.raises(FileForeign):
        await opened(content, PASSPHRASE, "invitations", 1)


async def test_one_of_a_newer_keyturn_is_said_to_be_newer():
    with pytest.raises(FileNewer, match="Update Keyturn"):
        await opened(await made(version=2), PASSPHRASE, "invitations", 1)


async def test_no_byte_may_differ_or_be_missing():
    content = await made()
    for position in range(len(content)):
        altered = bytearray(content)
        altered[position] ^= 1
        with pytest.raises(FileRefused):
            await opened(bytes(altered), PASSPHRASE, "invitations", 1)
    for length in range(len(content)):
        with pytest.raises(FileRefused):
            await opened(content[:length], PASSPHRASE, "invitations", 1)


@pytest.mark.parametrize("cost", [{"n": 2**30}, {"n": 3}, {"r": 0}, {"p": 10**9}, {"n": "x"}, {"n": None}])
async def test_a_file_that_asks_for_too_much_work_is_damaged(cost: dict[str, object]):
    title, head, blob = (await made()).split(b"\n", 2)
    altered = json.dumps(json.loads(head) | cost).encode()
    with pytest.raises(FileDamaged):
        await opened(b"\n".join((title, altered, blob)), PASSPHRASE, "invitations", 1)


@given(rest=st.binary(max_size=200))
async def test_whatever_follows_the_title_is_refused_in_words(rest: bytes):
    with pytest.raises(BadInput):
        await opened(b"Keyturn invitations 1\n" + rest, PASSPHRASE, "invitations", 1)
