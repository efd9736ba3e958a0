"""The command palette: type some letters of a tenant, a page or an action, press Enter. All of it by keyboard."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.ui.palette.commands import Command
from app.ui.shortcuts import Shortcut
from app.ui.theme import theme
from app.ui.widgets.announcement import announce
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.tenants.model import Tenant

    Find = Callable[[str, int], Sequence[Tenant]]
    Act = Callable[[Tenant], object]

MOST_FOUND: Final = 50
"""Tenants that are listed; who does not see the right one types another letter."""
_WHAT: Final = Qt.ItemDataRole.UserRole
_IN_LIST: Final = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Palette(QDialog):
    """`find` gives tenants for letters that were typed, the best first. Each of the acts is for a tenant."""

    def __init__(
        self,
        commands: Sequence[Command],
        find: "Find",
        *,
        open_tenant: "Act",
        renew: "Act",
        validate: "Act",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._find = find
        self._open_tenant = open_tenant
        self._acts = ((Shortcut.RENEW_FOUND, renew), (Shortcut.VALIDATE_FOUND, validate))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Command palette"))
        self.field = QLineEdit(placeholderText=self.tr("Tenant, page or action"), clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Command palette"))
        self.field.setAccessibleDescription(self.tr("Up and Down choose, Enter does it, Escape closes."))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field, whose arrows choose
        self.list.setUniformItemSizes(True)
        set_role(self.list, "ticks")
        self.hint = QLabel()
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.hint, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for widget in (self.field, self.list, self.hint):
            column.addWidget(widget)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._search)
        self.list.currentItemChanged.connect(self._show_hint)
        self.list.itemClicked.connect(lambda _: self._do())
        self.resize(640, 420)
        self._search("")

    def show_over(self, window: QWidget) -> None:
        """Come up in the upper half of `window`."""
        middle = (window.width() - self.width()) // 2
        self.move(window.mapToGlobal(QPoint(middle, window.height() // 8)))
        self.open()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys that are for the list."""
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = cast(QKeyEvent, event)
        if key.key() in _IN_LIST:
            self.list.keyPressEvent(key)
            return True
        tenant = self._tenant()
        for shortcut, act in self._acts:
            if tenant is not None and shortcut.pressed(key):
                self.accept()
                act(tenant)
                return True
        if Shortcut.OPEN_ROW.pressed(key):
            self._do()
            return True
        return super().eventFilter(watched, event)

    # --- how -------------------------------------------------------------------------------------------------------

    def _search(self, text: str) -> None:
        words = text.casefold().split()
        tenants = self._find(text, MOST_FOUND) if words else ()
        commands = [one for one in self._commands if all(word in one.text.casefold() for word in words)]
        self.list.clear()
        for command in commands:
            self._add(command, command.icon, f"{command.text}    {command.keys}" if command.keys else command.text)
        for tenant in tenants:
            self._add(tenant, "tenants", f"{tenant.name}    {tenant.directory}")
        self.list.setCurrentRow(0)
        if not self.list.count():
            self.hint.setText(self.tr("Nothing is called that."))
            announce(self.field, self.hint.text())

    def _add(self, what: "Command | Tenant", icon: str, text: str) -> None:
        item = QListWidgetItem(theme().icon(icon), text)
        item.setData(_WHAT, what)
        self.list.addItem(item)

    def _show_hint(self) -> None:
        item = self._current()
        if item is None:
            return
        if self._tenant() is None:
            hint = self.tr("Enter does it.")
        else:
            hint = self.tr("Enter opens the tenant, {renew} renews it, {validate} validates its authentication.")
            hint = hint.format(renew=Shortcut.RENEW_FOUND.keys, validate=Shortcut.VALIDATE_FOUND.keys)
        self.hint.setText(hint)
        announce(self.field, item.text())

    def _current(self) -> QListWidgetItem | None:
        return self.list.currentItem()

    def _tenant(self) -> "Tenant | None":
        item = self._current()
        what = None if item is None else item.data(_WHAT)
        return None if isinstance(what, Command) else cast("Tenant | None", what)

    def _do(self) -> None:
        item = self._current()
        if item is None:
            return
        what = item.data(_WHAT)
        self.accept()
        if isinstance(what, Command):
            what.act()
        else:
            self._open_tenant(what)
