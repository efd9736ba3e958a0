"""Makes the twins in JSON of the TOML tables that are read before the first paint. Started by `dev.py tables`."""

import json
import tomllib
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent


def tables() -> list[Path]:
    """The tables that have a twin."""
    return [RESOURCES / "aadsts.toml", *sorted((RESOURCES / "themes").glob("*.toml"))]


def twin_of(table: Path) -> str:
    """What its twin is to hold: one line, in the table's order."""
    read = tomllib.loads(table.read_text(encoding="utf-8"))
    return json.dumps(read, ensure_ascii=False, separators=(",", ":")) + "\n"


def main() -> None:
    for table in tables():
        table.with_suffix(".json").write_text(twin_of(table), encoding="utf-8")


if __name__ == "__main__":
    main()
