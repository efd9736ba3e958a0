"""One window for one data folder: started again, the Keyturn that is there comes forward and the new one ends.

All of it lies in the data folder, which is its owner's: a lock that goes with its holder, and a file that is a wish.
"""

import sys
from contextlib import ExitStack, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

ANSWER_SECONDS: Final = 5.0
_LOOK_SECONDS = 0.02


class OneWindow(QObject):
    """`wanted` tells that Keyturn was started again. `folder` holds the lock and the wish."""

    wanted = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._held = ExitStack()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self.destroyed.connect(self._held.close)

    def take(self) -> bool:
        """From now on be the one that comes forward; False where another one is.

        What a Keyturn that crashed left behind is in nobody's way, and neither is a folder that cannot be used: the
        core will tell of it.
        """
        from app.core.one_process import one_process

        if self._watcher.directories():
            return True
        with suppress(OSError), ExitStack() as attempt:
            if not attempt.enter_context(one_process(self._folder / "window.lock")):
                return False
            self._held = attempt.pop_all()
            self._watch()
        return True

    def _watch(self) -> None:
        _wish(self._folder).unlink(missing_ok=True)
        self._watcher.addPath(str(self._folder))
        QTimer.singleShot(0, self, self._look)  # for a wish that came in between

    def leave(self) -> None:
        """Whoever starts Keyturn again gets another one."""
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        self._held.close()

    def _look(self) -> None:
        wish = _wish(self._folder)
        if wish.exists():
            self.wanted.emit()
            wish.unlink(missing_ok=True)  # the other one waits for that, and ends


def come_forward(folder: Path, answer_seconds: float = ANSWER_SECONDS) -> bool:
    """Have the Keyturn that holds the lock come forward; False where it does not answer."""
    _let_it_to_the_front()
    wish = _wish(folder)
    wish.touch(mode=0o600)
    until = monotonic() + answer_seconds
    while wish.exists():
        if monotonic() >= until:
            wish.unlink(missing_ok=True)
            return False
        sleep(_LOOK_SECONDS)
    return True


def _let_it_to_the_front() -> None:
    """Windows lets only the process that the person started last take the front, or give that right away.

    `AllowSetForegroundWindow` with ASFW_ANY: its page, and that of `SetForegroundWindow`, on learn.microsoft.com.
    """
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)


def _wish(folder: Path) -> Path:
    return folder / "come-forward"
