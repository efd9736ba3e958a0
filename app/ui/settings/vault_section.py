"""The settings page's part on the vault: how the key to the tokens is protected, and changing that."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.core.vault.model import Condition, Protection, VaultState
from app.ui.async_runner import start
from app.ui.shown import shown
from app.ui.unlock.asking import accepted
from app.ui.unlock.passphrase_dialog import PassphraseDialog, changing
from app.ui.unlock.unlocking import unlocked
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.busy_bar import BusyBar

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine


class VaultSection(QGroupBox):
    """Shows the vault's state after each `refresh`."""

    def __init__(self, engine: "Engine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self.setTitle(self.tr("Protection of the tokens"))
        self.words = QLabel(wordWrap=True)
        self.banner = Banner()
        self.progress = BusyBar(self.tr("Working on the vault"))
        self.open_button = QPushButton(self.tr("O&pen the vault"))
        self.passphrase_button = QPushButton()
        self.keyring_button = QPushButton(self.tr("Protect with the &keyring"))
        self.rotate_button = QPushButton(self.tr("Repla&ce the key"))
        self.rotate_button.setAccessibleDescription(self.tr("Makes a new key and encrypts every token anew."))
        self._buttons = (self.open_button, self.passphrase_button, self.keyring_button, self.rotate_button)
        self.open_button.clicked.connect(lambda: self._run(self._open()))
        self.passphrase_button.clicked.connect(lambda: self._run(self._change_passphrase()))
        self.keyring_button.clicked.connect(
            lambda: self._run(
                self._change(
                    lambda services: services.vault.protect_with_keyring(),
                    self.tr("The keyring protects the tokens now."),
                )
            )
        )
        self.rotate_button.clicked.connect(
            lambda: self._run(
                self._change(
                    lambda services: services.vault.rotate_key(),
                    self.tr("The key was replaced, and every token encrypted anew."),
                )
            )
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self._buttons:
            row.addWidget(button)
            button.hide()
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(self.banner)
        column.addWidget(self.words)
        column.addWidget(self.progress)
        column.addLayout(row)
        self.progress.hide()

    def refresh(self) -> None:
        """Ask how things stand."""
        self._run(self._show())

    def show_state(self, state: VaultState) -> None:
        """Say how the key is protected, and offer what can be done about it."""
        self.words.setText(self._words(state))
        unlocked_now = state.condition is Condition.UNLOCKED
        by_passphrase = state.protection is Protection.PASSPHRASE
        self.open_button.setVisible(state.condition is Condition.LOCKED)
        self.rotate_button.setVisible(unlocked_now)
        self.passphrase_button.setVisible(unlocked_now)
        self.passphrase_button.setText(
            self.tr("Change the &passphrase") if by_passphrase else self.tr("Protect with a &passphrase")
        )
        self.keyring_button.setVisible(unlocked_now and by_passphrase and state.keyring_available)

    def _words(self, state: VaultState) -> str:
        match state.protection:
            case Protection.KEYRING:
                return self.tr("The tokens are encrypted. The key lies in this account's keyring.")
            case Protection.PASSPHRASE:
                return self.tr("The tokens are encrypted. A passphrase protects the key; Keyturn asks at each start.")
            case None if state.keyring_available:
                return self.tr("There are no tokens yet. This account's keyring will keep the key that encrypts them.")
            case None:
                return self.tr("There are no tokens yet. A passphrase will protect them: there is no keyring here.")

    def _run(self, work: "Awaitable[None]") -> None:
        self.banner.hide()
        self._set_busy(True)
        start(self, self._busy(work), failed=self._failed)

    async def _busy(self, work: "Awaitable[None]") -> None:
        try:
            await work
        finally:
            self._set_busy(False)

    async def _show(self) -> None:
        self.show_state(await self._engine.call(lambda services: services.vault.state()))

    async def _open(self) -> None:
        await unlocked(self._engine, self.window())
        await self._show()

    async def _change(self, work: "Callable[[Services], Awaitable[None]]", done: str) -> None:
        if await unlocked(self._engine, self.window()):
            await self._engine.call(work)
            self.banner.show_message(BannerKind.SUCCESS, done)
        await self._show()

    async def _change_passphrase(self) -> None:
        if await unlocked(self._engine, self.window()) and await accepted(
            PassphraseDialog(self._engine, changing, new=True, parent=self.window())
        ):
            self.banner.show_message(BannerKind.SUCCESS, self.tr("The new passphrase protects the tokens now."))
        await self._show()

    def _failed(self, error: KeyturnError) -> None:
        self.banner.show_message(BannerKind.FAILURE, shown(error.title), shown(error.happened, error.way_out))

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        for button in self._buttons:
            button.setDisabled(busy)
