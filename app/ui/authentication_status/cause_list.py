"""The causes behind failures as a small table: how many tenants and why, and who has to act."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from app.ui.authentication_status import groups, words
from app.ui.numbers import figures
from app.ui.shown import shown
from app.ui.widgets.row_model import Column, RowModel

if TYPE_CHECKING:
    from app.core.authentication_status.causes import Cause

_FIGURE_SPACE: Final = "\u2007"


def cause_model() -> "RowModel[Cause]":
    """The table's model, the most frequent cause first; its keys are titles and statuses."""
    model: RowModel[Cause] = RowModel(
        (
            Column(
                _tr("Cause"),
                text=_counted,
                order=lambda cause: (len(cause.tenant_ids), -words.URGENCY[cause.status]),
                tip=lambda cause: f"{groups.of_cause(cause).title}\n{groups.of_cause(cause).about}",
                icon=lambda cause: words.icon(cause.status),
                width=30,
                grows=True,
            ),
            Column(
                _tr("Who acts"),
                text=lambda cause: groups.who_acts(cause.who),
                order=lambda cause: groups.who_acts(cause.who),
                tip=lambda cause: groups.of_cause(cause).about,
                width=17,
            ),
        ),
        key=lambda cause: (cause.title, cause.status, cause.who, cause.new_invitation_helps),
        search_text=lambda cause: shown(cause.title),
    )
    model.sort(0, Qt.SortOrder.DescendingOrder)
    return model


def _counted(cause: "Cause") -> str:
    """The number first, in a column of its own as long as it is below 1,000."""
    number = figures(len(cause.tenant_ids)).rjust(3, _FIGURE_SPACE)
    return f"{number}  {shown(cause.title)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("CauseList", text)
