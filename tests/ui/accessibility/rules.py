"""What somebody who listens to the screen would stumble over: a window's accessibility tree, held against rules.

The tree is QAccessible's own, which NVDA, VoiceOver and Orca are given by Qt. What is not shown is not looked at.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QProgressBar, QScrollArea, QTableView, QWidget

from app.ui.resources import resource
from tests.ui.accessibility.letters import ambiguous

Role = QAccessible.Role
_PRESSED: Final = frozenset({Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.Link})
_WORKED: Final = _PRESSED | {
    Role.ComboBox,
    Role.EditableText,
    Role.SpinBox,
    Role.Slider,
    Role.PageTab,
    Role.ProgressBar,
}
_MUTE: Final = frozenset({Role.NoRole, Role.Client, Role.Pane, Role.LayeredPane, Role.Grouping, Role.Window})
"""Roles that tell nobody what a thing is for."""
_ITEMS: Final = frozenset({Role.Table, Role.Tree, Role.List})
_PARTS: Final = frozenset({Role.Cell, Role.ColumnHeader, Role.RowHeader, Role.ListItem, Role.TreeItem})


@dataclass(frozen=True)
class Met:
    """One thing of the tree, with what it is inside of."""

    thing: QAccessibleInterface
    inside: tuple[str, ...]

    @property
    def name(self) -> str:
        return name_of(self.thing)

    def __str__(self) -> str:
        kind = type(self.thing.object()).__name__
        return f"{' > '.join(self.inside)} > {self.thing.role().name} {kind} {self.name!r}"


def name_of(thing: QAccessibleInterface) -> str:
    """What a screen reader calls it: its own name, or that of its label.

    A combo box's name is its value on Unix, where labels are told as relations (QAccessibleComboBox::text); one without
    a label is known by its description alone.
    """
    labels = (one.text(QAccessible.Text.Name) for one, kind in thing.relations(QAccessible.RelationFlag.Label))
    label = " ".join(label for label in labels if label)
    if thing.role() is not Role.ComboBox:
        return thing.text(QAccessible.Text.Name) or label
    return label or thing.text(QAccessible.Text.Description)


def walk(thing: QAccessibleInterface, inside: tuple[str, ...] = ()) -> Iterator[Met]:
    """Everything that is shown, from the window inwards; rows of tables are the tables' own matter."""
    if thing.state().invisible or thing.role() in _PARTS:
        return
    yield Met(thing, inside)
    here = (*inside, f"{thing.role().name} {thing.text(QAccessible.Text.Name)!r}")
    for at in range(thing.childCount()):
        child: QAccessibleInterface | None = thing.child(at)
        if child is not None and child.isValid():
            yield from walk(child, here)


def flaws(window: QWidget) -> list[str]:
    """All that is wrong with the window as it is shown now."""
    root = QAccessible.queryAccessibleInterface(window)
    met = list(walk(root))
    found = [flaw for one in met for rule in RULES_FOR_ONE for flaw in rule(one)]
    whole = (alike(met), off_tree(window, met), nameless_bars(window), focus_without_name(window), ambiguous(window))
    return [*found, *chain.from_iterable(whole)]


# --- rules for one thing -------------------------------------------------------------------------------------------


def nameless(one: Met) -> Iterator[str]:
    """Whatever can be worked, and whatever the keyboard stops at, has a name."""
    role, widget = one.thing.role(), one.thing.object()
    stops = one.thing.state().focusable and not (isinstance(widget, QWidget) and widget.focusProxy())
    if (role in _WORKED or role in _ITEMS or stops) and not one.name.strip() and not _is_inner(one):
        yield f"{one}: has no name"


def not_words(one: Met) -> Iterator[str]:
    """A name is words: no icon's or file's name, no mnemonic's sign, nothing but signs."""
    name, role = one.name, one.thing.role()
    if not name or role not in _WORKED | _ITEMS:
        return
    if name in _icons() or re.fullmatch(r"[\w-]+\.(svg|png|ico)", name):
        yield f"{one}: is called as an icon is"
    if "&" in name.replace("&&", "").replace(" & ", ""):
        yield f"{one}: has a mnemonic's sign in its name"
    if not re.search(r"\w", name):
        yield f"{one}: its name is not a word"


def named_by_hint(one: Met) -> Iterator[str]:
    """A hint goes as soon as somebody types; it is no name."""
    widget = one.thing.object()
    if isinstance(widget, QLineEdit) and widget.placeholderText() and one.name == widget.placeholderText():
        yield f"{one}: is named by its hint alone"


def mute_role(one: Met) -> Iterator[str]:
    """What the keyboard stops at says what it is; a text to scroll through has its name."""
    widget = one.thing.object()
    if not isinstance(widget, QWidget) or widget.isWindow() or widget.focusProxy():
        return
    if isinstance(widget, QScrollArea) and one.name:
        return
    if one.thing.role() in _MUTE and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield f"{one}: takes the keyboard, and its role does not say what for"


def wrong_state(one: Met) -> Iterator[str]:
    """Whether it is checked, and whether it can be used, is told as it is."""
    widget, state = one.thing.object(), one.thing.state()
    if not isinstance(widget, QWidget) or widget.isWindow():
        return
    if bool(state.disabled) == widget.isEnabled():
        yield f"{one}: does not tell whether it can be used"
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return
    if not state.checkable or bool(state.checked) != widget.isChecked():
        yield f"{one}: does not tell whether it is checked"


def nameless_picture(one: Met) -> Iterator[str]:
    """A picture has a name, or it is decoration and no picture to the tree."""
    if one.thing.role() is Role.Graphic and not one.name.strip():
        yield f"{one}: is a picture without a name"


def unreadable_table(one: Met) -> Iterator[str]:
    """Every column has a header with a word, every cell with something in it says so, a selected row is told."""
    table = one.thing.object()
    if one.thing.role() is not Role.Table or not isinstance(table, QTableView):
        return
    parts = [one.thing.child(at) for at in range(one.thing.childCount())]
    headers = [part.text(QAccessible.Text.Name) for part in parts if part.role() is Role.ColumnHeader]
    if len(headers) != table.model().columnCount() or not all(header.strip() for header in headers):
        yield f"{one}: its columns are called {headers}"
    cells = [part for part in parts if part.role() is Role.Cell]
    shown = [
        table.model().index(row, column)
        for row in range(table.model().rowCount())
        for column in range(table.model().columnCount())
    ]
    if len(cells) != len(shown):
        yield f"{one}: {len(shown)} cells are shown, {len(cells)} are told"
        return
    chosen = table.selectionModel()
    for cell, index in zip(cells, shown, strict=True):
        text = index.data()
        if text and str(text) not in cell.text(QAccessible.Text.Name):
            yield f"{one}: the cell {text!r} is told as {cell.text(QAccessible.Text.Name)!r}"
        if bool(cell.state().selected) != chosen.isSelected(index):
            yield f"{one}: whether {text!r} is selected is told wrong"


RULES_FOR_ONE: Final = (
    nameless,
    not_words,
    named_by_hint,
    mute_role,
    wrong_state,
    nameless_picture,
    unreadable_table,
)


# --- rules for the whole -------------------------------------------------------------------------------------------


def alike(met: list[Met]) -> Iterator[str]:
    """No two buttons side by side are called the same."""
    beside = Counter(
        (one.inside, one.name, one.thing.text(QAccessible.Text.Description))
        for one in met
        if one.thing.role() in _PRESSED and one.name and not _is_inner(one)
    )
    for (inside, name, _), times in beside.items():
        if times > 1:
            yield f"{' > '.join(inside)}: {times} buttons are called {name!r}"


def off_tree(window: QWidget, met: list[Met]) -> Iterator[str]:
    """Whatever the keyboard stops at is in the tree."""
    told = [one.thing.object() for one in met]
    for widget in window.findChildren(QWidget):
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
        if stops and widget.window() is window and widget.focusProxy() is None and widget not in told:
            yield f"{type(widget).__name__} {widget.accessibleName()!r}: takes the keyboard and is not in the tree"


def nameless_bars(window: QWidget) -> Iterator[str]:
    """A bar that shows for a moment has its name all the time: nobody could look at that moment."""
    for bar in window.findChildren(QProgressBar):
        if not bar.accessibleName():
            yield f"{type(bar.parentWidget()).__name__}: a progress bar has no name"


def focus_without_name(window: QWidget) -> Iterator[str]:
    """The keyboard is at something with a name."""
    focused, title = window.focusWidget(), window.windowTitle()
    if focused is None:
        yield f"{title!r}: the keyboard is nowhere"
    elif not name_of(QAccessible.queryAccessibleInterface(focused)).strip():
        yield f"{title!r}: the keyboard is at a {type(focused).__name__} without a name"


def _is_inner(one: Met) -> bool:
    """The list that Qt makes of a combo box, which has the name."""
    above: QAccessibleInterface | None = one.thing.parent()
    return above is not None and above.role() is Role.ComboBox


def _icons() -> frozenset[str]:
    return frozenset(file.stem for file in resource("icons").glob("*.svg"))
