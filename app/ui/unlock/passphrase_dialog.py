"""Asks for the vault's passphrase where there is no keyring: twice for a new one, once for the known one."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.shown import shown
from app.ui.unlock.passphrase_fields import PassphraseFields
from app.ui.widgets.busy_bar import BusyBar
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine


async def opening(services: "Services", passphrase: str) -> None:
    """Open the vault with what was typed; the first time, make its key."""
    await services.vault.unlock(passphrase)


async def changing(services: "Services", passphrase: str) -> None:
    """Protect the vault by what was typed from now on."""
    await services.vault.change_passphrase(passphrase)


class PassphraseDialog(QDialog):
    """Has `use` try what is typed; accepted when that worked. `forgotten` says why it was not."""

    def __init__(
        self,
        engine: "Engine",
        use: "Callable[[Services, str], Awaitable[None]]",
        *,
        new: bool,
        may_be_forgotten: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._use = use
        self.forgotten = False
        self.setWindowTitle(self.tr("Keyturn's vault"))
        self.fields = PassphraseFields(new=new)
        self.title = QLabel(self.tr("Choose a passphrase") if new else self.tr("Enter the passphrase"))
        set_role(self.title, "subheading")
        self.progress = BusyBar(self.tr("Trying the passphrase"))
        self.progress.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use_button: QPushButton = self.buttons.addButton(
            self.tr("&Use this passphrase") if new else self.tr("&Open"), QDialogButtonBox.ButtonRole.ActionRole
        )
        set_role(self.use_button, "primary")
        self.use_button.clicked.connect(self._try)
        self.forgotten_button = QPushButton(self.tr("&Forgotten?"), autoDefault=False)
        set_role(self.forgotten_button, "link")
        self.forgotten_button.clicked.connect(self._forgotten)
        self.buttons.addButton(self.forgotten_button, QDialogButtonBox.ButtonRole.HelpRole)
        self.forgotten_button.setVisible(may_be_forgotten)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (self.title, self._explanation(new), self.fields, self.progress, self.buttons):
            column.addWidget(widget)
        self.setMinimumWidth(520)
        self.use_button.setDefault(True)  # not before it is in the dialog: Qt would forget it
        self.fields.first.setFocus()

    def reject(self) -> None:
        self.fields.forget()
        super().reject()

    def _explanation(self, new: bool) -> QLabel:
        text = (
            self.tr(
                "It protects the customers' tokens on this machine in place of a keyring. Keyturn asks for it at each "
                "start. Nobody can recover it: without it, every tenant has to be renewed."
            )
            if new
            else self.tr("It protects the customers' tokens on this machine.")
        )
        return QLabel(text, wordWrap=True)

    def _try(self) -> None:
        passphrase = self.fields.passphrase
        if passphrase is not None:
            self._set_busy(True)
            start(self, self._tried(passphrase), failed=self._refused)

    async def _tried(self, passphrase: str) -> None:
        await self._engine.call(lambda services: self._use(services, passphrase))
        self.fields.forget()
        self.accept()

    def _refused(self, error: KeyturnError) -> None:
        self._set_busy(False)
        self.fields.refuse(shown(error.happened, error.way_out))

    def _forgotten(self) -> None:
        self.forgotten = True
        self.reject()

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.fields.setDisabled(busy)
        self.use_button.setDisabled(busy)
