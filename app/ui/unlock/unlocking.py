"""Makes sure the vault is open before anything needs it, asking the person only when it must."""

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from app.ui.engine import Engine


async def unlocked(engine: "Engine", parent: QWidget) -> bool:
    """Open the vault; False when the person would rather not.

    Raises:
        EnvironmentFailed: the vault cannot be opened whatever the person does now.
    """
    from app.core.vault.errors import KeyringLocked, PassphraseNeeded
    from app.ui.unlock.keyring_locked_dialog import KeyringLockedDialog
    from app.ui.unlock.passphrase_dialog import PassphraseDialog

    while True:
        dialog: QDialog
        try:
            await engine.call(lambda services: services.vault.unlock())
        except PassphraseNeeded as needed:
            dialog = PassphraseDialog(engine, new=needed.new, parent=parent)
        except KeyringLocked as locked:
            dialog = KeyringLockedDialog(locked, parent)
        else:
            return True
        if not await _accepted(dialog):
            return False


async def _accepted(dialog: QDialog) -> bool:
    """Show the dialog without stopping the loop, until it is answered."""
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def answered(result: int) -> None:
        if not answer.done():
            answer.set_result(result)

    dialog.finished.connect(answered)
    try:
        dialog.open()
        return await answer == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
