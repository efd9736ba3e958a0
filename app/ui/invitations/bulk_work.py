"""One act on many invitations, one after the other: how far it is, Cancel, and what failed."""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.core.errors import BadInput
from app.ui.numbers import figures
from app.ui.shown import shown
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine

T = TypeVar("T")

_MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class Result:
    """How many were done, and the reasons why others were not, each as often as it came up."""

    done: int
    failures: tuple[str, ...]

    def words(self) -> str:
        """The most frequent reasons, each with how often."""
        counted = Counter(self.failures).most_common(_MOST_REASONS)
        lines = [
            _tr("{count} times: {reason}").format(count=figures(count), reason=reason) for reason, count in counted
        ]
        return "\n".join(lines)


class BulkWork(QWidget):
    """Hidden until there is something to do, one thing at a time. `ended` follows each."""

    ended = Signal()

    def __init__(self, engine: "Engine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.running = False
        self._stopped = False
        self.progress_text = QLabel()
        set_role(self.progress_text, "muted")
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(self.tr("Progress"))
        self.stop_button = QPushButton(self.tr("Sto&p"))
        self.stop_button.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.progress_text)
        row.addWidget(self.progress, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.stop_button)
        self.hide()

    async def do(self, things: Sequence[T], work: "Callable[[Services, T], Awaitable[object]]") -> Result:
        """Do `work` with each of `things`; those it cannot be done with are left out, with the reason.

        Raises:
            EnvironmentFailed: it cannot be done with any of them now.
        """
        self.running, self._stopped = True, False
        self.progress.setRange(0, len(things))
        self.show()
        failures: list[str] = []
        done = 0
        try:
            for number, thing in enumerate(things):
                if self._stopped:
                    break
                self._show_progress(number, len(things))
                try:
                    await self._engine.call(lambda services, thing=thing: work(services, thing))  # type: ignore[misc]
                    done += 1
                except BadInput as failure:
                    failures.append(shown(failure.happened, failure.way_out))
        finally:
            self.running = False
            self.hide()
            self.ended.emit()
        return Result(done, tuple(failures))

    def _show_progress(self, number: int, count: int) -> None:
        self.progress.setValue(number)
        self.progress_text.setText(self.tr("{number} of {count}").format(number=figures(number), count=figures(count)))

    def _stop(self) -> None:
        self._stopped = True


def _tr(text: str) -> str:
    return QCoreApplication.translate("Invitations", text)
