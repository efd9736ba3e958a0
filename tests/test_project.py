"""The project's own promises: locks that any machine can use, and a Qt that is sound."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

import app
import dev

LOCKS = ["runtime", "dev"]


@pytest.fixture
def root(request: pytest.FixtureRequest) -> Path:
    return request.config.rootpath


def pins(lock: Path) -> dict[str, list[str]]:
    """Each requirement line of a lock, with its hashes."""
    found: dict[str, list[str]] = {}
    for line in lock.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            list(found.values())[-1].append(line.strip(" \\"))
        else:
            found[line.strip(" \\")] = []
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_everything_with_hashes_and_names_no_host_or_path(root, name):
    for requirement, hashes in pins(root / f"requirements/{name}.txt").items():
        assert re.fullmatch(r"[a-z0-9-]+==[^\s/]+( ; [^/]+)?", requirement)
        assert hashes
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", one) for one in hashes)


def test_the_lock_for_development_holds_the_one_for_running(root):
    runtime, development = (pins(root / f"requirements/{name}.txt") for name in LOCKS)
    assert runtime.items() <= development.items()


def test_the_locks_hold_every_dependency_the_project_names(root):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    locked = {requirement.partition("==")[0] for requirement in pins(root / "requirements/dev.txt")}
    assert {re.split(r"[=><!]", one)[0].lower() for one in named} <= locked


@pytest.mark.parametrize("folder", dev.NPM_FOLDERS, ids=lambda folder: folder.name)
def test_a_lock_of_npm_pins_everything_with_hashes_and_names_no_host(folder):
    packages = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    named = json.loads((folder / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert {f"node_modules/{name}" for name in named} <= packages.keys()
    assert all("resolved" not in package for package in packages.values())
    assert all(package["integrity"].startswith("sha512-") for name, package in packages.items() if name)


@pytest.mark.parametrize(
    ("platform", "needed"),
    [("win32", {"pywin32-ctypes"}), ("linux", {"secretstorage", "jeepney"})],
)
def test_the_keyring_of_each_platform_is_locked(root, platform, needed):
    marked = {pin.partition("==")[0] for pin in pins(root / "requirements/runtime.txt") if platform in pin}
    assert needed <= marked


@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="needs a virtual X server; on Debian: apt-get install xvfb")
def test_the_system_libraries_suffice_for_a_window_on_a_real_display(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    program = "from PySide6.QtWidgets import QApplication, QLabel; app = QApplication([]); QLabel('Contoso').show()"
    command = ["xvfb-run", "--auto-servernum", sys.executable, "-c", program + "; print(app.platformName())"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.stdout == "xcb\n", result.stderr


def test_the_version_is_a_release_number():
    assert re.fullmatch(r"\d+\.\d+\.\d+", app.__version__)


def test_qt_calls_lose_no_reference_to_none(qapp):
    """PySide6 6.12.0 loses one at each void call on Python 3.11, and the process dies of it."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("tenant")
    assert sys.getrefcount(None) > before - 100
