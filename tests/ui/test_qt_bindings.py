"""PySide6 is loaded without what only other programs need, and is the same PySide6."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import linecache, sys
{load}
from app.ui.moments import exact
from PySide6.QtCore import QCoreApplication, QTimer
told = []
QTimer.singleShot(0, lambda: (told.append(1), application.quit()))
application = QCoreApplication([])
application.exec()
print([file for file in linecache.cache if "moments" in file] != [], told)
"""


def run(load: str, folder: Path) -> str:
    program = [sys.executable, "-c", PROGRAM.format(load=load)]
    return subprocess.run(program, cwd=folder, capture_output=True, text=True, check=True).stdout


def test_it_reads_no_sources_as_it_would_by_itself(pytestconfig: pytest.Config) -> None:
    root = Path(pytestconfig.rootpath)
    assert run("import PySide6.QtWidgets", root) == "True [1]\n"
    assert run("from app.ui import qt_bindings; qt_bindings.load()", root) == "False [1]\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always looks functions up when they are called")
def test_other_libraries_are_loaded_as_before(pytestconfig: pytest.Config) -> None:
    load = "from app.ui import qt_bindings; flags = sys.getdlopenflags(); qt_bindings.load()"
    load += "; assert sys.getdlopenflags() == flags"
    assert run(load, Path(pytestconfig.rootpath)) == "False [1]\n"
