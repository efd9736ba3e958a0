"""Tables that the first paint waits for: written in TOML for people, read from a twin in JSON, a tenth of the time.

`python3 dev.py tables` makes the twins anew; a test holds each against its table.
"""

import json
from pathlib import Path
from typing import Any


def table(file: Path) -> dict[str, Any]:
    """What the TOML file says, by its twin."""
    found: dict[str, Any] = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    return found
