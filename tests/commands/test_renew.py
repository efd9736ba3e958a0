"""`keyturn renew` as other programs run it: JSON Lines and exit codes; the customer is played over the pages."""

import asyncio
import os

import pytest

from app.practice import customer
from app.practice.conditions import Condition
from tests.commands.conftest import ADMIN, CONTOSO, Keyturn, Practice

GRAPH_ONLY = {"error", "code", "title", "message", "next_step", "new_invitation_helps", "correlation_id"}


async def test_the_whole_way_from_the_invitation_to_valid(contoso: Keyturn, practice: Practice):
    renewing = await contoso.start("renew", CONTOSO)
    issued = await renewing.until("code_issued")
    assert issued["verification_uri"] == practice.addresses.sign_in_page
    assert issued["expires_at"].endswith("Z")
    assert (await practice.signs_in(issued["user_code"])).signed_in
    ended = await renewing.end()

    assert ended.code == 0
    assert ended.names == [
        "invitation_created",
        "code_issued",
        "signed_in",
        "token_acquired",
        "token_acquired",
        "validated",
    ]
    assert ended.only("invitation_created")["auth_url"] is None
    assert ended.only("signed_in")["account"] == ADMIN
    assert {event["resource"] for event in ended.all("token_acquired")} == {"graph", "teams"}
    assert ended.only("validated")["status"] == "valid"

    listed = (await contoso("tenants", "list")).only("tenant")
    assert listed["status"] == "valid"
    assert listed["last_refreshed_at"] < listed["estimated_expiry"]

    proof = await contoso("validate", CONTOSO)
    assert proof.code == 0
    assert proof.only("validated")["account"] == ADMIN
    assert "Global Administrator" in proof.only("validated")["roles"]
    assert proof.only("validated")["resources"] == ["graph", "teams"]


async def test_where_the_application_was_deleted_the_administrator_consents(contoso: Keyturn, practice: Practice):
    await practice.control.apply(CONTOSO, Condition.APP_DELETED)
    renewing = await contoso.start("renew", CONTOSO)
    outcome = await practice.signs_in((await renewing.until("code_issued"))["user_code"])
    assert outcome.signed_in
    assert (await renewing.end()).code == 0


async def test_a_customer_who_declines_is_an_answer(contoso: Keyturn, practice: Practice):
    renewing = await contoso.start("renew", CONTOSO)
    await practice.signs_in((await renewing.until("code_issued"))["user_code"], decline=True)
    ended = await renewing.end()
    assert ended.code == 1
    failed = ended.only("failed")
    assert failed.keys() >= GRAPH_ONLY
    assert failed["error"] == "declined"
    assert failed["new_invitation_helps"] == "yes"


async def test_an_expired_code_says_so_and_a_new_renewal_works(contoso: Keyturn, practice: Practice):
    renewing = await contoso.start("renew", CONTOSO)
    await renewing.until("code_issued")
    await practice.control.advance_clock(16 * 60)
    ended = await renewing.end()
    assert ended.code == 1
    assert ended.only("failed")["error"] == "code_expired"

    again = await contoso.start("renew", CONTOSO)
    await practice.signs_in((await again.until("code_issued"))["user_code"])
    assert (await again.end()).code == 0


async def test_the_wrong_account_stores_nothing_and_both_names_are_said(contoso: Keyturn, practice: Practice):
    others = next(tenant for tenant in await practice.control.tenants() if tenant["domain"] == CONTOSO)["accounts"]
    other = next(name for account in others if (name := account["username"]) != ADMIN)
    renewing = await contoso.start("renew", CONTOSO)
    await practice.signs_in((await renewing.until("code_issued"))["user_code"], account=other)
    ended = await renewing.end()
    assert ended.code == 1
    failed = ended.only("failed")
    assert failed["error"] == "wrong_account"
    assert ADMIN in failed["message"]
    assert other in failed["message"]
    assert "signed_in" not in ended.names
    assert (await contoso("tenants", "list")).only("tenant")["status"] == "not set up"


async def test_a_sign_in_in_the_wrong_tenant_stores_nothing(contoso: Keyturn, practice: Practice):
    await practice.control.fault("wrong_tenant", CONTOSO)
    renewing = await contoso.start("renew", CONTOSO)
    await practice.signs_in((await renewing.until("code_issued"))["user_code"])
    ended = await renewing.end()
    assert ended.code == 1
    assert ended.only("failed")["error"] == "wrong_tenant"
    assert (await contoso("tenants", "list")).only("tenant")["status"] == "not set up"


async def test_where_codes_are_blocked_the_browser_is_the_way(contoso: Keyturn, practice: Practice):
    await practice.control.apply(CONTOSO, Condition.DEVICE_CODE_BLOCKED)
    renewing = await contoso.start("renew", CONTOSO)
    await practice.signs_in((await renewing.until("code_issued"))["user_code"])
    ended = await renewing.end()
    assert ended.code == 1
    failed = ended.only("failed")
    assert failed["code"] == "AADSTS53003"
    assert failed["new_invitation_helps"] == "no"
    assert "browser" in failed["next_step"]

    through_browser = await contoso.start("renew", CONTOSO, "--browser")
    address = (await through_browser.until("browser_sign_in"))["address"]
    assert (await customer.sign_in_through_browser(address)).signed_in
    assert (await through_browser.end()).code == 0


async def test_one_resource_that_fails_does_not_undo_the_other(contoso: Keyturn, practice: Practice):
    await practice.control.apply(CONTOSO, Condition.RESOURCE_MISSING)
    renewing = await contoso.start("renew", CONTOSO)
    await practice.signs_in((await renewing.until("code_issued"))["user_code"])
    ended = await renewing.end()
    assert ended.code == 0
    assert ended.only("token_acquired")["resource"] == "graph"
    failed = ended.only("token_failed")
    assert failed["resource"] == "teams"
    assert failed["code"] == "AADSTS500011"
    assert ended.only("validated")["status"] == "valid"


async def test_a_required_resource_that_fails_is_a_failed_renewal(contoso: Keyturn, practice: Practice):
    await contoso.settings([("resources.teams.required", "yes")])
    await practice.control.apply(CONTOSO, Condition.RESOURCE_MISSING)
    renewing = await contoso.start("renew", CONTOSO)
    await practice.signs_in((await renewing.until("code_issued"))["user_code"])
    ended = await renewing.end()
    assert ended.code == 1
    assert ended.only("token_acquired")["resource"] == "graph"
    assert ended.only("failed")["code"] == "AADSTS500011"


async def test_the_network_may_go_and_come_back_while_the_code_lives(contoso: Keyturn, practice: Practice):
    renewing = await contoso.start("renew", CONTOSO)
    code = (await renewing.until("code_issued"))["user_code"]
    outage = await practice.control.fault("outage", CONTOSO, endpoint="token")
    assert renewing.process.stderr is not None
    assert b"network is away" in await renewing.process.stderr.readline()
    assert (await practice.signs_in(code)).signed_in
    await practice.control.clear_faults(fault_id=outage)
    ended = await renewing.end()
    assert ended.code == 0


async def test_without_a_network_the_environment_failed(contoso: Keyturn, practice: Practice):
    await practice.control.fault("outage")
    ended = await contoso("renew", CONTOSO)
    assert ended.code == 3
    assert ended.only("failed")["error"] == "unreachable"


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one process on Windows")
async def test_ctrl_c_cancels_at_once(contoso: Keyturn):
    renewing = await contoso.start("renew", CONTOSO)
    await renewing.until("code_issued")
    renewing.interrupt()
    ended = await renewing.end()
    assert ended.code == 1
    assert ended.only("failed")["error"] == "cancelled"
    assert "Traceback" not in ended.stderr


async def test_a_timeout_gives_up(contoso: Keyturn):
    ended = await contoso("renew", CONTOSO, "--timeout", "1.5")
    assert ended.code == 1
    assert ended.only("failed")["error"] == "timed_out"


async def test_two_renewals_of_one_tenant_do_not_fight(contoso: Keyturn, practice: Practice):
    first = await contoso.start("renew", CONTOSO)
    code = (await first.until("code_issued"))["user_code"]
    second = await contoso("renew", CONTOSO)
    assert second.code == 2
    assert "being renewed" in second.stderr
    await practice.signs_in(code)
    assert (await first.end()).code == 0


async def test_people_read_sentences_and_no_json(contoso: Keyturn, practice: Practice):
    renewing = await contoso.start("renew", CONTOSO, json_lines=False)
    assert renewing.process.stdout is not None
    line = (await renewing.process.stdout.readline()).decode()
    assert line.startswith("Code ")
    assert ADMIN in line
    await practice.signs_in(line.split()[1].rstrip(":"))
    stdout, stderr = await asyncio.wait_for(renewing.process.communicate(), 60)
    assert "Contoso Ltd is authenticated" in stdout.decode()
    assert stderr == b""
