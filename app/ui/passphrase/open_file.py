"""Opening a file under a passphrase: nothing of it is taken before the person has seen what it holds."""

from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

from app.core.errors import KeyturnError
from app.ui.passphrase.dialog import NeedsPassphrase
from app.ui.shown import shown
from app.ui.widgets.banner import Banner, BannerKind

T = TypeVar("T")


class OpenFileDialog(NeedsPassphrase, Generic[T]):
    """Once `file` is open, `passphrase` is what opened it, until the dialog is over."""

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, new=False)
        self.file = file
        self.passphrase = ""
        self.problem = Banner()
        self.column.insertWidget(0, self.problem)

    def show_failure(self, failure: KeyturnError) -> None:
        """Nothing was taken: say why."""
        self.set_busy(False)
        self.problem.show_message(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))

    def go_on(self) -> None:
        self.use_with(self._open)

    def set_busy(self, busy: bool) -> None:
        self.problem.hide()
        super().set_busy(busy)

    def done(self, result: int) -> None:
        self.passphrase = ""
        super().done(result)

    async def _open(self, passphrase: str) -> None:
        found = await self._read(passphrase)
        self.passphrase = passphrase
        self.set_busy(False)
        self.fields.hide()
        self.use_button.hide()
        self._show(found)
        self.describe()

    async def _read(self, passphrase: str) -> T:
        """What the file holds."""
        raise NotImplementedError

    def _show(self, found: T) -> None:
        """It is open: show what it holds in place of the fields."""
        raise NotImplementedError
