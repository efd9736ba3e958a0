"""What changed since yesterday, in a line: each kind of change with its number, as a button that shows its tenants."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.core.authentication_status.changes import Change
from app.ui.moments import exact
from app.ui.numbers import figures
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.icon_button import IconButton
from app.ui.widgets.role import set_role

_LOOKS: Final = {
    Change.STOPPED: ("expired", "status-expired"),
    Change.EXPIRING: ("expiring", "status-expiring"),
    Change.CAME_BACK: ("valid", "status-valid"),
    Change.RENEWED: ("renew", "status-valid"),
    Change.ADDED: ("add", "text-muted"),
}
_WORDS: Final = {
    Change.STOPPED: QT_TRANSLATE_NOOP("ChangesLine", "{count} stopped working"),
    Change.EXPIRING: QT_TRANSLATE_NOOP("ChangesLine", "{count} expiring"),
    Change.CAME_BACK: QT_TRANSLATE_NOOP("ChangesLine", "{count} back"),
    Change.RENEWED: QT_TRANSLATE_NOOP("ChangesLine", "{count} renewed"),
    Change.ADDED: QT_TRANSLATE_NOOP("ChangesLine", "{count} added"),
}


class ChangesLine(QWidget):
    """`chosen` carries the change whose tenants are wanted."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Changed since yesterday"))
        self.heading = QLabel()
        set_role(self.heading, "muted")
        row = FlowLayout(self, spacing=8)
        row.addWidget(self.heading)
        self._buttons: dict[Change, QPushButton] = {}
        for change in Change:
            button = self._buttons[change] = IconButton("", *_LOOKS[change])
            set_role(button, "quiet")
            button.setCheckable(True)
            button.setAccessibleDescription(self.tr("Shows only these tenants"))
            button.clicked.connect(lambda _=False, wanted=change: self.chosen.emit(wanted))
            button.hide()
            row.addWidget(button)
        self.heading.setMinimumHeight(self._buttons[Change.ADDED].sizeHint().height())  # on one line with the words

    def button(self, change: Change) -> QPushButton:
        return self._buttons[change]

    def press(self, change: Change | None) -> None:
        """Show that change as the one that the list is limited to."""
        for each, button in self._buttons.items():
            button.setChecked(each is change)

    def show_changes(self, changes: Mapping[Change, tuple[UUID, ...]], since: datetime) -> None:
        """Show how many tenants each change happened to since that moment."""
        self.heading.setText(self.tr("Since yesterday:") if changes else self.tr("Nothing changed since yesterday."))
        self.setToolTip(self.tr("Since {moment}").format(moment=exact(since)))
        for change, button in self._buttons.items():
            count = len(changes.get(change, ()))
            button.setText(_worded(change, count))
            button.setVisible(count > 0)


def _worded(change: Change, count: int) -> str:
    words = QCoreApplication.translate("ChangesLine", str(_WORDS[change]))
    return words.format(count=figures(count))
