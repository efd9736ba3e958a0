"""Kill the sender and the mail server again and again in the middle of 200 messages: none is lost, none sent twice.

Both are processes of their own and get SIGKILL at random instants; the server's journal says what it really took.
"""

import asyncio
import os
import random
import signal
from collections import Counter
from contextlib import suppress
from itertools import cycle
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.invitations.model import InvitationState
from app.core.mail.model import Outgoing, OutgoingState
from app.core.paths import DataFolder
from app.core.services import Services
from tests.core.clocks import PassingClock
from tests.core.mail.conftest import Office
from tests.core.mail.mail_server import MailServer
from tests.core.vault.memory import NoSafe
from tests.processes import Started, start_module

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a POSIX signal")

PASSPHRASE = "four unrelated little words"
MESSAGES = 200
MAYBE_SENT, SENT, WAITING = OutgoingState.MAYBE_SENT, OutgoingState.SENT, OutgoingState.WAITING


class Scene:
    """The mail server and the senders, one after the other, and how often each was killed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = DataFolder(folder / "data")
        self.journal = folder / "journal"
        self.port = 0
        self.kills = Counter[str]()

    async def start_server(self) -> Started:
        arguments = ("tests.core.mail.server_process", str(self.folder), str(self.port), str(self.journal))
        server = await self._start(*arguments)
        assert server.stdout is not None
        word, port = (await server.stdout.readline()).split()
        assert word == b"listening"
        self.port = int(port)
        return server

    async def start_sender(self) -> Started:
        return await self._start("tests.core.mail.sender_process", str(self.data.root))

    async def kill(self, name: str, process: Started) -> None:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGKILL)
        if await process.wait() == -signal.SIGKILL:
            self.kills[name] += 1

    def taken(self) -> Counter[str]:
        """How often the server took each message, by Message-ID."""
        return Counter(self.journal.read_text().split())

    async def _start(self, name: str, *arguments: str) -> Started:
        return await start_module(name, *arguments, environment={**os.environ, "KEYTURN_PASSPHRASE": PASSPHRASE})


async def test_killed_in_the_middle_of_200_messages_none_is_lost_and_none_sent_twice_unmarked(tmp_path):
    scene, chance, turns = Scene(tmp_path), random.Random(1), cycle(["sender", "server"])
    server = await scene.start_server()
    await fill(scene)
    while WAITING in await states(scene):
        sender = await scene.start_sender()
        server = await one_round(scene, server, sender, next(turns), chance)
    assert min(scene.kills["sender"], scene.kills["server"]) >= 2, "or this means nothing"
    assert await (await scene.start_sender()).wait() == 0  # whoever comes next says what nobody can be sure of
    async with open_services(scene.data, safe=NoSafe()) as services:
        outbox = await services.mail.outbox()
        await compare(scene, services, outbox)
        await services.vault.unlock(PASSPHRASE)
        await a_person_sends_the_unsure_ones_again(scene, services, outbox)
    await scene.kill("server", server)


async def one_round(scene: Scene, server: Started, sender: Started, victim: str, chance: random.Random) -> Started:
    """Let some messages through and kill one of the two, some milliseconds later; the server that runs then."""
    assert server.stdout is not None
    ending = asyncio.create_task(sender.wait())
    for _ in range(chance.randint(10, 40)):
        line = asyncio.create_task(server.stdout.readline())
        await asyncio.wait({line, ending}, return_when=asyncio.FIRST_COMPLETED)
        if ending.done():
            line.cancel()
            return server
        await line
    await asyncio.sleep(chance.uniform(0, 0.02))  # so that it falls into every part of a delivery
    if victim == "sender":
        await scene.kill("sender", sender)
        await ending
        return server
    await scene.kill("server", server)
    await ending
    return await scene.start_server()


async def fill(scene: Scene) -> None:
    async with open_services(scene.data, safe=NoSafe()) as services:
        await services.vault.unlock(PASSPHRASE)
        office = Office(services, PassingClock(), scene.data)
        await office.use(MailServer(scene.port, scene.folder / "ca.pem"))
        await office.send_all(MESSAGES)


async def states(scene: Scene) -> set[OutgoingState]:
    async with open_services(scene.data, safe=NoSafe()) as services:
        return {each.state for each in await services.mail.outbox()}


async def compare(scene: Scene, services: Services, outbox: list[Outgoing]) -> None:
    """What Keyturn says with what the server took."""
    taken = scene.taken()
    assert len(outbox) == MESSAGES
    assert {each.state for each in outbox} <= {SENT, MAYBE_SENT}
    assert set(taken) <= {each.message_id for each in outbox}
    assert max(taken.values()) == 1
    assert all(taken[each.message_id] == 1 for each in outbox if each.state is SENT)
    unsure = [each for each in outbox if each.state is MAYBE_SENT]
    assert len(unsure) <= scene.kills.total(), "a kill leaves at most one message in doubt"
    for each in outbox:
        invitation = await services.invitations.get(each.invitation_id)
        if each.state is SENT:
            assert (invitation.state, invitation.sent_count) == (InvitationState.SENT, 1)


async def a_person_sends_the_unsure_ones_again(scene: Scene, services: Services, outbox: list[Outgoing]) -> None:
    unsure = {each.message_id: each.id for each in outbox if each.state is MAYBE_SENT}
    for outgoing_id in unsure.values():
        await services.mail.retry(outgoing_id)
    await services.mail.drain_once()
    taken = scene.taken()
    assert {each.state for each in await services.mail.outbox()} == {SENT}
    assert len(taken) == MESSAGES
    assert {message_id for message_id, times in taken.items() if times > 1} <= set(unsure)
