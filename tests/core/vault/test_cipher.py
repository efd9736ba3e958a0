"""Only the same key and the same associated data open a blob, and only a whole one."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.core.vault import cipher

KEY = bytes(range(32))
keys = st.binary(min_size=32, max_size=32)


@given(keys, st.binary(max_size=300), st.binary(max_size=40))
def test_what_was_encrypted_comes_back(key: bytes, plain: bytes, associated: bytes):
    assert cipher.decrypt(key, cipher.encrypt(key, plain, associated), associated) == plain


@given(st.binary(max_size=60), st.data())
def test_any_flipped_bit_is_noticed(plain: bytes, data: st.DataObject):
    blob = bytearray(cipher.encrypt(KEY, plain, b"context"))
    bit = data.draw(st.integers(0, len(blob) * 8 - 1))
    blob[bit // 8] ^= 1 << bit % 8
    with pytest.raises(cipher.NotAuthentic):
        cipher.decrypt(KEY, bytes(blob), b"context")


@given(st.binary(max_size=60), st.data())
def test_anything_missing_is_noticed(plain: bytes, data: st.DataObject):
    blob = cipher.encrypt(KEY, plain, b"context")
    start = data.draw(st.integers(0, len(blob)))
    end = data.draw(st.integers(start, len(blob)))
    assume((start, end) != (0, len(blob)))
    with pytest.raises(cipher.NotAuthentic):
        cipher.decrypt(KEY, blob[start:end], b"context")


@given(st.binary(max_size=60), st.binary(min_size=1, max_size=20))
def test_anything_added_is_noticed(plain: bytes, more: bytes):
    with pytest.raises(cipher.NotAuthentic):
        cipher.decrypt(KEY, cipher.encrypt(KEY, plain, b"context") + more, b"context")


@given(st.binary(max_size=40), st.binary(max_size=40))
def test_other_associated_data_do_not_open_it(associated: bytes, other: bytes):
    assume(associated != other)
    with pytest.raises(cipher.NotAuthentic):
        cipher.decrypt(KEY, cipher.encrypt(KEY, b"plain", associated), other)


@given(keys)
def test_another_key_does_not_open_it(other: bytes):
    assume(other != KEY)
    with pytest.raises(cipher.NotAuthentic):
        cipher.decrypt(other, cipher.encrypt(KEY, b"plain", b""), b"")


@given(st.binary(max_size=100))
def test_what_nobody_encrypted_does_not_open(noise: bytes):
    with pytest.raises(cipher.NotAuthentic):
        cipher.decrypt(KEY, noise, b"")


def test_the_same_twice_looks_different_each_time():
    blobs = {cipher.encrypt(KEY, b"plain", b"") for _ in range(100)}
    assert len({blob[1:13] for blob in blobs}) == 100
    assert not any(b"plain" in blob for blob in blobs)


def test_what_is_on_disk_today_opens_tomorrow():
    blob = bytes.fromhex("01000102030405060708090a0b376eb772abf9a284936e4416f5e986bad13d880649")
    assert cipher.decrypt(KEY, blob, b"context") == b"plain"
    assert cipher.id_of(KEY) == "55c05165fec83a0cbd24f2e353ddc5b0"


@given(keys, keys)
def test_a_key_is_told_by_its_name(one: bytes, other: bytes):
    assert (cipher.id_of(one) == cipher.id_of(other)) == (one == other)
    assert len(cipher.id_of(one)) == 32


def test_new_keys_are_new():
    assert len({cipher.new_key() for _ in range(100)}) == 100
    assert len(cipher.new_key()) == cipher.KEY_BYTES == 32
