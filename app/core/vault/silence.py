"""Whether a keyring would hand out a key without a dialog: work that nobody asked for must not bring one up.

What cannot be known counts as a dialog. Every question here blocks; none is for the loop's thread.
"""

import ctypes
import ctypes.util
import logging
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

log = logging.getLogger(__name__)

_UNLOCKED = 1  # kSecUnlockStateStatus (SecKeychain.h)


def answers_silently(backend: "KeyringBackend") -> bool:
    """By what kind of keyring it is: Credential Manager shows no dialogs, others say whether they are locked."""
    match type(backend).__module__:
        case "keyring.backends.Windows":
            return True
        case "keyring.backends.SecretService":
            return _asked(lambda: _secret_service_is_open(getattr(backend, "preferred_collection", None)))
        case "keyring.backends.macOS":
            return _asked(_keychain_is_open)
        case _:
            return False


def _asked(question: Callable[[], bool]) -> bool:
    try:
        return question()
    except Exception as error:  # noqa: BLE001 (whatever a platform raises: it is not known)
        log.info("Whether the keyring is locked cannot be known: %s", type(error).__name__)
        return False


def _secret_service_is_open(collection: str | None) -> bool:
    """By the collection that the backend would use: asking whether it is locked never unlocks it."""
    import secretstorage

    with closing(secretstorage.dbus_init()) as bus:
        if collection is not None:
            return not secretstorage.Collection(bus, collection).is_locked()
        return not secretstorage.get_collection_by_alias(bus, "default").is_locked()


def _keychain_is_open() -> bool:
    """By the state of the default keychain; its items open without a dialog for the program that made them."""
    security = ctypes.CDLL(ctypes.util.find_library("Security") or "Security")
    status = ctypes.c_uint32()
    failed = security.SecKeychainGetStatus(None, ctypes.byref(status))
    return failed == 0 and bool(status.value & _UNLOCKED)
