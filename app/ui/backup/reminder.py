"""A calm word, once a week at most, where there is much to lose and no backup of it."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QPushButton, QWidget

from app.ui.backup.backup_dialog import BackupDialog
from app.ui.numbers import figures
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.ui.engine import Engine

NEVER, LAST_TIME = "backup/never_remind", "backup/reminded_at"
AGAIN_AFTER: Final = timedelta(days=7)


class Window(Protocol):
    """The main window, as the reminder knows it."""

    @property
    def banner(self) -> Banner: ...

    def show_banner(self, kind: BannerKind, title: str, text: str = "") -> None: ...

    def close_banner(self) -> None: ...


class Reminder:
    """Speaks over `window`, and keeps in `state` when it did and whether it may."""

    def __init__(self, engine: "Engine", window: Window, parent: QWidget, state: QSettings) -> None:
        self._engine = engine
        self._window = window
        self._parent = parent
        self._state = state

    async def remind(self) -> None:
        """Say it, unless it was said lately, is not wanted, or something else is being said."""
        if not await self._engine.call(lambda services: services.backups.due()):
            return
        now = self._engine.services.clock.now()
        if not self._may(now) or not self._window.banner.isHidden():
            return
        self._state.setValue(LAST_TIME, now.isoformat())
        self._window.show_banner(
            BannerKind.INFO,
            _tr("There is no recent backup of the tokens."),
            _tr(
                "If this computer or its keyring is lost, every tenant has to be renewed. A backup is one encrypted "
                "file that brings everything back, on any machine."
            ),
        )
        self._window.banner.set_actions(*self._buttons())

    def _may(self, now: datetime) -> bool:
        if self._state.value(NEVER, False, bool):
            return False
        last = self._state.value(LAST_TIME, "", str)
        return not last or now - datetime.fromisoformat(str(last)) >= AGAIN_AFTER

    def _buttons(self) -> tuple[QPushButton, ...]:
        make, later, never = (
            QPushButton(_tr("Make a &backup…")),
            QPushButton(_tr("Not no&w")),
            QPushButton(_tr("Never remin&d me")),
        )
        set_role(make, "primary")
        make.clicked.connect(self._make)
        later.clicked.connect(self._window.close_banner)
        never.clicked.connect(self._never)
        return make, later, never

    def _make(self) -> None:
        self._window.close_banner()
        dialog = BackupDialog(self._engine, self._parent)
        dialog.made.connect(lambda tenants, file: self._window.show_banner(*made_words(tenants, file)))
        dialog.open()

    def _never(self) -> None:
        self._state.setValue(NEVER, True)
        self._window.close_banner()


def made_words(tenants: int, file: str) -> tuple[BannerKind, str, str]:
    """What is said of a backup that was made."""
    title = _tr("1 tenant is backed up.") if tenants == 1 else _tr("{count} tenants are backed up.")
    text = _tr("Keep {file} away from this computer, and its passphrase away from the file.").format(file=file)
    return BannerKind.SUCCESS, title.format(count=figures(tenants)), text


def _tr(text: str) -> str:
    return QCoreApplication.translate("Backup", text)
