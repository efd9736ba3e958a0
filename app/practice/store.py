"""Keeps the records over restarts and crashes: a snapshot (practice.json) and a journal of changes (practice.journal).

A change costs one appended line, so ten thousand tenants are no heavier to change than ten; a process killed at any
instant loses nothing that it answered for.
"""

import dataclasses
import json
import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

from app.practice.conditions import Condition
from app.practice.folder import open_private
from app.practice.records import (
    AccessToken,
    Account,
    AuthorizationCode,
    DeviceCode,
    DeviceState,
    Grant,
    Record,
    RefreshToken,
    Tenant,
)

R = TypeVar("R", bound=Record)
E = TypeVar("E", AccessToken, AuthorizationCode, DeviceCode)
_ENUMS: dict[str, type[StrEnum]] = {"condition": Condition, "own_condition": Condition, "state": DeviceState}
_LINES_BEFORE_A_SNAPSHOT = 50_000
_encode = json.JSONEncoder(separators=(",", ":")).encode


class Table(Generic[R]):
    """Records of one kind by key. Read like a mapping; written by ``put`` and ``drop``, which the journal follows."""

    def __init__(self, name: str, kind: type[R], store: "Store") -> None:
        self._name = name
        self._kind = kind
        self._fields = tuple(field.name for field in dataclasses.fields(kind))
        self._store = store
        self.records: dict[str, R] = {}

    def __getitem__(self, key: str) -> R:
        return self.records[key]

    def __len__(self) -> int:
        return len(self.records)

    def get(self, key: str) -> R | None:
        """The record, or None."""
        return self.records.get(key)

    def items(self) -> Iterator[tuple[str, R]]:
        """Keys and records; a copy, so that the loop may write."""
        return iter(list(self.records.items()))

    def values(self) -> Iterator[R]:
        """The records; a copy, so that the loop may write."""
        return iter(list(self.records.values()))

    def put(self, key: str, record: R) -> None:
        """Add or replace, and write it down."""
        self.records[key] = record
        self._store.note(self._name, key, self.as_json(record))

    def drop(self, key: str) -> None:
        """Remove if there, and write it down."""
        if self.records.pop(key, None) is not None:
            self._store.note(self._name, key, None)

    def as_json(self, record: R) -> dict[str, Any]:
        """The record as a JSON object."""
        return {name: getattr(record, name) for name in self._fields}

    def restore(self, key: str, values: dict[str, Any] | None) -> None:
        """Take over one entry of the snapshot or the journal."""
        if values is None:
            self.records.pop(key, None)
        else:
            restored: dict[str, Any] = {k: _ENUMS[k](v) if k in _ENUMS else v for k, v in values.items()}
            self.records[key] = self._kind(**restored)


def forget_expired(table: Table[E], before: float) -> list[E]:
    """Drop the records that expired before a moment, oldest first, and return them. Cheap when there are none."""
    forgotten: list[E] = []
    while (oldest := next(iter(table.records.items()), None)) and oldest[1].expires < before:
        table.drop(oldest[0])
        forgotten.append(oldest[1])
    return forgotten


class Store:
    """All tables, and the two files they are kept in. One process at a time."""

    def __init__(self, folder: Path) -> None:
        self._snapshot = folder / "practice.json"
        self._journal_file = folder / "practice.journal"
        self._journal: int | None = None
        self._lines = 0
        self.clock_offset = 0.0
        self.tenants = Table("tenants", Tenant, self)
        self.accounts = Table("accounts", Account, self)
        self.grants = Table("grants", Grant, self)
        self.refresh_tokens = Table("refresh_tokens", RefreshToken, self)
        self.access_tokens = Table("access_tokens", AccessToken, self)
        self.device_codes = Table("device_codes", DeviceCode, self)
        self.authorization_codes = Table("authorization_codes", AuthorizationCode, self)
        self._tables: dict[str, Table[Any]] = {name: t for name, t in vars(self).items() if isinstance(t, Table)}

    def open(self) -> bool:
        """Read what was kept; True if there was anything. Writing starts here."""
        kept = self._snapshot.exists()
        if kept:
            self._read_snapshot()
        if self._journal_file.exists():
            self._replay()
        self.compact()
        return kept

    def close(self) -> None:
        """Write the snapshot and stop writing."""
        self.compact()
        if self._journal is not None:
            os.close(self._journal)
            self._journal = None

    def note(self, table: str, key: str, values: dict[str, Any] | None) -> None:
        """Append one change to the journal. It is with the operating system when this returns."""
        if self._journal is None:
            return
        os.write(self._journal, f"{_encode([table, key, values])}\n".encode())
        self._lines += 1
        if self._lines > _LINES_BEFORE_A_SNAPSHOT:
            self.compact()

    def set_clock_offset(self, seconds: float) -> None:
        """Move the practice directory's clock away from the real one."""
        self.clock_offset = seconds
        self.note("clock", "", {"offset": seconds})

    def clear(self) -> None:
        """Forget everything."""
        for table in self._tables.values():
            table.records.clear()
        self.clock_offset = 0.0
        self.compact()

    def compact(self) -> None:
        """Put all into the snapshot, begin a new journal. Replaying the old one over the new snapshot is harmless."""
        content = {
            "clock_offset": self.clock_offset,
            "tables": {n: {k: t.as_json(r) for k, r in t.records.items()} for n, t in self._tables.items()},
        }
        fresh = self._snapshot.with_suffix(".new")
        with os.fdopen(open_private(fresh, os.O_TRUNC), "w", encoding="utf-8") as file:
            file.write(_encode(content))
        fresh.replace(self._snapshot)
        if self._journal is not None:
            os.close(self._journal)
        self._journal = open_private(self._journal_file, os.O_TRUNC | os.O_APPEND)
        self._lines = 0

    def _read_snapshot(self) -> None:
        content = json.loads(self._snapshot.read_text(encoding="utf-8"))
        self.clock_offset = content["clock_offset"]
        for name, records in content["tables"].items():
            for key, values in records.items():
                self._tables[name].restore(key, values)

    def _replay(self) -> None:
        for line in self._journal_file.read_text(encoding="utf-8").splitlines(keepends=True):
            if not line.endswith("\n"):
                return  # the last line of a process killed while writing: nobody was answered for it
            table, key, values = json.loads(line)
            if table == "clock":
                self.clock_offset = values["offset"]
            else:
                self._tables[table].restore(key, values)
