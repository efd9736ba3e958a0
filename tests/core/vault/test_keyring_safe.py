"""Only a keyring that encrypts is one; what it does wrong is said in our words, and its dialogs hold up nobody."""

import asyncio
import base64
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordSetError

from app.core.vault.errors import KeyringFailed, KeyringLocked, NoKeyring
from app.core.vault.keyring_safe import SERVICE, KeyringSafe
from tests.core.vault.secret_service import SecretService, SilentPrompter, missing, secret_service

ROOT = Path(__file__).parents[3]
KEY = bytes(range(32))

PROBE = """
import asyncio
from app.core.vault.errors import NoKeyring
from app.core.vault.keyring_safe import KeyringSafe, trusted_backends

async def main():
    safe = KeyringSafe()
    print(await safe.available(), [type(backend).__module__ for backend in trusted_backends()])
    try:
        await safe.put("probe", bytes(range(32)))
        print(await safe.get("probe") == bytes(range(32)))
    except NoKeyring:
        print("refused")

asyncio.run(main())
"""
PLAIN_FILE = """
from pathlib import Path
from keyring.backend import KeyringBackend

class PlainFile(KeyringBackend):
    priority = 9
    def get_password(self, service, username):
        return None
    def set_password(self, service, username, password):
        Path(__file__).with_name("plain.txt").write_text(password)
    def delete_password(self, service, username):
        pass
"""


def probe(environment: dict[str, str], before: str = "") -> list[str]:
    """What a process of its own finds and can do there."""
    environment = {"PYTHONPATH": str(ROOT), **environment}
    command = [sys.executable, "-c", before + PROBE]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=120)
    return ended.stdout.splitlines()


def test_the_desktops_own_keyring_is_found(service: SecretService):
    environment = {name: value for name, value in service.environment.items() if name != "PYTHON_KEYRING_BACKEND"}
    assert probe(environment) == ["True ['keyring.backends.SecretService']", "True"]


@pytest.mark.parametrize(
    "backend",
    [
        "keyring.backends.fail.Keyring",
        "keyring.backends.null.Keyring",
        "plain_file.PlainFile",
        "no.such.Keyring",
        "keyring.backends.NoSuchKeyring",
        "nonsense",
        "",
    ],
)
def test_anything_that_does_not_encrypt_counts_as_no_keyring(backend: str, tmp_path: Path):
    (tmp_path / "plain_file.py").write_text(PLAIN_FILE, encoding="utf-8")
    search = os.pathsep.join([str(ROOT), str(tmp_path)])
    environment = {**os.environ, "PYTHONPATH": search, "PYTHON_KEYRING_BACKEND": backend}
    assert probe(environment) == ["False []", "refused"]
    assert not (tmp_path / "plain.txt").exists()


def test_a_plain_file_that_pushes_itself_in_front_is_passed_over(service: SecretService, tmp_path: Path):
    """keyring then hands out a chain of both."""
    (tmp_path / "plain_file.py").write_text(PLAIN_FILE, encoding="utf-8")
    environment = {name: value for name, value in service.environment.items() if name != "PYTHON_KEYRING_BACKEND"}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(tmp_path)])
    found = probe(environment, before="import plain_file\n")
    assert found == ["True ['keyring.backends.SecretService']", "True"]
    assert not (tmp_path / "plain.txt").exists()


def test_keyring_is_not_imported_before_it_is_asked():
    program = "import sys, app.core.vault.vault, app.core.vault.keyring_safe; print('keyring' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ended.stdout == "False\n"


async def test_a_key_is_one_small_entry_under_our_name(service: SecretService):
    await KeyringSafe(lambda: [service.backend()]).put("entry", KEY)
    entry = service.backend().get_password(SERVICE, "entry")
    assert entry == base64.b64encode(KEY).decode()
    assert SERVICE == "Keyturn"


@pytest.mark.parametrize("entry", ["not base64!", "\u00e9", "AAAA AAAA"])
async def test_an_entry_that_is_no_key_of_ours_is_no_key(service: SecretService, entry: str):
    service.backend().set_password(SERVICE, "garbled", entry)
    assert await KeyringSafe(lambda: [service.backend()]).get("garbled") is None


@pytest.fixture
def locked(service: SecretService) -> Iterator[SecretService]:
    """The Secret Service, with its collection locked until the test is over."""
    service.lock()
    yield service
    service.unlock()


async def test_a_locked_keyring_whose_dialog_is_dismissed_says_so(locked: SecretService):
    safe = KeyringSafe(lambda: [locked.backend()])
    assert await safe.available()
    for request in (safe.get("any"), safe.put("any", KEY), safe.delete("any")):
        with pytest.raises(KeyringLocked, match="Unlock it"):
            await request


async def test_whether_it_would_show_a_dialog_is_found_out_without_one(service: SecretService):
    safe = KeyringSafe(lambda: [service.backend()])
    service.lock()
    prompter = SilentPrompter(service)
    try:
        assert not await safe.silent()
        assert not prompter.was_asked()
    finally:
        prompter.close()
        service.unlock()
    assert await safe.silent()


async def test_a_keyring_that_cannot_be_asked_for_its_lock_counts_as_one_with_a_dialog(
    service: SecretService, monkeypatch: pytest.MonkeyPatch
):
    lost = service.backend()
    monkeypatch.setattr(lost, "preferred_collection", "/org/freedesktop/secrets/collection/gone", raising=False)
    assert not await KeyringSafe(lambda: [lost]).silent()
    assert not await KeyringSafe(lambda: [Backend(None)]).silent()
    assert not await KeyringSafe(list).silent()


async def test_once_it_is_unlocked_it_answers(service: SecretService):
    safe = KeyringSafe(lambda: [service.backend()])
    await safe.put("behind the lock", KEY)
    service.lock()
    with pytest.raises(KeyringLocked):
        await safe.get("behind the lock")
    service.unlock()
    assert await safe.get("behind the lock") == KEY


async def test_a_dialog_that_nobody_answers_holds_up_nobody(locked: SecretService):
    safe = KeyringSafe(lambda: [locked.backend()])
    prompter = SilentPrompter(locked)
    try:
        asked = asyncio.create_task(safe.get("any"))
        await asyncio.to_thread(prompter.wait_for_dialog)
        assert not asked.done()
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
    finally:
        prompter.close()


def test_a_program_ends_while_a_dialog_is_open(locked: SecretService):
    program = """
import asyncio, sys
from keyring.backends.SecretService import Keyring
from app.core.vault.keyring_safe import KeyringSafe

async def main():
    asked = asyncio.create_task(KeyringSafe(lambda: [Keyring()]).get("any"))
    await asyncio.to_thread(sys.stdin.readline)
    asked.cancel()

asyncio.run(main())
print("ended")
"""
    prompter = SilentPrompter(locked)
    try:
        with subprocess.Popen(
            [sys.executable, "-c", program], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as process:
            prompter.wait_for_dialog()
            assert process.communicate("go on\n", timeout=120)[0] == "ended\n"
    finally:
        prompter.close()


async def test_a_desktop_without_any_collection_is_a_keyring_that_fails(monkeypatch: pytest.MonkeyPatch):
    """A server, say: the service starts, and would have to ask on a screen for a new keyring's password."""
    reason = missing()
    if reason:
        pytest.skip(reason)
    with secret_service(unlocked=False) as service:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", service.address)
        with pytest.raises(KeyringFailed):
            await KeyringSafe(lambda: [service.backend()]).put("any", KEY)


async def test_a_keyring_that_has_gone_is_a_keyring_that_fails(monkeypatch: pytest.MonkeyPatch):
    reason = missing()
    if reason:
        pytest.skip(reason)
    with secret_service() as service:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", service.address)
        safe = KeyringSafe(lambda: [service.backend()])
        await safe.put("any", KEY)
    with pytest.raises(KeyringFailed):
        await safe.get("any")


class Backend(KeyringBackend):
    """Raises what it is told to, and notes which thread called it."""

    priority = -1.0

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.threads: set[str] = set()

    def get_password(self, service: str, username: str) -> str | None:
        self.threads.add(threading.current_thread().name)
        if self.error is not None:
            raise self.error
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.get_password(service, username)

    def delete_password(self, service: str, username: str) -> None:
        self.get_password(service, username)


@pytest.mark.parametrize("error", [PasswordSetError("no"), OSError(5, "no"), RuntimeError("no")])
async def test_whatever_else_a_keyring_raises_is_a_failure_of_the_keyring(error: Exception):
    safe = KeyringSafe(lambda: [Backend(error)])
    for request in (safe.get("any"), safe.put("any", KEY), safe.delete("any")):
        with pytest.raises(KeyringFailed, match=type(error).__name__) as failed:
            await request
        assert base64.b64encode(KEY).decode() not in str(failed.value)


async def test_no_call_is_made_in_the_loops_thread():
    backend, looked = Backend(), []

    def backends() -> list[KeyringBackend]:
        looked.append(threading.current_thread().name)
        return [backend]

    safe = KeyringSafe(backends)
    await safe.available()
    await safe.get("any")
    await safe.put("any", KEY)
    await safe.delete("any")
    assert backend.threads == {"keyturn-vault"} == set(looked)


async def test_without_a_keyring_each_request_says_so():
    safe = KeyringSafe(list)
    assert not await safe.available()
    for request in (safe.get("any"), safe.put("any", KEY), safe.delete("any")):
        with pytest.raises(NoKeyring):
            await request


class Kept(Backend):
    """A second place that has the key already."""

    def __init__(self) -> None:
        super().__init__()
        self.entries = {"moved": base64.b64encode(KEY).decode()}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get(username)

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[username]


async def test_a_key_is_found_in_whichever_keyring_has_it():
    """A desktop may prefer another keyring today than when the key was made."""
    kept = Kept()
    safe = KeyringSafe(lambda: [Backend(), kept])
    assert await safe.get("moved") == KEY
    await safe.delete("moved")
    assert kept.entries == {}
