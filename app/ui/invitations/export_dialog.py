"""Exporting prepared invitations for another machine: a passphrase, then a file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.ui.numbers import figures
from app.ui.passphrase.write_file import WriteFileDialog

if TYPE_CHECKING:
    from app.ui.engine import Engine

SUFFIX = "keyturn"


class ExportDialog(WriteFileDialog):
    """`exported` carries how many are in the file, and the file's name."""

    exported = Signal(int, str)

    def __init__(self, engine: "Engine", invitation_ids: Sequence[UUID], parent: QWidget | None = None) -> None:
        super().__init__(invitation_files(), lambda: f"invitations.{SUFFIX}", parent)
        self._engine = engine
        self._ids = tuple(invitation_ids)
        count = len(self._ids)
        heading = self.tr("Export 1 invitation") if count == 1 else self.tr("Export {count} invitations")
        self.say(
            title=self.tr("Export invitations"),
            heading=heading.format(count=figures(count)),
            words=self.tr(
                "The file holds the tenants and the Auth URLs, no tokens. The passphrase encrypts it: give it to the "
                "other machine in another way than the file."
            ),
            button=self.tr("&Export…"),
            progress=self.tr("Writing the file"),
        )

    async def _write(self, file: Path, passphrase: str) -> None:
        count = await self._engine.call(lambda services: services.invitations.export(self._ids, file, passphrase))
        self.exported.emit(count, file.name)
        self.accept()


def invitation_files() -> str:
    """What a file dialog calls files of exported invitations."""
    return QCoreApplication.translate("Invitations", "Invitations (*.{suffix})").format(suffix=SUFFIX)
