"""The device code flow: a program shows a code, a person types it once, and one sign-in gives the program tokens."""

import pytest

from app.practice import Addresses, Control
from app.practice.customer import sign_in
from tests.practice.conftest import TEAMS_SCOPE, Program, Programs


async def test_a_program_gets_its_tokens_once_the_person_signed_in(practice: Addresses, program: Program) -> None:
    flow = await program.ask_code()
    assert flow["verification_uri"] == practice.sign_in_page
    assert len(flow["user_code"]) == 9
    pending = await program.poll(flow)
    assert (pending["error"], pending["error_codes"]) == ("authorization_pending", [70016])
    outcome = await sign_in(practice.sign_in_page, flow["user_code"])
    assert outcome.signed_in
    assert "You may now close this window" in outcome.message
    answer = await program.poll(flow)
    claims = answer["id_token_claims"]
    assert claims["preferred_username"] == "admin@contoso.example"
    assert claims["iss"] == f"{practice.authority}/{claims['tid']}/v2.0"
    assert "https://graph.microsoft.com/.default" in answer["scope"].split()
    assert answer["refresh_token"]


async def test_one_sign_in_gives_the_tokens_of_every_resource(practice: Addresses, program: Program) -> None:
    flow = await program.ask_code()
    await sign_in(practice.sign_in_page, flow["user_code"])
    graph = await program.poll(flow)
    teams = await program.refresh(TEAMS_SCOPE)
    assert teams["access_token"] != graph["access_token"]
    assert TEAMS_SCOPE in teams["scope"].split()


async def test_a_code_that_was_typed_is_spent_even_when_nobody_went_on(practice: Addresses, program: Program) -> None:
    flow = await program.ask_code()
    wrong_turn = await sign_in(practice.sign_in_page, flow["user_code"], password="forgotten")
    assert wrong_turn.page == "wrong_password"
    again = await sign_in(practice.sign_in_page, flow["user_code"])
    assert (again.signed_in, again.page) == (False, "wrong_code")


async def test_a_code_can_be_typed_with_spaces_dashes_and_small_letters(practice: Addresses, program: Program) -> None:
    code = (await program.ask_code())["user_code"].lower()
    assert (await sign_in(practice.sign_in_page, f" {code[:4]}-{code[4:]} ")).signed_in


async def test_a_mistyped_code_is_not_taken(practice: Addresses, program: Program) -> None:
    flow = await program.ask_code()
    outcome = await sign_in(practice.sign_in_page, "BCDFGHJKL")
    assert outcome.page == "wrong_code"
    assert (await program.poll(flow))["error"] == "authorization_pending"


async def test_a_code_ends_after_15_minutes_for_the_program_and_the_person(
    practice: Addresses, program: Program, control: Control
) -> None:
    flow = await program.ask_code()
    assert flow["expires_in"] == 900
    await control.advance_clock(901)
    expired = await program.poll(flow)
    assert (expired["error"], expired["error_codes"]) == ("expired_token", [70020])
    assert (await sign_in(practice.sign_in_page, flow["user_code"])).page == "code_expired"


async def test_a_person_who_says_no_is_reported_to_the_program(practice: Addresses, program: Program) -> None:
    flow = await program.ask_code()
    outcome = await sign_in(practice.sign_in_page, flow["user_code"], decline=True)
    assert (outcome.signed_in, outcome.page) == (False, "declined")
    assert (await program.poll(flow))["error"] == "authorization_declined"


async def test_a_device_code_is_redeemed_once(practice: Addresses, program: Program) -> None:
    flow = await program.ask_code()
    await sign_in(practice.sign_in_page, flow["user_code"])
    assert "access_token" in await program.poll(flow)
    assert (await program.poll(flow))["error"] == "bad_verification_code"


async def test_an_account_of_another_tenant_is_turned_away(practice: Addresses, program: Program) -> None:
    flow = await program.ask_code()
    outcome = await sign_in(practice.sign_in_page, flow["user_code"], account="admin@fabrikam.example")
    assert outcome.page == "wrong_account"
    assert "AADSTS50020" in outcome.message


async def test_another_account_of_the_tenant_signs_in_as_itself(practice: Addresses, program: Program) -> None:
    flow = await program.ask_code()
    await sign_in(practice.sign_in_page, flow["user_code"], account="User@Contoso.example")
    assert (await program.poll(flow))["id_token_claims"]["preferred_username"] == "user@contoso.example"


async def test_a_code_asked_for_at_organizations_takes_any_account(practice: Addresses, programs: Programs) -> None:
    program = programs("organizations")
    flow = await program.ask_code()
    outcome = await sign_in(practice.sign_in_page, flow["user_code"], account="admin@fabrikam.example")
    assert outcome.signed_in
    assert (await program.poll(flow))["id_token_claims"]["preferred_username"] == "admin@fabrikam.example"


async def test_polls_are_slowed_down_as_often_as_asked(program: Program, control: Control) -> None:
    flow = await program.ask_code()
    await control.fault("slow_down", count=2)
    errors = [(await program.poll(flow))["error"] for _ in range(3)]
    assert errors == ["slow_down", "slow_down", "authorization_pending"]


@pytest.mark.parametrize(("fault", "error"), [("decline", "authorization_declined"), ("expire_code", "expired_token")])
async def test_a_poll_ends_on_purpose(program: Program, control: Control, fault: str, error: str) -> None:
    flow = await program.ask_code()
    await control.fault(fault, count=1)
    assert (await program.poll(flow))["error"] == error
    assert (await program.poll(flow))["error"] == error


async def test_new_codes_live_and_wait_as_long_as_asked(program: Program, control: Control) -> None:
    await control.fault("expires_in", seconds=60, count=1)
    await control.fault("interval", seconds=7, count=1)
    flow = await program.ask_code()
    assert (flow["expires_in"], flow["interval"]) == (60, 7)
    usual = await program.ask_code()
    assert (usual["expires_in"], usual["interval"]) == (900, 1)


async def test_codes_can_be_approved_without_a_person(program: Program, control: Control) -> None:
    await control.fault("auto_sign_in")
    answer = await program.poll(await program.ask_code())
    assert answer["id_token_claims"]["preferred_username"] == "admin@contoso.example"
