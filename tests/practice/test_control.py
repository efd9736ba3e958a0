"""The control page and its client: see the tenants, cause what can happen, undo it; no other site can."""

import aiohttp
import pytest

from app.practice import SAMPLES, Addresses, Control
from app.practice.conditions import Condition
from app.practice.control import ControlError
from app.practice.customer import sign_in
from tests.practice.conftest import CONTOSO, Program, Programs


async def condition_of(control: Control, domain: str = CONTOSO) -> str:
    return next(str(tenant["condition"]) for tenant in await control.tenants() if tenant["domain"] == domain)


async def test_on_the_first_day_everybody_is_healthy(control: Control) -> None:
    tenants = await control.tenants()
    assert [tenant["directory_id"] for tenant in tenants] == [sample.directory_id for sample in SAMPLES]
    assert {tenant["condition"] for tenant in tenants} == {"healthy"}
    assert tenants[0]["accounts"][0] == {
        "username": "admin@contoso.example",
        "name": "Alex Admin",
        "global_administrator": True,
    }


async def test_staging_puts_every_sample_into_the_condition_of_its_story(
    practice: Addresses, programs: Programs, control: Control
) -> None:
    program = programs("alpineskihouse.example")
    flow = await program.ask_code()
    await sign_in(practice.sign_in_page, flow["user_code"])
    await program.poll(flow)
    await control.stage()
    staged = {tenant["domain"]: tenant["condition"] for tenant in await control.tenants()}
    assert staged == {sample.domain: sample.condition for sample in SAMPLES}
    await control.advance_clock(8 * 86_400)
    assert (await program.refresh())["error_codes"] == [700082], "its story: last used 83 days ago"


async def test_staging_leaves_alone_whom_it_is_told_to(practice: Addresses, control: Control) -> None:
    await control.stage(leaving=["fabrikam.example"])
    staged = {tenant["domain"]: tenant["condition"] for tenant in await control.tenants()}
    assert staged == {sample.domain: sample.condition for sample in SAMPLES} | {"fabrikam.example": "healthy"}


async def test_never_set_up_is_a_story_without_sign_ins(practice: Addresses, control: Control) -> None:
    await control.stage()
    woodgrove = next(t for t in await control.tenants() if t["domain"] == "woodgrove.example")
    assert (woodgrove["condition"], woodgrove["sign_ins"]) == ("never_signed_in", 0)


async def test_resetting_forgets_everything(practice: Addresses, program: Program, control: Control) -> None:
    flow = await program.ask_code()
    await sign_in(practice.sign_in_page, flow["user_code"])
    await program.poll(flow)
    await control.fault("outage", "fabrikam.example")
    await control.advance_clock(1000)
    await control.create_tenants(2)
    await control.apply(CONTOSO, Condition.APP_DELETED)
    await control.reset()
    assert len(await control.tenants()) == len(SAMPLES)
    assert await condition_of(control) == "healthy"
    assert await control.faults() == []
    assert (await control.statistics())["clock_offset"] == 0
    assert (await program.refresh())["error_codes"] == [70000]


async def test_requests_are_counted_by_endpoint(practice: Addresses, program: Program, control: Control) -> None:
    flow = await program.ask_code()
    await control.clear_statistics()
    await program.poll(flow)
    await program.poll(flow)
    counted = await control.statistics()
    assert counted["requests"] == {"discovery": 2, "token.device_code": 2}
    assert (counted["total"], counted["most_at_once"]) == (4, 1)


async def test_many_tenants_can_be_made_and_used(practice: Addresses, programs: Programs, control: Control) -> None:
    assert len(await control.create_tenants(3)) == 3
    (fourth,) = await control.create_tenants(1)
    assert fourth["domain"] == "bulk-00004.example"
    program = programs(fourth["directory_id"])
    flow = await program.ask_code()
    assert (await sign_in(practice.sign_in_page, flow["user_code"])).signed_in
    assert (await program.poll(flow))["id_token_claims"]["preferred_username"] == fourth["admin"]


async def test_ageing_alone_brings_a_tenant_near_its_end(
    practice: Addresses, program: Program, control: Control
) -> None:
    flow = await program.ask_code()
    await sign_in(practice.sign_in_page, flow["user_code"])
    await program.poll(flow)
    await control.age(CONTOSO, 89)
    assert "access_token" in await program.refresh()
    await control.age(CONTOSO, 91)
    assert (await program.refresh())["error_codes"] == [700082]


async def test_names_that_are_not_there_are_said_so(control: Control) -> None:
    with pytest.raises(ControlError, match="No account here is called 'nobody@contoso"):
        await control.set_role("nobody@contoso.example", global_administrator=True)
    with pytest.raises(ControlError, match="No tenant here"):
        await control.age("nobody.example", 1)


async def test_one_client_can_be_used_without_keeping_a_connection(practice: Addresses) -> None:
    assert len(await Control(practice.control_page).tenants()) == len(SAMPLES)


class TestPage:
    """What a newcomer sees and does with a browser."""

    async def test_it_lists_accounts_conditions_and_the_password(self, practice: Addresses, control: Control) -> None:
        await control.stage()
        await control.fault("throttle", CONTOSO)
        async with aiohttp.ClientSession() as browser, browser.get(practice.control_page) as page:
            text = await page.text()
        for sample in SAMPLES:
            assert sample.admin in text
        assert "Tokens unused for 90 days" in text
        assert "password is <code>practice</code>" in text
        assert "End throttle" in text

    async def test_its_forms_do_what_they_say(self, practice: Addresses, control: Control) -> None:
        async with aiohttp.ClientSession() as browser:

            async def send(action: str, **fields: str) -> int:
                async with browser.post(f"{practice.control_page}control/{action}", data=fields) as answer:
                    return answer.status

            assert await send("apply", tenant=CONTOSO, condition="app_deleted") == 200
            assert await condition_of(control) == "app_deleted"
            assert await send("fault", name="refuse", tenant="", count="2", seconds="", code="50057") == 200
            (fault,) = await control.faults()
            assert (fault["tenant"], fault["count"], fault["args"]) == ("", 2, {"code": "50057"})
            assert await send("clear_faults", id=str(fault["id"])) == 200
            assert await control.faults() == []
            assert await send("role", account="user@contoso.example", global_administrator="yes") == 200
            assert (await control.tenants())[0]["accounts"][2]["global_administrator"] is True
            assert await send("advance_clock", seconds="900") == 200
            assert (await control.statistics())["clock_offset"] == 900
            assert await send("stage") == 200
            assert await send("reset") == 200
            assert await condition_of(control) == "healthy"
            assert await send("apply", tenant=CONTOSO, condition="poorly") == 400
            assert await send("dance") == 400


class TestStrangers:
    """Any page that the user has open can reach loopback; none may do anything with it."""

    @pytest.mark.parametrize("path", ["control/reset", "practice/api/reset", "device", "sign-in"])
    @pytest.mark.parametrize(
        "headers",
        [
            {"Origin": "https://elsewhere.example"},
            {"Origin": "null"},
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:1"},
        ],
    )
    async def test_what_another_site_sends_is_refused(
        self, practice: Addresses, control: Control, path: str, headers: dict[str, str]
    ) -> None:
        await control.apply(CONTOSO, Condition.REVOKED)
        async with (
            aiohttp.ClientSession() as browser,
            browser.post(practice.control_page + path, headers=headers, data={"code": "BCDFGHJKL"}) as answer,
        ):
            assert answer.status == 403
        assert await condition_of(control) == "revoked"

    async def test_a_form_can_not_pose_as_json(self, practice: Addresses) -> None:
        async with (
            aiohttp.ClientSession() as browser,
            browser.post(f"{practice.control_page}practice/api/reset", data={"a": "b"}) as answer,
        ):
            assert answer.status == 415

    @pytest.mark.parametrize("content", ["[]", "nonsense", '{"tenant": 1}'])
    async def test_json_that_is_not_what_it_should_be_is_refused(self, practice: Addresses, content: str) -> None:
        async with (
            aiohttp.ClientSession() as browser,
            browser.post(
                f"{practice.control_page}practice/api/apply", data=content, headers={"Content-Type": "application/json"}
            ) as answer,
        ):
            assert answer.status == 400

    async def test_the_pages_own_forms_pass(self, practice: Addresses, control: Control) -> None:
        headers = {"Origin": practice.control_page.rstrip("/"), "Sec-Fetch-Site": "same-origin"}
        async with (
            aiohttp.ClientSession() as browser,
            browser.post(f"{practice.control_page}control/stage", headers=headers) as answer,
        ):
            assert answer.status == 200
        assert await condition_of(control) == "unused_90_days"
