"""Writing a file under a passphrase: the passphrase first, then where the file goes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.passphrase.dialog import NeedsPassphrase


class WriteFileDialog(NeedsPassphrase):
    """`name` gives the file's name unless the person says otherwise, `kind` what a file dialog calls such files."""

    def __init__(self, kind: str, name: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent, new=True)
        self._kind = kind
        self._name = name
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def go_on(self) -> None:
        """Ask where it goes, and before another file is replaced."""
        if self.fields.passphrase is None:
            return
        name = self._name()
        dialog = QFileDialog(self, self.windowTitle())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self._kind])
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.write_to(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_to(self, file: Path) -> None:
        """Write it to `file`, which may be replaced: the person was asked."""
        self.use_with(lambda passphrase: self._write(file, passphrase))

    async def _write(self, file: Path, passphrase: str) -> None:
        """Write it, tell of it, and accept."""
        raise NotImplementedError
