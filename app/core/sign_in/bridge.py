"""The bridge between msal, which blocks, and our asyncio client: each call of msal runs in a greenlet.

When msal wants an answer, its greenlet hands the awaitable over and sleeps. There are no threads, and cancelling the
task raises CancelledError where msal waits, so it unwinds at once.
"""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from greenlet import getcurrent, greenlet  # type: ignore[import-untyped]

T = TypeVar("T")


async def run(blocking: Callable[[], T]) -> T:
    """What `blocking` returns or raises; inside it, `wait_for` may be called."""
    worker = greenlet(blocking)
    wanted: Any = worker.switch()
    while not worker.dead:
        try:
            answer = await wanted
        except BaseException as error:  # noqa: BLE001 it belongs to whoever waits, CancelledError too
            wanted = worker.throw(error)
        else:
            wanted = worker.switch(answer)
    result: T = wanted
    return result


def wait_for(awaitable: Awaitable[T]) -> T:
    """The result of `awaitable`, waited for by `run` on behalf of the code that called this."""
    loop_side = getcurrent().parent
    assert loop_side is not None, "wait_for works only inside run"  # noqa: S101
    answer: T = loop_side.switch(awaitable)
    return answer
