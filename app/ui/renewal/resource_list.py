"""Each configured resource and how its token stands, as they arrive."""

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.core.authentication_status.model import TokenState
from app.core.renewal.flow import Renewal, Step
from app.core.sign_in.model import Resource
from app.ui.renewal.words import failure_text
from app.ui.shown import shown
from app.ui.widgets.announcement import announce
from app.ui.widgets.themed_icon import ThemedIcon

# icon and colour for how a resource's token stands
_WAITING = ("waiting", "text-muted")
_BUSY = ("waiting", "accent")
_DONE = ("success", "success")
_FAILED = ("failure", "failure")


class ResourceList(QWidget):
    """One line for each resource: icon, name, and a word; a failed one says why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(2, 1)
        self._lines: dict[str, tuple[ThemedIcon, QLabel]] = {}

    def render_renewal(self, renewal: Renewal) -> None:
        """Show the resources of `renewal`; new answers are said to people who listen to the screen."""
        settled = {token.resource for token in renewal.resources}
        for name in (*renewal.awaited, *sorted(settled.difference(renewal.awaited))):
            sign, word = self._state(renewal, name)
            icon, label = self._line(name)
            icon.show_icon(*sign)
            if label.text() != word:
                label.setText(word)
                label.setAccessibleName(f"{_title(name)}: {word}")
                if name in settled:
                    announce(label, label.accessibleName())

    def words(self) -> dict[str, str]:
        """What is said of each resource, by name."""
        return {name: label.text() for name, (_, label) in self._lines.items()}

    def _line(self, name: str) -> tuple[ThemedIcon, QLabel]:
        if name not in self._lines:
            row = len(self._lines)
            self._lines[name] = ThemedIcon(), QLabel(wordWrap=True)
            icon, label = self._lines[name]
            self._grid.addWidget(icon, row, 0)
            self._grid.addWidget(QLabel(_title(name)), row, 1)
            self._grid.addWidget(label, row, 2)
        return self._lines[name]

    def _state(self, renewal: Renewal, name: str) -> tuple[tuple[str, str], str]:
        token = next((token for token in renewal.resources if token.resource == name), None)
        if token is None and renewal.step is Step.ACQUIRING:
            return _BUSY, self.tr("getting the token")
        if token is None:
            return _WAITING, self.tr("waiting for the sign-in")
        if token.state is TokenState.ACQUIRED:
            return _DONE, self.tr("token acquired")
        failure = renewal.resource_failure(name)
        return _FAILED, failure_text(failure) if failure else self.tr("not acquired")


def _title(name: str) -> str:
    return shown(Resource(name, ()).title)
