"""For a while after tenants were removed: a banner that says so, and a button that brings them back."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.async_runner import start
from app.ui.engine import Engine
from app.ui.numbers import figures
from app.ui.page import Navigator
from app.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from app.core.storage.removal import Removed

KEPT_MS: Final = 10 * 60 * 1000
"""How long what was removed is kept in memory; the question before a removal says so."""


class Undo(QObject):
    """Keeps the tenants that were removed last, and nothing longer than it offers to bring them back."""

    def __init__(self, engine: Engine, navigator: Navigator, parent: QWidget) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self._removed: Removed | None = None
        self.button = QPushButton(self.tr("&Undo"))
        self.button.clicked.connect(self._bring_back)
        self._end = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._end.timeout.connect(self.forget)

    def keep(self, removed: "Removed") -> None:
        """Say what was removed, and offer to bring it back."""
        self._removed = removed
        count = len(removed.names)
        title = self.tr("{tenant} is removed.") if count == 1 else self.tr("{count} tenants are removed.")
        self._navigator.show_banner(
            BannerKind.INFO, title.format(tenant=removed.names[0], count=figures(count)), actions=(self.button,)
        )
        self._end.start()

    def forget(self) -> None:
        """What was removed is gone for good."""
        self._removed = None
        self._end.stop()
        self.button.hide()

    def _bring_back(self) -> None:
        removed = self._removed
        if removed is not None:
            self.forget()
            start(self, self._back(removed))

    async def _back(self, removed: "Removed") -> None:
        await self._engine.call(lambda services: services.tenants.bring_back(removed))
        count = len(removed.names)
        title = self.tr("{tenant} is back.") if count == 1 else self.tr("{count} tenants are back.")
        self._navigator.show_banner(BannerKind.SUCCESS, title.format(tenant=removed.names[0], count=figures(count)))
