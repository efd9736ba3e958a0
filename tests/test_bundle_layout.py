"""A folder laid out like a package, with what Briefcase trims trimmed and what we add added: Keyturn starts from it.

Not made: Briefcase's starter, which does what `python -m keyturn` does here.
"""

import importlib.metadata
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest
from briefcase.commands import CreateCommand
from briefcase.console import Console

import app
from resources.launcher import package

ROOT = Path(__file__).resolve().parents[1]
pytestmark = pytest.mark.xdist_group("bundle")  # laid out once

WINDOW = """
import sys
from app.ui import application

def painted(window):
    image = window.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    print("visible", window.isVisible(), "with icon", not window.windowIcon().isNull(), "painted", len(colours) > 3)
    window.close()

application.run.__kwdefaults__["on_ready"] = painted
sys.argv[1:] = ["--practice"]
from keyturn.__main__ import main
sys.exit(main())
"""


def linked(source: str, target: str) -> None:
    """A copy that takes no time; a real one where the folders lie on different disks."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy(source, target)


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The app and Qt as in a package; the other packages are taken from where the tests have them."""
    bundle = tmp_path_factory.mktemp("bundle")
    tables = tomllib.loads((ROOT / "briefcase.toml").read_text(encoding="utf-8"))
    configured = tables["tool"]["briefcase"]["app"]["keyturn"]
    for source in configured["sources"]:
        shutil.copytree(ROOT / source, bundle / "app" / Path(source).name, ignore=shutil.ignore_patterns("__pycache__"))
    packages = bundle / "app_packages"
    for name in ("PySide6_Essentials", "shiboken6"):
        for file in importlib.metadata.files(name) or ():
            if ".." not in file.parts and "__pycache__" not in file.parts:
                (packages / file).parent.mkdir(parents=True, exist_ok=True)
                linked(str(file.locate()), str(packages / file))
    trim(bundle, configured["cleanup_paths"])
    package.finish(bundle / "app", packages)
    return bundle


def trim(bundle: Path, globs: list[str]) -> None:
    """Have Briefcase remove what is not needed, as it does when it makes a package."""
    command = SimpleNamespace(
        bundle_path=lambda _: bundle,
        cleanup_paths=lambda _: [],
        console=Console(),
        tools=SimpleNamespace(shutil=shutil),
    )
    CreateCommand.cleanup_app_content(command, SimpleNamespace(cleanup_paths=globs))


def start(bundle: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Start Python on the bundle alone, in a folder that is not the project's."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(bundle / "app"), str(bundle / "app_packages")))}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "KEYTURN_PASSPHRASE": "a passphrase for this test"}
    command = [sys.executable, "-P", *arguments]
    return subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, check=False)


def test_it_is_the_bundle_that_is_started_and_it_knows_its_version(bundle, home):
    ended = start(bundle, home, "-c", "import app, PySide6; print(app.__file__, PySide6.__file__)")
    assert ended.stdout.split() == [
        str(bundle / "app/app/__init__.py"),
        str(bundle / "app_packages/PySide6/__init__.py"),
    ]
    ended = start(bundle, home, "-m", "keyturn", "--version")
    assert (ended.returncode, ended.stdout) == (0, f"Keyturn {app.__version__}\n")


def test_the_command_line_makes_and_reads_its_data(bundle, home):
    ended = start(bundle, home, "-m", "keyturn", "--data-dir", str(home / "data"), "tenants", "list")
    assert ended.returncode == 0, ended.stderr
    assert (home / "data").is_dir()


def test_the_window_opens_on_the_practice_directory(bundle, home):
    ended = start(bundle, home, "-c", WINDOW)
    assert (ended.returncode, ended.stdout.splitlines()) == (0, ["visible True with icon True painted True"]), (
        ended.stderr
    )


def test_its_modules_are_compiled_and_are_not_compared_with_their_sources(bundle):
    compiled = next((bundle / "app/app/__pycache__").glob("cli.*.pyc"))
    assert int.from_bytes(compiled.read_bytes()[4:8], "little") == 0b01  # PEP 552: by hash, unchecked


def test_qts_modules_in_python_lie_in_files_and_are_compiled(bundle, home):
    """Packed in its library, as they come, they would be compiled at each start."""
    ended = start(bundle, home, "-c", "import PySide6.QtCore, shibokensupport as found; print(found.__cached__)")
    compiled = Path(ended.stdout.strip())
    assert compiled.is_relative_to(bundle / "app_packages/shiboken6/files.dir"), ended.stderr
    assert int.from_bytes(compiled.read_bytes()[4:8], "little") == 0b01


def test_it_holds_its_licences_and_nothing_for_making_packages(bundle):
    folder = bundle / "app/resources/licences"
    assert "PySide6_Essentials" in (folder / "packages.txt").read_text(encoding="utf-8")
    assert {"Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt"} <= {path.name for path in folder.iterdir()}
    assert not (bundle / "app/resources/launcher").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the system's loader")
def test_no_library_misses_one_that_was_trimmed(bundle):
    qt = bundle / "app_packages/PySide6"
    missing = set()
    for library in [*qt.rglob("*.so"), *qt.rglob("*.so.*")]:
        told = subprocess.run(["ldd", library], capture_output=True, text=True, check=False).stdout
        missing |= {line.split()[0] for line in told.splitlines() if "not found" in line and "Qt6" in line}
    assert missing <= {"libQt6EglFsKmsGbmSupport.so.6"}  # in Qt's Addons
