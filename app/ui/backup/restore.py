"""A restore that was agreed to: it happens while the core is closed, and the next window tells what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.core.errors import KeyturnError
from app.ui.numbers import figures
from app.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from app.core.backup.restoring import Restored, Restoring
    from app.ui.page import Navigator


class Restore:
    """Implements `Interlude`. A failure leaves everything as it was, and is told in the same way."""

    def __init__(self, restoring: "Restoring", file: Path, passphrase: str) -> None:
        self._restoring = restoring
        self._file = file
        self._passphrase = passphrase
        self._restored: Restored | None = None
        self._failure: KeyturnError | None = None

    async def happen(self) -> None:
        try:
            self._restored = await self._restoring.take(self._file, self._passphrase)
        except KeyturnError as failure:
            self._failure = failure
        finally:
            self._passphrase = ""

    def tell(self, window: "Navigator") -> None:
        if self._failure is not None:
            window.show_failure(self._failure)
        elif self._restored is not None:
            tenants = self._restored.held.contents.tenants
            title = _tr("1 tenant is restored.") if tenants == 1 else _tr("{count} tenants are restored.")
            window.show_banner(BannerKind.SUCCESS, title.format(count=figures(tenants)), _what_changed(self._restored))


def _what_changed(restored: "Restored") -> str:
    """Who keeps the key from now on, and where the old store is."""
    from app.core.vault.model import Protection

    lines = []
    if restored.protection is Protection.KEYRING:
        lines.append(_tr("This account's keyring keeps the key to the tokens."))
    elif restored.protection is Protection.PASSPHRASE:
        lines.append(
            _tr(
                "There is no keyring here: the backup's passphrase protects the tokens until you choose another in the "
                "settings."
            )
        )
    if restored.kept is not None:
        lines.append(_tr("What was here before is kept as {file}.").format(file=restored.kept))
    return "\n".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Backup", text)
