"""Eyes for what is cut, covered or out of the window, and a language whose words are long."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QTabBar,
    QWidget,
)

from app.ui.widgets.elided_label import ElidedLabel


class LongWords(QTranslator):
    """Every text a good third longer than in English, as German is."""

    def isEmpty(self) -> bool:  # noqa: N802 (Qt's name)
        return False

    def translate(self, context: str, source: str, *_: object) -> str:
        return f"{source} {'ungeheuerlichkeiten' * 20:.{max(3, round(len(source) * 0.35) - 1)}}" if source else source


def faults(window: QWidget) -> list[str]:
    """What nobody could read in `window` as it stands, in words."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisibleTo(window) and _has_words(widget)]
    return [*(fault for widget in shown for fault in _faults_of(widget, window)), *_covered(shown)]


def _has_words(widget: QWidget) -> bool:
    match widget:
        case ElidedLabel():
            return False
        case QLabel():
            return bool(widget.text())
        case QPushButton() | QCheckBox() | QRadioButton():
            return bool(widget.text())
        case QComboBox():
            return True
        case QTabBar():
            return widget.count() > 0
    return False


def _faults_of(widget: QWidget, window: QWidget) -> Iterator[str]:
    wanted = widget.sizeHint()
    width, height = widget.width(), widget.height()
    if isinstance(widget, QLabel) and widget.wordWrap():
        if height < widget.heightForWidth(width):
            yield f"{_name(widget)} is {height} high and needs {widget.heightForWidth(width)}"
    elif width < wanted.width():
        yield f"{_name(widget)} is {width} wide and needs {wanted.width()}"
    elif height < wanted.height():
        yield f"{_name(widget)} is {height} high and needs {wanted.height()}"
    inside, parent = widget, widget.parentWidget()
    while parent is not None and inside is not window:
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return  # it scrolls
        if not parent.rect().contains(QRect(widget.mapTo(parent, QPoint(0, 0)), widget.size())):
            yield f"{_name(widget)} leaves {type(parent).__name__}"
            return
        inside, parent = parent, parent.parentWidget()


def _covered(shown: list[QWidget]) -> Iterator[str]:
    for at, widget in enumerate(shown):
        for other in shown[:at]:
            if other.parentWidget() is widget.parentWidget() and other.geometry().intersects(widget.geometry()):
                yield f"{_name(widget)} covers {_name(other)}"


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {text[:40]!r}"
