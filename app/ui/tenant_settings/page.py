"""The page "Microsoft 365 settings" of one tenant: its application, tokens, renewal, validation and history."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.core.authentication_status.model import Act, Failure, TokenState
from app.core.errors import KeyturnError
from app.core.events import Event, RenewalAdvanced, SettingChanged, TenantsChanged, TenantStatusChanged
from app.ui.async_runner import start
from app.ui.diagnosis.next_step import NextStep
from app.ui.diagnosis.panel import Diagnosis, lives
from app.ui.numbers import figures
from app.ui.page import Navigator, Page
from app.ui.renewal.words import authenticated_text, role_text, tokens_text
from app.ui.report_file import ask_where, wording
from app.ui.shown import shown
from app.ui.tenant_settings.facts import Facts, facts_of
from app.ui.tenant_settings.picture import Picture, take
from app.ui.tenant_settings.tables import history_rows, token_rows
from app.ui.unlock.unlocking import unlocked
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.busy_bar import BusyBar
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.role import set_role
from app.ui.widgets.row_table import RowTable
from app.ui.widgets.status_badge import StatusBadge

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine

MOST_LINES = 10
"""Lines a table shows before it scrolls by itself."""
RELOAD_MS = 50
"""Events that come together are shown together."""


class TenantSettingsPage(Page):
    """Shows the tenant `tenant_id` and stays true while it is open."""

    def __init__(self, engine: "Engine", navigator: Navigator, tenant_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._navigator = navigator
        self._tenant_id = tenant_id
        self.picture: Picture | None = None
        self.heading = ElidedLabel(self.tr("Microsoft 365 settings"))
        self.badge = StatusBadge()
        self.status = ElidedLabel()
        self.invite_button = QPushButton(self.tr("In&vite"))
        self.renew_button = QPushButton(self.tr("&Renew"))
        self.validate_button = QPushButton(self.tr("Validate a&uthentication"))
        self.banner = Banner()
        self.progress = BusyBar(self.tr("Checking the tokens"))
        self.under_way = Banner()
        self.open_renewal = QPushButton(self.tr("O&pen the renewal"), self)
        self.diagnosis = Diagnosis()
        self.next_step = NextStep(engine, navigator)
        self.facts = Facts()
        self._token_rows = token_rows()
        self._history_rows = history_rows()
        self.tokens = RowTable(self._token_rows, self.tr("Tokens per resource"))
        self.history = RowTable(self._history_rows, self.tr("History of checks"))
        self.no_tokens = _muted(self.tr("Nobody has signed in yet."))
        self.no_history = _muted(self.tr("Nothing was checked yet."))
        self.export_button = QPushButton(self.tr("E&xport the history…"))
        self._reload = QTimer(self, singleShot=True, interval=RELOAD_MS)
        self._known = QWidget()
        self._known.hide()  # until anything is: an empty page would say that nobody has signed in
        self._prepare()
        self._lay_out()
        self._set_busy(True)
        unsubscribe = engine.subscribe(self._heard)
        self.destroyed.connect(unsubscribe)

    @property
    def tenant_id(self) -> UUID:
        """Whose page it is."""
        return self._tenant_id

    @property
    def title(self) -> str:
        return self.tr("Microsoft 365 settings")

    def opened(self) -> None:
        self.validate_button.setFocus()
        start(self, self._load(), failed=self.show_failure)

    def show_failure(self, failure: KeyturnError) -> None:
        """The request itself failed; say so on the page."""
        self._set_busy(False)
        self.banner.set_actions()
        self.banner.show_message(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))

    def _prepare(self) -> None:
        set_role(self.heading, "heading")
        self.validate_button.setAccessibleDescription(
            self.tr("Refreshes every token and proves it with a live call to Microsoft Graph.")
        )
        self.open_renewal.hide()
        self.tokens.setObjectName("tokens")
        self.history.setObjectName("checks")
        self.tokens.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.history.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.invite_button.setToolTip(self.tr("Sends a link: the customer renews on a web page, without you"))
        self.invite_button.clicked.connect(lambda: self._navigator.invite([self._tenant_id]))
        self.renew_button.clicked.connect(lambda: self._navigator.renew(self._tenant_id))
        self.open_renewal.clicked.connect(lambda: self._navigator.renew(self._tenant_id))
        self.validate_button.clicked.connect(self.validate)
        self.export_button.clicked.connect(self.export_history)
        self._reload.timeout.connect(self._read_again)

    def _read_again(self) -> None:
        if not self._engine.closing:
            start(self, self._load(), failed=self.show_failure)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        state = QHBoxLayout()
        state.setSpacing(12)
        state.addWidget(self.badge)
        state.addWidget(self.status, 1)
        names.addWidget(self.heading)
        names.addLayout(state)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addLayout(names, 1)
        for button in (self.validate_button, self.invite_button, self.renew_button):
            top.addWidget(button)
        inside = QWidget()
        column = _column(inside, self.banner, self.under_way, self._known)
        column.addStretch(1)
        _column(
            self._known,
            self._diagnosis_card(),
            self.facts,
            _section(self.tr("Tokens")),
            self.no_tokens,
            self.tokens,
            _section(self.tr("History"), self.export_button),
            self.no_history,
            self.history,
        )
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the keyboard from part to part
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addLayout(top)
        whole.addWidget(self.progress)
        whole.addWidget(scroll, 1)

    def _diagnosis_card(self) -> QWidget:
        card = QFrame()
        set_role(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.diagnosis)
        column.addWidget(self.next_step, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    # --- showing ---------------------------------------------------------------------------------------------------

    def _heard(self, event: Event) -> None:
        match event:
            case TenantStatusChanged(tenant_id) if tenant_id == self._tenant_id:
                self._reload.start()
            case TenantsChanged(tenant_ids) if self._tenant_id in tenant_ids:
                self._reload.start()
            case RenewalAdvanced(_, renewal) if renewal.invitation.tenant_id == self._tenant_id:
                self._reload.start()
            case SettingChanged():
                self._reload.start()

    async def _load(self) -> None:
        self.show_picture(await self._engine.call(lambda services: take(services, self._tenant_id)))

    def show_picture(self, picture: Picture) -> None:
        """Show the tenant as it stands."""
        if self.picture is None:
            self._set_busy(False)
            self._known.show()
        self.picture = picture
        self.heading.setText(picture.tenant.name)
        self.badge.show_status(picture.verdict.status)
        self.status.setText(shown(picture.verdict.failure.title) if picture.verdict.failure else "")
        self.diagnosis.show_verdict(picture.tenant, picture.verdict, picture.now)
        if lives(picture.verdict):
            self.diagnosis.show_forecast(picture.forecast, picture.now)
        self.next_step.offer(picture.tenant, picture.verdict, picture.forecast)
        set_role(self.renew_button, "primary" if self.next_step.act is Act.NONE else "")
        self.facts.show_facts(facts_of(picture))
        has_tokens = picture.evidence.has_tokens
        self.renew_button.setText(self.tr("&Renew") if has_tokens else self.tr("&Switch to auth token"))
        self._token_rows.show_rows(picture.tokens)
        self._history_rows.show_rows(picture.history)
        for table, nothing, lines in (
            (self.tokens, self.no_tokens, len(picture.tokens)),
            (self.history, self.no_history, len(picture.history)),
        ):
            table.setVisible(lines > 0)
            nothing.setVisible(lines == 0)
            table.setFixedHeight(table.verticalHeader().defaultSectionSize() * (min(lines, MOST_LINES) + 1) + 24)
        self.export_button.setVisible(len(picture.history) > 0)
        self._show_renewal(picture)

    def _show_renewal(self, picture: Picture) -> None:
        if picture.under_way is None:
            self.under_way.hide()
            return
        self.under_way.set_actions(self.open_renewal)
        self.under_way.show_message(
            BannerKind.INFO,
            self.tr("A renewal is under way."),
            self.tr("It waits for {account}.").format(account=picture.under_way.admin_username),
        )

    # --- validating ------------------------------------------------------------------------------------------------

    def validate(self) -> None:
        """Prove the tokens with a live call."""
        self._set_busy(True)
        self.banner.hide()
        start(self, self._prove(), failed=self.show_failure)

    async def _prove(self) -> None:
        async def prove(services: "Services") -> tuple[Picture, Failure | None]:
            validation = await services.status.validate(self._tenant_id)
            return await take(services, self._tenant_id), validation.failure

        if not await unlocked(self._engine, self):
            self._set_busy(False)
            return
        picture, failure = await self._engine.call(prove)
        self._set_busy(False)
        self.show_picture(picture)
        self.show_outcome(picture, failure)

    def show_outcome(self, picture: Picture, failure: Failure | None) -> None:
        """How the validation ended. What the diagnosis below says at length is only named here."""
        if failure is not None and failure == picture.verdict.failure:
            self.banner.set_actions()
            self.banner.show_message(BannerKind.FAILURE, shown(failure.title))
        elif failure is not None:
            kind = BannerKind.FAILURE if picture.evidence.has_tokens else BannerKind.INFO
            self.banner.set_actions()
            self.banner.show_message(kind, shown(failure.title), shown(failure.message, failure.next_step))
        else:
            evidence = picture.evidence
            acquired = sum(token.state is TokenState.ACQUIRED for token in evidence.resources)
            account = evidence.account or picture.tenant.admin_username
            words = (tokens_text(acquired, account, evidence.validated_at), role_text(evidence.global_administrator))
            self.banner.set_actions()
            self.banner.show_message(
                BannerKind.SUCCESS, authenticated_text(picture.tenant), " ".join(filter(None, words))
            )

    # --- the history as a report -----------------------------------------------------------------------------------

    def export_history(self) -> None:
        """Ask for a file, and write every check there was."""
        if self.picture is not None:
            name = f"history-{self.picture.tenant.directory}"
            ask_where(self, self.tr("Export the history"), name, self._write_history)

    async def _write_history(self, file: Path) -> None:
        words = wording()
        count = await self._engine.call(lambda services: services.reports.export_history(self._tenant_id, file, words))
        title = self.tr("1 check written to {file}.") if count == 1 else self.tr("{count} checks written to {file}.")
        self.banner.set_actions()
        self.banner.show_message(BannerKind.INFO, title.format(count=figures(count), file=file.name), str(file.parent))

    # ---------------------------------------------------------------------------------------------------------------

    def _set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        for button in (self.renew_button, self.validate_button):
            button.setDisabled(busy)


def _column(holder: QWidget, *widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _section(text: str, *acts: QWidget) -> QWidget:
    """A heading, with what can be done below it on the right."""
    whole, label = QWidget(), QLabel(text)
    set_role(label, "subheading")
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(label, 1)
    for act in acts:
        row.addWidget(act)
    return whole


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    set_role(label, "muted")
    return label
