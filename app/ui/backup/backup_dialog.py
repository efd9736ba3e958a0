"""Making a backup: a passphrase, then a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.backup.files import SUFFIX, backups
from app.ui.passphrase.write_file import WriteFileDialog
from app.ui.unlock.unlocking import unlocked

if TYPE_CHECKING:
    from app.ui.engine import Engine


class BackupDialog(WriteFileDialog):
    """`made` carries how many tenants are in the file, and the file's path."""

    made = Signal(int, str)

    def __init__(self, engine: "Engine", parent: QWidget | None = None) -> None:
        super().__init__(backups(), self._name_of_today, parent)
        self._engine = engine
        self.say(
            title=self.tr("Make a backup"),
            heading=self.tr("Everything, in one encrypted file"),
            words=self.tr(
                "The file holds tenants, tokens, invitations, history and settings, and the key that opens the tokens. "
                "Whoever has it and the passphrase has your customers' tokens. Nobody can recover the passphrase."
            ),
            button=self.tr("Make a &backup…"),
            progress=self.tr("Writing the backup"),
        )

    def _name_of_today(self) -> str:
        return f"keyturn-{self._engine.services.clock.now().astimezone():%Y-%m-%d}.{SUFFIX}"

    async def _write(self, file: Path, passphrase: str) -> None:
        if not await unlocked(self._engine, self):
            self.set_busy(False)
            return
        made = await self._engine.call(lambda services: services.backups.make(file, passphrase, replace=True))
        self.made.emit(made.contents.tenants, str(made.file))
        self.accept()
