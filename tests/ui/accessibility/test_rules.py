"""Each rule catches what it is for, and lets a window pass that has nothing wrong."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPixmap
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
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


def table(header: str) -> QTableWidget:
    made = QTableWidget(1, 2, accessibleName="Tenants")
    made.setHorizontalHeaderLabels(["Tenant", header])
    made.setItem(0, 0, QTableWidgetItem("Contoso"))
    return made


def told_as_nothing() -> QTableWidget:
    made = table("Status")
    item = made.item(0, 0)
    assert item is not None
    item.setData(Qt.ItemDataRole.AccessibleTextRole, "something else")
    return made


def picture(**more: str) -> QLabel:
    return QLabel(pixmap=QPixmap(8, 8), **more)


def custom() -> QWidget:
    """A control of one's own that Qt knows nothing of."""
    return QWidget(focusPolicy=Qt.FocusPolicy.StrongFocus, accessibleName="Dial")


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
        (lambda: QPushButton("", accessibleName="close.svg"), "is called as an icon is"),
        (lambda: QPushButton("", accessibleName="&Close"), "has a mnemonic's sign in its name"),
        (lambda: QPushButton("›"), "its name is not a word"),
        (lambda: QLineEdit(placeholderText="Name", accessibleName="Name"), "is named by its hint alone"),
        (custom, "takes the keyboard, and its role does not say what for"),
        (picture, "is a picture without a name"),
        (lambda: table(" "), "its columns are called ['Tenant', ' ']"),
        (told_as_nothing, "the cell 'Contoso' is told as 'something else'"),
        (lambda: QPushButton("&Go on"), "2 buttons are called 'Go on'"),
        (lambda: QProgressBar(visible=False), "a progress bar has no name"),
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
    box = QCheckBox("Box", checked=True)
    window.add(box)
    window.show()
    lies = list(wrong_state(Met(Liar(box, QAccessible.Role.CheckBox, "Box"), ())))
    assert [lie.rpartition(": ")[2] for lie in lies] == [
        "does not tell whether it can be used",
        "does not tell whether it is checked",
    ]


@pytest.mark.parametrize(
    "make",
    [
        lambda: QPushButton("Stop"),
        lambda: QCheckBox("Yes", checked=True),
        lambda: QLineEdit(placeholderText="Name or domain", accessibleName="Search"),
        lambda: table("Status"),
        lambda: picture(accessibleName="QR code"),
        lambda: QPushButton("Off", enabled=False),
        lambda: QPushButton(visible=False),
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
