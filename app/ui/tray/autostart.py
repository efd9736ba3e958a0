"""Starting with the session, in the tray: one small file or registry value for each operating system.

In a package `sys.executable` is Keyturn itself; from a source tree it is Python, which has to be told where that is.
"""

import plistlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QSettings, QStandardPaths

from app.core.errors import EnvironmentFailed
from app.core.phrases import phrase

NAME: Final = "keyturn"
LABEL: Final = "io.github.keyturn"
RUN_KEY: Final = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run"
_ROOT = Path(__file__).resolve().parents[3]
_FROM_SOURCE = "import sys; sys.path.insert(0, {root!r}); from app.__main__ import main; sys.exit(main())"


class AutostartFailed(EnvironmentFailed):
    """Starting with the session could not be switched."""

    def __init__(self, where: object, reason: str) -> None:
        super().__init__(
            phrase("Starting with the session was not changed"),
            phrase("{name} could not be written ({reason}).", name=where, reason=reason),
            phrase("Check that the folder exists and is yours."),
        )


class Autostart(Protocol):
    """Whether Keyturn starts with the session."""

    @property
    def on(self) -> bool: ...

    def switch(self, on: bool) -> None:
        """Raises AutostartFailed: nothing was changed."""
        ...


def autostart(arguments: Sequence[str] = ()) -> Autostart:
    """This operating system's; `arguments` are given to the Keyturn that starts."""
    command = [*launch_command(Path(sys.executable), _ROOT), "--background", *arguments]
    if sys.platform == "win32":
        return RunKey(QSettings(RUN_KEY, QSettings.Format.NativeFormat), command)
    if sys.platform == "darwin":
        return LoginFile(Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist", launch_agent(command))
    config = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return LoginFile(Path(config) / "autostart" / f"{NAME}.desktop", desktop_entry(command))


def launch_command(executable: Path, root: Path) -> list[str]:
    """What starts this very Keyturn again."""
    if not executable.stem.lower().startswith("python"):
        return [str(executable)]
    windowless = executable.with_name(f"{executable.stem}w{executable.suffix}")  # Windows' python opens a console
    python = windowless if executable.suffix.lower() == ".exe" and windowless.exists() else executable
    return [str(python), "-c", _FROM_SOURCE.format(root=str(root))]


class LoginFile:
    """A file that the session reads when it starts."""

    def __init__(self, file: Path, content: bytes) -> None:
        self._file = file
        self._content = content

    @property
    def on(self) -> bool:
        return self._file.is_file()

    def switch(self, on: bool) -> None:
        try:
            if on:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._file.write_bytes(self._content)
            else:
                self._file.unlink(missing_ok=True)
        except OSError as error:
            raise AutostartFailed(self._file, error.strerror or type(error).__name__) from error


class RunKey:
    """A value in the registry, under the key whose values Windows starts with the session."""

    def __init__(self, key: QSettings, command: Sequence[str]) -> None:
        self._key = key
        self._command = command

    @property
    def on(self) -> bool:
        return self._key.contains(NAME)

    def switch(self, on: bool) -> None:
        if on:
            self._key.setValue(NAME, subprocess.list2cmdline(self._command))
        else:
            self._key.remove(NAME)
        self._key.sync()
        if self._key.status() != QSettings.Status.NoError:
            raise AutostartFailed(phrase("The registry"), self._key.status().name)


def desktop_entry(command: Sequence[str]) -> bytes:
    """An entry for ~/.config/autostart (Desktop Application Autostart Specification)."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=Keyturn",
        "Comment=Keeps customers' Microsoft 365 tokens alive",
        f"Exec={' '.join(map(_exec_quoted, command))}",
        "Terminal=false",
        "X-GNOME-Autostart-enabled=true",
    )
    return ("\n".join(lines) + "\n").encode()


def _exec_quoted(argument: str) -> str:
    """As the Desktop Entry Specification wants it in Exec: quoted, then escaped as any string value is."""
    quoted = "".join(f"\\{sign}" if sign in '"`$\\' else sign for sign in argument).replace("%", "%%")
    return f'"{quoted}"'.replace("\\", "\\\\")


def launch_agent(command: Sequence[str]) -> bytes:
    """An agent for ~/Library/LaunchAgents (launchd.plist(5)): started at login, not again when it ends."""
    return plistlib.dumps(
        {"Label": LABEL, "ProgramArguments": list(command), "RunAtLoad": True, "ProcessType": "Interactive"}
    )
