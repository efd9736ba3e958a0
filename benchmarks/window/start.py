"""S1 and S2: from the start of the process to the window with its rows on the screen, beside other programs.

Each program is started on the same Xvfb and looked at from outside: its window counts as painted when at least 15 % of
the lines of the screen's picture show something (a table of rows: about half; Keyturn without rows or an empty window:
less than 10 %). The time is from starting the process to that; the processor time and the memory (RSS) are what the
process has taken then. The programs take turns; the first turn of each, which fills caches, does not count.

- bare: `benchmarks/window/bare.py`, a QMainWindow and a QTableView of 1,000 rows, with the same Python and PySide6.
- Vorta 0.11: a program of PyQt6, from PyPI, in a Python environment of its own (build/vorta) and a home of its own.
"""

import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from app.core.paths import DataFolder
from benchmarks.window.screen import Screen, Start, screen, start
from benchmarks.window.tenants import store_tenants

ROOT = Path(__file__).resolve().parents[2]
VORTA = ROOT / "build" / "vorta"
VORTA_VERSION = "0.11.6"
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
        python = [sys.executable, "-P", "-m"]
        commands: dict[str, Command] = {
            "bare": ([*python, "benchmarks.window.bare"], 0.3),
            "Keyturn": ([*python, "app"], 3.0),
        }
        if vorta := _vorta():
            commands["Vorta"] = ([vorta], 3.0)
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

    def row(name: str, what: str, beside: str, value: Callable[[Start], float], target: float, unit: str) -> None:
        ours, theirs = of("Keyturn", value), of(beside, value)
        values = f"({ours:.2f} {unit}, {theirs:.2f} {unit})"
        print(f"{name}  {'Keyturn / ' + beside + ', ' + what:38} {ours / theirs:6.2f}   target <= {target:<5} {values}")

    print(f"{TENANTS} stored tenants, medians of {rounds} starts")
    row("S1", "first paint", "bare", lambda one: one.seconds, 1.25, "s")
    row("S1", "processor", "bare", lambda one: one.processor, 1.25, "s")
    row("S1", "memory", "bare", lambda one: one.memory / 1e6, 1.3, "MB")
    print(f"S1  memory with the core open: {of('Keyturn', lambda one: one.memory_later) / 1e6:.0f} MB")
    if "Vorta" in starts:
        row("S2", "first paint", "Vorta", lambda one: one.seconds, 0.5, "s")
        row("S2", "processor", "Vorta", lambda one: one.processor, 0.5, "s")
    else:
        print(f"S2  not measured: Vorta {VORTA_VERSION} could not be installed into {VORTA.relative_to(ROOT)}")


def _vorta() -> str | None:
    """The program, installed where it can be."""
    program = VORTA / "bin" / "vorta"
    pip = [str(VORTA / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    try:
        if not program.exists():
            subprocess.run([sys.executable, "-m", "venv", str(VORTA)], check=True)
            subprocess.run([*pip, f"vorta=={VORTA_VERSION}"], check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return str(program)
