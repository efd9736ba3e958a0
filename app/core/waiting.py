"""Waiting for whichever comes first: that somebody says so, or that time has passed."""

import asyncio

from app.core.clock import Clock


async def woken_or_passed(woken: asyncio.Event, clock: Clock, seconds: float) -> None:
    """Return when `woken` is set, or `seconds` have passed, whichever comes first."""
    either = asyncio.ensure_future(woken.wait()), asyncio.ensure_future(clock.sleep(seconds))
    try:
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for each in either:
            each.cancel()
