"""Started again on the same data, the Keyturn that is there comes forward; one that is gone is passed over."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.tray.one_window import OneWindow, come_forward
from tests.ui.conftest import WITHIN_MS

ROOT = Path(__file__).resolve().parents[3]
AGAIN = """
import sys
from pathlib import Path
from app.ui.tray.one_window import come_forward
print(come_forward(Path(sys.argv[1]), answer_seconds=60))
"""
WINDOW = """
import sys
from contextlib import asynccontextmanager
from pathlib import Path
from PySide6.QtCore import Qt
from app.ui import application

@asynccontextmanager
async def open_services():
    from app.bootstrap import open_services
    from app.core.paths import DataFolder
    async with open_services(DataFolder(Path(sys.argv[1]))) as services:
        yield services

def ready(window):
    window.hide()
    showing = window.showEvent
    def shown(event):
        showing(event)
        print("came forward", flush=True)
    window.showEvent = shown
    print("ready", flush=True)

sys.exit(application.run(open_services, window_state=Path(sys.argv[1], "window.ini"), on_ready=ready))
"""


def start(program: str, folder: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-c", program, str(folder)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_the_one_that_is_there_comes_forward_each_time(qtbot: QtBot, tmp_path: Path) -> None:
    one = OneWindow(tmp_path)
    assert one.take()
    for _ in range(2):
        with qtbot.waitSignal(one.wanted, timeout=4 * WITHIN_MS):
            again = start(AGAIN, tmp_path)
        assert again.communicate()[0] == "True\n"
    one.leave()


@pytest.mark.usefixtures("qapp")
def test_one_that_does_not_answer_is_not_waited_for(tmp_path: Path) -> None:
    one = OneWindow(tmp_path)
    assert one.take()
    assert not come_forward(tmp_path, answer_seconds=0)  # nobody handles events meanwhile
    assert [file.name for file in tmp_path.iterdir()] == ["window.lock"]
    one.leave()


@pytest.mark.usefixtures("qapp")
def test_there_is_one_until_it_leaves(tmp_path: Path) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    assert first.take()
    assert first.take()
    assert not second.take()
    first.leave()
    assert second.take()
    second.leave()


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_lock_and_wish_are_for_their_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "window"
    one = OneWindow(folder)
    assert one.take()
    (folder / "come-forward").unlink(missing_ok=True)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder.parent, folder, folder / "window.lock")}
    assert modes == {"data": 0o700, "window": 0o700, "window.lock": 0o600}
    one.leave()


@pytest.mark.usefixtures("qapp")
def test_a_folder_that_cannot_be_used_is_for_the_core_to_tell(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    assert OneWindow(tmp_path / "data" / "window").take()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot kill a process and ask it to end the same way")
def test_a_second_start_ends_at_once_and_what_a_crash_leaves_holds_up_nobody(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with start(WINDOW, data) as first:
        assert said(first) == "ready"
        with start(WINDOW, data) as second:
            assert second.wait(timeout=60) == 0
        assert said(first) == "came forward"
        first.kill()
    (data / "window" / "come-forward").touch()  # of somebody who crashed, too
    with start(WINDOW, data) as next_one:
        assert said(next_one) == "ready"
        next_one.send_signal(signal.SIGTERM)
        assert next_one.wait(timeout=60) == 0
