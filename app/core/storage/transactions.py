"""The one door to the database file: every statement runs in one thread of its own, whole transactions at a time.

The engine's loop never waits for a disk. Writers begin IMMEDIATE: they queue for the lock at the start, where waiting
is safe, instead of failing in the middle as deferred ones do. Writes that come while the disk is busy wait for it
together and share one commit: what costs is not the writing but making sure that it is there.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine

from app.core.storage.connecting import WRITES, engine_for
from app.core.storage.conversion import converted
from app.core.storage.errors import DatabaseFailed
from app.core.storage.opening import make_ready
from app.core.storage.together import Write, write_all

log = logging.getLogger(__name__)

_T = TypeVar("_T")

_MOST_TOGETHER = 200
"""Writes that share a commit: none of them waits long, and other processes get their turn at the file."""


class Transactions:
    """Transactions on an open database file. Every call may raise the errors of `app.core.storage.errors`."""

    def __init__(self, file: Path, executor: ThreadPoolExecutor, engine: Engine) -> None:
        self.file = file
        self._executor = executor
        self._engine = engine
        self._writing_engine = engine.execution_options(**{WRITES: True})
        self._waiting: deque[Write] = deque()

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

    async def write(self, work: Callable[[Connection], _T]) -> _T:
        """Do `work` whole: all of it is on the disk when this returns, or none of it if this raises.

        It may share its transaction with other callers' work.
        """
        write = Write(work)
        self._waiting.append(write)
        self._executor.submit(self._write_what_waits)
        result: _T = await asyncio.wrap_future(write.done)
        return result

    async def forget_old_pages(self) -> None:
        """Fold the write-ahead log into the file and empty it, so that what was overwritten is gone from both.

        What was committed stays so whatever happens here: a failure is only logged, and the next closing does it again.
        """
        await self._in_thread(self._truncate_log)

    async def close(self) -> None:
        """Finish what is under way and close the file."""
        try:
            await self._in_thread(self._engine.dispose)
        finally:
            self._executor.shutdown(wait=False)

    async def _in_thread(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)

    def _within(self, engine: Engine, work: Callable[[Connection], _T]) -> _T:
        with converted(self.file), engine.begin() as connection:
            return work(connection)

    def _write_what_waits(self) -> None:
        """Do the writes that wait by now; an earlier call may have left nothing to do."""
        waiting = [self._waiting.popleft() for _ in range(min(len(self._waiting), _MOST_TOGETHER))]
        writes = [write for write in waiting if write.done.set_running_or_notify_cancel()]
        if not writes:
            return
        try:
            self._within(self._writing_engine, lambda connection: write_all(connection, self.file, writes))
        except Exception as error:  # noqa: BLE001 it belongs to whoever waits
            for write in writes:
                write.error = write.error or error
        for write in writes:
            write.tell()

    def _truncate_log(self) -> None:
        try:
            with converted(self.file), closing(self._engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except DatabaseFailed as error:
            log.warning("Old pages are still in the database's log: %s", error.title)
