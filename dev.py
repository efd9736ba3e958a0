"""The one script of the project: makes .venv with the pinned dependencies, then runs, tests or locks.

Standard library only. A Python that Keyturn does not run on gets a sentence, not a traceback: hence the check on top.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 13)
if not OLDEST <= sys.version_info[:2] <= NEWEST:
    sys.exit(
        "Keyturn runs on Python {}.{} to {}.{}; this is {}.{}. Start dev.py with one of those, for example: "
        "python{}.{} dev.py".format(*OLDEST, *NEWEST, *sys.version_info[:2], *NEWEST)
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = ROOT / "requirements"
PACKAGING = ROOT / "resources" / "launcher"
QT_SUPPORT = PACKAGING / "qt_support.py"
CATALOGUE = ROOT / "resources" / "translations" / "catalogue.py"
TWINS = ROOT / "resources" / "twins.py"

# What Qt loads from the system on Linux, and Debian's package for it. The rest comes with these.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
FONTS = ("/usr/share/fonts", "fonts-dejavu-core")
SCREEN = {"Xvfb": "xvfb"}
# Programs that some tests start; without one of them its tests are skipped and say so.
TEST_PROGRAMS = {
    **SCREEN,
    "dbus-daemon": "dbus-daemon",
    "gnome-keyring-daemon": "gnome-keyring",
    "nginx": "nginx",
    "xauth": "xauth",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",  # no program for a shell: it is in no folder of PATH
}
BROWSER_PROGRAMS = {"chromium": "chromium", "chromedriver": "chromium-driver"}
NODE_PROGRAMS = {"node": "nodejs", "npm": "npm"}
# Where tests use packages of npm, each with its lock: a server that runs on Node.js, a checker that runs in a browser.
NPM_FOLDERS = (ROOT / "tests" / "identity_server", ROOT / "tests" / "onboarding" / "browser")

# Each is run by .venv's Python.
TYPES = ("types", ["-m", "mypy"])
CHECKS = [
    ("lint", ["-m", "ruff", "check", "."]),
    ("format", ["-m", "ruff", "format", "--check", "."]),
    ("walls", ["-c", "from importlinter.cli import lint_imports_command as check; check()", "--no-logo"]),
]
BENCHMARKS = ("checks", "storage", "window")
# One more at once than there are cores: some tests wait for servers and browsers that take their time.
TESTS = ["-m", "pytest", "-n", str((os.cpu_count() or 1) + 1), "--dist", "loadgroup"]


class CannotGoOn(Exception):
    """The set-up cannot go on; the text says what happened and the way out."""


def main(arguments: list[str]) -> int:
    """Run one sub-command and return its exit code."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if name not in COMMANDS:
        print("python3 dev.py COMMAND\n", *(f"  {name:12} {what}" for name, (_, what) in COMMANDS.items()), sep="\n")
        return 0 if name in {"-h", "--help", "help"} else 2
    try:
        return COMMANDS[name][0](rest)
    except CannotGoOn as reason:
        print(reason, file=sys.stderr)
        return 3


# --- commands ---


def run(arguments: list[str]) -> int:
    """Start Keyturn from the source tree, in the caller's folder so that file names mean what they say."""
    provide(missing_for_the_window(), "Without them the window does not open.")
    set_up("runtime")
    # -P: an `app` in the caller's folder is not ours.
    command = [str(PYTHON), "-P", "-m", "app", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    if os.name == "posix":  # Ctrl-C and the exit code are then Keyturn's own
        os.execve(command[0], command, environment)
    signal.signal(signal.SIGINT, lambda *_: None)  # Windows tells both of Ctrl-C; Keyturn answers
    return subprocess.call(command, env=environment)


def test(arguments: list[str]) -> int:
    """All checks and all tests, to the end; the types, which take the longest, beside the tests."""
    provide(missing_for_the_window(), "Without them the tests of the window fail.")
    for programs in (
        TEST_PROGRAMS,
        BROWSER_PROGRAMS,
        NODE_PROGRAMS,
    ):  # apart: one that cannot be installed keeps its group out
        provide(missing_programs(programs), "Without them the tests that need them are skipped.")
    set_up("dev")
    for folder in NPM_FOLDERS:
        set_up_npm_packages(folder)
    return run_steps([*CHECKS, ("tests", [*TESTS, *arguments])], beside=TYPES)


def check(_: list[str]) -> int:
    """Lint, format, types and walls, without the tests."""
    set_up("dev")
    return run_steps([*CHECKS, TYPES])


def bench(arguments: list[str]) -> int:
    """Run the benchmarks, or those named: bench checks. They print ratios; see docs/performance.md."""
    if not arguments or "window" in arguments:
        provide(missing_for_the_window() | missing_programs(SCREEN), "Without them no window can be measured.")
    set_up("dev")
    unknown = [name for name in arguments if name not in BENCHMARKS]
    if unknown:
        raise CannotGoOn(f"There is no benchmark {', '.join(unknown)}. There are: {', '.join(BENCHMARKS)}.")
    return run_steps([(name, ["-m", f"benchmarks.{name}"]) for name in arguments or BENCHMARKS])


def pictures(arguments: list[str]) -> int:
    """Take a picture of every page, in docs/ where the documents show it; arguments name themes."""
    provide(missing_for_the_window(), "Without them there is no window to take pictures of.")
    set_up("runtime")
    window, page = ["docs/make_pictures.py", *arguments], ["docs/make_page_pictures.py"]
    return run_steps([("the window", window), ("the onboarding page", page)])


def package(arguments: list[str]) -> int:
    """Make packages with Briefcase, which gets the arguments: package build, package package. See docs/packaging.md."""
    set_up("dev")
    return subprocess.call([str(PYTHON), str(PACKAGING / "package.py"), *arguments], cwd=ROOT)


def icons(_: list[str]) -> int:
    """Draw the packages' icon in every size and format from its one picture."""
    set_up("dev")
    return subprocess.call([str(PYTHON), str(PACKAGING / "icons.py")], cwd=ROOT)


def translations(_: list[str]) -> int:
    """Bring the catalogues up to date with what the sources say; what is new is unfinished in them."""
    set_up("dev")
    return subprocess.call([str(PYTHON), str(CATALOGUE)], cwd=ROOT)


def tables(_: list[str]) -> int:
    """Make the twins in JSON of the tables that the window's first paint waits for."""
    return subprocess.call([sys.executable, str(TWINS)], cwd=ROOT)


def lock(arguments: list[str]) -> int:
    """Pin everything pyproject.toml asks for, with hashes for all platforms; arguments (--upgrade) go to uv."""
    set_up("dev")
    make = [str(PYTHON), "-m", "uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"]
    make += ["--generate-hashes", "--no-header", "--no-annotate", "--system-certs", "--quiet", *arguments]
    runtime, dev = "requirements/runtime.txt", "requirements/dev.txt"
    for output in ([runtime], [dev, "--all-extras", "--constraints", runtime]):
        code = subprocess.call([*make, "--output-file", *output], cwd=ROOT, env=lock_environment())
        if code:
            return code
    return 0


COMMANDS = {
    "run": (run, "open Keyturn; arguments go to it: run --practice"),
    "test": (test, "lint, types, walls and all tests; arguments go to pytest"),
    "check": (check, "lint, types and walls"),
    "bench": (bench, "measure Keyturn beside other clients; names choose: bench checks"),
    "pictures": (pictures, "take pictures of every page; arguments name themes: pictures high-contrast-dark"),
    "package": (package, "make packages; arguments go to Briefcase: package package --adhoc-sign"),
    "icons": (icons, "draw the packages' icon from resources/icons/keyturn.svg"),
    "translations": (translations, "bring the catalogues in resources/translations up to date"),
    "tables": (tables, "make the twins in JSON of resources/aadsts.toml and the themes, after a change to them"),
    "lock": (lock, "pin the dependencies again; arguments go to uv: lock --upgrade"),
}


def run_steps(steps: list[tuple[str, list[str]]], *, beside: "tuple[str, list[str]] | None" = None) -> int:
    """Run each step though one before it failed, and name the failed ones at the end.

    `beside` begins with the first and speaks after the last: tests now and then wait, and leave the machine to it.
    """
    along = None
    if beside is not None:
        command = [str(PYTHON), *beside[1]]
        along = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    failed = []
    for name, arguments in steps:
        print(f"dev.py: {name}", flush=True)
        if subprocess.call([str(PYTHON), *arguments], cwd=ROOT):
            failed.append(name)
    if along is not None and beside is not None:
        said, _ = along.communicate()
        print(f"dev.py: {beside[0]}", said.decode(errors="replace"), sep="\n", end="", flush=True)
        if along.returncode:
            failed.append(beside[0])
    if failed:
        print(f"dev.py: failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def lock_environment() -> dict[str, str]:
    """uv's environment, with the package index that pip is set to use; uv reads no configuration of pip."""
    environment = dict(os.environ)
    asked = subprocess.run(
        [str(PYTHON), "-m", "pip", "config", "get", "global.index-url"], capture_output=True, text=True, check=False
    )
    index = os.environ.get("PIP_INDEX_URL") or asked.stdout.strip()
    if index:
        environment.setdefault("UV_DEFAULT_INDEX", index)
    return environment


# --- .venv ---


def set_up(lock_name: str) -> None:
    """Bring .venv to the lock `lock_name`; nothing to do where a stamp in .venv says that this was done."""
    if not venv_works():
        make_venv()
    if is_installed(lock_name) or is_installed("dev"):  # the lock for development holds the one for running
        return
    stamp(lock_name).unlink(missing_ok=True)
    file = LOCKS / f"{lock_name}.txt"
    print(f"Installing the pinned dependencies of {file.relative_to(ROOT).as_posix()}.", file=sys.stderr)
    install = ["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "--require-hashes"]
    remove_qt_support()
    if subprocess.call([str(PYTHON), *install, "-r", str(file)]):
        raise CannotGoOn("The dependencies could not be installed; pip says why above. Then run this again.")
    prepare_qt_support()
    stamp(lock_name).write_text(digest(lock_name))


def remove_qt_support() -> None:
    """Remove what `prepare_qt_support` made of another version; pip knows nothing of it."""
    for folder in VENV.rglob("shiboken6/files.dir"):
        shutil.rmtree(folder)


def prepare_qt_support() -> None:
    """Have PySide6 start quickly, where it is installed."""
    if any(VENV.rglob("shiboken6/__init__.py")):
        subprocess.call([str(PYTHON), str(QT_SUPPORT)])


def set_up_npm_packages(folder: Path) -> None:
    """Bring a folder's packages to its lock where there is npm, from whichever registry npm is set to use."""
    npm, done = shutil.which("npm"), folder / "node_modules" / ".installed"
    lock = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    if npm is None or (done.exists() and done.read_text() == lock):
        return
    print(f"Installing the npm packages of {folder.name}.", file=sys.stderr)
    install = [npm, "ci", "--loglevel=error", "--prefer-offline", "--fetch-retries=1"]
    if subprocess.call(install, cwd=folder, stdout=subprocess.DEVNULL):
        print("They could not be installed; npm says why above. Their tests are skipped.", file=sys.stderr)
        return
    done.write_text(lock)


def is_installed(lock_name: str) -> bool:
    """Whether this very lock was installed whole."""
    return stamp(lock_name).exists() and stamp(lock_name).read_text() == digest(lock_name)


def stamp(lock_name: str) -> Path:
    """The file in .venv that holds the hash of the lock last installed whole."""
    return VENV / f".installed-{lock_name}"


def digest(lock_name: str) -> str:
    """The hash of a lock, and of what is done to PySide6 after it, as they are now."""
    return hashlib.sha256((LOCKS / f"{lock_name}.txt").read_bytes() + QT_SUPPORT.read_bytes()).hexdigest()


def venv_works() -> bool:
    """Whether .venv is whole and of the Python that runs this."""
    if not PYTHON.exists():
        return False
    question = "import pip, sys; print(sys.version_info[:2] == {!r} and sys.prefix != sys.base_prefix)"
    answer = subprocess.run(
        [str(PYTHON), "-c", question.format(sys.version_info[:2])], capture_output=True, text=True, check=False
    )
    return answer.stdout.strip() == "True"


def make_venv() -> None:
    """Make .venv from nothing, with the Python that runs this."""
    if importlib.util.find_spec("ensurepip") is None:
        package = "python{}.{}-venv".format(*sys.version_info[:2])
        provide({"ensurepip": package}, "Without it Python cannot make .venv.")
    print("Making .venv.", file=sys.stderr)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        raise CannotGoOn("Python could not make .venv; it says why above. Then run this again.")


# --- what the system must have ---


def missing_for_the_window() -> dict[str, str]:
    """Qt's system libraries, and any font at all, that this Linux lacks, with Debian's package for each."""
    if not on_linux():
        return {}
    missing = {name: package for name, package in QT_LIBRARIES.items() if not loads(name)}
    folder, package = FONTS
    return missing if any(Path(folder).rglob("*.[to]tf")) else {**missing, "a font": package}


def missing_programs(programs: dict[str, str]) -> dict[str, str]:
    """Those of the programs for tests that this Linux lacks, with Debian's package for each."""
    return {name: package for name, package in programs.items() if on_linux() and not shutil.which(name)}


def on_linux() -> bool:
    return sys.platform.startswith("linux")


def loads(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def provide(missing: dict[str, str], without: str) -> None:
    """Install Debian packages where root may; elsewhere print the one line that does, and go on."""
    if not missing:
        return
    packages = sorted(set(missing.values()))
    if not shutil.which("apt-get"):
        print(f"Missing on this system: {', '.join(missing)}. {without}", file=sys.stderr)
        return
    if sys.platform != "win32" and os.geteuid() == 0 and apt_installed(packages):
        return
    print(f"Missing: {', '.join(missing)}. {without} To install:", file=sys.stderr)
    print(f"sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(packages)}", file=sys.stderr)


def apt_installed(packages: list[str]) -> bool:
    """Try to install Debian packages as root."""
    print(f"Installing {', '.join(packages)}.", file=sys.stderr)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update, install = ["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    codes = [subprocess.call([*line, "-qq"], env=quiet, stdout=subprocess.DEVNULL) for line in (update, install)]
    return codes[-1] == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
