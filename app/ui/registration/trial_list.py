"""What a trial of the settings found: each part with an icon, what happened, and the way out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.shown import shown
from app.ui.widgets.announcement import announce
from app.ui.widgets.role import set_role
from app.ui.widgets.themed_icon import ThemedIcon

if TYPE_CHECKING:
    from app.core.settings.trial import Tried

_ICONS = {
    "yes": ("success", "success"),
    "no": ("failure", "failure"),
    "in the way": ("unreachable", "failure"),
    "untried": ("info", "text-muted"),
}


class TrialList(QWidget):
    """Hidden until `begin`. Each result is a line as it comes; `end` takes the progress away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QWidget] = []
        self.progress = QProgressBar(maximum=0, textVisible=False)
        self.progress.setAccessibleName(self.tr("The settings are being tried"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.progress)
        self.hide()

    @property
    def text(self) -> str:
        """All that is said, a line for each part."""
        return "\n".join(line.accessibleName() for line in self._lines)

    def begin(self) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines.clear()
        self.progress.show()
        self.show()

    def add(self, result: "Tried") -> None:
        self._say(*_ICONS[result.answer.value], result.title, shown(result.happened, result.way_out).strip())

    def add_failure(self, failure: KeyturnError) -> None:
        self._say("failure", "failure", shown(failure.title), shown(failure.happened, failure.way_out))

    def end(self) -> None:
        self.progress.hide()

    def _say(self, icon: str, colour: str, title: str, more: str) -> None:
        line = QWidget()
        line.setAccessibleName(f"{title}. {more}")
        picture = ThemedIcon()
        picture.show_icon(icon, colour)
        name = QLabel(title, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        set_role(name, "banner-title")
        words = QLabel(more, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(name)
        column.addWidget(words)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._lines.append(line)
        self._column.addWidget(line)
        announce(line, line.accessibleName())
