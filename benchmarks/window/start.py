"""S1 and S2: from the start of the process to the window with its rows on the screen, beside other programs.

Each program is started on the same Xvfb and looked at from outside: its window counts as painted when at least 15 % of
the lines of the screen's picture show something (a table of rows: about half; Keyturn without rows or an empty window:
less than 10 %). The time is from starting the process to that; the processor time and the memory (RSS) are what the
process has taken then. The programs take turns; the first turn of each, which fills caches, does not count.

- bare: `benchmarks/window/bare.py`, a QMainWindow and a QTableView of 1,000 rows, with the same Python and the same
  version of PySide6 as it comes from PyPI, in a Python environment of its own (build/bare).
- bare, prepared: the same window with the PySide6 that Keyturn prepares for its own start
  (resources/launcher/qt_support.py). Shown for comparison; nobody has it without that work.
- Vorta 0.11: a program of PyQt6, from PyPI, in an environment of its own (build/vorta) and a home of its own.
"""

import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from statistics import median

from app.core.paths import DataFolder
from benchmarks.window.screen import Screen, Start, screen, start
from benchmarks.window.tenants import store_tenants

ROOT = Path(__file__).resolve().parents[2]
QT = f"PySide6_Essentials=={version('PySide6_Essentials')}"
VORTA = "vorta==0.11.6"
TENANTS = 1_000
BUSY = 0.15
"""The share of the lines that show something in a window with its content."""

Command = tuple[list[str], float]
"""What to start, and how many seconds it stays."""


def measure(rounds: int) -> None:
    """Print both rows."""
    with tempfile.TemporaryDirectory(prefix="keyturn-start-") as place, screen() as on:
        data, home = Path(place, "data"), Path(place, "home")
        home.mkdir(mode=0o700)
        asyncio.run(store_tenants(DataFolder(data), TENANTS))
        run, bare = ["-P", "-m"], "benchmarks.window.bare"
        commands: dict[str, Command] = {
            "bare, prepared": ([sys.executable, *run, bare], 0.3),
            "Keyturn": ([sys.executable, *run, "app"], 3.0),
        }
        if programs := _installed("bare", QT):
            commands["bare"] = ([str(programs / "python"), *run, bare], 0.3)
        if programs := _installed("vorta", VORTA):
            commands["Vorta"] = ([str(programs / "vorta")], 3.0)
        _report(_turns(on, commands, home, data, rounds), rounds)


def _turns(on: Screen, commands: dict[str, Command], home: Path, data: Path, rounds: int) -> dict[str, list[Start]]:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "HOME": str(home),
        "KEYTURN_DATA_DIR": str(data),
        "XDG_RUNTIME_DIR": str(home),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
    }
    starts: dict[str, list[Start]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, (command, stays) in commands.items():
            seen = start(on, command, environment, busy=BUSY, stays=stays)
            if turn > 0:
                starts[name].append(seen)
    return starts


def _report(starts: dict[str, list[Start]], rounds: int) -> None:
    def of(name: str, value: Callable[[Start], float]) -> float:
        return median(map(value, starts[name]))

    def row(name: str, beside: str, what: str, value: Callable[[Start], float], target: str, unit: str) -> None:
        ours, theirs = of("Keyturn", value), of(beside, value)
        values = f"({ours:.2f} {unit}, {theirs:.2f} {unit})"
        print(f"{name}  {'Keyturn / ' + beside + ', ' + what:40} {ours / theirs:6.2f}   {target:14} {values}")

    def rows(name: str, beside: str, target: str) -> None:
        if beside in starts:
            row(name, beside, "first paint", lambda one: one.seconds, target, "s")
            row(name, beside, "processor", lambda one: one.processor, "", "s")
        else:
            print(f"{name}  not measured: {beside} could not be installed into build")

    print(f"{TENANTS} stored tenants, medians of {rounds} starts")
    rows("S1", "bare", "target <= 1.25")
    if "bare" in starts:
        row("S1", "bare", "memory", lambda one: one.memory / 1e6, "target <= 1.3", "MB")
    rows("S1", "bare, prepared", "")
    row("S1", "bare, prepared", "memory", lambda one: one.memory / 1e6, "", "MB")
    print(f"S1  memory with the core open: {of('Keyturn', lambda one: one.memory_later) / 1e6:.0f} MB")
    rows("S2", "Vorta", "target <= 0.5")


def _installed(name: str, requirement: str) -> Path | None:
    """The folder of the programs of an environment with that, made where it can be."""
    place = ROOT / "build" / name
    programs, done = place / "bin", place / "installed.txt"
    pip = [str(programs / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    try:
        if not done.exists() or done.read_text() != requirement:
            subprocess.run([sys.executable, "-m", "venv", "--clear", str(place)], check=True)
            subprocess.run([*pip, requirement], check=True)
            done.write_text(requirement)
    except (OSError, subprocess.CalledProcessError):
        return None
    return programs
