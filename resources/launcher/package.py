"""Runs Briefcase on the project's two configuration files joined, and finishes each bundle before it is packed.

Started by `python3 dev.py package`, in the project's folder. Briefcase has no setting for either, so this replaces two
of its functions; hence the one version of Briefcase in pyproject.toml.
"""

import compileall
import os
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from io import BytesIO
from pathlib import Path
from py_compile import PycInvalidationMode
from typing import Any

import tomli_w
from briefcase.__main__ import main as briefcase
from briefcase.commands import PackageCommand, base
from briefcase.config import parse_config

# Their wheels carry no licence text. resources/licences has what their licence, the LGPL, asks for.
OF_QT = {"PySide6_Essentials", "shiboken6"}


class NoLicenceText(Exception):
    """A package would be given away without the licence under which that is allowed."""


@dataclass(frozen=True)
class JoinedConfiguration:
    """Stands for pyproject.toml where Briefcase opens it: the tables of briefcase.toml, and the version, are in it."""

    parent: Path
    name: str = "pyproject.toml"

    def open(self, _: str) -> BytesIO:
        """The joined text. The version stands in it, for a build backend would be downloaded to be asked."""
        project, packaging = (
            tomllib.loads((self.parent / name).read_text(encoding="utf-8")) for name in (self.name, "briefcase.toml")
        )
        project["project"].pop("dynamic")
        project["project"]["version"] = runpy.run_path(str(self.parent / "app" / "__init__.py"))["__version__"]
        return BytesIO(tomli_w.dumps({**project, "tool": packaging["tool"]}).encode())


def parse_joined(file: Path, **what: Any) -> Any:
    """Briefcase's own reading of its configuration, of the joined one."""
    return parse_config(JoinedConfiguration(file.parent), **what)


def finishing(clean: Callable[..., None]) -> Callable[..., None]:
    """The last thing that Briefcase does on every platform before it packs, with our finish ahead of it."""

    def clean_dist_folder(command: PackageCommand, app: Any, **options: Any) -> None:
        finish(command.app_path(app), command.app_packages_path(app))
        clean(command, app, **options)

    return clean_dist_folder


def finish(app: Path, packages: Path) -> None:
    """Add to a bundle the licences of its packages, and what has it start in less than half the time: bytecode, and
    a PySide6 that does less at each start.

    Raises:
        NoLicenceText: a package has none.
    """
    (app / "resources" / "licences" / "packages.txt").write_text(licences(packages), encoding="utf-8")
    prepare_qt_support(packages)
    for folder in (app, packages):
        # Unchecked: installers change the times of files, and nothing else changes them.
        mode = PycInvalidationMode.UNCHECKED_HASH
        compileall.compile_dir(folder, stripdir=str(app.parent), force=True, quiet=1, invalidation_mode=mode)


def prepare_qt_support(packages: Path) -> None:
    """Have PySide6 start quickly. Where it fails, Python says why, and the bundle only starts later."""
    prepare = [sys.executable, str(Path(__file__).with_name("qt_support.py"))]
    subprocess.run(prepare, env={**os.environ, "PYTHONPATH": str(packages)}, check=False)  # noqa: S603 (ours)


def licences(packages: Path) -> str:
    """Every package in the folder with its licence texts, as one text.

    Raises:
        NoLicenceText: a package has none.
    """
    found = sorted(distributions(path=[str(packages)]), key=lambda one: one.name.lower())
    return "\n".join(f"{one.name} {one.version}\n{'=' * 80}\n\n{licence(one)}\n" for one in found)


def licence(package: Distribution) -> str:
    """The texts that came with a package.

    Raises:
        NoLicenceText: there are none.
    """
    if package.name in OF_QT:
        return "See Qt.txt, LGPL-3.0.txt and GPL-3.0.txt beside this file.\n"
    files = [
        file
        for file in package.files or ()
        if file.parts[0].endswith(".dist-info")
        and (file.parts[1] == "licenses" or file.name.upper().startswith(("LICEN", "COPYING", "NOTICE")))
    ]
    if not files:
        raise NoLicenceText(f"{package.name} {package.version} came without the text of its licence.")
    return "\n".join(Path(str(file.locate())).read_text(encoding="utf-8") for file in files)


if __name__ == "__main__":
    base.parse_config = parse_joined
    PackageCommand.clean_dist_folder = finishing(PackageCommand.clean_dist_folder)
    sys.exit(briefcase())
