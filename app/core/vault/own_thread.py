"""Runs what may block for as long as a dialog is open, in a thread of its own that nothing ever waits for.

Not the loop's executor: closing the loop would wait for its threads, and a keyring whose dialog nobody answers would
keep the whole application from ending.
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

_T = TypeVar("_T")


async def in_own_thread(work: Callable[[], _T]) -> _T:
    """What `work` returns or raises. Cancelling ends the wait at once; the thread is left to itself."""
    outcome: Future[_T] = Future()
    outcome.set_running_or_notify_cancel()  # from here on a cancelled wait does not reach into the thread
    threading.Thread(target=_run, args=(work, outcome), name="keyturn-vault", daemon=True).start()
    return await asyncio.wrap_future(outcome)


def _run(work: Callable[[], _T], outcome: Future[_T]) -> None:
    try:
        outcome.set_result(work())
    except BaseException as error:  # noqa: BLE001 (raised where it is awaited)
        outcome.set_exception(error)
