"""Exporting the list, or some of it, as a report: asks for a file, writes it, says so."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.async_runner import start
from app.ui.authentication_status.groups import day
from app.ui.language import spoken
from app.ui.moments import in_full, in_utc
from app.ui.numbers import figures
from app.ui.page import Navigator
from app.ui.shown import shown
from app.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from app.core.reports.wording import Wording
    from app.ui.engine import Engine


def ask_where(parent: QWidget, engine: "Engine", navigator: Navigator, only: Sequence[UUID] | None) -> QFileDialog:
    """Ask for the report's file, then write it. `only` names the tenants that are wanted; None means all."""
    dialog = QFileDialog(parent, _tr("Export the status list"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(
        [_tr("Spreadsheet (*.csv)"), _tr("Page to read or print (*.html)"), _tr("For programs (*.json)")]
    )
    dialog.setDefaultSuffix("csv")
    dialog.selectFile("authentication-status.csv")
    dialog.filterSelected.connect(lambda chosen: _name_after(dialog, chosen))
    dialog.fileSelected.connect(lambda name: start(parent, write(engine, navigator, Path(name), only)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


async def write(engine: "Engine", navigator: Navigator, file: Path, only: Sequence[UUID] | None) -> None:
    """Write the report, and say that it is there."""
    count = await engine.call(lambda services: services.reports.export_status(file, only, wording()))
    if count == 1:
        title = _tr("1 tenant written to {file}.").format(file=file.name)
    else:
        title = _tr("{count} tenants written to {file}.").format(count=figures(count), file=file.name)
    navigator.show_banner(BannerKind.INFO, title, str(file.parent))


def wording() -> "Wording":
    """The window's language, for a page."""
    from app.core.reports.wording import Wording

    return Wording(language=spoken(), say=shown, moment=in_utc, day=in_full, short_day=day, number=figures)


def _name_after(dialog: QFileDialog, name_filter: str) -> None:
    """Have the file's name end as the chosen format does."""
    suffix = name_filter.rpartition("*.")[2].rstrip(")")
    dialog.setDefaultSuffix(suffix)
    if named := dialog.selectedFiles():
        dialog.selectFile(Path(named[0]).with_suffix(f".{suffix}").name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StatusExport", text)
