"""Locks of the operating system, one for each tenant, cheap enough for thousands in a minute.

On POSIX systems each is one byte of one file (`fcntl`, record locks): one call takes it and one gives it back, where a
file for each would have to be found, opened and closed. Record locks are a process's as a whole, and all gone once it
closes the file anywhere, so a process has the file open once and notes by itself what it holds. Windows' `locking`
reaches only so far into a file, too little to tell tenants apart: there each has a file.
"""

import os
import sys
from abc import ABC, abstractmethod
from pathlib import Path
from threading import Lock
from uuid import UUID

if sys.platform == "win32":
    from filelock import FileLock, Timeout
else:
    import fcntl


class Locks(ABC):
    """The locks in a folder, as this process holds them. It has one such object for each folder: see `locks_in`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: set[UUID] = set()
        self._changing = Lock()

    def take(self, tenant: UUID) -> bool:
        """Have the tenant's lock, if nobody else has it, here or in another process."""
        with self._changing:
            if tenant in self._held:
                return False
            if not self._held:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            taken = self._lock(tenant)
            if taken:
                self._held.add(tenant)
            return taken

    def give_back(self, tenant: UUID) -> None:
        """Let others have it."""
        with self._changing:
            self._held.discard(tenant)
            self._unlock(tenant)

    @abstractmethod
    def _lock(self, tenant: UUID) -> bool: ...

    @abstractmethod
    def _unlock(self, tenant: UUID) -> None: ...


if sys.platform == "win32":

    class _TenantLocks(Locks):
        """A file for each."""

        def __init__(self, folder: Path) -> None:
            super().__init__(folder)
            self._locks: dict[UUID, FileLock] = {}

        def _lock(self, tenant: UUID) -> bool:
            lock = FileLock(self._folder / f"{tenant}.lock", thread_local=False, mode=0o600)
            try:
                lock.acquire(blocking=False)
            except Timeout:
                return False
            self._locks[tenant] = lock
            return True

        def _unlock(self, tenant: UUID) -> None:
            self._locks.pop(tenant).release()

else:

    class _TenantLocks(Locks):
        """A byte of one file for each, open while any is held."""

        def __init__(self, folder: Path) -> None:
            super().__init__(folder)
            self._file: int | None = None

        def _lock(self, tenant: UUID) -> bool:
            if self._file is None:
                self._file = os.open(self._folder / "tenants.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _byte_of(tenant))
            except (BlockingIOError, PermissionError):  # either, says POSIX
                self._close_unless_held()
                return False
            return True

        def _unlock(self, tenant: UUID) -> None:
            assert self._file is not None  # noqa: S101 it was locked
            fcntl.lockf(self._file, fcntl.LOCK_UN, 1, _byte_of(tenant))
            self._close_unless_held()

        def _close_unless_held(self) -> None:
            if not self._held and self._file is not None:
                os.close(self._file)
                self._file = None


def _byte_of(tenant: UUID) -> int:
    """Its place in the file: 62 of the id's random bits, as much as an offset may have."""
    return tenant.int & (2**62 - 1)


_known: dict[Path, Locks] = {}


def locks_in(folder: Path) -> Locks:
    """The locks in this folder, which may not be there yet."""
    where = folder.resolve()
    return _known.setdefault(where, _TenantLocks(where))
