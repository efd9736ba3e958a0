"""What the window says and counts by itself, once the core is there: news, pending invitations, what last time left."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QPushButton

from app.ui.invitations.news import News
from app.ui.invitations.pending_count import PendingCount
from app.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from app.ui.engine import Engine
    from app.ui.main_window import MainWindow

MOST_OFFERED: Final = 4  # buttons in one banner


class Meanwhile(QObject):
    """Works for `window`. `followed` says whether somebody shows the renewal of a tenant as it goes on."""

    def __init__(self, engine: "Engine", window: "MainWindow", followed: Callable[[UUID], bool]) -> None:
        super().__init__(window)
        self._engine = engine
        self._window = window
        self.news = News(engine, followed, self)
        self.news.told.connect(window.show_banner)
        self.pending = PendingCount(engine, self)
        self.pending.counted.connect(window.show_pending)

    async def remind_of_backup(self, state: "QSettings") -> None:
        """Say that there is no backup, where one is due."""
        from app.ui.backup.reminder import Reminder

        self._reminder = Reminder(self._engine, self._window, self._window, state)
        await self._reminder.remind()

    async def take_up_renewals(self) -> None:
        """Let renewals that an earlier run left go on, and say so."""
        from app.ui.renewal.unfinished import taken_up

        unfinished = await taken_up(self._engine, self._window)
        if not unfinished:
            return
        self._window.show_banner(
            BannerKind.INFO,
            QCoreApplication.translate("MainWindow", "Renewals from last time can go on."),
            QCoreApplication.translate("MainWindow", "Each tenant's page has its own. The latest are here."),
            [self._opener(one.tenant_id, one.tenant_name) for one in unfinished[:MOST_OFFERED]],
        )

    def _opener(self, tenant_id: UUID, name: str) -> QPushButton:
        shortened = self._window.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 240)
        button = QPushButton(shortened.replace("&", "&&"))
        button.setToolTip(name)
        words = QCoreApplication.translate("MainWindow", "Open the renewal of {tenant}")
        button.setAccessibleName(words.format(tenant=name))
        button.clicked.connect(lambda: self._window.renew(tenant_id))
        return button
