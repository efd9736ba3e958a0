"""A list of invitations with the strip under it, and everything a technician does with those that are selected."""

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.core.invitations.model import InvitationState
from app.core.mail.errors import NoAddress
from app.core.settings.mail import MailNotSetUp, PasswordInTheOpen
from app.ui.async_runner import start
from app.ui.engine import Engine
from app.ui.invitations import acts
from app.ui.invitations.acts import Act
from app.ui.invitations.auth_url_dialog import AuthUrlDialog
from app.ui.invitations.bulk_work import BulkWork
from app.ui.invitations.columns import STATE_COLUMN
from app.ui.invitations.detail import InvitationDetail
from app.ui.invitations.export_dialog import ExportDialog
from app.ui.invitations.history_dialog import HistoryDialog
from app.ui.invitations.invitation_list import InvitationList
from app.ui.invitations.message_dialog import MessageDialog, letter_of
from app.ui.invitations.row import InvitationRow
from app.ui.invitations.sharing import auth_url, table_of
from app.ui.numbers import figures
from app.ui.page import Navigator
from app.ui.unlock.unlocking import unlocked
from app.ui.widgets.banner import BannerKind
from app.ui.widgets.question import agreed

if TYPE_CHECKING:
    from app.core.services import Services

_MENU: Final = (
    (Act.AUTH_URL, Act.MESSAGE, Act.COPY),
    (Act.SEND, Act.SEND_NOW, Act.DROP, Act.MARK_SENT),
    (Act.RENEW, Act.TENANT, Act.HISTORY),
    (Act.NEW_LINK, Act.EXPORT, Act.CANCEL),
)


class Teller(Protocol):
    """Who says things to the person: the window, or the dialog that the desk stands in."""

    def show_banner(self, kind: BannerKind, title: str, text: str = "") -> None: ...

    def show_failure(self, failure: KeyturnError) -> None: ...


class InvitationDesk(QWidget):
    """Works on the invitations of `list`. What came of it is told by `teller`."""

    def __init__(self, engine: Engine, navigator: Navigator, teller: Teller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self._teller = teller
        self.list = InvitationList(engine, teller, self)
        self.table = self.list.table
        self.work = BulkWork(engine)
        self.detail = InvitationDetail(self._now, self._fetch_table)
        self._act: dict[Act, Callable[[list[InvitationRow]], Coroutine[Any, Any, None]]] = {
            Act.AUTH_URL: self._show_auth_url,
            Act.MESSAGE: self._show_message,
            Act.SEND: self._send,
            Act.SEND_NOW: self._send_now,
            Act.DROP: self._drop,
            Act.MARK_SENT: self._mark_sent,
            Act.NEW_LINK: self._new_link,
            Act.CANCEL: self._cancel,
            Act.RENEW: self._open_renewal,
            Act.EXPORT: self._export,
            Act.HISTORY: self._show_history,
        }
        self.table.sortByColumn(STATE_COLUMN, Qt.SortOrder.AscendingOrder)
        self.table.fill_menu = self._fill_menu
        self.table.opened.connect(lambda _: self._open())
        self.table.selection_changed.connect(self._show_selected)
        self.list.changed.connect(self._show_selected)
        self.detail.asked.connect(self.do)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.work)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
        self._show_selected()

    def do(self, act: Act, rows: Sequence[InvitationRow] | None = None) -> None:
        """Do it with these invitations, or with the selected ones, as far as it is possible with them."""
        fitting = acts.fitting(act, self.list.selected() if rows is None else rows)
        if not fitting:
            return
        if act is Act.TENANT:
            self._navigator.open_tenant(fitting[0].tenant.id)
        elif act is Act.COPY:
            self.detail.copy_table.click()
        else:
            start(self, self._act[act](fitting), failed=self._teller.show_failure)

    # --- one invitation --------------------------------------------------------------------------------------------

    async def _show_auth_url(self, rows: list[InvitationRow]) -> None:
        if await unlocked(self._engine, self):
            AuthUrlDialog(rows[0], await auth_url(self._engine, rows[0]), parent=self).open()

    async def _show_message(self, rows: list[InvitationRow], why: KeyturnError | None = None) -> None:
        if not await unlocked(self._engine, self):
            return
        row = rows[0]
        letter = await self._engine.call(lambda services: letter_of(services, row))
        dialog = MessageDialog(self._engine, row, letter, why, self)
        dialog.handed_out.connect(lambda: self.do(Act.MARK_SENT, [row]))
        dialog.queued.connect(lambda: self._say_queued(1))
        dialog.open()

    async def _new_link(self, rows: list[InvitationRow]) -> None:
        row = rows[0]
        if not await agreed(
            self,
            self.tr("Make a new link for {tenant}?").format(tenant=row.tenant.name),
            self.tr("The old Auth URL stops working at once. Whoever has it needs the new one."),
            yes=self.tr("&New link"),
            no=self.tr("&Keep the old one"),
        ) or not await unlocked(self._engine, self):
            return
        url = await self._engine.call(lambda services: services.invitations.new_link(row.id))
        AuthUrlDialog(row, url, replaced=True, parent=self).open()

    async def _open_renewal(self, rows: list[InvitationRow]) -> None:
        renewal = await self._engine.call(lambda services: services.renewals.known(rows[0].id))
        self._navigator.renew(rows[0].tenant.id, renewal=renewal)

    async def _show_history(self, rows: list[InvitationRow]) -> None:
        HistoryDialog(self._engine, rows[0], self).open()

    # --- one or many -----------------------------------------------------------------------------------------------

    async def _send(self, rows: list[InvitationRow]) -> None:
        if not await unlocked(self._engine, self):
            return
        if len(rows) > 1:
            result = await self.work.do(rows, lambda services, row: services.mail.send(row.id))
            self._say_queued(result.done, result.words())
            return
        try:
            await self._engine.call(lambda services: services.mail.send(rows[0].id))
        except (MailNotSetUp, PasswordInTheOpen, NoAddress) as why:
            await self._show_message(rows, why)
        else:
            self._say_queued(1)

    async def _send_now(self, rows: list[InvitationRow]) -> None:
        await self._each(rows, _outgoing(lambda services, outgoing_id: services.mail.retry(outgoing_id)))

    async def _drop(self, rows: list[InvitationRow]) -> None:
        await self._each(rows, _outgoing(lambda services, outgoing_id: services.mail.drop(outgoing_id)))

    async def _mark_sent(self, rows: list[InvitationRow]) -> None:
        await self._each(rows, lambda services, row: services.invitations.mark_sent(row.id))

    async def _cancel(self, rows: list[InvitationRow]) -> None:
        if len(rows) == 1:
            title = self.tr("Cancel the invitation of {tenant}?").format(tenant=rows[0].tenant.name)
        else:
            title = self.tr("Cancel {count} invitations?").format(count=figures(len(rows)))
        text = self.tr(
            "The Auth URL stops working at once, and a sign-in that is under way ends. This cannot be undone. Tokens "
            "that already arrived are kept."
        )
        if await agreed(self, title, text, yes=self.tr("&Cancel now"), no=self.tr("&Keep")):
            await self._each(rows, lambda services, row: services.invitations.cancel(row.id))

    async def _export(self, rows: list[InvitationRow]) -> None:
        if await unlocked(self._engine, self):
            dialog = ExportDialog(self._engine, [row.id for row in rows], self)
            dialog.exported.connect(self._say_exported)
            dialog.open()

    async def _each(
        self, rows: list[InvitationRow], work: "Callable[[Services, InvitationRow], Awaitable[object]]"
    ) -> None:
        """Do `work` with each of them; what failed is told, and the others are done."""
        if len(rows) == 1:
            await self._engine.call(lambda services: work(services, rows[0]))
            return
        result = await self.work.do(rows, work)
        if result.failures:
            title = self.tr("{done} of {count} are done.").format(done=figures(result.done), count=figures(len(rows)))
            self._teller.show_banner(BannerKind.FAILURE, title, result.words())

    async def _fetch_table(self) -> tuple[str, str]:
        rows = acts.fitting(Act.COPY, self.list.selected())
        return await table_of(self._engine, rows) if await unlocked(self._engine, self) else ("", "")

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _now(self) -> datetime:
        return self.list.clock.now()

    def _open(self) -> None:
        row = self.list.selected_one()
        if row is not None:
            self.do(Act.AUTH_URL if row.invitation.has_link else Act.HISTORY)

    def _show_selected(self) -> None:
        rows = self.list.selected()
        self.detail.setVisible(bool(rows))
        if rows:
            self.detail.show_rows(rows)
        if len(rows) == 1 and rows[0].invitation.state is InvitationState.FAILED and rows[0].renewal is None:
            self.list.explain(rows[0])

    def _fill_menu(self, menu: QMenu) -> None:
        rows = self.list.selected()
        for group in _MENU:
            for act in group:
                if acts.possible(act, rows):
                    menu.addAction(acts.label(act, rows), partial(self.do, act))
            menu.addSeparator()

    def _say_queued(self, count: int, problems: str = "") -> None:
        title = self.tr("1 message is in the outbox.") if count == 1 else self.tr("{count} messages are in the outbox.")
        if problems:
            self._teller.show_banner(BannerKind.FAILURE, title.format(count=figures(count)), problems)
        else:
            text = self.tr("It empties by itself when there is a network.")
            self._teller.show_banner(BannerKind.INFO, title.format(count=figures(count)), text)

    def _say_exported(self, count: int, file: str) -> None:
        title = (
            self.tr("1 invitation is written to {file}.") if count == 1 else self.tr("{count} are written to {file}.")
        )
        text = self.tr("Whoever imports it needs the passphrase. The invitations stay here, too.")
        self._teller.show_banner(BannerKind.INFO, title.format(count=figures(count), file=file), text)


def _outgoing(
    work: "Callable[[Services, Any], Awaitable[object]]",
) -> "Callable[[Services, InvitationRow], Awaitable[object]]":
    """`work` on the message in the outbox that an invitation has."""

    async def on_message(services: "Services", row: InvitationRow) -> None:
        if row.outgoing is not None:
            await work(services, row.outgoing.id)

    return on_message
