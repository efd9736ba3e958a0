"""Every condition: what the program is told, what the customer meets, and what brings the tenant back."""

import asyncio

import aiohttp
import pytest

from app.practice import Addresses, Control, Outcome
from app.practice.conditions import RULES, Condition
from app.practice.customer import sign_in, sign_in_through_browser
from tests.practice.conftest import CONTOSO, GRAPH_SCOPE, TEAMS_SCOPE, Answer, Program, Programs

OWNER = "owner@contoso.example"
REFUSED_AT_REFRESH = {
    Condition.UNUSED_90_DAYS: (700082, "invalid_grant"),
    Condition.REVOKED: (50173, "invalid_grant"),
    Condition.PASSWORD_CHANGED: (50133, "invalid_grant"),
    Condition.SIGN_IN_FREQUENCY: (70043, "invalid_grant"),
    Condition.MFA_REQUIRED: (50076, "invalid_grant"),
    Condition.PASSWORD_EXPIRED: (50055, "invalid_grant"),
    Condition.ACCOUNT_LOCKED: (50053, "invalid_grant"),
    Condition.ACCOUNT_DISABLED: (50057, "invalid_grant"),
    Condition.ACCOUNT_MISSING: (50034, "invalid_grant"),
    Condition.NOT_ASSIGNED: (50105, "invalid_grant"),
    Condition.CONSENT_MISSING: (65001, "invalid_grant"),
    Condition.ADMIN_CONSENT_REQUIRED: (90094, "invalid_grant"),
    Condition.APP_DELETED: (700016, "unauthorized_client"),
    Condition.APP_DISABLED: (7000112, "unauthorized_client"),
    Condition.DEVICE_CODE_BLOCKED: (53003, "invalid_grant"),
    Condition.DEVICE_NOT_COMPLIANT: (53000, "invalid_grant"),
    Condition.USER_AT_RISK: (53011, "invalid_grant"),
    Condition.PUBLIC_CLIENT_OFF: (7000218, "invalid_client"),
    Condition.THROTTLED: (90055, "temporarily_unavailable"),
}
WORKS_ON = {
    Condition.HEALTHY,
    Condition.NEVER_SIGNED_IN,
    Condition.NOT_GLOBAL_ADMINISTRATOR,
    Condition.RESOURCE_MISSING,
}
HEALED_BY_THE_ADMINISTRATOR = [
    condition
    for condition, rule in RULES.items()
    if rule.healed_by_sign_in and condition is not Condition.ADMIN_CONSENT_REQUIRED
]


async def renew(practice: Addresses, program: Program, *, account: str | None = None) -> tuple[Outcome, Answer]:
    """One renewal: what the customer met, and what the program was told."""
    flow = await program.ask_code()
    outcome = await sign_in(practice.sign_in_page, flow["user_code"], account=account)
    return outcome, await program.poll(flow)


async def through_browser(program: Program) -> tuple[Outcome, Answer]:
    """The same through a browser."""
    opened: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    waiting = asyncio.create_task(program.through_browser(opened))
    outcome = await sign_in_through_browser(await opened)
    return outcome, await waiting


def test_every_condition_is_told_here() -> None:
    assert set(REFUSED_AT_REFRESH) | WORKS_ON | {Condition.TENANT_GONE} == set(Condition)


@pytest.mark.parametrize("condition", REFUSED_AT_REFRESH)
async def test_the_program_is_refused_with_the_conditions_own_code(
    practice: Addresses, program: Program, control: Control, condition: Condition
) -> None:
    await renew(practice, program)
    await control.apply(CONTOSO, condition)
    answer = await program.refresh()
    code, error = REFUSED_AT_REFRESH[condition]
    assert (answer["error_codes"], answer["error"]) == ([code], error)
    assert answer["error_description"].startswith(f"AADSTS{code}: ")
    assert "[" not in answer["error_description"], "a word of the sentence is missing"


@pytest.mark.parametrize("condition", sorted(WORKS_ON))
async def test_graph_tokens_go_on_where_nothing_is_wrong_with_them(
    practice: Addresses, program: Program, control: Control, condition: Condition
) -> None:
    await renew(practice, program)
    await control.apply(CONTOSO, condition)
    assert "access_token" in await program.refresh()


@pytest.mark.parametrize("condition", HEALED_BY_THE_ADMINISTRATOR)
async def test_the_administrators_sign_in_heals_what_a_sign_in_heals(
    practice: Addresses, program: Program, control: Control, condition: Condition
) -> None:
    await renew(practice, program)
    await control.apply(CONTOSO, condition)
    outcome, answer = await renew(practice, program)
    assert outcome.signed_in, outcome
    assert "access_token" in answer
    assert "access_token" in await program.refresh()


@pytest.mark.parametrize("condition", REFUSED_AT_REFRESH)
async def test_healing_it_on_the_practice_page_is_always_a_way_out(
    practice: Addresses, program: Program, control: Control, condition: Condition
) -> None:
    await control.apply(CONTOSO, condition)
    await control.apply(CONTOSO, Condition.HEALTHY)
    outcome, answer = await renew(practice, program)
    assert outcome.signed_in
    assert "access_token" in answer


@pytest.mark.parametrize(
    ("condition", "page", "error", "code"),
    [
        (Condition.DEVICE_CODE_BLOCKED, "blocked", "access_denied", 53003),
        (Condition.DEVICE_NOT_COMPLIANT, "device_not_compliant", "access_denied", 53000),
        (Condition.USER_AT_RISK, "user_at_risk", "access_denied", 53011),
        (Condition.NOT_ASSIGNED, "not_assigned", "access_denied", 50105),
        (Condition.APP_DISABLED, "app_disabled", "unauthorized_client", 7000112),
        (Condition.ADMIN_CONSENT_REQUIRED, "need_admin_approval", "access_denied", 90094),
    ],
)
async def test_a_refusal_at_sign_in_is_shown_to_the_customer_and_told_to_the_program(
    practice: Addresses, program: Program, control: Control, condition: Condition, page: str, error: str, code: int
) -> None:
    await control.apply(CONTOSO, condition)
    outcome, answer = await renew(practice, program)
    assert (outcome.signed_in, outcome.page) == (False, page)
    assert f"AADSTS{code}" in outcome.message
    assert (answer["error"], answer["error_codes"]) == (error, [code])


@pytest.mark.parametrize(
    ("condition", "page"),
    [
        (Condition.ACCOUNT_DISABLED, "account_disabled"),
        (Condition.ACCOUNT_LOCKED, "account_locked"),
        (Condition.ACCOUNT_MISSING, "wrong_account"),
    ],
)
async def test_an_account_that_can_not_sign_in_leaves_the_code_to_another_account(
    practice: Addresses, program: Program, control: Control, condition: Condition, page: str
) -> None:
    await control.apply(CONTOSO, condition)
    outcome, answer = await renew(practice, program)
    assert (outcome.signed_in, outcome.page) == (False, page)
    assert answer["error"] == "authorization_pending"
    outcome, answer = await renew(practice, program, account=OWNER)
    assert outcome.signed_in
    assert answer["id_token_claims"]["preferred_username"] == OWNER


@pytest.mark.parametrize("condition", [Condition.DEVICE_CODE_BLOCKED, Condition.DEVICE_NOT_COMPLIANT])
async def test_where_codes_are_blocked_a_browser_still_gets_in(
    practice: Addresses, program: Program, control: Control, condition: Condition
) -> None:
    await control.apply(CONTOSO, condition)
    outcome, answer = await through_browser(program)
    assert outcome.signed_in
    assert "access_token" in answer
    assert "access_token" in await program.refresh()


async def test_a_refusal_in_the_browser_reaches_the_program_too(
    practice: Addresses, program: Program, control: Control
) -> None:
    await control.apply(CONTOSO, Condition.USER_AT_RISK)
    outcome, answer = await through_browser(program)
    assert outcome.page == "user_at_risk"
    assert answer["error"] == "access_denied"
    assert "AADSTS53011" in answer["error_description"]


async def test_with_the_application_deleted_an_ordinary_user_needs_an_administrator(
    practice: Addresses, program: Program, control: Control
) -> None:
    await control.apply(CONTOSO, Condition.APP_DELETED)
    outcome, answer = await renew(practice, program, account="user@contoso.example")
    assert outcome.page == "need_admin_approval"
    assert answer["error_codes"] == [90094]
    outcome, _ = await renew(practice, program)
    assert outcome.signed_in
    outcome, _ = await renew(practice, program, account="user@contoso.example")
    assert outcome.signed_in


async def test_an_administrator_who_lost_the_role_can_not_consent_until_it_is_back(
    practice: Addresses, program: Program, control: Control
) -> None:
    await control.apply(CONTOSO, Condition.APP_DELETED)
    await control.set_role("admin@contoso.example", global_administrator=False)
    assert (await renew(practice, program))[0].page == "need_admin_approval"
    await control.set_role("admin@contoso.example", global_administrator=True)
    assert (await renew(practice, program))[0].signed_in


async def test_another_global_administrator_gives_the_consent_that_was_wanted(
    practice: Addresses, program: Program, control: Control
) -> None:
    await control.apply(CONTOSO, Condition.ADMIN_CONSENT_REQUIRED)
    assert (await renew(practice, program, account=OWNER))[0].signed_in
    assert (await renew(practice, program))[0].signed_in


async def test_a_customer_who_declines_the_permissions_is_reported(
    practice: Addresses, program: Program, control: Control
) -> None:
    await control.apply(CONTOSO, Condition.CONSENT_MISSING)
    flow = await program.ask_code()
    outcome = await sign_in(practice.sign_in_page, flow["user_code"], decline_consent=True)
    assert outcome.page == "declined"
    answer = await program.poll(flow)
    assert (answer["error"], answer["error_codes"]) == ("access_denied", [65004])


async def test_with_public_client_flows_off_not_even_the_sign_in_helps(
    practice: Addresses, program: Program, control: Control
) -> None:
    await control.apply(CONTOSO, Condition.PUBLIC_CLIENT_OFF)
    outcome, answer = await renew(practice, program)
    assert outcome.signed_in
    assert answer["error_codes"] == [7000218]


async def test_one_resource_can_be_missing_while_the_other_works(
    practice: Addresses, program: Program, control: Control
) -> None:
    await control.apply(CONTOSO, Condition.RESOURCE_MISSING)
    _, answer = await renew(practice, program)
    assert "access_token" in answer
    teams = await program.refresh(TEAMS_SCOPE)
    assert (teams["error"], teams["error_codes"]) == ("invalid_resource", [500011])
    assert "access_token" in await program.refresh(GRAPH_SCOPE)


async def test_a_tenant_that_is_gone_is_not_even_found(
    practice: Addresses, program: Program, control: Control, https: aiohttp.ClientSession
) -> None:
    await control.apply(CONTOSO, Condition.TENANT_GONE)
    with pytest.raises(ValueError, match="Unable to get authority configuration"):
        await asyncio.to_thread(program.application)
    async with https.get(f"{practice.authority}/{CONTOSO}/v2.0/.well-known/openid-configuration") as answer:
        content = await answer.json()
    assert (answer.status, content["error"], content["error_codes"]) == (400, "invalid_tenant", [90002])


async def test_a_sign_in_that_ended_stays_ended_after_a_new_one(
    practice: Addresses, programs: Programs, control: Control
) -> None:
    earlier, later = programs(), programs()
    await renew(practice, earlier)
    await control.apply(CONTOSO, Condition.REVOKED)
    await renew(practice, later)
    assert "access_token" in await later.refresh()
    assert (await earlier.refresh())["error_codes"] == [50173]
