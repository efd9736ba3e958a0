"""A banner says what happened and the way out, with the buttons that go it."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.ui.widgets.banner import Banner, BannerKind


def shown(qtbot: QtBot) -> Banner:
    banner = Banner()
    qtbot.addWidget(banner)
    return banner


def test_it_is_not_there_before_there_is_something_to_say(qtbot: QtBot) -> None:
    assert not shown(qtbot).isVisible()


def test_people_who_listen_hear_all_of_it(qtbot: QtBot) -> None:
    banner = shown(qtbot)
    banner.show_message(BannerKind.FAILURE, "The code expired", "Ask for a new one.")
    assert banner.isVisible()
    assert banner.accessibleName() == "The code expired"
    assert banner.accessibleDescription() == "Ask for a new one."
    assert banner.message == (BannerKind.FAILURE, "The code expired", "Ask for a new one.")


def test_markup_from_outside_is_shown_as_it_came(qtbot: QtBot) -> None:
    banner = shown(qtbot)
    banner.show_message(BannerKind.INFO, "<b>Contoso</b>", "<img src='https://elsewhere.example/'>")
    assert banner.title == "<b>Contoso</b>"
    assert banner.grab().height() < 120


def test_new_actions_take_the_place_of_the_earlier_ones(qtbot: QtBot) -> None:
    banner = shown(qtbot)
    first, second = QPushButton("First", banner), QPushButton("Second", banner)
    banner.show_message(BannerKind.INFO, "Something happened")
    banner.set_actions(first)
    assert first.isVisible()
    banner.set_actions(second)
    assert second.isVisible()
    assert not first.isVisible()
