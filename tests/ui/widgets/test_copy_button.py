"""A copy button copies when it is pressed, what its value is at that moment, and says so for a while."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.copy_button import SAYS_COPIED_MS, CopyButton


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_it_copies_the_value_of_the_moment(qtbot: QtBot) -> None:
    values = ["first"]
    button = CopyButton("&Copy", lambda: values[-1])
    qtbot.addWidget(button)
    button.show()
    values.append("second")
    with qtbot.waitSignal(button.copied) as copied:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert copied.args == ["second"]
    assert clipboard() == "second"


def test_it_says_so_and_then_again_what_it_does(qtbot: QtBot) -> None:
    button = CopyButton("&Copy the very long thing", lambda: "x")
    qtbot.addWidget(button)
    button.show()
    wide = button.width()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert button.text() == "Copied"
    assert button.sizeHint().width() <= wide
    qtbot.waitUntil(lambda: button.text() == "&Copy the very long thing", timeout=SAYS_COPIED_MS * 5)


def test_its_mnemonic_stays_while_it_says_copied(qtbot: QtBot) -> None:
    button = CopyButton("&Copy", lambda: "x")
    qtbot.addWidget(button)
    before = button.shortcut()
    button.click()
    assert button.text() == "Copied"
    assert button.shortcut() == before
    assert not before.isEmpty()


def test_nothing_to_copy_leaves_the_clipboard_alone(qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("kept")
    button = CopyButton("&Copy", lambda: "")
    qtbot.addWidget(button)
    button.click()
    assert clipboard() == "kept"
    assert button.text() == "&Copy"


def test_only_private_texts_are_marked(qtbot: QtBot) -> None:
    for private in (True, False):
        button = CopyButton("&Copy", lambda: "x", private=private)
        qtbot.addWidget(button)
        button.click()
        assert QGuiApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint") is private
