"""A long name is shortened to its room, and whole in the tooltip."""

from pytestqt.qtbot import QtBot

from app.ui.widgets.elided_label import ElidedLabel

LONG = "The Extraordinarily Long Company Name of Contoso and Daughters Limited " * 3


def test_a_long_name_is_shortened_and_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.resize(200, 24)
    label.show()
    assert label.shown_text().endswith("…")
    qtbot.waitUntil(lambda: label.toolTip() == LONG)
    assert label.text() == LONG


def test_a_text_that_comes_later_is_treated_alike(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(200, 24)
    label.show()
    label.setText(LONG)
    qtbot.waitUntil(lambda: label.toolTip() == LONG)
    label.setText("Contoso")
    assert label.shown_text() == "Contoso"
    qtbot.waitUntil(lambda: not label.toolTip())
