"""Writes of several callers in one transaction: each is whole or not at all, and meets no other's failure."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from app.core.storage.conversion import converted


@dataclass(slots=True)
class Write:
    """A write that waits for its turn. Its caller hears how it went by `tell`, once the transaction is over."""

    work: Callable[[Connection], Any]
    done: Future[Any] = field(default_factory=Future)
    result: Any = None
    error: Exception | None = None

    def tell(self) -> None:
        """Let the caller go on: what was written is on the disk now, or nothing of it is."""
        if self.error is None:
            self.done.set_result(self.result)
        else:
            self.done.set_exception(self.error)


def write_all(connection: Connection, file: Path, writes: Sequence[Write]) -> None:
    """Do them one after the other; what one did that failed is undone, and its error kept for its caller."""
    for write in writes:
        connection.exec_driver_sql("SAVEPOINT one_write")
        try:
            with converted(file):
                write.result = write.work(connection)
        except Exception as error:  # noqa: BLE001 it belongs to whoever waits for this write
            write.error = error
            connection.exec_driver_sql("ROLLBACK TO one_write")  # fails where SQLite gave up the whole transaction
        connection.exec_driver_sql("RELEASE one_write")
