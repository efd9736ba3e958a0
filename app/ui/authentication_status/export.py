"""Exporting the list, or some of it, as a report: asks for a file, writes it, says so."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui import report_file
from app.ui.numbers import figures
from app.ui.page import Navigator
from app.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from app.ui.engine import Engine


def ask_where(parent: QWidget, engine: "Engine", navigator: Navigator, only: Sequence[UUID] | None) -> QFileDialog:
    """Ask for the report's file, then write it. `only` names the tenants that are wanted; None means all."""

    async def write(file: Path) -> None:
        words = report_file.wording()
        count = await engine.call(lambda services: services.reports.export_status(file, only, words))
        if count == 1:
            title = _tr("1 tenant written to {file}.").format(file=file.name)
        else:
            title = _tr("{count} tenants written to {file}.").format(count=figures(count), file=file.name)
        navigator.show_banner(BannerKind.INFO, title, str(file.parent))

    return report_file.ask_where(parent, _tr("Export the status list"), "authentication-status", write)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StatusExport", text)
