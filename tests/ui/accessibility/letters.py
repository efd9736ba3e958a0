"""What Alt with a letter reaches in a window, and a letter alone in its menus: none of them may mean two things."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QMenu, QPushButton, QTabBar, QToolButton, QWidget

from app.ui.widgets.row_menu import row_menu
from app.ui.widgets.row_table import RowTable


def ambiguous(window: QWidget) -> Iterator[str]:
    """Each letter that means two things in the window as it is shown now, or in a menu that can be opened there."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible() and widget.window() is window]
    yield from _twice(window.windowTitle(), (text for widget in shown for text in _texts(widget)))
    for menu in _menus(shown):
        yield from _of_menu(f"{window.windowTitle()}, a menu", menu)


def _texts(widget: QWidget) -> Iterator[str]:
    if not widget.isEnabled():
        return
    match widget:
        case QAbstractButton():
            yield widget.text()
        case QLabel():
            buddy: QWidget | None = widget.buddy()
            if buddy is not None and buddy.isEnabled():
                yield widget.text()
        case QGroupBox():
            yield widget.title()
        case QTabBar():
            yield from (widget.tabText(at) for at in range(widget.count()) if widget.isTabEnabled(at))


def _menus(shown: list[QWidget]) -> Iterator[QMenu]:
    for widget in shown:
        if isinstance(widget, QPushButton | QToolButton) and widget.menu() is not None:
            widget.menu().aboutToShow.emit()
            yield widget.menu()
        elif isinstance(widget, RowTable):
            menu = row_menu(widget)
            yield menu
            menu.deleteLater()


def _of_menu(where: str, menu: QMenu) -> Iterator[str]:
    """What cannot be chosen now can be at another time, and keeps its letter."""
    acts = [act for act in menu.actions() if act.isVisible()]
    yield from _twice(where, (act.text() for act in acts))
    for act in acts:
        below = act.menu()
        if isinstance(below, QMenu):
            yield from _of_menu(f"{where}, {act.text()}", below)


def _twice(where: str, texts: Iterable[str]) -> Iterator[str]:
    found: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        found[QKeySequence.mnemonic(text).toString()].append(text)
    for keys, meant in found.items():
        if keys and len(meant) > 1:
            yield f"{where}: {keys} means {meant}"
