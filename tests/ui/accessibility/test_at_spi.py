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
from tests.ui.accessibility.at_spi import SELECTED, WITHIN, ScreenReader, Thing, desktop, missing

ROOT = Path(__file__).resolve().parents[3]
PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[ScreenReader]:
    """Somebody with a screen reader in front of Keyturn on the practice directory."""
    if reason := missing():
        pytest.skip(reason)
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


def row_of(table: Thing, name: str) -> int:
    return next(row for row in range(table.size[0]) if name in table.cell(row, 0).name)


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
    row = row_of(table, "Contoso Ltd")
    contoso = table.cell(row, 0)
    assert contoso.name == "Tenant: Contoso Ltd"
    assert table.cell(row, 1).name == "Status: Not set up"
    contoso.do("Toggle")
    renew = reader.finds("push button", "Renew")
    assert SELECTED in contoso.states
    renew.do("Press")

    reader.finds("push button", "Start authentication").do("Press")
    heard = reader.hears_until("The code is ")
    print(heard)
    spelt = heard[-1].removeprefix("The code is ")
    label = reader.finds("label", spelt)
    code = spelt.replace(", ", "")
    reader.finds("push button", "Copy code").do("Press")
    print(reader.hears_until("Copied"))
    assert customer_signs_in(tmp_path, code).signed_in
    print(reader.hears_until("Contoso Ltd is authenticated."))
    assert 0
