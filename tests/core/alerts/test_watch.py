"""What the desktop is told: each death once, before its time where it can be foreseen, grouped, and not at night."""

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta, timezone

import pytest

from app.core.alerts.model import Cause
from app.core.alerts.watch import FULL_LOOK_SECONDS, Watch
from app.core.authentication_status.check import CheckKind
from app.core.events import AlertRaised, CheckAdvanced
from tests.core.alerts.fleet import BLOCKED, UNCONSENTED, Fleet

EAST = timezone(timedelta(hours=9))


def a_watch(fleet: Fleet, zone: timezone = timezone.utc) -> Watch:  # noqa: UP017 (a timezone like the other)
    services = fleet.services
    watch = Watch(
        storage=fleet.storage,
        status=services.status,
        forecasts=services.forecasts,
        settings=services.settings,
        events=services.events,
        clock=fleet.clock,
        zone=zone,
    )
    services.events.subscribe(watch.heard)
    return watch


@pytest.fixture
async def watch(fleet: Fleet) -> Watch:
    """One that has looked once."""
    watch = a_watch(fleet)
    await watch.look()
    assert fleet.told == []
    return watch


async def look_again(fleet: Fleet, watch: Watch) -> None:
    """As at the next full look, hours later."""
    fleet.clock.pass_(FULL_LOOK_SECONDS)
    await watch.look()


async def test_a_death_is_told_once_with_its_name(fleet: Fleet, watch: Watch):
    await fleet.fails("Contoso")
    await look_again(fleet, watch)
    await fleet.fails("Contoso")
    await look_again(fleet, watch)
    assert fleet.names() == [(["Contoso"], [])]
    assert fleet.told[0].alert.died[0].cause is Cause.EXPIRED
    assert fleet.attention == [1]


async def test_nor_is_it_told_again_after_a_restart(fleet: Fleet, watch: Watch):
    await fleet.fails("Contoso")
    await look_again(fleet, watch)
    await a_watch(fleet).look()
    assert len(fleet.told) == 1


async def test_what_died_while_no_window_was_open_is_told_at_the_next(fleet: Fleet, watch: Watch):
    await fleet.fails("Contoso", "Fabrikam", code=BLOCKED)
    await a_watch(fleet).look()
    assert fleet.names() == [(["Contoso", "Fabrikam"], [])]


async def test_what_was_dead_before_anybody_watched_is_no_news(fleet: Fleet):
    await fleet.fails("Contoso")
    await a_watch(fleet).look()
    assert fleet.told == []
    assert fleet.attention == [1]


async def test_after_a_renewal_the_next_death_is_news_again(fleet: Fleet, watch: Watch):
    await fleet.fails("Contoso")
    await look_again(fleet, watch)
    await fleet.works("Contoso", kind=CheckKind.RENEWAL)
    await look_again(fleet, watch)
    await fleet.fails("Contoso")
    await look_again(fleet, watch)
    assert len(fleet.told) == 2
    assert fleet.attention == [1, 0, 1]


async def test_another_cause_is_told_and_the_first_one_not_again(fleet: Fleet, watch: Watch):
    for code in (BLOCKED, UNCONSENTED, BLOCKED):
        await fleet.fails("Contoso", code=code)
        await look_again(fleet, watch)
    assert [told.alert.died[0].cause for told in fleet.told] == [Cause.BLOCKED, Cause.CONSENT_REQUIRED]


async def test_an_outage_is_no_death(fleet: Fleet, watch: Watch):
    await fleet.fails("Contoso", "Fabrikam", error="unreachable")
    await look_again(fleet, watch)
    assert fleet.told == []
    assert fleet.attention == []


async def test_what_will_die_of_neglect_is_told_before_once_and_then_its_death(fleet: Fleet, watch: Watch):
    fleet.clock.pass_(timedelta(days=75).total_seconds())
    await watch.look()
    assert fleet.told == []
    fleet.clock.pass_(timedelta(days=1).total_seconds())
    await watch.look()
    await look_again(fleet, watch)
    assert fleet.names() == [([], ["Contoso", "Fabrikam"])]
    fleet.clock.pass_(timedelta(days=15).total_seconds())
    await watch.look()
    assert fleet.names()[1:] == [(["Contoso", "Fabrikam"], [])]


async def test_how_long_before_can_be_set(fleet: Fleet, watch: Watch):
    await fleet.services.settings.set("alerts.before_days", "60")
    fleet.clock.pass_(timedelta(days=31).total_seconds())
    await watch.look()
    assert fleet.names() == [([], ["Contoso", "Fabrikam"])]
    dies_at = fleet.told[0].alert.dying[0].dies_at
    assert dies_at is not None
    assert (dies_at - fleet.clock.now()).days == 58 or (dies_at - fleet.clock.now()).days == 59


async def test_in_quiet_hours_nothing_is_told_and_afterwards_all_of_it(fleet: Fleet, watch: Watch):
    await fleet.services.settings.set("alerts.quiet_from", "22:00")
    await fleet.services.settings.set("alerts.quiet_until", "07:00")
    fleet.clock.pass_(14 * 3600)  # 23:00
    await fleet.fails("Contoso")
    await watch.look()
    fleet.clock.pass_(2 * 3600)
    await fleet.fails("Fabrikam")
    await watch.look()
    assert fleet.told == []
    assert fleet.attention == [1, 2]
    fleet.clock.pass_(6 * 3600)
    await watch.look()
    assert fleet.names() == [(["Contoso", "Fabrikam"], [])]
    await look_again(fleet, watch)
    assert len(fleet.told) == 1


async def test_what_was_put_right_at_night_is_not_told_in_the_morning(fleet: Fleet, watch: Watch):
    await fleet.services.settings.set("alerts.quiet_from", "22:00")
    await fleet.services.settings.set("alerts.quiet_until", "07:00")
    fleet.clock.pass_(14 * 3600)
    await fleet.fails("Contoso")
    await watch.look()
    await fleet.works("Contoso", kind=CheckKind.RENEWAL)
    fleet.clock.pass_(9 * 3600)
    await watch.look()
    assert fleet.told == []


async def test_quiet_hours_are_by_the_local_clock(fleet: Fleet):
    await fleet.services.settings.set("alerts.quiet_from", "17:30")
    await fleet.services.settings.set("alerts.quiet_until", "19:00")
    in_the_east = a_watch(fleet, EAST)  # 18:00 there
    await in_the_east.look()
    await fleet.fails("Contoso")
    await in_the_east.look()
    assert fleet.told == []
    fleet.clock.pass_(3600)
    await in_the_east.look()
    assert fleet.names() == [(["Contoso"], [])]


async def test_switched_off_nothing_is_told_not_even_later(fleet: Fleet, watch: Watch):
    await fleet.services.settings.set("alerts.enabled", "no")
    await fleet.fails("Contoso")
    await look_again(fleet, watch)
    await fleet.services.settings.set("alerts.enabled", "yes")
    await look_again(fleet, watch)
    assert fleet.told == []


async def test_of_two_windows_one_tells(fleet: Fleet, watch: Watch):
    another = a_watch(fleet)
    await another.look()
    await fleet.fails("Contoso", "Fabrikam")
    fleet.clock.pass_(FULL_LOOK_SECONDS)
    await asyncio.gather(watch.look(), another.look())
    assert sorted(name for died, _ in fleet.names() for name in died) == ["Contoso", "Fabrikam"]


async def test_a_tenant_that_is_removed_needs_nobody(fleet: Fleet, watch: Watch):
    await fleet.fails("Contoso")
    await look_again(fleet, watch)
    await fleet.services.tenants.remove(fleet.tenants["Contoso"].id)
    await look_again(fleet, watch)
    assert fleet.attention == [1, 0]
    assert watch.concerns == ()


@asynccontextmanager
async def running(watch: Watch):
    task = asyncio.create_task(watch.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait({task})


async def until_told(fleet: Fleet) -> None:
    told = asyncio.Event()
    unsubscribe = fleet.services.events.subscribe(lambda event: told.set() if isinstance(event, AlertRaised) else None)
    async with asyncio.timeout(60):
        await told.wait()
    unsubscribe()


async def test_deaths_of_one_check_are_told_together(fleet: Fleet, watch: Watch):
    names = ["Adatum", "Litware", "Proseware"]
    await fleet.add(*names)
    await fleet.works(*names, kind=CheckKind.RENEWAL)
    await look_again(fleet, watch)
    dying = [*names, "Contoso"]

    async def one_more() -> None:
        """A check goes on while somebody sleeps."""
        if dying:
            await fleet.fails(dying.pop())
            fleet.services.events.publish(CheckAdvanced(1, len(dying), {}))

    fleet.clock.on_sleep = one_more
    async with running(watch):
        await until_told(fleet)
    assert fleet.names() == [(["Adatum", "Contoso", "Litware", "Proseware"], [])]
    assert fleet.attention == [4]


async def test_it_hears_of_single_ones_without_reading_all(fleet: Fleet, watch: Watch, monkeypatch: pytest.MonkeyPatch):
    async def never() -> None:
        raise AssertionError("all were read")

    monkeypatch.setattr(fleet.services.status, "overview", never)

    async def dies() -> None:
        fleet.clock.on_sleep = None
        await fleet.fails("Fabrikam")

    fleet.clock.on_sleep = dies
    async with running(watch):
        await until_told(fleet)
    assert fleet.names() == [(["Fabrikam"], [])]
