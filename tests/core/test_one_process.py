"""The lock of one process: one holder at a time, gone with it, in a folder of its owner's."""

import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.core.one_process import one_process

HOLD = """
import sys, time
from pathlib import Path
from app.core.one_process import one_process
with one_process(Path(sys.argv[1])) as ours:
    print(ours, flush=True)
    sys.stdin.read()
"""
ROOT = Path(__file__).resolve().parents[2]


def test_one_holds_it_at_a_time(tmp_path: Path) -> None:
    file = tmp_path / "locks" / "one"
    with one_process(file) as first, one_process(file) as second:
        assert (first, second) == (True, False)
    with one_process(file) as again:
        assert again


def test_it_goes_with_a_process_that_was_killed(tmp_path: Path) -> None:
    file = tmp_path / "one"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        with one_process(file) as ours:
            assert not ours
        other.kill()
        other.wait()
        with one_process(file) as ours:
            assert ours


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_nobody_else_can_open_it(tmp_path: Path) -> None:
    file = tmp_path / "data" / "locks" / "one"
    with one_process(file):
        modes = [stat.S_IMODE(path.stat().st_mode) for path in (file.parent.parent, file.parent, file)]
    assert modes == [0o700, 0o700, 0o600]
