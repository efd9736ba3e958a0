"""What the whole list adds up to, above it: the coming weeks as a chart, since yesterday, and the causes of failures.

Each part limits the list to the tenants behind it.
"""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.core.authentication_status.changes import Change
from app.ui.authentication_status import groups
from app.ui.authentication_status.cause_list import cause_model
from app.ui.authentication_status.changes_line import ChangesLine
from app.ui.authentication_status.groups import Group
from app.ui.authentication_status.week_chart import WeekChart
from app.ui.widgets.role import set_role
from app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from app.core.authentication_status.summary import Summary


class Insights(QWidget):
    """`group_chosen` carries the group that the list is to be limited to, None for no more.

    `name_of` gives a tenant's name.
    """

    group_chosen = Signal(object)

    def __init__(self, name_of: Callable[[UUID], str | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: Summary | None = None
        self._pressed: Hashable = None
        self.chart = WeekChart(name_of)
        self.changes = ChangesLine()
        self.causes = cause_model()
        self.cause_table = RowTable(self.causes, self.tr("Failures by cause"))
        self.cause_table.setAccessibleDescription(self.tr("Enter shows only the tenants with this cause"))
        self.cause_table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.cause_table.horizontalHeader().hide()
        self.nothing_fails = QLabel(self.tr("No tenant fails."), alignment=Qt.AlignmentFlag.AlignCenter)
        set_role(self.nothing_fails, "muted")
        self._lay_out()
        self.chart.chosen.connect(self._choose_week)
        self.changes.chosen.connect(self._choose_change)
        self.cause_table.opened.connect(self._choose_cause)
        self.cause_table.clicked.connect(lambda index: self._choose_cause(self.causes.key_at(index.row())))

    @property
    def in_tab_order(self) -> list[QWidget]:
        """What takes the keyboard, from left to right and from top to bottom."""
        return [self.chart, self.cause_table, *map(self.changes.button, Change)]

    def show_summary(self, summary: "Summary") -> None:
        """Show the numbers of now."""
        self._summary = summary
        self.chart.weeks.show_weeks(summary.weeks, summary.ending)
        self.changes.show_changes(summary.changes, summary.since)
        self.causes.show_rows(list(summary.causes))
        self.cause_table.setVisible(bool(summary.causes))
        self.nothing_fails.setVisible(not summary.causes)

    def let_go(self) -> None:
        """The list is not limited to any group any more."""
        self._press(None)

    def _lay_out(self) -> None:
        halves = QHBoxLayout()
        halves.setSpacing(16)
        for title, widgets, share in (
            (self.tr("Expected to end in the next 90 days, by week"), (self.chart,), 5),
            (self.tr("Failures by cause"), (self.cause_table, self.nothing_fails), 4),
        ):
            heading = QLabel(title)
            set_role(heading, "muted")
            half = QVBoxLayout()
            half.setSpacing(4)
            half.addWidget(heading)
            for widget in widgets:
                half.addWidget(widget, 1)
            halves.addLayout(half, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(halves, 1)
        column.addWidget(self.changes)

    # --- what is chosen --------------------------------------------------------------------------------------------

    def _choose_week(self, week: int) -> None:
        summary = self._summary
        if summary is not None and summary.ending[week]:
            self._choose(summary.weeks[week].first, groups.of_week(summary.weeks[week], summary.ending[week]))

    def _choose_change(self, change: Change) -> None:
        summary = self._summary
        if summary is not None:
            self._choose(change, groups.of_change(change, summary.changes.get(change, ())))

    def _choose_cause(self, key: Hashable) -> None:
        cause = self.causes.row(key)
        if cause is not None:
            self._choose(key, groups.of_cause(cause))

    def _choose(self, what: Hashable, group: Group) -> None:
        """Limit the list to the group; once more lets go of it."""
        again = what == self._pressed
        self._press(None if again else what)
        self.group_chosen.emit(None if again else group)

    def _press(self, what: Hashable) -> None:
        self._pressed = what
        weeks = enumerate(self.chart.weeks.weeks)
        self.chart.press(next((at for at, week in weeks if week.first == what), None))
        self.changes.press(what if isinstance(what, Change) else None)
        if self.causes.row(what) is None:
            self.cause_table.clearSelection()
