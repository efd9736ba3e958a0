"""Started again, the Keyturn in the tray comes forward; one that does not answer, or is gone, is passed over."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.ui.tray.one_window import OneWindow, shown_elsewhere
from tests.ui.conftest import WITHIN_MS
from tests.ui.tray.conftest import Desktop

ROOT = Path(__file__).resolve().parents[3]
AGAIN = """
import sys
from pathlib import Path
from app.ui.tray.one_window import shown_elsewhere
print(shown_elsewhere(Path(sys.argv[1]), answer_seconds=60))
"""


def start_again(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", AGAIN, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_the_one_that_is_there_comes_forward_each_time(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    one = OneWindow(tmp_path, parent)
    one.take()
    for _ in range(2):
        with qtbot.waitSignal(one.wanted, timeout=4 * WITHIN_MS):
            again = start_again(tmp_path)
        assert again.communicate()[0] == "True\n"
    one.leave()
    assert not shown_elsewhere(tmp_path)


def test_where_nobody_is_nobody_is_asked(tmp_path: Path) -> None:
    assert not shown_elsewhere(tmp_path / "new")


@pytest.mark.usefixtures("qapp")
def test_one_that_does_not_answer_is_not_waited_for(tmp_path: Path) -> None:
    parent = QObject()
    one = OneWindow(tmp_path, parent)
    one.take()
    assert not shown_elsewhere(tmp_path, answer_seconds=0)  # nobody handles events meanwhile
    assert [file.name for file in tmp_path.iterdir()] == ["window.lock"]
    one.leave()


def test_a_second_one_takes_over_when_the_first_has_gone(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    first, second = OneWindow(tmp_path, parent), OneWindow(tmp_path, parent)
    first.take()
    second.take()
    first.leave()
    assert not shown_elsewhere(tmp_path)
    second.take()
    with qtbot.waitSignal(second.wanted, timeout=4 * WITHIN_MS):
        again = start_again(tmp_path)
    assert again.communicate()[0] == "True\n"
    second.leave()


def test_only_one_that_stays_in_the_tray_comes_forward(desktop: Desktop, tmp_path: Path) -> None:
    folder = tmp_path / "window"
    assert not shown_elsewhere(folder)
    desktop.presence.set_stays(True)
    desktop.window.close()
    with start_again(folder) as again:
        desktop.technician.sees(desktop.window.isVisible)
        assert again.communicate()[0] == "True\n"
    desktop.presence.set_stays(False)
    assert not shown_elsewhere(folder)
