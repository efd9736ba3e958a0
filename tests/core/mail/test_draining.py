"""The outbox empties itself while Keyturn runs: at new mail, in time, when the network or a setting changes."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.mail import outbox
from app.core.mail.errors import NotNow
from app.core.mail.model import OutgoingState
from app.core.mail.service import MailService
from app.core.paths import DataFolder
from tests.core.clocks import PassingClock
from tests.core.mail.conftest import Office
from tests.core.mail.mail_server import MailServer, mail_server, once
from tests.core.vault.memory import MemorySafe, NoSafe

PASSPHRASE = "four unrelated little words"


class StillClock(PassingClock):
    """Nobody ever wakes from a sleep: only an event moves anything."""

    async def sleep(self, seconds: float) -> None:
        await asyncio.Event().wait()


class BlinkingClock(PassingClock):
    """A sleep ends at once, and no time has passed."""

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(0)


@asynccontextmanager
async def running(mail: MailService) -> AsyncIterator[None]:
    task = asyncio.create_task(mail.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


async def until_all(office: Office, state: OutgoingState) -> None:
    """Return when every message is at that state; a test that waits in vain is ended from outside."""
    changed = asyncio.Event()
    unsubscribe = office.services.events.subscribe(lambda event: changed.set())
    async with asyncio.timeout(60):
        while set(await office.states()) != {state}:
            changed.clear()
            await changed.wait()
    unsubscribe()


@asynccontextmanager
async def office_at(folder: Path, clock: PassingClock, server: MailServer) -> AsyncIterator[Office]:
    data = DataFolder(folder / "data")
    async with open_services(data, clock=clock, safe=MemorySafe()) as services:
        await services.vault.unlock()
        office = Office(services, clock, data)
        await office.use(server)
        yield office


async def test_new_mail_leaves_at_once(tmp_path, server: MailServer):
    async with office_at(tmp_path, StillClock(), server) as office, running(office.mail):
        await office.send_all(3)
        await until_all(office, OutgoingState.SENT)
    assert len(server.received) == 3


async def test_what_an_earlier_run_left_leaves_at_the_start(tmp_path, server: MailServer):
    async with office_at(tmp_path, StillClock(), server) as office:
        server.on_recipient = once("451 4.7.1 Greylisted")
        await office.send_all(1)
        await office.drain_due()
        async with running(office.mail):
            await until_all(office, OutgoingState.SENT)


async def test_what_has_to_wait_leaves_in_time(tmp_path, server: MailServer):
    clock = PassingClock()
    async with office_at(tmp_path, clock, server) as office, running(office.mail):
        server.on_recipient = once("451 4.7.1 Greylisted")
        await office.send_all(1)
        await until_all(office, OutgoingState.SENT)
    assert clock.slept


async def test_the_network_is_back_and_nothing_waits_any_longer(tmp_path):
    networks = ["home"]
    async with mail_server(tmp_path) as gone:
        pass
    async with office_at(tmp_path, BlinkingClock(), gone) as office:
        async with running(office.another_service(network=lambda: networks[-1])):
            await office.send_all(2)
            await told(office)
            async with mail_server(tmp_path, port=gone.port):
                for network in ("", "elsewhere"):
                    assert await office.states() == [OutgoingState.WAITING] * 2
                    networks.append(network)
                await until_all(office, OutgoingState.SENT)


async def test_a_setting_put_right_is_enough(tmp_path, server: MailServer):
    async with office_at(tmp_path, StillClock(), server) as office, running(office.mail):
        await office.services.settings.set("mail.port", "1")
        await office.send_all(1)
        await told(office)
        await office.services.settings.set("mail.port", str(server.port))
        await until_all(office, OutgoingState.SENT)


async def test_a_password_put_right_is_enough(tmp_path, server: MailServer):
    async with office_at(tmp_path, StillClock(), server) as office, running(office.mail):
        await office.mail.set_password("a wrong one")
        await office.send_all(1)
        await told(office)
        await office.use(server)
        await until_all(office, OutgoingState.SENT)


async def told(office: Office) -> None:
    """Return when a message has an error to show."""
    changed = asyncio.Event()
    unsubscribe = office.services.events.subscribe(lambda event: changed.set())
    async with asyncio.timeout(60):
        while not any(each.last_error for each in await office.mail.outbox()):
            changed.clear()
            await changed.wait()
    unsubscribe()


async def test_a_locked_vault_is_waited_for(tmp_path, server: MailServer):
    folder = DataFolder(tmp_path / "data")
    async with open_services(folder, safe=NoSafe()) as services:
        await services.vault.unlock(PASSPHRASE)
        office = Office(services, PassingClock(), folder)
        await office.use(server)
        await office.send_all(1)
    async with open_services(folder, clock=BlinkingClock(), safe=NoSafe()) as services:
        office = Office(services, PassingClock(), folder)
        async with running(office.mail):
            assert await office.states() == [OutgoingState.WAITING]
            await services.vault.unlock(PASSPHRASE)
            await until_all(office, OutgoingState.SENT)


async def test_closed_in_the_middle_the_answer_is_still_let_in(tmp_path, server: MailServer):
    handed_over, answer = asyncio.Event(), asyncio.Event()

    async def slow(_):
        handed_over.set()
        await answer.wait()

    server.on_data = slow
    async with office_at(tmp_path, StillClock(), server) as office:
        await office.send_all(2)
        task = asyncio.create_task(office.mail.run())
        await handed_over.wait()
        task.cancel()
        await asyncio.sleep(0)
        answer.set()
        await asyncio.wait({task})
        assert await office.states() == [OutgoingState.SENT, OutgoingState.WAITING]


async def test_closed_without_an_answer_the_next_start_says_so(tmp_path, server: MailServer, monkeypatch):
    monkeypatch.setattr(outbox, "LAST_WORD_SECONDS", 0.01)
    handed_over = asyncio.Event()

    async def never(_):
        handed_over.set()
        await asyncio.Event().wait()

    server.on_data = never
    async with office_at(tmp_path, StillClock(), server) as office:
        await office.send_all(1)
        task = asyncio.create_task(office.mail.run())
        await handed_over.wait()
        task.cancel()
        await asyncio.wait({task})
        assert await office.states() == [OutgoingState.SENDING]
        server.on_data = None
        async with running(office.another_service()):
            await until_all(office, OutgoingState.MAYBE_SENT)
        assert "before you send it again" in ((await office.only()).last_error or "")
        assert server.received == []


async def test_closed_before_anything_is_handed_over_the_message_waits(tmp_path, server: MailServer):
    announced = asyncio.Event()

    async def never(_):
        announced.set()
        await asyncio.Event().wait()

    server.on_recipient = never
    async with office_at(tmp_path, StillClock(), server) as office:
        await office.send_all(1)
        task = asyncio.create_task(office.mail.run())
        await announced.wait()
        task.cancel()
        await asyncio.wait({task})
        assert await office.states() == [OutgoingState.WAITING]
        server.on_recipient = None
        await office.mail.drain_once()
        assert len(server.received) == 1


async def test_two_that_send_at_once_send_each_message_once(tmp_path, server: MailServer):
    async with office_at(tmp_path, PassingClock(), server) as office:
        await office.send_all(20)
        rivals = [office.another_service() for _ in range(3)]
        await asyncio.gather(office.mail.drain_once(), *(rival.drain_once() for rival in rivals))
        await until_all(office, OutgoingState.SENT)
    assert len({message.message_id for message in server.received}) == len(server.received) == 20


async def test_while_another_sends_its_message_is_not_taken_for_abandoned(tmp_path, server: MailServer):
    handed_over, answer = asyncio.Event(), asyncio.Event()

    async def slow(_):
        handed_over.set()
        await answer.wait()

    server.on_data = slow
    async with office_at(tmp_path, PassingClock(), server) as office:
        await office.send_all(1)
        sending = asyncio.create_task(office.mail.drain_once())
        await handed_over.wait()
        await office.another_service().drain_once()
        assert await office.states() == [OutgoingState.SENDING]
        with pytest.raises(NotNow, match="being sent"):
            await office.mail.drop((await office.only()).id)
        answer.set()
        await sending
        assert await office.states() == [OutgoingState.SENT]
