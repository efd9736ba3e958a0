"""Column types that the tables share: UTC times, tuples of words, and failures as observed."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect
from sqlalchemy.types import TypeDecorator

from app.core.authentication_status.model import Observed
from app.core.storage.spelling import observed_as_json, observed_from_json


class UtcTime(TypeDecorator[datetime]):
    """A moment: timezone-aware in Python, UTC in the database. A naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "A stored time needs its time zone."
            raise ValueError(msg)
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        # SQLite keeps no zone; what went in was UTC.
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Words(TypeDecorator[tuple[str, ...]]):
    """A short tuple of strings (tags, scopes), as a JSON array."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> list[str] | None:
        return None if value is None else list(value)

    def process_result_value(self, value: list[str] | None, dialect: Dialect) -> tuple[str, ...] | None:
        return None if value is None else tuple(value)


class ObservedFailure(TypeDecorator[Observed]):
    """A failure as observed, as one JSON object.

    One column rather than seven: it is written and read whole, in four tables, and no statement ever looks inside (what
    a failure means is decided by a pure function outside the database).
    """

    impl = JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Observed | None, dialect: Dialect) -> dict[str, Any] | None:
        return None if value is None else observed_as_json(value)

    def process_result_value(self, value: dict[str, Any] | None, dialect: Dialect) -> Observed | None:
        return None if value is None else observed_from_json(value)
