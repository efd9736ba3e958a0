"""One process at a time: a lock of the operating system, which goes with whoever held it, however that ended.

Made of the standard library alone: the window asks before its first paint.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.core.paths import make_private_folder

if sys.platform == "win32":
    import msvcrt

    def _taken(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


@contextmanager
def one_process(file: Path) -> Iterator[bool]:
    """Whether nobody else holds `file`'s lock, and nobody will for the length of the block.

    Raises:
        OSError: `file` cannot be made or opened, or its disk knows no locks.
    """
    make_private_folder(file.parent)
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield _taken(descriptor)
    finally:
        os.close(descriptor)  # and the lock goes
