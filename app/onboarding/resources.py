"""Where the page's files lie (templates, languages, assets), in the source tree and in a bundle."""

import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "onboarding"


def read_toml(name: str) -> dict[str, Any]:
    """The tables of one TOML file of the page's resources."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
