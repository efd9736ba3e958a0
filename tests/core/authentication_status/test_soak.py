"""The whole of it: 2,000 tenants, a server that misbehaves in every way we know, and Keyturn killed twenty times.

The command line runs as a process of its own. The server, in this one, kills it in the middle of a token's rotation or
of a pause that it asked for; the next process goes on with the tenants left.
"""

import asyncio
import json
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_services
from app.core.clock import SystemClock
from app.core.paths import DataFolder
from app.core.services import Services
from app.core.storage.database import Storage
from app.core.storage.pause_table import PauseTable
from app.core.vault.vault import Vault
from tests.core.authentication_status.soak_server import (
    LONG_PAUSE,
    NAP,
    Behaviour,
    Fault,
    Pause,
    Refusal,
    SoakServer,
)
from tests.core.fleet import directory_id, sign_in_fleet, stored_refresh_token
from tests.core.servers import serving
from tests.core.vault.memory import CHEAP
from tests.processes import Started, start_keyturn

pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a POSIX signal")

PASSPHRASE = "four unrelated little words"
TENANTS = 2000
KILLS = 20
KILLS_IN_A_PAUSE = 3
MOST_FAULTS = 5
"""Of one tenant: Keyturn has to get through between them, not to try for ever."""
FAULTS = {
    Fault.TOO_MANY: 15,
    Fault.TOO_MANY_UNTIL: 15,
    Fault.UNAVAILABLE: 3,
    Fault.UNAVAILABLE_UNTIL: 2,
    Fault.DROPPED: 90,
    Fault.ANSWER_DROPPED: 90,
    Fault.PAGE: 90,
    Fault.BAD_GATEWAY: 90,
    Fault.SLOW: 60,
}
SKEWS = (-600.0, 0.0, 600.0)
DEAD = (
    Refusal("expired", "invalid_grant", 700082),
    Refusal("expired", "invalid_grant", 50173),
    Refusal("expired", "interaction_required", 50076, "basic_action"),
    Refusal("consent required", "invalid_grant", 65001, "consent_required"),
    Refusal("consent required", "unauthorized_client", 700016),
    Refusal("blocked", "invalid_grant", 53003),
    Refusal("blocked", "invalid_grant", 50057),
    Refusal("blocked", "unauthorized_client", 7000112),
)
ON_THE_WAY = 90
"""Naps of the server after a 503 left in which others' requests may arrive that were sent before it was read."""
UNREAD = 1.0
"""Seconds before a kill in which an answer may not have been read and noted, ..."""
MOST_LOOKS = 200
"""... unless it is seen on the disk."""


def plan(chance: random.Random) -> dict[str, Behaviour]:
    """Who is dead, whose clock is wrong, and what befalls whom: more often early than late."""
    planned = {directory_id(number): Behaviour(chance.choice(SKEWS)) for number in range(TENANTS)}
    for behaviour in planned.values():
        behaviour.dead = chance.choice(DEAD) if chance.random() < 0.15 else None
    everything = [fault for fault, times in FAULTS.items() for _ in range(times)]
    while everything:
        behaviour = planned[directory_id(int(TENANTS * chance.random() ** 1.5))]
        if len([fault for fault in behaviour.faults if fault]) < MOST_FAULTS:
            behaviour.faults += [None] * chance.choice([0, 0, 1]) + [everything.pop(chance.randrange(len(everything)))]
    return planned


@dataclass
class Scene:
    """The killer, and what the killed had said."""

    folder: DataFolder
    pauses: PauseTable
    chance: random.Random
    server: SoakServer = field(init=False)
    victim: Started | None = None
    steps: int = 0
    """Until the victim dies."""
    in_a_pause: bool = False
    killing: asyncio.Task[None] | None = None
    noted: list[Pause] = field(default_factory=list)
    """The pauses that were on the disk before the kill."""
    kills: list[float] = field(default_factory=list)
    """When (`time.monotonic`)."""
    killed_after: list[int] = field(default_factory=list)
    """How many results each of the killed had told."""
    checked: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.server = SoakServer(plan(self.chance), self.step)

    def step(self) -> None:
        """A tenant got further: some step is the victim's last, or brings the pause that it dies in."""
        self.steps -= 1
        if self.steps == 0 and self.in_a_pause:
            self.server.on_long_pause = self.kill_soon
        elif self.steps == 0:
            self.kill()

    def kill_soon(self, pause: Pause) -> None:
        self.killing = asyncio.create_task(self.kill_once_noted(pause))

    async def kill_once_noted(self, pause: Pause) -> None:
        late = datetime.now(UTC) + timedelta(seconds=LONG_PAUSE - 1)
        for _ in range(MOST_LOOKS):
            if [known for known in await self.pauses.going_on(datetime.now(UTC)) if known.until > late]:
                self.noted.append(pause)
                break
            await asyncio.sleep(NAP)
        self.kill()

    def kill(self) -> None:
        if self.victim is not None and self.victim.returncode is None:
            self.victim.send_signal(signal.SIGKILL)
            self.kills.append(time.monotonic())

    async def run(self, which: str, *, dies: bool = True) -> int:
        """One process to its end, whichever that is."""
        self.steps = self.chance.randint(60, 260) if dies else 0
        self.in_a_pause = len(self.kills) % (KILLS // KILLS_IN_A_PAUSE) == 3
        self.victim = await start_keyturn(
            *("check", which, "--json", "--data-dir", str(self.folder.root)),
            environment={**os.environ, "KEYTURN_PASSPHRASE": PASSPHRASE},
        )
        before = self.checked.total()
        assert self.victim.stdout is not None
        async for line in self.victim.stdout:
            with suppress(json.JSONDecodeError):  # the last one may be cut off
                event = json.loads(line)
                if event["event"] == "checked":
                    self.checked[event["tenant"]] += 1
        self.killed_after.append(self.checked.total() - before)
        return await self.victim.wait()


@pytest.mark.parametrize("seed", [31557048])
async def test_2000_tenants_and_20_kills(tmp_path, seed):
    folder, clock = DataFolder(tmp_path / "data"), SystemClock()
    folder.create()
    storage = await Storage.open(folder.database, clock)
    scene = Scene(folder, storage.pauses, random.Random(seed))
    await Vault(storage.keys, None, clock, CHEAP).unlock(PASSPHRASE)
    async with open_services(folder) as services:
        await services.vault.unlock(PASSPHRASE)
        await run_to_the_end(scene, services, storage, tmp_path)
        assert set(scene.server.befell) == set(FAULTS)
        assert len([told for told in scene.killed_after if told]) > KILLS // 2, "or it was not in the middle"
        assert set(scene.checked.values()) == {1}, "whoever goes on checks nobody twice"
        assert await services.status.left_to_check() == []
        assert await wrong_statuses(services, scene.server) == {}
        assert await lost_refresh_tokens(services, storage, scene.server) == []
    assert list(asked_in_a_pause(scene)) == []
    await storage.close()


async def run_to_the_end(scene: Scene, services: Services, storage: Storage, folder: Path) -> None:
    """The killed processes, and the one that comes to its end."""
    napping = asyncio.create_task(scene.server.nap())
    async with serving(scene.server.answer, folder) as listening:
        await sign_in_fleet(services, storage, listening.address, str(listening.ca_file), TENANTS)
        which = "--all"
        while len(scene.kills) < KILLS:
            assert await scene.run(which) == -signal.SIGKILL
            which = "--continue"
        assert await scene.run(which, dies=False) == 1
    napping.cancel()


async def wrong_statuses(services: Services, server: SoakServer) -> dict[str, str]:
    """What Keyturn says of whom it is wrong about."""
    known = {each.tenant.directory: each.verdict.status.value for each in await services.status.overview()}
    assert len(known) == TENANTS
    true = {tenant: each.dead.status if each.dead else "valid" for tenant, each in server.behaviours.items()}
    return {tenant: status for tenant, status in known.items() if status != true[tenant]}


async def lost_refresh_tokens(services: Services, storage: Storage, server: SoakServer) -> list[str]:
    """Whose refresh token on the disk is not the last one that the server gave, or was revoked for a reuse."""
    tenants = await storage.tenants.all()
    stored = {each.directory: await stored_refresh_token(services, storage, each) for each in tenants}
    assert len(stored) == TENANTS
    return [tenant for tenant, token in stored.items() if not server.has_as_latest(tenant, token)]


def asked_in_a_pause(scene: Scene) -> Iterator[tuple[float, Pause]]:
    """Requests that should not have been sent, with the seconds since the answer that had asked for a pause."""
    for pause in scene.server.pauses:
        unread = [kill for kill in scene.kills if abs(kill - pause.since.at) < UNREAD and pause not in scene.noted]
        until = min([pause.until, *unread])
        on_the_way = 0 if pause.tenant else ON_THE_WAY
        for tenant, asked in scene.server.asked:
            in_it = pause.since.at < asked.at < until and asked.naps >= pause.since.naps + on_the_way
            if in_it and pause.tenant in {None, tenant}:
                yield asked.at - pause.since.at, pause
