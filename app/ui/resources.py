"""Where the files are that are not code: themes, icons, translations. The same in the source tree and in a bundle."""

from pathlib import Path

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def resource(*parts: str) -> Path:
    """The path of a file or folder under `resources/`."""
    return _RESOURCES.joinpath(*parts)
