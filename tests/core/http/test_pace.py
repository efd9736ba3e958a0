"""Slots are for requests alone; more tenants may be in between, so that none of the slots waits for a disk."""

import asyncio
from contextlib import AsyncExitStack

from app.core.http.pace import Pace


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_there_are_more_places_than_slots_and_both_follow_the_limit():
    pace = Pace(4)
    slots, places = [], []

    async def tenant() -> None:
        async with pace.place:
            places.append(1)
            async with pace.slot:
                slots.append(1)
                await asyncio.Event().wait()

    tasks = [asyncio.create_task(tenant()) for _ in range(20)]
    await settle()
    assert (len(places), len(slots)) == (6, 4)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_slot_that_is_given_back_is_the_next_ones_though_the_place_is_kept():
    pace = Pace(1)
    order = []

    async def tenant(name: str) -> None:
        async with pace.place:
            for request in ("token", "graph"):
                async with pace.slot:
                    order.append(f"{name} {request}")
                await settle()  # as while what the request brought is stored

    await asyncio.gather(tenant("first"), tenant("second"))
    assert order == ["first token", "second token", "first graph", "second graph"]


async def test_whoever_is_cancelled_while_waiting_takes_nobodys_turn():
    pace = Pace(1)
    async with AsyncExitStack() as held:
        await held.enter_async_context(pace.slot)
        gone, next_one = (asyncio.create_task(held_once(pace)) for _ in range(2))
        await settle()
        gone.cancel()
    assert await next_one
    assert pace.limit == 1


async def held_once(pace: Pace) -> bool:
    async with pace.slot:
        return True
