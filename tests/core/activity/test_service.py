"""The activity list is read a page at a time, searched, limited to a tenant, and written for a spreadsheet."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Connection, TextClause, text

from app.core.activity.details import IMPORTED, PASTED
from app.core.activity.model import Activity, Noted, Wanted
from app.core.activity.service import PAGE, ActivityService
from app.core.reports.writing import ReportNotWritten
from app.core.storage.activity_table import _matching, add_lines
from app.core.storage.database import Storage
from app.core.tenants.model import NewTenant
from tests.core.clocks import HandClock

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    storage = await Storage.open(tmp_path / "keyturn.db", HandClock())
    yield storage
    await storage.close()


@pytest.fixture
def activity(storage: Storage) -> ActivityService:
    return ActivityService(storage)


async def note(storage: Storage, *details: str, tenant_id: UUID | None = None, actor: str = "alice") -> None:
    lines = [Activity(NOW, actor, "changed tags", tenant_id, detail) for detail in details]
    await storage._transactions.write(lambda connection: add_lines(connection, lines))


def details(lines: list[Noted]) -> list[str]:
    return [line.activity.detail for line in lines]


async def test_pages_follow_each_other_newest_first(storage: Storage, activity: ActivityService) -> None:
    await note(storage, *(str(number) for number in range(PAGE + 50)))
    first = await activity.latest()
    rest = await activity.latest(before=first[-1].number)
    assert details([*first, *rest]) == [str(number) for number in reversed(range(PAGE + 50))]
    assert len(first) == PAGE
    assert await activity.latest(before=rest[-1].number) == []


async def test_what_came_since_a_line(storage: Storage, activity: ActivityService) -> None:
    await note(storage, "old")
    newest = (await activity.latest())[0].number
    await note(storage, "new", "newer")
    assert details(await activity.since(newest)) == ["newer", "new"]
    assert details(await activity.since(newest, Wanted(search="newer"))) == ["newer"]


async def test_every_word_is_found_wherever_it_stands(storage: Storage, activity: ActivityService) -> None:
    tenant = await storage.tenants.add(NewTenant.of("Übersee GmbH", "uebersee.example", "admin@uebersee.example"))
    await note(storage, "+gold on Uebersee", tenant_id=tenant.id, actor="Bob")
    await note(storage, "100% of_it")
    for search, found in (
        ("BOB tags", ["+gold on Uebersee"]),
        ("übersee", ["+gold on Uebersee"]),  # by the name it has now
        ("ÜBERSEE gold", ["+gold on Uebersee"]),
        ("alice", ["100% of_it"]),
        ("%", ["100% of_it"]),
        ("_", ["100% of_it"]),
        ("bob alice", []),
    ):
        assert details(await activity.latest(Wanted(search=search))) == found


async def test_words_are_looked_for_in_what_is_shown(storage: Storage, activity: ActivityService) -> None:
    shown = {"changed tags": "hat Tags GEÄNDERT", "made a backup": "hat eine Sicherung erstellt", "customer": "Kunde"}
    await note(storage, "gold")
    await note(storage, "silver", actor="customer")
    odd = Activity(NOW, "bob", "did something new", None, "odd")
    await storage.activity.add_line(odd)
    for search, found in (
        ("geändert", ["silver", "gold"]),
        ("kunde geändert", ["silver"]),
        ("changed", []),  # that is not on the screen
        ("customer", []),
        ("sicherung", []),
        ("gold alice", ["gold"]),
        ("something", ["odd"]),  # nothing else is shown for that
    ):
        assert details(await activity.latest(Wanted(search=search, shown=shown))) == found


async def test_words_are_looked_for_in_what_stands_in_place_of_a_details_own(
    storage: Storage, activity: ActivityService
) -> None:
    worded = {("imported tenants", IMPORTED): "hinzugefügt, geändert, aus", ("imported tenants", PASTED): "eine Liste"}
    for detail in ("2 added, 1 updated from x.csv", "1 added, 0 updated from a pasted list"):
        await storage.activity.add_line(Activity(NOW, "bob", "imported tenants", None, detail))
    await note(storage, "1 added, 0 updated from elsewhere")
    for search, found in (
        ("HINZUGEFÜGT", ["1 added, 0 updated from a pasted list", "2 added, 1 updated from x.csv"]),
        ("liste", ["1 added, 0 updated from a pasted list"]),
        ("geändert x.csv", ["2 added, 1 updated from x.csv"]),
        ("gelöscht", []),
    ):
        assert details(await activity.latest(Wanted(search=search, worded=worded))) == found


async def test_one_tenants_lines_outlive_it_without_a_name(storage: Storage, activity: ActivityService) -> None:
    tenant = await storage.tenants.add(NewTenant.of("Contoso", "contoso.example", "admin@contoso.example"))
    await note(storage, "its own", tenant_id=tenant.id)
    await note(storage, "of nobody")
    (line,) = await activity.latest(Wanted(tenant.id))
    assert (line.tenant, line.activity.detail) == ("Contoso", "its own")
    await storage.tenants.remove(tenant.id)
    assert [line.tenant for line in await activity.latest(Wanted(tenant.id))] == [""]


async def test_the_wanted_lines_are_written_without_harm(
    storage: Storage, activity: ActivityService, tmp_path: Path
) -> None:
    await note(storage, "=HYPERLINK(1)", "left out")
    file = tmp_path / "activity.csv"
    assert await activity.export(file, Wanted(search="hyperlink")) == 1
    heading, line = file.read_text("utf-8-sig").splitlines()
    assert heading == '"at","who","what","tenant","tenant_id","detail"'
    assert line == '"2026-03-01T12:00:00Z","alice","changed tags","","","\'=HYPERLINK(1)"'


async def test_a_file_that_cannot_be_written_is_told(activity: ActivityService, tmp_path: Path) -> None:
    with pytest.raises(ReportNotWritten):
        await activity.export(tmp_path / "missing" / "activity.csv")


async def test_a_page_is_found_by_its_number_not_by_sorting(storage: Storage) -> None:
    """However long the list: the plan of a page sorts nothing."""
    for wanted in (Wanted(), Wanted(UUID(int=1))):
        page = str(_matching(wanted).compile())
        explain = text(f"EXPLAIN QUERY PLAN {page}")

        def plan(connection: Connection, explain: TextClause = explain) -> list[str]:
            return [row[-1] for row in connection.execute(explain, {"tenant_id_1": b""})]

        steps = await storage._transactions.read(plan)
        assert steps
        assert not any("TEMP B-TREE" in step for step in steps)
