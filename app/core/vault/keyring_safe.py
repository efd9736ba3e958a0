"""The operating system's keyring as the place of the data key. The only importer of keyring.

Its calls block, a locked one until its dialog is answered. Each runs in a thread of its own that nobody has to wait
for: a cancelled caller goes on, and leaving the program does not hang on a dialog.
"""

import asyncio
import base64
import binascii
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from app.core.vault.errors import KeyringFailed, KeyringLocked

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

T = TypeVar("T")

SERVICE = "Keyturn"
TRUSTED = (
    "keyring.backends.Windows.",
    "keyring.backends.macOS.",
    "keyring.backends.SecretService.",
    "keyring.backends.libsecret.",
    "keyring.backends.kwallet.",
)
"""Backends that encrypt. Any other (plain text files, null, what a plug-in brings) counts as no keyring."""


class KeyringSafe:
    """Keeps data keys in the keyring: one small entry for each, named by its key id."""

    async def available(self) -> bool:
        """Whether there is a keyring that we trust with a key."""
        return await _apart(lambda: _backend() is not None)

    async def get(self, key_id: str) -> bytes | None:
        """The key; None if the keyring has none of that id.

        Raises:
            KeyringLocked, KeyringFailed: it did not let us look.
        """
        stored = await self._do("read the key", lambda backend: backend.get_password(SERVICE, key_id))
        if stored is None:
            return None
        try:
            return base64.b64decode(stored, validate=True)
        except binascii.Error:
            raise KeyringFailed("give back the key as it was stored") from None

    async def put(self, key_id: str, key: bytes) -> None:
        """Store the key and read it back.

        Raises:
            KeyringLocked, KeyringFailed: it is not there now.
        """
        text = base64.b64encode(key).decode()
        await self._do("store the key", lambda backend: backend.set_password(SERVICE, key_id, text))
        if await self.get(key_id) != key:
            raise KeyringFailed("keep the key")

    async def delete(self, key_id: str) -> None:
        """Remove the key; one that is not there is no failure.

        Raises:
            KeyringLocked, KeyringFailed: it may still be there.
        """
        if await self.get(key_id) is not None:
            await self._do("remove the key", lambda backend: backend.delete_password(SERVICE, key_id))

    async def _do(self, doing: str, act: "Callable[[KeyringBackend], T]") -> T:
        def call() -> T:
            from keyring.errors import InitError, KeyringError
            from keyring.errors import KeyringLocked as Locked

            backend = _backend()
            if backend is None:
                raise KeyringFailed(doing)
            try:
                return act(backend)
            except (Locked, InitError):
                raise KeyringLocked from None
            except KeyringError:
                raise KeyringFailed(doing) from None

        return await _apart(call)


def _backend() -> "KeyringBackend | None":
    """The best backend that we trust."""
    import keyring

    chosen = keyring.get_keyring()
    candidates = [chosen, *getattr(chosen, "backends", [])]  # the chainer holds several
    return next((backend for backend in candidates if _name(backend).startswith(TRUSTED)), None)


def _name(backend: "KeyringBackend") -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


async def _apart(blocking: Callable[[], T]) -> T:
    """The result of `blocking`, run in a daemon thread of its own."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()

    def settle(act: Callable[[], None]) -> None:
        def unless_gone() -> None:
            if not answer.done():
                act()

        if not loop.is_closed():
            loop.call_soon_threadsafe(unless_gone)

    def run() -> None:
        try:
            result = blocking()
        except Exception as error:  # noqa: BLE001 (handed over, not swallowed)
            failure = error
            settle(lambda: answer.set_exception(failure))
        else:
            settle(lambda: answer.set_result(result))

    threading.Thread(target=run, name="keyring", daemon=True).start()
    return await answer
