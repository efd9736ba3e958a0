"""The chunks of a backup: whatever happens to them on the way, what comes out is what went in or nothing."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.vault import cipher, passphrase_stream
from app.core.vault.passphrase_file import FileDamaged

KEY, HEAD = bytes(range(32)), b"head"
SMALL = 64


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many chunks of little content."""
    monkeypatch.setattr(passphrase_stream, "CHUNK", SMALL)
    monkeypatch.setattr(passphrase_stream, "_SEALED_CHUNK", SMALL + cipher.OVERHEAD)


def sealed(content: bytes, head: bytes = HEAD) -> list[bytes]:
    return list(passphrase_stream.sealed(io.BytesIO(content), KEY, head))


def opened(chunks: list[bytes] | bytes, head: bytes = HEAD) -> bytes:
    whole = chunks if isinstance(chunks, bytes) else b"".join(chunks)
    return b"".join(passphrase_stream.opened(io.BytesIO(whole), KEY, head))


contents = st.binary(max_size=5 * SMALL)
several = st.binary(min_size=2 * SMALL + 1, max_size=5 * SMALL)


@given(contents)
def test_what_went_in_comes_out(content):
    assert opened(sealed(content)) == content


@given(st.integers(0, 4))
def test_content_that_ends_with_a_chunk_comes_out_whole(chunks):
    content = bytes(chunks * SMALL)
    assert opened(sealed(content)) == content


@given(contents, st.data())
def test_one_bit_that_is_flipped_is_noticed(content, data):
    whole = bytearray(b"".join(sealed(content)))
    at = data.draw(st.integers(0, len(whole) * 8 - 1))
    whole[at // 8] ^= 1 << at % 8
    with pytest.raises(FileDamaged):
        opened(bytes(whole))


@given(contents, st.data())
def test_a_file_that_is_cut_short_is_noticed_wherever_it_ends(content, data):
    whole = b"".join(sealed(content))
    with pytest.raises(FileDamaged):
        opened(whole[: data.draw(st.integers(0, len(whole) - 1))])


@given(several, st.data())
def test_chunks_that_are_missing_doubled_or_in_another_order_are_noticed(content, data):
    chunks = sealed(content)
    picked = data.draw(st.lists(st.sampled_from(range(len(chunks))), max_size=len(chunks) + 2))
    if picked != list(range(len(chunks))):
        with pytest.raises(FileDamaged):
            opened([chunks[at] for at in picked])


@given(several)
def test_chunks_of_a_file_with_another_head_are_noticed(content):
    ours, theirs = sealed(content), sealed(content, b"another head")
    with pytest.raises(FileDamaged):
        opened([ours[0], *theirs[1:]])


@given(contents, st.binary(min_size=1, max_size=3 * SMALL))
def test_something_that_is_added_is_noticed(content, more):
    with pytest.raises(FileDamaged):
        opened(b"".join(sealed(content)) + more)
