"""Whether Keyturn is there without its window: closing to the tray, starting in it, and telling what is to be told.

Where there is no tray, or nobody wants it, closing the window ends Keyturn as ever, and alerts are banners.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from app.ui.async_runner import start
from app.ui.engine import Engine
from app.ui.numbers import figures
from app.ui.tray import STAYS
from app.ui.tray.system_tray import SystemTray
from app.ui.tray.tray import Tray
from app.ui.tray.words import alert_text, alert_title, attention_text
from app.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from app.core.events import Event
    from app.core.keep_alive.model import Run
    from app.core.services import Services
    from app.ui.main_window import MainWindow
    from app.ui.tray.autostart import Autostart

_TOLD: Final = "tray/told-that-it-stays"
AGAIN_MS: Final = 2_000
MOST_TRIES: Final = 30
"""After the session's start the tray may take a minute to come up."""


class Presence(QObject):
    """`ended` asks whoever runs the window to end. `state` remembers what the person wants.

    `autostart` is None where Keyturn cannot start with the session. `background`: the window is not on the screen yet.
    """

    ended = Signal()
    changed = Signal()

    def __init__(
        self,
        engine: Engine,
        window: "MainWindow",
        state: QSettings,
        *,
        autostart: "Autostart | None" = None,
        background: bool = False,
        system: Callable[[QObject], SystemTray] = SystemTray,
    ) -> None:
        super().__init__(window)
        self._engine = engine
        self._window = window
        self._state = state
        self._background = background
        self.autostart = autostart
        self._system = system(self)
        self._system.message_clicked.connect(self._notification_clicked)
        self.tray: Tray | None = None
        self._show_told: Callable[[], None] = self.show_window
        self._tries = 0
        self._ending = False
        window.close_requested.connect(self._close_wanted)
        self.destroyed.connect(engine.subscribe(self._heard))
        engine.start_again.connect(self._let_it_end)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.commitDataRequest.connect(self._let_it_end, Qt.ConnectionType.DirectConnection)
        self.look_for_tray()

    @property
    def can_stay(self) -> bool:
        """Whether there is a tray to stay in."""
        return self.tray is not None

    @property
    def stays(self) -> bool:
        """Whether Keyturn goes on in the tray when its window is closed."""
        return bool(self._state.value(STAYS, False, type=bool))

    def set_stays(self, wanted: bool) -> None:
        self._state.setValue(STAYS, wanted)

    def look_for_tray(self) -> None:
        """Take the tray if there is one; else look again for a while, and show the window in the end."""
        if self._system.available:
            self._take_tray()
            return
        self._tries += 1
        if self._tries < MOST_TRIES:
            QTimer.singleShot(AGAIN_MS, self, self.look_for_tray)
        elif self._background:
            self.show_window()

    def show_window(self) -> None:
        """Bring the window to the front, wherever it was."""
        self._background = False
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _take_tray(self) -> None:
        self.tray = tray = Tray(self._engine, self._system, self)
        tray.open_wanted.connect(self.show_window)
        tray.check_wanted.connect(lambda: start(self._window, self._check()))
        tray.quit_wanted.connect(self._end)
        self._take_up()
        self._engine.opening.connect(self._take_up)
        self.changed.emit()

    def _take_up(self) -> None:
        if self.tray is not None:  # what keeps the core from opening, the window itself tells
            start(self, self.tray.take_up(), failed=lambda _: None)

    def _close_wanted(self) -> None:
        if self.tray is None or not self.stays or self._ending:
            self._end()
            return
        self._window.hide()
        if not self._state.value(_TOLD, False, type=bool):
            self._state.setValue(_TOLD, True)
            self._show_told = self.show_window
            self._system.tell(
                self.tr("Keyturn goes on in the tray"), self.tr("Its menu there opens it again, and ends it.")
            )

    def _end(self) -> None:
        self._system.hide()
        self.ended.emit()

    def _let_it_end(self) -> None:
        """The session ends, or the window goes for another one: neither waits in the tray."""
        self._ending = True

    async def _check(self) -> None:
        """Refresh every tenant that has tokens; the person may be asked for the vault."""
        from app.ui.unlock.unlocking import unlocked

        if not await unlocked(self._engine, self._window):
            return

        async def check(services: "Services") -> "Run":
            overviews = await services.status.overview()
            return await services.keep_alive.check_now([each.tenant for each in overviews if each.evidence.has_tokens])

        run = await self._engine.call(check)
        count = run.tenants
        title = (
            self.tr("Checked 1 tenant")
            if count == 1
            else self.tr("Checked {count} tenants").format(count=figures(count))
        )
        self._tell(title, attention_text(run.failed), self._window.show_attention)

    def _heard(self, event: "Event") -> None:
        from app.core.events import AlertRaised  # after the first paint

        if isinstance(event, AlertRaised):
            alert, now = event.alert, self._engine.services.clock.now()
            show = partial(self._window.show_alerted, tuple(alert.tenant_ids), now)
            self._tell(alert_title(alert), alert_text(alert, now), show)

    def _tell(self, title: str, text: str, show: Callable[[], None]) -> None:
        """Say it; `show` lists in the window whom it is about, when somebody asks for that."""
        if self.tray is not None:
            self._show_told = show
            self._system.tell(title, text)
            return
        button = QPushButton(self.tr("Show them"))
        button.clicked.connect(self._window.close_banner)
        button.clicked.connect(show)
        self._window.show_banner(BannerKind.INFO, title, text, [button])

    def _notification_clicked(self) -> None:
        """Desktops tell that one was clicked, and not which: it was the last."""
        self.show_window()
        self._show_told()
