"""U2: from a key pressed in the search field to the table painted anew, with 10,000 and with 100,000 rows.

Words are typed letter by letter and taken back the same way. Each time is from the key to the end of the table's next
painting, events in between handled as they come; a key that changes nothing in the table is not counted. The two sizes
take turns, each with a window of its own.
"""

import sys
import tempfile
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles
from time import perf_counter, thread_time
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core.authentication_status.classify import WARN_BEFORE_DAYS
from app.core.authentication_status.model import Evidence
from app.core.authentication_status.overview import TenantOverview, verdict_on
from app.core.tenants.model import Tenant
from app.ui.application import application
from app.ui.authentication_status.page import StatusPage
from app.ui.calm_collector import CalmCollector
from app.ui.engine import Engine
from app.ui.main_window import MainWindow
from benchmarks.window.tenants import evidence_of
from tests.core.fleet import directory_id

SIZES = (10_000, 100_000)
TARGETS = (16.0, 40.0)
ROUNDS = 3
WORDS = ("tenant 00417", "expired", "fleet.example 99", "consent", "700082")


class Painted(QObject):
    """Notes when a widget is painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.times = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return False


def measure(pages: list[StatusPage]) -> None:
    took: list[list[tuple[float, float]]] = [[] for _ in pages]
    for _ in range(ROUNDS):
        for page, times in zip(pages, took, strict=True):
            page.window().activateWindow()
            times.extend(_typed(page))
    late = [[quantiles(each, n=20)[-1] * 1e3 for each in zip(*times, strict=True)] for times in took]
    for size, (milliseconds, own), target in zip(SIZES, late, TARGETS, strict=True):
        name = f"key to repaint, p95, {size} rows"
        print(f"U2  {name:38} {milliseconds:6.1f}   target <= {target:.0f} ms  ({own:.1f} ms of a processor)")
    growth, own = (late[1][which] / late[0][which] for which in (0, 1))
    print(f"U2  {'growth':38} {growth:6.2f}   target <= 2      ({own:.2f} by the processor)")


def _typed(page: StatusPage) -> list[tuple[float, float]]:
    """Of each key that changed the table: the seconds, and the seconds of a processor."""
    painted, times = Painted(page.table.viewport()), []
    for word in WORDS:
        keys = [*word, *[Qt.Key.Key_Backspace] * len(word)]
        for key in keys:
            shown, seen = page.model.rowCount(), painted.times
            started = perf_counter(), thread_time()
            QTest.keyClick(page.search, key)
            changed = page.model.rowCount() != shown
            while changed and page.model.rowCount() and painted.times == seen:
                QApplication.processEvents()
            if changed:
                times.append((perf_counter() - started[0], thread_time() - started[1]))
            QApplication.processEvents()
    return times


def rows(count: int) -> list[TenantOverview]:
    now = datetime.now(UTC)
    return [_row(number, now) for number in range(count)]


def _row(number: int, now: datetime) -> TenantOverview:
    name, directory = f"Tenant {number:06}", directory_id(number)
    tenant = Tenant(UUID(directory), name, directory, "admin@fleet.example", None, (), None, now)
    evidence = evidence_of(number, now) or Evidence()
    return TenantOverview(tenant, evidence, verdict_on(tenant, evidence, now, warn_before_days=WARN_BEFORE_DAYS))


def _window(size: int, place: Path) -> MainWindow:
    """A window after its first calm moment. Its core is never opened: typing needs none."""
    engine = Engine(nullcontext, first_look=lambda: rows(size))  # type: ignore[arg-type]
    window = MainWindow(engine, QSettings(str(place / f"{size}.ini"), QSettings.Format.IniFormat))
    window.show()
    CalmCollector(engine, window.windowHandle(), window).timer.timeout.emit()
    return window


def main() -> int:
    application()
    with tempfile.TemporaryDirectory(prefix="keyturn-typing-") as place:
        windows = [_window(size, Path(place)) for size in SIZES]
        QApplication.processEvents()
        measure([window.page for window in windows])  # type: ignore[misc]
    return 0


if __name__ == "__main__":
    sys.exit(main())
