"""Makes sure the vault is open before anything needs it, asking the person only when it must."""

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.core.vault.errors import (
    KeyLost,
    KeyRecordBroken,
    KeyringFailed,
    KeyringLocked,
    NoKeyring,
    PassphraseNeeded,
)
from app.ui.unlock.asking import accepted
from app.ui.unlock.passphrase_dialog import PassphraseDialog, opening
from app.ui.unlock.problem_dialog import ProblemDialog
from app.ui.unlock.starting_over import started_over

if TYPE_CHECKING:
    from app.ui.engine import Engine

_one_at_a_time = asyncio.Lock()
"""Two parts of the window may need the vault at once; the person is asked once."""


async def unlocked(engine: "Engine", parent: QWidget) -> bool:
    """Open the vault; False when the person would rather not.

    Raises:
        EnvironmentFailed: the vault cannot be opened whatever the person does now.
    """
    async with _one_at_a_time:
        return await _unlocked(engine, parent)


async def _unlocked(engine: "Engine", parent: QWidget) -> bool:
    while True:
        try:
            await engine.call(lambda services: services.vault.unlock())
        except PassphraseNeeded as needed:
            if not await _asked(engine, parent, new=needed.new):
                return False
        except (KeyringLocked, KeyringFailed, NoKeyring) as problem:
            if not await accepted(ProblemDialog(problem, QCoreApplication.translate("unlock", "&Try again"), parent)):
                return False
        except (KeyLost, KeyRecordBroken) as lost:
            if not await started_over(engine, parent, lost):
                return False
        else:
            return True


async def _asked(engine: "Engine", parent: QWidget, *, new: bool) -> bool:
    """Have the passphrase entered; one that is forgotten can be given up with all it protects."""
    dialog = PassphraseDialog(engine, opening, new=new, may_be_forgotten=not new, parent=parent)
    if await accepted(dialog):
        return True
    return dialog.forgotten and await started_over(engine, parent)
