"""The one door to the database file: every statement runs in one thread of its own, whole transactions at a time.

The engine's loop never waits for a disk. Writers begin IMMEDIATE: they queue for the lock at the start, where waiting
is safe, instead of failing in the middle as deferred ones do. Writes that come while the disk is busy wait for it
together and share one commit: what costs is not the writing but making sure that it is there. Likewise reads share a
look, and all of them one way back to the loop.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from app.core.storage.connecting import WRITES, engine_for
from app.core.storage.conversion import converted
from app.core.storage.errors import DatabaseFailed
from app.core.storage.opening import make_ready
from app.core.storage.together import Asked, Work, read_all, write_all

log = logging.getLogger(__name__)

_T = TypeVar("_T")
_Item = TypeVar("_Item")

_MOST_TOGETHER = 200
"""Writes that share a commit: none of them waits long, and other processes get their turn at the file."""


class Transactions:
    """Transactions on an open database file. Every call may raise the errors of `app.core.storage.errors`."""

    def __init__(self, file: Path, executor: ThreadPoolExecutor, engine: Engine) -> None:
        self.file = file
        self._executor = executor
        self._engine = engine
        self._writing_engine = engine.execution_options(**{WRITES: True})
        self._reads: deque[Asked] = deque()
        self._writes: deque[Asked] = deque()
        self._coming = False  # whether the thread has been told of what waits
        self._telling = Lock()

    @classmethod
    async def open(cls, file: Path) -> "Transactions":
        """Open `file`, made or migrated first where needed.

        Raises:
            DatabaseFailed: it cannot be used; an existing file is left as it was, byte for byte.
        """
        executor = ThreadPoolExecutor(1, thread_name_prefix="keyturn-storage")
        try:
            await asyncio.get_running_loop().run_in_executor(executor, make_ready, file)
        except BaseException:
            executor.shutdown(wait=False)
            raise
        return cls(file, executor, engine_for(file))

    async def read(self, work: Callable[[Connection], _T]) -> _T:
        """What `work` finds, all of it from one moment."""
        return await self._in_thread(lambda: self._within(self._engine, work))

    async def read_one_of_many(self, work: Callable[[Connection, Sequence[_Item]], Sequence[_T]], item: _Item) -> _T:
        """As `read`, for one `item` of those that callers have `work` find at the same time."""
        result: _T = await self._asked(self._reads, work, item)
        return result

    async def write(self, work: Callable[[Connection], _T]) -> _T:
        """Do `work` whole: all of it is on the disk when this returns, or none of it if this raises.

        It may share its transaction with other callers' work.
        """
        result: _T = await self._asked(self._writes, lambda connection, _: [work(connection)], None)
        return result

    async def write_one_of_many(self, work: Callable[[Connection, Sequence[_Item]], Sequence[_T]], item: _Item) -> _T:
        """As `write`, for one `item` of those that callers have `work` do at the same time.

        `work` may be called twice for it, the second time alone: it may change nothing but the database.
        """
        result: _T = await self._asked(self._writes, work, item)
        return result

    async def forget_old_pages(self) -> None:
        """Fold the write-ahead log into the file and empty it, so that what was overwritten is gone from both.

        What was committed stays so whatever happens here: a failure is only logged, and the next closing does it again.
        """
        await self._in_thread(self._truncate_log)

    async def close(self) -> None:
        """Finish what is under way and close the file."""
        try:
            while self._coming:
                await self._in_thread(lambda: None)
            await self._in_thread(self._engine.dispose)
        finally:
            self._executor.shutdown(wait=False)

    async def _in_thread(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)

    def _within(self, engine: Engine, work: Callable[[Connection], _T]) -> _T:
        with converted(self.file), engine.begin() as connection:
            return work(connection)

    async def _asked(self, queue: deque[Asked], work: Work, item: Any) -> Any:
        loop = asyncio.get_running_loop()
        asked = Asked(work, item, loop.create_future())
        with self._telling:
            queue.append(asked)
            tell, self._coming = not self._coming, True
        if tell:
            self._executor.submit(self._do_what_waits)
        return await asked.answer

    def _do_what_waits(self) -> None:
        """Do the reads that wait by now, then the writes; those that come meanwhile have a turn of their own."""
        for queue, work in ((self._reads, self._read), (self._writes, self._write)):
            asked = [queue.popleft() for _ in range(min(len(queue), _MOST_TOGETHER))]
            if wanted := [each for each in asked if not each.answer.done()]:
                work(wanted)
                wanted[0].answer.get_loop().call_soon_threadsafe(_tell, wanted)
        with self._telling:
            self._coming = bool(self._reads or self._writes)
            if self._coming:
                self._executor.submit(self._do_what_waits)

    def _read(self, asked: Sequence[Asked]) -> None:
        try:
            self._within(self._engine, lambda connection: read_all(connection, self.file, asked))
        except Exception as error:  # noqa: BLE001 it belongs to whoever waits
            for each in asked:
                each.error = each.error or error

    def _write(self, asked: Sequence[Asked]) -> None:
        try:
            self._within(self._writing_engine, lambda connection: write_all(connection, self.file, asked))
        except Exception as error:  # noqa: BLE001 it belongs to whoever waits
            for each in asked:
                each.error = each.error or error

    def _truncate_log(self) -> None:
        try:
            with converted(self.file), closing(self._engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except DatabaseFailed as error:
            log.warning("Old pages are still in the database's log: %s", error.title)


def _tell(asked: Sequence[Asked]) -> None:
    for each in asked:
        each.tell()
