"""Asks for the vault's passphrase where there is no keyring: twice for a new one, once for the known one."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.unlock.passphrase_fields import PassphraseFields
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.ui.engine import Engine


class PassphraseDialog(QDialog):
    """Opens the vault with what is typed; accepted when that worked."""

    def __init__(self, engine: "Engine", *, new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.setWindowTitle(self.tr("Keyturn's vault"))
        self.fields = PassphraseFields(new=new)
        title = QLabel(self.tr("Choose a passphrase") if new else self.tr("Enter the passphrase"))
        set_role(title, "subheading")
        self.progress = QProgressBar(maximum=0, textVisible=False)
        self.progress.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.open_button: QPushButton = self.buttons.addButton(
            self.tr("&Use this passphrase") if new else self.tr("&Open"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.open_button.setDefault(True)
        set_role(self.open_button, "primary")
        self.open_button.clicked.connect(self._try)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (title, self._explanation(new), self.fields, self.progress, self.buttons):
            column.addWidget(widget)
        self.setMinimumWidth(520)
        self.fields.first.setFocus()

    def _explanation(self, new: bool) -> QLabel:
        text = (
            self.tr(
                "This machine has no keyring that Keyturn can use, so a passphrase protects the customers' tokens. "
                "Keyturn asks for it at each start. Nobody can recover it: without it, every tenant has to be renewed."
            )
            if new
            else self.tr("It protects the customers' tokens on this machine.")
        )
        return QLabel(text, wordWrap=True)

    def _try(self) -> None:
        passphrase = self.fields.passphrase
        if passphrase is not None:
            self._set_busy(True)
            start(self, self._unlock(passphrase), failed=self._refused)

    async def _unlock(self, passphrase: str) -> None:
        await self._engine.call(lambda services: services.vault.unlock(passphrase))
        self.fields.forget()
        self.accept()

    def _refused(self, error: KeyturnError) -> None:
        self._set_busy(False)
        self.fields.refuse(f"{error.happened} {error.way_out}")

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.fields.setDisabled(busy)
        self.open_button.setDisabled(busy)

    def reject(self) -> None:
        self.fields.forget()
        super().reject()
