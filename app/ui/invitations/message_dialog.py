"""An invitation's message as its customer will read it, and every way to hand it out: with or without a network."""

import asyncio
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import EnvironmentFailed, KeyturnError
from app.core.mail.model import Message
from app.core.phrases import phrase
from app.ui.async_runner import start
from app.ui.invitations.row import InvitationRow
from app.ui.shown import shown
from app.ui.widgets.banner import Banner, BannerKind
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.field_label import field_label
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.paper import Paper
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine


@dataclass(frozen=True, slots=True)
class Letter:
    """A message with what the mail program needs to know of it. `whole`: its link takes the whole text."""

    message: Message
    mailto: str
    whole: bool


async def letter_of(services: "Services", row: InvitationRow) -> Letter:
    """Make the message of an invitation; the vault must be open.

    Raises:
        NoLink: it has no Auth URL any more.
    """
    message = await services.mail.compose(row.id)
    return Letter(message, services.mail.mailto(message), services.mail.fits_mailto(message))


class MessageDialog(QDialog):
    """`handed_out` tells of each way out that was gone, `queued` that the message is in the outbox. `why` says why
    Keyturn could not send it by itself.
    """

    handed_out = Signal()
    queued = Signal()

    def __init__(
        self,
        engine: "Engine",
        row: InvitationRow,
        letter: Letter,
        why: KeyturnError | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._row = row
        self._letter = letter
        self._message = letter.message
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Message to {tenant}").format(tenant=row.tenant.name))
        self.banner = Banner()
        self.to = QLineEdit(self._message.to or "", readOnly=True)
        self.subject = QLineEdit(self._message.subject, readOnly=True)
        self.formatted = Paper(self.tr("The message, formatted"))
        self.formatted.setHtml(self._message.html)
        self.text = Paper(self.tr("The message, as plain text"))
        self.text.setPlainText(self._message.text)
        self.copy_message = CopyButton(
            self.tr("&Copy message"), lambda: self._message.text, formatted=lambda: self._message.html, private=True
        )
        self.copy_message.setAccessibleDescription(self.tr("With its formatting, where it is pasted with that"))
        self.copy_text = CopyButton(self.tr("Copy as &plain text"), lambda: self._message.text, private=True)
        self.mail_button = QPushButton(self.tr("Open in &mail program"), autoDefault=False)
        self.draft_button = QPushButton(self.tr("Save &draft…"), autoDefault=False)
        self.draft_button.setAccessibleDescription(self.tr("An .eml file that Outlook opens as an unsent message"))
        self.send_button = QPushButton(self.tr("&Send"), autoDefault=False)
        self.send_button.setAccessibleDescription(self.tr("By the mail server in Settings"))
        self._connect()
        self._lay_out()
        if why is not None:
            self._say_instead(why)
        self.copy_message.setFocus()

    def show_failure(self, failure: KeyturnError) -> None:
        """What was asked did not work: say why, above the message."""
        self.banner.show_message(BannerKind.FAILURE, shown(failure.title), shown(failure.happened, failure.way_out))

    def _say_instead(self, why: KeyturnError) -> None:
        set_role(self.send_button, "")
        set_role(self.copy_message, "primary")
        self.banner.show_message(
            BannerKind.INFO,
            self.tr("Keyturn cannot send it by itself. There are other ways."),
            shown(why.happened, why.way_out),
        )

    def _connect(self) -> None:
        for button in (self.copy_message, self.copy_text):
            button.copied.connect(lambda _: self.handed_out.emit())
        self.mail_button.clicked.connect(self._open_in_mail_program)
        self.draft_button.clicked.connect(self._ask_where)
        self.send_button.clicked.connect(lambda: start(self, self._send()))

    def _lay_out(self) -> None:
        set_role(self.send_button, "primary")
        form = QFormLayout(fieldGrowthPolicy=QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        self.to.setPlaceholderText(self.tr("no e-mail address"))
        for label, field in ((self.tr("&To"), self.to), (self.tr("S&ubject"), self.subject)):
            field.setAccessibleName(label.replace("&", ""))
            form.addRow(field_label(label, field), field)
        bodies = QTabWidget()
        if self._message.html:
            bodies.addTab(self.formatted, self.tr("Formatted"))
        bodies.addTab(self.text, self.tr("Plain text"))
        self.formatted.setVisible(bool(self._message.html))
        ways = QWidget()
        row = FlowLayout(ways, 8)
        for button in (self.copy_message, self.copy_text, self.mail_button, self.draft_button, self.send_button):
            row.addWidget(button)
        self.shortened = QLabel(
            self.tr("A mail program takes no message this long: it gets a shorter one, with the whole link."),
            wordWrap=True,
        )
        set_role(self.shortened, "muted")
        self.shortened.setVisible(not self._letter.whole)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.banner)
        column.addLayout(form)
        column.addWidget(bodies, 1)
        for widget in (self.shortened, ways, buttons):
            column.addWidget(widget)
        self.resize(760, 600)

    # --- the ways out ----------------------------------------------------------------------------------------------

    def _open_in_mail_program(self) -> None:
        if QDesktopServices.openUrl(QUrl(self._letter.mailto, QUrl.ParsingMode.StrictMode)):
            self.handed_out.emit()
            return
        self.banner.show_message(
            BannerKind.FAILURE,
            self.tr("No mail program took it"),
            self.tr("Copy the message instead, or save it as a draft."),
        )

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the draft"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Messages (*.eml)")])
        dialog.setDefaultSuffix("eml")
        dialog.selectFile(_file_name(self._row.tenant.name))
        dialog.fileSelected.connect(lambda name: self.save_draft(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_draft(self, file: Path) -> None:
        """Write the message to `file`, as a draft."""
        self.banner.hide()
        start(self, self._save(file))

    async def _save(self, file: Path) -> None:
        message = self._message

        async def save(services: "Services") -> None:
            await asyncio.to_thread(_write, file, services.mail.eml(message))

        await self._engine.call(save)
        self.handed_out.emit()
        self.banner.show_message(
            BannerKind.INFO,
            self.tr("The draft is saved as {file}.").format(file=file.name),
            self.tr("It holds the Auth URL: delete it once it is sent."),
        )

    async def _send(self) -> None:
        await self._engine.call(lambda services: services.mail.send(self._row.id))
        self.queued.emit()
        self.accept()


def _write(file: Path, content: bytes) -> None:
    try:
        with os.fdopen(os.open(file, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as stream:
            stream.write(content)
    except OSError as error:
        raise EnvironmentFailed(
            phrase("The draft cannot be saved"),
            phrase(
                "{name} could not be written ({reason}).",
                name=file.name,
                reason=error.strerror or type(error).__name__,
            ),
            phrase("Choose another folder, or make room."),
        ) from error


def _file_name(tenant: str) -> str:
    """A name that every file system takes."""
    plain = "".join(letter if letter.isalnum() or letter in " -_." else "-" for letter in tenant)
    return f"{plain.strip(' .')[:80] or 'invitation'}.eml"
