"""Runs what may block for as long as a dialog is open, in a thread of its own that nothing ever waits for.

Not the loop's executor: closing the loop would wait for its threads, and a keyring whose dialog nobody answers would
keep the whole application from ending.
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import TypeVar

_T = TypeVar("_T")


async def in_own_thread(work: Callable[[], _T]) -> _T:
    """What `work` returns or raises. Cancelling ends the wait at once; the thread is left to itself."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[_T] = loop.create_future()

    def deliver(outcome: Future[_T]) -> None:
        if done.done():
            return
        error = outcome.exception()
        if error is None:
            done.set_result(outcome.result())
        else:
            done.set_exception(error)

    def run() -> None:
        outcome: Future[_T] = Future()
        try:
            outcome.set_result(work())
        except BaseException as error:  # noqa: BLE001 (raised where it is awaited)
            outcome.set_exception(error)
        with suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(deliver, outcome)

    threading.Thread(target=run, name="keyturn-vault", daemon=True).start()
    return await done
