"""The digests by day, and how far each got."""

from dataclasses import replace
from datetime import timedelta

from app.core.alerts.model import DigestState, SentDigest
from app.core.storage.database import Storage
from tests.core.storage.conftest import NOW

FIRST = SentDigest("2026-05-04", DigestState.WAITING, 2, "“451 later”", NOW + timedelta(minutes=1))


async def test_a_day_has_one_digest(storage: Storage):
    assert await storage.digests.get(FIRST.day) is None
    await storage.digests.put(FIRST)
    assert await storage.digests.get(FIRST.day) == FIRST
    sent = replace(FIRST, state=DigestState.SENT, last_error=None, next_try_at=None, sent_at=NOW)
    await storage.digests.put(sent)
    assert await storage.digests.get(FIRST.day) == sent
    assert await storage.digests.get("2026-05-05") is None


async def test_the_latest_that_was_sent_says_until_when_all_is_told(storage: Storage):
    assert await storage.digests.last_sent_at() is None
    await storage.digests.put(FIRST)
    assert await storage.digests.last_sent_at() is None
    for days in (3, 1, 2):
        day = NOW - timedelta(days=days)
        await storage.digests.put(SentDigest(day.date().isoformat(), DigestState.MAYBE_SENT, sent_at=day))
    assert await storage.digests.last_sent_at() == NOW - timedelta(days=1)
