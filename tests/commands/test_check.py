"""`keyturn check` and `validate`: what still works, asked of the server now."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from app.practice.conditions import Condition
from tests.commands.conftest import ADMIN, CONTOSO, PASSPHRASE, ROOT, Keyturn, Practice, Running

FABRIKAM = ("--name", "Fabrikam Inc", "--tenant", "fabrikam.example", "--admin", "admin@fabrikam.example")


@pytest.fixture
async def renewed(contoso: Keyturn, practice: Practice) -> Keyturn:
    """Contoso with tokens that work."""
    renewing = await contoso.start("renew", CONTOSO)
    await practice.signs_in((await renewing.until("code_issued"))["user_code"])
    assert (await renewing.end()).code == 0
    return contoso


async def test_a_check_says_what_works_and_what_it_took(renewed: Keyturn, practice: Practice):
    await practice.control.clear_statistics()
    checked = await renewed("check", "--all")
    assert checked.code == 0
    assert checked.only("checked")["status"] == "valid"
    summary = checked.only("summary")
    assert summary["counts"] == {"valid": 1}
    assert summary["requests"] == (await practice.control.statistics())["total"]


async def test_a_tenant_that_died_is_the_answer_no_with_what_helps(renewed: Keyturn, practice: Practice):
    await practice.control.apply(CONTOSO, Condition.PASSWORD_CHANGED)
    checked = await renewed("check", CONTOSO)
    assert checked.code == 1
    result = checked.only("checked")
    assert result["status"] == "expired"
    assert result["code"] == "AADSTS50133"
    assert result["new_invitation_helps"] == "yes"
    assert result["correlation_id"]
    assert ADMIN in result["next_step"]

    expired = await renewed("check", "--expired")
    assert [event["tenant"] for event in expired.all("checked")] == [CONTOSO]


async def test_an_outage_does_not_make_a_tenant_expired(renewed: Keyturn, practice: Practice):
    await practice.control.fault("outage")
    checked = await renewed("check", "--all")
    assert checked.code == 3
    result = checked.only("checked")
    assert result["status"] == "unreachable"
    assert result["estimated_expiry"]
    await practice.control.clear_faults()
    assert (await renewed("check", "--all")).code == 0


async def test_an_outage_does_not_make_a_dead_tenant_look_better(renewed: Keyturn, practice: Practice):
    await practice.control.apply(CONTOSO, Condition.REVOKED)
    assert (await renewed("check", "--all")).only("checked")["status"] == "expired"
    await practice.control.fault("outage")
    offline = await renewed("check", "--all")
    assert offline.only("checked")["status"] == "expired"
    assert offline.only("checked")["code"] == "AADSTS50173"
    proof = await renewed("validate", CONTOSO)
    assert proof.code == 3
    assert proof.only("failed")["error"] == "unreachable"


async def test_validating_right_after_a_fix_really_asks_again(renewed: Keyturn, practice: Practice):
    await practice.control.apply(CONTOSO, Condition.APP_DISABLED)
    broken = await renewed("validate", CONTOSO)
    assert broken.code == 1
    assert broken.only("failed")["code"] == "AADSTS7000112"
    await practice.control.apply(CONTOSO, Condition.HEALTHY)
    assert (await renewed("validate", CONTOSO)).code == 0


async def test_what_was_never_set_up_cannot_be_valid(contoso: Keyturn):
    validated = await contoso("validate", CONTOSO)
    assert validated.code == 1
    assert validated.only("failed")["error"] == "not_set_up"
    checked = await contoso("check", "--all")
    assert checked.code == 1
    assert checked.only("checked")["status"] == "not set up"


@pytest.mark.skipif(os.name == "nt", reason="terminals are a POSIX thing here")
async def test_a_check_that_is_cancelled_keeps_what_it_has_and_goes_on_later(renewed: Keyturn, practice: Practice):
    assert (await renewed("tenants", "add", *FABRIKAM)).code == 0
    await practice.control.fault("delay", seconds=600)
    terminal, end = os.openpty()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "app", "check", "--all", "--json", "--data-dir", str(renewed.folder)),
        cwd=ROOT,
        env={**os.environ, "KEYTURN_PASSPHRASE": PASSPHRASE},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=end,
    )
    os.close(end)
    checking = Running(process)
    assert (await checking.until("checked"))["status"] == "not set up"
    shown = await asyncio.to_thread(read_until, terminal, "set up")
    assert shown.strip() == "1 done, 1 left: 1 not set up"
    checking.interrupt()
    cancelled = await checking.end()
    said = await asyncio.to_thread(read_until, terminal, "Cancelled.")
    os.close(terminal)
    assert cancelled.code == 1
    assert len(cancelled.all("checked")) == 1
    assert "Checked 1 of 2. `keyturn check --continue` goes on with the others." in said

    await practice.control.clear_faults()
    going_on = await renewed("check", "--continue")
    assert [event["tenant"] for event in going_on.all("checked")] == [CONTOSO]
    assert going_on.code == 0
    assert (await renewed("check", "--continue")).all("checked") == []


def read_until(terminal: int, word: str) -> str:
    """What appears on the terminal, up to that word."""
    shown = ""
    while word not in shown:
        shown += os.read(terminal, 1000).decode()
    return shown


async def test_a_check_of_nobody_in_particular_is_refused(contoso: Keyturn):
    for arguments in [("check",), ("check", "nobody"), ("check", "--all", "--concurrency", "0")]:
        assert (await contoso(*arguments, json_lines=False)).code == 2


async def test_a_refresh_token_is_never_used_twice(renewed: Keyturn, practice: Practice):
    """The server ends the sign-in of whoever uses a refresh token that was replaced."""
    await practice.control.fault("rotate_strict")
    for _ in range(3):
        assert (await renewed("check", "--all")).code == 0
    assert (await renewed("validate", CONTOSO)).code == 0


async def test_tokens_of_another_account_than_the_administrator_are_no_proof(renewed: Keyturn, tmp_path: Path):
    (tmp_path / "customers.csv").write_text(
        f"name,tenant,admin_username\nContoso Ltd,{CONTOSO},new@contoso.example\n", encoding="utf-8"
    )
    assert (await renewed("tenants", "import", str(tmp_path / "customers.csv"))).code == 0
    validated = await renewed("validate", CONTOSO)
    assert validated.code == 1
    failed = validated.only("failed")
    assert failed["error"] == "account_changed"
    assert ADMIN in failed["message"]
    assert "new@contoso.example" in failed["message"]
