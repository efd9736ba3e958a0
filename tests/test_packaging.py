"""What can be checked of the packages without making one: configuration, icon, and that they can test themselves.

Making one takes Briefcase's template from the network, and each platform for its own: .github/workflows/packages.yml.
"""

import importlib.machinery
import inspect
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import briefcase
import pytest
import yaml
from briefcase.commands import base
from briefcase.config import DraftAppConfig, GlobalConfig
from briefcase.console import Console
from briefcase.platforms import get_output_formats
from PIL import Image, ImageChops, ImageStat
from PIL.IcnsImagePlugin import IcnsImageFile
from PIL.IcoImagePlugin import IcoImageFile

import app
import dev
from resources.launcher import icons, package
from tests.keyturn import left_out

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = [
    ("windows", "app"),
    ("macOS", "app"),
    pytest.param(
        ("linux", "system"),
        marks=pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks which Linux this is"),
    ),
]
PACKAGING = tomllib.loads((ROOT / "briefcase.toml").read_text(encoding="utf-8"))["tool"]["briefcase"]
APP = PACKAGING["app"]["keyturn"]


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, request: pytest.FixtureRequest) -> Any:
    """The app's configuration for one platform, as Briefcase has it when it sets to work."""
    monkeypatch.setattr(base, "parse_config", package.parse_joined)
    platform, output_format = request.param
    create = get_output_formats(platform)[output_format].create
    command = create(console=Console(), base_path=ROOT, data_path=tmp_path)
    command.parse_options([])
    command.parse_config(ROOT / "pyproject.toml", overrides={})
    return command.finalize_app_config(command.apps["keyturn"])


@pytest.mark.parametrize("configured", PACKAGES, indirect=True)
def test_briefcase_reads_both_files_for_each_platform(configured):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert str(configured.version) == app.__version__
    assert configured.formal_name == "Keyturn"
    assert configured.description == project["description"]
    assert configured.license == project["license"]
    assert set(project["dependencies"]) <= set(configured.requires)
    assert set(project["optional-dependencies"]["test"]) <= set(configured.test_requires)
    assert configured.cleanup_paths
    assert all(glob == glob.format(app=configured) for glob in configured.cleanup_paths)


@pytest.mark.parametrize("configured", PACKAGES[1:2], indirect=True)
def test_the_macos_package_asks_for_what_pyside_is_built_for(configured):
    assert configured.min_os_version == "13.0"
    assert not configured.universal_build


@pytest.mark.parametrize("configured", PACKAGES[:1], indirect=True)
def test_the_windows_package_is_for_one_user(configured):
    assert configured.system_installer is False
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", configured.guid)


def test_the_debian_package_asks_for_libraries_that_development_needs_too():
    needed = APP["linux"]["system"]["debian"]["system_runtime_requires"]
    assert set(needed) == {*dev.QT_LIBRARIES.values(), dev.FONTS[1], "xdg-utils"}


def keys(table: dict[str, Any]) -> Iterator[str]:
    """Every key of the app's tables; those of platforms, formats and Linuxes are no keys."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from keys(value)
        else:
            yield key


@pytest.mark.parametrize("key", sorted(set(keys(APP))))
def test_briefcase_knows_every_key(key):
    """A misspelt one would be taken without a word."""
    parameters = inspect.signature(DraftAppConfig.__init__).parameters
    folder = Path(briefcase.__file__).parent
    files = [*folder.glob("*.py"), *folder.rglob("commands/*.py"), *folder.rglob("platforms/**/*.py")]
    reads = re.compile(rf'\bapp\.{key}\b|getattr\(app, "{key}"')
    assert key in parameters or any(reads.search(file.read_text(encoding="utf-8")) for file in files)


def test_briefcase_knows_every_key_for_all_apps():
    known = {*inspect.signature(GlobalConfig.__init__).parameters, "license-files"}
    assert {key for key, value in PACKAGING.items() if not isinstance(value, dict)} <= known


def test_sources_and_licences_are_there_and_the_launcher_is_named_like_the_app():
    assert all((ROOT / source).exists() for source in [*APP["sources"], *APP["test_sources"]])
    assert {path for path in APP["sources"] if (ROOT / path / "__main__.py").is_file()} == {
        "app",
        "resources/launcher/keyturn",
    }
    for name in PACKAGING["license-files"]:
        text = (ROOT / name).read_text(encoding="utf-8")
        assert text.isascii()
        assert not set(text) & set("{}\\"), "Briefcase puts the text into RTF as it is"


@pytest.mark.parametrize("configured", PACKAGES, indirect=True)
def test_the_files_that_go_into_a_package_are_those_of_the_lock(configured):
    option, lock = configured.requirement_installer_args
    assert option == "--constraint"
    locked = set(re.findall(r"^([a-z0-9-]+)==\S+.* \\$", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
    assert {re.split(r"[=><!~]", one)[0].lower() for one in configured.requires} <= locked


def test_the_app_starts_no_python():
    """In a package `sys.executable` is Keyturn itself: what it started would be a second window."""
    ways = re.compile(r"sys\.executable|import executable|multiprocessing|ProcessPoolExecutor|os\.exec")
    starting = re.compile(r"subprocess\.(run|call|check|Popen)|QProcess|os\.(exec|spawn|start|system)")
    files = {file: file.read_text(encoding="utf-8") for file in (ROOT / "app").rglob("*.py")}
    assert len(files) > 100
    found = {file.name: text for file, text in files.items() if ways.search(text)}
    assert found.keys() == {"autostart.py", "diagnostics.py"}, "which only name it"
    assert not any(starting.search(text) for text in found.values())


@pytest.mark.usefixtures("qapp")
class TestIcon:
    def same(self, one: Image.Image, other: Image.Image) -> bool:
        """Alike but for how edges are smoothed, which differs a little between platforms."""
        difference = ImageStat.Stat(ImageChops.difference(one.convert("RGBA"), other.convert("RGBA")))
        return one.size == other.size and max(difference.mean) < 2

    @pytest.mark.parametrize("size", icons.PNG_SIZES)
    def test_each_size_is_the_picture(self, size):
        drawn = icons.draw(size)
        assert len(drawn.convert("RGBA").getcolors(maxcolors=2**20) or ()) > 2
        with Image.open(icons.FOLDER / f"keyturn-{size}.png") as kept:
            assert self.same(kept, drawn)

    def test_the_icon_for_windows_holds_every_size(self):
        with IcoImageFile(icons.FOLDER / "keyturn.ico") as kept:
            assert kept.info["sizes"] == {(size, size) for size in icons.ICO_SIZES}
            for size in icons.ICO_SIZES:
                assert self.same(kept.ico.getimage((size, size)), icons.draw(size))

    def test_the_icon_for_macos_holds_every_size_with_air_around(self):
        with IcnsImageFile(icons.FOLDER / "keyturn.icns") as kept:
            sizes = {width * scale for width, _, scale in kept.info["sizes"]}
            assert sizes == set(icons.ICNS_SIZES)
            assert self.same(kept.icns.getimage((256, 256, 1)), icons.draw(256, icons.FILLED_ON_MACOS))

    def test_briefcase_finds_it(self):
        assert ROOT / APP["icon"] == icons.FOLDER / "keyturn"


def test_the_workflow_makes_every_package_and_names_tests_that_are_there():
    text = (ROOT / ".github" / "workflows" / "packages.yml").read_text(encoding="utf-8")
    job = yaml.safe_load(text)["jobs"]["package"]
    made = [tuple(one["target"].split()) for one in job["strategy"]["matrix"]["include"]]
    assert made == [("windows", "app"), ("macOS", "app"), ("linux", "system")]
    commands = " ".join(step.get("run", "") for step in job["steps"])
    assert re.findall(r"dev\.py (\w+) (\w+)", commands) == [("package", "package"), ("package", "run")]
    tests = re.findall(r"\btests/\S+", commands)
    assert tests
    assert not {f"--ignore={ROOT / test}" for test in tests} & set(left_out())
    assert all((ROOT / test).exists() for test in tests)


def test_a_package_leaves_out_the_tests_that_start_python():
    assert f"--ignore={ROOT / 'tests' / 'commands'}" in set(left_out())
    assert f"--ignore={Path(__file__)}" in set(left_out())


def test_a_package_without_its_licence_text_stops_the_packaging(tmp_path):
    metadata = tmp_path / "lent-1.dist-info"
    (metadata / "licenses").mkdir(parents=True)
    (metadata / "METADATA").write_text("Metadata-Version: 2.4\nName: lent\nVersion: 1\n")
    (metadata / "RECORD").write_text("lent.py,,\nlent-1.dist-info/METADATA,,\n")
    with pytest.raises(package.NoLicenceText, match=r"^lent 1 came without"):
        package.licences(tmp_path)
    (metadata / "licenses" / "LICENSE").write_text("Do with it what you like.")
    (metadata / "RECORD").write_text("lent-1.dist-info/licenses/LICENSE,,\n")
    assert package.licences(tmp_path).startswith("lent 1\n====")
    assert "Do with it what you like." in package.licences(tmp_path)


def test_briefcase_runs_the_tests_through_the_launcher_of_development(tmp_path):
    """In a folder like the project's, that knows that its requirements are installed already."""
    for name in ("app", "resources", "tests", "requirements", "pyproject.toml", "briefcase.toml", "LICENSE"):
        (tmp_path / name).symlink_to(ROOT / name)
    environment = f"noop-dev.{importlib.machinery.EXTENSION_SUFFIXES[0].split('.')[1]}"
    installed = tmp_path / ".briefcase" / "keyturn" / environment / "venv_path"
    installed.parent.mkdir(parents=True)
    installed.write_text(sys.executable)
    ours = ("tests/test_bundle.py", "-q", "-k", "backends")
    command = [sys.executable, str(dev.PACKAGING / "package.py"), "dev", "--test", "--no-isolation", "--no-input"]
    ended = subprocess.run(
        [*command, "--", *ours], cwd=tmp_path, env={**os.environ}, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "1 passed" in ended.stdout
    assert "Test suite passed!" in ended.stdout
