"""Where the practice directory's data lies (sentences, samples, templates), in the source tree and in a bundle."""

import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "practice"


def read_toml(name: str) -> dict[str, Any]:
    """The tables of one TOML file of the practice directory's resources."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))
