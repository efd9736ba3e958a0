"""The settings of the mail server, its password, which goes into the vault and is never shown, and a test message."""

import asyncio
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.settings.fields import ChoiceField, SettingField, TextField
from app.ui.settings.form import note, setting_group
from app.ui.settings.texts import security_names
from app.ui.shown import shown
from app.ui.unlock.unlocking import unlocked
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.busy_bar import BusyBar

if TYPE_CHECKING:
    from app.ui.engine import Engine


class MailSection(QWidget):
    """The fields are saved with all other settings; the password has buttons of its own."""

    def __init__(self, engine: "Engine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._working: asyncio.Task[None] | None = None
        self.host = TextField("mail.host")
        self.security = ChoiceField("mail.security", security_names())
        self.port = TextField("mail.port")
        self.username = TextField("mail.username")
        self.from_address = TextField("mail.from")
        self.from_name = TextField("mail.from_name")
        self.fields: tuple[SettingField, ...] = (
            self.host,
            self.security,
            self.port,
            self.username,
            self.from_address,
            self.from_name,
        )
        self.banner = Banner()
        self.password = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Password"))
        self.keep_button = QPushButton(self.tr("&Keep password"))
        self.forget_button = QPushButton(self.tr("&Forget password"))
        self.test_to = QLineEdit(placeholderText=self.tr("your own address"))
        self.test_to.setAccessibleName(self.tr("Address for the test message"))
        self.test_button = QPushButton(self.tr("Send test &message"))
        self.test_note = note("")
        self.progress = BusyBar(self.tr("Sending a test message"))
        self.progress.hide()
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(self.progress)
        column.addWidget(setting_group(self.tr("Mail server"), *self.fields[:4], below=self._password_row()))
        column.addWidget(setting_group(self.tr("Sender"), *self.fields[4:]))
        column.addWidget(self._test_group())
        self.set_unsaved(False)

    def refresh(self) -> None:
        """Ask whether a password is kept."""
        self._run(self._show_kept())

    def set_unsaved(self, unsaved: bool) -> None:
        """A test uses what is saved; while something else is entered, there is none."""
        self.test_button.setDisabled(unsaved)
        self.test_note.setText(
            self.tr("Save first: the test uses the saved settings.")
            if unsaved
            else self.tr("Goes out at once and tells what the server answers.")
        )

    def _connect(self) -> None:
        self.keep_button.clicked.connect(self._keep)
        self.password.returnPressed.connect(self._keep)
        self.forget_button.clicked.connect(lambda: self._run(self._forget()))
        self.test_button.clicked.connect(lambda: self._run(self._test(self.test_to.text())))
        self.test_to.returnPressed.connect(self.test_button.click)

    def _password_row(self) -> QWidget:
        holder = QWidget()
        label = QLabel(self.tr("Pass&word"))
        label.setBuddy(self.password)
        label.setMinimumWidth(self.fontMetrics().averageCharWidth() * 26)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(label)
        row.addSpacing(16)
        row.addWidget(self.password, 1)
        row.addWidget(self.keep_button)
        row.addWidget(self.forget_button)
        return holder

    def _test_group(self) -> QGroupBox:
        group = QGroupBox(self.tr("Test"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.test_to, 1)
        row.addWidget(self.test_button)
        column = QVBoxLayout(group)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.test_note)
        return group

    def _keep(self) -> None:
        if self.password.text():
            self._run(self._keep_password(self.password.text()))

    async def _keep_password(self, password: str) -> None:
        if not await unlocked(self._engine, self.window()):
            return
        await self._engine.call(lambda services: services.mail.set_password(password))
        self.password.clear()
        self.banner.show_message(BannerKind.SUCCESS, self.tr("The password is kept in the vault."))
        await self._show_kept()

    async def _forget(self) -> None:
        await self._engine.call(lambda services: services.mail.set_password(None))
        self.banner.show_message(BannerKind.INFO, self.tr("The password is forgotten."))
        await self._show_kept()

    async def _show_kept(self) -> None:
        kept = await self._engine.call(lambda services: services.mail.has_password())
        self.password.setPlaceholderText(
            self.tr("kept in the vault; type another one to replace it") if kept else self.tr("none is kept")
        )
        self.forget_button.setVisible(kept)

    async def _test(self, to: str) -> None:
        if not await unlocked(self._engine, self.window()):
            return
        await self._engine.call(lambda services: services.mail.send_test(to))
        self.banner.show_message(
            BannerKind.SUCCESS,
            self.tr("The mail server took the test message."),
            self.tr("Look whether it arrives at {address}, and not among the junk.").format(address=to.strip()),
        )

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        self.banner.hide()
        self.progress.show()
        start(self, self._busy(work), failed=self._failed)

    async def _busy(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        finally:
            self.progress.hide()

    def _failed(self, failure: KeyturnError) -> None:
        self.banner.show_message(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))
