"""How many tenants have which status, as buttons on top of the list; each one filters it."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.core.authentication_status.model import ATTENTION, AuthenticationStatus
from app.ui.authentication_status import words
from app.ui.numbers import figures
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.icon_button import IconButton
from app.ui.widgets.role import set_role


class StatusCounts(QWidget):
    """`filter_changed` tells that other statuses are to be shown."""

    filter_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Counter[AuthenticationStatus] = Counter()
        self._chips: dict[AuthenticationStatus, QPushButton] = {}
        self.setAccessibleName(self.tr("Tenants by status"))
        row = FlowLayout(self, spacing=8)
        for status in ATTENTION:
            chip = self._chips[status] = IconButton("", words.icon_name(status), words.colour_token(status), self)
            chip.setCheckable(True)
            chip.setAccessibleDescription(self.tr("Shows only these tenants"))
            set_role(chip, "chip")
            chip.hide()
            chip.toggled.connect(self.filter_changed)
            row.addWidget(chip)

    @property
    def wanted(self) -> frozenset[AuthenticationStatus]:
        """The statuses that are pressed; none means that all are wanted."""
        return frozenset(status for status, chip in self._chips.items() if chip.isChecked())

    def chip(self, status: AuthenticationStatus) -> QPushButton:
        return self._chips[status]

    def count(self, statuses: Iterable[AuthenticationStatus]) -> None:
        """Show how many of each there are. One that is pressed stays, or its filter could not be taken back."""
        before, self._counts = self._counts, Counter(statuses)
        for status, chip in self._chips.items():
            count = self._counts[status]
            if count != before[status]:  # during a check of many, most stay the same
                chip.setText(self.tr("{count} {status}").format(count=figures(count), status=words.label(status)))
            chip.setVisible(count > 0 or chip.isChecked())

    def clear(self) -> None:
        """Want all again."""
        for chip in self._chips.values():
            chip.setChecked(False)
