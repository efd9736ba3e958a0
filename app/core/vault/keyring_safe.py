"""The data key's place in the operating system's keyring; the only file that imports `keyring`.

keyring's calls block until the keyring's own dialog is answered, so each runs in a thread of its own. The import is
slow and happens there too.
"""

import base64
import binascii
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from app.core.vault.errors import KeyringFailed, KeyringLocked, NoKeyring
from app.core.vault.own_thread import in_own_thread
from app.core.vault.silence import answers_silently

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

log = logging.getLogger(__name__)

_T = TypeVar("_T")

SERVICE = "Keyturn"
TRUSTED = frozenset(
    {
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
    }
)
"""What is known to encrypt under the user's login. Anything else (plain files, null, fail) counts as no keyring."""


class KeyringSafe:
    """The keyring of this session: one entry for each data key, under `SERVICE` and the key's id, in base64.

    `backends` says where to look and put; the keyring that this session has unless given. It is called in a thread.
    """

    def __init__(self, backends: "Callable[[], Sequence[KeyringBackend]] | None" = None) -> None:
        self._backends = backends or trusted_backends

    async def available(self) -> bool:
        """Whether there is a keyring that is trusted. It may be locked."""
        return bool(await in_own_thread(self._backends))

    async def silent(self) -> bool:
        """Whether every keyring that would be asked is known to answer without a dialog."""

        def look() -> bool:
            backends = self._backends()
            return bool(backends) and all(answers_silently(backend) for backend in backends)

        return await in_own_thread(look)

    async def get(self, key_id: str) -> bytes | None:
        """The key; None when there is no such entry, or one that holds no key.

        Raises:
            KeyringLocked, KeyringFailed, NoKeyring: it could not be asked.
        """

        def read(backends: "Sequence[KeyringBackend]") -> str | None:
            entries = (backend.get_password(SERVICE, key_id) for backend in backends)
            return next((entry for entry in entries if entry is not None), None)

        return _key_in(await self._ask(read))

    async def put(self, key_id: str, key: bytes) -> None:
        """Keep the key.

        Raises:
            KeyringLocked, KeyringFailed, NoKeyring: it was not kept.
        """
        entry = base64.b64encode(key).decode()
        await self._ask(lambda backends: backends[0].set_password(SERVICE, key_id, entry))

    async def delete(self, key_id: str) -> None:
        """Forget the key, if it is there.

        Raises:
            KeyringLocked, KeyringFailed, NoKeyring: it may still be there.
        """

        def remove(backends: "Sequence[KeyringBackend]") -> None:
            for backend in backends:
                if backend.get_password(SERVICE, key_id) is not None:
                    backend.delete_password(SERVICE, key_id)

        await self._ask(remove)

    async def _ask(self, question: "Callable[[Sequence[KeyringBackend]], _T]") -> _T:
        def ask() -> _T:
            backends = self._backends()
            if not backends:
                raise NoKeyring
            with _converted():
                return question(backends)

        return await in_own_thread(ask)


def trusted_backends() -> "Sequence[KeyringBackend]":
    """The trusted ones among what keyring chose or was told to use, best first. Blocks; not for the loop's thread."""
    import keyring
    from keyring.backends.chainer import ChainerBackend

    try:
        chosen = keyring.get_keyring()
    except (ImportError, AttributeError, ValueError, TypeError, RuntimeError) as error:
        log.info("The configured keyring cannot be used: %s", type(error).__name__)
        return []
    candidates = chosen.backends if isinstance(chosen, ChainerBackend) else [chosen]
    return [backend for backend in candidates if f"{type(backend).__module__}.{type(backend).__name__}" in TRUSTED]


def _key_in(entry: str | None) -> bytes | None:
    try:
        return None if entry is None else base64.b64decode(entry, validate=True)
    except (binascii.Error, ValueError):
        return None


@contextmanager
def _converted() -> Iterator[None]:
    """Backends raise whatever their platform raises: keyring's errors, D-Bus, Windows and Keychain errors alike."""
    from keyring.errors import KeyringLocked as Locked

    try:
        yield
    except Locked as error:
        raise KeyringLocked from error
    except Exception as error:
        raise KeyringFailed(type(error).__name__) from error
