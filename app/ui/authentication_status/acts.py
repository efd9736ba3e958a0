"""What a technician can do with tenants of the status list: with the selected ones, a group of them, or all."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from app.core.authentication_status.model import AuthenticationStatus
from app.ui.async_runner import start
from app.ui.numbers import figures
from app.ui.shown import shown
from app.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from app.core.authentication_status.overview import TenantOverview
    from app.ui.authentication_status.bulk_check import BulkCheck
    from app.ui.engine import Engine
    from app.ui.page import Navigator
    from app.ui.tenant_list import TenantList


class StatusActs(QObject):
    """Works on what is selected in `tenants` when it is asked."""

    def __init__(
        self,
        engine: "Engine",
        navigator: "Navigator",
        tenants: "TenantList",
        bulk_check: "BulkCheck",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self._list = tenants
        self._bulk_check = bulk_check
        self._page = parent

    # --- checks and renewals ---------------------------------------------------------------------------------------

    def check_now(self) -> None:
        """Check the selected tenants if there are several, else all."""
        chosen = self._list.selected()
        self._check(chosen if len(chosen) > 1 else self._list.model.rows)

    def check_all(self) -> None:
        self._check(self._list.model.rows)

    def check_selected(self) -> None:
        self._check(self._list.selected())

    def check(self, tenant_ids: Iterable[UUID]) -> None:
        self._check(self.overviews(tenant_ids))

    def renew_selected(self) -> None:
        if (overview := self._list.selected_one()) is not None:
            self._navigator.renew(overview.tenant.id)

    def invite_selected(self) -> None:
        self.invite(self._selected_ids())

    def invite(self, tenant_ids: Sequence[UUID]) -> None:
        self._navigator.invite(tenant_ids)

    def open_selected(self) -> None:
        if (overview := self._list.selected_one()) is not None:
            self._navigator.open_tenant(overview.tenant.id)

    def show_activity_of_selected(self) -> None:
        if (overview := self._list.selected_one()) is not None:
            self._navigator.show_activity(overview.tenant.id, overview.tenant.name)

    def validate_selected(self) -> None:
        if (overview := self._list.selected_one()) is not None:
            start(self, self._validate(overview.tenant.id))

    # --- tags and reports ------------------------------------------------------------------------------------------

    def edit_tags(self) -> None:
        """Ask for the tags of the selected tenants."""
        from app.ui.authentication_status.tag_dialog import TagDialog

        chosen = [overview.tenant for overview in self._list.selected()]
        if chosen:
            known = sorted({tag for overview in self._list.model.rows for tag in overview.tenant.tags})
            TagDialog(self._engine, chosen, known, self._page).open()

    def export_selected(self) -> None:
        """Ask for a file for a report of the selected tenants."""
        self._export(self._selected_ids())

    def export_all(self) -> None:
        """Ask for a file for a report of all tenants."""
        self._export(None)

    # --- menus -----------------------------------------------------------------------------------------------------

    def fill_menu(self, menu: QMenu) -> None:
        """What can be done with the selected rows."""
        one = self._list.selected_one() is not None
        for text, act, possible in (
            (self.tr("&Renew"), self.renew_selected, one),
            (self.tr("&Invite"), self.invite_selected, True),
            (self.tr("&Check now"), self.check_selected, not self._bulk_check.running),
            (self.tr("&Validate authentication"), self.validate_selected, one),
            (self.tr("&Microsoft 365 settings"), self.open_selected, one),
            (self.tr("Show &activity"), self.show_activity_of_selected, one),
            (self.tr("Edit &tags…"), self.edit_tags, True),
            (self.tr("&Export…"), self.export_selected, True),
        ):
            menu.addAction(text, act).setEnabled(possible)

    def fill_more(self, menu: QMenu) -> None:
        """What is not needed every day: tags and reports, of what is selected now."""
        menu.clear()
        count = len(self._list.table.selected_keys())
        selected = (
            self.tr("&Export selected ({count})…").format(count=figures(count))
            if count
            else self.tr("&Export selected…")
        )
        menu.addAction(self.tr("Edit &tags…"), self.edit_tags).setEnabled(count > 0)
        menu.addSeparator()
        menu.addAction(selected, self.export_selected).setEnabled(count > 0)
        menu.addAction(self.tr("Export &all…"), self.export_all).setEnabled(bool(self._list.model.rows))

    # --- how -------------------------------------------------------------------------------------------------------

    def overviews(self, tenant_ids: Iterable[UUID]) -> "list[TenantOverview]":
        """Those tenants, as far as they are in the list."""
        return [row for row in map(self._list.model.row, tenant_ids) if row is not None]

    def _selected_ids(self) -> list[UUID]:
        return [overview.tenant.id for overview in self._list.selected()]

    def _check(self, overviews: "Iterable[TenantOverview]") -> None:
        self._bulk_check.check([overview.tenant for overview in overviews])

    def _export(self, only: Sequence[UUID] | None) -> None:
        from app.ui.authentication_status.export import ask_where

        ask_where(self._page, self._engine, self._navigator, only)

    async def _validate(self, tenant_id: UUID) -> None:
        from app.ui.unlock.unlocking import unlocked

        if not await unlocked(self._engine, self._page):
            return
        validation = await self._engine.call(lambda services: services.status.validate(tenant_id))
        overview, failure = validation.overview, validation.failure
        if failure is not None:
            self._navigator.show_banner(
                BannerKind.FAILURE, shown(failure.title), shown(failure.message, failure.next_step)
            )
        elif overview.verdict.status is AuthenticationStatus.VALID:
            title = self.tr("{tenant} is authenticated.").format(tenant=overview.tenant.name)
            self._navigator.show_banner(BannerKind.SUCCESS, title)
