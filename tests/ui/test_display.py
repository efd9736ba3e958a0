"""The question whether there is a screen at all."""

import socket
import sys
from pathlib import Path

import pytest

from app.ui.display import missing


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
    assert missing()


@pytest.mark.usefixtures("no_screen")
@pytest.mark.parametrize("platform", ["offscreen", "minimal:enable_fonts", "vnc:size=800x600"])
def test_a_platform_that_needs_no_display(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert not missing()


@pytest.mark.usefixtures("no_screen")
@pytest.mark.parametrize("display", [":4071", "4071", "127.0.0.1:1.0", "unix:nonsense", ":"])
def test_a_display_that_nobody_serves_is_missing(monkeypatch: pytest.MonkeyPatch, display: str) -> None:
    monkeypatch.setenv("DISPLAY", display)
    assert missing()


def test_a_wayland_display_that_answers_is_there(monkeypatch: pytest.MonkeyPatch, no_screen: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as served:
        served.bind(str(no_screen / "wayland-7"))
        served.listen()
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
        assert not missing()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_have_a_screen(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not missing()
