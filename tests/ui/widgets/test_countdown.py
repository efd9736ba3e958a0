"""A countdown shows what the injected clock leaves, and says once that it is over."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.ui.widgets.countdown import Countdown
from tests.ui.conftest import HandClock


class StoppedClock(HandClock):
    """Stands still between the moves."""

    def __init__(self) -> None:
        super().__init__()
        self._start = super().now()

    def now(self):
        return self._start + self._ahead


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def countdown(qtbot: QtBot, clock: StoppedClock) -> Countdown:
    countdown = Countdown(clock.now)
    qtbot.addWidget(countdown)
    return countdown


@pytest.mark.parametrize(
    ("left", "shown"),
    [
        (timedelta(minutes=15), "expires in 15:00"),
        (timedelta(minutes=14, seconds=32), "expires in 14:32"),
        (timedelta(seconds=59.5), "expires in 01:00"),
        (timedelta(seconds=0.2), "expires in 00:01"),
        (timedelta(minutes=75), "expires in 75:00"),
    ],
)
def test_it_shows_minutes_and_seconds(countdown: Countdown, clock: StoppedClock, left: timedelta, shown: str) -> None:
    countdown.count_to(clock.now() + left)
    assert countdown.text() == shown


def test_it_follows_the_clock_and_ends_once(qtbot: QtBot, countdown: Countdown, clock: StoppedClock) -> None:
    ended: list[bool] = []
    countdown.ended.connect(lambda: ended.append(True))
    countdown.count_to(clock.now() + timedelta(seconds=90))
    clock.advance(seconds=60)
    countdown.tick()
    assert countdown.text() == "expires in 00:30"
    assert not ended
    clock.advance(seconds=31)
    countdown.tick()
    countdown.tick()
    assert countdown.text() == "expired"
    assert ended == [True]


def test_it_goes_by_itself(qtbot: QtBot) -> None:
    clock = HandClock()
    countdown = Countdown(clock.now)
    qtbot.addWidget(countdown)
    countdown.count_to(clock.now() + timedelta(seconds=1))
    qtbot.waitUntil(lambda: countdown.text() == "expired", timeout=15_000)


def test_none_clears_it(countdown: Countdown, clock: StoppedClock) -> None:
    countdown.count_to(clock.now() + timedelta(seconds=90))
    countdown.count_to(None)
    assert countdown.text() == ""
    countdown.tick()
    assert countdown.text() == ""
