"""The file of a report: asks for its name and format; what is a page in it is in the window's language."""

from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.async_runner import start
from app.ui.language import spoken
from app.ui.moments import in_full, in_utc, short_day
from app.ui.numbers import figures
from app.ui.shown import shown

if TYPE_CHECKING:
    from app.core.reports.wording import Wording


def ask_where(
    parent: QWidget, title: str, name: str, write: Callable[[Path], Coroutine[Any, Any, None]]
) -> QFileDialog:
    """Ask for the file of a report, proposing `name` (which has no ending), then `write` it."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(
        [_tr("Spreadsheet (*.csv)"), _tr("Page to read or print (*.html)"), _tr("For programs (*.json)")]
    )
    dialog.setDefaultSuffix("csv")
    dialog.selectFile(f"{name}.csv")
    dialog.filterSelected.connect(lambda chosen: _name_after(dialog, chosen))
    dialog.fileSelected.connect(lambda chosen: start(parent, write(Path(chosen))))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def wording() -> "Wording":
    """The window's language, for a page."""
    from app.core.reports.wording import Wording

    return Wording(language=spoken(), say=shown, moment=in_utc, day=in_full, short_day=short_day, number=figures)


def _name_after(dialog: QFileDialog, name_filter: str) -> None:
    """Have the file's name end as the chosen format does."""
    suffix = name_filter.rpartition("*.")[2].rstrip(")")
    dialog.setDefaultSuffix(suffix)
    if named := dialog.selectedFiles():
        dialog.selectFile(Path(named[0]).with_suffix(f".{suffix}").name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReportFile", text)
