"""A trial in its own thread: given up before it began, and one that ends by a mistake of ours."""

from collections.abc import AsyncGenerator

import pytest
from pytestqt.qtbot import QtBot

from app.core.errors import KeyturnError
from app.core.settings.trial import Answer, Part, Tried
from app.ui.registration.trial_thread import TrialThread

REACHED = Tried(Part.AUTHORITY, Answer.YES, "The sign-in page is reached")


async def reached() -> AsyncGenerator[Tried, None]:
    yield REACHED


async def broken() -> AsyncGenerator[Tried, None]:
    yield REACHED
    raise ZeroDivisionError


def test_results_arrive_in_the_windows_thread(qtbot: QtBot) -> None:
    trying = TrialThread(reached)
    found: list[object] = []
    trying.tried.connect(found.append)
    with qtbot.waitSignal(trying.ended):
        trying.start()
    assert found == [REACHED]
    trying.stop()
    assert not trying._thread.is_alive()


@pytest.mark.expects_log("trial_thread: ERROR: The trial of the settings ended by a mistake of ours")
def test_a_mistake_of_ours_is_said(qtbot: QtBot) -> None:
    trying = TrialThread(broken)
    failures: list[KeyturnError] = []
    trying.failed.connect(failures.append)
    with qtbot.waitSignal(trying.ended):
        trying.start()
    assert failures[0].title == "That is a mistake in Keyturn"
    assert "ZeroDivision" not in str(failures[0])
