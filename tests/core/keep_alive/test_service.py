"""Tokens are kept alive: what is due, a few at a time, while nothing is in the way, and by one Keyturn alone."""

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from aiohttp import web

from app.bootstrap import open_services
from app.core.keep_alive import service
from app.core.keep_alive.conditions import MachineConditions
from app.core.keep_alive.model import KeepAliveState, Obstacle, Run
from app.core.keep_alive.schedule import AGAIN
from app.core.keep_alive.service import AT_ONCE, FIRST_REST, KeepAlive
from app.core.paths import DataFolder
from app.core.tokens.exclusive import Exclusive
from tests.core.keep_alive.conftest import BATCH, COUNT, PROBE, Fleet
from tests.core.vault.memory import MemorySafe


def no_service(_tenant: str, _kind: str) -> web.Response:
    return web.Response(status=503, text="no")


async def test_nothing_is_due_right_after_a_sign_in(fleet: Fleet):
    await fleet.keep_alive.look()
    assert fleet.server.requests == {}
    assert fleet.state.waits_for is None
    assert fleet.state.last is None
    assert fleet.state.next_at is not None
    assert timedelta(hours=12) < fleet.state.next_at - fleet.clock.now() < timedelta(hours=36)


async def test_what_is_due_is_refreshed_a_few_at_a_time_and_told(fleet: Fleet):
    await fleet.pass_(days=2)
    await fleet.keep_alive.look()
    assert fleet.server.requests["token"] == COUNT
    assert fleet.server.most_at_once <= AT_ONCE
    assert set((await fleet.refreshed()).values()) == {fleet.clock.now()}
    assert fleet.state.last == Run(fleet.clock.now(), COUNT, 0)
    assert [each.running for each in fleet.told if each.last is None] == [True]
    assert not fleet.state.running


async def test_over_the_day_each_is_refreshed_once(fleet: Fleet):
    await fleet.pass_(days=2)
    await fleet.keep_alive.look()
    fleet.server.requests.clear()
    together = 0
    for _ in range(36):
        before = fleet.server.requests["token"]
        await fleet.pass_(hours=1)
        await fleet.keep_alive.look()
        together = max(together, fleet.server.requests["token"] - before)
    assert COUNT <= fleet.server.requests["token"] < COUNT * 2
    assert together < COUNT / 2


async def test_a_tenant_that_does_not_work_is_counted_and_not_asked_for_ever(fleet: Fleet):
    fleet.server.revoked.add(fleet.tenants[0].directory)
    await fleet.pass_(days=2)
    await fleet.keep_alive.look()
    assert fleet.state.last == Run(fleet.clock.now(), COUNT, 1)
    await fleet.pass_(days=2)
    await fleet.keep_alive.look()
    assert fleet.state.last == Run(fleet.clock.now(), COUNT - 1, 0)


async def test_a_tenant_that_is_being_renewed_is_left_alone_for_a_while(fleet: Fleet):
    await fleet.pass_(days=2)
    busy, lock = fleet.tenants[0], Exclusive(fleet.folder.locks)
    with lock.hold(busy.id, busy.name):
        await fleet.keep_alive.look()
        await fleet.keep_alive.look()
    assert fleet.server.requests["token"] == COUNT - 1
    assert fleet.state.last == Run(fleet.clock.now(), COUNT - 1, 0)
    await fleet.keep_alive.look()
    assert fleet.server.requests["token"] == COUNT - 1
    await fleet.pass_(seconds=AGAIN.total_seconds())
    await fleet.keep_alive.look()
    assert (await fleet.refreshed())[busy.directory] == fleet.clock.now()


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ("offline", Obstacle.OFFLINE),
        ("metered", Obstacle.METERED),
        ("saving", Obstacle.SAVING_POWER),
        ("off", Obstacle.SWITCHED_OFF),
    ],
)
async def test_while_something_is_in_the_way_nothing_is_asked(fleet: Fleet, what, found):
    if what == "offline":
        fleet.machine.network = ""
    if what == "metered":
        fleet.keep_alive.conditions.tell_network(online=True, metered=True)
    if what == "saving":
        fleet.machine.saves_power = True
    if what == "off":
        await fleet.services.settings.set("keep_alive.enabled", "no")
    await fleet.pass_(days=2)
    await fleet.keep_alive.look()
    assert fleet.state.waits_for is found
    assert fleet.server.requests == {}


async def test_who_allows_it_is_not_held_up(fleet: Fleet):
    fleet.keep_alive.conditions.tell_network(online=True, metered=True)
    fleet.machine.saves_power = True
    await fleet.services.settings.set("keep_alive.on_metered", "yes")
    await fleet.services.settings.set("keep_alive.on_battery_saver", "yes")
    await fleet.pass_(days=2)
    await fleet.keep_alive.look()
    assert fleet.server.requests["token"] == COUNT


async def test_what_comes_in_the_way_ends_it_between_two_batches(fleet: Fleet):
    def fault(_tenant: str, _kind: str) -> None:
        fleet.machine.saves_power = True

    fleet.server.fault = fault
    await fleet.pass_(days=2)
    await fleet.keep_alive.look()
    assert fleet.server.requests["token"] == BATCH
    assert fleet.state.waits_for is Obstacle.SAVING_POWER
    fleet.machine.saves_power, fleet.server.fault = False, None
    await fleet.keep_alive.look()
    assert fleet.server.requests["token"] == COUNT


async def test_an_outage_costs_a_batch_then_a_few_now_and_then(fleet: Fleet):
    fleet.server.fault = no_service
    await fleet.pass_(days=2)
    await fleet.keep_alive.look()
    assert fleet.state.waits_for is Obstacle.OUTAGE
    assert fleet.state.last == Run(fleet.clock.now(), BATCH, BATCH)
    asked = fleet.server.requests["token"]
    await fleet.keep_alive.look()
    assert fleet.server.requests["token"] == asked
    await fleet.pass_(seconds=FIRST_REST.total_seconds())
    await fleet.keep_alive.look()
    assert fleet.state.last == Run(fleet.clock.now(), PROBE, PROBE)
    await fleet.pass_(seconds=FIRST_REST.total_seconds())
    await fleet.keep_alive.look()
    assert fleet.state.last.tenants == PROBE
    fleet.server.fault = None
    await fleet.pass_(seconds=AGAIN.total_seconds())
    await fleet.keep_alive.look()
    assert fleet.state == KeepAliveState(
        looked=True, next_at=fleet.state.next_at, last=Run(fleet.clock.now(), COUNT, 0)
    )
    assert set((await fleet.refreshed()).values()) == {fleet.clock.now()}


async def test_of_two_keyturns_one_does_it(fleet: Fleet):
    await fleet.pass_(days=2)
    rival, asked, answered = fleet.another(), asyncio.Event(), asyncio.Event()

    async def wait() -> None:
        asked.set()
        await answered.wait()

    fleet.server.wait = wait
    looking = asyncio.create_task(fleet.keep_alive.look())
    await asked.wait()
    await rival.look()
    assert rival.state.waits_for is Obstacle.ANOTHER_KEYTURN
    answered.set()
    await looking
    await rival.look()
    assert rival.state.waits_for is None
    assert fleet.server.requests["token"] == COUNT


async def test_check_now_asks_whatever_is_due(fleet: Fleet):
    fleet.machine.network = ""
    assert await fleet.keep_alive.check_now(fleet.tenants[:3]) == Run(fleet.clock.now(), 3, 0)
    assert fleet.state.last == Run(fleet.clock.now(), 3, 0)
    assert [each.running for each in fleet.told] == [True, False, False]


async def test_what_is_due_can_be_asked_for(fleet: Fleet):
    assert await fleet.keep_alive.due() == ()
    await fleet.pass_(days=2)
    assert set(await fleet.keep_alive.due()) == set(fleet.tenants)


@asynccontextmanager
async def running(keep_alive: KeepAlive):
    task = asyncio.create_task(keep_alive.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


async def until(fleet: Fleet, condition) -> None:
    """Return when it is so; a test that waits in vain is ended from outside."""
    changed = asyncio.Event()
    unsubscribe = fleet.services.events.subscribe(lambda _: changed.set())
    async with asyncio.timeout(60):
        while not condition():
            changed.clear()
            await changed.wait()
    unsubscribe()


async def test_it_goes_on_by_itself_and_comes_to_an_end(fleet: Fleet):
    async with running(fleet.keep_alive):
        await until(fleet, lambda: fleet.state.last and fleet.server.requests["token"] > COUNT)
    asked = fleet.server.requests["token"]
    await asyncio.sleep(0)
    assert fleet.server.requests["token"] == asked
    lived = await fleet.refreshed()
    assert all(each is not None and fleet.clock.now() - each < timedelta(days=2) for each in lived.values())


async def test_switched_on_it_begins_at_once(fleet: Fleet, monkeypatch):
    await fleet.services.settings.set("keep_alive.enabled", "no")
    monkeypatch.setattr(service, "START_SECONDS", 0.0)
    await fleet.pass_(days=2)
    asleep = asyncio.Event()

    async def for_ever(seconds: float) -> None:
        if seconds:
            asleep.set()
            await asyncio.Event().wait()

    monkeypatch.setattr(fleet.clock, "sleep", for_ever)
    async with running(fleet.keep_alive):
        await asleep.wait()
        assert fleet.state.waits_for is Obstacle.SWITCHED_OFF
        await fleet.services.settings.set("keep_alive.enabled", "yes")
        await until(fleet, lambda: fleet.state.last is not None and not fleet.state.running)
    assert fleet.server.requests["token"] == COUNT


class WithDialog(MemorySafe):
    """A keyring that shows a dialog before it answers."""

    async def silent(self) -> bool:
        return False


async def test_a_vault_that_only_a_person_can_open_is_waited_for(tmp_path):
    folder, safe = DataFolder(tmp_path / "data"), WithDialog()
    async with open_services(folder, safe=safe) as services:
        await services.vault.unlock()
    async with open_services(folder, safe=safe) as services:
        services.keep_alive.conditions = MachineConditions(network=lambda: "office", power=lambda: None)
        await services.keep_alive.look()
        assert services.keep_alive.state.waits_for is Obstacle.VAULT_LOCKED
        await services.vault.unlock()
        await services.keep_alive.look()
        assert services.keep_alive.state.waits_for is None


async def test_a_vault_that_opens_without_a_dialog_is_opened(tmp_path):
    folder, safe = DataFolder(tmp_path / "data"), MemorySafe()
    async with open_services(folder, safe=safe) as services:
        await services.vault.unlock()
    async with open_services(folder, safe=safe) as services:
        services.keep_alive.conditions = MachineConditions(network=lambda: "office", power=lambda: None)
        await services.keep_alive.look()
        assert services.keep_alive.state.waits_for is None


async def test_settings_that_do_not_work_yet_are_waited_for(fleet: Fleet, monkeypatch):
    await fleet.services.settings.set("cloud.authority", "")
    await fleet.pass_(days=2)

    async def blink(_seconds: float) -> None:
        await asyncio.sleep(0)

    monkeypatch.setattr(fleet.clock, "sleep", blink)
    async with running(fleet.keep_alive):
        await until(fleet, lambda: fleet.state.waits_for is Obstacle.FAILED)
    assert not fleet.state.running
