"""A backup's file: what such files are called, and which one to restore."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.unlock.asking import accepted

SUFFIX = "keyturn-backup"


async def which(parent: QWidget) -> Path | None:
    """Which backup to restore; None when the person would rather not."""
    dialog = QFileDialog(parent, _tr("Restore from a backup"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([backups(), _tr("All files (*)")])
    found: list[str] = []
    dialog.fileSelected.connect(found.append)
    return Path(found[0]) if await accepted(dialog) and found else None


def backups() -> str:
    """What a file dialog calls them."""
    return _tr("Backups (*.{suffix})").format(suffix=SUFFIX)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Backup", text)
