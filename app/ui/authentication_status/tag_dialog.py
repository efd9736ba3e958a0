"""Tags of several tenants at once: those there are to tick or untick, and new ones to type."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import KeyturnError
from app.ui.async_runner import start
from app.ui.numbers import figures
from app.ui.shown import shown
from app.ui.widgets.announcement import announce
from app.ui.widgets.role import set_role

if TYPE_CHECKING:
    from app.core.tenants.model import Tenant
    from app.ui.engine import Engine

_STATES = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}


class TagDialog(QDialog):
    """`saved` carries how many tenants this changed. `known` are the tags that other tenants have."""

    saved = Signal(int)

    def __init__(
        self, engine: "Engine", tenants: "Sequence[Tenant]", known: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._ids: list[UUID] = [tenant.id for tenant in tenants]
        self.new_tags = QLineEdit(placeholderText=self.tr("Separated by commas"))
        self.tags = QListWidget()
        self.refusal = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Edit tags"))
        if len(tenants) == 1:
            self._heading = QLabel(self.tr("Tags of {tenant}").format(tenant=tenants[0].name))
        else:
            self._heading = QLabel(self.tr("Tags of {count} tenants").format(count=figures(len(tenants))))
        self._fill(tenants, known)
        self._lay_out()
        self.new_tags.textEdited.connect(self.refusal.hide)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)

    def item(self, tag: str) -> QListWidgetItem:
        """The entry of that tag."""
        return self.tags.findItems(tag, Qt.MatchFlag.MatchExactly)[0]

    def _fill(self, tenants: "Sequence[Tenant]", known: Sequence[str]) -> None:
        """Ticked: all of them have it. Half ticked: some have, and stay as they are."""
        counts = Counter(tag for tenant in tenants for tag in tenant.tags)
        self._before: dict[str, Qt.CheckState] = {}
        for tag in sorted({*known, *counts}, key=str.casefold):
            some = 0 < counts[tag] < len(tenants)
            state = Qt.CheckState.PartiallyChecked if some else _STATES[counts[tag] > 0]
            item = QListWidgetItem(tag, self.tags)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            if some:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserTristate)
            item.setCheckState(state)
            self._before[tag] = state
        if self.tags.count():
            self.tags.setCurrentRow(0)

    def _lay_out(self) -> None:
        set_role(self._heading, "subheading")
        set_role(self.refusal, "refused")
        set_role(self.tags, "ticks")
        self.refusal.hide()
        typed, ticked = QLabel(self.tr("&New tags")), QLabel(self.tr("&Tags"))
        typed.setBuddy(self.new_tags)
        ticked.setBuddy(self.tags)
        self.new_tags.setAccessibleName(self.tr("New tags"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self.tags.setAccessibleDescription(self.tr("The space bar gives or takes a tag."))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addSpacing(8)
        for widget in (typed, self.new_tags, self.refusal, ticked):
            column.addWidget(widget)
        column.addWidget(self.tags, 1)
        column.addSpacing(8)
        column.addWidget(self.buttons)
        ticked.setVisible(self.tags.count() > 0)
        self.tags.setVisible(self.tags.count() > 0)
        self.setMinimumWidth(420)
        set_role(self.buttons.button(QDialogButtonBox.StandardButton.Save), "primary")

    def _save(self) -> None:
        self._set_busy(True)
        start(self, self._store(), failed=self._refuse)

    async def _store(self) -> None:
        states = {item.text(): item.checkState() for item in map(self.tags.item, range(self.tags.count()))}
        changed = {tag: state for tag, state in states.items() if state is not self._before[tag]}
        add = [tag for tag, state in changed.items() if state is Qt.CheckState.Checked]
        remove = [tag for tag, state in changed.items() if state is Qt.CheckState.Unchecked]
        add += self.new_tags.text().split(",")
        count = await self._engine.call(
            lambda services: services.tenants.change_tags(self._ids, add=add, remove=remove)
        )
        self.saved.emit(count)
        self.accept()

    def _refuse(self, failure: KeyturnError) -> None:
        self._set_busy(False)
        self.refusal.setText(shown(failure.happened, failure.way_out))
        self.refusal.show()
        self.new_tags.setFocus()
        announce(self.new_tags, self.refusal.text())

    def _set_busy(self, busy: bool) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not busy)
