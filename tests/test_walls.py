"""The walls of the house hold: what must not be imported is not, and the check that says so notices when it is."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGES = ["core/sign_in", "core/vault", "core/storage", "core/tenants", "ui", "practice"]
CHECK = "from importlinter.cli import lint_imports_command as check; check()"


@pytest.fixture
def house(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A small app of empty packages, under this project's contracts."""
    shutil.copy(request.config.rootpath / "pyproject.toml", tmp_path)
    for package in PACKAGES:
        (tmp_path / "app" / package).mkdir(parents=True)
    for folder in [tmp_path / "app", *(path for path in (tmp_path / "app").rglob("*") if path.is_dir())]:
        (folder / "__init__.py").touch()
    for module in ("bootstrap.py", "cli.py", "ui/async_runner.py"):
        (tmp_path / "app" / module).touch()
    return tmp_path


def check(house: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", CHECK, "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=house, capture_output=True, text=True, check=False)


def test_each_library_in_its_own_room_is_allowed(house):
    for file, line in {
        "core/sign_in/__init__.py": "import msal",
        "core/vault/__init__.py": "import keyring.errors",
        "core/storage/__init__.py": "import sqlalchemy, alembic",
        "ui/async_runner.py": "import PySide6.QtCore, qasync",
        "ui/__init__.py": "from PySide6 import QtWidgets",
        "bootstrap.py": "import app.core.vault, app.ui, app.practice",
    }.items():
        (house / "app" / file).write_text(line)
    result = check(house)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("core/tenants/__init__.py", "import PySide6.QtCore"),
        ("core/tenants/__init__.py", "import qasync"),
        ("core/tenants/__init__.py", "def later():\n    import app.ui"),
        ("core/tenants/__init__.py", "import app.practice"),
        ("core/tenants/__init__.py", "import app.bootstrap"),
        ("core/tenants/__init__.py", "import msal"),
        ("core/tenants/__init__.py", "import aiosmtplib"),
        ("core/sign_in/__init__.py", "import keyring"),
        ("core/vault/__init__.py", "import sqlalchemy"),
        ("core/vault/__init__.py", "import alembic"),
        ("ui/__init__.py", "import qasync"),
        ("ui/__init__.py", "import sqlalchemy"),
        ("ui/__init__.py", "import app.practice"),
        ("ui/__init__.py", "import app.bootstrap"),
        ("practice/__init__.py", "import app.core.tenants"),
        ("practice/__init__.py", "import app.ui"),
        ("practice/__init__.py", "import msal"),
        ("bootstrap.py", "import PySide6.QtWidgets"),
        ("cli.py", "import keyring"),
        ("new_room.py", ""),
    ],
)
def test_crossing_a_wall_is_noticed(house, file, line):
    (house / "app" / file).write_text(line)
    result = check(house)
    assert result.returncode == 1, result.stdout
    assert "BROKEN" in result.stdout


def test_core_and_practice_work_where_there_is_no_qt(request):
    program = """
import importlib, pkgutil, sys
sys.modules.update(dict.fromkeys(["PySide6", "shiboken6", "qasync"]))  # None: importing it fails
import app.core, app.practice
for package in (app.core, app.practice):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__") and ".migrations." not in module.name:
            importlib.import_module(module.name)
"""
    command = [sys.executable, "-W", "error", "-c", program]
    result = subprocess.run(command, cwd=request.config.rootpath, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
