"""The window: navigation on the left, one page on the right, a banner over it. Pages are made when first opened."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QHideEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.authentication_status.page import StatusPage
from app.ui.engine import Engine
from app.ui.help.key import HelpKey, show_help
from app.ui.navigation import Navigation
from app.ui.page import Page, Place
from app.ui.pages import make_page
from app.ui.resources import resource
from app.ui.shortcuts import OF_PLACE, Shortcut
from app.ui.shown import shown
from app.ui.window_place import remember_place, restore_place

if TYPE_CHECKING:
    from datetime import datetime

    from app.core.events import OnboardingPageChanged
    from app.core.renewal.flow import Renewal
    from app.core.tenants.model import Tenant
    from app.ui.invitations.pending_count import PendingCount
    from app.ui.meanwhile import Meanwhile
    from app.ui.message_area import MessageArea
    from app.ui.renewal.open_wizards import OpenWizards
    from app.ui.tray.presence import Presence
    from app.ui.widgets.banner import Banner, BannerKind

SMALLEST: Final = QSize(1024, 640)


class MainWindow(QMainWindow):
    """Implements `Navigator` for its pages. `close_requested` asks whoever runs the window to end.

    `control_page` gives the address of the practice directory's own page, where the window works on one; it is asked
    when somebody wants to see it.
    """

    close_requested = Signal()
    painted = Signal()
    """It is on the screen for the first time."""

    def __init__(self, engine: Engine, state: QSettings, control_page: Callable[[], str] | None = None) -> None:
        super().__init__()
        self._engine = engine
        self._state = state
        self._practising = control_page is not None
        self._pages: dict[Place, Page] = {}
        self._presence: Presence | None = None
        self._painted = False
        self.closing = False
        self.setWindowTitle("Keyturn" if control_page is None else self.tr("Keyturn (practice directory)"))
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(True)
        self.navigation = Navigation()
        self._stack = QStackedWidget()
        self._lay_out()
        self._add_places()
        if control_page is not None:
            self._add_practice_directory(control_page)
        self._add_help()
        restore_place(self, state)
        engine.opening.connect(self._accompany)
        if engine.begun:
            self._accompany()
        self.open_place(Place.AUTHENTICATION_STATUS)

    @property
    def page(self) -> QWidget | None:
        """The page that is open."""
        return self._stack.currentWidget()

    @property
    def state(self) -> QSettings:
        """What the window remembers."""
        return self._state

    # --- what pages ask of the window ------------------------------------------------------------------------------

    def open_place(self, place: Place) -> None:
        page = self._pages.get(place)
        if page is None:
            page = self._pages[place] = make_page(place, self._engine, self, self._state, self._stack)
            self._add(page)
        self._show(page, place)

    def open_tenant(self, tenant_id: UUID) -> None:
        from app.ui.tenant_settings.page import TenantSettingsPage

        page = TenantSettingsPage(self._engine, self, tenant_id)
        self._add(page)
        self._show(page, None)

    def renew(self, tenant_id: UUID, *, by_browser: bool = False, renewal: "Renewal | None" = None) -> None:
        self._wizards.show(tenant_id, by_browser=by_browser, renewal=renewal)

    def invite(self, tenant_ids: Sequence[UUID]) -> None:
        from app.ui.invitations.invite_wizard import InviteWizard

        wizard = InviteWizard(self._engine, self, tenant_ids, self)
        wizard.show()

    def show_activity(self, tenant_id: UUID, name: str) -> None:
        from app.ui.activity.page import ActivityPage

        self.open_place(Place.ACTIVITY)
        if isinstance(self.page, ActivityPage):
            self.page.show_all_of(tenant_id, name)

    def onboarding_page(self) -> "OnboardingPageChanged | None":
        return self._meanwhile.news.onboarding_page

    def presence(self) -> "Presence | None":
        return self._presence

    def set_presence(self, presence: "Presence") -> None:
        """From now on Keyturn may be there without this window."""
        self._presence = presence

    def show_attention(self) -> None:
        """Show the tenants that need somebody."""
        self.open_place(Place.AUTHENTICATION_STATUS)
        self._status_page.show_attention()

    def show_alerted(self, tenant_ids: tuple[UUID, ...], at: "datetime") -> None:
        """Show the tenants that a notification told of at that moment."""
        self.open_place(Place.AUTHENTICATION_STATUS)
        self._status_page.show_alerted(tenant_ids, at)

    def find_tenants(self, text: str, most: int) -> "list[Tenant]":
        return self._status_page.tenants_called(text, most)

    def show_palette(self) -> None:
        """Ask for a tenant, a page or an action by its name."""
        from app.ui.palette.opening import open_palette

        open_palette(self)

    def show_help(self) -> None:
        """Say what to do now on what is shown."""
        show_help(self._engine, self)

    def show_shortcuts(self) -> None:
        """List what can be done with keys alone."""
        from app.ui.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self).open()

    def make_backup(self) -> None:
        """Ask where to, and make a backup."""
        from app.ui.backup.backup_dialog import BackupDialog
        from app.ui.backup.reminder import made_words

        dialog = BackupDialog(self._engine, self)
        dialog.made.connect(lambda tenants, file: self.show_banner(*made_words(tenants, file)))
        dialog.open()

    def show_banner(self, kind: "BannerKind", title: str, text: str = "", actions: Sequence[QPushButton] = ()) -> None:
        self._messages.say(kind, title, text, actions)

    def show_failure(self, failure: KeyturnError) -> None:
        from app.ui.widgets.banner import BannerKind

        self.show_banner(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))

    # --- how it is made --------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        right = self._right = QVBoxLayout()
        right.setContentsMargins(24, 16, 24, 16)
        right.setSpacing(16)
        right.addWidget(self._stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addLayout(right, 1)
        self.setCentralWidget(whole)

    def _add_places(self) -> None:
        for place, name, icon in (
            (Place.AUTHENTICATION_STATUS, self.tr("&Authentication status"), "authentication-status"),
            (Place.TENANTS, self.tr("&Tenants"), "tenants"),
            (Place.INVITATIONS, self.tr("&Invitations"), "invitations"),
            (Place.ACTIVITY, self.tr("Activit&y"), "activity"),
            (Place.SETTINGS, self.tr("Settin&gs"), "settings"),
        ):
            self.navigation.add_place(place, name, icon, OF_PLACE[place])
        self.navigation.place_chosen.connect(lambda place: self.open_place(Place(place)))
        Shortcut.PALETTE.bind(self, self.show_palette)
        Shortcut.LIST.bind(self, self.show_shortcuts)

    def _add_practice_directory(self, control_page: Callable[[], str]) -> None:
        button = self.navigation.add_way_out(self.tr("Practice directory"), "practice-directory")
        button.setToolTip(self.tr("Opens in the browser: sample accounts, and faults to cause"))
        button.clicked.connect(lambda: _open_in_browser(control_page()))

    def _add_help(self) -> None:
        HelpKey(self._engine, self)
        button = self.navigation.add_way_out(self.tr("Help"), "info")
        button.setToolTip(self.tr("F1: what to do now"))
        button.clicked.connect(self.show_help)

    # --- what it does ----------------------------------------------------------------------------------------------

    @property
    def _status_page(self) -> StatusPage:
        """The page that the window begins with."""
        page = self._pages[Place.AUTHENTICATION_STATUS]
        assert isinstance(page, StatusPage)  # noqa: S101 `make_page` says so
        return page

    def _add(self, page: Page) -> None:
        """Have the page, with its tables as they were left."""
        self._stack.addWidget(page)
        for table in page.tables:
            if table.objectName():
                table.columns.remember(self._state, table.objectName())

    def _show(self, page: Page, place: Place | None) -> None:
        before = self._stack.currentWidget()
        if before is not page:
            self.close_banner()
        self.navigation.show_place(place)
        self._stack.setCurrentWidget(page)
        if before is not None and before is not page and before not in self._pages.values():
            self._stack.removeWidget(before)
            before.deleteLater()
        page.opened()

    @cached_property
    def _wizards(self) -> "OpenWizards":
        from app.ui.renewal.open_wizards import OpenWizards

        return OpenWizards(self._engine, self, self._state)

    def _accompany(self) -> None:
        """The core is being opened: hear what it tells."""
        _ = self._meanwhile

    @cached_property
    def _meanwhile(self) -> "Meanwhile":
        from app.ui.meanwhile import Meanwhile

        return Meanwhile(self._engine, self, self._followed)

    def _followed(self, tenant_id: UUID) -> bool:
        return "_wizards" in vars(self) and self._wizards.follows(tenant_id)

    @property
    def pending(self) -> "PendingCount":
        """What counts the pending invitations, for `show_pending`."""
        return self._meanwhile.pending

    def show_pending(self, count: int) -> None:
        """Say in the navigation how many invitations are pending."""
        self.navigation.show_count(Place.INVITATIONS, count)

    def take_up_renewals(self) -> None:
        """Let renewals that an earlier run left go on, and say so."""
        start(self, self._meanwhile.take_up_renewals())

    def remind_of_backup(self) -> None:
        """Say that there is no backup, where one is due; practice needs none."""
        if not self._practising:
            start(self, self._meanwhile.remind_of_backup(self._state))

    def restore(self) -> None:
        """Ask which backup to restore, and show what that would do."""
        start(self, self._restore_backup())

    async def _restore_backup(self) -> None:
        from app.ui.backup.restore_dialog import key_restored

        await key_restored(self._engine, self)

    @cached_property
    def _messages(self) -> "MessageArea":
        from app.ui.message_area import MessageArea

        area = MessageArea()
        self._right.insertWidget(0, area)
        self.setTabOrder(self.navigation.last, area.close_button)
        return area

    @property
    def banner(self) -> "Banner":
        """What is said over the page."""
        return self._messages.banner

    @property
    def banner_close(self) -> QPushButton:
        return self._messages.close_button

    def close_banner(self) -> None:
        """Take away what is said over the page."""
        if "_messages" in vars(self):
            self._messages.close_message()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A list of tenants can be dropped wherever one is."""
        from app.ui.tenants.dropping import dropped_file

        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        from app.ui.tenants.dropping import dropped_file
        from app.ui.tenants.page import TenantsPage

        file = dropped_file(event)
        if file is not None:
            event.acceptProposedAction()
            self.open_place(Place.TENANTS)
            if isinstance(self.page, TenantsPage):
                self.page.import_file(file)

    # --- how it comes and goes -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self._tell_painted)  # when all that lies in it was painted, too

    def _tell_painted(self) -> None:
        self.painted.emit()
        self.setWindowIcon(QIcon(str(resource("icons", "keyturn.svg"))))  # which is drawn in every size

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: a running renewal goes on at the next start."""
        event.ignore()
        self.closing = True
        remember_place(self, self._state)
        self.close_requested.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """It may end from the tray, or with the session."""
        super().hideEvent(event)
        if not event.spontaneous():
            remember_place(self, self._state)


def _open_in_browser(address: str) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl(address))
