"""Where the files of a backup or a restore pass through: for their owner only, one at a time, and never left behind."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from app.core.errors import BadInput
from app.core.paths import DataFolder, make_private_folder
from app.core.phrases import phrase


class BackupBusy(BadInput):
    """A backup is being made or restored already."""

    def __init__(self) -> None:
        super().__init__(
            phrase("Already under way"),
            phrase("A backup is being made or restored right now, here or in another Keyturn."),
            phrase("Wait for its end, then try again."),
        )


@contextmanager
def room(folder: DataFolder) -> Iterator[Path]:
    """An empty folder for the length of the block.

    Raises:
        BackupBusy: somebody else has it.
    """
    make_private_folder(folder.locks)
    lock = FileLock(folder.locks / "backup.lock", thread_local=False, mode=0o600)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        raise BackupBusy from None
    try:
        shutil.rmtree(folder.passing, ignore_errors=True)
        folder.passing.mkdir(mode=0o700)
        yield folder.passing
    finally:
        shutil.rmtree(folder.passing, ignore_errors=True)
        lock.release()


def sweep(folder: DataFolder) -> None:
    """Remove what one that was killed has left, unless it belongs to one that is under way."""
    if folder.passing.exists():
        try:
            with room(folder):
                pass
        except BackupBusy:
            return
