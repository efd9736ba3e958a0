"""The garbage collector's full passes wait for a calm moment."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.calm_collector import CALM_MS, CalmCollector
from tests.ui.conftest import Practice
from tests.ui.person import WITHIN_MS


class Cycle:
    """Garbage that only a pass of the collector finds."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.fixture
def collector(practice: Practice, field: QLineEdit) -> Iterator[CalmCollector]:
    thresholds = gc.get_threshold()
    yield CalmCollector(practice.engine, field.windowHandle(), field)
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def test_old_garbage_goes_when_it_is_calm(collector: CalmCollector) -> None:
    gone = weakref.ref(Cycle())
    gc.collect(1)  # what survives this is old, or would have gone
    collector.timer.timeout.emit()
    assert gone() is None
    assert gc.get_freeze_count() > 0


def test_typing_and_news_of_the_core_put_it_off(
    qtbot: QtBot, practice: Practice, field: QLineEdit, collector: CalmCollector
) -> None:
    collector.timer.stop()
    qtbot.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert collector.timer.isActive()
    assert collector.timer.interval() == CALM_MS
    collector.timer.stop()
    practice.add_tenant()
    qtbot.waitUntil(collector.timer.isActive, timeout=WITHIN_MS)
