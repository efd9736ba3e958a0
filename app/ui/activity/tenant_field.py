"""The field that limits the activity list to one tenant: some letters of its name, then a choice among those found."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from app.ui.widgets.role import set_role
from app.ui.widgets.search_field import name_clear_button

if TYPE_CHECKING:
    from app.core.tenants.model import Tenant

    Find = Callable[[str, int], Sequence[Tenant]]

MOST_FOUND: Final = 20
"""Tenants that are offered; who does not see the right one types another letter."""
_NAME: Final = int(Qt.ItemDataRole.UserRole)
_ID: Final = int(Qt.ItemDataRole.UserRole) + 1


class TenantField(QLineEdit):
    """`chosen` tells that another tenant is wanted, or all of them. `find` gives tenants by some letters."""

    chosen = Signal()

    def __init__(self, find: "Find", parent: QWidget | None = None) -> None:
        super().__init__(parent, placeholderText=self.tr("All tenants"), clearButtonEnabled=True)
        self._find = find
        self._name = ""
        self.tenant_id: UUID | None = None
        """The tenant that is chosen; None means all."""
        self.setAccessibleName(self.tr("Tenant"))
        self.setAccessibleDescription(self.tr("Some letters of its name, then Down and Enter. Escape shows all."))
        self._found = QStandardItemModel(self)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(_NAME)  # what stands in the field then; the list shows the domain, too
        completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]  # by overload
        offered = QListView()
        offered.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_role(offered, "ticks")  # as roomy as the palette
        completer.setPopup(offered)
        self.setCompleter(completer)
        self.textEdited.connect(self._look)
        self.textChanged.connect(self._let_go)
        self.textChanged.connect(
            lambda: name_clear_button(self, self.tr("Show all tenants")), Qt.ConnectionType.SingleShotConnection
        )
        self.returnPressed.connect(lambda: self._choose(self._found.index(0, 0)))

    def show_tenant(self, tenant_id: UUID | None, name: str = "") -> None:
        """Have that one chosen; None is all of them."""
        self.tenant_id = tenant_id
        self._name = name if tenant_id is not None else ""
        self.setText(self._name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed and not chosen means nothing."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setText(self._name)

    def _look(self, text: str) -> None:
        self._found.clear()
        for tenant in self._find(text, MOST_FOUND) if text.strip() else ():
            item = QStandardItem(f"{tenant.name}    {tenant.directory}")
            item.setData(tenant.name, _NAME)
            item.setData(tenant.id, _ID)
            self._found.appendRow(item)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.show_tenant(index.data(_ID), index.data(_NAME))
            self.chosen.emit()

    def _let_go(self, text: str) -> None:
        if not text and self.tenant_id is not None:
            self.show_tenant(None)
            self.chosen.emit()
