"""The message that carries an Auth URL: its templates, and beside them what a made-up customer would get."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.core.mail.errors import TemplateRefused
from app.core.mail.model import Message, Templates
from app.ui.async_runner import start
from app.ui.language import LANGUAGES
from app.ui.settings.texts import placeholder_meanings
from app.ui.shown import shown
from app.ui.widgets.announcement import announce
from app.ui.widgets.paper import Paper
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.services import Services
    from app.ui.engine import Engine

PAUSE_SECONDS: Final = 0.2
"""The preview follows when nobody has typed for this long."""

_HALF: Final = 10_000
"""More than there ever is: two of them share what there is."""


class MessagesSection(QWidget):
    """`edited` says that something else is entered than before. `save` stores it, with the other settings."""

    edited = Signal()

    def __init__(self, engine: "Engine", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._saved: Templates | None = None
        self._previewing: asyncio.Task[None] | None = None
        self.subject = QLineEdit()
        self.text = QPlainTextEdit()
        self.html = QPlainTextEdit()
        self.insert_button = QPushButton(self.tr("Insert &placeholder"))
        self.default_button = QPushButton(self.tr("Back to the &original"))
        self.refusal = QLabel(wordWrap=True)
        self.shown_subject = QLabel(wordWrap=True)
        self.shown_html = Paper(self.tr("Preview, formatted"))
        self.shown_text = Paper(self.tr("Preview, plain text"))
        self._insert_into: QLineEdit | QPlainTextEdit = self.text
        self.bodies, self.previews = QTabWidget(), QTabWidget()
        self._prepare()
        self._lay_out()

    @property
    def entered(self) -> Templates:
        """What is in the fields."""
        return Templates(self.subject.text(), self.text.toPlainText(), self.html.toPlainText())

    @property
    def changed(self) -> bool:
        """Whether something else is entered than what is saved; never before that is known."""
        return self._saved is not None and self.entered != self._saved

    async def load(self) -> None:
        """Show what is stored."""
        self.show_saved(await self._engine.call(lambda services: services.mail.templates()))

    async def save(self) -> bool:
        """Store what is entered; False, with the words under the fields, where it cannot be used."""
        entered = self.entered
        try:
            await self._engine.call(lambda services: services.mail.set_templates(entered))
        except TemplateRefused as refused:
            self._refuse(refused)
            self._go_to(refused)
            return False
        self._saved = entered
        self.edited.emit()
        return True

    def show_saved(self, templates: Templates) -> None:
        """Fill the fields."""
        self._saved = templates
        self._fill(templates)

    # --- how it is made --------------------------------------------------------------------------------------------

    def _prepare(self) -> None:
        set_role(self.refusal, "refused")
        set_role(self.shown_subject, "subheading")
        self.refusal.hide()
        for field, name in (
            (self.subject, self.tr("Subject")),
            (self.text, self.tr("Plain text")),
            (self.html, self.tr("HTML")),
        ):
            field.setAccessibleName(name)
            field.textChanged.connect(self._edited)
            field.installEventFilter(self)
        for editor in (self.text, self.html):
            set_role(editor, "source")
            editor.setTabChangesFocus(True)
        menu = QMenu(self)
        for name, meaning in placeholder_meanings().items():
            menu.addAction(f"{{{{ {name} }}}}\t{meaning}", partial(self._insert, name))
        self.insert_button.setMenu(menu)
        originals = QMenu(self)
        for tag, language in LANGUAGES.items():
            originals.addAction(language, partial(self._use_original, tag))
        self.default_button.setMenu(originals)
        self.default_button.setAccessibleDescription(
            self.tr("Fills in the message that Keyturn comes with, in a language of your choice")
        )

    def _lay_out(self) -> None:
        self.bodies.addTab(self.text, self.tr("Plain text"))
        self.bodies.addTab(self.html, self.tr("HTML"))
        self.previews.addTab(self.shown_html, self.tr("Formatted"))
        self.previews.addTab(self.shown_text, self.tr("Plain text"))
        self.bodies.currentChanged.connect(self._turn_to)
        self.previews.setCurrentIndex(1)
        label = QLabel(self.tr("Subj&ect"))
        label.setBuddy(self.subject)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label)
        line.addWidget(self.subject, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.insert_button)
        buttons.addWidget(self.default_button)
        buttons.addStretch(1)
        left, right = QWidget(), QWidget()
        writing, reading = QVBoxLayout(left), QVBoxLayout(right)
        for column in (writing, reading):
            column.setContentsMargins(0, 8, 0, 0)
            column.setSpacing(8)
        writing.addLayout(line)
        writing.addWidget(self.bodies, 1)
        writing.addLayout(buttons)
        reading.addWidget(self.shown_subject)
        reading.addWidget(self.previews, 1)
        halves = QSplitter()
        halves.setHandleWidth(16)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setSizes([_HALF, _HALF])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(halves, 1)
        whole.addWidget(self.refusal)

    # --- what it does ----------------------------------------------------------------------------------------------

    def _fill(self, templates: Templates) -> None:
        self.subject.setText(templates.subject)
        self.subject.setCursorPosition(0)
        self.text.setPlainText(templates.text)
        self.html.setPlainText(templates.html)

    def _use_original(self, language: str) -> None:
        from app.core.mail.templates import default_templates

        self._fill(default_templates(language))

    def _edited(self) -> None:
        if self._previewing is not None:
            self._previewing.cancel()
        self._previewing = start(self, self._preview())
        self.edited.emit()

    async def _preview(self) -> None:
        await asyncio.sleep(PAUSE_SECONDS)
        entered = self.entered

        async def preview(services: "Services") -> Message:
            return await services.mail.preview(entered.subject, entered.text, entered.html)

        try:
            message = await self._engine.call(preview)
        except TemplateRefused as refused:
            self._refuse(refused)
            return
        self.refusal.hide()
        self.shown_subject.setText(message.subject)
        self.shown_text.setPlainText(message.text)
        self.shown_html.setHtml(message.html)

    def _refuse(self, refused: TemplateRefused) -> None:
        text = shown(refused.happened, refused.way_out)
        if self.refusal.isHidden() or self.refusal.text() != text:
            self.refusal.setText(text)
            self.refusal.show()
            announce(self.refusal, text)

    def _go_to(self, refused: TemplateRefused) -> None:
        """Put the cursor where the trouble is."""
        if refused.part == "subject":
            self.subject.setFocus()
            return
        editor = self.html if refused.part == "HTML" else self.text
        self.bodies.setCurrentWidget(editor)
        cursor = editor.textCursor()
        cursor.setPosition(editor.document().findBlockByNumber(max(0, refused.line - 1)).position())
        editor.setTextCursor(cursor)
        editor.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Placeholders go where the person was writing last."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QLineEdit | QPlainTextEdit):
            self._insert_into = watched
        return False

    def _turn_to(self, at: int) -> None:
        """Beside the text its plain preview, beside the HTML the formatted one."""
        self._insert_into = self.html if at else self.text
        self.previews.setCurrentIndex(1 - at)

    def _insert(self, name: str) -> None:
        text = f"{{{{ {name} }}}}"
        if isinstance(self._insert_into, QLineEdit):
            self._insert_into.insert(text)
        else:
            self._insert_into.insertPlainText(text)
        self._insert_into.setFocus()
