"""The causes behind failures as a small table: how many tenants, why, and who has to act."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from app.ui.authentication_status import groups, words
from app.ui.widgets.row_model import Column, RowModel

if TYPE_CHECKING:
    from app.core.authentication_status.causes import Cause


def cause_model() -> "RowModel[Cause]":
    """The table's model, the most frequent cause first; its keys are titles and statuses."""
    model: RowModel[Cause] = RowModel(
        (
            Column(
                _tr("Tenants"),
                text=lambda cause: QLocale.system().toString(len(cause.tenant_ids)),
                order=lambda cause: len(cause.tenant_ids),
                width=5,
            ),
            Column(
                _tr("Cause"),
                text=lambda cause: cause.title,
                order=lambda cause: cause.title.casefold(),
                tip=lambda cause: groups.of_cause(cause).about,
                icon=lambda cause: words.icon(cause.status),
                width=16,
                grows=True,
            ),
            Column(
                _tr("Who acts"),
                text=lambda cause: groups.who_acts(cause.who),
                order=lambda cause: groups.who_acts(cause.who),
                tip=lambda cause: groups.of_cause(cause).about,
                width=14,
            ),
        ),
        key=lambda cause: (cause.title, cause.status, cause.who, cause.new_invitation_helps),
        search_text=lambda cause: cause.title,
    )
    model.sort(0, Qt.SortOrder.DescendingOrder)
    return model


def _tr(text: str) -> str:
    return QCoreApplication.translate("CauseList", text)
