"""Work of several callers in one transaction: each is whole or not at all, and meets no other's failure.

What is done many times (a check of every tenant) comes as one function with an item for each caller: the items that
wait are given to it together, so that a statement is sent once for all of them.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection

from app.core.storage.conversion import converted

Work: TypeAlias = Callable[[Connection, Sequence[Any]], Sequence[Any]]
"""Does something for each item, and returns a result for each. Called again for one item at a time where it failed for
several, so it may not change anything but the database."""


@dataclass(slots=True, eq=False)
class Asked:
    """One caller's part, waiting for its turn. `work` is the same object for all that may be done together."""

    work: Work
    item: Any
    answer: "asyncio.Future[Any]"
    result: Any = None
    error: Exception | None = None

    def tell(self) -> None:
        """Let the caller go on, in its own loop."""
        if self.answer.done():
            return  # it does not wait any more
        if self.error is None:
            self.answer.set_result(self.result)
        else:
            self.answer.set_exception(self.error)


def by_work(asked: Sequence[Asked]) -> list[list[Asked]]:
    """What is the same work, together. Callers wait for what they asked for, so between them there is no order."""
    same: defaultdict[Work, list[Asked]] = defaultdict(list)
    for each in asked:
        same[each.work].append(each)
    return list(same.values())


def read_all(connection: Connection, file: Path, asked: Sequence[Asked]) -> None:
    """Find what all of them asked for."""
    for same in by_work(asked):
        try:
            with converted(file):
                _do(connection, same)
        except Exception as error:  # noqa: BLE001 it belongs to whoever waits for it
            for each in same:
                each.error = error


def write_all(connection: Connection, file: Path, asked: Sequence[Asked]) -> None:
    """Do them all; what one did that failed is undone, and its error kept for its caller."""
    for same in by_work(asked):
        if not _done(connection, file, same) and len(same) > 1:
            for each in same:
                each.error = None
                _done(connection, file, [each])


def _done(connection: Connection, file: Path, same: Sequence[Asked]) -> bool:
    """Whether it could be done; where not, nothing of it was."""
    connection.exec_driver_sql("SAVEPOINT this_work")
    try:
        with converted(file):
            _do(connection, same)
    except Exception as error:  # noqa: BLE001 it belongs to whoever waits for it
        for each in same:
            each.error = error
        connection.exec_driver_sql("ROLLBACK TO this_work")  # fails where SQLite gave up the whole transaction
    connection.exec_driver_sql("RELEASE this_work")
    return same[0].error is None


def _do(connection: Connection, same: Sequence[Asked]) -> None:
    results = same[0].work(connection, [each.item for each in same])
    for each, result in zip(same, results, strict=True):
        each.result = result
