"""How alerts and keep alive are said: counted, named, never too long, and in the machine's own time."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from app.core.alerts.model import Alert, Cause, Concern
from app.core.keep_alive.model import KeepAliveState, Obstacle, Run
from app.ui.tray.icon import SIZES, tray_icon
from app.ui.tray.words import alert_text, alert_title, keep_alive_text, last_run_text, when

NOW = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)


def some(cause: Cause, *names: str, days: float = 3.5) -> tuple[Concern, ...]:
    dies_at = NOW + timedelta(days=days) if cause is Cause.DYING else None
    return tuple(Concern(uuid4(), name, cause, dies_at) for name in names)


@pytest.mark.parametrize(
    ("died", "dying", "title", "text"),
    [
        (["Contoso"], [], "The tokens of Contoso died", "Keyturn shows what happened, and what helps."),
        (["A", "B"], [], "Tokens of 2 tenants died", "A and B"),
        (["A", "B", "C", "D"], [], "Tokens of 4 tenants died", "A, B and 2 more"),
        ([], ["Contoso"], "The tokens of Contoso will die soon", "In about 3 days."),
        ([], ["A", "B"], "Tokens of 2 tenants will die soon", "A and B"),
        (["A"], ["B", "C"], "Tokens of 1 tenants died, those of 2 soon will", "Died: A\nSoon: B and C"),
    ],
)
def test_an_alert(died, dying, title, text):
    alert = Alert(some(Cause.BLOCKED, *died), some(Cause.DYING, *dying))
    assert (alert_title(alert), alert_text(alert, NOW)) == (title, text)


def test_the_last_day():
    alert = Alert(dying=some(Cause.DYING, "Contoso", days=0.2))
    assert alert_text(alert, NOW) == "Today, or in a day at most."


@pytest.mark.parametrize("obstacle", Obstacle)
def test_everything_that_is_waited_for_has_words(obstacle):
    assert keep_alive_text(KeepAliveState(waits_for=obstacle), NOW)


def test_when_the_next_ones_are_due_and_what_came_of_the_last():
    assert keep_alive_text(KeepAliveState(looked=True, next_at=NOW), NOW).startswith("Next: today ")
    assert keep_alive_text(KeepAliveState(looked=True), NOW) == "No tenant has tokens to keep alive"
    assert keep_alive_text(KeepAliveState(), NOW) == "Begins in a moment"
    assert when(NOW + timedelta(days=1), NOW).startswith("tomorrow ")
    assert "2" in when(NOW + timedelta(days=20), NOW)
    assert last_run_text(KeepAliveState()) == ""
    assert last_run_text(KeepAliveState(last=Run(NOW, 212, 0))).startswith("Last: 212 refreshed, ")
    assert last_run_text(KeepAliveState(last=Run(NOW, 212, 3))).startswith("Last: 212 refreshed, 3 of them failed, ")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.usefixtures("qapp")
def test_a_warning_is_told_by_its_shape_at_every_size(size):
    calm, warning = (tray_icon(warning=each).pixmap(size, size).toImage() for each in (False, True))
    assert calm.size() == warning.size()
    differs = [(x, y) for x in range(size) for y in range(size) if calm.pixelColor(x, y) != warning.pixelColor(x, y)]
    assert len(differs) > size * size / 10
