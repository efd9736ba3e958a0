"""Asking for a backup's file: where one goes, and which one to restore."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.unlock.asking import accepted

SUFFIX = "keyturn-backup"


def ask_where(parent: QWidget, name: str, chosen: Callable[[Path], None]) -> None:
    """Where a new backup goes, called `name` unless the person says otherwise; asks before another file is replaced."""
    dialog = QFileDialog(parent, _tr("Make a backup"))
    dialog.fileSelected.connect(lambda file: chosen(Path(file)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([_backups()])
    dialog.setDefaultSuffix(SUFFIX)
    dialog.selectFile(f"{name}.{SUFFIX}")
    dialog.open()


async def which(parent: QWidget) -> Path | None:
    """Which backup to restore; None when the person would rather not."""
    dialog = QFileDialog(parent, _tr("Restore from a backup"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([_backups(), _tr("All files (*)")])
    found: list[str] = []
    dialog.fileSelected.connect(found.append)
    return Path(found[0]) if await accepted(dialog) and found else None


def _backups() -> str:
    return _tr("Backups (*.{suffix})").format(suffix=SUFFIX)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Backup", text)
