"""Blocking code over an asyncio client: it gets its answers, its errors, and is unwound when the task is cancelled."""

import asyncio
from functools import partial

import pytest

from app.core.sign_in import bridge


async def answer(value):
    await asyncio.sleep(0)
    return value


async def trouble():
    await asyncio.sleep(0)
    raise OSError("no route")


async def test_blocking_code_waits_for_answers():
    def add():
        return bridge.wait_for(answer(2)) + bridge.wait_for(answer(3))

    assert await bridge.run(add) == 5


async def test_code_that_waits_for_nothing_just_returns():
    assert await bridge.run(lambda: "done") == "done"


async def test_an_error_reaches_the_code_that_waits():
    def careful():
        try:
            bridge.wait_for(trouble())
        except OSError as error:
            return str(error)
        return "no error"

    assert await bridge.run(careful) == "no route"


async def test_an_error_of_the_blocking_code_reaches_the_caller():
    with pytest.raises(OSError, match="no route"):
        await bridge.run(lambda: bridge.wait_for(trouble()))


async def test_many_blocking_calls_wait_at_the_same_time():
    together = asyncio.Barrier(20)

    def call(number):
        bridge.wait_for(together.wait())
        return bridge.wait_for(answer(number))

    calls = (bridge.run(partial(call, number)) for number in range(20))
    assert await asyncio.gather(*calls) == list(range(20))


async def test_cancelling_the_task_unwinds_the_blocking_code():
    unwound = []
    waiting = asyncio.Event()

    async def endless():
        waiting.set()
        await asyncio.Event().wait()

    def call():
        try:
            bridge.wait_for(endless())
        finally:
            unwound.append(True)

    task = asyncio.create_task(bridge.run(call))
    await waiting.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert unwound == [True]
