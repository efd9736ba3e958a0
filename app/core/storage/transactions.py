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
_MOMENT = 0.008
"""Seconds for which several that came together are followed by no others: each time costs as much for one as for ten,
and what comes meanwhile comes together, too."""
_MANY = 32
"""So many that wait are not kept waiting."""


class Transactions:
    """Transactions on an open database file. Every call may raise the errors of `app.core.storage.errors`."""

    def __init__(self, file: Path, executor: ThreadPoolExecutor, engine: Engine) -> None:
        self.file = file
        self._executor = executor
        self._engine = engine
        self._writing_engine = engine.execution_options(**{WRITES: True})
        self._reads: deque[Asked] = deque()
        self._writes: deque[Asked] = deque()
        self._coming = False  # whether the thread will look at what waits
        self._in_a_row = False  # whether several came together the last time
        self._closed = False
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
            with self._telling:
                waiting = [each.answer for each in (*self._reads, *self._writes)]
            if waiting:
                await asyncio.wait(waiting)
            await self._in_thread(self._engine.dispose)
        finally:
            self._closed = True
            self._executor.shutdown(wait=False)

    async def _in_thread(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)

    def _within(self, engine: Engine, work: Callable[[Connection], _T]) -> _T:
        with converted(self.file), engine.begin() as connection:
            return work(connection)

    async def _asked(self, queue: deque[Asked], work: Work, item: Any) -> Any:
        if self._closed:
            raise RuntimeError("The database is closed.")
        loop = asyncio.get_running_loop()
        asked = Asked(work, item, loop.create_future())
        with self._telling:
            queue.append(asked)
            tell, self._coming = not self._coming, True
        if tell:
            self._soon(loop)
        return await asked.answer

    def _soon(self, loop: asyncio.AbstractEventLoop) -> None:
        """Have the thread look at what waits: at once, or a moment later where more will come until then."""
        enough = len(self._reads) + len(self._writes) >= _MANY
        if self._in_a_row and not enough:
            loop.call_later(_MOMENT, self._look)
        else:
            self._look()

    def _look(self) -> None:
        if not self._closed:  # nobody waits then: who did was answered, or does not wait any more
            self._executor.submit(self._do_what_waits)

    def _do_what_waits(self) -> None:
        """Do the reads that wait by now, then the writes; those that come meanwhile have a turn of their own."""
        done = []
        for queue, work in ((self._reads, self._read), (self._writes, self._write)):
            with self._telling:
                asked = [queue.popleft() for _ in range(min(len(queue), _MOST_TOGETHER))]
            if wanted := [each for each in asked if not each.answer.done()]:
                work(wanted)
                wanted[0].answer.get_loop().call_soon_threadsafe(_tell, wanted)
                done += wanted
        with self._telling:
            self._in_a_row = len(done) > 1
            self._coming = bool(self._reads or self._writes)
            waits = next(iter(self._reads or self._writes), None)
        if waits is not None:
            loop = waits.answer.get_loop()
            loop.call_soon_threadsafe(self._soon, loop)

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
