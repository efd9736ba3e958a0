"""How the window looks, chosen by keyboard: at once, and again at the next start."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app.ui.theme import Appearance, Scheme, appearance_in, colours, theme
from tests.ui.settings.conftest import Technician


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    theme().choose(Appearance.SYSTEM)


def test_a_choice_counts_at_once_and_is_remembered(
    technician: Technician, state: QSettings, qapp: QApplication
) -> None:
    box = technician.page.appearance.box
    technician.tabs_to(box)
    for chosen, scheme in (
        ("Light", Scheme.LIGHT),
        ("Dark", Scheme.DARK),
        ("High contrast", Scheme.HIGH_CONTRAST_LIGHT),
        ("Safe for colour-blind people", Scheme.COLOUR_BLIND_LIGHT),
    ):
        technician.qtbot.keyClick(box, Qt.Key.Key_Down)
        assert box.currentText() == chosen
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == colours(scheme)["window"]
    assert appearance_in(state) is Appearance.COLOUR_BLIND
    assert not technician.page.unsaved
