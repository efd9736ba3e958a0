"""Widgets in a row that wraps."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.flow_layout import FlowLayout


def test_what_does_not_fit_goes_on_below(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    layout = FlowLayout(row, spacing=8)
    labels = [QLabel() for _ in range(4)]
    for label in labels:
        label.setFixedSize(100, 20)
        layout.addWidget(label)
    row.resize(330, 200)
    row.show()
    assert [(label.x(), label.y()) for label in labels] == [(0, 0), (108, 0), (216, 0), (0, 28)]
    assert layout.heightForWidth(330) == 48
    assert layout.heightForWidth(1000) == 20


def test_a_hidden_widget_takes_no_room(qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    layout = FlowLayout(row, spacing=8)
    first, second = QLabel(), QLabel()
    for label in (first, second):
        label.setFixedSize(100, 20)
        layout.addWidget(label)
    first.hide()
    row.resize(330, 200)
    row.show()
    assert second.x() == 0
