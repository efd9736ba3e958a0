"""A passphrase opens what it wrapped, however it is typed, and a damaged record cannot use up the machine."""

import tracemalloc
from dataclasses import replace

import pytest

from app.core.vault import passphrase as passphrases
from app.core.vault.errors import KeyRecordBroken, TooLittleMemory, WeakPassphrase, WrongPassphrase
from app.core.vault.model import KeyRecord, Protection
from app.core.vault.passphrase import Cost, Wrapping
from tests.core.vault.memory import CHEAP, NOW

KEY = bytes(range(32))
PASSPHRASE = "four unrelated little words"


async def wrapped(passphrase: str = PASSPHRASE) -> KeyRecord:
    return (await Wrapping.new(passphrase, CHEAP)).wrap(KEY, NOW)


async def unwrapped(record: KeyRecord, passphrase: str = PASSPHRASE) -> bytes:
    return (await Wrapping.again(passphrase, record)).unwrap(record)


async def test_the_passphrase_opens_what_it_wrapped():
    record = await wrapped()
    assert (record.protection, record.active, record.created_at) == (Protection.PASSPHRASE, True, NOW)
    assert await unwrapped(record) == KEY


@pytest.mark.parametrize(
    "other", ["", "four unrelated little word", "Four unrelated little words", PASSPHRASE + " ", PASSPHRASE + "\n"]
)
async def test_another_passphrase_does_not(other: str):
    record = await wrapped()
    with pytest.raises(WrongPassphrase):
        await unwrapped(record, other)


@pytest.mark.parametrize(
    ("chosen", "typed"),
    [
        ("Schl\u00fcssel f\u00fcr alle", "Schlu\u0308ssel fu\u0308r alle"),  # Windows composes, macOS may not
        ("\u1100\u1161 is a syllable", "\uac00 is a syllable"),
        ("a non\u00a0breaking\u3000space", "a non breaking space"),
    ],
)
async def test_however_a_keyboard_composes_its_characters(chosen: str, typed: str):
    assert await unwrapped(await wrapped(chosen), typed) == KEY


@pytest.mark.parametrize(
    ("chosen", "other"),
    [("\ufb01ve little words", "five little words"), ("x\u00b2 + y\u00b2 = z\u00b2", "x2 + y2 = z2")],
)
async def test_characters_that_only_look_alike_stay_different(chosen: str, other: str):
    with pytest.raises(WrongPassphrase):
        await unwrapped(await wrapped(chosen), other)


async def test_each_wrapping_has_a_salt_of_its_own():
    one, other = await wrapped(), await wrapped()
    assert one.salt != other.salt
    assert one.wrapped != other.wrapped
    assert len(one.salt) == 16


@pytest.mark.parametrize("short", ["", "short", "elevenchars", "e\u0301" * 11])
async def test_a_short_passphrase_is_refused_with_words_about_it(short: str):
    with pytest.raises(WeakPassphrase, match="at least 12 characters") as refused:
        await Wrapping.new(short, CHEAP)
    assert not short or short not in str(refused.value)


@pytest.mark.parametrize(
    "odd", ["a tab in\there somewhere", "two lines\nof a passphrase", "no text \udcff\udcfe at all"]
)
async def test_what_cannot_be_typed_everywhere_is_refused(odd: str):
    with pytest.raises(WeakPassphrase, match="cannot be typed"):
        await Wrapping.new(odd, CHEAP)


async def test_bytes_that_are_no_text_are_a_wrong_passphrase():
    record = await wrapped()
    with pytest.raises(WrongPassphrase):
        await unwrapped(record, "\udcff\udcfe out of the environment")


async def test_twelve_characters_are_enough():
    assert await unwrapped(await wrapped("twelve chars"), "twelve chars") == KEY


async def test_a_record_altered_anywhere_does_not_open():
    wrapping = await Wrapping.new(PASSPHRASE, CHEAP)
    record = wrapping.wrap(KEY, NOW)
    for bit in range(len(record.wrapped) * 8):
        with pytest.raises(WrongPassphrase):
            wrapping.unwrap(replace(record, wrapped=flipped(record.wrapped, bit)))
    for bit in range(0, len(record.salt) * 8, 7):
        with pytest.raises(WrongPassphrase):
            await unwrapped(replace(record, salt=flipped(record.salt, bit)))


def flipped(value: bytes, bit: int) -> bytes:
    altered = bytearray(value)
    altered[bit // 8] ^= 1 << bit % 8
    return bytes(altered)


async def test_a_wrapped_key_does_not_open_under_another_name():
    record = await wrapped()
    with pytest.raises(WrongPassphrase):
        await unwrapped(replace(record, key_id="another"))


@pytest.mark.parametrize(
    ("n", "r", "p"),
    [
        (2**30, 8, 1),  # 1 TB
        (2**17, 2**20, 1),
        (2**17, 8, 2**20),  # days
        (2**14, 2**8, 2**10),
        (0, 8, 1),
        (1, 8, 1),
        (-(2**17), 8, 1),
        (2**17, 0, 1),
        (2**17, 8, 0),
        (2**17 - 1, 8, 1),
    ],
)
async def test_a_record_that_asks_for_too_much_or_for_nonsense_is_not_believed(n: int, r: int, p: int):
    record = replace(await wrapped(), n=n, r=r, p=p)
    tracemalloc.start()
    try:
        with pytest.raises(KeyRecordBroken):
            await Wrapping.again(PASSPHRASE, record)
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()


async def test_the_cost_for_real_is_what_owasp_asks_for():
    assert Cost() == Cost(2**17, 8, 1)
    assert Cost().sane
    assert Cost().memory == 128 * 2**20
    record = (await Wrapping.new(PASSPHRASE, Cost())).wrap(KEY, NOW)
    assert (record.n, record.r, record.p) == (2**17, 8, 1)
    assert await unwrapped(record) == KEY


async def test_want_of_memory_is_said(monkeypatch: pytest.MonkeyPatch):
    class NoMemory:
        def __init__(self, **_: object) -> None:
            raise MemoryError

    monkeypatch.setattr(passphrases, "Scrypt", NoMemory)
    with pytest.raises(TooLittleMemory, match="takes 128 MB"):
        await Wrapping.new(PASSPHRASE, Cost())


async def test_what_is_on_disk_today_opens_tomorrow():
    record = KeyRecord(
        key_id="55c05165fec83a0cbd24f2e353ddc5b0",
        protection=Protection.PASSPHRASE,
        created_at=NOW,
        active=True,
        salt=bytes(range(16)),
        n=2**4,
        r=8,
        p=1,
        wrapped=bytes.fromhex(
            "01957e189079fd6e6d997fc240"
            "540e662739b8235a28d656068b2ae3673b7e45cae6316a36fd39f890f1a50cae27bfcb9fe060a8088530327cbc2d08a9"
        ),
    )
    assert await unwrapped(record) == KEY
