"""What servers asked for is kept for as long as it holds, and a clock that was wrong holds nobody up."""

from datetime import timedelta
from uuid import uuid4

from app.core.http.pause import Pause
from app.core.storage.database import Storage
from tests.core.storage.conftest import NOW

HOST, MINUTE = "login.example", timedelta(minutes=1)


async def test_a_pause_is_of_a_tenant_or_of_everybody_and_ends(storage: Storage):
    ours, everybodys = Pause(HOST, uuid4(), NOW + 2 * MINUTE), Pause(HOST, None, NOW + 4 * MINUTE)
    await storage.pauses.keep([ours, everybodys], NOW)
    assert set(await storage.pauses.going_on(NOW + MINUTE)) == {ours, everybodys}
    assert await storage.pauses.going_on(NOW + 3 * MINUTE) == [everybodys]
    assert await storage.pauses.going_on(NOW + 5 * MINUTE) == []


async def test_a_later_word_about_the_same_replaces_the_earlier(storage: Storage):
    await storage.pauses.keep([Pause(HOST, None, NOW + MINUTE)], NOW)
    longer = Pause(HOST, None, NOW + 3 * MINUTE)
    await storage.pauses.keep([longer], NOW)
    assert await storage.pauses.going_on(NOW) == [longer]


async def test_what_was_noted_in_the_future_holds_nobody_up(storage: Storage):
    tomorrow = NOW + timedelta(days=1)
    await storage.pauses.keep([Pause(HOST, None, tomorrow + MINUTE)], tomorrow)
    assert await storage.pauses.going_on(NOW) == []


async def test_a_tenant_removed_before_a_check_begins_is_not_waited_for(storage: Storage):
    await storage.wanted.begin({uuid4()}, NOW)
    assert await storage.wanted.left() == frozenset()
