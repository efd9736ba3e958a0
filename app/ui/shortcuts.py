"""Every shortcut of the window, once: what is listed here is what is bound, so that the list cannot lie."""

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from app.ui.page import Place

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_Standard = QKeySequence.StandardKey


class Where(Enum):
    """Where a shortcut works; the value is how that is said."""

    EVERYWHERE = QT_TRANSLATE_NOOP("Shortcuts", "Everywhere")
    PAGES = QT_TRANSLATE_NOOP("Shortcuts", "On pages with a list")
    STATUS = QT_TRANSLATE_NOOP("Shortcuts", "Authentication status")
    TENANTS = QT_TRANSLATE_NOOP("Shortcuts", "Tenants")
    LISTS = QT_TRANSLATE_NOOP("Shortcuts", "In a list")
    CODE = QT_TRANSLATE_NOOP("Shortcuts", "While a code is shown")
    PALETTE = QT_TRANSLATE_NOOP("Shortcuts", "In the command palette, on a tenant")

    @property
    def text(self) -> str:
        return QCoreApplication.translate("Shortcuts", str(self.value))


class _Keys(NamedTuple):
    """`keys`: Qt's name for what is usual on this system, or the keys themselves; any of them does it."""

    what: str
    where: Where
    keys: tuple["QKeySequence.StandardKey | str", ...]


def _keys(what: object, where: Where, *keys: "QKeySequence.StandardKey | str") -> _Keys:
    return _Keys(str(what), where, keys)


class Shortcut(Enum):
    """What can be done with keys alone."""

    HELP = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Help on what is shown"), Where.EVERYWHERE, "F1")
    PALETTE = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Find a tenant, a page or an action"), Where.EVERYWHERE, "Ctrl+K")
    LIST = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Show these shortcuts"), Where.EVERYWHERE, "Ctrl+/", "Ctrl+?")
    GO_STATUS = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Open Authentication status"), Where.EVERYWHERE, "Ctrl+1")
    GO_TENANTS = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Open Tenants"), Where.EVERYWHERE, "Ctrl+2")
    GO_INVITATIONS = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Open Invitations"), Where.EVERYWHERE, "Ctrl+3")
    GO_ACTIVITY = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Open Activity"), Where.EVERYWHERE, "Ctrl+4")
    GO_SETTINGS = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Open Settings"), Where.EVERYWHERE, "Ctrl+5")
    SEARCH = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Search the list"), Where.PAGES, _Standard.Find)
    NEW = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Add a tenant, or invite tenants"), Where.PAGES, _Standard.New)
    REMOVE = _keys(
        QT_TRANSLATE_NOOP("Shortcuts", "Remove the selected tenants, or cancel invitations"),
        Where.PAGES,
        _Standard.Delete,
    )
    CHECK = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Check now"), Where.STATUS, _Standard.Refresh)
    PASTE = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Import what was copied"), Where.TENANTS, _Standard.Paste)
    OPEN_ROW = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Open the row"), Where.LISTS, "Enter", "Return")
    COPY_ROWS = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Copy the selected rows"), Where.LISTS, _Standard.Copy)
    COPY_CELL = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Copy the cell"), Where.LISTS, "Ctrl+Shift+C")
    SELECT_ALL = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Select all rows"), Where.LISTS, _Standard.SelectAll)
    ENLARGE = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Larger code"), Where.CODE, "Ctrl++", "Ctrl+=")
    REDUCE = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Smaller code"), Where.CODE, "Ctrl+-")
    USUAL_SIZE = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Usual size of the code"), Where.CODE, "Ctrl+0")
    RENEW_FOUND = _keys(QT_TRANSLATE_NOOP("Shortcuts", "Renew it"), Where.PALETTE, "Shift+Enter", "Shift+Return")
    VALIDATE_FOUND = _keys(
        QT_TRANSLATE_NOOP("Shortcuts", "Validate its authentication"), Where.PALETTE, "Ctrl+Enter", "Ctrl+Return"
    )

    @property
    def what(self) -> str:
        """What it does."""
        return QCoreApplication.translate("Shortcuts", self.value.what)

    @property
    def where(self) -> Where:
        return self.value.where

    @property
    def sequences(self) -> list[QKeySequence]:
        """The keys on this system; the first is the one to name."""
        found: list[QKeySequence] = []
        for keys in self.value.keys:
            found += [QKeySequence(keys)] if isinstance(keys, str) else QKeySequence.keyBindings(keys)
        return found

    @property
    def keys(self) -> str:
        """The keys as this system writes them."""
        return self.sequences[0].toString(QKeySequence.SequenceFormat.NativeText)

    def bind(
        self,
        widget: "QWidget",
        act: Callable[[], object],
        context: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
    ) -> QShortcut:
        """Have the keys do `act` while `widget` is on the screen."""
        bound = QShortcut(widget)
        bound.setKeys(self.sequences)
        bound.setContext(context)
        bound.activated.connect(lambda: act())  # noqa: PLW0108 (a signal looks for a receiver in a bound method)
        return bound

    def pressed(self, event: "QKeyEvent") -> bool:
        """Whether these are the keys, for a widget that takes them itself."""
        keypad = Qt.KeyboardModifier.KeypadModifier  # where an Enter key is, makes no difference
        keys = QKeySequence(QKeyCombination(event.modifiers() & ~keypad, Qt.Key(event.key())))
        return any(one == keys for one in self.sequences)


OF_PLACE = {
    Place.AUTHENTICATION_STATUS: Shortcut.GO_STATUS,
    Place.TENANTS: Shortcut.GO_TENANTS,
    Place.INVITATIONS: Shortcut.GO_INVITATIONS,
    Place.ACTIVITY: Shortcut.GO_ACTIVITY,
    Place.SETTINGS: Shortcut.GO_SETTINGS,
}
"""The keys of each place of the navigation."""
