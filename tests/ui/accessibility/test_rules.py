"""Each rule catches what it is for, and lets a window pass that has nothing wrong."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPixmap
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.accessibility.rules import Met, flaws, off_tree, wrong_state


class Window(QWidget):
    """A window with nothing wrong, until something is added."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Window")
        self._column = QVBoxLayout(self)
        self.button = QPushButton("&Go on")
        self.add(self.button)

    def add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    return window


def found(window: Window) -> list[str]:
    window.show()
    window.button.setFocus()
    return flaws(window)


W = TypeVar("W", bound=QWidget)


def named(name: str, widget: W) -> W:
    widget.setAccessibleName(name)
    return widget


def hidden(widget: W) -> W:
    widget.hide()
    return widget


def checked() -> QCheckBox:
    box = QCheckBox("Yes")
    box.setChecked(True)
    return box


def disabled() -> QPushButton:
    button = QPushButton("Off")
    button.setEnabled(False)
    return button


def table(header: str) -> QTableWidget:
    made = named("Tenants", QTableWidget(1, 2))
    made.setHorizontalHeaderLabels(["Tenant", header])
    made.setItem(0, 0, QTableWidgetItem("Contoso"))
    return made


def with_menu(*acts: str, below: tuple[str, ...] = ()) -> QPushButton:
    button = QPushButton("Choose")
    menu = QMenu(button)
    for act in acts:
        menu.addAction(act)
    inner = menu.addMenu("More")
    for act in below:
        inner.addAction(act)
    button.setMenu(menu)
    return button


def told_as_nothing() -> QTableWidget:
    made = table("Status")
    item = made.item(0, 0)
    assert item is not None
    item.setData(Qt.ItemDataRole.AccessibleTextRole, "something else")
    return made


def picture(name: str = "") -> QLabel:
    label = named(name, QLabel())
    label.setPixmap(QPixmap(8, 8))
    return label


def custom() -> QWidget:
    """A control of one's own that Qt knows nothing of."""
    dial = named("Dial", QWidget())
    dial.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return dial


@pytest.mark.parametrize(
    ("make", "flaw"),
    [
        (QPushButton, "has no name"),
        (QLineEdit, "has no name"),
        (QSpinBox, "has no name"),
        (QCheckBox, "has no name"),
        (QProgressBar, "has no name"),
        (lambda: QTableWidget(0, 0), "has no name"),
        (lambda: QPushButton("renew"), "is called as an icon is"),
        (lambda: named("close.svg", QPushButton()), "is called as an icon is"),
        (lambda: named("&Close", QPushButton()), "has a mnemonic's sign in its name"),
        (lambda: QPushButton("›"), "its name is not a word"),
        (lambda: named("Name", QLineEdit(placeholderText="Name")), "is named by its hint alone"),
        (custom, "takes the keyboard, and its role does not say what for"),
        (picture, "is a picture without a name"),
        (lambda: table(" "), "its columns are called ['Tenant', ' ']"),
        (told_as_nothing, "the cell 'Contoso' is told as 'something else'"),
        (lambda: QPushButton("&Go on"), "2 buttons are called 'Go on'"),
        (lambda: hidden(QProgressBar()), "a progress bar has no name"),
        (lambda: QPushButton("&Get out"), "Window: Alt+G means ['&Go on', '&Get out']"),
        (lambda: with_menu("&Copy", "&Cut"), "Window, a menu: Alt+C means ['&Copy', '&Cut']"),
        (lambda: with_menu("&Copy", below=("Re&d", "&Dead")), "Window, a menu, More: Alt+D means ['Re&d', '&Dead']"),
    ],
)
def test_what_is_bad_is_found(window: Window, make: Callable[[], QWidget], flaw: str) -> None:
    made = make()
    window.add(made)
    assert flaw in "\n".join(found(window))


def test_a_combo_box_is_not_named_by_its_value(window: Window) -> None:
    box = QComboBox()
    box.addItems(["All tenants", "Needs attention"])
    window.add(box)
    assert "has no name" in "\n".join(found(window))
    label = QLabel("&Which")
    label.setBuddy(box)
    window.add(label)
    assert found(window) == []


def test_the_keyboard_at_something_without_a_name(window: Window) -> None:
    field = QLineEdit()
    window.add(field)
    window.show()
    field.setFocus()
    assert "the keyboard is at a QLineEdit without a name" in "\n".join(flaws(window))


def test_the_keyboard_nowhere(window: Window) -> None:
    window.show()
    window.button.setEnabled(False)
    window.button.clearFocus()
    assert "'Window': the keyboard is nowhere" in flaws(window)


def test_what_is_not_in_the_tree(window: Window) -> None:
    window.show()
    only_the_window = [Met(QAccessible.queryAccessibleInterface(window), ())]
    assert "takes the keyboard and is not in the tree" in "\n".join(off_tree(window, only_the_window))


class Liar(QAccessibleWidget):
    """Tells of a box that can be checked that it is an ordinary one."""

    def state(self) -> QAccessible.State:
        told = super().state()
        told.checkable = told.checked = 0
        told.disabled = 1
        return told


def test_a_state_that_is_told_wrong(window: Window) -> None:
    box = checked()
    window.add(box)
    window.show()
    lies = list(wrong_state(Met(Liar(box, QAccessible.Role.CheckBox, "Yes"), ())))
    assert [lie.rpartition(": ")[2] for lie in lies] == [
        "does not tell whether it can be used",
        "does not tell whether it is checked",
    ]


@pytest.mark.parametrize(
    "make",
    [
        lambda: QPushButton("Stop"),
        checked,
        lambda: named("Search", QLineEdit(placeholderText="Name or domain")),
        lambda: table("Status"),
        lambda: picture("QR code"),
        disabled,
        lambda: hidden(QPushButton()),
        lambda: hidden(QPushButton("&Get out")),
        lambda: with_menu("&Go", "&Copy", below=("&Copy", "&Go")),
    ],
)
def test_what_is_good_is_not_found(window: Window, make: Callable[[], QWidget]) -> None:
    window.add(make())
    assert found(window) == []


def test_a_selected_row_is_told(window: Window) -> None:
    chosen = table("Status")
    window.add(chosen)
    chosen.selectRow(0)
    assert found(window) == []
