"""The coming weeks as a table: when, how many tenants end in them, and which. What the chart draws and says."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.authentication_status.groups import span
from app.ui.numbers import figures

if TYPE_CHECKING:
    from app.core.authentication_status.weeks import Week

Index = QModelIndex | QPersistentModelIndex

WEEK, TENANTS, WHICH = range(3)
MOST_NAMED: Final = 8
_ROOT: Final = QModelIndex()


class WeekModel(QAbstractTableModel):
    """A row for each week. `name_of` gives a tenant's name, or None once it is gone."""

    def __init__(self, name_of: Callable[[UUID], str | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self.weeks: Sequence[Week] = ()
        self.ending: Sequence[tuple[UUID, ...]] = ()

    def show_weeks(self, weeks: "Sequence[Week]", ending: Sequence[tuple[UUID, ...]]) -> None:
        """Show these weeks, and the tenants that end in each."""
        if len(weeks) != len(self.weeks):
            self.beginResetModel()
            self.weeks, self.ending = weeks, ending
            self.endResetModel()
        elif (weeks, ending) != (self.weeks, self.ending):
            self.weeks, self.ending = weeks, ending
            self.dataChanged.emit(self.index(0, 0), self.index(len(weeks) - 1, WHICH))

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.weeks)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return (self.tr("Week"), self.tr("Tenants"), self.tr("Which"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        week = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return (span(self.weeks[week]), figures(len(self.ending[week])), self.named(week))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((self.told(week), *self._names(week)))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == WEEK:
            return ". ".join(filter(None, (self.told(week), self.named(week))))
        return None

    def told(self, week: int) -> str:
        """The week and its number of tenants."""
        count, when = len(self.ending[week]), span(self.weeks[week])
        if count == 1:
            return self.tr("{week}: 1 tenant").format(week=when)
        return self.tr("{week}: {count} tenants").format(week=when, count=figures(count))

    def named(self, week: int) -> str:
        """The first tenants of the week, and how many more there are."""
        return ", ".join(self._names(week))

    def _names(self, week: int) -> list[str]:
        ids = self.ending[week]
        names = [name for name in map(self._name_of, ids[:MOST_NAMED]) if name is not None]
        if len(ids) > MOST_NAMED:
            more = figures(len(ids) - MOST_NAMED)
            names.append(self.tr("and {count} more").format(count=more))
        return names
