"""One window for one data folder, where Keyturn stays in the tray: started again, the one that is there comes forward.

All of it lies in the data folder, which is its owner's: a lock that goes with its holder, and a file that is a wish.
"""

from contextlib import ExitStack
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal

ANSWER_SECONDS: Final = 3.0
_LOOK_SECONDS = 0.05


class OneWindow(QObject):
    """`wanted` tells that Keyturn was started again. `folder` holds the lock and the wish."""

    wanted = Signal()

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._held = ExitStack()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self.destroyed.connect(self._held.close)

    def take(self) -> None:
        """From now on be the one that comes forward, unless another one is."""
        from app.core.one_process import one_process

        if not self._watcher.directories() and self._held.enter_context(one_process(_lock(self._folder))):
            _wish(self._folder).unlink(missing_ok=True)
            self._watcher.addPath(str(self._folder))

    def leave(self) -> None:
        """Whoever starts Keyturn again gets another one."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._held.close()

    def _look(self) -> None:
        wish = _wish(self._folder)
        if wish.exists():
            wish.unlink(missing_ok=True)
            self.wanted.emit()


def shown_elsewhere(folder: Path, answer_seconds: float = ANSWER_SECONDS) -> bool:
    """Have the Keyturn that is there come forward; False where there is none, or it does not answer."""
    from app.core.one_process import one_process

    with one_process(_lock(folder)) as nobody:
        if nobody:
            return False
    wish = _wish(folder)
    wish.touch(mode=0o600)
    until = monotonic() + answer_seconds
    while wish.exists():
        if monotonic() >= until:
            wish.unlink(missing_ok=True)
            return False
        sleep(_LOOK_SECONDS)
    return True


def _lock(folder: Path) -> Path:
    return folder / "window.lock"


def _wish(folder: Path) -> Path:
    return folder / "come-forward"
