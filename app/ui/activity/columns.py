"""The columns of the activity list, and the words for what was done."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.core.activity.details import recognized, templates, words_of
from app.core.activity.model import Noted
from app.ui.moments import exact
from app.ui.shown import shown
from app.ui.widgets.row_model import Column, RowModel

_KNOWN: Final = (
    QT_TRANSLATE_NOOP("Activity", "added the tenant"),
    QT_TRANSLATE_NOOP("Activity", "brought back the tenant"),
    QT_TRANSLATE_NOOP("Activity", "cancelled the invitation"),
    QT_TRANSLATE_NOOP("Activity", "changed tags"),
    QT_TRANSLATE_NOOP("Activity", "changed the tenant"),
    QT_TRANSLATE_NOOP("Activity", "exported invitations"),
    QT_TRANSLATE_NOOP("Activity", "imported tenants"),
    QT_TRANSLATE_NOOP("Activity", "imported the invitation"),
    QT_TRANSLATE_NOOP("Activity", "made a backup"),
    QT_TRANSLATE_NOOP("Activity", "made a new link"),
    QT_TRANSLATE_NOOP("Activity", "opened the Auth URL"),
    QT_TRANSLATE_NOOP("Activity", "prepared an invitation"),
    QT_TRANSLATE_NOOP("Activity", "removed the tenant"),
    QT_TRANSLATE_NOOP("Activity", "renewed the tokens"),
    QT_TRANSLATE_NOOP("Activity", "restored a backup"),
    QT_TRANSLATE_NOOP("Activity", "sent the invitation"),
    QT_TRANSLATE_NOOP("Activity", "took the key to the tokens from a backup"),
    QT_TRANSLATE_NOOP("Activity", "customer"),
)
"""What the core notes, acts and one actor, as it is stored; others are shown as they are."""


def words_shown() -> dict[str, str]:
    """What is shown for acts and actors, by what is stored of them; what is not here is shown as it is stored."""
    return {str(stored): _tr(str(stored)) for stored in _KNOWN}


def words_in_details() -> dict[tuple[str, str], str]:
    """What stands in details in place of a template of acts, where that is something else."""
    found = {(act, text): words_of(shown(text)) for act, text in templates()}
    return {(act, text): words for (act, text), words in found.items() if words != words_of(text)}


def activity_model() -> RowModel[Noted]:
    """An empty list; its keys are the lines' numbers, and the newest comes first."""
    known = words_shown()

    def text(stored: str) -> str:
        return known.get(stored, stored)

    return RowModel(
        (
            Column(_tr("When"), text=lambda line: exact(line.activity.at), order=lambda line: -line.number, width=18),
            Column(_tr("Who"), text=lambda line: text(line.activity.actor), order=_number, width=14),
            Column(_tr("What"), text=lambda line: text(line.activity.action), order=_number, width=26),
            Column(_tr("Tenant"), text=lambda line: line.tenant, order=_number, width=20, grows=True),
            Column(_tr("Detail"), text=_detail, order=_number, width=30, grows=True),
        ),
        key=lambda line: line.number,
        search_text=lambda _: "",  # the core searches: here are only those lines that were looked at
    )


def _detail(line: Noted) -> str:
    return shown(recognized(line.activity.action, line.activity.detail))


def _number(line: Noted) -> int:
    return -line.number


def _tr(text: str) -> str:
    return QCoreApplication.translate("Activity", text)
