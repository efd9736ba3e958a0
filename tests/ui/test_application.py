"""The window's whole life in a process of its own, and the question whether there is a screen at all."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.ui.application import display_missing

ROOT = Path(__file__).resolve().parents[2]

LIFE = """
import sys
from contextlib import asynccontextmanager
from pathlib import Path
from app.ui import application

HEAVY = {"sqlalchemy", "alembic", "aiohttp", "msal", "keyring", "cryptography", "requests", "jinja2", "segno"}

@asynccontextmanager
async def open_services():
    print("first paint without", *sorted(HEAVY - sys.modules.keys()))
    from app.bootstrap import open_services
    from app.core.paths import DataFolder
    async with open_services(DataFolder(Path(sys.argv[1]))) as services:
        yield services
    print("core closed")

def ready(window):
    print("ready", window.isVisible())
    ENDING

print("exit", application.run(open_services, window_state=Path(sys.argv[1], "window.ini"), on_ready=ready))
"""


def live(ending: str, data_folder: Path) -> list[str]:
    """Run the window until `ending` ends it; what was printed."""
    program = LIFE.replace("ENDING", ending)
    ended = subprocess.run(
        [sys.executable, "-c", program, str(data_folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in ended.stderr, ended.stderr
    assert "never awaited" not in ended.stderr
    assert ended.returncode == 0
    return ended.stdout.splitlines()


def test_the_window_paints_before_the_core_is_read_and_closes_it_in_the_end(tmp_path: Path) -> None:
    assert live("window.close()", tmp_path / "data") == [
        "first paint without aiohttp alembic cryptography jinja2 keyring msal requests segno sqlalchemy",
        "ready True",
        "core closed",
        "exit 0",
    ]


BETWEEN = """class Between:
        async def happen(self):
            print("between")
        def tell(self, again):
            print("told", again is not window)
            again.close()
    window._engine.start_again.emit(Between())
"""


def test_what_can_only_happen_while_the_core_is_closed_happens_between_two_windows(tmp_path: Path) -> None:
    printed = live(BETWEEN, tmp_path / "data")[1:]
    del printed[3]  # the second paint's modules
    assert printed == ["ready True", "core closed", "between", "told True", "core closed", "exit 0"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_ctrl_c_in_the_terminal_closes_the_window_in_order(tmp_path: Path) -> None:
    ending = "import os, signal; os.kill(os.getpid(), signal.SIGINT)"
    assert live(ending, tmp_path / "data")[-2:] == ["core closed", "exit 0"]


def test_quit_ends_it_even_where_closing_the_window_would_not(tmp_path: Path) -> None:
    ending = (
        "from PySide6.QtCore import QCoreApplication, QEvent; presence = window.presence(); presence.set_stays(True); "
        "QCoreApplication.postEvent(QCoreApplication.instance(), QEvent(QEvent.Type.Quit))"
    )
    assert live(ending, tmp_path / "data")[-2:] == ["core closed", "exit 0"]


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A Linux machine without display variables; the folder for its sockets."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("no_screen")
def test_without_any_display_there_is_no_window() -> None:
    assert display_missing()


@pytest.mark.usefixtures("no_screen")
@pytest.mark.parametrize("platform", ["offscreen", "minimal:enable_fonts", "vnc:size=800x600"])
def test_a_platform_that_needs_no_display(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert not display_missing()


@pytest.mark.usefixtures("no_screen")
@pytest.mark.parametrize("display", [":4071", "4071", "127.0.0.1:1.0", "unix:nonsense", ":"])
def test_a_display_that_nobody_serves_is_missing(monkeypatch: pytest.MonkeyPatch, display: str) -> None:
    monkeypatch.setenv("DISPLAY", display)
    assert display_missing()


def test_a_wayland_display_that_answers_is_there(monkeypatch: pytest.MonkeyPatch, no_screen: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as served:
        served.bind(str(no_screen / "wayland-7"))
        served.listen()
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
        assert not display_missing()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_have_a_screen(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not display_missing()
