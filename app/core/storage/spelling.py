"""How values are spelt in the database, for readers with SQLAlchemy and without."""

from datetime import UTC, datetime
from typing import Any

from app.core.authentication_status.model import Observed


def observed_as_json(observed: Observed) -> dict[str, Any]:
    """A failure as one JSON object."""
    return observed._asdict() | {"happened_at": observed.happened_at.astimezone(UTC).isoformat()}


def observed_from_json(value: dict[str, Any]) -> Observed:
    """The failure that such an object tells of."""
    happened_at = datetime.fromisoformat(value["happened_at"])
    return Observed(**(value | {"happened_at": happened_at, "codes": tuple(value["codes"])}))


def name_key(name: str) -> str:
    """`name` as it is compared and ordered: without regard to case, composition and extra blanks."""
    import unicodedata  # its tables are long, and the window's first paint needs none

    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()
