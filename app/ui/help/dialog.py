"""The help: what to do now, where one is; what the place is for; and a search over all of it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.help.key import HAS_KEY
from app.ui.help.places import tenant_at, topic_at
from app.ui.help.texts import Topic, language, topics
from app.ui.shortcuts import Shortcut
from app.ui.widgets.announcement import announce
from app.ui.widgets.role import set_role
from app.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from app.ui.engine import Engine

_WIDTH, _HEIGHT = 460, 600


class HelpDialog(QDialog):
    """Stays beside the window that it helps with, and does not hold it up.

    `engine` tells what is so at the moment; without a core there is only what is always so.
    """

    def __init__(self, engine: "Engine | None", window: QWidget) -> None:
        super().__init__(window)
        self.setProperty(HAS_KEY, True)
        self._engine = engine
        self._tenant = tenant_at(window)
        self._topics = topics(language())
        self.name = ""
        self.links: list[QPushButton] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("Help"))
        self.search = SearchField(self.tr("Search the help"))
        self.search.textChanged.connect(self._search)
        self.search.left.connect(self._go_to_found)
        Shortcut.SEARCH.bind(self, self.search.take)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(self.tr("Help"))
        self.about_button = QPushButton(self.tr("&About Keyturn"), autoDefault=False)
        self.about_button.clicked.connect(self._about)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.addButton(self.about_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        for widget in (self.search, self._scroll, self.buttons):
            column.addWidget(widget)
        self.resize(_WIDTH, _HEIGHT)
        self.open_topic(topic_at(window))
        self._scroll.setFocus()

    @property
    def text(self) -> str:
        """All words on it, a paragraph a line."""
        inside = self._scroll.widget()
        return "\n".join(label.text() for label in inside.findChildren(QLabel)) if inside else ""

    def open_topic(self, name: str) -> None:
        """Show the topic, at once with what is always so, then with what to do now."""
        self.name = name
        topic = self._topics[name]
        self._show_topic(topic, {})
        if self._engine is not None and self._engine.begun and topic.now:
            start(self, self._tell_now(name, topic), failed=self._know_nothing)

    def show_failure(self, failure: KeyturnError) -> None:
        """What is always so is on the screen already."""

    _know_nothing = show_failure

    async def _tell_now(self, name: str, topic: Topic) -> None:
        from app.ui.help.moment import moment

        assert self._engine is not None  # noqa: S101 asked before
        now = await self._engine.call(lambda services: moment(services, self._tenant))
        if self.name == name:
            self._show_topic(topic, now)

    def _show_topic(self, topic: Topic, now: Mapping[str, int]) -> None:
        parts: list[QWidget] = [_label(topic.title, "heading")]
        said = [words.format(count=now[state]) for state, words in topic.now.items() if state in now]
        if said:
            parts.append(_label(self.tr("What to do now"), "subheading"))
            parts += [_card(words) for words in said]
        parts += [_label(words) for words in topic.text]
        if topic.see:
            parts.append(_label(self.tr("See also"), "muted"))
        self._show(parts, topic.see)
        announce(self, "\n".join([topic.title, *said]))

    def _search(self, words: str) -> None:
        if not words.strip():
            self.open_topic(self.name or next(iter(self._topics)))
            return
        found = [name for name, topic in self._topics.items() if topic.holds(words)]
        title = self.tr("Found: {count}").format(count=len(found))
        self._show([_label(title, "subheading")], found)

    def _go_to_found(self) -> None:
        if self.links:
            self.links[0].setFocus()

    def _show(self, parts: list[QWidget], links: "tuple[str, ...] | list[str]") -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 16, 0)
        column.setSpacing(12)
        self.links = [self._link(name) for name in links]
        for part in (*parts, *self.links):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll.setWidget(inside)

    def _link(self, name: str) -> QPushButton:
        button = QPushButton(self._topics[name].title.replace("&", "&&"), autoDefault=False)
        set_role(button, "link")
        button.clicked.connect(lambda: self._follow(name))
        return button

    def _follow(self, name: str) -> None:
        self.name = name
        if self.search.text():
            self.search.clear()  # which opens it
        else:
            self.open_topic(name)
        self._scroll.setFocus()

    def _about(self) -> None:
        from app.ui.help.about_dialog import AboutDialog

        AboutDialog(self._engine, self).open()


def _label(words: str, role: str = "") -> QLabel:
    label = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    set_role(label, role)
    return label


def _card(words: str) -> QFrame:
    card = QFrame()
    set_role(card, "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 8, 12, 8)
    column.addWidget(_label(words))
    return card
