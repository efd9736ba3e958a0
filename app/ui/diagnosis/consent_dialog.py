"""The admin-consent link of one tenant: to be sent to its administrator, or to be opened here."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import KeyturnError
from app.core.tenants.model import Tenant
from app.ui.async_runner import start
from app.ui.diagnosis.acts import NotOpened
from app.ui.diagnosis.words import consent_message
from app.ui.renewal import links
from app.ui.shown import shown
from app.ui.unlock.unlocking import unlocked
from app.ui.widgets.announcement import announce
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.ui.engine import Engine

_WIDTH = 620


class ConsentDialog(QDialog):
    """Fetches the link when it comes up. One that is opened here is followed by a validation, whatever comes back."""

    def __init__(self, engine: "Engine", tenant: Tenant, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._tenant = tenant
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Admin consent"))
        self.setMinimumWidth(_WIDTH)
        self.heading = ElidedLabel(self.tr("Admin consent for {tenant}").format(tenant=tenant.name))
        set_role(self.heading, "subheading")
        self.words = QLabel(
            self.tr(
                "Ask a Global Administrator of {tenant} to open this link and accept. That allows the application for "
                "the whole organization. The role is needed for this alone."
            ).format(tenant=tenant.name),
            wordWrap=True,
            textFormat=Qt.TextFormat.PlainText,
        )
        self.problem = Banner()
        self.link = QLineEdit(readOnly=True)
        self.link.setAccessibleName(self.tr("Admin consent link"))
        self.copy = CopyButton(self.tr("&Copy link"), self.link.text)
        self.copy_message = CopyButton(
            self.tr("Copy &message for the administrator"), lambda: consent_message(tenant, self.link.text())
        )
        self.open_here = QPushButton(self.tr("&Open here"), autoDefault=False)
        self.open_here.setAccessibleDescription(self.tr("For an administrator who signs in on this computer."))
        self.open_here.clicked.connect(lambda: start(self, self._open_here(), failed=self.show_failure))
        self.waiting = QLabel(wordWrap=True)
        set_role(self.waiting, "muted")
        self.waiting.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        set_role(self.copy_message, "primary")
        self._lay_out()
        self._set_ready(False)
        start(self, self._load(), failed=self.show_failure)

    def show_failure(self, failure: KeyturnError) -> None:
        """There is no link, or it was not opened: say why."""
        self.waiting.hide()
        self.problem.show_message(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.link, 1)
        line.addWidget(self.copy)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.copy_message)
        acts.addWidget(self.open_here)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (self.heading, self.words, self.problem):
            column.addWidget(widget)
        column.addLayout(line)
        column.addLayout(acts)
        column.addWidget(self.waiting)
        column.addWidget(self.buttons)

    def _set_ready(self, ready: bool) -> None:
        for button in (self.copy, self.copy_message, self.open_here):
            button.setEnabled(ready)

    async def _load(self) -> None:
        link = await self._engine.call(lambda services: services.consent.link(self._tenant.id))
        self.link.setText(link)
        self.link.setCursorPosition(0)
        self._set_ready(True)
        self.copy_message.setFocus()

    async def _open_here(self) -> None:
        if not await unlocked(self._engine, self):
            return
        link = await self._engine.call(lambda services: services.consent.link_for_here(self._tenant.id))
        if not links.open_address(link):
            raise NotOpened
        self.problem.hide()
        self.waiting.setText(
            self.tr("A browser opened. Once the administrator has accepted, {tenant} is checked by itself.").format(
                tenant=self._tenant.name
            )
        )
        self.waiting.show()
        announce(self.waiting, self.waiting.text())
