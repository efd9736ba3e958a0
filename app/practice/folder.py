"""Files of the practice directory's folder: their owner's alone, replaced whole, used by one process at a time."""

import os
import sys
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn line ends into two bytes


def open_private(path: Path, flags: int) -> int:
    """Open for writing; a new file is its owner's alone from the first byte on."""
    return os.open(path, os.O_WRONLY | os.O_CREAT | _BINARY | flags, 0o600)


def write_private(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    fresh = path.with_name(path.name + ".new")
    with os.fdopen(open_private(fresh, os.O_TRUNC), "wb") as file:
        file.write(content)
    fresh.replace(path)


class FolderLock:
    """Held by the process that serves the folder. The system lets it go when the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "practice.lock"
        self._descriptor: int | None = None

    def take(self) -> bool:
        """Take it if nobody has it."""
        descriptor = open_private(self._path, 0)
        try:
            _lock(descriptor)
        except OSError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Let it go."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
