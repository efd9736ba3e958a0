"""The digest by a real mail server: at its time, once a day, whatever fails, stops, or does the same meanwhile."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from app.core.alerts.daily import LONG_DELAY, DailyDigest, DigestNotSetUp
from app.core.alerts.model import DigestState
from app.core.mail.outbox import FIRST_DELAY
from app.core.settings.mail import MailNotSetUp
from tests.core.alerts.fleet import Fleet
from tests.core.mail.mail_server import HANG_UP, PASSWORD, USERNAME, MailServer, always, mail_server, once

TO, SENDER = "it@msp.example", "help@msp.example"
EAST = timezone(timedelta(hours=9))
UTC_ZONE = timezone(timedelta(0))


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[MailServer]:
    async with mail_server(tmp_path) as running:
        yield running


@pytest.fixture
async def sending(fleet: Fleet, server: MailServer) -> Fleet:
    """At 09:00, an hour after the digest's time."""
    settings = fleet.services.settings
    await fleet.services.vault.unlock()
    for key, value in {
        "cloud.ca_bundle": str(server.ca_file),
        "mail.host": "localhost",
        "mail.port": str(server.port),
        "mail.username": USERNAME,
        "mail.from": SENDER,
        "alerts.digest_to": TO,
    }.items():
        await settings.set(key, value)
    await fleet.services.mail.set_password(PASSWORD)
    return fleet


def a_digest(fleet: Fleet, tmp_path: Path, zone: timezone = UTC_ZONE) -> DailyDigest:
    """What one Keyturn has."""
    services = fleet.services
    return DailyDigest(
        storage=fleet.storage,
        status=services.status,
        forecasts=services.forecasts,
        settings=services.settings,
        mail=services.mail,
        vault=services.vault,
        clock=fleet.clock,
        lock=tmp_path / "digest.lock",
        zone=zone,
    )


@pytest.fixture
def daily(sending: Fleet, tmp_path: Path) -> DailyDigest:
    return a_digest(sending, tmp_path)


async def test_it_says_what_happened_to_whom_it_is_meant_for(sending: Fleet, daily: DailyDigest, server: MailServer):
    await sending.fails("Contoso")
    await daily.look()
    (received,) = server.received
    assert (received.sender, received.recipient) == (SENDER, TO)
    assert received.mail["Subject"] == "Keyturn: 1 died"
    assert "Contoso: expired" in received.part("plain")
    assert "<strong>Contoso</strong>" in received.part("html")
    assert PASSWORD not in received.mail.as_string()


async def test_once_a_day(sending: Fleet, daily: DailyDigest, server: MailServer, tmp_path: Path):
    for _ in range(3):
        await daily.look()
        await a_digest(sending, tmp_path).look()  # after a restart
    assert len(server.received) == 1
    sending.clock.pass_(22 * 3600)  # 07:00 the next day
    await daily.look()
    assert len(server.received) == 1
    sending.clock.pass_(2 * 3600)
    await daily.look()
    assert len(server.received) == 2


async def test_two_keyturns_at_once_send_one(sending: Fleet, server: MailServer, tmp_path: Path):
    await asyncio.gather(*(a_digest(sending, tmp_path).look() for _ in range(4)))
    assert len(server.received) == 1


async def test_it_waits_for_its_time_by_the_local_clock(sending: Fleet, server: MailServer, tmp_path: Path):
    await sending.services.settings.set("alerts.digest_at", "18:30")
    here, there = a_digest(sending, tmp_path), a_digest(sending, tmp_path, EAST)  # 09:00 here, 18:00 there
    await here.look()
    await there.look()
    assert server.received == []
    sending.clock.pass_(1800)
    await here.look()
    assert server.received == []
    await there.look()
    assert len(server.received) == 1


async def test_each_tells_what_happened_since_the_one_before(sending: Fleet, daily: DailyDigest, server: MailServer):
    await daily.look()
    sending.clock.pass_(3 * 86400)  # nobody was there for three days
    await sending.fails("Contoso")
    sending.clock.pass_(86400)
    await daily.look()
    sending.clock.pass_(86400)
    await daily.look()
    assert [each.mail["Subject"] for each in server.received[1:]] == ["Keyturn: 1 died", "Keyturn: 1 still dead"]


@pytest.mark.parametrize("answer", ["451 4.7.1 Greylisted", HANG_UP])
async def test_what_may_pass_is_tried_again_soon(sending: Fleet, daily: DailyDigest, server: MailServer, answer):
    server.on_recipient = once(answer)
    await daily.look()
    await daily.look()
    assert server.received == []
    sending.clock.pass_(FIRST_DELAY.total_seconds())
    await daily.look()
    assert len(server.received) == 1


async def test_what_a_person_has_to_put_right_is_not_tried_every_minute(
    sending: Fleet, daily: DailyDigest, server: MailServer
):
    server.accepts_sign_in = False
    await daily.look()
    sending.clock.pass_(3600)
    await daily.look()
    assert len(server.sign_ins) == 1
    server.accepts_sign_in = True
    sending.clock.pass_(LONG_DELAY.total_seconds())
    await daily.look()
    assert len(server.received) == 1


async def test_whose_answer_was_lost_is_not_sent_again(sending: Fleet, daily: DailyDigest, server: MailServer):
    server.after_data = always(HANG_UP)
    assert (await daily.send()).state is DigestState.MAYBE_SENT
    server.after_data = None
    sending.clock.pass_(3600)
    await daily.look()
    assert (await daily.send()).state is DigestState.MAYBE_SENT
    assert len(server.received) == 1


async def test_stopped_in_the_middle_it_is_not_sent_again(
    sending: Fleet, daily: DailyDigest, server: MailServer, tmp_path: Path
):
    handed_over = asyncio.Event()

    async def never(_):
        handed_over.set()
        await asyncio.Event().wait()

    server.on_data = never
    looking = asyncio.create_task(daily.look())
    await handed_over.wait()
    looking.cancel()
    await asyncio.wait({looking})
    server.on_data = None
    assert (await a_digest(sending, tmp_path).send()).state is DigestState.MAYBE_SENT
    assert server.received == []


async def test_stopped_before_the_server_had_it_it_is_sent(
    sending: Fleet, daily: DailyDigest, server: MailServer, tmp_path: Path
):
    announced = asyncio.Event()

    async def never(_):
        announced.set()
        await asyncio.Event().wait()

    server.on_recipient = never
    looking = asyncio.create_task(daily.look())
    await announced.wait()
    looking.cancel()
    await asyncio.wait({looking})
    server.on_recipient = None
    assert (await a_digest(sending, tmp_path).send()).state is DigestState.SENT
    assert len(server.received) == 1


async def test_nobody_is_asked_for_the_mail_password(
    sending: Fleet, daily: DailyDigest, server: MailServer, monkeypatch
):
    async def locked() -> bool:
        return False

    monkeypatch.setattr(sending.services.vault, "unlock_quietly", locked)
    await daily.look()
    assert server.received == []
    assert server.sign_ins == []


async def test_without_a_reader_or_a_server_there_is_none(sending: Fleet, daily: DailyDigest, server: MailServer):
    await sending.services.settings.set("alerts.digest_to", "")
    await daily.look()
    with pytest.raises(DigestNotSetUp):
        await daily.send()
    await sending.services.settings.set("alerts.digest_to", TO)
    await sending.services.settings.set("mail.host", "")
    await daily.look()
    with pytest.raises(MailNotSetUp):
        await daily.send()
    assert server.received == []


async def test_it_goes_by_itself_while_keyturn_runs(sending: Fleet, daily: DailyDigest, server: MailServer):
    sending.clock.pass_(-5 * 3600)
    delivered = server.next_delivery()
    task = asyncio.create_task(daily.run())
    await delivered
    task.cancel()
    await asyncio.wait({task})
    assert sending.clock.now().hour == 8
    assert len(server.received) == 1
