"""When the key is lost for good: a new key, after saying what that costs and being told to go on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.core.errors import KeyturnError
from app.core.vault.errors import PassphraseNeeded
from app.ui.unlock.asking import accepted
from app.ui.unlock.passphrase_dialog import PassphraseDialog
from app.ui.unlock.problem_dialog import ProblemDialog

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine


def _tr(text: str) -> str:
    return QCoreApplication.translate("unlock", text)


async def started_over(engine: "Engine", parent: QWidget, why: KeyturnError | None = None) -> bool:
    """Make a new key if the person says so; every tenant has to be renewed then."""
    why = why or KeyturnError(
        _tr("Start with a new key"),
        _tr("Without the passphrase the stored tokens cannot be opened by anybody."),
        _tr("A new key lets Keyturn go on. The tenants stay, and each has to be renewed."),
    )
    if not await accepted(ProblemDialog(why, _tr("&Start with a new key"), parent)):
        return False
    try:
        await engine.call(lambda services: services.vault.start_over())
    except PassphraseNeeded:
        return await accepted(PassphraseDialog(engine, _starting_over, new=True, parent=parent))
    return True


async def _starting_over(services: "Services", passphrase: str) -> None:
    await services.vault.start_over(passphrase)
