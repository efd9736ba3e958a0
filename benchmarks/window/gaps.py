"""U1: whether the window ever stands still while 1,000 tenants are checked, with 10,000 in the table on the screen.

A timer of the window's loop ticks every millisecond; a gap is the time between two ticks. The control is the same
window left alone, before and after, for as long as the check takes. The server is that of `benchmarks/checks.py`: TLS,
an answer after 100 ms, a process of its own. On a machine that does other work the control has gaps too; hence also the
processor time that the window's thread takes between two ticks: what of a gap is its own doing.
"""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QSettings, Qt, QTimer

from app.bootstrap import open_services
from app.core.clock import SystemClock
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from app.ui.application import application
from app.ui.async_runner import run_window
from app.ui.authentication_status.page import StatusPage
from app.ui.calm_collector import CalmCollector
from app.ui.engine import Engine
from app.ui.main_window import MainWindow
from benchmarks.checks import Server
from tests.core.fleet import directory_id, sign_in_fleet
from tests.core.vault.memory import MemorySafe

CHECKED, SHOWN = 1_000, 10_000
FRAME = 1 / 60


class Probe:
    """Ticks in the window's loop and notes the gaps, and the processor time within each."""

    def __init__(self) -> None:
        self.gaps: list[tuple[float, float]] = []
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = (perf_counter(), thread_time())

    def take(self) -> list[tuple[float, float]]:
        """The gaps since the last time."""
        taken, self.gaps = self.gaps, []
        return taken

    def start(self) -> None:
        self._last = (perf_counter(), thread_time())
        self._timer.start()

    def _tick(self) -> None:
        now = (perf_counter(), thread_time())
        self.gaps.append((now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now


async def measure(folder: Path, server: Server) -> int:
    """Print the row. Runs on the window's loop."""
    data = DataFolder(folder / "data")

    @asynccontextmanager
    async def opened() -> AsyncIterator[Services]:
        async with open_services(data, safe=MemorySafe()) as services:
            storage = await Storage.open(data.database, SystemClock())
            await sign_in_fleet(services, storage, server.address, server.ca_file, CHECKED)
            others = range(CHECKED, SHOWN)
            await storage.tenants.merge(
                [NewTenant.of(f"Other {number:06}", directory_id(number), "admin@fleet.example") for number in others]
            )
            await storage.close()
            yield services

    engine = Engine(opened)
    window = MainWindow(engine, QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat))
    window.show()
    collector = CalmCollector(engine, window.windowHandle(), window)
    engine.start()
    await engine.ready()
    page = window.page
    assert isinstance(page, StatusPage)
    read = asyncio.Event()
    page.list.changed.connect(read.set)
    while page.model.rowCount() < SHOWN:
        read.clear()
        await read.wait()
    collector.timer.timeout.emit()  # a calm moment, as there is one before anybody checks
    before, during, after = await _gaps(page)
    await engine.close()
    _report(before + after, during)
    return 0


async def _gaps(page: StatusPage) -> tuple[list[tuple[float, float]], ...]:
    probe, ended = Probe(), asyncio.Event()
    page.bulk_check.ended.connect(ended.set)
    probe.start()
    await asyncio.sleep(3)
    before = probe.take()
    page.bulk_check.check([row.tenant for row in page.model.rows if row.tenant.name.startswith("Tenant")])
    await ended.wait()
    during = probe.take()
    await asyncio.sleep(3)
    return before, during, probe.take()


def _report(idle: list[tuple[float, float]], busy: list[tuple[float, float]]) -> None:
    seconds = sum(gap for gap, _ in busy)
    print(f"{CHECKED} tenants checked in {seconds:.1f} s, {SHOWN} in the table")
    for which, name in ((0, "gaps over 16.7 ms"), (1, "of them its own processor time")):
        late = [sum(gap[which] > FRAME for gap in gaps) for gaps in (busy, idle)]
        longest = max(gap[which] for gap in busy) * 1e3
        target = "target 0     " if which == 0 else "             "
        print(f"U1  {name:37} {late[0]:6}   {target} ({late[1]} when idle; longest {longest:.1f} ms)")
    ratio = p99([gap for gap, _ in busy]) / p99([gap for gap, _ in idle])
    values = " ms, ".join(f"{p99([gap for gap, _ in gaps]) * 1e3:.1f}" for gaps in (busy, idle))
    print(f"U1  {'p99 of the gaps, checking / idle':37} {ratio:6.2f}   target <= 3    ({values} ms)")


def p99(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="keyturn-gaps-") as place:
        folder = Path(place)
        server = Server.start(folder)
        try:
            application()
            return run_window(lambda: measure(folder, server))
        finally:
            server.stop()


if __name__ == "__main__":
    sys.exit(main())
