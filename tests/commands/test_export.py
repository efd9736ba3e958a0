"""`keyturn export`: the status list and a history as files that other programs and people open."""

import csv
import json
from pathlib import Path

import pytest

from app.practice.conditions import Condition
from tests.commands.conftest import ADMIN, CONTOSO, Keyturn, Practice


async def test_the_status_list_in_every_format_after_a_renewal(contoso: Keyturn, practice: Practice, tmp_path: Path):
    renewing = await contoso.start("renew", CONTOSO)
    await practice.signs_in((await renewing.until("code_issued"))["user_code"])
    assert (await renewing.end()).code == 0
    files = {ending: tmp_path / f"status{ending}" for ending in (".csv", ".json", ".html")}
    for file in files.values():
        exported = await contoso("export", "status", str(file))
        assert exported.code == 0
        assert exported.events == [{"event": "exported", "file": str(file), "tenants": 1}]

    (told,) = json.loads(files[".json"].read_text(encoding="utf-8"))["tenants"]
    assert (told["tenant"], told["status"], told["admin_username"]) == (CONTOSO, "valid", ADMIN)
    assert (told["days_left"], told["error"]) == (89, None)
    assert "Signed in with a code" in told["warnings"]
    with files[".csv"].open(encoding="utf-8-sig", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert row == {name: "" if value is None else str(value) for name, value in told.items()}
    assert "Contoso Ltd" in files[".html"].read_text(encoding="utf-8")

    await practice.control.apply(CONTOSO, Condition.PASSWORD_CHANGED)
    assert (await contoso("check", CONTOSO)).code == 1
    history = await contoso("export", "history", CONTOSO, str(tmp_path / "history.json"))
    assert history.only("exported") == {
        "event": "exported",
        "file": str(tmp_path / "history.json"),
        "tenant": CONTOSO,
        "checks": 2,
    }
    died, renewed = json.loads((tmp_path / "history.json").read_text(encoding="utf-8"))["checks"]
    assert (died["kind"], died["ok"], died["code"], died["who"]) == ("check", False, "AADSTS50133", "user")
    assert (renewed["kind"], renewed["ok"], renewed["code"]) == ("renewal", True, None)
    for ending in (".csv", ".html"):
        assert (await contoso("export", "history", CONTOSO, str(tmp_path / f"history{ending}"))).code == 0
        assert "Password changed" in (tmp_path / f"history{ending}").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("name", ["status.xlsx", "status", ".csv"])
async def test_another_ending_is_refused_before_anything_happens(keyturn: Keyturn, tmp_path: Path, name: str):
    refused = await keyturn("export", "status", str(tmp_path / name))
    assert refused.code == 2
    assert refused.names == ["refused"]
    assert not (tmp_path / name).exists()


async def test_without_tenants_there_is_an_empty_report(keyturn: Keyturn, tmp_path: Path):
    exported = await keyturn("export", "status", str(tmp_path / "STATUS.HTML"))
    assert (exported.code, exported.only("exported")["tenants"]) == (0, 0)


async def test_a_place_that_cannot_be_written_is_the_environments_failure(keyturn: Keyturn, tmp_path: Path):
    refused = await keyturn("export", "status", str(tmp_path / "nowhere" / "status.csv"))
    assert refused.code == 3
    assert "could not be written" in refused.stderr


async def test_a_tenant_that_is_not_there_has_no_history(keyturn: Keyturn, tmp_path: Path):
    assert (await keyturn("export", "history", "nobody", str(tmp_path / "history.csv"))).code == 2
