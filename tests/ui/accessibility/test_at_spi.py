"""The real window, worked from outside by a screen reader: a tenant is renewed by what is read and heard alone."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.paths import ENVIRONMENT_VARIABLE, DataFolder
from app.practice import Addresses, PracticeDirectory
from app.practice.customer import Outcome, sign_in
from app.practice_session import directory_folder
from tests.quick import with_keys
from tests.ui.accessibility.at_spi import SELECTED, WITHIN, ScreenReader, Thing, desktop, missing

ROOT = Path(__file__).resolve().parents[3]
PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[ScreenReader]:
    """Somebody with a screen reader in front of Keyturn on a practice directory whose samples never signed in."""
    if reason := missing():
        pytest.skip(reason)
    directory = directory_folder(DataFolder(tmp_path), practice=False)
    with_keys(directory)
    (directory / "samples-signed-in").touch()
    with desktop() as environment:
        reader = ScreenReader(environment)
        window = subprocess.Popen(
            [sys.executable, "-m", "app", "--practice"],
            cwd=ROOT,
            env={**environment, ENVIRONMENT_VARIABLE: str(tmp_path)},
        )
        try:
            yield reader
        finally:
            window.send_signal(signal.SIGINT)
            window.wait(timeout=WITHIN)
            reader.close()


def row_of(table: Thing, *words: str) -> int | None:
    """The row whose first cells are these words."""
    rows = range(table.size[0])
    return next((row for row in rows if [table.cell(row, at).name for at in range(len(words))] == [*words]), None)


def chosen(table: Thing, row: int) -> Thing | None:
    """The first cell of that row, once the row is selected."""
    cell = table.cell(row, 0)
    if SELECTED not in cell.states:
        cell.do("Toggle")
    return cell if SELECTED in cell.states else None


def customer_signs_in(folder: Path, code: str) -> Outcome:
    async def go() -> Outcome:
        addresses = await PracticeDirectory.running(directory_folder(DataFolder(folder), practice=False))
        assert isinstance(addresses, Addresses)
        return await sign_in(addresses.sign_in_page, code)

    return asyncio.run(go())


def test_a_tenant_is_renewed_by_ear(reader: ScreenReader, tmp_path: Path) -> None:
    for name in ("New passphrase", "Once more"):
        reader.finds("text", name).enter(PASSPHRASE)
    reader.finds("push button", "Use this passphrase").do("Press")

    table = reader.finds("table", "Tenants and their authentication status")
    assert [table.header(column).name for column in range(2)] == ["Tenant", "Status"]
    words = ("Tenant: Contoso Ltd", "Status: Not set up")
    reader.sees(lambda: chosen(table, row_of(table, *words) or 0))
    renew = reader.finds("push button", "Renew")
    renew.do("Press")

    reader.finds("push button", "Start authentication").do("Press")
    spelt = reader.hears_until("The code is ")[-1].removeprefix("The code is ")
    assert reader.finds("label", spelt).role == "label"
    reader.finds("push button", "Copy code").do("Press")
    assert reader.hears_until("Copied")[-1] == "Copied"
    assert customer_signs_in(tmp_path, spelt.replace(", ", "")).signed_in
    heard = reader.hears_until("Contoso Ltd is authenticated.")
    assert {"Microsoft Graph: token acquired", "Teams administration: token acquired"} <= set(heard)
    reader.finds("push button", "Done").do("Press")
