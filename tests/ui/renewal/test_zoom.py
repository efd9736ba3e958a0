"""The code is made larger and smaller by wheel and keys, stays within its panel, and is so again the next time."""

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.renewal.code_panel import CodePanel
from app.ui.renewal.zoom import KEY, LARGEST, SMALLEST
from tests.ui.renewal.conftest import Technician

CTRL = Qt.KeyboardModifier.ControlModifier


def panel_of(technician: Technician) -> CodePanel:
    technician.starts()
    return technician.wizard.sign_in_page.code_panel


def letters(panel: CodePanel) -> float:
    return panel.code_label.font().pointSizeF()


def turn(panel: CodePanel, eighths: int, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    middle = QPointF(panel.rect().center())
    event = QWheelEvent(
        middle,
        panel.mapToGlobal(middle),
        QPoint(),
        QPoint(0, eighths),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(panel, event)


def test_keys_change_the_size_and_bring_the_usual_one_back(qtbot: QtBot, technician: Technician) -> None:
    panel = panel_of(technician)
    usual = letters(panel)
    technician.wizard.activateWindow()
    qtbot.keyClick(panel.copy_code, Qt.Key.Key_Minus, CTRL)
    assert letters(panel) < usual
    qtbot.keyClick(panel.copy_code, Qt.Key.Key_0, CTRL)
    assert letters(panel) == usual
    qtbot.keyClick(panel.copy_code, Qt.Key.Key_Plus, CTRL)
    assert letters(panel) > usual
    assert panel.zoom.percent == 125


def test_the_wheel_does_so_with_ctrl_only_and_by_whole_notches(technician: Technician) -> None:
    panel = panel_of(technician)
    turn(panel, 240, Qt.KeyboardModifier.NoModifier)
    assert panel.zoom.percent == 100
    turn(panel, 60)
    assert panel.zoom.percent == 100
    turn(panel, 60)
    assert panel.zoom.percent == 125
    turn(panel, -120_000)
    assert panel.zoom.percent == SMALLEST


def test_however_large_it_stays_within_the_panel(technician: Technician) -> None:
    panel = panel_of(technician)
    wide = technician.wizard.width()
    panel.zoom.set_percent(10_000)
    assert panel.zoom.percent == LARGEST
    technician.wizard.resize(wide, technician.wizard.height())
    assert technician.wizard.width() == wide
    assert panel.code_label.sizeHint().width() <= panel.width()
    assert not panel.copy_code.visibleRegion().isEmpty()


def test_the_size_is_remembered(technician: Technician, tmp_path: Path) -> None:
    state = QSettings(str(tmp_path / "zoom.ini"), QSettings.Format.IniFormat)
    panel = panel_of(technician)
    panel.remember_zoom(state)
    panel.zoom.set_percent(150)
    later = CodePanel(technician.wizard._now)
    later.remember_zoom(state)
    assert later.zoom.percent == 150
    state.setValue(KEY, "nonsense")
    damaged = CodePanel(technician.wizard._now)
    damaged.remember_zoom(state)
    assert damaged.zoom.percent == 100
