"""The room of the insights above the list: shown or hidden as the person wants, or as the window's height allows."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.icon_button import IconButton
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.authentication_status.summary import Summary
    from app.ui.authentication_status.insights import Insights

HEIGHT: Final = 184
_SETTING: Final = "authentication-status/overview"
_PAGE_WITH_ROOM: Final = 680
"""The height of a page from which on the list has room enough beside the insights."""


class InsightsArea(QWidget):
    """Makes its content with the first summary, and has its room from the start: nothing jumps.

    `button` shows and hides it. What was chosen with it is remembered.
    """

    group_chosen = Signal(object)

    def __init__(self, state: QSettings, name_of: Callable[[UUID], str | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._name_of = name_of
        self._any = True
        self.insights: Insights | None = None
        self.button = IconButton(self.tr("&Overview"), "overview", parent=parent)
        set_role(self.button, "toggle")
        self.button.setCheckable(True)
        self.button.setAccessibleDescription(self.tr("Shows what ends when, what changed, and the causes of failures"))
        self.button.setToolTip(self.button.accessibleDescription())
        self.button.toggled.connect(self._show_or_hide)
        self.button.clicked.connect(lambda shown: state.setValue(_SETTING, shown))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setFixedHeight(HEIGHT)
        self.hide()

    def fit(self, page_height: int) -> None:
        """Show or hide it as was chosen, or else where there is room."""
        chosen = self._state.value(_SETTING)
        self.button.setChecked(page_height >= _PAGE_WITH_ROOM if chosen is None else chosen in (True, "true"))

    def have_tenants(self, any_: bool) -> None:
        """Without tenants there is nothing to sum up."""
        self._any = any_
        self.button.setVisible(any_)
        self._show_or_hide()

    def show_summary(self, summary: "Summary") -> None:
        """Show the numbers of now."""
        if self.insights is None:
            from app.ui.authentication_status.insights import Insights

            self.insights = Insights(self._name_of)
            self.insights.group_chosen.connect(self.group_chosen)
            self._column.addWidget(self.insights)
            before: QWidget = self.button
            for widget in self.insights.in_tab_order:
                QWidget.setTabOrder(before, widget)
                before = widget
        self.insights.show_summary(summary)

    def let_go(self) -> None:
        """The list is not limited to any group any more."""
        if self.insights is not None:
            self.insights.let_go()

    def _show_or_hide(self) -> None:
        self.setVisible(self._any and self.button.isChecked())
