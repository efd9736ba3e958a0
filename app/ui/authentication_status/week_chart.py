"""The chart of what ends in the coming weeks. It is a table that draws its rows as bars: read out, it stays a table."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QLineF,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QRegion
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from app.ui.authentication_status.bars import Bar, bars
from app.ui.authentication_status.week_model import WEEK, WeekModel
from app.ui.moments import short_day
from app.ui.numbers import figures
from app.ui.theme import theme

SOON: Final = 2
"""Weeks that are drawn as expiring."""
_SIDES: Final = 12
_BAR_SHARE: Final = 0.62
_WIDEST: Final = 44
_LOWEST: Final = 3
"""Pixels that a bar of the smallest number has at least."""


class WeekChart(QTableView):
    """`chosen` carries the row of the week that was clicked, or that Enter or the space bar was pressed on."""

    chosen = Signal(int)

    def __init__(self, name_of: Callable[[UUID], str | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.weeks = WeekModel(name_of, self)
        self.pressed_week: int | None = None
        """The week that the list is limited to."""
        self._bars: list[Bar] = []
        self._hovered: int | None = None
        self.setModel(self.weeks)
        self.setAccessibleName(self.tr("What is expected to end in the next 90 days, by week"))
        self.setAccessibleDescription(self.tr("Enter shows only the tenants of a week"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.viewport().setMouseTracking(True)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        for changed in (self.weeks.dataChanged, self.weeks.modelReset):
            changed.connect(self._measure)
        theme().changed.connect(self.viewport().update)

    def press(self, week: int | None) -> None:
        """Show that week as the one that the list is limited to."""
        self.pressed_week = week
        self.viewport().update()

    # --- where each week is ----------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(360, 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 80)

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:  # noqa: N802 (Qt's name)
        return self._column(index.row()).toAlignedRect() if index.isValid() else QRect()

    def indexAt(self, position: QPoint) -> QModelIndex:  # noqa: N802 (Qt's name)
        for week in range(self.weeks.rowCount()):
            if self._column(week).contains(position):
                return self.weeks.index(week, WEEK)
        return QModelIndex()

    def scrollTo(  # noqa: N802 (Qt's name)
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Everything is in view."""

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802 (Qt's name)
        return QRegion(self.viewport().rect())

    def _column(self, week: int) -> QRectF:
        """All of a week's room, from the top to its label."""
        area = QRectF(self.viewport().rect()).adjusted(_SIDES, 4, -_SIDES, -4)
        room = area.width() / max(1, self.weeks.rowCount())
        return QRectF(area.x() + week * room, area.y(), room, area.height())

    # --- keyboard and mouse ----------------------------------------------------------------------------------------

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802 (Qt's name)
        moves, last, at = QAbstractItemView.CursorAction, self.weeks.rowCount() - 1, self.currentIndex().row()
        if at < 0:  # Qt asks for the first one when the keyboard comes here
            return self.weeks.index(0, WEEK)
        to = {
            moves.MoveLeft: at - 1,
            moves.MoveUp: at - 1,
            moves.MovePrevious: at - 1,
            moves.MoveRight: at + 1,
            moves.MoveDown: at + 1,
            moves.MoveNext: at + 1,
            moves.MoveHome: 0,
            moves.MovePageUp: 0,
        }.get(action, last)
        return self.weeks.index(min(max(to, 0), last), WEEK)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            self._hover(self.indexAt(event.position().toPoint()).row())
        elif event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def _hover(self, week: int | None) -> None:
        if week != self._hovered:
            self._hovered = week
            self.viewport().update()

    # --- how it looks ----------------------------------------------------------------------------------------------

    def _measure(self) -> None:
        self._bars = bars([len(ids) for ids in self.weeks.ending])
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not any(self.weeks.ending):
            painter.setPen(theme().colour("text-muted"))
            words = self.tr("Nothing is expected to end in the next 90 days.") if self.weeks.weeks else ""
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)
        for week in range(len(self._bars)):
            self._draw_week(painter, week)
        painter.end()

    def _draw_week(self, painter: QPainter, week: int) -> None:
        column = self._column(week)
        self._draw_marks(painter, week, column.adjusted(1, 0, -1, 0))
        line = self.fontMetrics().height()
        foot = column.bottom() - line - 4
        top = column.top() + line + 2
        bar, count = self._bars[week], len(self.weeks.ending[week])
        height = max(_LOWEST, bar.height * (foot - top)) if count else 0
        width = min(column.width() * _BAR_SHARE, _WIDEST)
        box = QRectF(column.center().x() - width / 2, foot - height, width, height)
        self._draw_bar(painter, box, week, bar)
        painter.setPen(QPen(theme().colour("border-control"), 1))
        painter.drawLine(QLineF(column.left(), foot, column.right(), foot))
        self._draw_words(painter, week, column, box)

    def _draw_marks(self, painter: QPainter, week: int, column: QRectF) -> None:
        """What is under the mouse, chosen, or has the keyboard."""
        painter.setPen(Qt.PenStyle.NoPen)
        if week in (self._hovered, self.pressed_week):
            pressed = week == self.pressed_week
            painter.setBrush(theme().colour("surface-selected" if pressed else "surface-raised"))
            painter.drawRoundedRect(column, 4, 4)
        if self.hasFocus() and week == self.currentIndex().row():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRoundedRect(column.adjusted(1, 1, -1, -1), 4, 4)

    def _draw_bar(self, painter: QPainter, box: QRectF, week: int, bar: Bar) -> None:
        """Soon is full, later is hollow: the colour only repeats it."""
        if box.height() <= 0:
            return
        colour = theme().colour("status-expiring" if week < SOON else "accent")
        painter.setPen(QPen(colour, 1))
        painter.setBrush(colour if week < SOON else theme().colour("surface-selected"))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, 0))
        if bar.cut:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().colour("surface"))
            left, right, at = box.left() - 2, box.right() + 2, box.top() + 12
            corners = (left, at + 4), (right, at - 4), (right, at), (left, at + 8)
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    def _draw_words(self, painter: QPainter, week: int, column: QRectF, box: QRectF) -> None:
        count, line = len(self.weeks.ending[week]), self.fontMetrics().height()
        centre = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        if count:
            painter.setPen(theme().colour("text"))
            above = QRectF(column.x(), box.top() - line - 1, column.width(), line)
            painter.drawText(above, centre, figures(count))
        label = short_day(self.weeks.weeks[week].first)
        every = 1 if self.fontMetrics().horizontalAdvance("88 MMM") < column.width() else 2
        if week % every == 0:
            painter.setPen(theme().colour("text-muted"))
            below = QRectF(column.x(), column.bottom() - line, column.width(), line)
            painter.drawText(below, centre, label)
