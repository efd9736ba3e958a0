"""What every test gets: a home of its own, no keyring of the user's, and a failure for each log line nobody expected.

The first part runs before any test module is imported, so that nothing can have looked at the user's own settings.
"""

import itertools
import logging
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# keyring reads this whenever it first chooses a backend, here and in every process that a test starts.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# Tests write countless small things "to the disk, and wait until they are there". Nobody will need them after a
# power failure, so they go into memory where there is plenty (Linux). pytest's own variable; whoever sets it decides.
MEMORY = Path("/dev/shm")
if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 4 * 2**30:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# No test asserts a time: not by a deadline, nor by how quickly examples are made.
settings.register_profile(
    "keyturn", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("keyturn")

# Where each platform keeps a user's files, as folders below a private home.
HOME_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    # platformdirs asks Windows itself, unless told otherwise
    "WIN_PD_OVERRIDE_APPDATA": "AppData/Roaming",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "AppData/Local",
}
# The user's session bus would lead to the user's keyring; a proxy would catch calls to the loopback servers of tests.
NOT_INHERITED = re.compile(r"KEYTURN_.*|DBUS_SESSION_BUS_ADDRESS|(https?|all|no)_proxy", re.IGNORECASE)

CORE = "app.core.storage.opening"


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Home folders that nobody has lived in. (`mktemp` would look through all earlier ones for each.)"""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A private, empty home folder, and an environment without the user's Keyturn, session bus or proxy."""
    home = next(homes)
    for name in filter(NOT_INHERITED.fullmatch, list(os.environ)):
        monkeypatch.delenv(name)
    for name, folder in HOME_FOLDERS.items():
        (home / folder).mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(home / folder))
    if "PySide6.QtCore" in sys.modules:  # Qt looks at the environment once per process
        settings_class = sys.modules["PySide6.QtCore"].QSettings
        for file_format in (settings_class.Format.NativeFormat, settings_class.Format.IniFormat):
            settings_class.setPath(file_format, settings_class.Scope.UserScope, str(home / ".config"))
    return home


@pytest.fixture(autouse=True)
def _tables_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The migrations to a new database are gone through once; where the core is not read yet there is no database."""
    if CORE in sys.modules:
        from tests.quick import compile_statements_once, make_tables_at_once

        make_tables_at_once(monkeypatch.setattr)
        compile_statements_once(monkeypatch.setattr)


@pytest.fixture(autouse=True)
def _cheap_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    if CORE in sys.modules:
        from tests.quick import make_passphrases_cheap

        make_passphrases_cheap(monkeypatch.setattr)


class LoggedWarnings(logging.Handler):
    """Keeps what is logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.levelname}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_log_lines(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs at WARNING or above, but for the lines that its `expects_log` marks announce."""
    expected = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    handler = LoggedWarnings()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    surprises = [line for line in handler.lines if not any(re.search(pattern, line) for pattern in expected)]
    if surprises:
        pytest.fail("logged, and not expected:\n  " + "\n  ".join(surprises), pytrace=False)
    missed = [pattern for pattern in expected if not any(re.search(pattern, line) for line in handler.lines)]
    if missed:
        pytest.fail(f"expected to be logged, and was not: {', '.join(missed)}", pytrace=False)
