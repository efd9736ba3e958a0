"""The window's whole life in a process of its own."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.authentication_status.model import Evidence, Observed
from app.core.clock import SystemClock
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant

ROOT = Path(__file__).resolve().parents[2]

LIFE = """
import sys
from contextlib import asynccontextmanager
from pathlib import Path
from app.ui import application

@asynccontextmanager
async def open_services():
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
    return run_alone(LIFE.replace("ENDING", ending), data_folder)


def run_alone(program: str, data_folder: Path) -> list[str]:
    """Run `program` in a process of its own; what was printed."""
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


def test_the_window_closes_the_core_in_the_end(tmp_path: Path) -> None:
    assert live("window.close()", tmp_path / "data") == [
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
    assert live(BETWEEN, tmp_path / "data") == [
        "ready True",
        "core closed",
        "between",
        "told True",
        "core closed",
        "exit 0",
    ]


PAINTED = """
import linecache, os, sys
from app.ui import qt_bindings

def load(load=qt_bindings.load):
    load()
    from app.ui.main_window import MainWindow
    paint = MainWindow.paintEvent
    def paints(window, event):
        paint(window, event)
        window.painted.connect(lambda: tell(window))
    MainWindow.paintEvent = paints

def tell(window):
    model = window.page.model
    print(model.rowCount(), model.index(0, 0).data(), model.index(0, 1).data(), model.index(0, 2).data())
    print("made few:", len(model.rows._made) < 50)
    print("read:", *sorted(HEAVY & sys.modules.keys()))
    print("sources read:", *(file for file in linecache.cache if "main_window" in file))
    sys.stdout.flush()
    os._exit(0)

HEAVY = {
    "aiohttp", "alembic", "aiosmtplib", "asyncio", "cryptography", "email", "filelock", "jinja2", "keyring", "msal",
    "qasync", "requests", "segno", "socket", "sqlalchemy", "ssl", "app.core.services",
    "concurrent.futures", "dataclasses", "platformdirs", "tomllib", "unicodedata", "PySide6.QtSvg",
    "app.ui.authentication_status.acts", "app.ui.authentication_status.bulk_check",
    "app.ui.authentication_status.detail", "app.ui.authentication_status.group_strip",
    "app.ui.authentication_status.insights", "app.ui.authentication_status.summing",
    "app.ui.help.dialog", "app.ui.meanwhile", "app.ui.message_area", "app.ui.tray.presence",
}
qt_bindings.load = load
from app.cli import run
run(["--data-dir", sys.argv[1]])
"""


async def test_the_first_paint_shows_every_tenant_and_has_read_nothing_heavy(tmp_path: Path) -> None:
    clock = SystemClock()
    storage = await Storage.open(tmp_path / "keyturn.db", clock)
    names = [NewTenant.of(f"Tenant {number:04}", f"t{number}.example", "admin@t.example") for number in range(1_000)]
    await storage.tenants.merge(names)
    dead = (await storage.tenants.all())[700]
    now = clock.now()
    revoked = Observed("invalid_grant", now, (50173,))
    await storage.tokens.store(dead.id, evidence=Evidence(last_refreshed_at=now, checked_at=now, failure=revoked))
    await storage.close()
    painted = await asyncio.to_thread(run_alone, PAINTED, tmp_path)
    assert painted == ["1000 Tenant 0700 Expired Access was revoked", "made few: True", "read:", "sources read:"]


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
