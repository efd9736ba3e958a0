"""What may block for long is waited for without the loop, can be given up, and keeps no program from ending."""

import asyncio
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app.core.vault.own_thread import in_own_thread

ROOT = Path(__file__).parents[3]


async def test_the_result_comes_back_from_another_thread():
    assert await in_own_thread(threading.current_thread) is not threading.current_thread()


async def test_what_it_raises_is_raised_here():
    def fail() -> None:
        raise ValueError("told")

    with pytest.raises(ValueError, match="told"):
        await in_own_thread(fail)


async def test_the_loop_goes_on_while_it_blocks():
    answered = threading.Event()
    asked = asyncio.create_task(in_own_thread(answered.wait))
    for _ in range(100):
        await asyncio.sleep(0)
    assert not asked.done()
    answered.set()
    assert await asked is True


async def test_each_has_a_thread_of_its_own():
    """However many dialogs are open, the next call does not queue behind them."""
    answered = threading.Event()
    waiting = [asyncio.create_task(in_own_thread(answered.wait)) for _ in range(50)]
    assert await in_own_thread(lambda: "not kept waiting") == "not kept waiting"
    answered.set()
    assert await asyncio.gather(*waiting) == [True] * 50


@pytest.mark.parametrize("fails", [False, True])
async def test_given_up_it_ends_at_once_and_what_comes_later_is_ignored(fails: bool):
    answered, ended = threading.Event(), threading.Event()

    def block() -> None:
        answered.wait()
        threading.current_thread().name = "told apart"
        ended.set()
        if fails:
            raise ValueError

    asked = asyncio.create_task(in_own_thread(block))
    await asyncio.sleep(0)
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    assert not ended.is_set()
    answered.set()
    for thread in threading.enumerate():
        if thread.name in {"keyturn-vault", "told apart"}:
            thread.join()
    assert ended.is_set()
    await asyncio.sleep(0)  # the late outcome arrives, and nobody minds


def test_a_program_ends_while_it_still_blocks():
    program = """
import asyncio, threading
from app.core.vault.own_thread import in_own_thread

async def main():
    asked = asyncio.create_task(in_own_thread(threading.Event().wait))
    await asyncio.sleep(0)
    asked.cancel()

asyncio.run(main())
print("ended")
"""
    command = [sys.executable, "-c", program]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=True)
    assert (ended.stdout, ended.stderr) == ("ended\n", "")
