"""One process at a time: a lock of the operating system, which goes with whoever held it, however that ended."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout


@contextmanager
def one_process(file: Path) -> Iterator[bool]:
    """Whether nobody else holds `file`'s lock, and nobody will for the length of the block."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = FileLock(file, thread_local=False, mode=0o600)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        yield False
        return
    try:
        yield True
    finally:
        lock.release()
