"""Starting with the session: the file or value each operating system reads, with the command that starts this one."""

import os
import plistlib
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from app.ui.tray.autostart import (
    NAME,
    AutostartFailed,
    LoginFile,
    RunKey,
    autostart,
    desktop_entry,
    launch_agent,
    launch_command,
)

ROOT = Path(__file__).resolve().parents[3]
AWKWARD = [r"C:\Program Files\Key $turn\keyturn.exe", "--data-dir", 'a "b" `c` 100%']


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="a file of Linux desktops")
def test_on_linux_it_is_a_file_in_the_users_autostart_folder(home: Path) -> None:
    file = home / ".config" / "autostart" / "keyturn.desktop"
    with_session = autostart(["--data-dir", "/srv/keyturn data"])
    assert not with_session.on
    with_session.switch(True)
    assert with_session.on
    lines = dict(line.split("=", 1) for line in file.read_text().splitlines() if "=" in line)
    assert lines["Type"] == "Application"
    command = shlex.split(lines["Exec"].replace("\\\\", "\\").replace("%%", "%"))
    assert command[0] == sys.executable
    assert command[-3:] == ["--background", "--data-dir", "/srv/keyturn data"]
    with_session.switch(False)
    assert not file.exists()
    with_session.switch(False)


def test_what_is_started_is_this_keyturn_wherever_the_session_stands(tmp_path: Path) -> None:
    command = [*launch_command(Path(sys.executable), ROOT), "--version"]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    ended = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("Keyturn ")


def test_a_package_is_started_by_itself() -> None:
    bundled = Path("/Applications/Keyturn.app/Contents/MacOS/Keyturn")
    assert launch_command(bundled, ROOT) == [str(bundled)]


def test_on_windows_a_source_tree_starts_without_a_console(tmp_path: Path) -> None:
    python = tmp_path / "python.exe"
    assert launch_command(python, ROOT)[0] == str(python)
    (tmp_path / "pythonw.exe").touch()
    assert launch_command(python, ROOT)[0] == str(tmp_path / "pythonw.exe")


def test_a_desktop_entry_quotes_as_its_specification_wants() -> None:
    (line,) = (line for line in desktop_entry(AWKWARD).decode().splitlines() if line.startswith("Exec="))
    assert line == (r'Exec="C:\\\\Program Files\\\\Key \\$turn\\\\keyturn.exe" "--data-dir" "a \\"b\\" \\`c\\` 100%%"')


def test_a_launch_agent_starts_at_login_and_not_again() -> None:
    agent = plistlib.loads(launch_agent(AWKWARD))
    assert agent["ProgramArguments"] == AWKWARD
    assert agent["RunAtLoad"] is True
    assert "KeepAlive" not in agent


def test_a_value_under_the_run_key_is_one_command_line(tmp_path: Path) -> None:
    key = QSettings(str(tmp_path / "registry.ini"), QSettings.Format.IniFormat)
    run_key = RunKey(key, [r"C:\Program Files\Keyturn\Keyturn.exe", "--background"])
    assert not run_key.on
    run_key.switch(True)
    assert run_key.on
    assert key.value(NAME) == r'"C:\Program Files\Keyturn\Keyturn.exe" --background'
    run_key.switch(False)
    assert not run_key.on


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "autostart").touch()
    with pytest.raises(AutostartFailed, match="was not changed"):
        LoginFile(tmp_path / "autostart" / "keyturn.desktop", b"").switch(True)
