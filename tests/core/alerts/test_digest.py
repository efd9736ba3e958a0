"""What the digest says: who died, who will, who was renewed, how all are; no secret, and no name that breaks it."""

from datetime import timedelta

from app.core.alerts.digest import Digest, digest, written
from app.core.authentication_status.check import CheckKind
from tests.core.alerts.fleet import DAY, Fleet


async def made(fleet: Fleet, days: float = 1) -> Digest:
    """The digest of the last so many days."""
    overviews = await fleet.services.status.overview()
    now = fleet.clock.now()
    return digest(
        overviews,
        await fleet.services.forecasts.of_all(overviews),
        await fleet.storage.history.turning_points(),
        since=now - days * DAY,
        now=now,
        before=timedelta(days=14),
    )


def told(found: Digest) -> dict[str, list[str]]:
    return {section.title: [line.name for line in section.lines] for section in found.sections}


async def test_a_quiet_day_is_a_line(fleet: Fleet):
    fleet.clock.pass_(2 * DAY.total_seconds())
    found = await made(fleet)
    assert found == Digest("Keyturn: nothing needs you", (("valid", 2),), ())
    message = written(found, "it@msp.example")
    assert message.text.startswith("    2  valid\n")
    assert "<strong>2</strong>&nbsp;valid" in message.html


async def test_what_happened_since_yesterday_comes_before_what_was_so_already(fleet: Fleet):
    await fleet.add("Adatum", "Litware", "Proseware")
    await fleet.works("Adatum", "Proseware", kind=CheckKind.RENEWAL)
    await fleet.works("Litware", kind=CheckKind.RENEWAL, used_days_ago=80)
    await fleet.fails("Proseware")
    for _ in range(3):
        fleet.clock.pass_(DAY.total_seconds())
        await fleet.fails("Proseware")  # found dead each day: it died once
    await fleet.fails("Contoso")
    await fleet.works("Fabrikam", kind=CheckKind.RENEWAL)
    found = await made(fleet)
    assert told(found) == {
        "Died since the last digest": ["Contoso"],
        "Will die soon": ["Litware"],
        "Renewed since the last digest": ["Fabrikam"],
        "Still dead": ["Proseware"],
    }
    assert found.subject == "Keyturn: 1 died, 1 will die soon, 1 still dead"
    assert dict(found.counts) == {"expired": 2, "expiring": 1, "valid": 2}
    (dead,) = found.sections[0].lines
    assert "AADSTS50173" in dead.what
    assert dead.helps
    (dying,) = found.sections[1].lines
    assert dying.what == "in 7 days, about 2026-05-14"


async def test_an_outage_neither_kills_nor_hides_when_somebody_died(fleet: Fleet):
    await fleet.fails("Contoso")
    fleet.clock.pass_(2 * DAY.total_seconds())
    await fleet.fails("Contoso", error="unreachable")
    await fleet.fails("Fabrikam", error="unreachable")
    await fleet.fails("Contoso")
    assert told(await made(fleet)) == {"Still dead": ["Contoso"]}


async def test_90_days_of_neglect_are_a_death_of_that_day(fleet: Fleet):
    fleet.clock.pass_((90.5 * DAY).total_seconds())
    assert told(await made(fleet)) == {"Died since the last digest": ["Contoso", "Fabrikam"]}
    assert told(await made(fleet, days=0.25)) == {"Still dead": ["Contoso", "Fabrikam"]}


async def test_a_name_is_text_and_nothing_else(fleet: Fleet):
    await fleet.add("Bobby<script>")
    await fleet.works("Bobby<script>", kind=CheckKind.RENEWAL)
    message = written(await made(fleet), "it@msp.example")
    assert "Bobby<script>: valid" in message.text
    assert "<script>" not in message.html
    assert "Bobby&lt;script&gt;" in message.html


async def test_hundreds_are_counted_and_not_all_named(fleet: Fleet):
    names = [f"T{number:03}" for number in range(103)]
    await fleet.add(*names)
    await fleet.works(*names, kind=CheckKind.RENEWAL)
    (section,) = (await made(fleet)).sections
    assert (len(section.lines), section.more) == (100, 5)
    assert "and 5 more" in written(await made(fleet), "it@msp.example").text


async def test_without_tenants_it_says_so(fleet: Fleet):
    for tenant in fleet.tenants.values():
        await fleet.services.tenants.remove(tenant.id)
    message = written(await made(fleet), "it@msp.example")
    assert "There are no tenants yet." in message.text
    assert "There are no tenants yet." in message.html
