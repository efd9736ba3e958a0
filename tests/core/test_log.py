"""The log is private, bounded, and holds nothing that looks like a secret, however it got there."""

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import log
from app.core.log import REMOVED, redacted
from app.core.paths import DataFolder

JWT = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiIwMDAwMDAwMyIsInRpZCI6IjEyMyJ9.c2lnbmF0dXJlX2hlcmU"
REFRESH_TOKEN = "1.AXkAR-9kZ3mB0Ee2bB1nY3Qd7e5LhBSyfrSLKA7dKB3cZ1PAAQ.AgABAwEAAABVrSpeuWamRam2jAF1XRQEAwDs_wUA9P"
BASE64_KEY = "mZ0r7dYq+3kPpV1nXb5sT9uGh2LwEoJcA4iK8fRyQ6M="
SECRETS = {
    "a JWT": JWT,
    "a refresh token": REFRESH_TOKEN,
    "a key in base64": BASE64_KEY,
    "a key in hexadecimal": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "a device code": "GAQABAQEAAAAmoFfGtYxvRrNriQdPKIZ-2b64dTFbGcnBLcC3YLOTrTq0",
    "a user code": "FK7Q3XLP",
    "a longer user code": "F2EWY4E7Q",
}


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


@pytest.fixture
def configure(folder: DataFolder) -> Iterator[Callable[..., None]]:
    ends = []
    levels = {name: logging.getLogger(name).level for name in ("app", *log._QUIET)}
    yield lambda **options: ends.append(log.configure(folder, **options))
    for end in ends:
        end()
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS.keys())
@pytest.mark.parametrize(
    "sentence", ["got {}", "({})", "x='{}', y", "POST https://login.example/?q={}&r=1", "{}", "a\n{}\nb"]
)
def test_what_looks_like_a_secret_is_taken_out(secret: str, sentence: str):
    assert redacted(sentence.format(secret)) == sentence.format(REMOVED)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("grant_type=x&device_code=abc&client_id=y", f"grant_type=x&device_code={REMOVED}&client_id=y"),
        ('{"user_code": "AB", "interval": 5}', f'{{"user_code": {REMOVED}, "interval": 5}}'),
        ("{'access_token': 'abc', 'expires_in': 3599}", f"{{'access_token': {REMOVED}, 'expires_in': 3599}}"),
        ("Authorization: Bearer abc.def", f"Authorization: {REMOVED}"),
        ("GET /?code=0.AX&state=1 HTTP/1.1", f"GET /?code={REMOVED}&state=1 HTTP/1.1"),
        ("passphrase: correct", f"passphrase: {REMOVED}"),
        ("enter the code BKVTJGRPQ to sign in", f"enter the code {REMOVED} to sign in"),
        ("read out code FK7Q 3XLP now", f"read out code {REMOVED} now"),
    ],
)
def test_a_named_secret_is_taken_out_whatever_it_looks_like(line: str, expected: str):
    assert redacted(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Tenant 0d4f2f4e-0f3c-4b6f-9f0e-0123456789ab is expired (AADSTS700082), correlation id 5b7e2f4",
        "POST https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/token answered 400 in 0.213 s",
        'File "/home/alice/.venv/lib/python3.11/site-packages/sqlalchemy/engine/base.py", line 1967, in _exec',
        "The exit code is 70; error code: 5; AADSTS50173; 2026-05-04T12:30:15Z CONTOSO ABCDEFGH 12345678 KB5034441",
        "scopes: https://graph.microsoft.com/.default 48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default",
        "test_a_process_killed_in_the_middle_of_a_step_leaves_the_old_database",
    ],
)
def test_what_people_need_to_read_stays(line: str):
    assert redacted(line) == line


@given(st.text())
def test_any_text_can_be_redacted(text: str):
    assert redacted(redacted(text)) == redacted(text)


def test_messages_and_tracebacks_go_to_the_file_without_their_secrets(
    folder: DataFolder, configure: Callable[..., None]
):
    configure()
    logger = logging.getLogger("app.somewhere")
    logger.info("Signed in with %s", JWT)
    logger.debug("not this loud")
    try:
        raise RuntimeError(f"refresh_token={REFRESH_TOKEN}")
    except RuntimeError:
        logger.info("A renewal failed", exc_info=True)
    written = folder.log_file.read_text()
    assert f"INFO app.somewhere: Signed in with {REMOVED}\n" in written
    assert f"RuntimeError: refresh_token={REMOVED}" in written
    assert "Traceback" in written
    assert JWT not in written
    assert REFRESH_TOKEN not in written
    assert "not this loud" not in written


def test_verbose_says_more_and_says_it_to_people_too(
    folder: DataFolder, configure: Callable[..., None], capsys: pytest.CaptureFixture[str]
):
    configure(verbose=True)
    logging.getLogger("app.somewhere").debug("device_code=%s", "abc")
    logging.getLogger("sqlalchemy.engine").info("INSERT ...")
    logging.getLogger("msal").debug("cache hit")
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.endswith(f"DEBUG app.somewhere: device_code={REMOVED}\n")
    assert shown.err.count("\n") == 1
    assert shown.err == folder.log_file.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows guards the user's profile by access lists")
def test_the_files_are_for_their_owner_and_stay_few_and_small(
    folder: DataFolder, configure: Callable[..., None], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(log, "LARGEST_FILE", 500)
    configure()
    for number in range(100):
        logging.getLogger("app").info("line %s", number)
    files = sorted(folder.root.iterdir())
    assert [file.name for file in files] == ["keyturn.log", "keyturn.log.1", "keyturn.log.2", "keyturn.log.3"]
    assert all(file.stat().st_size <= 500 for file in files)
    assert {oct(file.stat().st_mode & 0o777) for file in files} == {"0o600"}
    assert "line 99" in folder.log_file.read_text()


def test_where_the_file_cannot_be_moved_aside_it_is_gone_on_with(
    folder: DataFolder, configure: Callable[..., None], monkeypatch: pytest.MonkeyPatch
):
    """As on Windows, while another Keyturn has it open."""
    monkeypatch.setattr(log, "LARGEST_FILE", 100)

    def in_use(*_arguments: object) -> None:
        raise PermissionError(13, "in use by another process")

    monkeypatch.setattr("app.core.log.os.replace", in_use)
    configure()
    for number in range(10):
        logging.getLogger("app").info("line %s", number)
    assert "line 9" in folder.log_file.read_text()


@pytest.mark.expects_log("There will be no log file: Is a directory|There will be no log file: Permission denied")
def test_without_a_file_the_rest_goes_on(folder: DataFolder, configure: Callable[..., None]):
    folder.log_file.mkdir(parents=True)
    configure()
    logging.getLogger("app").info("nowhere to go")


def test_what_was_configured_can_be_ended(folder: DataFolder):
    before = logging.getLogger().handlers[:]
    levels = {name: logging.getLogger(name).level for name in ("app", *log._QUIET)}
    log.configure(folder)()
    assert logging.getLogger().handlers == before
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
