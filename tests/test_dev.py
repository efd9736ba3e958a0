"""dev.py on a bare machine: it makes .venv, mends a broken one, says what is missing, and starts the app."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import shiboken6

import dev

ECHO = "import os, sys; print(*sys.argv[1:], 'in', os.getcwd()); sys.exit(7)"


@pytest.fixture
def checkout(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A fresh copy of a project that needs nothing and whose app says what it was asked."""
    checkout = tmp_path / "checkout"
    (checkout / "app").mkdir(parents=True)
    (checkout / "requirements").mkdir()
    (checkout / "resources/launcher").mkdir(parents=True)
    for file in ("dev.py", "resources/launcher/qt_support.py"):
        shutil.copy(request.config.rootpath / file, checkout / file)
    (checkout / "app/__main__.py").write_text(ECHO)
    for name in ("runtime", "dev"):
        (checkout / f"requirements/{name}.txt").touch()
    return checkout


def run_dev(checkout: Path, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(checkout / "dev.py"), *arguments]
    return subprocess.run(command, cwd=cwd or checkout, capture_output=True, text=True, check=False)


def test_run_sets_up_once_then_only_runs_and_mends_what_is_broken(checkout, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "app.py").write_text("raise SystemExit('the wrong app')")

    first = run_dev(checkout, "run", "--practice", "tenants", cwd=elsewhere)
    assert (first.returncode, first.stdout) == (7, f"--practice tenants in {elsewhere}\n")
    assert "Making .venv." in first.stderr
    assert "requirements/runtime.txt" in first.stderr

    second = run_dev(checkout, "run")
    assert second.returncode == 7
    assert "Making .venv." not in second.stderr
    assert "requirements/runtime.txt" not in second.stderr

    wheel = tmp_path / "tampered-1-py3-none-any.whl"
    wheel.write_text("not what was locked")
    (checkout / "requirements/runtime.txt").write_text(f"tampered @ {wheel.as_uri()} --hash=sha256:{'0' * 64}\n")
    for _ in range(2):  # a failed set-up is tried again, not taken for done
        refused = run_dev(checkout, "run")
        assert (refused.returncode, refused.stdout) == (3, "")
        assert "DO NOT MATCH THE HASHES" in refused.stderr
        assert refused.stderr.endswith("pip says why above. Then run this again.\n")

    (checkout / "requirements/runtime.txt").write_text("")
    pip = next((checkout / ".venv").rglob("pip/__init__.py"))
    shutil.rmtree(pip.parent)
    mended = run_dev(checkout, "run")
    assert mended.returncode == 7
    assert "Making .venv." in mended.stderr


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 10, 13), (3, 14, 0)])
def test_another_python_gets_a_sentence(request, version):
    program = f"import runpy, sys; sys.version_info = {version}; runpy.run_path('dev.py', run_name='__main__')"
    command = [sys.executable, "-c", program, "run"]
    result = subprocess.run(command, cwd=request.config.rootpath, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr.startswith(f"Keyturn runs on Python 3.11 to 3.13; this is {version[0]}.{version[1]}. ")


@pytest.mark.parametrize(("arguments", "code"), [((), 2), (("rnu",), 2), (("--help",), 0)])
def test_without_a_command_it_lists_them(checkout, arguments, code):
    result = run_dev(checkout, *arguments)
    assert result.returncode == code
    assert all(command in result.stdout for command in dev.COMMANDS)


def test_every_step_runs_though_one_before_it_failed(capfd):
    steps = [("one", ["-c", "print(1)"]), ("two", ["-c", "raise SystemExit(5)"]), ("three", ["-c", "print(3)"])]
    assert dev.run_steps(steps) == 1
    printed = capfd.readouterr()
    assert printed.out.splitlines() == ["dev.py: one", "1", "dev.py: two", "dev.py: three", "3"]
    assert printed.err == "dev.py: failed: two\n"
    assert dev.run_steps(steps[::2]) == 0


def test_a_step_beside_the_others_speaks_last_and_counts(capfd):
    failing = ("types", ["-c", "print('no int'); raise SystemExit(1)"])
    assert dev.run_steps([("tests", ["-c", "print(1)"])], beside=failing) == 1
    printed = capfd.readouterr()
    assert printed.out.splitlines() == ["dev.py: tests", "1", "dev.py: types", "no int"]
    assert printed.err == "dev.py: failed: types\n"
    assert dev.run_steps([("tests", ["-c", "print(1)"])], beside=("types", ["-c", "print('fine')"])) == 0


def test_pyside_is_prepared_for_a_quick_start_until_another_version_comes(monkeypatch, tmp_path):
    packages = tmp_path / "site-packages"
    shutil.copytree(shiboken6.__path__[0], packages / "shiboken6", ignore=shutil.ignore_patterns("files.dir"))
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    monkeypatch.setenv("PYTHONPATH", str(packages))
    dev.prepare_qt_support()
    assert list(packages.rglob("shibokensupport/signature/__pycache__/loader.*.pyc"))
    (left_out,) = packages.rglob("pyi_generator.py")
    assert "Left out" in left_out.read_text()
    dev.remove_qt_support()
    assert not list(packages.rglob("shibokensupport"))
    assert (packages / "shiboken6/__init__.py").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for npm is a shell script")
class TestPackagesOfNpm:
    @pytest.fixture(autouse=True)
    def folder(self, monkeypatch, tmp_path):
        """A folder with a lock, and the folder of programs."""
        (tmp_path / "package-lock.json").write_text("first")
        monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
        return tmp_path

    def npm(self, folder: Path, exit_code: int) -> None:
        script = f"#!/bin/sh\necho $1 >> calls\nmkdir -p node_modules\nexit {exit_code}\n"
        (folder / "npm").write_text(script)
        (folder / "npm").chmod(0o755)

    def test_are_installed_once_for_each_lock(self, folder):
        self.npm(folder, 0)
        dev.set_up_npm_packages(folder)
        dev.set_up_npm_packages(folder)
        assert (folder / "calls").read_text() == "ci\n"
        (folder / "package-lock.json").write_text("second")
        dev.set_up_npm_packages(folder)
        assert (folder / "calls").read_text() == "ci\nci\n"

    def test_that_cannot_be_had_stop_nothing_and_are_tried_again(self, folder, capsys):
        self.npm(folder, 1)
        for _ in range(2):
            dev.set_up_npm_packages(folder)
            assert capsys.readouterr().err.endswith("npm says why above. Their tests are skipped.\n")
        assert (folder / "calls").read_text() == "ci\nci\n"

    def test_are_no_concern_where_there_is_no_npm(self, folder, monkeypatch, capsys):
        monkeypatch.setenv("PATH", str(folder))
        dev.set_up_npm_packages(folder)
        assert capsys.readouterr().err == ""
        assert not (folder / "node_modules").exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system libraries are asked for on Linux alone")
class TestOnLinux:
    def test_who_may_not_install_is_told_the_one_line(self, monkeypatch, capsys, tmp_path):
        (tmp_path / "apt-get").touch(mode=0o755)
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setattr(os, "geteuid", lambda: 1000)
        dev.provide({"libEGL.so.1": "libegl1", "libGL.so.1": "libgl1"}, "Without them the window does not open.")
        assert capsys.readouterr().err.splitlines() == [
            "Missing: libEGL.so.1, libGL.so.1. Without them the window does not open. To install:",
            "sudo apt-get update && sudo apt-get install --no-install-recommends libegl1 libgl1",
        ]

    def test_root_installs(self, monkeypatch, capfd, tmp_path):
        (tmp_path / "apt-get").write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND" "$@" >> {tmp_path}/calls\n')
        (tmp_path / "apt-get").chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
        monkeypatch.setattr(os, "geteuid", lambda: 0)
        dev.provide({"libEGL.so.1": "libegl1"}, "Without it the window does not open.")
        assert (tmp_path / "calls").read_text().splitlines() == [
            "noninteractive update -qq",
            "noninteractive install -y --no-install-recommends libegl1 -qq",
        ]
        assert "sudo" not in capfd.readouterr().err

    def test_another_linux_is_told_the_names(self, monkeypatch, capsys, tmp_path):
        monkeypatch.setenv("PATH", str(tmp_path))
        dev.provide({"libEGL.so.1": "libegl1"}, "Without them the window does not open.")
        assert "Missing on this system: libEGL.so.1." in capsys.readouterr().err

    def test_a_library_that_is_not_there_is_missing(self):
        assert dev.loads("libc.so.6")
        assert not dev.loads("libkeyturn-has-no-such.so.1")
