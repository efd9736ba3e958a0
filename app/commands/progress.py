"""How far a check of many is, as one line on a terminal that is written over and over, below the results."""

import shutil
import sys
from types import TracebackType
from typing import Self

from app.core.events import CheckAdvanced, Event


class Progress:
    """Shows nothing where standard error is not a terminal. `heard` listens to the core's events."""

    def __init__(self) -> None:
        self._shown = 0  # characters that are on the screen

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def heard(self, event: Event) -> None:
        """Show it, if it is how far the check is."""
        if isinstance(event, CheckAdvanced) and event.left and sys.stderr.isatty():
            self._show(_words(event))

    def clear(self) -> None:
        """Make room for a result."""
        if self._shown:
            self._write("\r" + " " * self._shown + "\r")
            self._shown = 0

    def _show(self, text: str) -> None:
        text = text[: shutil.get_terminal_size().columns - 1]  # a line that wraps could not be taken back
        self._write("\r" + text.ljust(self._shown))
        self._shown = len(text)

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def _words(event: CheckAdvanced) -> str:
    statuses = ", ".join(f"{number} {status}" for status, number in sorted(event.by_status.items()))
    return f"{event.done} done, {event.left} left: {statuses}"
