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
    """Have the key back from a backup, or make a new one, as the person says; with a new key every tenant has to be
    renewed."""
    why = why or KeyturnError(
        _tr("The passphrase is forgotten"),
        _tr("Without it the stored tokens cannot be opened by anybody."),
        _tr(
            "A backup brings the key back. Without one, start with a new key: the tenants stay, and each has to be "
            "renewed once."
        ),
    )
    dialog = ProblemDialog(why, _tr("&Start with a new key"), parent, other=_tr("&Restore from a backup…"))
    if not await accepted(dialog):
        from app.ui.backup.restore_dialog import key_restored  # which needs what lies here

        return dialog.other_chosen and await key_restored(engine, parent)
    try:
        await engine.call(lambda services: services.vault.start_over())
    except PassphraseNeeded:
        return await accepted(PassphraseDialog(engine, _starting_over, new=True, parent=parent))
    return True


async def _starting_over(services: "Services", passphrase: str) -> None:
    await services.vault.start_over(passphrase)
