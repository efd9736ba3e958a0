"""Asks for the vault's passphrase where there is no keyring: twice for a new one, once for the known one."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QWidget

from app.ui.passphrase.dialog import NeedsPassphrase
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


class PassphraseDialog(NeedsPassphrase):
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
        super().__init__(parent, new=new)
        self._engine = engine
        self._use = use
        self.forgotten = False
        self.say(
            title=self.tr("Keyturn's vault"),
            heading=self.tr("Choose a passphrase") if new else self.tr("Enter the passphrase"),
            words=self._explanation(new),
            button=self.tr("&Use this passphrase") if new else self.tr("&Open"),
            progress=self.tr("Trying the passphrase"),
        )
        self.forgotten_button = QPushButton(self.tr("&Forgotten?"), autoDefault=False)
        set_role(self.forgotten_button, "link")
        self.forgotten_button.clicked.connect(self._forgotten)
        self.buttons.addButton(self.forgotten_button, QDialogButtonBox.ButtonRole.HelpRole)
        self.forgotten_button.setVisible(may_be_forgotten)

    def go_on(self) -> None:
        self.use_with(self._tried)

    def _explanation(self, new: bool) -> str:
        if not new:
            return self.tr("It protects the customers' tokens on this machine.")
        return self.tr(
            "It protects the customers' tokens on this machine in place of a keyring. Keyturn asks for it at each "
            "start. Nobody can recover it: without it, every tenant has to be renewed."
        )

    async def _tried(self, passphrase: str) -> None:
        await self._engine.call(lambda services: self._use(services, passphrase))
        self.accept()

    def _forgotten(self) -> None:
        self.forgotten = True
        self.reject()
